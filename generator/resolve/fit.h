/* What may stand in a component: link boxes and comparisons of two. */
#ifndef ANNAI_RESOLVE_FIT_H
#define ANNAI_RESOLVE_FIT_H

#include "base/diag.h"
#include "resolve/resolve.h"

/* 「:::参考リンク」: an error [directive] for an item without a link. */
void links_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags);
/* 「:::対比」: an error [directive] unless its table sets two against each
 * other. */
void versus_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags);

#endif
