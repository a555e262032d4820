#include "compose/drawing.h"

#include <check.h>

#include "unit/chart/samples.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;
static struct chart_pair pairs[4];
enum { PAIRS = sizeof pairs / sizeof *pairs };

/* Both forms of the sample charts. */
static void make_pairs(void)
{
    struct arena *a = &kit.arena;
    struct timeline timeline = sample_timeline(a);
    struct lanes lanes = sample_lanes(date_make(2025, 5, 16));
    struct wave_map map = sample_wave_map(a);
    struct expiry_figure expiry = sample_expiry();
    for (int form = CHART_WIDE; form <= CHART_NARROW; form++) {
        struct chart_options o = {{0}, (enum chart_form)form};
        struct chart *charts[PAIRS];
        for (size_t i = 0; i < PAIRS; i++)
            charts[i] = form == CHART_WIDE ? &pairs[i].wide : &pairs[i].narrow;
        ck_assert(chart_timeline(a, &timeline, &o, charts[0]));
        ck_assert(chart_lanes(a, &lanes, &o, charts[1]));
        ck_assert(chart_wave_map(a, &map, &o, charts[2]));
        ck_assert(chart_expiry(a, &expiry, &o, charts[3]));
    }
}

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
    make_pairs();
}

static void teardown(void)
{
    kit_close(&kit);
}

static struct galley galley;
static struct sheet_form form;
static struct paper paper;

static struct setter setter_of(float width)
{
    galley = (struct galley){0};
    form = sheet_form_usual();
    paper = paper_of(&form);
    return (struct setter){.arena = &kit.arena,
                           .site = &kit.sample.site,
                           .doc = &kit.sample.doc,
                           .fonts = kit.fonts,
                           .diags = &kit.diags,
                           .galley = &galley,
                           .paper = &paper,
                           .x = 50,
                           .width = width,
                           .size = body_size};
}

static const struct strip *draw(const struct chart_pair *pair, float width)
{
    struct setter s = setter_of(width);
    set_drawing(&s, pair, (span){0});
    ck_assert_uint_eq(galley.len, 1);
    ck_assert_uint_eq(kit.diags.len, 0);
    return &galley.items[0];
}

static const float widths[] = {493, 440, 300, 120};

/* Every word of the drawing, in its order, within the measure and the strip. */
START_TEST(all_words_are_set_where_the_drawing_has_them)
{
    for (size_t i = 0; i < PAIRS; i++) {
        float width = widths[_i];
        const struct strip *strip = draw(&pairs[i], width);
        struct buf set = {.arena = &kit.arena}, wide = set, narrow = set;
        for (size_t r = 0; r < strip->placed.runs.len; r++) {
            const struct sheet_run *run = &strip->placed.runs.items[r];
            const struct sheet_glyph *g = &run->glyphs[run->glyph_count - 1];
            ck_assert_float_ge(run->x, 50 - 0.5F);
            ck_assert_float_le(run->x + g->x + g->advance, 50 + width + 0.5F);
            ck_assert_float_ge(run->y, run->size * 0.8F);
            ck_assert_float_le(run->y, strip->height);
            buf_put(&set, run->text);
        }
        const struct drawing *d = &pairs[i].wide.drawing;
        for (size_t k = 0; k < d->items.len; k++)
            buf_put(&wide, d->items.items[k].text);
        d = &pairs[i].narrow.drawing;
        for (size_t k = 0; k < d->items.len; k++)
            buf_put(&narrow, d->items.items[k].text);
        ck_assert(
            str_equal(buf_text(&set), buf_text(width > 400 ? &wide : &narrow)));
    }
}
END_TEST

/* But for half of a mark at the first or last day; a pattern is clipped. */
START_TEST(shapes_stay_in_the_measure)
{
    static const float edge = 3;
    for (size_t i = 0; i < PAIRS; i++) {
        const struct strip *strip = draw(&pairs[i], widths[_i]);
        ck_assert_uint_gt(strip->placed.shapes.len, 0);
        for (size_t k = 0; k < strip->placed.shapes.len; k++) {
            const struct sheet_shape *s = &strip->placed.shapes.items[k];
            const struct sheet_path *path = s->clip ? s->clip : &s->path;
            for (size_t p = 0; p < path->len; p++) {
                struct sheet_point to = path->items[p].to;
                ck_assert_float_ge(s->x + to.x, 50 - edge);
                ck_assert_float_le(s->x + to.x, 50 + widths[_i] + edge);
                ck_assert_float_ge(s->y + to.y, -0.5F);
                ck_assert_float_le(s->y + to.y, strip->height + 0.5F);
            }
        }
    }
}
END_TEST

/* One ink is enough: what tells tones apart is drawn as strokes or dots. */
START_TEST(patterns_are_strokes_in_their_shape)
{
    const struct strip *strip = draw(&pairs[2], 493);
    size_t clipped = 0;
    for (size_t k = 0; k < strip->placed.shapes.len; k++) {
        const struct sheet_shape *s = &strip->placed.shapes.items[k];
        if (!s->clip)
            continue;
        clipped++;
        ck_assert_uint_gt(s->path.len, 0);
        ck_assert(s->filled || s->line > 0);
    }
    ck_assert_uint_ge(clipped, 20);
}
END_TEST

Suite *compose_drawing_suite(void);
Suite *compose_drawing_suite(void)
{
    enum { WIDTHS = sizeof widths / sizeof *widths };
    Suite *suite = suite_create("compose/drawing");
    TCase *t = tcase_create("drawing");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, all_words_are_set_where_the_drawing_has_them, 0,
                        WIDTHS);
    tcase_add_loop_test(t, shapes_stay_in_the_measure, 0, WIDTHS);
    tcase_add_test(t, patterns_are_strokes_in_their_shape);
    suite_add_tcase(suite, t);
    return suite;
}
