#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "html/svg.h"
#include "unit/chart/samples.h"

static void save(const char *name, const struct buf *text)
{
    char path[512];
    const char *folder = getenv("CHARTS");
    if (!folder)
        return;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fwrite(text->ptr, 1, text->len, file);
    fclose(file);
}

/* Every sample in both forms; the page of them goes to $CHARTS. */
#define PUT(builder, data, style, id)                                          \
    do {                                                                       \
        struct chart wide, narrow;                                             \
        struct chart_options o = {style, CHART_WIDE};                          \
        ck_assert(builder(a, data, &o, &wide));                                \
        o.form = CHART_NARROW;                                                 \
        ck_assert(builder(a, data, &o, &narrow));                              \
        struct html_chart chart = {&wide.drawing, &narrow.drawing,             \
                                   &wide.alternative};                         \
        html_put_chart(out, &chart, S(id));                                    \
    } while (0)

static void put_samples(struct arena *a, struct buf *out)
{
    const struct date_style wareki = {0}, western = {NOTATION_SEIREKI, 0, 0, 0},
                            both = {NOTATION_BOTH, 0, 0, 0},
                            weekday = {.weekday = true},
                            yearless = {.yearless = true};
    struct timeline t = sample_timeline(a);
    PUT(chart_timeline, &t, wareki, "timeline-wareki");
    PUT(chart_timeline, &t, western, "timeline-western");
    PUT(chart_timeline, &t, both, "timeline-both");
    struct lanes relative = sample_lanes(DATE_NONE);
    struct lanes hired = sample_lanes(date_make(2025, 5, 16));
    PUT(chart_lanes, &relative, wareki, "lanes");
    PUT(chart_lanes, &hired, weekday, "lanes-hired");
    struct wave_map map = sample_wave_map(a);
    PUT(chart_wave_map, &map, wareki, "map");
    PUT(chart_wave_map, &map, both, "map-both");
    struct expiry_figure expiry = sample_expiry();
    PUT(chart_expiry, &expiry, yearless, "expiry");
    PUT(chart_expiry, &expiry, wareki, "expiry-dated");
}

START_TEST(samples_can_be_looked_at)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    put_samples(&a, &out);
    ck_assert_uint_eq(utf8_invalid_at(buf_text(&out)), SIZE_MAX);
    save("charts.html", &out);
    arena_free(&a);
}
END_TEST

Suite *html_svg_suite(void);
Suite *html_svg_suite(void)
{
    Suite *suite = suite_create("html/svg");
    TCase *t = tcase_create("svg");
    tcase_add_test(t, samples_can_be_looked_at);
    suite_add_tcase(suite, t);
    return suite;
}
