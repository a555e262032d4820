/* Links within a page whose target is not to be seen today. */
#ifndef ANNAI_RESOLVE_VISIBLE_H
#define ANNAI_RESOLVE_VISIBLE_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Rule broken-link: what is shown links to a heading, or to a numbered item,
 * within 「:::期間」 or 「:::だけ」 that no screen shows today. Both must be
 * resolved.
 */
void links_judge(struct arena *a, const struct resolve_input *in,
                 struct block *blocks, struct diag_list *diags);

#endif
