#include "load/holidays.h"

#include <check.h>
#include <stdio.h>

#include "base/buf.h"
#include "load/encoding.h"
#include "unit/load/said.h"

#define HEADER "国民の祝日・休日月日,国民の祝日・休日名称\n"

static struct arena arena;
static struct diag_list diags;
static struct source source;
static struct holidays holidays;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    holidays = (struct holidays){.first = 1};
}

static void teardown(void)
{
    arena_free(&arena);
}

static bool read(str text)
{
    source = (struct source){.path = S("holidays.csv"), .text = text};
    return holidays_read(&arena, &source, &holidays, &diags);
}

/* A file of the years first..last by law, without or with one more line. */
static str file_of(int first, int last, const char *without, const char *more)
{
    struct buf b = {.arena = &arena};
    buf_put(&b, S(HEADER));
    for (int year = first; year <= last; year++) {
        struct holiday list[HOLIDAYS_A_YEAR];
        size_t count = holiday_year(year, list);
        for (size_t i = 0; i < count; i++) {
            struct civil c = date_civil(list[i].day);
            str name = list[i].kind == HOLIDAY_NAMED ? list[i].name : S("休日");
            str line = arena_printf(&arena, "%d/%d/%d,%.*s\n", c.year, c.month,
                                    c.day, STR_ARG(name));
            if (!str_starts(line, str_from_c(without)) || !without[0])
                buf_put(&b, line);
        }
    }
    buf_put(&b, str_from_c(more));
    return buf_text(&b);
}

static str content_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s", path);
    char *text = arena_alloc(&arena, 1 << 16);
    size_t len = fread(text, 1, 1 << 16, file);
    fclose(file);
    return (str){text, len};
}

START_TEST(the_sample_sites_file_is_read_without_a_word)
{
    str bytes = content_file("content/data/holidays.csv");
    ck_assert(str_contains(bytes, S("\r\n")));
    ck_assert(!str_contains(bytes, S("国民")));
    struct source *s = encoding_decode(&arena, S("holidays.csv"), bytes,
                                       ENCODING_DETECT, &diags);
    ck_assert_ptr_nonnull(s);
    ck_assert(holidays_read(&arena, s, &holidays, &diags));
    say(&diags);
    ck_assert_uint_eq(diags.len, 0);
    ck_assert_int_eq(holidays.first, 2024);
    ck_assert_int_eq(holidays.last, 2027);
    ck_assert_uint_eq(holidays.len, 75);
}
END_TEST

START_TEST(unnamed_days_get_their_kind_from_the_law)
{
    struct holiday found;
    ck_assert(read(file_of(2026, 2026, "", "")));
    ck_assert_uint_eq(diags.len, 0);
    ck_assert(holiday_find(&holidays, date_make(2026, 5, 6), &found));
    ck_assert_int_eq(found.kind, HOLIDAY_SUBSTITUTE);
    ck_assert(holiday_find(&holidays, date_make(2026, 9, 22), &found));
    ck_assert_int_eq(found.kind, HOLIDAY_BETWEEN);
}
END_TEST

START_TEST(all_years_of_the_law_pass)
{
    ck_assert(read(file_of(1955, 2050, "", "")));
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(a_day_that_the_file_lacks_is_reported_and_no_holiday)
{
    struct holiday found;
    ck_assert(read(file_of(2025, 2026, "2025/7/21", "")));
    ck_assert_uint_eq(diags.len, 1);
    expect_said(&diags, "holiday-file", "2025年7月21日（海の日）");
    ck_assert_int_eq(diags.items[0]->level, DIAG_WARNING);
    ck_assert(!holiday_find(&holidays, date_make(2025, 7, 21), &found));
}
END_TEST

START_TEST(a_years_last_day_may_be_the_one_that_is_lacking)
{
    ck_assert(read(file_of(2025, 2025, "2025/11/24", "")));
    expect_said(&diags, "holiday-file", "2025年11月24日（振替休日）");
    expect_place(diags.items[0], 19, 1);
}
END_TEST

START_TEST(a_day_that_the_law_lacks_is_reported_and_a_holiday)
{
    struct holiday found;
    ck_assert(read(file_of(2025, 2025, "", "2025/6/2,記念日\n")));
    ck_assert_uint_eq(diags.len, 1);
    expect_said(&diags, "holiday-file", "2025年6月2日（記念日）は、法律から");
    ck_assert(holiday_find(&holidays, date_make(2025, 6, 2), &found));
    expect_text(found.name, "記念日");
}
END_TEST

START_TEST(another_name_is_reported_and_kept)
{
    struct holiday found;
    ck_assert(read(file_of(2025, 2025, "2025/7/21", "2025/7/21,海洋の日\n")));
    ck_assert_uint_eq(diags.len, 1);
    expect_said(&diags, "holiday-file", "法律では「海の日」");
    ck_assert(holiday_find(&holidays, date_make(2025, 7, 21), &found));
    expect_text(found.name, "海洋の日");
}
END_TEST

START_TEST(the_offices_own_names_pass)
{
    str text = file_of(2019, 2019, "2019/10/",
                       "2019/10/14,体育の日（スポーツ"
                       "の日）\n2019/10/22,休日（祝日"
                       "扱い）\n");
    ck_assert(read(text));
    say(&diags);
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(years_without_a_row_are_computed)
{
    struct holiday found;
    str one = file_of(2024, 2024, "", ""), behind = file_of(2027, 2027, "", "");
    ck_assert(read(arena_printf(&arena, "%.*s%.*s", STR_ARG(one),
                                STR_ARG(str_drop(behind, S(HEADER).len)))));
    ck_assert_uint_eq(diags.len, 1);
    expect_said(&diags, "holiday-file", "2025年から2026年までの祝日が表に");
    ck_assert(holiday_find(&holidays, date_make(2025, 7, 21), &found));
    ck_assert_int_eq(holidays.last, 2027);
}
END_TEST

/* Wrong files, and what is said of them where. */
static const struct {
    const char *text, *said;
    size_t line, column;
} wrong[] = {
    {"日付,名前\n2025/1/1,元日\n", "見出しが内閣府の形と違います", 1, 1},
    {"国民の祝日・休日月日\n2025/1/1\n", "見出しが", 1, 1},
    {"国民の祝日・休日月日,国民の祝日・休日名称,備考\n2025/1/1,元日,\n",
     "見出しが", 1, 1},
    {HEADER, "祝日が一つもありません", 1, 1},
    {HEADER "2025/2/30,元日\n", "セルA2の「2025/2/30」はない日です", 2, 1},
    {HEADER "元日,2025/1/1\n", "セルA2の「元日」は日付として", 2, 1},
    {HEADER "2025/1/1,\n", "セルB2の祝日の名前が空です", 2, 10},
    {HEADER "2025/1/1,元日\n2025/1/1,元旦\n", "の行が二つあります", 3, 1},
};

START_TEST(a_wrong_file_is_an_error_and_all_is_computed)
{
    struct holiday found;
    ck_assert(!read(str_from_c(wrong[_i].text)));
    expect_said(&diags, "holiday-file", wrong[_i].said);
    expect_place(said(&diags, wrong[_i].said), wrong[_i].line,
                 wrong[_i].column);
    ck_assert_uint_eq(diag_count(&diags, DIAG_ERROR), 1);
    ck_assert_int_eq(holidays.last, 0);
    ck_assert(holiday_find(&holidays, date_make(2025, 7, 21), &found));
}
END_TEST

START_TEST(years_far_apart_are_one_finding)
{
    ck_assert(read(S(HEADER "0202/5/5,こどもの日\n9999/1/1,元日\n")));
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(rows_may_stand_in_any_order)
{
    str all = file_of(2026, 2026, "2026/1/1,", "2026/1/1,元日\n");
    ck_assert(read(all));
    ck_assert_uint_eq(diags.len, 0);
    ck_assert_int_eq(holidays.items[0].day, date_make(2026, 1, 1));
}
END_TEST

Suite *load_holidays_suite(void);
Suite *load_holidays_suite(void)
{
    Suite *suite = suite_create("load/holidays");
    TCase *t = tcase_create("holidays");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, the_sample_sites_file_is_read_without_a_word);
    tcase_add_test(t, unnamed_days_get_their_kind_from_the_law);
    tcase_add_test(t, all_years_of_the_law_pass);
    tcase_add_test(t, a_day_that_the_file_lacks_is_reported_and_no_holiday);
    tcase_add_test(t, a_years_last_day_may_be_the_one_that_is_lacking);
    tcase_add_test(t, a_day_that_the_law_lacks_is_reported_and_a_holiday);
    tcase_add_test(t, another_name_is_reported_and_kept);
    tcase_add_test(t, the_offices_own_names_pass);
    tcase_add_test(t, years_without_a_row_are_computed);
    tcase_add_loop_test(t, a_wrong_file_is_an_error_and_all_is_computed, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, years_far_apart_are_one_finding);
    tcase_add_test(t, rows_may_stand_in_any_order);
    suite_add_tcase(suite, t);
    return suite;
}
