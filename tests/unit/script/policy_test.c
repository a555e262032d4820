#include "unit/script/fixture.h"

#define REST "label = \"x\", source = \"s\", certainty = \"law\""

static struct fixture *policy_of(const char *fields)
{
    char text[400];
    snprintf(text, sizeof text, "policy \"a\" { %s, " REST " }", fields);
    return fixture_of(SCRIPT_NATIONAL, text);
}

static const struct {
    const char *fields;
    struct fact_policy wanted;
} kinds[] = {
    {"anchor = \"07-31\", within = \"5Y\"",
     {.anchor_month = 7, .anchor_day = 31, .within = {5, PERIOD_YEARS}}},
    {"anchor = \"month_end\", within = \"5Y\"", {.within = {5, PERIOD_YEARS}}},
    {"fixed = \"1970-01-02\", within = \"5Y\"",
     {.kind = POLICY_FIXED, .fixed = 1, .within = {5, PERIOD_YEARS}}},
    {"after = \"2Y\", anchor = \"08-end\", within = \"5Y\"",
     {.kind = POLICY_AFTER,
      .anchor_month = 8,
      .term = {2, PERIOD_YEARS},
      .within = {5, PERIOD_YEARS}}},
    {"term = \"2M\"", {.kind = POLICY_TERM, .term = {2, PERIOD_MONTHS}}},
    {"birthday = 5, leap_birthday = \"03-01\"",
     {.kind = POLICY_BIRTHDAY, .count = 5, .leap = LEAP_BIRTHDAY_MARCH_1}},
    {"birthday = 10, minor_birthday = 5, adult_age = 18, age_at = \"issue\"",
     {.kind = POLICY_BIRTHDAY,
      .count = 10,
      .minor_count = 5,
      .adult_age = 18,
      .age_at = AGE_AT_ISSUE}},
    {"birthday = 10, minor_birthday = 5, adult_age = 18, "
     "adult_age_before = 20, adult_age_from = \"1970-01-03\"",
     {.kind = POLICY_BIRTHDAY,
      .count = 10,
      .minor_count = 5,
      .adult_age = 18,
      .adult_age_before = 20,
      .adult_from = 2}},
    {"grace = \"3M\", of = \"chip\"",
     {.kind = POLICY_GRACE,
      .term = {3, PERIOD_MONTHS},
      .of = STR_INIT("chip")}},
    {"opens = \"3M\"", {.kind = POLICY_OPENING, .term = {3, PERIOD_MONTHS}}},
    {"business_days = 5", {.kind = POLICY_BUSINESS_DAYS, .count = 5}},
    {"month_start = 1", {.kind = POLICY_MONTH_START, .count = 1}},
};

START_TEST(a_policy_is_known_by_its_field)
{
    struct fixture *f = policy_of(kinds[_i].fields);
    const struct fact_policy *w = &kinds[_i].wanted;
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    const struct fact_policy *p = &f->insurer.schedule.facts.items[0]->policy;
    ck_assert_int_eq(p->kind, w->kind);
    ck_assert_int_eq(p->anchor_month, w->anchor_month);
    ck_assert_int_eq(p->anchor_day, w->anchor_day);
    ck_assert_int_eq(p->within.count, w->within.count);
    ck_assert_int_eq(p->within.unit, w->within.unit);
    ck_assert_int_eq(p->term.count, w->term.count);
    ck_assert_int_eq(p->term.unit, w->term.unit);
    ck_assert_int_eq(p->fixed, w->fixed ? w->fixed : DATE_NONE);
    ck_assert_int_eq(p->count, w->count);
    ck_assert_int_eq(p->minor_count, w->minor_count);
    ck_assert_int_eq(p->adult_age, w->adult_age);
    ck_assert_int_eq(p->adult_age_before, w->adult_age_before);
    ck_assert_int_eq(p->adult_from, w->adult_from ? w->adult_from : DATE_NONE);
    ck_assert_int_eq(p->leap, w->leap);
    ck_assert_int_eq(p->age_at, w->age_at);
    ck_assert(str_equal(p->of, w->of));
    fixture_free(f);
}
END_TEST

static const struct {
    const char *fields, *finding;
} wrong[] = {
    {"planned = true",
     "1: schedule: policy \"a\": policy に日付の決め方がありません"},
    {"anchor = \"07-31\"",
     "1: schedule: policy \"a\": policy に「within」がありません"},
    {"within = \"5Y\"",
     "1: schedule: policy \"a\": policy に「anchor」がありません"},
    {"fixed = \"2029-12-01\"",
     "1: schedule: policy \"a\": policy に「within」がありません"},
    {"fixed = \"2029-02-29\", within = \"5Y\"",
     "1: schedule: \"2029-02-29\": 2029-02-29 という日はありません"},
    {"term = \"2M\", grace = \"3M\"",
     "1: schedule: \"3M\": 「term」と「grace」は一緒に書けません"},
    {"grace = \"3M\", within = \"5Y\"",
     "1: schedule: \"5Y\": 「within」は「grace」と一緒には使いません"},
    {"term = \"0M\"", "1: schedule: \"0M\": 「0M」を期間として読めません"},
    {"birthday = 0",
     "1: schedule: 0: 「birthday」には1から999までの整数を書きます"},
    {"birthday = \"5\"",
     "1: schedule: \"5\": 「birthday」には1から999までの整数を書きます"},
    {"birthday = 2.5",
     "1: schedule: 2.5: 「birthday」には1から999までの整数を書きます"},
    {"birthday = 10, minor_birthday = 5",
     "1: schedule: 5: 「minor_birthday」には「adult_age」が要ります"},
    {"birthday = 10, adult_age_before = 20",
     "1: schedule: 20: 「adult_age_before」と「adult_age_from」は一緒に"
     "書きます"},
    {"birthday = 5, age_at = \"arrival\"",
     "1: schedule: \"arrival\": 「age_at」に「arrival」とは書けません"},
    {"birthday = 5, leap_birthday = \"02-29\"",
     "1: schedule: \"02-29\": 「leap_birthday」に「02-29」とは書けません"},
    {"anchor = \"13-end\", within = \"5Y\"",
     "1: schedule: \"13-end\": 「13-end」を毎年の日として読めません"},
    {"busines_days = 5",
     "1: schedule: busines_days: policy に「busines_days」という項目は"
     "ありません"},
};

START_TEST(a_mistake_in_a_policy_is_reported_where_it_stands)
{
    struct fixture *f = policy_of(wrong[_i].fields);
    bool said = false;
    for (size_t i = 0; i < f->diags.len; i++)
        said = said || strcmp(fixture_finding(f, i), wrong[_i].finding) == 0;
    ck_assert_msg(said, "%s", fixture_finding(f, 0));
    ck_assert(!f->good);
    fixture_free(f);
}
END_TEST

START_TEST(an_office_says_when_it_is_closed)
{
    struct fixture *f = fixture_of(
        SCRIPT_INSURER,
        "insurer { name = \"x\", closed = { \"12-30..01-04\", \"06-01\" } }");
    const struct business *b = &f->insurer.schedule.business;
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert(b->own_closures);
    ck_assert_uint_eq(b->closure_count, 2);
    ck_assert_int_eq(b->closures[0].from_day, 30);
    ck_assert_int_eq(b->closures[1].to_month, 6);
    fixture_free(f);
}
END_TEST

START_TEST(an_office_may_never_close)
{
    struct fixture *f = fixture_of(
        SCRIPT_SITE,
        "site { title = \"x\", insurers = \"a\", closed = \"なし\" }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert(f->settings.business.own_closures);
    ck_assert_uint_eq(f->settings.business.closure_count, 0);
    fixture_free(f);
}
END_TEST

START_TEST(a_closure_that_is_none_is_reported)
{
    struct fixture *f =
        fixture_of(SCRIPT_INSURER,
                   "insurer { name = \"x\", closed = \"12-29から01-03\" }");
    ck_assert_str_eq(fixture_finding(f, 0),
                     "1: settings: \"12-29から01-03\": 「12-29から01-03」を"
                     "毎年の休業日として読めません");
    fixture_free(f);
}
END_TEST

Suite *script_policy_suite(void);
Suite *script_policy_suite(void)
{
    Suite *suite = suite_create("script/policy");
    TCase *t = tcase_create("policy");
    tcase_add_loop_test(t, a_policy_is_known_by_its_field, 0,
                        sizeof kinds / sizeof *kinds);
    tcase_add_loop_test(t, a_mistake_in_a_policy_is_reported_where_it_stands, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, an_office_says_when_it_is_closed);
    tcase_add_test(t, an_office_may_never_close);
    tcase_add_test(t, a_closure_that_is_none_is_reported);
    suite_add_tcase(suite, t);
    return suite;
}
