/* Widths of a table's columns, after CSS 2.1 section 17.5.2.2. */
#include "compose/columns.h"

#include <math.h>

static const float least_cell = 20;

static float sum(const struct columns *t, float (*of)(const struct column *))
{
    float total = 0;
    for (size_t i = 0; i < t->len; i++)
        total += of(&t->items[i]);
    return total;
}

static float natural_of(const struct column *c)
{
    return fmaxf(c->natural, least_cell);
}

static float least_of(const struct column *c)
{
    return fmaxf(c->least, least_cell);
}

/* Phrases give way before dates do. */
static float parted_of(const struct column *c)
{
    return fmaxf(c->parted, least_cell);
}

static float floor_of(const struct column *c)
{
    return fminf(parted_of(c), least_cell);
}

/* Columns lie between their low and high figure, in the same share. */
static void share_width(struct columns *t, float room,
                        float (*low)(const struct column *),
                        float (*high)(const struct column *))
{
    float from = sum(t, low), to = sum(t, high);
    float share = to > from ? (room - from) / (to - from) : 0;
    for (size_t i = 0; i < t->len; i++) {
        struct column *c = &t->items[i];
        c->width = low(c) + (high(c) - low(c)) * share;
    }
}

/* At a level: what it wants, or cut down to the level, but not below low. */
static float at_level(float low, float high, float level)
{
    return fminf(high, fmaxf(low, level));
}

/*
 * Where not all columns have room for what they want, the widest ones give
 * way: all up to one level get it, so that short phrases and dates stay whole.
 */
static void level_widths(struct columns *t, float room,
                         float (*low)(const struct column *),
                         float (*high)(const struct column *))
{
    float level = 0;
    for (float from = 0, to = room; to - from > 0.01F;) {
        float middle = (from + to) / 2, need = 0;
        for (size_t i = 0; i < t->len; i++)
            need += at_level(low(&t->items[i]), high(&t->items[i]), middle);
        if (need > room)
            to = middle;
        else
            level = from = middle;
    }
    for (size_t i = 0; i < t->len; i++) {
        struct column *c = &t->items[i];
        c->width = at_level(low(c), high(c), level);
    }
}

/*
 * Short columns first: one that needs no more than an even share gets its
 * natural width; the others share what is left above their least width.
 */
static void favour_short(struct columns *t, float room)
{
    size_t left = t->len;
    for (bool more = true; more && left > 0;) {
        more = false;
        float even = room / (float)left;
        for (size_t i = 0; i < t->len; i++) {
            struct column *c = &t->items[i];
            if (c->width > 0 || natural_of(c) > even)
                continue;
            c->width = natural_of(c);
            room -= c->width;
            left--;
            more = true;
        }
    }
    float least = 0, natural = 0;
    for (size_t i = 0; i < t->len; i++)
        if (t->items[i].width <= 0) {
            least += least_of(&t->items[i]);
            natural += natural_of(&t->items[i]);
        }
    float share = (room - least) / fmaxf(natural - least, 1);
    for (size_t i = 0; i < t->len; i++) {
        struct column *c = &t->items[i];
        if (c->width <= 0)
            c->width = least_of(c) + (natural_of(c) - least_of(c)) * share;
    }
}

/* Whether the wide columns keep their least width beside short ones. */
static bool short_first(const struct columns *t, float room)
{
    float need = 0, even = room / (float)t->len;
    for (size_t i = 0; i < t->len; i++) {
        const struct column *c = &t->items[i];
        bool wide = natural_of(c) > even;
        need += wide ? fmaxf(least_of(c), even) : natural_of(c);
    }
    return need <= room * 1.001F;
}

bool columns_fit(struct setter *s, struct columns *t, span where)
{
    float room = s->width - (float)t->len * 2 * pad_side;
    if (sum(t, natural_of) <= room) {
        float wider = room / fmaxf(sum(t, natural_of), 1);
        for (size_t i = 0; i < t->len; i++)
            t->items[i].width = natural_of(&t->items[i]) * wider;
    } else if (short_first(t, room)) {
        favour_short(t, room);
    } else if (sum(t, least_of) <= room) {
        share_width(t, room, least_of, natural_of);
    } else if (sum(t, parted_of) <= room) {
        level_widths(t, room, parted_of, least_of);
    } else if (sum(t, floor_of) <= room) {
        level_widths(t, room, floor_of, parted_of);
    } else {
        float over = sum(t, floor_of) - room;
        struct diag *d =
            diag_error(s->diags, "overfull", where,
                       "表の%zu列は紙の幅%.0fmmに%.0fmm入りません", t->len,
                       (double)paper_mm(s->paper, s->width),
                       (double)paper_mm(s->paper, over));
        diag_hint(s->diags, d, "表を二つに分けるか、列を減らしてください");
        return false;
    }
    float x = s->x;
    for (size_t i = 0; i < t->len; i++) {
        struct column *c = &t->items[i];
        c->width += 2 * pad_side;
        c->x = x;
        x += c->width;
    }
    return true;
}

/* Only the least width: a notice across the table makes no column wide. */
void columns_span(struct columns *t, size_t first, size_t count,
                  const struct cell *cell)
{
    float have = (float)(count - 1) * 2 * pad_side;
    for (size_t i = first; i < first + count; i++)
        have += least_of(&t->items[i]);
    float more = (cell->least - have) / (float)count;
    for (size_t i = first; more > 0 && i < first + count; i++) {
        struct column *c = &t->items[i];
        c->least = least_of(c) + more;
        c->parted = fmaxf(c->parted, c->least);
        c->natural = fmaxf(c->natural, c->least);
    }
}

float columns_width(const struct columns *t, size_t first, size_t count)
{
    const struct column *last = &t->items[first + count - 1];
    return last->x + last->width - t->items[first].x;
}
