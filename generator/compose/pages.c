/* The galley cut into pages: keeps, repeated headers, frames. */
#include "compose/galley.h"

#include <math.h>

enum { DEEPEST = 80 }; /* frames in each other; pages nest 64 deep at most */

struct open_frame {
    const struct frame *frame;
    size_t box; /* of its first box on the page */
    float top;
};

struct pager {
    struct setter *s;
    struct sheet *sheet;
    const struct geometry *g;
    struct sheet_page *page;
    float y, bottom;
    struct open_frame open[DEEPEST];
    size_t open_len;
};

static size_t chain_of(const struct frame *f, const struct frame **chain)
{
    size_t len = 0;
    for (const struct frame *p = f; p; p = p->parent)
        len++;
    size_t i = len;
    for (; f; f = f->parent)
        if (--i < DEEPEST)
            chain[i] = f;
    return len < DEEPEST ? len : DEEPEST;
}

static void close_frames(struct pager *p, size_t keep)
{
    while (p->open_len > keep) {
        const struct open_frame *o = &p->open[--p->open_len];
        p->y += o->frame->pad_bottom;
        for (size_t i = 0; i < o->frame->boxes.len; i++)
            p->page->boxes.items[o->box + i].height = p->y - o->top;
    }
}

static void open_frames(struct pager *p, const struct frame **chain, size_t len)
{
    for (size_t i = p->open_len; i < len; i++) {
        struct open_frame *o = &p->open[p->open_len++];
        *o = (struct open_frame){chain[i], p->page->boxes.len, p->y};
        for (size_t b = 0; b < chain[i]->boxes.len; b++) {
            struct sheet_box *box = LIST_PUSH(p->s->arena, &p->page->boxes);
            *box = chain[i]->boxes.items[b];
            box->y = p->y;
        }
        p->y += chain[i]->pad_top;
    }
}

static size_t common(const struct pager *p, const struct frame **chain,
                     size_t len)
{
    size_t i = 0;
    while (i < p->open_len && i < len && p->open[i].frame == chain[i])
        i++;
    return i;
}

static bool page_empty(const struct pager *p)
{
    return p->page->runs.len == 0 && p->page->boxes.len == 0 &&
           p->page->shapes.len == 0 && p->page->pictures.len == 0;
}

/* Its content is added to the page; a strip that comes again says nothing. */
static void put_placed(struct pager *p, const struct placed *placed, bool again)
{
    for (size_t i = 0; i < placed->boxes.len; i++) {
        struct sheet_box *box = LIST_PUSH(p->s->arena, &p->page->boxes);
        *box = placed->boxes.items[i];
        box->y += p->y;
    }
    for (size_t i = 0; i < placed->pictures.len; i++) {
        struct sheet_picture *picture =
            LIST_PUSH(p->s->arena, &p->page->pictures);
        *picture = placed->pictures.items[i];
        picture->y += p->y;
        picture->element = again ? 0 : picture->element;
    }
    for (size_t i = 0; i < placed->shapes.len; i++) {
        struct sheet_shape *shape = LIST_PUSH(p->s->arena, &p->page->shapes);
        *shape = placed->shapes.items[i];
        shape->y += p->y;
        shape->element = again ? 0 : shape->element;
    }
    for (size_t i = 0; i < placed->runs.len; i++) {
        struct sheet_run *run = LIST_PUSH(p->s->arena, &p->page->runs);
        *run = placed->runs.items[i];
        run->y += p->y;
        run->element = again ? 0 : run->element;
    }
}

/* What leads to the strip. */
static void mark_place(struct pager *p, const struct strip *strip)
{
    if (strip->outline)
        *LIST_PUSH(p->s->arena, &p->sheet->outline) = (struct sheet_outline){
            strip->outline, strip->title, p->sheet->len - 1, p->y};
    if (strip->anchor.len)
        *LIST_PUSH(p->s->arena, &p->sheet->anchors) =
            (struct sheet_anchor){strip->anchor, p->sheet->len - 1, p->y};
}

/* At its own place on the page. */
static void put_fixed(struct pager *p, const struct placed *fixed)
{
    float y = p->y;
    p->y = 0;
    put_placed(p, fixed, false);
    p->y = y;
}

static void put_strip(struct pager *p, const struct strip *strip, bool again)
{
    const struct frame *chain[DEEPEST];
    size_t len = chain_of(strip->frame, chain);
    bool first = page_empty(p);
    close_frames(p, common(p, chain, len));
    p->y += first ? 0 : strip->before;
    open_frames(p, chain, len);
    put_placed(p, &strip->placed, again);
    put_fixed(p, &strip->fixed);
    if (!again)
        mark_place(p, strip);
    p->y = fmaxf(p->y + strip->height, strip->until);
}

static void new_page(struct pager *p)
{
    if (p->page)
        close_frames(p, 0);
    p->page = LIST_PUSH(p->s->arena, p->sheet);
    p->page->width = p->g->width;
    p->page->height = p->g->height;
    p->y = p->g->top;
}

/* Padding of the frames of `to` that are not around `from`. */
static float pads(const struct frame *from, const struct frame *to, bool bottom)
{
    const struct frame *a[DEEPEST], *b[DEEPEST];
    size_t a_len = chain_of(from, a), b_len = chain_of(to, b), i = 0;
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

static const struct frame *frame_now(const struct pager *p)
{
    return p->open_len ? p->open[p->open_len - 1].frame : NULL;
}

static void turn_page(struct pager *p, const struct strip *next)
{
    new_page(p);
    const struct strip_group *head = next->repeat;
    if (!head || height_of(NULL, head->items, 0, head->len) +
                         height_of(NULL, next, 0, 1) >
                     (p->bottom - p->g->top) / 2)
        return;
    for (size_t i = 0; i < head->len; i++)
        put_strip(p, &head->items[i], true);
}

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
        float need = height_of(frame_now(p), strips, i, i + 1);
        if (p->y + need > p->bottom && !page_empty(p))
            turn_page(p, &strips[i]);
        put_strip(p, &strips[i], false);
    }
}

float galley_flatten(struct setter *s, struct placed *out)
{
    struct sheet sheet = {0};
    const struct geometry endless = {.bottom = INFINITY};
    struct pager *p = ARENA_NEW(s->arena, struct pager);
    *p = (struct pager){
        .s = s, .sheet = &sheet, .g = &endless, .bottom = endless.bottom};
    new_page(p);
    for (size_t i = 0; i < s->galley->len; i++)
        put_strip(p, &s->galley->items[i], false);
    close_frames(p, 0);
    for (size_t i = 0; i < p->page->boxes.len; i++)
        *LIST_PUSH(s->arena, &out->boxes) = p->page->boxes.items[i];
    for (size_t i = 0; i < p->page->pictures.len; i++)
        *LIST_PUSH(s->arena, &out->pictures) = p->page->pictures.items[i];
    for (size_t i = 0; i < p->page->shapes.len; i++)
        *LIST_PUSH(s->arena, &out->shapes) = p->page->shapes.items[i];
    for (size_t i = 0; i < p->page->runs.len; i++)
        *LIST_PUSH(s->arena, &out->runs) = p->page->runs.items[i];
    return p->y;
}

void galley_paginate(struct setter *s, const struct geometry *g,
                     struct sheet *sheet)
{
    struct pager *p = ARENA_NEW(s->arena, struct pager);
    *p = (struct pager){.s = s, .sheet = sheet, .g = g, .bottom = g->bottom};
    new_page(p);
    for (size_t first = 0; first < s->galley->len;) {
        size_t end = group_end(s->galley, first);
        const struct strip *strips = s->galley->items;
        float need = height_of(frame_now(p), strips, first, end);
        float whole = height_of(NULL, strips, first, end);
        bool full = p->y + need > p->bottom && whole <= p->bottom - g->top;
        if ((full || strips[first].turn) && !page_empty(p))
            turn_page(p, &strips[first]);
        put_group(p, strips, first, end);
        first = end;
    }
    close_frames(p, 0);
}
