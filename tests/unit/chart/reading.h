/* Reading a drawing: what its texts say, and that none covers another. */
#ifndef ANNAI_TESTS_CHART_READING_H
#define ANNAI_TESTS_CHART_READING_H

#include <check.h>

#include "base/buf.h"
#include "chart/drawing.h"
#include "chart/measure.h"

/* The room of a run of text by the widths it was placed with. */
static inline struct box text_box(const struct drawing_item *t)
{
    int size = t->lettering.size, width = measure_text(t->text, size);
    int left = t->at.x;
    if (t->lettering.anchor == ANCHOR_MIDDLE)
        left -= width / 2;
    if (t->lettering.anchor == ANCHOR_END)
        left -= width;
    return (struct box){left, t->at.y - size * 88 / 100, width, size};
}

static inline bool boxes_meet(struct box a, struct box b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

/* Text is inside the drawing, at least 13 px high, and free of other text. */
static inline void check_texts(const struct drawing *d)
{
    struct {
        struct box *items;
        size_t len, cap;
    } boxes = {0};
    for (size_t i = 0; i < d->items.len; i++) {
        const struct drawing_item *t = &d->items.items[i];
        if (t->kind != ITEM_TEXT)
            continue;
        struct box b = text_box(t);
        ck_assert_int_ge(t->lettering.size, 13 * PX);
        ck_assert_msg(b.x >= 0 && b.x + b.width <= d->width && b.y >= 0 &&
                          b.y + b.height <= d->height,
                      "「%.*s」 is outside", STR_ARG(t->text));
        for (size_t k = 0; k < boxes.len; k++)
            if (boxes_meet(b, boxes.items[k]))
                ck_abort_msg("「%.*s」 covers another", STR_ARG(t->text));
        *LIST_PUSH(d->arena, &boxes) = b;
    }
}

static inline const struct drawing_item *find_text(const struct drawing *d,
                                                   const char *text)
{
    for (size_t i = 0; i < d->items.len; i++)
        if (d->items.items[i].kind == ITEM_TEXT &&
            str_equal(d->items.items[i].text, str_from_c(text)))
            return &d->items.items[i];
    return NULL;
}

static inline bool says(const struct drawing *d, const char *text)
{
    return find_text(d, text) != NULL;
}

static inline size_t count_texts(const struct drawing *d, const char *text)
{
    size_t count = 0;
    for (size_t i = 0; i < d->items.len; i++)
        if (d->items.items[i].kind == ITEM_TEXT &&
            str_equal(d->items.items[i].text, str_from_c(text)))
            count++;
    return count;
}

static inline void ck_str(str got, const char *wanted)
{
    ck_assert_msg(str_equal(got, str_from_c(wanted)), "got %.*s, wanted %s",
                  STR_ARG(got), wanted);
}

/* Numbers that look random and are the same every time. */
static inline int dice(uint32_t *state, int sides)
{
    *state = *state * 1664525u + 1013904223u;
    return (int)((*state >> 8) % (uint32_t)sides);
}

#endif
