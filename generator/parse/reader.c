/* What the steps of parse/ share while one page is read. */
#include "parse/reader.h"

#include "parse/guard.h"

void reader_later(struct reader *r, struct block *b, span where)
{
    *LIST_PUSH(r->arena, &r->later) = (struct later){b, where};
}

void reader_too_deep(struct reader *r, span where)
{
    if (r->too_deep)
        return;
    r->too_deep = true;
    struct diag *d = diag_error(r->diags, "page-too-heavy", where,
                                "入れ子は%d段までです", GUARD_NESTING);
    diag_hint(r->diags, d, "入れ子を浅くしてください");
}
