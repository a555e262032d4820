/* What all builders do alike. */
#include "chart/frame.h"

#include "base/utf8.h"

void frame_begin(struct arena *a, struct chart *c, enum chart_form form,
                 str title, str description)
{
    *c = (struct chart){0};
    c->drawing.arena = a;
    c->drawing.width = form == CHART_WIDE ? WIDTH_WIDE : WIDTH_NARROW;
    c->drawing.title = title;
    c->drawing.description = description;
    c->alternative.caption = title;
}

bool frame_refuse(struct arena *a, struct chart *c, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str trouble = arena_vprintf(a, format, args);
    va_end(args);
    *c = (struct chart){.trouble = trouble};
    return false;
}

bool frame_accepts(struct arena *a, struct chart *c, str label,
                   const char *what)
{
    if (str_trim(label).len == 0)
        return frame_refuse(a, c, "%sが空です", what);
    size_t length = utf8_count(label);
    if (length > CHART_LABEL_LENGTH)
        return frame_refuse(
            a, c, "%sが長すぎます（%zu文字）。%d文字までにしてください", what,
            length, CHART_LABEL_LENGTH);
    return true;
}

int frame_line_height(int size)
{
    return size * LEADING / 100;
}

int frame_block_height(const struct lines *lines, int size)
{
    return (int)lines->len * frame_line_height(size);
}

void frame_block(struct drawing *d, struct point at, struct lettering l,
                 const struct lines *lines)
{
    int height = frame_line_height(l.size);
    /* Japanese glyphs reach from 0.88 above to 0.12 below the baseline. */
    int baseline = at.y + (height - l.size) / 2 + l.size * 88 / 100;
    for (size_t i = 0; i < lines->len; i++)
        drawing_text(d, (struct point){at.x, baseline + (int)i * height}, l,
                     lines->items[i]);
}

void frame_block_in(struct drawing *d, struct box box, struct lettering l,
                    const struct lines *lines)
{
    int x = l.anchor == ANCHOR_START    ? box.x
            : l.anchor == ANCHOR_MIDDLE ? box.x + box.width / 2
                                        : box.x + box.width;
    int spare = box.height - frame_block_height(lines, l.size);
    frame_block(d, (struct point){x, box.y + spare / 2}, l, lines);
}

struct paint paint_fill(enum ink ink)
{
    return (struct paint){.fill = ink};
}

struct paint paint_stroke(enum ink ink, int width)
{
    return (struct paint){.stroke = ink, .stroke_width = width};
}

struct paint paint_tone(enum ink tone)
{
    return (struct paint){.fill = tone,
                          .pattern = pattern_of_tone(tone),
                          .stroke = tone,
                          .stroke_width = 15};
}

str frame_date(struct arena *a, date d, struct date_style style)
{
    struct buf b = {.arena = a};
    words_put_date(&b, d, style);
    return arena_str(a, buf_text(&b));
}

static bool same_year(date a, date b)
{
    return date_civil(a).year == date_civil(b).year;
}

str frame_range(struct arena *a, date from, date to, struct date_style style)
{
    str first = frame_date(a, from, style);
    if (from == DATE_NONE && to == DATE_NONE)
        return (str){0};
    if (to == DATE_NONE)
        return arena_printf(a, "%.*sから", STR_ARG(first));
    if (from == to)
        return first;
    if (from == DATE_NONE) {
        str last = frame_date(a, to, style);
        return arena_printf(a, "%.*sまで", STR_ARG(last));
    }
    struct date_style rest = style;
    rest.yearless = style.yearless || same_year(from, to);
    str last = frame_date(a, to, rest);
    return arena_printf(a, "%.*s～%.*s", STR_ARG(first), STR_ARG(last));
}

void frame_row(struct chart *c, str first, str second, str third)
{
    *LIST_PUSH(c->drawing.arena, &c->alternative.rows) =
        (struct alternative_row){.cells = {first, second, third}};
}
