/* QR codes on paper: boxes on white, the words to their right. */
#include <math.h>

#include "chart/chart.h"
#include "chart/qr.h"
#include "compose/blocks.h"

/* Of a CSS pixel's tenth, in points. */
static const float tenth = 0.075F;

static const struct sheet_color black = {0, 0, 0}, white = {1, 1, 1};

static void put_box(struct setter *s, struct strip *strip, struct box box,
                    struct sheet_color color, float x)
{
    struct sheet_box *b = LIST_PUSH(s->arena, &strip->placed.boxes);
    b->x = x + tenth * (float)box.x;
    b->y = tenth * (float)box.y;
    b->width = tenth * (float)box.width;
    b->height = tenth * (float)box.height;
    b->fill = color;
    b->filled = true;
}

static void put_code(struct setter *s, struct strip *strip,
                     const struct drawing *d, float x)
{
    struct box box = {0, 0, d->width, d->height};
    put_box(s, strip, box, white, x);
    for (size_t i = 0; qr_rectangle(d, i, &box); i++)
        put_box(s, strip, box, black, x);
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
    s->after = fmaxf(s->after, 6);
    s->x += shift;
    s->width -= shift;
    set_blocks(s, b->children);
    s->x = x;
    s->width = width;
    if (s->galley->len == first)
        return;
    keep_beside(s, first, side);
    put_code(s, &s->galley->items[first], d, x);
    s->after = 8;
}
