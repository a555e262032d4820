/* Contents lists, and references to the page of a heading. */
#ifndef ANNAI_RESOLVE_CONTENTS_H
#define ANNAI_RESOLVE_CONTENTS_H

#include "base/diag.h"
#include "model/block.h"

/*
 * Fills each ::目次 of a page with a list: an item for each heading, with a
 * paragraph of one INLINE_PAGE_REF and, where there are lower ones, their
 * list. The item of a heading that stands in :::だけ has that component, so
 * component_only() tells in which output it is shown. For a page that is
 * complete but for its contents.
 */
void contents_set(struct arena *a, struct block *blocks,
                  struct diag_list *diags);

/*
 * {{ #id | ページ }} → an INLINE_PAGE_REF with its url and its heading's words;
 * an error [broken-link] where no heading has the id.
 */
void contents_refer(struct arena *a, const struct block *blocks,
                    struct inline_node *n, struct diag_list *diags);

#endif
