/* Labels keep their order and share one line, so that no leader crosses. */
#include "chart/milestones.h"

enum {
    LEADER = 20 * PX,
    LABEL_AIR = 10 * PX, /* between two labels */
    RULE = 20,           /* its width */
    MARKER = 24 * PX,
    ARROW_HALF = 5 * PX,
    LEGEND_GAP = 4 * PX,
};

static void sort(struct placed_milestone *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct placed_milestone moved = items[i];
        size_t at = i;
        while (at > 0 && items[at - 1].milestone->day > moved.milestone->day) {
            items[at] = items[at - 1];
            at--;
        }
        items[at] = moved;
    }
}

static int widest(const struct placed_milestone *p)
{
    return p->day.width > p->label.width ? p->day.width : p->label.width;
}

/* Tries all labels at no more than `em` characters a line. */
static bool place_labels(struct arena *a, struct placed_milestones *m,
                         struct date_style style, int em, int width)
{
    for (size_t i = 0; i < m->len; i++) {
        struct placed_milestone *p = &m->items[i];
        p->words = frame_date(a, p->milestone->day, style);
        p->day = measure_wrap(a, p->words, TEXT_SMALL, em * TEXT_SMALL);
        p->label =
            measure_wrap(a, p->milestone->label, TEXT_SMALL, em * TEXT_SMALL);
        m->places[i] = (struct spread_label){p->at, widest(p) + LABEL_AIR, 0};
    }
    return spread(m->places, m->len, 0, width);
}

static int label_height(const struct placed_milestone *p)
{
    return frame_block_height(&p->day, TEXT_SMALL) +
           frame_block_height(&p->label, TEXT_SMALL);
}

static void place_numbers(struct placed_milestones *m, int width)
{
    m->numbered = true;
    for (size_t i = 0; i < m->len; i++)
        m->places[i] = (struct spread_label){m->items[i].at, MARKER + PX, 0};
    spread(m->places, m->len, 0, width);
    m->height = MARKER + LEADER;
}

void milestones_place(struct arena *a, const struct axis *x,
                      const struct timeline *t, struct date_style style,
                      int width, struct placed_milestones *m)
{
    static const int ems[] = {14, 11, 9, 7};
    *m = (struct placed_milestones){.len = t->milestone_count};
    for (size_t i = 0; i < m->len; i++)
        m->items[i] =
            (struct placed_milestone){.milestone = &t->milestones[i],
                                      .at = axis_at(x, t->milestones[i].day)};
    sort(m->items, m->len);
    if (m->len == 0)
        return;
    size_t tried = 0, count = sizeof ems / sizeof *ems;
    while (tried < count && !place_labels(a, m, style, ems[tried], width))
        tried++;
    for (size_t i = 0; i < m->len; i++)
        if (label_height(&m->items[i]) + LEADER > m->height)
            m->height = label_height(&m->items[i]) + LEADER;
    if (tried == count)
        place_numbers(m, width);
}

static void draw_label(struct drawing *d, const struct placed_milestone *p,
                       int middle, int y)
{
    struct lettering l = {.size = TEXT_SMALL,
                          .bold = true,
                          .ink = INK_MARK,
                          .anchor = ANCHOR_MIDDLE};
    frame_block(d, (struct point){middle, y}, l, &p->day);
    y += frame_block_height(&p->day, TEXT_SMALL);
    l.ink = INK_TEXT;
    frame_block(d, (struct point){middle, y}, l, &p->label);
}

static void draw_marker(struct drawing *d, size_t i, int middle, int y)
{
    struct lettering l = {.size = TEXT_SMALL,
                          .bold = true,
                          .ink = INK_MARK,
                          .anchor = ANCHOR_MIDDLE};
    str number = arena_printf(d->arena, "%zu", i + 1);
    struct lines line = {&number, 1, 1, 0};
    struct box box = {middle - MARKER / 2, y, MARKER, MARKER};
    drawing_rect(d, box, MARKER / 2,
                 (struct paint){.fill = INK_PAPER,
                                .stroke = INK_MARK,
                                .stroke_width = 15});
    frame_block_in(d, box, l, &line);
}

/* The arrow's left corner: at the drawing's ends it leans, its tip stays. */
static int arrow_left(const struct drawing *d, int at)
{
    int most = d->width - EDGE - 2 * ARROW_HALF;
    int left = at - ARROW_HALF < EDGE ? EDGE : at - ARROW_HALF;
    return left > most ? most : left;
}

/* Straight down where the label stands over its day, else aslant. */
static void draw_leader(struct drawing *d, const struct spread_label *place,
                        int at, int from, int to)
{
    int inset = LABEL_AIR;
    int low = place->start + inset, high = place->start + place->width - inset;
    int x = at < low ? low : at > high ? high : at;
    if (low > high)
        x = place->start + place->width / 2;
    drawing_line(d, (struct point){x, from},
                 (struct point){at, to - ARROW_HALF},
                 paint_stroke(INK_MARK, 15));
    int left = arrow_left(d, at), top = to - 2 * ARROW_HALF;
    const struct point arrow[] = {
        {left, top}, {left + 2 * ARROW_HALF, top}, {at, to}};
    drawing_polygon(d, arrow, 3, paint_fill(INK_MARK));
}

void milestones_draw(struct drawing *d, const struct placed_milestones *m,
                     int y)
{
    for (size_t i = 0; i < m->len; i++) {
        const struct placed_milestone *p = &m->items[i];
        const struct spread_label *place = &m->places[i];
        int middle = place->start + place->width / 2;
        int height = m->numbered ? MARKER : label_height(p);
        int top = y + m->height - LEADER - height;
        draw_leader(d, place, p->at, top + height + PX, y + m->height);
        if (m->numbered)
            draw_marker(d, i, middle, top);
        else
            draw_label(d, p, middle, top);
    }
}

void milestones_draw_rules(struct drawing *d, const struct placed_milestones *m,
                           int top, int bottom)
{
    struct paint paint = paint_stroke(INK_MARK, RULE);
    for (size_t i = 0; i < m->len; i++)
        drawing_line(d, (struct point){m->items[i].at, top},
                     (struct point){m->items[i].at, bottom}, paint);
}

int milestones_draw_legend(struct drawing *d, const struct placed_milestones *m,
                           int y)
{
    if (!m->numbered)
        return y;
    struct lettering l = {.size = TEXT_SMALL, .ink = INK_TEXT};
    int indent = MARKER + 6 * PX;
    y += LABEL_AIR;
    for (size_t i = 0; i < m->len; i++) {
        const struct placed_milestone *p = &m->items[i];
        str text = arena_printf(d->arena, "%.*s %.*s", STR_ARG(p->words),
                                STR_ARG(p->milestone->label));
        struct lines lines =
            measure_wrap(d->arena, text, TEXT_SMALL, d->width - indent);
        /* The first line stands beside the middle of its number. */
        int shift = (MARKER - frame_line_height(TEXT_SMALL)) / 2;
        draw_marker(d, i, MARKER / 2 + EDGE, y);
        frame_block(d, (struct point){indent, y + shift}, l, &lines);
        y += frame_block_height(&lines, TEXT_SMALL) + 2 * shift + LEGEND_GAP;
    }
    return y;
}
