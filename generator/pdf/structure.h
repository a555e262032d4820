/* The structure tree (ISO 32000-1, 14.7; ISO 14289-1, 7); pdf/ only. */
#ifndef ANNAI_PDF_STRUCTURE_H
#define ANNAI_PDF_STRUCTURE_H

#include "pdf/work.h"

/*
 * Sets w->roles: headings without a gap in their levels (ISO 14289-1, 7.4.2),
 * links that lead nowhere as spans.
 */
void structure_find_roles(struct pdf_work *w, const bool *leads);
/* The name of each element's role. */
const char **structure_names(const struct pdf_work *w);
/*
 * Puts the tree; elements that say nothing are left out, but for cells and
 * rows. Returns its root's number.
 */
size_t structure_put(struct pdf_work *w);

#endif
