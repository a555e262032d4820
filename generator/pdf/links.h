/* Links: annotations of their own (ISO 32000-1, 12.5.6.5); pdf/ only. */
#ifndef ANNAI_PDF_LINKS_H
#define ANNAI_PDF_LINKS_H

#include "pdf/work.h"

/* Whether each element is a link that leads somewhere. */
bool *links_find(const struct pdf_work *w);
/*
 * Puts the annotations, one for a link on a page, and notes them in
 * w->annotations. False, with a diagnostic, for an "#id" that no place has.
 */
bool links_put(struct pdf_work *w, const bool *leads, struct diag_list *diags);

#endif
