/* QR codes on paper: boxes on white, the words to their right. */
#include <math.h>

#include "chart/chart.h"
#include "chart/qr.h"
#include "compose/blocks.h"
#include "compose/tags.h"

/* Of a CSS pixel's tenth, in points. */
static const float tenth = 0.075F;

static const struct sheet_color black = {0, 0, 0}, white = {1, 1, 1};

/* A rectangle whose path goes round it. */
static void add_box(struct setter *s, struct sheet_path *path, struct box box)
{
    float left = tenth * (float)box.x, top = tenth * (float)box.y;
    float right = left + tenth * (float)box.width;
    float low = top + tenth * (float)box.height;
    const struct sheet_point corners[] = {
        {left, top}, {right, top}, {right, low}, {left, low}, {left, top}};
    static const enum sheet_verb verbs[] = {SHEET_MOVE, SHEET_LINE, SHEET_LINE,
                                            SHEET_LINE, SHEET_CLOSE};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        *LIST_PUSH(s->arena, path) =
            (struct sheet_step){.verb = verbs[i], .to = corners[i]};
}

static struct sheet_shape *add_shape(struct setter *s, struct strip *strip,
                                     float x, struct sheet_color color,
                                     uint32_t element)
{
    struct sheet_shape *shape = LIST_PUSH(s->arena, &strip->placed.shapes);
    *shape = (struct sheet_shape){
        .x = x, .fill = color, .filled = true, .element = element};
    return shape;
}

/* All modules are one path: printers leave no gaps between them. */
static void put_code(struct setter *s, struct strip *strip,
                     const struct drawing *d, float x, uint32_t element)
{
    struct box box = {0, 0, d->width, d->height};
    add_box(s, &add_shape(s, strip, x, white, element)->path, box);
    struct sheet_shape *code = add_shape(s, strip, x, black, element);
    for (size_t i = 0; qr_rectangle(d, i, &box); i++)
        add_box(s, &code->path, box);
}

void keep_beside(struct setter *s, size_t first, float least)
{
    float height = 0;
    for (size_t i = first; i < s->galley->len && height < least; i++) {
        struct strip *strip = &s->galley->items[i];
        height += strip->height + (i > first ? strip->before : 0);
        strip->keep = height < least;
    }
    if (height < least)
        galley_add(s, 0, least - height);
}

void set_qr(struct setter *s, const struct block *b)
{
    if (!b->chart)
        return; /* reported by resolve */
    const struct drawing *d = &b->chart->wide.drawing;
    float side = tenth * (float)d->width, x = s->x, width = s->width;
    float shift = fminf(side + 6, width / 2);
    size_t first = s->galley->len;
    uint32_t figure =
        tag_figure(s, arena_printf(s->arena, "%.*s（%.*s）", STR_ARG(d->title),
                                   STR_ARG(d->description)));
    s->after = fmaxf(s->after, 6);
    s->x += shift;
    s->width -= shift;
    set_blocks(s, b->children);
    s->x = x;
    s->width = width;
    if (s->galley->len == first)
        return;
    keep_beside(s, first, side);
    put_code(s, &s->galley->items[first], d, x, figure);
    s->after = 8;
}
