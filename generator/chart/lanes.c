/*
 * Swim lanes. Wide: time runs to the right, one column from each anchor to the
 * next. Narrow: time runs downward, one lane after another.
 */
#include "chart/lanes.h"

#include "calendar/period.h"
#include "chart/frame.h"
#include "chart/lane_state.h"

enum {
    PADDING = 6 * PX,
    LANE_LABEL = 136 * PX, /* the column of lanes, wide */
    STEP_LABEL = 112 * PX, /* the column of days, narrow */
    DOT = 10 * PX,
    BOX_LEAST = 40 * PX,
    TIP = 10 * PX,
    SPANS = LANE_ANCHORS + 1,
    OFFSET_MOST = 366,
};

struct lanes_plan {
    const struct lanes *lanes;
    struct chart *chart;
    date days[LANE_ANCHORS];
    str day_words[LANE_ANCHORS];
    bool before; /* something is said of the time before the first anchor */
};

date lane_anchor_day(const struct lanes *l, const struct lane_anchor *anchor)
{
    static const struct business by_law = {0};
    const struct business *business = l->business ? l->business : &by_law;
    if (l->start == DATE_NONE)
        return DATE_NONE;
    struct civil start = date_civil(l->start);
    switch (anchor->kind) {
    case ANCHOR_WORDS:
        return DATE_NONE;
    case ANCHOR_DAYS:
        return l->start + anchor->offset;
    case ANCHOR_BUSINESS_DAYS:
        return anchor->offset < 0
                   ? business_before(business, l->start, -anchor->offset)
                   : business_after(business, l->start, anchor->offset);
    case ANCHOR_MONTH_START:
        return period_add_months(date_make(start.year, start.month, 1),
                                 anchor->offset);
    }
    return DATE_NONE;
}

static bool check_segments(struct arena *a, const struct lanes *l,
                           const struct lane *lane, struct chart *c)
{
    int last = (int)l->anchor_count;
    int reached = -1;
    for (size_t i = 0; i < lane->segment_count; i++) {
        const struct lane_segment *s = &lane->segments[i];
        int end = s->to == -1 ? last : s->to;
        if (s->from < -1 || s->from >= last || end > last || end <= s->from)
            return frame_refuse(a, c,
                                "「%.*s」の%zu番目の区間が、ない時点から"
                                "始まるか、ない時点で終わっています",
                                STR_ARG(lane->label), i + 1);
        if (i > 0 && s->from < reached)
            return frame_refuse(a, c,
                                "「%.*s」の%zu番目の区間が前の区間と"
                                "重なっています",
                                STR_ARG(lane->label), i + 1);
        if (s->label.len && !frame_accepts(a, c, s->label, "区間の説明"))
            return false;
        reached = end;
    }
    return true;
}

static bool check_counts(struct arena *a, const struct lanes *l,
                         struct chart *c)
{
    if (l->lane_count == 0 || l->anchor_count == 0)
        return frame_refuse(a, c, "図に行か時点がありません");
    if (l->lane_count > LANES)
        return frame_refuse(a, c,
                            "行が多すぎます（%zu行）。%d行までにしてください",
                            l->lane_count, LANES);
    if (l->anchor_count > LANE_ANCHORS)
        return frame_refuse(
            a, c, "時点が多すぎます（%zu件）。%d件までにしてください",
            l->anchor_count, LANE_ANCHORS);
    return true;
}

static bool check_anchor(struct arena *a, const struct lane_anchor *anchor,
                         struct chart *c)
{
    if (!frame_accepts(a, c, anchor->label, "時点の名前"))
        return false;
    int least = anchor->kind == ANCHOR_MONTH_START ? 0 : -OFFSET_MOST;
    if (anchor->offset < least || anchor->offset > OFFSET_MOST)
        return frame_refuse(a, c, "「%.*s」の日数（月数）が大きすぎます",
                            STR_ARG(anchor->label));
    return true;
}

static bool check(struct arena *a, const struct lanes *l, struct chart *c)
{
    if (!check_counts(a, l, c))
        return false;
    for (size_t i = 0; i < l->anchor_count; i++)
        if (!check_anchor(a, &l->anchors[i], c))
            return false;
    for (size_t i = 0; i < l->lane_count; i++)
        if (!frame_accepts(a, c, l->lanes[i].label, "行の見出し") ||
            !check_segments(a, l, &l->lanes[i], c))
            return false;
    return true;
}

/* The anchors' days, which must lie in order. */
static bool find_days(struct arena *a, const struct chart_options *options,
                      struct lanes_plan *p)
{
    const struct lanes *l = p->lanes;
    date latest = DATE_NONE;
    for (size_t i = 0; i < l->anchor_count; i++) {
        p->days[i] = lane_anchor_day(l, &l->anchors[i]);
        if (p->days[i] == DATE_NONE)
            continue;
        p->day_words[i] = frame_date(a, p->days[i], options->style);
        if (p->days[i] < latest)
            return frame_refuse(
                a, p->chart, "「%.*s」（%.*s）が前の時点より早い日になります",
                STR_ARG(l->anchors[i].label), STR_ARG(p->day_words[i]));
        latest = p->days[i];
    }
    return true;
}

static bool speaks_of_before(const struct lanes *l)
{
    for (size_t i = 0; i < l->lane_count; i++)
        if (l->lanes[i].segment_count && l->lanes[i].segments[0].from == -1)
            return true;
    return false;
}

/* 申請, line feed, 令和7年5月16日 */
static str anchor_words(struct arena *a, const struct lanes_plan *p, int i)
{
    if (i < 0)
        return S("これまで");
    str label = p->lanes->anchors[i].label;
    if (p->day_words[i].len == 0)
        return label;
    return arena_printf(a, "%.*s\n%.*s", STR_ARG(label),
                        STR_ARG(p->day_words[i]));
}

/* --- wide --- */

struct columns {
    int left, width; /* of the plot, of one column */
    int first;       /* the anchor of the first column: -1 or 0 */
};

static int column_at(const struct columns *c, int anchor)
{
    return c->left + (anchor - c->first) * c->width;
}

static struct columns columns_of(const struct lanes_plan *p,
                                 const struct drawing *d)
{
    struct columns c = {.left = EDGE + LANE_LABEL, .first = p->before ? -1 : 0};
    int count = (int)p->lanes->anchor_count - c.first;
    c.width = (d->width - EDGE - c.left) / count;
    return c;
}

static struct box segment_box(const struct columns *c, const struct lanes *l,
                              const struct lane_segment *s)
{
    int end = s->to == -1 ? (int)l->anchor_count : s->to;
    int left = column_at(c, s->from);
    return (struct box){left, 0, column_at(c, end) - left, 0};
}

static int lane_height(struct arena *a, const struct lanes *l,
                       const struct columns *c, const struct lane *lane)
{
    struct lines label = measure_wrap(a, lane->label, TEXT_LABEL,
                                      LANE_LABEL - 2 * PADDING);
    int height = frame_block_height(&label, TEXT_LABEL);
    for (size_t i = 0; i < lane->segment_count; i++) {
        const struct lane_segment *s = &lane->segments[i];
        int one = lane_state_height(a, s, segment_box(c, l, s).width);
        if (one > height)
            height = one;
    }
    return (height < BOX_LEAST ? BOX_LEAST : height) + 2 * PADDING;
}

static void draw_lane(struct drawing *d, const struct lanes *l,
                      const struct columns *c, const struct lane *lane,
                      struct box row)
{
    struct lettering bold = {.size = TEXT_LABEL, .bold = true, .ink = INK_TEXT};
    struct lines label = measure_wrap(d->arena, lane->label, TEXT_LABEL,
                                      LANE_LABEL - 2 * PADDING);
    struct box head = {EDGE, row.y, LANE_LABEL, row.height};
    drawing_rect(d, head, 0, paint_fill(INK_BAND));
    head.x += PADDING;
    frame_block_in(d, head, bold, &label);
    for (size_t i = 0; i < lane->segment_count; i++) {
        const struct lane_segment *s = &lane->segments[i];
        struct box box = segment_box(c, l, s);
        box.y = row.y + PADDING;
        box.height = row.height - 2 * PADDING;
        lane_state_draw(d, s, box, s->to == -1 ? TIP : 0);
    }
    drawing_rect(d, row, 0, paint_stroke(INK_LINE, PX));
}

/* Returns how high the heads of the columns are. */
static int draw_heads(struct drawing *d, const struct lanes_plan *p,
                      const struct columns *c)
{
    struct lines lines[SPANS];
    int highest = 0, count = (int)p->lanes->anchor_count - c->first;
    for (int i = 0; i < count; i++) {
        lines[i] = measure_wrap(d->arena,
                                anchor_words(d->arena, p, c->first + i),
                                TEXT_SMALL, c->width - PADDING);
        int height = frame_block_height(&lines[i], TEXT_SMALL);
        if (height > highest)
            highest = height;
    }
    struct lettering l = {.size = TEXT_SMALL, .bold = true, .ink = INK_TEXT};
    for (int i = 0; i < count; i++) {
        int top = highest - frame_block_height(&lines[i], TEXT_SMALL);
        frame_block(d, (struct point){column_at(c, c->first + i), EDGE + top},
                    l, &lines[i]);
    }
    return highest;
}

/* A line with a dot for each anchor and an arrow to the future. */
static void draw_time(struct drawing *d, const struct lanes_plan *p,
                      const struct columns *c, int y, int bottom)
{
    int end = d->width - EDGE;
    drawing_line(d, (struct point){c->left, y}, (struct point){end - TIP, y},
                 paint_stroke(INK_TEXT, 20));
    const struct point arrow[] = {
        {end - TIP, y - TIP / 2}, {end, y}, {end - TIP, y + TIP / 2}};
    drawing_polygon(d, arrow, 3, paint_fill(INK_TEXT));
    for (int i = 0; i < (int)p->lanes->anchor_count; i++) {
        int x = column_at(c, i);
        drawing_line(d, (struct point){x, y}, (struct point){x, bottom},
                     paint_stroke(INK_LINE, PX));
        drawing_rect(d, (struct box){x - DOT / 2, y - DOT / 2, DOT, DOT},
                     DOT / 2, paint_fill(INK_MARK));
    }
}

static void draw_wide(struct drawing *d, const struct lanes_plan *p)
{
    const struct lanes *l = p->lanes;
    struct columns c = columns_of(p, d);
    int heights[LANES];
    int time = EDGE + draw_heads(d, p, &c) + DOT;
    int top = time + DOT, bottom = top;
    for (size_t i = 0; i < l->lane_count; i++) {
        heights[i] = lane_height(d->arena, l, &c, &l->lanes[i]);
        bottom += heights[i];
    }
    draw_time(d, p, &c, time, bottom);
    for (size_t i = 0; i < l->lane_count; i++) {
        struct box row = {EDGE, top, d->width - 2 * EDGE, heights[i]};
        draw_lane(d, l, &c, &l->lanes[i], row);
        top += heights[i];
    }
    d->height = bottom + EDGE;
}

/* --- narrow --- */

/* One segment beside the words of the anchor it begins at. */
static int draw_step(struct drawing *d, const struct lanes_plan *p,
                     const struct lane_segment *s, int y)
{
    int left = EDGE + DOT + PADDING + STEP_LABEL;
    struct box box = {left, y + PADDING / 2, d->width - EDGE - left, 0};
    struct lines lines =
        measure_wrap(d->arena, anchor_words(d->arena, p, s->from), TEXT_SMALL,
                     STEP_LABEL - PADDING);
    struct lettering l = {.size = TEXT_SMALL, .bold = true, .ink = INK_TEXT};
    box.height = lane_state_height(d->arena, s, box.width);
    int words = frame_block_height(&lines, TEXT_SMALL);
    if (box.height < words)
        box.height = words;
    if (box.height < BOX_LEAST)
        box.height = BOX_LEAST;
    lane_state_draw(d, s, box, 0);
    frame_block(d, (struct point){EDGE + DOT + PADDING, box.y}, l, &lines);
    int dot = box.y + frame_line_height(TEXT_SMALL) / 2 - DOT / 2;
    drawing_rect(d, (struct box){EDGE, dot, DOT, DOT}, DOT / 2,
                 paint_fill(INK_MARK));
    return box.y + box.height + PADDING / 2;
}

/* The end of what does not go on: the anchor where it stops. */
static int draw_stop(struct drawing *d, const struct lanes_plan *p,
                     const struct lane *lane, int y)
{
    const struct lane_segment *last = &lane->segments[lane->segment_count - 1];
    if (last->to == -1)
        return y;
    str words = anchor_words(d->arena, p, last->to);
    struct lines lines =
        measure_wrap(d->arena, words, TEXT_SMALL, STEP_LABEL - PADDING);
    struct lettering l = {.size = TEXT_SMALL, .bold = true, .ink = INK_TEXT};
    frame_block(d, (struct point){EDGE + DOT + PADDING, y + PADDING / 2}, l,
                &lines);
    int dot = y + PADDING / 2 + frame_line_height(TEXT_SMALL) / 2 - DOT / 2;
    drawing_rect(d, (struct box){EDGE, dot, DOT, DOT}, DOT / 2,
                 paint_fill(INK_MARK));
    return y + frame_block_height(&lines, TEXT_SMALL) + PADDING;
}

static int draw_steps(struct drawing *d, const struct lanes_plan *p,
                      const struct lane *lane, int y)
{
    struct lettering l = {.size = TEXT_LABEL, .bold = true, .ink = INK_TEXT};
    struct lines label = measure_wrap(d->arena, lane->label, TEXT_LABEL,
                                      d->width - 2 * EDGE - 2 * PADDING);
    int height = frame_block_height(&label, TEXT_LABEL) + 2 * PADDING;
    struct box head = {EDGE, y, d->width - 2 * EDGE, height};
    drawing_rect(d, head, 0, paint_fill(INK_BAND));
    head.x += PADDING;
    frame_block_in(d, head, l, &label);
    y += height + PADDING / 2;
    if (lane->segment_count == 0)
        return y;
    int line = EDGE + DOT / 2;
    size_t rail = d->items.len;
    drawing_line(d, (struct point){line, y + DOT}, (struct point){line, y},
                 paint_stroke(INK_LINE, 20));
    for (size_t i = 0; i < lane->segment_count; i++)
        y = draw_step(d, p, &lane->segments[i], y);
    d->items.items[rail].steps.items[1].to.y = y;
    return draw_stop(d, p, lane, y) + PADDING;
}

static void draw_narrow(struct drawing *d, const struct lanes_plan *p)
{
    int y = EDGE;
    for (size_t i = 0; i < p->lanes->lane_count; i++)
        y = draw_steps(d, p, &p->lanes->lanes[i], y);
    d->height = y + EDGE;
}

/* --- words --- */

/* 申請（令和7年5月16日）から */
static str span_words(struct arena *a, const struct lanes_plan *p, int i)
{
    if (i < 0)
        return S("これまで");
    str label = p->lanes->anchors[i].label, day = p->day_words[i];
    return day.len ? arena_printf(a, "%.*s（%.*s）から", STR_ARG(label),
                                  STR_ARG(day))
                   : arena_printf(a, "%.*sから", STR_ARG(label));
}

static str state_in_span(const struct lanes_plan *p, const struct lane *lane,
                         int span)
{
    for (size_t i = 0; i < lane->segment_count; i++) {
        const struct lane_segment *s = &lane->segments[i];
        int end = s->to == -1 ? (int)p->lanes->anchor_count : s->to;
        if (span >= s->from && span < end)
            return lane_state_words(p->chart->drawing.arena, s);
    }
    return S("－");
}

static void describe(struct arena *a, const struct lanes_plan *p)
{
    struct alternative *words = &p->chart->alternative;
    int first = p->before ? -1 : 0;
    int count = (int)p->lanes->anchor_count - first;
    words->columns = (size_t)count + 1;
    words->header.cells[0] = S("対象");
    for (int i = 0; i < count; i++)
        words->header.cells[i + 1] = span_words(a, p, first + i);
    for (size_t k = 0; k < p->lanes->lane_count; k++) {
        const struct lane *lane = &p->lanes->lanes[k];
        struct alternative_row row = {.cells = {lane->label}};
        for (int i = 0; i < count; i++)
            row.cells[i + 1] = state_in_span(p, lane, first + i);
        *LIST_PUSH(a, &words->rows) = row;
    }
}

bool chart_lanes(struct arena *a, const struct lanes *l,
                 const struct chart_options *options, struct chart *chart)
{
    struct lanes_plan p = {.lanes = l, .chart = chart};
    frame_begin(a, chart, options->form, l->title, l->description);
    if (!check(a, l, chart) || !find_days(a, options, &p))
        return false;
    p.before = speaks_of_before(l);
    if (options->form == CHART_WIDE)
        draw_wide(&chart->drawing, &p);
    else
        draw_narrow(&chart->drawing, &p);
    describe(a, &p);
    return true;
}
