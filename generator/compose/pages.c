/* The galley cut into frames of paper: keeps, repeated headers, boxes. */
#include "compose/galley.h"

#include <math.h>

enum { DEEPEST = 80 }; /* frames in each other; pages nest 64 deep at most */

struct open_frame {
    const struct frame *frame;
    size_t box; /* of its first box on the page */
    float top;
};

/* What a form has no room for. */
struct overflow {
    bool any;
    float height;
    span where;
};

struct pager {
    struct setter *s;
    const struct paper *paper;
    struct sheet *sheet;
    struct page_numbers *numbers;
    size_t index; /* of the frame, from 0 */
    struct flow_frame flow;
    struct sheet_page *page;
    struct sheet_page spare;    /* for what has no room */
    size_t runs, boxes, shapes; /* on the page when the frame began */
    float dx, y, bottom;
    struct overflow over;
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
            box->x += p->dx;
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

/* Whether nothing stands in the frame yet. */
static bool flow_empty(const struct pager *p)
{
    return p->page->runs.len == p->runs && p->page->boxes.len == p->boxes &&
           p->page->shapes.len == p->shapes;
}

/* Its content is added to the page; a strip that comes again says nothing. */
static void put_placed(struct pager *p, const struct placed *placed, bool again)
{
    for (size_t i = 0; i < placed->boxes.len; i++) {
        struct sheet_box *box = LIST_PUSH(p->s->arena, &p->page->boxes);
        *box = placed->boxes.items[i];
        box->x += p->dx;
        box->y += p->y;
    }
    for (size_t i = 0; i < placed->shapes.len; i++) {
        struct sheet_shape *shape = LIST_PUSH(p->s->arena, &p->page->shapes);
        *shape = placed->shapes.items[i];
        shape->x += p->dx;
        shape->y += p->y;
        shape->element = again ? 0 : shape->element;
    }
    for (size_t i = 0; i < placed->runs.len; i++) {
        struct sheet_run *run = LIST_PUSH(p->s->arena, &p->page->runs);
        *run = placed->runs.items[i];
        run->x += p->dx;
        run->y += p->y;
        run->element = again ? 0 : run->element;
    }
}

/* As it is printed: the number of the page, or of the panel. */
static size_t printed_number(const struct pager *p)
{
    switch (p->paper->form->numbers) {
    case NUMBERS_PAGE:
        return p->flow.page + 1;
    case NUMBERS_PANEL:
        return p->index + 1;
    case NUMBERS_NONE:
        break;
    }
    return 0;
}

/* What leads to the strip. */
static void mark_place(struct pager *p, const struct strip *strip)
{
    struct arena *a = p->s->arena;
    if (strip->outline)
        *LIST_PUSH(a, &p->sheet->outline) = (struct sheet_outline){
            strip->outline, strip->title, p->flow.page, p->y};
    if (!strip->anchor.len)
        return;
    *LIST_PUSH(a, &p->sheet->anchors) =
        (struct sheet_anchor){strip->anchor, p->flow.page, p->y};
    if (p->numbers)
        numbers_put(a, p->numbers, strip->anchor, printed_number(p));
}

static void put_strip(struct pager *p, const struct strip *strip, bool again)
{
    const struct frame *chain[DEEPEST];
    size_t len = chain_of(strip->frame, chain);
    bool first = flow_empty(p);
    close_frames(p, common(p, chain, len));
    p->y += first ? 0 : strip->before;
    open_frames(p, chain, len);
    put_placed(p, &strip->placed, again);
    if (!again)
        mark_place(p, strip);
    p->y += strip->height;
}

/* --- from frame to frame --- */

static struct sheet_page *page_of(struct pager *p, size_t number)
{
    while (p->sheet->len <= number) {
        struct sheet_page *page = LIST_PUSH(p->s->arena, p->sheet);
        page->width = p->paper->width;
        page->height = p->paper->height;
    }
    return &p->sheet->items[number];
}

static bool has_room(const struct pager *p)
{
    return !p->paper->count || p->index < p->paper->count;
}

static void enter_frame(struct pager *p)
{
    p->flow = paper_frame(p->paper, p->index);
    p->spare = (struct sheet_page){0};
    p->page = has_room(p) ? page_of(p, p->flow.page) : &p->spare;
    p->runs = p->page->runs.len;
    p->boxes = p->page->boxes.len;
    p->shapes = p->page->shapes.len;
    p->dx = p->flow.x - p->paper->left;
    p->y = p->flow.top;
    p->bottom = p->flow.bottom;
}

static void leave_frame(struct pager *p)
{
    close_frames(p, 0);
    if (!has_room(p))
        p->over.height += p->y - p->flow.top;
}

static void next_frame(struct pager *p)
{
    leave_frame(p);
    p->index++;
    enter_frame(p);
}

/* --- heights --- */

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
        put_strip(p, &g->items[i], true);
}

static void put_feet(struct pager *p, const struct continuation *c, size_t at)
{
    for (; c; c = c->outer) {
        if (c->foot.len == 0 || !goes_on(c, at))
            continue;
        close_frames(p, 0);
        p->y = fmaxf(p->y, p->bottom - group_height(&c->foot));
        put_group_again(p, &c->foot);
    }
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
    next_frame(p);
    put_heads(p, within, at);
    const struct strip_group *head = next->repeat;
    if (head && group_height(head) + height_of(NULL, next, 0, 1) <=
                    (p->bottom - p->flow.top) / 2)
        put_group_again(p, head);
}

/* --- overfull --- */

static void note_overflow(struct pager *p, const struct strip *strip)
{
    if (has_room(p) || p->over.where.source)
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
    if (over < 0.5F || strip->height <= most || !has_room(p))
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
        if (!fits(p, strips, i, i + 1) && !flow_empty(p))
            turn_page(p, strips, i);
        note_overflow(p, &strips[i]);
        put_strip(p, &strips[i], false);
        check_height(p, &strips[i]);
    }
}

/* To the foot of the last panel, or wherever there is room behind it. */
static void go_last(struct pager *p, float height)
{
    while (p->index + 1 < p->paper->count)
        next_frame(p);
    close_frames(p, 0);
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
    else if (!flow_empty(p) && (begins_frame(p, &strips[first]) ||
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
    for (size_t i = 0; i < s->paper->form->side_count; i++)
        page_of(p, i);
    enter_frame(p);
    for (size_t first = 0; first < s->galley->len;) {
        size_t end = group_end(s->galley, first);
        put_next(p, s->galley->items, first, end);
        first = end;
    }
    leave_frame(p);
    report_overflow(p);
    return p->y;
}

float galley_flatten(struct setter *s, struct placed *out)
{
    struct sheet sheet = {0};
    struct sheet_form form = {.columns = 1};
    struct paper endless = {.form = &form};
    struct pager *p = ARENA_NEW(s->arena, struct pager);
    *p = (struct pager){.s = s, .paper = &endless, .sheet = &sheet};
    enter_frame(p);
    p->dx = 0;
    p->bottom = INFINITY;
    for (size_t i = 0; i < s->galley->len; i++)
        put_strip(p, &s->galley->items[i], false);
    close_frames(p, 0);
    for (size_t i = 0; i < p->page->boxes.len; i++)
        *LIST_PUSH(s->arena, &out->boxes) = p->page->boxes.items[i];
    for (size_t i = 0; i < p->page->shapes.len; i++)
        *LIST_PUSH(s->arena, &out->shapes) = p->page->shapes.items[i];
    for (size_t i = 0; i < p->page->runs.len; i++)
        *LIST_PUSH(s->arena, &out->runs) = p->page->runs.items[i];
    return p->y;
}
