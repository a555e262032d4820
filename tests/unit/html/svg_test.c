#include <check.h>
#include <stdio.h>
#include <stdlib.h>

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

START_TEST(samples_can_be_looked_at)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    struct timeline t = sample_timeline(&a);
    static const enum notation notations[] = {NOTATION_WAREKI,
                                              NOTATION_SEIREKI, NOTATION_BOTH};
    for (size_t i = 0; i < COUNT(notations); i++) {
        struct chart wide, narrow;
        struct chart_options o = {{.notation = notations[i]}, CHART_WIDE};
        ck_assert(chart_timeline(&a, &t, &o, &wide));
        o.form = CHART_NARROW;
        ck_assert(chart_timeline(&a, &t, &o, &narrow));
        struct html_chart chart = {&wide.drawing, &narrow.drawing,
                                   &wide.alternative};
        html_put_chart(&out, &chart,
                       arena_printf(&a, "timeline-%zu", i + 1));
    }
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
