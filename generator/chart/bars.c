/*
 * Bars with their label and days below them. A bar and its words take the
 * room of the wider of both; those that would meet go to lanes of their own.
 */
#include "chart/bars.h"

enum {
    BAR = 18 * PX,      /* its height */
    BAR_LEAST = 5 * PX, /* its width, be it one day */
    BAR_RADIUS = 3 * PX,
    ARROW = 9 * PX,
    LANE_PADDING = 8 * PX, /* above and below */
    WORDS_GAP = 3 * PX,    /* from a bar to its words */
    WORDS_WIDTH = 14 * TEXT_LABEL,
    NEIGHBOUR_GAP = 10 * PX,
    PLATE = 2 * PX, /* around words, over the rules behind them */
};

static struct lines wrap(struct arena *a, str text, int size, int width)
{
    return measure_wrap(a, text, size, width);
}

static void place_words(struct arena *a, const struct axis *x,
                        struct date_style style, struct placed_bar *p)
{
    int room = p->right - p->left;
    if (room < WORDS_WIDTH)
        room = WORDS_WIDTH;
    if (room > x->right - x->left - 2 * PLATE)
        room = x->right - x->left - 2 * PLATE;
    str days = frame_range(a, p->bar->from, p->bar->to, style);
    p->label = wrap(a, p->bar->label, TEXT_LABEL, room);
    p->days = wrap(a, days, TEXT_SMALL, room);
    p->text_width =
        p->label.width > p->days.width ? p->label.width : p->days.width;
    p->text_left = p->left;
    if (p->text_left + p->text_width > x->right - PLATE)
        p->text_left = x->right - PLATE - p->text_width;
    if (p->text_left < x->left + PLATE)
        p->text_left = x->left + PLATE;
}

static void place_bar(struct arena *a, const struct axis *x,
                      struct date_style style, struct placed_bar *p)
{
    const struct timeline_bar *bar = p->bar;
    p->left = bar->from == DATE_NONE ? x->left : axis_at(x, bar->from);
    p->right = bar->to == DATE_NONE ? x->right : axis_at(x, bar->to + 1);
    if (p->right - p->left < BAR_LEAST)
        p->right = p->left + BAR_LEAST;
    if (p->right > x->right) {
        p->left -= p->right - x->right;
        p->right = x->right;
    }
    place_words(a, x, style, p);
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

static bool meet(const struct placed_bar *p, const struct placed_bar *q)
{
    int left = least(p->left, p->text_left);
    int right = most(p->right, p->text_left + p->text_width);
    return left <
               most(q->right, q->text_left + q->text_width) + NEIGHBOUR_GAP &&
           least(q->left, q->text_left) < right + NEIGHBOUR_GAP;
}

static bool lane_free(const struct placed_bars *bars, size_t at, size_t lane)
{
    for (size_t i = 0; i < at; i++)
        if (bars->items[i].lane == lane &&
            meet(&bars->items[i], &bars->items[at]))
            return false;
    return true;
}

/* The first lane in which the bar meets none of those before it. */
static void choose_lane(struct placed_bars *bars, size_t at)
{
    size_t lane = 0;
    while (lane < bars->lanes && !lane_free(bars, at, lane))
        lane++;
    if (lane == bars->lanes)
        bars->lanes++;
    bars->items[at].lane = lane;
}

static void sort(struct placed_bar *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct placed_bar moved = items[i];
        size_t at = i;
        while (at > 0 && items[at - 1].left > moved.left) {
            items[at] = items[at - 1];
            at--;
        }
        items[at] = moved;
    }
}

static int words_height(const struct placed_bar *p)
{
    return WORDS_GAP + frame_block_height(&p->label, TEXT_LABEL) +
           frame_block_height(&p->days, TEXT_SMALL);
}

static void stack_lanes(struct placed_bars *bars)
{
    int heights[TIMELINE_BARS] = {0};
    for (size_t i = 0; i < bars->len; i++) {
        const struct placed_bar *p = &bars->items[i];
        int height = 2 * LANE_PADDING + BAR + words_height(p);
        heights[p->lane] = most(heights[p->lane], height);
    }
    for (size_t i = 0; i < bars->lanes; i++)
        bars->tops[i + 1] = bars->tops[i] + heights[i];
}

void bars_place(struct arena *a, const struct axis *x,
                const struct timeline_row *row, enum ink tone,
                struct date_style style, struct placed_bars *bars)
{
    *bars = (struct placed_bars){
        .items = ARENA_ARRAY(a, row->bar_count, struct placed_bar),
        .len = row->bar_count};
    for (size_t i = 0; i < bars->len; i++) {
        struct placed_bar *p = &bars->items[i];
        p->bar = &row->bars[i];
        p->tone = p->bar->tone ? (enum ink)(INK_TONE_1 + (int)p->bar->tone - 1)
                               : tone;
        place_bar(a, x, style, p);
    }
    sort(bars->items, bars->len);
    for (size_t i = 0; i < bars->len; i++)
        choose_lane(bars, i);
    stack_lanes(bars);
}

int bars_height(const struct placed_bars *bars)
{
    return bars->tops[bars->lanes];
}

/* A bar that goes on beyond its end has a point there. */
static void draw_arrows(struct drawing *d, const struct placed_bar *p,
                        bool left, bool right, int y)
{
    int tip = least(ARROW, (p->right - p->left) / 2);
    int from = left ? p->left + tip : p->left;
    int to = right ? p->right - tip : p->right;
    const struct point shape[] = {
        {from, y},     {to, y},         {p->right, y + BAR / 2},
        {to, y + BAR}, {from, y + BAR}, {p->left, y + BAR / 2},
    };
    drawing_polygon(d, shape, sizeof shape / sizeof *shape,
                    paint_tone(p->tone));
}

void bars_draw(struct drawing *d, const struct placed_bars *bars,
               const struct axis *x, int y)
{
    for (size_t i = 0; i < bars->len; i++) {
        const struct placed_bar *p = &bars->items[i];
        bool left = p->bar->from == DATE_NONE || p->bar->from < x->first;
        bool right = p->bar->to == DATE_NONE || p->bar->to > x->last;
        int top = y + bars->tops[p->lane] + LANE_PADDING;
        if (left || right)
            draw_arrows(d, p, left, right, top);
        else
            drawing_rect(d, (struct box){p->left, top, p->right - p->left, BAR},
                         BAR_RADIUS, paint_tone(p->tone));
    }
}

/* Words far from the middle of a short bar are tied to it. */
static void draw_leader(struct drawing *d, const struct placed_bar *p, int y)
{
    if (p->text_left >= p->left && p->text_left < p->right)
        return;
    int at = (p->left + p->right) / 2;
    drawing_line(d, (struct point){at, y - WORDS_GAP},
                 (struct point){at, y + PX}, paint_stroke(p->tone, 15));
}

void bars_draw_words(struct drawing *d, const struct placed_bars *bars, int y)
{
    for (size_t i = 0; i < bars->len; i++) {
        const struct placed_bar *p = &bars->items[i];
        int top = y + bars->tops[p->lane] + LANE_PADDING + BAR + WORDS_GAP;
        int height = words_height(p) - WORDS_GAP;
        drawing_rect(d,
                     (struct box){p->text_left - PLATE, top,
                                  p->text_width + 2 * PLATE, height},
                     0, paint_fill(INK_PAPER));
        draw_leader(d, p, top);
        struct point at = {p->text_left, top};
        frame_block(d, at,
                    (struct lettering){
                        .size = TEXT_LABEL, .bold = true, .ink = INK_TEXT},
                    &p->label);
        at.y += frame_block_height(&p->label, TEXT_LABEL);
        frame_block(d, at,
                    (struct lettering){.size = TEXT_SMALL, .ink = INK_TEXT},
                    &p->days);
    }
}
