/*
 * The expiry figure. Wide: a line to the right with the points' words below
 * it. Narrow: a line downward with the words at its right.
 */
#include "chart/expiry.h"

#include "chart/frame.h"

enum {
    POINTS = EXPIRY_BIRTHDAYS + 3, /* issue, birthdays, expiry, grace */
    DOT = 16 * PX,
    BAR = 30 * PX,
    AIR = 6 * PX,
    COLUMN_LEAST = 5 * TEXT_SMALL,
    STEP_LEAST = 46 * PX, /* narrow, from point to point */
    RAIL = 26 * PX,
};

struct expiry_point {
    date day;
    str label, words; /* the day */
    bool decides;
};

struct expiry_plan {
    const struct expiry_figure *figure;
    struct chart *chart;
    struct date_style style;
    struct expiry_point points[POINTS];
    size_t len;
    size_t expiry; /* its point */
};

static bool check(struct arena *a, const struct expiry_figure *f,
                  struct chart *c)
{
    if (f->issued == DATE_NONE || f->born == DATE_NONE ||
        f->expiry == DATE_NONE)
        return frame_refuse(a, c, "発行日・誕生日・有効期限がそろっていません");
    if (f->issued <= f->born)
        return frame_refuse(a, c, "発行日が生まれた日より前です");
    if (f->expiry <= f->issued)
        return frame_refuse(a, c, "有効期限が発行日より前です");
    if (f->grace != DATE_NONE && f->grace < f->expiry)
        return frame_refuse(a, c, "猶予期間の終わりが有効期限より前です");
    if (f->grace_label.len && !frame_accepts(a, c, f->grace_label, "見出し"))
        return false;
    return frame_accepts(a, c, f->subject, "何の有効期限か");
}

static struct expiry_point *add(struct expiry_plan *p, date day, str label)
{
    struct expiry_point *point = &p->points[p->len++];
    *point = (struct expiry_point){
        .day = day,
        .label = label,
        .words = frame_date(p->chart->drawing.arena, day, p->style)};
    return point;
}

/* A birthday that is the expiry is both at once. */
static bool add_birthdays(struct arena *a, struct expiry_plan *p)
{
    const struct expiry_figure *f = p->figure;
    for (int n = 1;; n++) {
        date day = birthday_after(f->born, f->issued, n, f->leap);
        if (day == DATE_NONE || day > f->expiry)
            break;
        if (n > EXPIRY_BIRTHDAYS)
            return frame_refuse(a, p->chart,
                                "誕生日が%d回を超えるため、図にできません",
                                EXPIRY_BIRTHDAYS);
        str label = arena_printf(
            a, day == f->expiry ? "%d回目の誕生日\n有効期限" : "%d回目の誕生日",
            n);
        add(p, day, label);
    }
    if (p->points[p->len - 1].day != f->expiry)
        add(p, f->expiry, S("有効期限"));
    p->expiry = p->len - 1;
    p->points[p->expiry].decides = true;
    return true;
}

static bool add_points(struct arena *a, struct expiry_plan *p)
{
    const struct expiry_figure *f = p->figure;
    add(p, f->issued, S("発行日"));
    if (!add_birthdays(a, p))
        return false;
    if (f->grace == DATE_NONE || f->grace == f->expiry)
        return true;
    add(p, f->grace,
        f->grace_label.len ? f->grace_label : S("猶予期間の終わり"));
    p->points[p->len - 1].decides = true;
    return true;
}

static struct paint valid_paint(void)
{
    return (struct paint){.fill = INK_TONE_1,
                          .pattern = PATTERN_WASH,
                          .stroke = INK_TONE_1,
                          .stroke_width = 15};
}

static struct paint grace_paint(void)
{
    return paint_tone(INK_TONE_2);
}

/* A filled dot decides, an open one is on the way. */
static void draw_dot(struct drawing *d, const struct expiry_point *point, int x,
                     int y)
{
    struct box box = {x - DOT / 2, y - DOT / 2, DOT, DOT};
    drawing_rect(d, box, DOT / 2,
                 (struct paint){.fill = point->decides ? INK_MARK : INK_PAPER,
                                .stroke = point->decides ? INK_MARK : INK_TEXT,
                                .stroke_width = 20});
}

static void draw_words(struct drawing *d, const struct expiry_point *point,
                       struct point at, enum text_anchor anchor, int width)
{
    struct lettering l = {.size = TEXT_SMALL,
                          .bold = true,
                          .ink = point->decides ? INK_MARK : INK_TEXT,
                          .anchor = anchor};
    struct lines day = measure_wrap(d->arena, point->words, TEXT_SMALL, width);
    struct lines label =
        measure_wrap(d->arena, point->label, TEXT_SMALL, width);
    frame_block(d, at, l, &day);
    at.y += frame_block_height(&day, TEXT_SMALL);
    l.ink = INK_TEXT;
    l.bold = point->decides;
    frame_block(d, at, l, &label);
}

static int words_height(struct arena *a, const struct expiry_point *point,
                        int width)
{
    struct lines day = measure_wrap(a, point->words, TEXT_SMALL, width);
    struct lines label = measure_wrap(a, point->label, TEXT_SMALL, width);
    return frame_block_height(&day, TEXT_SMALL) +
           frame_block_height(&label, TEXT_SMALL);
}

/* Returns where it ends. */
static int draw_note(struct drawing *d, int y)
{
    struct lines lines =
        measure_wrap(d->arena, S("※点の間隔は、実際の長さと異なります。"),
                     TEXT_SMALL, d->width - 2 * EDGE);
    frame_block(d, (struct point){EDGE, y + AIR},
                (struct lettering){.size = TEXT_SMALL, .ink = INK_SOFT},
                &lines);
    return y + AIR + frame_block_height(&lines, TEXT_SMALL);
}

static str valid_words(struct arena *a, const struct expiry_plan *p)
{
    str subject = p->figure->subject;
    return arena_printf(a, "%.*sの有効期間", STR_ARG(subject));
}

/* --- wide --- */

static void draw_bar(struct drawing *d, struct box box, struct paint paint,
                     str words)
{
    struct lettering l = {.size = TEXT_LABEL,
                          .bold = true,
                          .ink = INK_TEXT,
                          .anchor = ANCHOR_MIDDLE};
    struct lines line = {&words, 1, 1, 0};
    drawing_rect(d, box, 0, paint);
    int width = measure_text(words, l.size) + 2 * AIR;
    if (width > box.width)
        return;
    struct box plate = {box.x + (box.width - width) / 2, box.y + 3 * PX, width,
                        box.height - 6 * PX};
    if (paint.pattern != PATTERN_WASH)
        drawing_rect(d, plate, 3 * PX, paint_fill(INK_PAPER));
    frame_block_in(d, box, l, &line);
}

static void draw_wide(struct drawing *d, const struct expiry_plan *p)
{
    int column = (d->width - 2 * EDGE) / (int)p->len;
    int half = EDGE + column / 2;
    int line = EDGE + BAR + DOT, words = line + DOT, bottom = words;
    int end = half + (int)p->expiry * column;
    draw_bar(d, (struct box){half, EDGE, end - half, BAR}, valid_paint(),
             valid_words(d->arena, p));
    if (p->expiry + 1 < p->len)
        draw_bar(d, (struct box){end, EDGE, column, BAR}, grace_paint(),
                 S("猶予"));
    drawing_line(d, (struct point){half, line},
                 (struct point){half + ((int)p->len - 1) * column, line},
                 paint_stroke(INK_TEXT, 20));
    for (size_t i = 0; i < p->len; i++) {
        int x = half + (int)i * column;
        drawing_line(d, (struct point){x, EDGE + BAR}, (struct point){x, line},
                     paint_stroke(INK_LINE, PX));
        draw_dot(d, &p->points[i], x, line);
        draw_words(d, &p->points[i], (struct point){x, words}, ANCHOR_MIDDLE,
                   column - AIR);
        int height = words_height(d->arena, &p->points[i], column - AIR);
        if (words + height > bottom)
            bottom = words + height;
    }
    d->height = draw_note(d, bottom) + EDGE;
}

/* --- narrow --- */

/* A bar down the rail, its words upright beside it are the points' own. */
static void draw_rail(struct drawing *d, const int *at, size_t from, size_t to,
                      struct paint paint)
{
    drawing_rect(d, (struct box){EDGE, at[from], RAIL, at[to] - at[from]}, 0,
                 paint);
}

static int draw_key(struct drawing *d, struct paint paint, str words, int y)
{
    struct lettering l = {.size = TEXT_LABEL, .bold = true, .ink = INK_TEXT};
    int left = EDGE + RAIL + 2 * AIR;
    struct lines lines =
        measure_wrap(d->arena, words, TEXT_LABEL, d->width - EDGE - left);
    drawing_rect(d, (struct box){EDGE, y, RAIL, frame_line_height(TEXT_LABEL)},
                 0, paint);
    frame_block(d, (struct point){left, y}, l, &lines);
    return y + frame_block_height(&lines, TEXT_LABEL) + AIR;
}

static void draw_narrow(struct drawing *d, const struct expiry_plan *p)
{
    int at[POINTS], left = EDGE + RAIL + 3 * AIR;
    int width = d->width - EDGE - left;
    bool grace = p->expiry + 1 < p->len;
    int y = draw_key(d, valid_paint(), valid_words(d->arena, p), EDGE);
    if (grace)
        y = draw_key(d, grace_paint(), S("猶予期間"), y);
    y += AIR;
    for (size_t i = 0; i < p->len; i++) {
        int height = words_height(d->arena, &p->points[i], width) + AIR;
        at[i] = y + frame_line_height(TEXT_SMALL) / 2;
        y += height > STEP_LEAST ? height : STEP_LEAST;
    }
    draw_rail(d, at, 0, p->expiry, valid_paint());
    if (grace)
        draw_rail(d, at, p->expiry, p->expiry + 1, grace_paint());
    for (size_t i = 0; i < p->len; i++) {
        draw_dot(d, &p->points[i], EDGE + RAIL / 2, at[i]);
        draw_words(
            d, &p->points[i],
            (struct point){left, at[i] - frame_line_height(TEXT_SMALL) / 2},
            ANCHOR_START, width);
    }
    d->height = draw_note(d, y) + EDGE;
}

static void describe(const struct expiry_plan *p)
{
    struct chart *c = p->chart;
    c->alternative.columns = 2;
    c->alternative.header.cells[0] = S("できごと");
    c->alternative.header.cells[1] = S("日付");
    for (size_t i = 0; i < p->len; i++) {
        struct buf label = {.arena = c->drawing.arena};
        str head, rest = p->points[i].label;
        while (str_cut(rest, S("\n"), &head, &rest)) {
            buf_put(&label, head);
            buf_put(&label, S("・"));
        }
        buf_put(&label, head);
        frame_row(c, buf_text(&label), p->points[i].words, S(""));
    }
}

bool chart_expiry(struct arena *a, const struct expiry_figure *f,
                  const struct chart_options *options, struct chart *chart)
{
    struct expiry_plan p = {
        .figure = f, .chart = chart, .style = options->style};
    frame_begin(a, chart, options->form, f->title, f->description);
    if (!check(a, f, chart) || !add_points(a, &p))
        return false;
    struct drawing *d = &chart->drawing;
    bool room = (d->width - 2 * EDGE) / (int)p.len >= COLUMN_LEAST;
    if (options->form == CHART_WIDE && room)
        draw_wide(d, &p);
    else
        draw_narrow(d, &p);
    describe(&p);
    return true;
}
