/* QR codes by libqrencode → one path; what is dark is merged where it can. */
#include "chart/qr.h"

#include <qrencode.h>

#include "base/buf.h"

enum { STEPS = 5 /* of one rectangle */ };

/* The dark modules; a cell is cleared once a rectangle covers it. */
struct modules {
    unsigned char *dark;
    int width;
};

static bool dark_at(const struct modules *m, int x, int y)
{
    return x < m->width && y < m->width && m->dark[y * m->width + x];
}

static bool dark_row(const struct modules *m, int x, int y, int width)
{
    for (int i = 0; i < width; i++)
        if (!dark_at(m, x + i, y))
            return false;
    return true;
}

/* The run at x, y and the like of it below; cleared. */
static struct box take(struct modules *m, int x, int y)
{
    struct box box = {x, y, 0, 0};
    while (dark_at(m, x + box.width, y))
        box.width++;
    while (dark_row(m, x, y + box.height, box.width)) {
        for (int i = 0; i < box.width; i++)
            m->dark[(y + box.height) * m->width + x + i] = 0;
        box.height++;
    }
    return box;
}

static int module_size(enum qr_use use, int side)
{
    if (use == QR_MARK)
        return 2 * PX;
    int least = (120 + side - 1) / side;
    return (least > 4 ? least : 4) * PX;
}

static void put_box(struct drawing *d, struct drawing_item *path,
                    struct box box, int size)
{
    int left = (box.x + QR_QUIET) * size, top = (box.y + QR_QUIET) * size;
    int right = left + box.width * size, bottom = top + box.height * size;
    const struct path_step steps[STEPS] = {
        {.verb = PATH_MOVE, .to = {left, top}},
        {.verb = PATH_LINE, .to = {right, top}},
        {.verb = PATH_LINE, .to = {right, bottom}},
        {.verb = PATH_LINE, .to = {left, bottom}},
        {.verb = PATH_CLOSE},
    };
    for (size_t i = 0; i < STEPS; i++)
        path_to(d, path, steps[i]);
}

static void draw(struct drawing *d, struct modules *m, enum qr_use use)
{
    int side = m->width + 2 * QR_QUIET, size = module_size(use, side);
    struct paint paint = {.fill = INK_TEXT};
    struct drawing_item *path = drawing_path(d, paint);
    d->width = d->height = side * size;
    for (int y = 0; y < m->width; y++)
        for (int x = 0; x < m->width; x++)
            if (dark_at(m, x, y))
                put_box(d, path, take(m, x, y), size);
}

bool qr_draw(struct drawing *d, str text, enum qr_use use)
{
    enum { BYTES_MOST = 412 }; /* of version 15 */
    if (text.len == 0 || text.len > BYTES_MOST)
        return false;
    QRcode *code = QRcode_encodeData(
        (int)text.len, (const unsigned char *)text.ptr, 0, QR_ECLEVEL_M);
    bool fits = code && code->version <= QR_VERSION_MOST;
    if (fits) {
        size_t count = (size_t)code->width * (size_t)code->width;
        struct modules m = {ARENA_ARRAY(d->arena, count, unsigned char),
                            code->width};
        for (size_t i = 0; i < count; i++)
            m.dark[i] = code->data[i] & 1; /* the others are its notes */
        draw(d, &m, use);
    }
    QRcode_free(code);
    return fits;
}

str qr_address(struct arena *a, str url)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.ptr[i];
        if (c <= ' ' || c >= 0x7F)
            buf_printf(&b, "%%%02X", c);
        else
            buf_put_byte(&b, url.ptr[i]);
    }
    return buf_text(&b);
}

bool qr_rectangle(const struct drawing *d, size_t i, struct box *box)
{
    if (d->items.len == 0 || i >= d->items.items[0].steps.len / STEPS)
        return false;
    const struct path_step *steps = d->items.items[0].steps.items + STEPS * i;
    *box = (struct box){steps[0].to.x, steps[0].to.y,
                        steps[2].to.x - steps[0].to.x,
                        steps[2].to.y - steps[0].to.y};
    return true;
}
