/*
 * Composed sheets as text: one line for each placed line of a page, and one
 * for its shapes together.
 */
#include "compose/compose.h"

#include <math.h>

#include "base/buf.h"

static const char *face_name(enum sheet_face face)
{
    static const char *const names[FACE_COUNT] = {"regular", "bold",
                                                  "fallback"};
    return names[face];
}

static bool same_line(const struct sheet_run *a, const struct sheet_run *b)
{
    float dy = a->y - b->y;
    return dy < 0.01F && dy > -0.01F && b->x >= a->x;
}

/* How many there are, and the box around the ends of their lines. */
static void put_shapes(struct buf *b, const struct sheet_page *page,
                       size_t number)
{
    float left = INFINITY, top = INFINITY, right = -INFINITY, low = -INFINITY;
    for (size_t i = 0; i < page->shapes.len; i++) {
        const struct sheet_shape *shape = &page->shapes.items[i];
        for (size_t k = 0; k < shape->path.len && !shape->clip; k++) {
            struct sheet_point p = shape->path.items[k].to;
            left = fminf(left, shape->x + p.x);
            right = fmaxf(right, shape->x + p.x);
            top = fminf(top, shape->y + p.y);
            low = fmaxf(low, shape->y + p.y);
        }
    }
    if (page->shapes.len)
        buf_printf(b, "%zu shapes %zu from %.1f %.1f to %.1f %.1f\n", number,
                   page->shapes.len, (double)left, (double)top, (double)right,
                   (double)low);
}

static void put_pictures(struct buf *b, const struct sheet_page *page,
                         size_t number)
{
    for (size_t i = 0; i < page->pictures.len; i++) {
        const struct sheet_picture *p = &page->pictures.items[i];
        buf_printf(b, "%zu picture from %.1f %.1f to %.1f %.1f | %.*s\n",
                   number, (double)p->x, (double)p->y,
                   (double)(p->x + p->width), (double)(p->y + p->height),
                   STR_ARG(p->name));
    }
}

/* Runs that follow each other on one baseline are one line, parts by ¦. */
static void put_page(struct buf *b, const struct sheet_page *page,
                     size_t number)
{
    for (size_t i = 0; i < page->runs.len; i++) {
        const struct sheet_run *run = &page->runs.items[i];
        if (i > 0 && same_line(run - 1, run)) {
            buf_put(b, S("¦"));
        } else {
            if (i > 0)
                buf_put_byte(b, '\n');
            buf_printf(b, "%zu %.1f %.1f %.1f %s | ", number, (double)run->x,
                       (double)run->y, (double)run->size, face_name(run->face));
        }
        buf_put(b, run->text);
    }
    if (page->runs.len)
        buf_put_byte(b, '\n');
}

str compose_dump(struct arena *a, const struct sheet *sheet)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < sheet->len; i++) {
        put_page(&b, &sheet->items[i], i + 1);
        put_pictures(&b, &sheet->items[i], i + 1);
        put_shapes(&b, &sheet->items[i], i + 1);
    }
    return buf_text(&b);
}
