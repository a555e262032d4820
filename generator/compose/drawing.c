/*
 * Drawings → shapes and runs. A pattern is laid out stroke by stroke and
 * clipped: what a printer gets are plain lines of one ink.
 */
#include "compose/drawing.h"

#include <math.h>

#include "compose/tags.h"

/* Of a CSS pixel's tenth, in points. */
static const float unit = 72.0F / 960;

struct easel {
    struct setter *s;
    float scale, x; /* points for a unit; of the drawing's left edge */
    uint32_t element;
    struct placed *out;
};

struct ink_color {
    struct sheet_color full, wash;
};

/* Those of themes/kihon/css/50-chart.css; words and paper are the theme's. */
static const struct ink_color inks[INK_COUNT] = {
    [INK_LINE] = {{0.45F, 0.48F, 0.52F}, {1, 1, 1}},
    [INK_GRID] = {{0.84F, 0.85F, 0.88F}, {1, 1, 1}},
    [INK_MARK] = {{0.66F, 0.03F, 0.10F}, {1, 1, 1}},
    [INK_TONE_1] = {{0.00F, 0.27F, 0.55F}, {0.89F, 0.93F, 0.97F}},
    [INK_TONE_2] = {{0.65F, 0.30F, 0.00F}, {1.00F, 0.95F, 0.88F}},
    [INK_TONE_3] = {{0.11F, 0.42F, 0.23F}, {0.90F, 0.96F, 0.92F}},
    [INK_TONE_4] = {{0.42F, 0.17F, 0.57F}, {0.96F, 0.92F, 0.98F}},
    [INK_TONE_5] = {{0.04F, 0.39F, 0.42F}, {0.89F, 0.96F, 0.96F}},
    [INK_TONE_6] = {{0.61F, 0.10F, 0.34F}, {0.99F, 0.92F, 0.95F}},
    [INK_TONE_7] = {{0.37F, 0.29F, 0.08F}, {0.97F, 0.95F, 0.87F}},
    [INK_TONE_8] = {{0.29F, 0.31F, 0.35F}, {0.93F, 0.93F, 0.95F}},
};

static struct sheet_color color_of(const struct easel *e, enum ink ink)
{
    const struct palette *p = &e->s->palette;
    if (ink == INK_TEXT)
        return p->ink;
    if (ink == INK_SOFT)
        return p->soft;
    if (ink == INK_BAND)
        return p->tint;
    return ink == INK_PAPER ? p->white : inks[ink].full;
}

static struct sheet_point point_of(const struct easel *e, struct point p)
{
    return (struct sheet_point){(float)p.x * e->scale, (float)p.y * e->scale};
}

static struct sheet_step *add_step(const struct easel *e,
                                   struct sheet_path *path,
                                   enum sheet_verb verb, struct point to)
{
    struct sheet_step *step = LIST_PUSH(e->s->arena, path);
    *step = (struct sheet_step){.verb = verb, .to = point_of(e, to)};
    return step;
}

static void add_curve(const struct easel *e, struct sheet_path *path,
                      struct point a, struct point b, struct point to)
{
    struct sheet_step *step = add_step(e, path, SHEET_CURVE, to);
    step->control[0] = point_of(e, a);
    step->control[1] = point_of(e, b);
}

/* Corners are quarters of a circle: their controls lie 0.55 r from the end. */
static void add_corners(const struct easel *e, struct sheet_path *path,
                        struct box b, int r)
{
    int k = r * 45 / 100, right = b.x + b.width, low = b.y + b.height;
    add_step(e, path, SHEET_MOVE, (struct point){b.x + r, b.y});
    add_step(e, path, SHEET_LINE, (struct point){right - r, b.y});
    add_curve(e, path, (struct point){right - k, b.y},
              (struct point){right, b.y + k}, (struct point){right, b.y + r});
    add_step(e, path, SHEET_LINE, (struct point){right, low - r});
    add_curve(e, path, (struct point){right, low - k},
              (struct point){right - k, low}, (struct point){right - r, low});
    add_step(e, path, SHEET_LINE, (struct point){b.x + r, low});
    add_curve(e, path, (struct point){b.x + k, low},
              (struct point){b.x, low - k}, (struct point){b.x, low - r});
    add_step(e, path, SHEET_LINE, (struct point){b.x, b.y + r});
    add_curve(e, path, (struct point){b.x, b.y + k},
              (struct point){b.x + k, b.y}, (struct point){b.x + r, b.y});
    add_step(e, path, SHEET_CLOSE, (struct point){b.x, b.y});
}

static struct sheet_path outline_of(const struct easel *e,
                                    const struct drawing_item *item)
{
    static const enum sheet_verb verbs[] = {SHEET_MOVE, SHEET_LINE, SHEET_CURVE,
                                            SHEET_CLOSE};
    struct sheet_path path = {0};
    if (item->kind == ITEM_RECT) {
        add_corners(e, &path, item->box, item->radius);
        return path;
    }
    for (size_t i = 0; i < item->steps.len; i++) {
        const struct path_step *from = &item->steps.items[i];
        struct sheet_step *step =
            add_step(e, &path, verbs[from->verb], from->to);
        step->control[0] = point_of(e, from->control[0]);
        step->control[1] = point_of(e, from->control[1]);
    }
    return path;
}

static void widen(struct box *b, struct point p, bool first)
{
    int right = b->x + b->width, low = b->y + b->height;
    if (first || p.x < b->x)
        b->x = p.x;
    if (first || p.y < b->y)
        b->y = p.y;
    b->width = (first || p.x > right ? p.x : right) - b->x;
    b->height = (first || p.y > low ? p.y : low) - b->y;
}

static struct box extent_of(const struct drawing_item *item)
{
    struct box b = item->box;
    bool first = true;
    for (size_t i = 0; item->kind == ITEM_PATH && i < item->steps.len; i++) {
        const struct path_step *step = &item->steps.items[i];
        if (step->verb == PATH_CLOSE)
            continue;
        widen(&b, step->to, first);
        first = false;
        for (size_t c = 0; step->verb == PATH_CURVE && c < 2; c++)
            widen(&b, step->control[c], false);
    }
    return b;
}

static struct sheet_shape *add_shape(const struct easel *e,
                                     struct sheet_path path)
{
    struct sheet_shape *shape = LIST_PUSH(e->s->arena, &e->out->shapes);
    *shape =
        (struct sheet_shape){.x = e->x, .path = path, .element = e->element};
    return shape;
}

static struct point moved(struct point p, int x, int y)
{
    return (struct point){p.x + x, p.y + y};
}

static void add_dot(const struct easel *e, struct sheet_path *path,
                    struct point at, int r)
{
    add_corners(e, path, (struct box){at.x - r, at.y - r, 2 * r, 2 * r}, r);
}

/* The tile at (x, y): its strokes or its dots. */
static void add_tile(const struct easel *e, const struct pattern_tile *tile,
                     int x, int y, struct sheet_path *strokes,
                     struct sheet_path *dots)
{
    for (size_t i = 0; i < tile->stroke_count; i++) {
        add_step(e, strokes, SHEET_MOVE, moved(tile->strokes[i].from, x, y));
        add_step(e, strokes, SHEET_LINE, moved(tile->strokes[i].to, x, y));
    }
    for (size_t i = 0; i < tile->dot_count; i++)
        add_dot(e, dots, moved(tile->dots[i], x, y), tile->dot_radius);
}

/* The tile repeated from the drawing's corner, over what the item covers. */
static void add_pattern(const struct easel *e, const struct drawing_item *item,
                        const struct sheet_path *clip)
{
    const struct pattern_tile *tile = pattern_tile(item->paint.pattern);
    struct box b = extent_of(item);
    struct sheet_path strokes = {0}, dots = {0};
    for (int y = b.y - b.y % tile->side; y < b.y + b.height; y += tile->side)
        for (int x = b.x - b.x % tile->side; x < b.x + b.width; x += tile->side)
            add_tile(e, tile, x, y, &strokes, &dots);
    struct sheet_color color = color_of(e, item->paint.fill);
    if (strokes.len) {
        struct sheet_shape *shape = add_shape(e, strokes);
        shape->clip = clip;
        shape->stroke = color;
        shape->line = (float)tile->stroke_width * e->scale;
    }
    if (dots.len) {
        struct sheet_shape *shape = add_shape(e, dots);
        shape->clip = clip;
        shape->fill = color;
        shape->filled = true;
    }
}

static void put_shape(const struct easel *e, const struct drawing_item *item)
{
    const struct paint *paint = &item->paint;
    struct sheet_path *path = ARENA_NEW(e->s->arena, struct sheet_path);
    *path = outline_of(e, item);
    bool repeats =
        paint->fill != INK_NONE && pattern_tile(paint->pattern)->side > 0;
    if (paint->fill != INK_NONE) {
        struct sheet_shape *ground = add_shape(e, *path);
        ground->filled = true;
        ground->fill = repeats || paint->pattern == PATTERN_WASH
                           ? inks[paint->fill].wash
                           : color_of(e, paint->fill);
    }
    if (repeats)
        add_pattern(e, item, path);
    if (paint->stroke == INK_NONE)
        return;
    struct sheet_shape *line = add_shape(e, *path);
    line->stroke = color_of(e, paint->stroke);
    line->line = (float)paint->stroke_width * e->scale;
    line->dashed = paint->dashed;
}

/* Set solid: the drawing's places were reckoned without aki. */
static void put_words(const struct easel *e, const struct drawing_item *item,
                      span where)
{
    struct setter *s = e->s;
    const struct lettering *l = &item->lettering;
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, item->text,
             (struct rich_style){l->bold ? FACE_BOLD : FACE_REGULAR,
                                 (float)l->size * e->scale, color_of(e, l->ink),
                                 S(""), false},
             where);
    struct para *p = galley_para(s, rich);
    if (!p)
        return;
    p->element = e->element;
    for (size_t i = 0; i < p->len; i++)
        if (p->units[i].kind == GAP_LATIN)
            p->units[i].gap = p->units[i].least = 0;
    struct lines lines = para_fit(p, 10 * s->width, FIT_RAGGED, s->diags);
    if (lines.len == 0)
        return;
    struct sheet_point at = point_of(e, item->at);
    float share = l->anchor == ANCHOR_END      ? 1
                  : l->anchor == ANCHOR_MIDDLE ? 0.5F
                                               : 0;
    para_place(p, &lines.items[0], e->x + at.x - share * lines.items[0].width,
               at.y, e->out);
}

/* The widest form whose letters stay legible in the measure. */
static const struct drawing *form_for(const struct setter *s,
                                      const struct chart_pair *chart)
{
    static const float least = 0.8F;
    const struct drawing *wide = &chart->wide.drawing;
    return s->width >= least * (float)wide->width * unit
               ? wide
               : &chart->narrow.drawing;
}

/* What is on one page with its title; on a slide also with what it says. */
static float highest_of(const struct setter *s)
{
    float room = paper_room(s->paper);
    return s->paper->form->sections ? room * 0.4F : fminf(640, room - 40);
}

void set_drawing(struct setter *s, const struct chart_pair *chart, span where)
{
    const struct drawing *d = form_for(s, chart);
    float scale = fminf(unit, s->width / (float)d->width);
    scale = fminf(scale, highest_of(s) / (float)d->height);
    struct strip *strip = galley_add(s, 4, (float)d->height * scale);
    strip->keep = true;
    struct easel e = {.s = s,
                      .scale = scale,
                      .x = s->x + (s->width - (float)d->width * scale) / 2,
                      .element = tag_figure(
                          s, d->description.len ? d->description : d->title),
                      .out = &strip->placed};
    for (size_t i = 0; i < d->items.len; i++) {
        if (d->items.items[i].kind == ITEM_TEXT)
            put_words(&e, &d->items.items[i], where);
        else
            put_shape(&e, &d->items.items[i]);
    }
    s->after = 6;
}
