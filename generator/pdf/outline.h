/* The outline that viewers show beside the pages; pdf/ only. */
#ifndef ANNAI_PDF_OUTLINE_H
#define ANNAI_PDF_OUTLINE_H

#include "pdf/work.h"

/* Returns the number of its root; 0 for a sheet without one. */
size_t outline_put(struct pdf_work *w);

#endif
