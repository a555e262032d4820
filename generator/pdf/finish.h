/* cairo's file → PDF/A-2a and PDF/UA-1; pdf/ only. */
#ifndef ANNAI_PDF_FINISH_H
#define ANNAI_PDF_FINISH_H

#include "base/diag.h"
#include "calendar/date.h"
#include "pdf/draw.h"

/*
 * What ISO 19005-2 (level A) and ISO 14289-1 ask for and cairo 1.16 leaves
 * out: marks and their structure tree, annotations, outline, metadata, the
 * output intent. Fonts and images are cairo's. The result is read again, and
 * anything libqpdf has to say about it is a failure. profile: see color.h;
 * scratch: for what is needed on the way.
 */
bool pdf_finish(struct arena *a, struct arena *scratch,
                const struct sheet *sheet, const struct pdf_drawn *drawn,
                str profile, date created, str *bytes, struct diag_list *diags);

#endif
