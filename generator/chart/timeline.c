/*
 * The month-axis timeline: milestones above, the axis, one row for each
 * audience. Wide: the audiences stand in a column at the left. Narrow: each
 * stands over its row, and the axis has the whole width.
 */
#include "chart/timeline.h"

#include "chart/axis.h"
#include "chart/bars.h"
#include "chart/milestones.h"

enum {
    COLUMN_LEAST = 60 * PX,
    COLUMN_MOST = 130 * PX,
    PADDING = 6 * PX,
};

struct timeline_plan {
    const struct timeline *timeline;
    const struct chart_options *options;
    struct axis axis;
    int column; /* of the audiences; 0: they stand over their rows */
    struct lines labels[TIMELINE_ROWS];
    struct placed_bars bars[TIMELINE_ROWS];
    int tops[TIMELINE_ROWS + 1]; /* of the rows */
    struct placed_milestones milestones;
};

static bool check_bar(struct arena *a, const struct axis *x,
                      const struct timeline_bar *bar, struct chart *c)
{
    if (!frame_accepts(a, c, bar->label, "期間の名前"))
        return false;
    bool open_from = bar->from == DATE_NONE, open_to = bar->to == DATE_NONE;
    if (open_from && open_to)
        return frame_refuse(a, c, "「%.*s」に始まりも終わりもありません",
                            STR_ARG(bar->label));
    if (!open_from && !open_to && bar->to < bar->from)
        return frame_refuse(a, c, "「%.*s」の終わりが始まりより前です",
                            STR_ARG(bar->label));
    if ((!open_from && bar->from > x->last) || (!open_to && bar->to < x->first))
        return frame_refuse(a, c, "「%.*s」が図の月の範囲に入っていません",
                            STR_ARG(bar->label));
    if (bar->tone < 0 || bar->tone > INK_TONES)
        return frame_refuse(a, c, "「%.*s」の模様の番号は1から%dまでです",
                            STR_ARG(bar->label), INK_TONES);
    return true;
}

static bool check_milestone(struct arena *a, const struct axis *x,
                            const struct timeline_milestone *m, struct chart *c)
{
    if (!frame_accepts(a, c, m->label, "節目の名前"))
        return false;
    if (m->day == DATE_NONE)
        return frame_refuse(a, c, "節目「%.*s」に日付がありません",
                            STR_ARG(m->label));
    if (m->day < x->first || m->day > x->last)
        return frame_refuse(a, c, "節目「%.*s」が図の月の範囲に入っていません",
                            STR_ARG(m->label));
    return true;
}

static bool check_counts(struct arena *a, const struct timeline *t,
                         struct chart *c)
{
    if (t->row_count == 0)
        return frame_refuse(a, c, "図に行がありません");
    if (t->row_count > TIMELINE_ROWS)
        return frame_refuse(a, c,
                            "行が多すぎます（%zu行）。%d行までにしてください",
                            t->row_count, TIMELINE_ROWS);
    if (t->milestone_count > TIMELINE_MILESTONES)
        return frame_refuse(a, c,
                            "節目が多すぎます（%zu件）。%d件までにしてください",
                            t->milestone_count, TIMELINE_MILESTONES);
    size_t bars = 0;
    for (size_t i = 0; i < t->row_count; i++) {
        if (t->rows[i].bar_count > TIMELINE_BARS)
            bars = TIMELINE_BARS;
        bars += t->rows[i].bar_count;
    }
    if (bars > TIMELINE_BARS)
        return frame_refuse(a, c,
                            "期間が多すぎます。図ひとつに%d件までに"
                            "してください",
                            TIMELINE_BARS);
    return true;
}

static bool check_axis(struct arena *a, const struct timeline *t,
                       struct axis *x, struct chart *c)
{
    if (t->from == DATE_NONE || t->to == DATE_NONE || t->to < t->from)
        return frame_refuse(a, c,
                            "図の最初の月と最後の月を、この順に"
                            "決めてください");
    struct civil from = date_civil(t->from);
    x->first = date_make(from.year, from.month, 1);
    x->last = date_month_end(t->to);
    if (axis_months(x) > TIMELINE_MONTHS)
        return frame_refuse(a, c,
                            "図の月が多すぎます（%dか月）。%dか月までに"
                            "してください",
                            axis_months(x), TIMELINE_MONTHS);
    return true;
}

static bool check(struct arena *a, const struct timeline *t, struct axis *x,
                  struct chart *c)
{
    if (!check_counts(a, t, c) || !check_axis(a, t, x, c))
        return false;
    for (size_t i = 0; i < t->row_count; i++) {
        const struct timeline_row *row = &t->rows[i];
        if (!frame_accepts(a, c, row->label, "行の見出し"))
            return false;
        for (size_t k = 0; k < row->bar_count; k++)
            if (!check_bar(a, x, &row->bars[k], c))
                return false;
    }
    for (size_t i = 0; i < t->milestone_count; i++)
        if (!check_milestone(a, x, &t->milestones[i], c))
            return false;
    return true;
}

static void place_column(struct timeline_plan *p)
{
    if (p->options->form == CHART_NARROW)
        return;
    p->column = COLUMN_LEAST;
    for (size_t i = 0; i < p->timeline->row_count; i++) {
        int width =
            measure_text(p->timeline->rows[i].label, TEXT_LABEL) + 2 * PADDING;
        if (width > p->column)
            p->column = width;
    }
    if (p->column > COLUMN_MOST)
        p->column = COLUMN_MOST;
}

/* Where a row's bars begin, below its top. */
static int bars_top(const struct timeline_plan *p, size_t row)
{
    if (p->column)
        return 0;
    return frame_block_height(&p->labels[row], TEXT_LABEL) + PADDING;
}

static void place_rows(struct arena *a, struct timeline_plan *p, int y,
                       int width)
{
    const struct timeline *t = p->timeline;
    int room = (p->column ? p->column : width) - 2 * PADDING;
    p->tops[0] = y;
    for (size_t i = 0; i < t->row_count; i++) {
        enum ink tone = (enum ink)(INK_TONE_1 + (int)(i % INK_TONES));
        p->labels[i] = measure_wrap(a, t->rows[i].label, TEXT_LABEL, room);
        bars_place(a, &p->axis, &t->rows[i], tone, p->options->style,
                   &p->bars[i]);
        int label = frame_block_height(&p->labels[i], TEXT_LABEL);
        int height = bars_top(p, i) + bars_height(&p->bars[i]);
        if (height < label + 2 * PADDING)
            height = label + 2 * PADDING;
        p->tops[i + 1] = p->tops[i] + height;
    }
}

static void draw_row_label(struct drawing *d, const struct timeline_plan *p,
                           size_t row)
{
    struct lettering l = {.size = TEXT_LABEL, .bold = true, .ink = INK_TEXT};
    int top = p->tops[row];
    int height = p->column ? p->tops[row + 1] - top : bars_top(p, row);
    int width = p->column ? p->column : d->width - 2 * EDGE;
    struct box box = {EDGE, top, width, height};
    drawing_rect(d, box, 0, paint_fill(INK_BAND));
    box.x += PADDING;
    frame_block_in(d, box, l, &p->labels[row]);
}

static void draw(struct drawing *d, const struct timeline_plan *p, int axis_top)
{
    size_t rows = p->timeline->row_count;
    int bottom = p->tops[rows];
    milestones_draw(d, &p->milestones, EDGE);
    axis_draw(d, &p->axis, p->options->style, axis_top, bottom);
    for (size_t i = 0; i < rows; i++)
        bars_draw(d, &p->bars[i], &p->axis, p->tops[i] + bars_top(p, i));
    milestones_draw_rules(d, &p->milestones, p->tops[0], bottom);
    for (size_t i = 0; i < rows; i++) {
        bars_draw_words(d, &p->bars[i], p->tops[i] + bars_top(p, i));
        draw_row_label(d, p, i);
        drawing_line(d, (struct point){EDGE, p->tops[i]},
                     (struct point){d->width - EDGE, p->tops[i]},
                     paint_stroke(INK_LINE, PX));
    }
    drawing_rect(d,
                 (struct box){EDGE, p->tops[0], d->width - 2 * EDGE,
                              bottom - p->tops[0]},
                 0, paint_stroke(INK_LINE, PX));
    d->height = milestones_draw_legend(d, &p->milestones, bottom) + EDGE;
}

static void describe(struct arena *a, const struct timeline_plan *p,
                     struct chart *c)
{
    struct date_style style = p->options->style;
    const struct timeline *t = p->timeline;
    c->alternative.columns = 3;
    str first = p->milestones.len ? S("対象・節目") : S("対象");
    c->alternative.header =
        (struct alternative_row){.cells = {first, S("内容"), S("期間")}};
    for (size_t i = 0; i < p->milestones.len; i++) {
        const struct timeline_milestone *m = p->milestones.items[i].milestone;
        frame_row(c, m->label, S("節目"), frame_date(a, m->day, style));
    }
    for (size_t i = 0; i < t->row_count; i++) {
        const struct timeline_row *row = &t->rows[i];
        for (size_t k = 0; k < row->bar_count; k++)
            frame_row(
                c, row->label, row->bars[k].label,
                frame_range(a, row->bars[k].from, row->bars[k].to, style));
    }
}

bool chart_timeline(struct arena *a, const struct timeline *t,
                    const struct chart_options *options, struct chart *chart)
{
    frame_begin(a, chart, options->form, t->title, t->description);
    struct timeline_plan *p = ARENA_NEW(a, struct timeline_plan);
    *p = (struct timeline_plan){.timeline = t, .options = options};
    if (!check(a, t, &p->axis, chart))
        return false;
    struct drawing *d = &chart->drawing;
    place_column(p);
    p->axis.left = EDGE + p->column;
    p->axis.right = d->width - EDGE;
    milestones_place(a, &p->axis, t, options->style, d->width, &p->milestones);
    int axis_top = EDGE + p->milestones.height;
    place_rows(a, p, axis_top + axis_height(a, &p->axis, options->style),
               d->width);
    draw(d, p, axis_top);
    describe(a, p, chart);
    return true;
}
