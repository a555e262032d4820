/* Links and images of pages: they must lead somewhere. */
#ifndef ANNAI_RESOLVE_LINK_H
#define ANNAI_RESOLVE_LINK_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Judges one link or image of a page: a relative target must be a page of the
 * same insurer (.md or .html), the leaflet of one (.pdf), a file beside the
 * pages, or #fragment of a heading on the page itself; an image a picture
 * beside the pages (rule `broken-link`, with the nearest name as a hint). Sets
 * link->asset; a page in another language gives the link its language.
 */
void link_resolve(struct arena *a, const struct document *doc,
                  struct inline_node *link, struct diag_list *diags);

/* An address or an anchor whose %E8%B3… are the bytes they stand for. */
str link_decoded(struct arena *a, str url);

/* The language of what a link leads to, and whether its words are in it. */
void link_set_language(struct inline_node *link, str lang);

#endif
