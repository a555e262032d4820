/* Strips on their way into frames of paper: what is drawn around them. */
#include "compose/pager.h"

#include <math.h>

size_t pager_chain(const struct frame *f, const struct frame **chain)
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

void pager_close(struct pager *p, size_t keep)
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

bool pager_empty(const struct pager *p)
{
    return p->page->runs.len == p->runs && p->page->boxes.len == p->boxes &&
           p->page->shapes.len == p->shapes &&
           p->page->pictures.len == p->pictures;
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
    for (size_t i = 0; i < placed->pictures.len; i++) {
        struct sheet_picture *picture =
            LIST_PUSH(p->s->arena, &p->page->pictures);
        *picture = placed->pictures.items[i];
        picture->x += p->dx;
        picture->y += p->y;
        picture->element = again ? 0 : picture->element;
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

/* As it is printed: the number of the page, or of the panel; 0: none. */
static size_t printed_number(const struct pager *p)
{
    switch (p->paper->form->numbers) {
    case NUMBERS_PAGE:
        return p->paper->form->footer == FOOTER_EACH ? p->flow.page + 1 : 0;
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

/* At its own place on the page. */
static void put_fixed(struct pager *p, const struct placed *fixed)
{
    float y = p->y, dx = p->dx;
    p->y = p->dx = 0;
    put_placed(p, fixed, false);
    p->y = y;
    p->dx = dx;
}

void pager_put(struct pager *p, const struct strip *strip, bool again)
{
    const struct frame *chain[DEEPEST];
    size_t len = pager_chain(strip->frame, chain);
    bool first = pager_empty(p);
    pager_close(p, common(p, chain, len));
    p->y += first ? 0 : strip->before;
    open_frames(p, chain, len);
    put_placed(p, &strip->placed, again);
    put_fixed(p, &strip->fixed);
    if (!again)
        mark_place(p, strip);
    p->y = fmaxf(p->y + strip->height, strip->until);
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

bool pager_has_room(const struct pager *p)
{
    return !p->paper->count || p->index < p->paper->count;
}

void pager_enter(struct pager *p)
{
    size_t sides = p->paper->form->side_count;
    if (sides)
        page_of(p, sides - 1); /* a leaflet has both, whatever they hold */
    p->flow = paper_frame(p->paper, p->index);
    p->spare = (struct sheet_page){0};
    p->page = pager_has_room(p) ? page_of(p, p->flow.page) : &p->spare;
    p->runs = p->page->runs.len;
    p->boxes = p->page->boxes.len;
    p->shapes = p->page->shapes.len;
    p->pictures = p->page->pictures.len;
    p->dx = p->flow.x - p->paper->left;
    p->y = p->flow.top;
    p->bottom = p->flow.bottom;
}

void pager_leave(struct pager *p)
{
    pager_close(p, 0);
    if (!pager_has_room(p))
        p->over.height += p->y - p->flow.top;
}

void pager_next(struct pager *p)
{
    pager_leave(p);
    p->index++;
    pager_enter(p);
}

float galley_flatten(struct setter *s, struct placed *out)
{
    struct sheet sheet = {0};
    struct sheet_form form = {.columns = 1};
    struct paper endless = {.form = &form};
    struct pager *p = ARENA_NEW(s->arena, struct pager);
    *p = (struct pager){.s = s, .paper = &endless, .sheet = &sheet};
    pager_enter(p);
    p->dx = 0;
    p->bottom = INFINITY;
    for (size_t i = 0; i < s->galley->len; i++)
        pager_put(p, &s->galley->items[i], false);
    pager_close(p, 0);
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
