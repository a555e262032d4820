#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "html/svg.h"
#include "unit/chart/reading.h"
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
                                   &wide.alternative, 1};                      \
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

static struct drawing small(struct arena *a)
{
    struct drawing d = {.arena = a,
                        .width = 1000,
                        .height = 205,
                        .title = S("図<1>"),
                        .description = S("説明")};
    struct paint hatched = {.fill = INK_TONE_2,
                            .pattern = PATTERN_SLASH,
                            .stroke = INK_TEXT,
                            .stroke_width = 15};
    drawing_rect(&d, (struct box){0, -5, 100, 20}, 3, hatched);
    drawing_line(
        &d, (struct point){0, 0}, (struct point){10, 15},
        (struct paint){.stroke = INK_LINE, .stroke_width = 10, .dashed = true});
    struct drawing_item *curve = drawing_path(
        &d, (struct paint){.fill = INK_TONE_8, .pattern = PATTERN_WASH});
    path_to(&d, curve, (struct path_step){PATH_MOVE, {0, 0}, {{0, 0}}});
    path_to(&d, curve,
            (struct path_step){PATH_CURVE, {50, 60}, {{10, 20}, {30, 40}}});
    path_to(&d, curve, (struct path_step){.verb = PATH_CLOSE});
    drawing_text(&d, (struct point){50, 155},
                 (struct lettering){140, true, INK_MARK, ANCHOR_MIDDLE},
                 S("a&b\"<保険証>"));
    drawing_text(&d, (struct point){0, 0}, (struct lettering){0}, S(""));
    return d;
}

START_TEST(a_drawing_is_an_image_with_a_name)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    struct drawing d = small(&a);
    html_put_svg(&out, &d, S("zu-1"));
    ck_str(
        buf_text(&out),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" "
        "role=\"img\" aria-labelledby=\"zu-1-title zu-1-desc\" width=\"100\" "
        "height=\"20.5\" viewBox=\"0 0 100 20.5\">\n"
        "<title id=\"zu-1-title\">図&lt;1&gt;</title>\n"
        "<desc id=\"zu-1-desc\">説明</desc>\n"
        "<defs>\n"
        "<pattern id=\"zu-1-p-tone2-slash\" patternUnits=\"userSpaceOnUse\" "
        "width=\"8\" height=\"8\"><rect class=\"w-tone2\" width=\"8\" "
        "height=\"8\"/><path class=\"s-tone2\" stroke-width=\"2.4\" "
        "d=\"M-1 9L9 -1M-1 1L1 -1M7 9L9 7\"/></pattern>\n"
        "</defs>\n"
        "<rect x=\"0\" y=\"-0.5\" width=\"10\" height=\"2\" rx=\"0.3\" "
        "class=\"s-text\" fill=\"url(#zu-1-p-tone2-slash)\" "
        "stroke-width=\"1.5\"/>\n"
        "<path class=\"s-line\" fill=\"none\" stroke-width=\"1\" "
        "stroke-dasharray=\"4 3\" d=\"M0 0L1 1.5\"/>\n"
        "<path class=\"w-tone8\" d=\"M0 0C1 2 3 4 5 6Z\"/>\n"
        "<text x=\"5\" y=\"15.5\" font-size=\"14\" text-anchor=\"middle\" "
        "font-weight=\"700\" class=\"f-mark\">a&amp;b&quot;&lt;保険証&gt;"
        "</text>\n</svg>\n");
    arena_free(&a);
}
END_TEST

START_TEST(the_words_are_a_table_with_heads)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    struct alternative words = {
        .caption = S("予定"), .columns = 2, .header = {{S("月"), S("<県>")}}};
    *LIST_PUSH(&a, &words.rows) =
        (struct alternative_row){{S("7月"), S("愛知県")}};
    html_put_alternative(&out, &words, 2);
    ck_str(
        buf_text(&out),
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" "
        "aria-label=\"図の表：予定（2）\">\n<table>\n<caption>予定</caption>\n"
        "<thead>\n<tr><th scope=\"col\">月</th>"
        "<th scope=\"col\">&lt;県&gt;</th></tr>\n</thead>\n<tbody>\n"
        "<tr><th scope=\"row\">7月</th><td>愛知県</td></tr>\n"
        "</tbody>\n</table>\n</div>\n");
    arena_free(&a);
}
END_TEST

static size_t count(str text, str needle)
{
    size_t n = 0, at;
    while ((at = str_find(text, needle)) != SIZE_MAX) {
        text = str_drop(text, at + needle.len);
        n++;
    }
    return n;
}

/* Each reference has its pattern, each id stands once, nothing is inline. */
START_TEST(ids_are_unique_and_all_there)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    put_samples(&a, &out);
    str text = buf_text(&out), rest = text;
    ck_assert_uint_eq(count(text, S("style=")), 0);
    ck_assert_uint_eq(count(text, S("<script")), 0);
    while (str_cut(rest, S("url(#"), &(str){0}, &rest)) {
        str id, after;
        str_cut(rest, S(")"), &id, &after);
        str named = arena_printf(&a, "<pattern id=\"%.*s\"", STR_ARG(id));
        ck_assert_uint_eq(count(text, named), 1);
    }
    for (rest = text; str_cut(rest, S(" id=\""), &(str){0}, &rest);) {
        str id, after;
        str_cut(rest, S("\""), &id, &after);
        str named = arena_printf(&a, " id=\"%.*s\"", STR_ARG(id));
        ck_assert_msg(count(text, named) == 1, "%.*s", STR_ARG(id));
    }
    arena_free(&a);
}
END_TEST

Suite *html_svg_suite(void);
Suite *html_svg_suite(void)
{
    Suite *suite = suite_create("html/svg");
    TCase *t = tcase_create("svg");
    tcase_add_test(t, samples_can_be_looked_at);
    tcase_add_test(t, a_drawing_is_an_image_with_a_name);
    tcase_add_test(t, the_words_are_a_table_with_heads);
    tcase_add_test(t, ids_are_unique_and_all_there);
    suite_add_tcase(suite, t);
    return suite;
}
