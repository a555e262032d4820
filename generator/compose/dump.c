/* Composed sheets as text: one line for each placed line of a page. */
#include "compose/compose.h"

#include "base/buf.h"

static const char *face_name(enum sheet_face face)
{
    return face == FACE_BOLD ? "bold" : "regular";
}

static bool same_line(const struct sheet_run *a, const struct sheet_run *b)
{
    float dy = a->y - b->y;
    return dy < 0.01F && dy > -0.01F && b->x >= a->x;
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
    for (size_t i = 0; i < sheet->len; i++)
        put_page(&b, &sheet->items[i], i + 1);
    return buf_text(&b);
}
