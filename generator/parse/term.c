/* Definitions: （以下「…」という。） and its polite twin. */
#include "parse/term.h"

/* The word that is defined, at or behind `at`; false where there is none. */
static bool find_term(str text, size_t at, size_t *start, size_t *end)
{
    static const str behind[] = {STR_INIT("という"), STR_INIT("といい"),
                                 STR_INIT("と呼"), STR_INIT("とよ")};
    for (;;) {
        size_t lead = str_find(str_drop(text, at), S("以下"));
        if (lead == SIZE_MAX)
            return false;
        at += lead + S("以下").len;
        size_t open = at;
        if (str_starts(str_drop(text, open), S("、")))
            open += S("、").len;
        if (!str_starts(str_drop(text, open), S("「")))
            continue;
        *start = open + S("「").len;
        size_t len = str_find(str_drop(text, *start), S("」"));
        if (len == SIZE_MAX)
            return false;
        *end = *start + len;
        str rest = str_drop(text, *end + S("」").len);
        for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
            if (len && str_starts(rest, behind[i]))
                return true;
    }
}

static struct inline_node **split(struct reader *r, struct inline_node **slot,
                                  size_t start, size_t end)
{
    struct inline_node *n = *slot, *behind = n->next;
    struct inline_node *before = inline_part(r->arena, n, 0, start);
    struct inline_node *term = inline_part(r->arena, n, start, end);
    struct inline_node *rest = inline_part(r->arena, n, end, n->text.len);
    term->kind = INLINE_TERM;
    *slot = before;
    before->next = term;
    term->next = rest;
    rest->next = behind;
    return &term->next;
}

/* Depth is bounded: inlines_read keeps trees at GUARD_NESTING. */
void terms_find(struct reader *r, struct inline_node **list)
{
    for (struct inline_node **slot = list; *slot;) {
        struct inline_node *n = *slot;
        size_t start, end;
        if (n->kind == INLINE_TEXT && find_term(n->text, 0, &start, &end)) {
            slot = split(r, slot, start, end);
            continue;
        }
        terms_find(r, &n->children);
        slot = &n->next;
    }
}
