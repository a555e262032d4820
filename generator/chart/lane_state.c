/* ○, △ and × are read before the pattern is, and the pattern before colour. */
#include "chart/lane_state.h"

enum {
    INSET = 3 * PX, /* from the anchors to the box */
    AIR = 5 * PX,   /* around the words */
};

static const struct {
    str sign, words;
    enum ink ink;
    enum pattern pattern;
} states[] = {
    [LANE_USABLE] = {STR_INIT("○"), STR_INIT("使えます"), INK_TONE_3,
                     PATTERN_WASH},
    [LANE_LIMITED] = {STR_INIT("△"), STR_INIT("条件つきで使えます"), INK_TONE_2,
                      PATTERN_DOTS},
    [LANE_UNUSABLE] = {STR_INIT("×"), STR_INIT("使えません"), INK_TONE_8,
                       PATTERN_FAINT},
};

str lane_state_words(struct arena *a, const struct lane_segment *s)
{
    str words = s->label.len ? s->label : states[s->state].words;
    return arena_printf(a, "%.*s %.*s", STR_ARG(states[s->state].sign),
                        STR_ARG(words));
}

static struct lines wrap(struct arena *a, const struct lane_segment *s,
                         int width)
{
    return measure_wrap(a, lane_state_words(a, s), TEXT_LABEL,
                        width - 2 * INSET - 4 * AIR);
}

int lane_state_height(struct arena *a, const struct lane_segment *s, int width)
{
    struct lines lines = wrap(a, s, width);
    return frame_block_height(&lines, TEXT_LABEL) + 4 * AIR;
}

static void draw_shape(struct drawing *d, struct box b, int tip,
                       struct paint paint)
{
    if (tip == 0) {
        drawing_rect(d, b, 3 * PX, paint);
        return;
    }
    int right = b.x + b.width, bottom = b.y + b.height;
    const struct point shape[] = {
        {b.x, b.y},
        {right - tip, b.y},
        {right, b.y + b.height / 2},
        {right - tip, bottom},
        {b.x, bottom},
    };
    drawing_polygon(d, shape, sizeof shape / sizeof *shape, paint);
}

void lane_state_draw(struct drawing *d, const struct lane_segment *s,
                     struct box box, int tip)
{
    struct lines lines = wrap(d->arena, s, box.width);
    struct lettering l = {.size = TEXT_LABEL,
                          .bold = true,
                          .ink = INK_TEXT,
                          .anchor = ANCHOR_MIDDLE};
    box.x += INSET;
    box.width -= 2 * INSET;
    draw_shape(d, box, tip,
               (struct paint){.fill = states[s->state].ink,
                              .pattern = states[s->state].pattern,
                              .stroke = states[s->state].ink,
                              .stroke_width = 15});
    int height = frame_block_height(&lines, TEXT_LABEL);
    struct box plate = {box.x + (box.width - lines.width) / 2 - AIR,
                        box.y + (box.height - height) / 2 - AIR / 2,
                        lines.width + 2 * AIR, height + AIR};
    if (states[s->state].pattern != PATTERN_WASH)
        drawing_rect(d, plate, 3 * PX, paint_fill(INK_PAPER));
    frame_block_in(d, box, l, &lines);
}
