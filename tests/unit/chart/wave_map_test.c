#include "chart/wave_map.h"

#include "chart/tiles.h"
#include "model/site.h"
#include "unit/chart/reading.h"
#include "unit/chart/samples.h"

static const struct chart_options wide = {{0}, CHART_WIDE},
                                  narrow = {{0}, CHART_NARROW};

START_TEST(each_prefecture_has_a_tile_of_its_own)
{
    bool taken[TILE_ROWS][TILE_COLUMNS] = {{false}};
    for (int i = 1; i <= PREFECTURES; i++) {
        struct tile t = tile_of(i);
        ck_assert(t.row >= 0 && t.row < TILE_ROWS);
        ck_assert(t.column >= 0 && t.column < TILE_COLUMNS);
        ck_assert(!taken[t.row][t.column]);
        ck_assert_msg(t.row > 6 || t.column > 6, "%d is in the legend", i);
        taken[t.row][t.column] = true;
    }
    ck_str(tile_name(1), "北海道");
    ck_str(tile_name(13), "東京");
    ck_str(tile_name(26), "京都");
    ck_str(tile_name(30), "和歌山");
}
END_TEST

START_TEST(the_sample_is_readable)
{
    struct arena a = {0};
    struct chart c;
    struct wave_map map = sample_wave_map(&a);
    struct chart_options o = _i % 2 ? narrow : wide;
    o.style.notation = (enum notation)(_i / 2);
    ck_assert(chart_wave_map(&a, &map, &o, &c));
    check_texts(&c.drawing);
    if (o.form == CHART_WIDE)
        for (int i = 1; i <= PREFECTURES; i++)
            ck_assert_uint_eq(
                count_texts(&c.drawing, arena_c_string(&a, tile_name(i))), 1);
    arena_free(&a);
}
END_TEST

START_TEST(the_words_name_each_prefecture_once)
{
    struct arena a = {0};
    struct chart c;
    struct wave_map map = sample_wave_map(&a);
    struct buf all = {.arena = &a};
    ck_assert(chart_wave_map(&a, &map, &wide, &c));
    const struct alternative *w = &c.alternative;
    ck_assert_uint_eq(w->rows.len, 7);
    ck_str(w->rows.items[0].cells[0], "1：令和7年7月");
    ck_str(w->rows.items[1].cells[0], "1：令和7年7月（未確認）");
    ck_str(w->rows.items[6].cells[0], "未定");
    ck_str(w->rows.items[6].cells[1], "沖縄県");
    for (size_t i = 0; i < w->rows.len; i++)
        buf_put(&all, w->rows.items[i].cells[1]);
    for (int i = 1; i <= PREFECTURES; i++) {
        str name = prefecture_name(i), text = buf_text(&all);
        size_t at = str_find(text, name);
        ck_assert_uint_ne(at, SIZE_MAX);
        ck_assert(!str_contains(str_drop(text, at + name.len), name));
    }
    arena_free(&a);
}
END_TEST

START_TEST(months_are_numbered_in_order)
{
    struct arena a = {0};
    struct chart c;
    struct wave waves[] = {{.prefecture = 1, .year = 2026, .month = 1},
                           {.prefecture = 2, .year = 2025, .month = 12},
                           {.prefecture = 3, .year = 2025, .month = 7}};
    struct wave_list list = {.items = waves, .len = 3};
    struct wave_map map = {.waves = &list};
    ck_assert(chart_wave_map(&a, &map, &wide, &c));
    ck_str(c.alternative.rows.items[0].cells[0], "1：令和7年7月（未確認）");
    ck_str(c.alternative.rows.items[1].cells[0], "2：令和7年12月（未確認）");
    ck_str(c.alternative.rows.items[2].cells[0], "3：令和8年1月（未確認）");
    ck_assert(says(&c.drawing, "3?"));
    ck_assert(says(&c.drawing, "未定（44都道府県）"));
    arena_free(&a);
}
END_TEST

/* Eight months, sure and unsure, and the rest: the longest legend. */
START_TEST(a_long_legend_pushes_the_map_down)
{
    struct arena a = {0};
    struct chart c;
    struct wave waves[16];
    for (int i = 0; i < 16; i++)
        waves[i] = (struct wave){.prefecture = i + 1,
                                 .year = 2025,
                                 .month = 1 + i / 2,
                                 .verified = i % 2 == 0};
    struct wave_list list = {.items = waves, .len = 16};
    struct wave_map map = {.waves = &list};
    struct chart_options o = _i ? narrow : wide;
    o.style.notation = NOTATION_BOTH;
    ck_assert(chart_wave_map(&a, &map, &o, &c));
    check_texts(&c.drawing);
    arena_free(&a);
}
END_TEST

static const struct {
    struct wave waves[9];
    size_t count;
    const char *trouble;
} refused[] = {
    {{{0}}, 0, "発送月の表に行がありません"},
    {{{.prefecture = 48, .month = 1}}, 1, "48番の都道府県はありません"},
    {{{.prefecture = 3, .month = 1}, {.prefecture = 3, .month = 2}},
     2,
     "「岩手県」が二度出てきます"},
    {{{.prefecture = 1, .month = 1},
      {.prefecture = 2, .month = 2},
      {.prefecture = 3, .month = 3},
      {.prefecture = 4, .month = 4},
      {.prefecture = 5, .month = 5},
      {.prefecture = 6, .month = 6},
      {.prefecture = 7, .month = 7},
      {.prefecture = 8, .month = 8},
      {.prefecture = 9, .month = 9}},
     9,
     "発送月が多すぎます。8か月までにしてください"},
};

START_TEST(what_cannot_be_drawn_has_a_reason)
{
    struct arena a = {0};
    struct chart c;
    struct wave waves[9];
    for (int i = 0; i < 9; i++)
        waves[i] = refused[_i].waves[i];
    struct wave_list list = {.items = waves, .len = refused[_i].count};
    struct wave_map map = {.waves = &list};
    ck_assert(!chart_wave_map(&a, &map, &wide, &c));
    ck_str(c.trouble, refused[_i].trouble);
    arena_free(&a);
}
END_TEST

Suite *chart_wave_map_suite(void);
Suite *chart_wave_map_suite(void)
{
    Suite *suite = suite_create("chart/wave_map");
    TCase *t = tcase_create("wave_map");
    tcase_add_test(t, each_prefecture_has_a_tile_of_its_own);
    tcase_add_loop_test(t, the_sample_is_readable, 0, 8);
    tcase_add_test(t, the_words_name_each_prefecture_once);
    tcase_add_test(t, months_are_numbered_in_order);
    tcase_add_loop_test(t, a_long_legend_pushes_the_map_down, 0, 2);
    tcase_add_loop_test(t, what_cannot_be_drawn_has_a_reason, 0,
                        COUNT(refused));
    suite_add_tcase(suite, t);
    return suite;
}
