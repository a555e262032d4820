/* What stands within a line. */
#include "model/inline.h"

struct inline_node *inline_part(struct arena *a, const struct inline_node *n,
                                size_t start, size_t end)
{
    struct inline_node *p = ARENA_NEW(a, struct inline_node);
    *p = *n;
    p->next = NULL;
    p->text = str_slice(n->text, start, end);
    if (n->verbatim) {
        p->where.start = n->where.start + start;
        p->where.end = n->where.start + end;
    }
    return p;
}
