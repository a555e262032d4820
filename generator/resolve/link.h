/* Links between pages: they must lead somewhere. */
#ifndef ANNAI_RESOLVE_LINK_H
#define ANNAI_RESOLVE_LINK_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Judges one link of a page: a relative target must be a page of the same
 * insurer (.md or .html), the leaflet of one (.pdf), or #fragment of a heading
 * on the page itself (rule `broken-link`, with the nearest page as a hint). A
 * page in another language gives the link its language.
 */
void link_resolve(struct arena *a, const struct document *doc,
                  struct inline_node *link, struct diag_list *diags);

#endif
