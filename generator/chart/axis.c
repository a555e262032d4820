/*
 * The bands of years and months above a timeline. A year's name is written as
 * fully as its months leave room for; months without room for a name each are
 * named by threes or sixes.
 */
#include "chart/axis.h"

#include "calendar/era.h"

enum {
    AXIS_TEXT = 13 * PX,
    AXIS_AIR = 2 * PX, /* on both sides of a name */
    MONTH_BAND = 24 * PX,
    YEAR_PADDING = 3 * PX,
};

int axis_at(const struct axis *x, date d)
{
    int64_t days = (int64_t)x->last + 1 - x->first;
    int64_t gone = (int64_t)d - x->first;
    if (gone < 0)
        gone = 0;
    if (gone > days)
        gone = days;
    return x->left + (int)(gone * (x->right - x->left) / days);
}

int axis_months(const struct axis *x)
{
    struct civil first = date_civil(x->first), last = date_civil(x->last);
    return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/* A run of months under one name: of a year, or of an era's year. */
struct span_of_year {
    date first, last;
};

static date month_first(const struct axis *x, int n)
{
    struct civil c = date_civil(x->first);
    int month = c.month - 1 + n;
    return date_make(c.year + month / 12, month % 12 + 1, 1);
}

/* The part of the axis from d on that has one year's name. */
static struct span_of_year year_span(const struct axis *x, date d,
                                     struct date_style style)
{
    date last = date_make(date_civil(d).year, 12, 31);
    const struct era *era = era_of(d);
    bool western =
        style.notation == NOTATION_SEIREKI || style.notation == NOTATION_ISO;
    if (!western && era && era->last != DATE_NONE && era->last < last)
        last = era->last;
    return (struct span_of_year){d, last < x->last ? last : x->last};
}

static str year_words(struct arena *a, date d, enum notation notation)
{
    struct buf b = {.arena = a};
    words_put_year(&b, d, (struct date_style){.notation = notation});
    return arena_str(a, buf_text(&b));
}

/* 令和, line feed, 7年 */
static str era_in_two(struct arena *a, date d)
{
    const struct era *era = era_of(d);
    if (!era)
        return year_words(a, d, NOTATION_SEIREKI);
    str rest = str_drop(year_words(a, d, NOTATION_WAREKI), era->name.len);
    return arena_printf(a, "%.*s\n%.*s", STR_ARG(era->name), STR_ARG(rest));
}

static str era_letter(struct arena *a, date d)
{
    const struct era *era = era_of(d);
    int year = date_civil(d).year;
    return era ? arena_printf(a, "%c%d", era->letter, era_year(era, year))
               : arena_printf(a, "%d", year);
}

enum { YEAR_NAMES = 4 };

/* The year's names, from the fullest to the shortest. */
static size_t year_names(struct arena *a, date d, struct date_style style,
                         str names[YEAR_NAMES])
{
    int year = date_civil(d).year;
    size_t n = 0;
    if (style.notation == NOTATION_SEIREKI || style.notation == NOTATION_ISO) {
        names[n++] = arena_printf(a, "%d年", year);
        names[n++] = arena_printf(a, "%d\n年", year);
        names[n++] = arena_printf(a, "'%02d\n年", year % 100);
        return n;
    }
    str era = year_words(a, d, NOTATION_WAREKI);
    if (style.notation == NOTATION_BOTH) {
        names[n++] = year_words(a, d, NOTATION_BOTH);
        names[n++] = arena_printf(a, "%.*s\n%d年", STR_ARG(era), year);
    } else {
        names[n++] = era;
    }
    names[n++] = era_in_two(a, d);
    names[n++] = era_letter(a, d);
    return n;
}

/* The fullest name that fits into the width; no line where none does. */
static struct lines year_lines(struct arena *a, const struct axis *x,
                               struct span_of_year span,
                               struct date_style style)
{
    str names[YEAR_NAMES];
    int room = axis_at(x, span.last + 1) - axis_at(x, span.first) - AXIS_AIR;
    size_t count = year_names(a, span.first, style, names);
    for (size_t i = 0; i < count; i++) {
        struct lines lines = measure_wrap(a, names[i], AXIS_TEXT, WIDTH_WIDE);
        if (lines.width <= room)
            return lines;
    }
    return (struct lines){0};
}

static int year_band(struct arena *a, const struct axis *x,
                     struct date_style style)
{
    size_t most = 1;
    for (date d = x->first; d <= x->last;) {
        struct span_of_year span = year_span(x, d, style);
        struct lines lines = year_lines(a, x, span, style);
        if (lines.len > most)
            most = lines.len;
        d = span.last + 1;
    }
    return (int)most * frame_line_height(AXIS_TEXT) + 2 * YEAR_PADDING;
}

int axis_height(struct arena *a, const struct axis *x, struct date_style style)
{
    return year_band(a, x, style) + MONTH_BAND;
}

static void draw_years(struct drawing *d, const struct axis *x,
                       struct date_style style, struct box band)
{
    struct lettering l = {.size = AXIS_TEXT,
                          .bold = true,
                          .ink = INK_TEXT,
                          .anchor = ANCHOR_MIDDLE};
    for (date day = x->first; day <= x->last;) {
        struct span_of_year span = year_span(x, day, style);
        struct lines lines = year_lines(d->arena, x, span, style);
        int from = axis_at(x, span.first), to = axis_at(x, span.last + 1);
        struct box box = {from, band.y, to - from, band.height};
        drawing_rect(d, box, 0,
                     (struct paint){.fill = INK_BAND,
                                    .stroke = INK_LINE,
                                    .stroke_width = PX});
        frame_block_in(d, box, l, &lines);
        day = span.last + 1;
    }
}

/* Months are named n by n: the least n that leaves each name its room. */
static int month_step(const struct axis *x, int width)
{
    static const int steps[] = {1, 2, 3, 6};
    int64_t room = x->right - x->left;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (room * steps[i] / axis_months(x) >= width + AXIS_AIR)
            return steps[i];
    return 12;
}

/* 12月 where it fits everywhere, else 12. */
static bool months_in_full(const struct axis *x)
{
    return month_step(x, measure_text(S("12月"), AXIS_TEXT)) == 1;
}

/* A name in the middle of its month, or from its beginning on. */
static void draw_month(struct drawing *d, const struct axis *x, date first,
                       str name, struct box band)
{
    struct lettering l = {.size = AXIS_TEXT, .ink = INK_TEXT};
    struct lines line = {&name, 1, 1, 0};
    int width = measure_text(name, AXIS_TEXT);
    int end = axis_at(x, date_month_end(first) + 1);
    band.x = axis_at(x, first);
    band.width = end - band.x;
    if (width <= band.width)
        l.anchor = ANCHOR_MIDDLE;
    else
        band.x += AXIS_AIR;
    if (width <= band.width || band.x + width <= x->right)
        frame_block_in(d, band, l, &line);
}

/* How many months apart the named ones are. */
static int named_step(const struct axis *x)
{
    str widest = months_in_full(x) ? S("12月") : S("12");
    return month_step(x, measure_text(widest, AXIS_TEXT));
}

static void draw_months(struct drawing *d, const struct axis *x, int y)
{
    bool full = months_in_full(x);
    int step = named_step(x);
    for (int i = 0; i < axis_months(x); i++) {
        date first = month_first(x, i);
        int month = date_civil(first).month;
        if ((month - 1) % step)
            continue;
        str name = arena_printf(d->arena, full ? "%d月" : "%d", month);
        draw_month(d, x, first, name, (struct box){0, y, 0, MONTH_BAND});
    }
}

/* A rule where each month that is named begins. */
static void draw_rules(struct drawing *d, const struct axis *x, int top,
                       int bottom)
{
    int step = named_step(x);
    for (int i = 1; i < axis_months(x); i++) {
        date first = month_first(x, i);
        int month = date_civil(first).month;
        int at = axis_at(x, first);
        if ((month - 1) % step == 0)
            drawing_line(d, (struct point){at, top}, (struct point){at, bottom},
                         paint_stroke(month == 1 ? INK_LINE : INK_GRID, PX));
    }
}

void axis_draw(struct drawing *d, const struct axis *x, struct date_style style,
               int y, int bottom)
{
    int years = year_band(d->arena, x, style);
    int top = y + years;
    struct box months = {x->left, top, x->right - x->left, MONTH_BAND};
    drawing_rect(d, months, 0, paint_fill(INK_BAND));
    draw_rules(d, x, top, bottom);
    draw_years(d, x, style, (struct box){x->left, y, 0, years});
    draw_months(d, x, top);
    drawing_rect(d, (struct box){x->left, y, x->right - x->left, bottom - y}, 0,
                 paint_stroke(INK_LINE, PX));
}
