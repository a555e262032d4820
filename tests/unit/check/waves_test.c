#include <check.h>
#include <string.h>

#include "check/rule.h"

struct fixture {
    struct arena arena;
    struct source csv;
    struct wave_list waves;
    struct fact fact;
    struct diag_list diags;
};

static void all_prefectures(struct fixture *f)
{
    *f = (struct fixture){0};
    f->diags.arena = &f->arena;
    f->csv = (struct source){S("data/waves.csv"), S("x"), false};
    for (int code = 1; code <= PREFECTURES; code++)
        *LIST_PUSH(&f->arena, &f->waves) = (struct wave){
            .prefecture = code,
            .year = 2025,
            .month = 9,
            .start = date_make(2025, 9, 8),
            .end = date_make(2025, 9, 12),
            .verified = true,
            .where = {&f->csv, 0, 1},
        };
    f->waves.csv = &f->csv;
    f->fact = (struct fact){.id = S("mailing"), .waves = &f->waves};
}

static void judge(struct fixture *f, const char *rule, const char *words)
{
    struct check_context context = {.arena = &f->arena, .diags = &f->diags};
    check_waves(&context, &f->fact);
    if (!rule) {
        ck_assert_uint_eq(f->diags.len, 0);
    } else {
        ck_assert_uint_eq(f->diags.len, 1);
        ck_assert_str_eq(f->diags.items[0]->rule, rule);
        ck_assert(str_contains(f->diags.items[0]->message, str_from_c(words)));
    }
    arena_free(&f->arena);
}

START_TEST(each_prefecture_once_is_whole)
{
    struct fixture f;
    all_prefectures(&f);
    judge(&f, NULL, NULL);
}
END_TEST

START_TEST(a_missing_prefecture_is_named)
{
    struct fixture f;
    all_prefectures(&f);
    f.waves.len--;
    judge(&f, "wave-coverage", "沖縄県");
}
END_TEST

START_TEST(a_prefecture_given_twice_is_named)
{
    struct fixture f;
    all_prefectures(&f);
    struct wave again = f.waves.items[12];
    *LIST_PUSH(&f.arena, &f.waves) = again;
    judge(&f, "wave-coverage", "東京都");
}
END_TEST

START_TEST(a_day_outside_its_month_is_named)
{
    struct fixture f;
    all_prefectures(&f);
    f.waves.items[0].end = date_make(2025, 10, 1);
    judge(&f, "wave-month", "北海道");
}
END_TEST

START_TEST(an_end_before_its_start_is_named)
{
    struct fixture f;
    all_prefectures(&f);
    f.waves.items[0].end = date_make(2025, 9, 1);
    judge(&f, "range-reversed", "北海道");
}
END_TEST

Suite *check_waves_suite(void);
Suite *check_waves_suite(void)
{
    Suite *suite = suite_create("check/waves");
    TCase *t = tcase_create("waves");
    tcase_add_test(t, each_prefecture_once_is_whole);
    tcase_add_test(t, a_missing_prefecture_is_named);
    tcase_add_test(t, a_prefecture_given_twice_is_named);
    tcase_add_test(t, a_day_outside_its_month_is_named);
    tcase_add_test(t, an_end_before_its_start_is_named);
    suite_add_tcase(suite, t);
    return suite;
}
