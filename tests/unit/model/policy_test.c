/* tests/vectors/rules.tsv: each row by the function that its rule names. */
#include "model/policy.h"

#include <check.h>
#include <stdio.h>

#include "calendar/words.h"

static struct arena arena;

static const struct fact_policy anchor = {
    .anchor_month = 7, .anchor_day = 31, .within = {5, PERIOD_YEARS}};
static const struct fact_policy month_end = {.within = {5, PERIOD_YEARS}};
static const struct fact_policy two_years_august = {
    .kind = POLICY_AFTER,
    .anchor_month = 8,
    .term = {2, PERIOD_YEARS},
    .within = {5, PERIOD_YEARS}};
static const struct fact_policy short_one = {.kind = POLICY_TERM,
                                             .term = {2, PERIOD_MONTHS}};
static const struct fact_policy chip = {.kind = POLICY_BIRTHDAY, .count = 5};
static const struct fact_policy grace = {.kind = POLICY_GRACE,
                                         .term = {3, PERIOD_MONTHS}};
static const struct fact_policy renewal = {.kind = POLICY_OPENING,
                                           .term = {3, PERIOD_MONTHS}};

static struct fact_policy card_policy(void)
{
    return (struct fact_policy){
        .kind = POLICY_BIRTHDAY,
        .count = 10,
        .minor_count = 5,
        .adult_age = 18,
        .adult_age_before = 20,
        .adult_from = date_make(2022, 4, 1),
    };
}

static struct fact_policy fixed_policy(void)
{
    return (struct fact_policy){.kind = POLICY_FIXED,
                                .fixed = date_make(2029, 12, 1),
                                .within = {5, PERIOD_YEARS}};
}

/* The value behind key= , or the word at that place where there is none. */
static str word(str text, const char *key, size_t place)
{
    str part;
    for (size_t i = 0; text.len; i++) {
        str name, value;
        str_cut(text, S(" "), &part, &text);
        bool keyed = str_cut(part, S("="), &name, &value);
        if (keyed ? str_equal(name, str_from_c(key)) : i == place)
            return keyed ? value : part;
    }
    ck_abort_msg("no %s", key);
    return (str){0};
}

static date day_of(str text)
{
    date d = date_from_iso(str_take(text, text.len < 10 ? text.len : 10));
    ck_assert_msg(d != DATE_NONE, "%.*s", STR_ARG(text));
    return d;
}

/* 2029-07-31(火) */
static str shown(date d)
{
    str iso = date_iso(&arena, d), weekday = words_weekday(date_weekday(d));
    return arena_printf(&arena, "%.*s(%.*s)", STR_ARG(iso), STR_ARG(weekday));
}

static str result(const struct fact_policy *p, struct policy_given given)
{
    static const struct business usual = {0};
    date day;
    ck_assert_int_eq(policy_day(p, &usual, &given, &day), POLICY_FINE);
    return shown(day);
}

static str by_policy(const struct fact_policy *p, str given)
{
    return result(p, policy_given_day(day_of(given)));
}

static str by_anchor(str given)
{
    return by_policy(&anchor, given);
}

static str by_month_end(str given)
{
    return by_policy(&month_end, given);
}

static str by_fixed(str given)
{
    struct fact_policy p = fixed_policy();
    return by_policy(&p, given);
}

static str by_two_years(str given)
{
    return by_policy(&two_years_august, given);
}

static str by_short(str given)
{
    return by_policy(&short_one, given);
}

static str by_grace(str given)
{
    return by_policy(&grace, given);
}

static str by_renewal(str given)
{
    return by_policy(&renewal, given);
}

/* 4.33, 5.0 */
static str years_between(date from, date to)
{
    int hundredths = (int)((to - from) / 365.25 * 100 + 0.5);
    if (hundredths % 10 == 0)
        return arena_printf(&arena, "%d.%d", hundredths / 100,
                            hundredths / 10 % 10);
    return arena_printf(&arena, "%d.%02d", hundredths / 100, hundredths % 100);
}

static str by_chip(str text)
{
    struct policy_given given = policy_given_day(day_of(word(text, "", 0)));
    given.born = day_of(word(text, "", 1));
    date issue = given.day;
    str expiry = result(&chip, given);
    struct policy_given over = policy_given_day(day_of(expiry));
    str opens = result(&renewal, over), card = result(&grace, over);
    over.carrier = CARRIER_PHONE;
    str phone = result(&grace, over), years = years_between(issue, over.day);
    return arena_printf(&arena,
                        "expiry=%.*s renew_from=%.*s mynahokensho_until=%.*s "
                        "phone_until=%.*s years=%.*s",
                        STR_ARG(expiry), STR_ARG(opens), STR_ARG(card),
                        STR_ARG(phone), STR_ARG(years));
}

static str by_card(str text)
{
    struct fact_policy p = card_policy();
    struct policy_given given =
        policy_given_day(day_of(word(text, "issued", 0)));
    given.applied = day_of(word(text, "applied", 0));
    given.born = day_of(word(text, "born", 0));
    str expiry = result(&p, given);
    return arena_printf(&arena, "age_at_application=%d expiry=%.*s",
                        birthday_age(given.born, given.applied, p.leap),
                        STR_ARG(expiry));
}

static str add_days(str text, const struct business *business)
{
    int64_t count;
    ck_assert(str_number(word(text, "", 1), 99, &count));
    struct fact_policy p = {.kind = POLICY_BUSINESS_DAYS, .count = (int)count};
    struct policy_given given = policy_given_day(day_of(text));
    ck_assert(str_equal(shown(given.day), word(text, "", 0)));
    date day;
    ck_assert_int_eq(policy_day(&p, business, &given, &day), POLICY_FINE);
    return shown(day);
}

static str by_business_days(str text)
{
    return add_days(text, &(struct business){0});
}

static str by_business_days_without_year_end(str text)
{
    return add_days(text, &(struct business){.own_closures = true});
}

static str by_era(str text)
{
    struct buf b = {.arena = &arena};
    words_put_date(&b, day_of(text), (struct date_style){0});
    return buf_text(&b);
}

static const struct {
    const char *name;
    str (*answer)(str given);
} rules[] = {
    {"cert_expiry.anchor_07-31", by_anchor},
    {"cert_expiry.month_end", by_month_end},
    {"cert_expiry.fixed_2029-12-01", by_fixed},
    {"cert_expiry.2y_then_Aug_end", by_two_years},
    {"short_2M", by_short},
    {"ecert", by_chip},
    {"grace_end", by_grace},
    {"renew_from", by_renewal},
    {"card_expiry", by_card},
    {"add_bd", by_business_days},
    {"add_bd_noyearend", by_business_days_without_year_end},
    {"wareki", by_era},
};

static str answer(str rule, str given)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (str_equal(rule, str_from_c(rules[i].name)))
            return rules[i].answer(given);
    ck_abort_msg("no rule %.*s", STR_ARG(rule));
    return (str){0};
}

static str vectors(void)
{
    FILE *file = fopen("tests/vectors/rules.tsv", "rb");
    ck_assert_ptr_nonnull(file);
    char *text = arena_alloc(&arena, 1 << 15);
    size_t len = fread(text, 1, 1 << 15, file);
    fclose(file);
    return (str){text, len};
}

START_TEST(all_63_worked_examples_hold)
{
    str text = vectors(), line, rule, given, wanted;
    size_t count = 0;
    while (text.len) {
        str_cut(text, S("\n"), &line, &text);
        if (str_starts(line, S("#")))
            continue;
        str_cut(line, S("\t"), &rule, &given);
        str_cut(given, S("\t"), &given, &wanted);
        str got = answer(rule, given);
        ck_assert_msg(str_equal(got, wanted), "%.*s(%.*s): %.*s, not %.*s",
                      STR_ARG(rule), STR_ARG(given), STR_ARG(got),
                      STR_ARG(wanted));
        count++;
    }
    ck_assert_uint_eq(count, 63);
    arena_free(&arena);
}
END_TEST

static enum policy_trouble try(const struct fact_policy *p, const char *iso,
                               date *day)
{
    static const struct business usual = {0};
    struct policy_given given =
        policy_given_day(date_from_iso(str_from_c(iso)));
    return policy_day(p, &usual, &given, day);
}

START_TEST(a_fixed_day_lies_between_issue_and_limit)
{
    struct fact_policy p = fixed_policy();
    date day;
    ck_assert_int_eq(try(&p, "2024-12-01", &day), POLICY_PAST_LIMIT);
    ck_assert_int_eq(day, date_make(2029, 12, 1));
    ck_assert_int_eq(try(&p, "2024-12-02", &day), POLICY_FINE);
    ck_assert_int_eq(try(&p, "2029-12-01", &day), POLICY_FINE);
    ck_assert_int_eq(try(&p, "2029-12-02", &day), POLICY_BEFORE_ISSUE);
    ck_assert_int_eq(day, DATE_NONE);
    ck_assert_int_eq(policy_limit(&p, date_make(2024, 12, 1)),
                     date_make(2029, 11, 30));
}
END_TEST

START_TEST(an_expiry_past_the_limit_is_trouble)
{
    struct fact_policy p = two_years_august;
    date day;
    p.within = (struct period){2, PERIOD_YEARS};
    ck_assert_int_eq(try(&p, "2025-11-14", &day), POLICY_PAST_LIMIT);
    ck_assert_int_eq(day, date_make(2028, 8, 31));
}
END_TEST

START_TEST(a_term_may_hold_no_anchor_day)
{
    struct fact_policy p = anchor;
    date day;
    p.within = (struct period){2, PERIOD_MONTHS};
    ck_assert_int_eq(try(&p, "2025-01-01", &day), POLICY_NO_DAY);
    ck_assert_int_eq(try(&p, "2025-06-01", &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2025, 7, 31));
    ck_assert_int_eq(try(&p, "9999-12-01", &day), POLICY_NO_DAY);
}
END_TEST

START_TEST(an_anchor_may_be_the_end_of_february)
{
    struct fact_policy p = {.anchor_month = 2, .within = {5, PERIOD_YEARS}};
    date day;
    ck_assert_int_eq(try(&p, "2024-03-10", &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2029, 2, 28));
    ck_assert_int_eq(try(&p, "2023-03-10", &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2028, 2, 29));
    ck_assert_int_eq(try(&p, "2023-02-28", &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2027, 2, 28));
}
END_TEST

START_TEST(a_birthday_is_needed_and_the_card_limits_its_chip)
{
    static const struct business usual = {0};
    struct policy_given given = policy_given_day(date_make(2020, 5, 20));
    date day;
    ck_assert_int_eq(policy_day(&chip, &usual, &given, &day), POLICY_NO_BIRTH);
    given.born = date_make(1980, 9, 18);
    given.latest = date_make(2023, 9, 18);
    ck_assert_int_eq(policy_day(&chip, &usual, &given, &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2023, 9, 18));
}
END_TEST

START_TEST(age_counts_on_the_day_that_the_policy_names)
{
    static const struct business usual = {0};
    struct fact_policy p = card_policy();
    struct policy_given given = policy_given_day(date_make(2025, 7, 20));
    date day;
    given.applied = date_make(2025, 6, 30);
    given.born = date_make(2007, 7, 1); /* 17, then 18 */
    ck_assert_int_eq(policy_day(&p, &usual, &given, &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2030, 7, 1));
    p.age_at = AGE_AT_ISSUE;
    ck_assert_int_eq(policy_day(&p, &usual, &given, &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2035, 7, 1));
}
END_TEST

START_TEST(the_next_months_first_day_is_an_offset)
{
    struct fact_policy p = {.kind = POLICY_MONTH_START, .count = 1};
    date day;
    ck_assert_int_eq(try(&p, "2025-12-31", &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2026, 1, 1));
    ck_assert_int_eq(try(&p, "2025-01-31", &day), POLICY_FINE);
    ck_assert_int_eq(day, date_make(2025, 2, 1));
    ck_assert(!policy_ends(&p));
    ck_assert(policy_ends(&grace));
}
END_TEST

START_TEST(the_calendars_ends_are_no_day)
{
    struct fact_policy p = {.kind = POLICY_OPENING,
                            .term = {9999, PERIOD_DAYS}};
    date day;
    ck_assert_int_eq(try(&p, "0001-02-01", &day), POLICY_NO_DAY);
    p = (struct fact_policy){.kind = POLICY_TERM, .term = {9, PERIOD_YEARS}};
    ck_assert_int_eq(try(&p, "9999-12-31", &day), POLICY_NO_DAY);
    ck_assert_int_eq(try(&p, "", &day), POLICY_NO_DAY);
}
END_TEST

Suite *model_policy_suite(void);
Suite *model_policy_suite(void)
{
    Suite *suite = suite_create("model/policy");
    TCase *t = tcase_create("policy");
    tcase_add_test(t, all_63_worked_examples_hold);
    tcase_add_test(t, a_fixed_day_lies_between_issue_and_limit);
    tcase_add_test(t, an_expiry_past_the_limit_is_trouble);
    tcase_add_test(t, a_term_may_hold_no_anchor_day);
    tcase_add_test(t, an_anchor_may_be_the_end_of_february);
    tcase_add_test(t, a_birthday_is_needed_and_the_card_limits_its_chip);
    tcase_add_test(t, age_counts_on_the_day_that_the_policy_names);
    tcase_add_test(t, the_next_months_first_day_is_an_offset);
    tcase_add_test(t, the_calendars_ends_are_no_day);
    suite_add_tcase(suite, t);
    return suite;
}
