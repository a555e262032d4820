/* What libqpdf adds to cairo's file; pdf/ only. */
#ifndef ANNAI_PDF_FINISH_H
#define ANNAI_PDF_FINISH_H

#include "base/diag.h"

/*
 * Dates in PDF's own form, the document's language and viewer preferences,
 * an ID made from the content; then the result is read again, and anything
 * libqpdf has to say about it is a failure.
 */
bool pdf_finish(struct arena *a, str drawn, str lang, str *bytes,
                struct diag_list *diags);

#endif
