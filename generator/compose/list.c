/* Lists: the mark hangs in front of the item's lines. */
#include <math.h>

#include "compose/blocks.h"
#include "compose/tags.h"

static float marker_width(const struct setter *s, const struct block *list)
{
    if (s->notes)
        return 2.4F * s->size;
    if (list->children && list->children->label.len)
        return 1.6F * s->size;
    if (!list->ordered)
        return s->size * 1.1F;
    int last = list->start; /* behind the last number, as far as it matters */
    for (const struct block *b = list->children; b && last <= 100; b = b->next)
        last++;
    float digits = last > 100 ? 3 : last > 10 ? 2 : 1;
    return s->size * (1.0F + 0.65F * digits);
}

static enum sheet_role marker_role(struct setter *s)
{
    const struct sheet_element *around = tag_at(s, s->element);
    enum sheet_role role = around ? around->role : ROLE_P;
    if (role == ROLE_LI || role == ROLE_NOTE)
        return ROLE_LBL;
    return role >= ROLE_H1 && role <= ROLE_H6 ? ROLE_SPAN : ROLE_P;
}

void hang_marker(struct setter *s, str text, struct rich_style style,
                 float width, enum alignment alignment)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, text, style, (span){0});
    struct marker *m = ARENA_NEW(s->arena, struct marker);
    m->next = s->marker;
    m->para = para_new(s->arena, s->fonts, rich, s->diags);
    m->para->element = tag_open(s, marker_role(s));
    struct lines lines = para_fit(m->para, 200, FIT_RAGGED, s->diags);
    if (lines.len == 0)
        return;
    m->line = lines.items[0];
    float rest = width - m->line.width;
    m->x =
        s->x + (alignment == ALIGN_RIGHT ? rest - 0.45F * s->size : rest / 2);
    s->marker = m;
}

static void hang_item_marker(struct setter *s, const struct block *list,
                             const struct block *item, int number, float width)
{
    struct rich_style style = style_strong(s->size, s->palette.accent);
    bool plain = !item->label.len && !s->notes && !list->ordered;
    str text = item->label.len ? item->label
               : s->notes      ? S("※")
               : list->ordered ? arena_printf(s->arena, "%d.", number)
               : s->depth % 2  ? S("・")
                               : S("–");
    hang_marker(s, text, style, width, plain ? ALIGN_CENTER : ALIGN_RIGHT);
}

static void set_item(struct setter *s, const struct block *list,
                     const struct block *item, int number)
{
    float width = marker_width(s, list), x = s->x, full = s->width;
    uint32_t around = tag_enter(s, s->notes ? ROLE_NOTE : ROLE_LI);
    hang_item_marker(s, list, item, number, width);
    tag_enter(s, s->notes ? ROLE_DIV : ROLE_LBODY);
    float shift = fminf(width, s->width / 4);
    s->x += shift;
    s->width -= shift;
    size_t first = s->galley->len;
    set_blocks(s, item->children);
    if (s->galley->len == first)
        set_text(s, S("\u200B"), style_plain(s, s->size),
                 (struct setting){.pitch = pitch_of(s)});
    if (s->whole)
        keep_short(s, first, 100);
    s->marker = NULL;
    s->x = x;
    s->width = full;
    s->element = around;
}

/* Notes are what they are, in a list or not. */
static uint32_t enter_list(struct setter *s, const struct block *list)
{
    uint32_t around = tag_enter(s, s->notes ? ROLE_DIV : ROLE_L);
    struct sheet_element *e = tag_at(s, s->element);
    if (e)
        e->ordered = list->ordered;
    return around;
}

void set_list(struct setter *s, const struct block *list)
{
    int number = list->start;
    float between = list->tight ? 1.5F : 5;
    uint32_t around = enter_list(s, list);
    s->depth++;
    s->after = fmaxf(s->after, s->depth == 1 ? 5 : 2);
    const struct block *b = list->children;
    for (; b && !s->galley->full; b = b->next) {
        size_t first = s->galley->len;
        bool second = first > 0 && list->children->next == b;
        float before = b == list->children ? s->after : between;
        s->after = 0;
        set_item(s, list, b, number);
        /* Two items at least stay together at both ends of the list. */
        if (second || (first > 0 && b != list->children && !b->next))
            s->galley->items[first - 1].keep = true;
        s->galley->items[first].before = before;
        number += number < 999999;
    }
    s->depth--;
    s->after = s->depth ? between : 6;
    s->element = around;
}
