/* Components → what renderers can show without knowing the schedule. */
#ifndef ANNAI_RESOLVE_COMPONENT_H
#define ANNAI_RESOLVE_COMPONENT_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Completes one component, its children being complete. A component made from
 * the schedule becomes a plain block: the waves a table.
 */
void component_resolve(struct arena *a, const struct resolve_input *in,
                       struct block *b, struct diag_list *diags);

#endif
