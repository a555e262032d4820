/* What a file says of itself (ISO 19005-2, 6.6; ISO 14289-1, 5); pdf/ only. */
#ifndef ANNAI_PDF_METADATA_H
#define ANNAI_PDF_METADATA_H

#include "calendar/date.h"
#include "pdf/work.h"

/* The information dictionary; returns its number. */
size_t metadata_put_info(struct pdf_work *w, date created);
/* The same as XMP, and which standards the file keeps to. */
size_t metadata_put_xmp(struct pdf_work *w, date created);
/* "ja-JP" (BCP 47) for what the page says. */
str metadata_language(const struct pdf_work *w);

#endif
