/*
 * Swim lanes: what is right about the data, the days of the anchors, and the
 * same in words. lanes_draw.c draws them.
 */
#include "chart/lanes.h"

#include "calendar/period.h"
#include "chart/lane_state.h"
#include "chart/lanes_plan.h"

enum { OFFSET_MOST = 366 };

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
        return frame_refuse(a, c,
                            "時点が多すぎます（%zu件）。%d件までにしてください",
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
        lanes_draw_wide(&chart->drawing, &p);
    else
        lanes_draw_narrow(&chart->drawing, &p);
    describe(a, &p);
    return true;
}
