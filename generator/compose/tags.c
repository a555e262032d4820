/* Blocks and pieces of text → elements of the structure tree. */
#include "compose/tags.h"

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

static bool any_link(const struct rich *rich)
{
    for (size_t i = 0; i < rich->len; i++)
        if (rich->items[i].style.link.len)
            return true;
    return false;
}

void tag_para(struct setter *s, struct para *p, uint32_t element)
{
    const struct rich *rich = p->rich;
    p->element = element;
    if (!element || !any_link(rich))
        return;
    struct setter inner = *s;
    inner.element = element;
    p->elements = ARENA_ARRAY(s->arena, rich->len, uint32_t);
    for (size_t i = 0; i < rich->len; i++) {
        str link = rich->items[i].style.link;
        bool goes_on = i > 0 && str_equal(rich->items[i - 1].style.link, link);
        p->elements[i] =
            goes_on ? p->elements[i - 1]
                    : tag_open(&inner, link.len ? ROLE_LINK : ROLE_SPAN);
    }
}
