#include "load/waves.h"

#include "load/bundle.h"
#include "load/encoding.h"
#include "unit/load/said.h"

static struct arena arena;
static struct diag_list diags;
static struct source source;
static struct wave_list waves;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    waves = (struct wave_list){0};
}

static void teardown(void)
{
    arena_free(&arena);
}

static bool read(const char *text)
{
    source = (struct source){.path = S("waves.csv"), .text = str_from_c(text)};
    return waves_read(&arena, &source, &waves, &diags);
}

START_TEST(a_row_is_a_wave)
{
    ck_assert(read("都道府県,発送月,開始日,終了日,確認,出典\n"
                   "北海道,2025-08,2025-08-15,2025/9/5,済,計画\n"
                   "東京,令和7年9月,,,未,\n"
                   "京都府,2025年10月,令和7年10月1日,,,\n"));
    ck_assert_uint_eq(waves.len, 3);
    const struct wave *w = waves.items;
    ck_assert_int_eq(w[0].prefecture, 1);
    ck_assert_int_eq(w[0].year, 2025);
    ck_assert_int_eq(w[0].month, 8);
    ck_assert_int_eq(w[0].start, date_make(2025, 8, 15));
    ck_assert_int_eq(w[0].end, date_make(2025, 9, 5));
    ck_assert(w[0].verified);
    expect_text(w[0].source, "計画");
    ck_assert_int_eq(w[1].prefecture, 13);
    ck_assert_int_eq(w[1].month, 9);
    ck_assert_int_eq(w[1].start, DATE_NONE);
    ck_assert_int_eq(w[1].end, DATE_NONE);
    ck_assert(!w[1].verified);
    ck_assert_int_eq(w[2].prefecture, 26);
    ck_assert(w[2].verified);
    ck_assert(str_starts(span_text(w[2].where), S("京都府,")));
    ck_assert_ptr_eq(waves.csv, &source);
}
END_TEST

START_TEST(columns_may_stand_in_any_order_among_others)
{
    ck_assert(read("備考,発送月,都道府県\nなし,2025-09,三重県\n"));
    ck_assert_int_eq(waves.items[0].prefecture, 24);
    ck_assert(waves.items[0].verified);
    expect_text(waves.items[0].source, "");
}
END_TEST

START_TEST(two_rows_of_a_prefecture_are_both_kept)
{
    ck_assert(read("都道府県,発送月\n大阪,2025-09\n大阪府,2025-10\n"));
    ck_assert_uint_eq(waves.len, 2);
}
END_TEST

START_TEST(a_month_is_read_in_many_forms)
{
    static const char *const months[] = {
        "2025-09",    "2025/9",       "2025年9月", "２０２５年９月",
        "令和7年9月", "令和７年９月", "R7.9",      "2025/9/1",
    };
    ck_assert(read(
        arena_printf(&arena, "都道府県,発送月\n青森, %s \n", months[_i]).ptr));
    ck_assert_int_eq(waves.items[0].year, 2025);
    ck_assert_int_eq(waves.items[0].month, 9);
}
END_TEST

/* Wrong tables, and what is said of them where. */
static const struct {
    const char *text, *said;
    size_t line, column;
} wrong[] = {
    {"都道府県,発送月\n青盛県,2025-09\n", "セルA2の「青盛県」", 2, 1},
    {"都道府県,発送月\n青盛県,2025-09\n", "もしかして「青森県」", 2, 1},
    {"都道府県,発送月\n南の国,2025-09\n", "「北海道」「東京都」", 2, 1},
    {"都道府県,発送月\n,2025-09\n", "セルA2の「」", 2, 1},
    {"都道府県,発送月\n青森県,Sep-25\n", "セルB2の「Sep-25」", 2, 5},
    {"都道府県,発送月\n青森県,Sep-25\n", "書式を「文字列」", 2, 5},
    {"都道府県,発送月\n\n青森県,\n", "セルB3の発送月が空です", 3, 5},
    {"都道府県,発送月\n青森県,2025-13\n", "年月として読めません", 2, 5},
    {"都道府県,発送月\n青森県,2025/9/2\n", "年月として読めません", 2, 5},
    {"都道府県,発送月\n青森県,9月\n", "年月として読めません", 2, 5},
    {"都道府県,発送月,開始日\n青森県,2025-09,9/31\n", "セルC2の「9/31」", 2,
     13},
    {"都道府県,発送月,終了日\n青森県,2025-09,2025-09-31\n", "ない日です", 2,
     13},
    {"都道府県,発送月,開始日\n青森県,2025-09,2025-10-01\n",
     "セルC2の開始日が発送月（2025年9月）の外", 2, 13},
    {"都道府県,発送月,開始日,終了日\n青森県,2025-09,2025-09-05,2025-09-04\n",
     "セルD2の終了日が開始日より前", 2, 24},
    {"都道府県,発送月,終了日\n青森県,2025-09,2025-08-31\n",
     "セルC2の終了日が発送月より前", 2, 13},
    {"都道府県,発送月,確認\n青森県,2025-09,OK\n", "「済」か「未」", 2, 13},
    {"都道府県\n青森県\n", "「発送月」の列がありません", 1, 1},
    {"県名,発送月\n青森県,2025-09\n", "「都道府県」の列がありません", 1, 1},
    {"都道府県,発送月,確任\n青森県,2025-09,未\n", "もしかして「確認」", 1, 10},
    {"都道府県,発送月,発送月\n青森県,2025-09,2025-10\n", "列が二つあります", 1,
     10},
};

START_TEST(a_mistake_is_named_with_its_cell)
{
    ck_assert(!read(wrong[_i].text));
    expect_said(&diags, "waves-csv", wrong[_i].said);
    expect_place(said(&diags, wrong[_i].said), wrong[_i].line,
                 wrong[_i].column);
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_uint_eq(waves.len, 0);
}
END_TEST

START_TEST(the_other_rows_are_kept_beside_a_wrong_one)
{
    ck_assert(!read("都道府県,発送月\n青森,2025-09\n火星,x\n沖縄,2025-11\n"));
    ck_assert_uint_eq(waves.len, 2);
    ck_assert_uint_eq(diags.len, 2);
}
END_TEST

START_TEST(a_broken_csv_gives_no_second_complaint)
{
    ck_assert(!read(""));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "csv");
    setup();
    ck_assert(!read("都道府県,発送月\n\"青森,2025-09\n"));
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(the_starter_has_each_prefecture_once)
{
    const struct bundle_file *file =
        bundle_find(S("starter/content/data/waves.csv"));
    ck_assert_ptr_nonnull(file);
    ck_assert(str_contains(file->bytes, S("\r\n")));
    struct source *s = encoding_decode(&arena, file->path, file->bytes,
                                       ENCODING_DETECT, &diags);
    ck_assert_ptr_nonnull(s);
    ck_assert(waves_read(&arena, s, &waves, &diags));
    ck_assert_uint_eq(waves.len, PREFECTURES);
    for (int i = 0; i < PREFECTURES; i++)
        ck_assert_int_eq(waves.items[i].prefecture, i + 1);
}
END_TEST

Suite *load_waves_suite(void);
Suite *load_waves_suite(void)
{
    Suite *suite = suite_create("load/waves");
    TCase *t = tcase_create("waves");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_row_is_a_wave);
    tcase_add_test(t, columns_may_stand_in_any_order_among_others);
    tcase_add_test(t, two_rows_of_a_prefecture_are_both_kept);
    tcase_add_loop_test(t, a_month_is_read_in_many_forms, 0, 8);
    tcase_add_loop_test(t, a_mistake_is_named_with_its_cell, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, the_other_rows_are_kept_beside_a_wrong_one);
    tcase_add_test(t, a_broken_csv_gives_no_second_complaint);
    tcase_add_test(t, the_starter_has_each_prefecture_once);
    suite_add_tcase(suite, t);
    return suite;
}
