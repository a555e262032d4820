/* The finished file, read again by libqpdf; pdf/ only. */
#ifndef ANNAI_PDF_CHECK_H
#define ANNAI_PDF_CHECK_H

#include "base/diag.h"

/* False, with a diagnostic, where libqpdf has anything to say about it. */
bool pdf_check(str bytes, size_t pages, struct diag_list *diags);

#endif
