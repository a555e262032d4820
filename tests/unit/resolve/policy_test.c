#include "resolve/policy.h"

#include <check.h>

#include "resolve/reference.h"
#include "resolve/resolve.h"
#include "unit/schedule_fixture.h"

static struct arena arena;
static struct schedule schedule;
static struct diag_list diags;
static struct holidays stated;

static struct fact *add(str id, struct fact_policy policy)
{
    struct fact *f = fixture_fact(&arena, &schedule, id, DATE_NONE, DATE_NONE,
                                  S("資格確認書"), S("有効期限"));
    f->kind = FACT_POLICY;
    f->policy = policy;
    return f;
}

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    schedule = fixture_schedule(&arena);
    stated = (struct holidays){.first = 2024, .last = 2027};
    add(S("expiry"), (struct fact_policy){.anchor_month = 7,
                                          .anchor_day = 31,
                                          .within = {5, PERIOD_YEARS}});
    add(S("fixed"), (struct fact_policy){.kind = POLICY_FIXED,
                                         .fixed = date_make(2029, 12, 1),
                                         .within = {5, PERIOD_YEARS}});
    add(S("chip"), (struct fact_policy){.kind = POLICY_BIRTHDAY, .count = 5});
    add(S("grace"), (struct fact_policy){.kind = POLICY_GRACE,
                                         .term = {3, PERIOD_MONTHS},
                                         .of = S("chip")});
    add(S("ready"),
        (struct fact_policy){.kind = POLICY_BUSINESS_DAYS, .count = 5});
    add(S("round"), (struct fact_policy){.kind = POLICY_MONTH_START,
                                         .count = 1,
                                         .of = S("round")});
    add(S("lost"), (struct fact_policy){.kind = POLICY_MONTH_START,
                                        .count = 1,
                                        .of = S("nowhere")});
}

static void teardown(void)
{
    arena_free(&arena);
}

static date iso(const char *text)
{
    return date_from_iso(str_from_c(text));
}

static struct policy_given given_of(const char *day, const char *born)
{
    struct policy_given given = policy_given_day(iso(day));
    given.born = iso(born);
    return given;
}

static bool show(const char *id, struct policy_given *given,
                 enum reference_word word, str *words)
{
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, DATE_NONE};
    struct reference r = {.id = str_from_c(id), .given = given, .word = word};
    return reference_resolve(&arena, &in, &r, words, &diags);
}

static const struct {
    const char *id, *day, *born;
    enum reference_word word;
    const char *words;
} cases[] = {
    {"expiry", "2025-08-01", "", WORD_NONE, "令和12年7月31日"},
    {"expiry", "2025-08-01", "", WORD_UNTIL, "令和12年7月31日まで"},
    {"expiry", "2025-08-01", "", WORD_SINCE, "令和12年8月1日以降"},
    {"fixed", "2025-10-15", "", WORD_UNTIL, "令和11年12月1日まで"},
    {"chip", "2020-05-20", "1980-09-18", WORD_NONE, "令和6年9月18日"},
    {"grace", "2020-05-20", "1980-09-18", WORD_UNTIL, "令和6年12月31日まで"},
    {"ready", "2024-12-25", "", WORD_FROM, "令和7年1月8日から"},
    {"ready", "2024-12-25", "", WORD_UNTIL, "令和7年1月7日まで"},
};

START_TEST(a_policys_day_has_the_words_of_any_other)
{
    struct policy_given given = given_of(cases[_i].day, cases[_i].born);
    str words;
    ck_assert(show(cases[_i].id, &given, cases[_i].word, &words));
    ck_assert_msg(str_equal(words, str_from_c(cases[_i].words)), "%.*s",
                  STR_ARG(words));
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

static const struct {
    const char *id, *day, *rule, *message;
} wrong[] = {
    {"expiry", "", "reference",
     "「expiry」の日付を出すには、交付の日が要ります"},
    {"ready", "", "reference", "数え始めの日が要ります"},
    {"chip", "2020-05-20", "reference", "生年月日が要ります"},
    {"grace", "2020-05-20", "reference", "「chip」の日付を出すには、生年月日"},
    {"fixed", "2024-12-01", "reference",
     "令和11年12月1日は令和11年11月30日までの限度を越えます"},
    {"fixed", "2029-12-02", "reference", "令和11年12月1日はもう過ぎています"},
    {"expiry", "9999-12-01", "reference", "合う日がありません"},
    {"round", "2025-08-01", "reference", "of をたどると終わりません"},
    {"lost", "2025-08-01", "reference", "「nowhere」が予定表にありません"},
    {"card.issue", "2025-08-01", "reference", "日付を添えられません"},
};

START_TEST(a_mistake_is_one_error_that_names_the_policy)
{
    struct policy_given given = given_of(wrong[_i].day, "");
    str words;
    ck_assert(!show(wrong[_i].id, &given, WORD_NONE, &words));
    ck_assert_uint_eq(diags.len, 1);
    const struct diag *d = diags.items[0];
    ck_assert_str_eq(d->rule, wrong[_i].rule);
    ck_assert_msg(str_contains(d->message, str_from_c(wrong[_i].message)),
                  "%.*s", STR_ARG(d->message));
    ck_assert(d->hint.len > 0);
    ck_assert_uint_eq(d->notes.len, 1);
}
END_TEST

START_TEST(a_policy_without_any_day_asks_for_it)
{
    str words;
    ck_assert(!show("expiry", NULL, WORD_NONE, &words));
    ck_assert(str_contains(diags.items[0]->hint, S("{{ expiry 2025-08-01 }}")));
}
END_TEST

START_TEST(business_days_behind_the_file_are_a_warning)
{
    struct policy_given within = given_of("2027-12-01", "");
    struct policy_given behind = given_of("2027-12-27", "");
    str words;
    schedule.business.holidays = &stated;
    ck_assert(show("ready", &within, WORD_NONE, &words));
    ck_assert_uint_eq(diags.len, 0);
    ck_assert(show("ready", &behind, WORD_NONE, &words));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "holiday-horizon");
    ck_assert_int_eq(diags.items[0]->level, DIAG_WARNING);
    ck_assert(str_contains(diags.items[0]->hint, S("2027年まで")));
}
END_TEST

Suite *resolve_policy_suite(void);
Suite *resolve_policy_suite(void)
{
    Suite *suite = suite_create("resolve/policy");
    TCase *t = tcase_create("policy");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, a_policys_day_has_the_words_of_any_other, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_loop_test(t, a_mistake_is_one_error_that_names_the_policy, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, a_policy_without_any_day_asks_for_it);
    tcase_add_test(t, business_days_behind_the_file_are_a_warning);
    suite_add_tcase(suite, t);
    return suite;
}
