/* struct drawing → <svg>: lengths in CSS pixels with one decimal at most. */
#include "html/svg.h"

#include "html/blocks.h"

static const str ink_names[INK_TONE_1] = {
    STR_INIT("none"), STR_INIT("text"), STR_INIT("soft"),  STR_INIT("line"),
    STR_INIT("grid"), STR_INIT("band"), STR_INIT("paper"), STR_INIT("mark"),
};

static const str pattern_names[PATTERN_COUNT] = {
    STR_INIT("solid"),   STR_INIT("slash"), STR_INIT("dots"),
    STR_INIT("lines"),   STR_INIT("cross"), STR_INIT("backslash"),
    STR_INIT("columns"), STR_INIT("wash"),  STR_INIT("faint"),
};

/* A drawing has thousands of them: printf would be a tenth of a page's time. */
static void put_number(struct buf *out, unsigned number)
{
    char digits[12];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    buf_put(out, (str){digits + at, sizeof digits - at});
}

static void put_length(struct buf *out, int tenths)
{
    if (tenths < 0)
        buf_put_byte(out, '-');
    unsigned size = tenths < 0 ? 0U - (unsigned)tenths : (unsigned)tenths;
    put_number(out, size / PX);
    if (size % PX == 0)
        return;
    buf_put_byte(out, '.');
    put_number(out, size % PX);
}

static void put_attribute(struct buf *out, const char *name, int tenths)
{
    buf_put_byte(out, ' ');
    buf_put(out, str_from_c(name));
    buf_put(out, S("=\""));
    put_length(out, tenths);
    buf_put_byte(out, '"');
}

static void put_ink(struct buf *out, char prefix, enum ink ink)
{
    buf_put_byte(out, prefix);
    buf_put_byte(out, '-');
    if (ink >= INK_TONE_1)
        buf_printf(out, "tone%d", (int)ink - INK_TONE_1 + 1);
    else
        buf_put(out, ink_names[ink]);
}

static void put_pattern_id(struct buf *out, str id, enum ink ink,
                           enum pattern pattern)
{
    buf_put(out, id);
    buf_put_byte(out, '-');
    put_ink(out, 'p', ink);
    buf_printf(out, "-%.*s", STR_ARG(pattern_names[pattern]));
}

/* Whether a fill needs an entry in <defs>. */
static bool repeats(const struct paint *paint)
{
    return paint->fill != INK_NONE && pattern_tile(paint->pattern)->side > 0;
}

static void put_point(struct buf *out, char verb, struct point p)
{
    if (verb)
        buf_put_byte(out, verb);
    put_length(out, p.x);
    buf_put_byte(out, ' ');
    put_length(out, p.y);
}

static void put_strokes(struct buf *out, const struct pattern_tile *tile,
                        enum ink ink)
{
    if (tile->stroke_count == 0)
        return;
    buf_put(out, S("<path class=\""));
    put_ink(out, 's', ink);
    buf_put_byte(out, '"');
    put_attribute(out, "stroke-width", tile->stroke_width);
    buf_put(out, S(" d=\""));
    for (size_t i = 0; i < tile->stroke_count; i++) {
        put_point(out, 'M', tile->strokes[i].from);
        put_point(out, 'L', tile->strokes[i].to);
    }
    buf_put(out, S("\"/>"));
}

static void put_pattern(struct buf *out, str id, enum ink ink,
                        enum pattern pattern)
{
    const struct pattern_tile *tile = pattern_tile(pattern);
    buf_put(out, S("<pattern id=\""));
    put_pattern_id(out, id, ink, pattern);
    buf_put(out, S("\" patternUnits=\"userSpaceOnUse\""));
    put_attribute(out, "width", tile->side);
    put_attribute(out, "height", tile->side);
    buf_put(out, S("><rect class=\""));
    put_ink(out, 'w', ink);
    buf_put_byte(out, '"');
    put_attribute(out, "width", tile->side);
    put_attribute(out, "height", tile->side);
    buf_put(out, S("/>"));
    put_strokes(out, tile, ink);
    for (size_t i = 0; i < tile->dot_count; i++) {
        buf_put(out, S("<circle class=\""));
        put_ink(out, 'f', ink);
        buf_put_byte(out, '"');
        put_attribute(out, "cx", tile->dots[i].x);
        put_attribute(out, "cy", tile->dots[i].y);
        put_attribute(out, "r", tile->dot_radius);
        buf_put(out, S("/>"));
    }
    buf_put(out, S("</pattern>\n"));
}

static void put_defs(struct buf *out, const struct drawing *d, str id)
{
    bool used[INK_COUNT][PATTERN_COUNT] = {{false}};
    bool any = false;
    for (size_t i = 0; i < d->items.len; i++) {
        const struct paint *paint = &d->items.items[i].paint;
        if (!repeats(paint))
            continue;
        used[paint->fill][paint->pattern] = true;
        any = true;
    }
    if (!any)
        return;
    buf_put(out, S("<defs>\n"));
    for (int ink = 0; ink < INK_COUNT; ink++)
        for (int pattern = 0; pattern < PATTERN_COUNT; pattern++)
            if (used[ink][pattern])
                put_pattern(out, id, (enum ink)ink, (enum pattern)pattern);
    buf_put(out, S("</defs>\n"));
}

static void put_paint(struct buf *out, const struct paint *paint, str id)
{
    buf_put(out, S(" class=\""));
    if (paint->fill != INK_NONE && !repeats(paint)) {
        put_ink(out, paint->pattern == PATTERN_WASH ? 'w' : 'f', paint->fill);
        if (paint->stroke != INK_NONE)
            buf_put_byte(out, ' ');
    }
    if (paint->stroke != INK_NONE)
        put_ink(out, 's', paint->stroke);
    buf_put_byte(out, '"');
    if (paint->fill == INK_NONE) {
        buf_put(out, S(" fill=\"none\""));
    } else if (repeats(paint)) {
        buf_put(out, S(" fill=\"url(#"));
        put_pattern_id(out, id, paint->fill, paint->pattern);
        buf_put(out, S(")\""));
    }
    if (paint->stroke != INK_NONE)
        put_attribute(out, "stroke-width", paint->stroke_width);
    if (paint->dashed)
        buf_put(out, S(" stroke-dasharray=\"4 3\""));
}

static void put_rect(struct buf *out, const struct drawing_item *item, str id)
{
    buf_put(out, S("<rect"));
    put_attribute(out, "x", item->box.x);
    put_attribute(out, "y", item->box.y);
    put_attribute(out, "width", item->box.width);
    put_attribute(out, "height", item->box.height);
    if (item->radius)
        put_attribute(out, "rx", item->radius);
    put_paint(out, &item->paint, id);
    buf_put(out, S("/>\n"));
}

static void put_step(struct buf *out, const struct path_step *step)
{
    switch (step->verb) {
    case PATH_MOVE:
        put_point(out, 'M', step->to);
        break;
    case PATH_LINE:
        put_point(out, 'L', step->to);
        break;
    case PATH_CURVE:
        put_point(out, 'C', step->control[0]);
        put_point(out, ' ', step->control[1]);
        put_point(out, ' ', step->to);
        break;
    case PATH_CLOSE:
        buf_put_byte(out, 'Z');
        break;
    }
}

static void put_path(struct buf *out, const struct drawing_item *item, str id)
{
    buf_put(out, S("<path"));
    put_paint(out, &item->paint, id);
    buf_put(out, S(" d=\""));
    for (size_t i = 0; i < item->steps.len; i++)
        put_step(out, &item->steps.items[i]);
    buf_put(out, S("\"/>\n"));
}

static void put_text(struct buf *out, const struct drawing_item *item)
{
    static const str anchors[] = {STR_INIT(""),
                                  STR_INIT(" text-anchor=\"middle\""),
                                  STR_INIT(" text-anchor=\"end\"")};
    const struct lettering *l = &item->lettering;
    buf_put(out, S("<text"));
    put_attribute(out, "x", item->at.x);
    put_attribute(out, "y", item->at.y);
    put_attribute(out, "font-size", l->size);
    buf_put(out, anchors[l->anchor]);
    buf_put(out, l->bold ? S(" font-weight=\"700\"") : S(""));
    buf_put(out, S(" class=\""));
    put_ink(out, 'f', l->ink);
    buf_put(out, S("\">"));
    html_put_text(out, item->text);
    buf_put(out, S("</text>\n"));
}

static void put_item(struct buf *out, const struct drawing_item *item, str id)
{
    switch (item->kind) {
    case ITEM_RECT:
        put_rect(out, item, id);
        break;
    case ITEM_PATH:
        put_path(out, item, id);
        break;
    case ITEM_TEXT:
        put_text(out, item);
        break;
    }
}

static void put_name(struct buf *out, const char *tag, str id, str text)
{
    if (text.len == 0)
        return;
    buf_printf(out, "<%s id=\"%.*s-%s\">", tag, STR_ARG(id), tag);
    html_put_text(out, text);
    buf_printf(out, "</%s>\n", tag);
}

void html_put_svg(struct buf *out, const struct drawing *d, str id)
{
    buf_put(out, S("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                   "class=\"drawing\" role=\"img\" aria-labelledby=\""));
    buf_printf(out, "%.*s-title", STR_ARG(id));
    if (d->description.len)
        buf_printf(out, " %.*s-desc", STR_ARG(id));
    buf_put_byte(out, '"');
    put_attribute(out, "width", d->width);
    put_attribute(out, "height", d->height);
    buf_put(out, S(" viewBox=\"0 0 "));
    put_point(out, 0, (struct point){d->width, d->height});
    buf_put(out, S("\">\n"));
    put_name(out, "title", id, d->title);
    put_name(out, "desc", id, d->description);
    put_defs(out, d, id);
    for (size_t i = 0; i < d->items.len; i++)
        put_item(out, &d->items.items[i], id);
    buf_put(out, S("</svg>\n"));
}

static void put_cells(struct buf *out, const struct alternative *words,
                      const struct alternative_row *row, bool header)
{
    buf_put(out, S("<tr>"));
    for (size_t i = 0; i < words->columns; i++) {
        const char *tag = header || i == 0 ? "th" : "td";
        buf_printf(out, "<%s%s>", tag,
                   header   ? " scope=\"col\""
                   : i == 0 ? " scope=\"row\""
                            : "");
        html_put_text(out, row->cells[i]);
        buf_printf(out, "</%s>", tag);
    }
    buf_put(out, S("</tr>\n"));
}

void html_put_alternative(struct buf *out, const struct alternative *words,
                          size_t nth)
{
    buf_put(out, S("<div class=\"table-scroll\" role=\"region\" "
                   "tabindex=\"0\" aria-label=\"図の表："));
    html_put_text(out, words->caption);
    if (nth > 1)
        buf_printf(out, "（%zu）", nth);
    buf_put(out, S("\">\n<table>\n<caption>"));
    html_put_text(out, words->caption);
    buf_put(out, S("</caption>\n<thead>\n"));
    put_cells(out, words, &words->header, true);
    buf_put(out, S("</thead>\n<tbody>\n"));
    for (size_t i = 0; i < words->rows.len; i++)
        put_cells(out, words, &words->rows.items[i], false);
    buf_put(out, S("</tbody>\n</table>\n</div>\n"));
}

static void put_form(struct buf *out, const struct drawing *d, const char *form,
                     str id)
{
    buf_printf(out, "<div class=\"chart-%s\">\n", form);
    str own = arena_printf(out->arena, "%.*s-%s", STR_ARG(id), form);
    html_put_svg(out, d, own);
    buf_put(out, S("</div>\n"));
}

void html_put_chart(struct buf *out, const struct html_chart *chart, str id)
{
    buf_printf(out, "<figure class=\"chart\" id=\"%.*s\">\n<figcaption>",
               STR_ARG(id));
    html_put_text(out, chart->wide->title);
    buf_put(out, S("</figcaption>\n"));
    put_form(out, chart->wide, chart->narrow ? "wide" : "only", id);
    if (chart->narrow)
        put_form(out, chart->narrow, "narrow", id);
    buf_put(out, S("<details class=\"chart-words\">\n"
                   "<summary>図の内容を表で読む</summary>\n"));
    html_put_alternative(out, chart->words, chart->nth);
    buf_put(out, S("</details>\n</figure>\n"));
}
