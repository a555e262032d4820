/* Blocks and pieces of text → elements of the structure tree. */
#include "compose/tags.h"

#include "compose/ruby.h"

uint32_t tag_open(struct setter *s, enum sheet_role role)
{
    if (!s->elements)
        return 0;
    *LIST_PUSH(s->arena, s->elements) =
        (struct sheet_element){.role = role, .parent = s->element};
    return (uint32_t)(s->elements->len - 1);
}

uint32_t tag_enter(struct setter *s, enum sheet_role role)
{
    uint32_t before = s->element;
    s->element = tag_open(s, role);
    return before;
}

uint32_t tag_figure(struct setter *s, str alt)
{
    uint32_t figure = tag_open(s, ROLE_FIGURE);
    if (figure)
        s->elements->items[figure].alt = alt;
    return figure;
}

/* Only cells and rows stay without content. */
void tag_drop(struct setter *s, uint32_t element)
{
    if (element)
        s->elements->items[element].role = ROLE_SPAN;
}

struct sheet_element *tag_at(struct setter *s, uint32_t element)
{
    return element ? &s->elements->items[element] : NULL;
}

/* Whether a paragraph is more than one leaf. */
static bool has_parts(const struct rich *rich)
{
    for (size_t i = 0; i < rich->len; i++)
        if (rich->items[i].style.link.len || rich->items[i].picture)
            return true;
    return false;
}

/*
 * A base's pieces and its reading as leaves of one element; a link is a leaf
 * with all that is in it. Returns the piece behind, or 0.
 */
static size_t tag_ruby(struct setter *s, struct para *p, struct para_ruby *r)
{
    size_t first = p->units[r->first].piece;
    size_t last = p->units[r->end - 1].piece;
    struct setter inner = *s;
    if (p->rich->items[first].style.link.len)
        return 0;
    inner.element = tag_open(s, ROLE_RUBY);
    uint32_t base = tag_open(&inner, ROLE_RB);
    for (size_t i = first; i <= last; i++)
        p->elements[i] = base;
    r->element = tag_open(&inner, ROLE_RT);
    return last + 1;
}

void tag_para(struct setter *s, struct para *p, uint32_t element)
{
    const struct rich *rich = p->rich;
    p->element = element;
    if (!element || (!has_parts(rich) && p->ruby_count == 0))
        return;
    struct setter inner = *s;
    inner.element = element;
    p->elements = ARENA_ARRAY(s->arena, rich->len, uint32_t);
    size_t ruby = 0, behind = 0; /* the next one; the piece behind the last */
    for (size_t i = 0; i < rich->len; i++) {
        str link = rich->items[i].style.link;
        bool goes_on =
            i > behind && str_equal(rich->items[i - 1].style.link, link);
        if (ruby < p->ruby_count &&
            p->units[p->rubies[ruby].first].piece == i) {
            size_t next = tag_ruby(&inner, p, &p->rubies[ruby++]);
            behind = next ? next : behind;
        }
        if (rich->items[i].picture) {
            p->elements[i] = tag_open(&inner, ROLE_FIGURE);
            tag_at(s, p->elements[i])->alt = rich->items[i].alt;
            behind = i + 1;
        }
        if (p->elements[i])
            continue;
        p->elements[i] =
            goes_on ? p->elements[i - 1]
                    : tag_open(&inner, link.len ? ROLE_LINK : ROLE_SPAN);
    }
}
