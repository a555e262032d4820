/* Comments that speak to us: <!-- annai: … -->. */
#include "parse/remark.h"

static bool is_ours(str inside)
{
    str rest = str_trim(inside);
    if (!str_starts(rest, S("annai")))
        return false;
    rest = str_drop(rest, S("annai").len);
    return str_starts(rest, S(":")) || str_starts(rest, S("："));
}

void remark_keep(struct arena *a, span where, struct remark_list *remarks)
{
    /* cmark does not say well where a block of HTML ends. */
    str text = str_drop(where.source->text, where.start);
    size_t start = str_find(text, S("<!--"));
    if (start == SIZE_MAX || start > where.end - where.start)
        return;
    str inside = str_drop(text, start + S("<!--").len);
    size_t end = str_find(inside, S("-->"));
    if (end == SIZE_MAX || !is_ours(str_take(inside, end)))
        return;
    size_t from = where.start + start;
    *LIST_PUSH(a, remarks) =
        span_of(where.source, from, from + S("<!--").len + end + S("-->").len);
}
