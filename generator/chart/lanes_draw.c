/* Swim lanes as boxes beside each other, or one below the other. */
#include "chart/lane_state.h"
#include "chart/lanes_plan.h"

enum {
    PADDING = 6 * PX,
    LANE_LABEL = 136 * PX, /* the column of lanes, wide */
    STEP_LABEL = 112 * PX, /* the column of days, narrow */
    DOT = 10 * PX,
    BOX_LEAST = 40 * PX,
    TIP = 10 * PX,
    SPANS = LANE_ANCHORS + 1,
};

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
    struct lines label =
        measure_wrap(a, lane->label, TEXT_LABEL, LANE_LABEL - 2 * PADDING);
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
        lines[i] =
            measure_wrap(d->arena, anchor_words(d->arena, p, c->first + i),
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

void lanes_draw_wide(struct drawing *d, const struct lanes_plan *p)
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

void lanes_draw_narrow(struct drawing *d, const struct lanes_plan *p)
{
    int y = EDGE;
    for (size_t i = 0; i < p->lanes->lane_count; i++)
        y = draw_steps(d, p, &p->lanes->lanes[i], y);
    d->height = y + EDGE;
}
