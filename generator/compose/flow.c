/* The galley cut into frames of paper: keeps, repeated headers, overflow. */
#include <math.h>

#include "compose/pager.h"

/* Padding of the frames of `to` that are not around `from`. */
static float pads(const struct frame *from, const struct frame *to, bool bottom)
{
    const struct frame *a[DEEPEST], *b[DEEPEST];
    size_t a_len = pager_chain(from, a), b_len = pager_chain(to, b), i = 0;
    while (i < a_len && i < b_len && a[i] == b[i])
        i++;
    float total = 0;
    for (; i < b_len; i++)
        total += bottom ? b[i]->pad_bottom : b[i]->pad_top;
    return total;
}

/* The height of strips [first, end) with all that is around them. */
static float height_of(const struct frame *from, const struct strip *strips,
                       size_t first, size_t end)
{
    float height = 0;
    for (size_t i = first; i < end; i++) {
        const struct strip *s = &strips[i];
        height += pads(s->frame, from, true) + s->before +
                  pads(from, s->frame, false) + s->height;
        from = s->frame;
    }
    return height + pads(NULL, from, true);
}

static float group_height(const struct strip_group *g)
{
    return height_of(NULL, g->items, 0, g->len);
}

static const struct frame *frame_now(const struct pager *p)
{
    return p->open_len ? p->open[p->open_len - 1].frame : NULL;
}

/* Whether it has begun before strip `at`, and goes on with it. */
static bool goes_on(const struct continuation *c, size_t at)
{
    return c->first < at && at < c->end;
}

/*
 * Whether strips [first, end) have room in the frame, and below them what
 * says that more follows; unless all that follows has room as well.
 */
static bool fits(const struct pager *p, const struct strip *strips,
                 size_t first, size_t end)
{
    const struct frame *now = frame_now(p);
    float room = p->bottom - p->y;
    float need = height_of(now, strips, first, end), foot = 0;
    size_t last = end;
    for (const struct continuation *c = strips[end - 1].within; c; c = c->outer)
        if (end < c->end && c->foot.len) {
            foot += group_height(&c->foot);
            last = c->end;
        }
    return need + foot <= room ||
           (need <= room && height_of(now, strips, first, last) <= room);
}

/* --- the end of a page --- */

static void put_group_again(struct pager *p, const struct strip_group *g)
{
    for (size_t i = 0; i < g->len; i++)
        pager_put(p, &g->items[i], true);
}

static void put_feet(struct pager *p, const struct continuation *c, size_t at)
{
    for (; c; c = c->outer) {
        if (c->foot.len == 0 || !goes_on(c, at))
            continue;
        pager_close(p, 0);
        float y = p->bottom - group_height(&c->foot);
        if (p->y > y + 0.01F)
            continue; /* what is taller than a frame leaves no room */
        p->y = y;
        put_group_again(p, &c->foot);
    }
}

static float heads_height(const struct continuation *c, size_t at)
{
    float height = 0;
    for (; c; c = c->outer)
        height += goes_on(c, at) ? group_height(&c->head) : 0;
    return height;
}

/* Outer ones first. */
static void put_heads(struct pager *p, const struct continuation *c, size_t at)
{
    if (!c)
        return;
    put_heads(p, c->outer, at);
    if (goes_on(c, at))
        put_group_again(p, &c->head);
}

/* From one column to the next nothing needs to be said. */
static bool leaves_page(const struct pager *p)
{
    return p->paper->form->side_count ||
           paper_frame(p->paper, p->index + 1).page != p->flow.page;
}

/* On to the next frame, which begins with strip `at`. */
static void turn_page(struct pager *p, const struct strip *strips, size_t at)
{
    const struct strip *next = &strips[at];
    const struct continuation *within = leaves_page(p) ? next->within : NULL;
    put_feet(p, within, at);
    pager_next(p);
    if (heads_height(within, at) <= (p->bottom - p->flow.top) / 3)
        put_heads(p, within, at);
    const struct strip_group *head = next->repeat;
    if (head && group_height(head) + height_of(NULL, next, 0, 1) <=
                    (p->bottom - p->flow.top) / 2)
        put_group_again(p, head);
}

/* --- overfull --- */

static void note_overflow(struct pager *p, const struct strip *strip)
{
    if (pager_has_room(p) || p->over.where.source)
        return;
    p->over.any = true;
    p->over.where = strip->where;
}

static span or_front(const struct setter *s, span where)
{
    return where.source || !s->doc->page ? where : s->doc->page->front.where;
}

static void report_overflow(struct pager *p)
{
    struct setter *s = p->s;
    const struct sheet_form *form = p->paper->form;
    if (!p->over.any)
        return;
    double over = ceil((double)paper_mm(p->paper, p->over.height));
    double room = (double)paper_mm(p->paper, paper_room(p->paper));
    const char *unit = form->side_count    ? "面"
                       : form->columns > 1 ? "段"
                                           : "ページ";
    struct diag *d = diag_error(
        s->diags, "overfull", or_front(s, p->over.where),
        "「%.*s」（%zu%s）に収まりません。ここから後ろの高さ%.0fmmの分が"
        "余ります（1%sは高さ%.0fmmです）",
        STR_ARG(form->label), p->paper->count, unit, over, unit, floor(room));
    diag_hint(s->diags, d,
              "文を減らすか、文字を小さくするか（leaflet: { sheet: %.*s, "
              "size: %g }）、ほかの用紙にしてください",
              STR_ARG(form->name), fmax(form->size - 0.5, 8));
}

/* A drawing or a card that no frame is high enough for. */
static void check_height(struct pager *p, const struct strip *strip)
{
    float over = p->y - p->bottom, most = p->bottom - p->flow.top;
    if (over < 0.5F || strip->height <= most || !pager_has_room(p))
        return;
    diag_error(p->s->diags, "overfull", or_front(p->s, strip->where),
               "高さが%.0fmmあり、紙の%.0fmmに%.0fmm入りません",
               ceil((double)paper_mm(p->paper, strip->height)),
               floor((double)paper_mm(p->paper, most)),
               ceil((double)paper_mm(p->paper, strip->height - most)));
}

/* --- the galley --- */

static size_t group_end(const struct galley *g, size_t first)
{
    size_t end = first;
    while (end + 1 < g->len && g->items[end].keep)
        end++;
    return end + 1;
}

/* Strips that are too tall to stay together go on wherever there is room. */
static void put_group(struct pager *p, const struct strip *strips, size_t first,
                      size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (!fits(p, strips, i, i + 1) && !pager_empty(p))
            turn_page(p, strips, i);
        note_overflow(p, &strips[i]);
        pager_put(p, &strips[i], false);
        check_height(p, &strips[i]);
    }
}

/* To the foot of the last panel, or wherever there is room behind it. */
static void go_last(struct pager *p, float height)
{
    while (p->index + 1 < p->paper->count)
        pager_next(p);
    pager_close(p, 0);
    p->y = fmaxf(p->y, p->bottom - height);
}

/* Whether the strips begin a new frame though they would have room. */
static bool begins_frame(const struct pager *p, const struct strip *strip)
{
    float middle = (p->flow.top + p->bottom) / 2;
    return strip->turn || (strip->high && p->y > middle);
}

/*
 * What of a group must stay together though the whole is too tall for a frame:
 * titles with the drawing or the first lines below them.
 */
static size_t heart_end(const struct pager *p, const struct strip *strips,
                        size_t first, size_t end)
{
    enum { LINES = 5 };
    static const float tall = 40;
    float most = p->bottom - p->flow.top;
    size_t at = first;
    if (height_of(NULL, strips, first, end) <= most)
        return end;
    while (at + 1 < end && at < first + LINES && strips[at].height < tall)
        at++;
    return height_of(NULL, strips, first, at + 1) <= most ? at + 1 : first + 1;
}

static void put_next(struct pager *p, const struct strip *strips, size_t first,
                     size_t end)
{
    float whole = height_of(NULL, strips, first, end);
    size_t heart = heart_end(p, strips, first, end);
    if (strips[first].last)
        go_last(p, whole);
    else if (!pager_empty(p) && (begins_frame(p, &strips[first]) ||
                                 !fits(p, strips, first, heart)))
        turn_page(p, strips, first);
    put_group(p, strips, first, end);
    if (!strips[first].last)
        p->s->galley->frames = p->index + 1;
}

float galley_paginate(struct setter *s, struct sheet *sheet,
                      struct page_numbers *numbers)
{
    struct pager *p = ARENA_NEW(s->arena, struct pager);
    *p = (struct pager){
        .s = s, .paper = s->paper, .sheet = sheet, .numbers = numbers};
    pager_enter(p);
    for (size_t first = 0; first < s->galley->len;) {
        size_t end = group_end(s->galley, first);
        put_next(p, s->galley->items, first, end);
        first = end;
    }
    pager_leave(p);
    report_overflow(p);
    return p->y;
}
