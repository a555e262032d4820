#include "resolve/reference.h"
#include "resolve/resolve.h"

#include <check.h>

#include "model/attribute.h"
#include "unit/schedule_fixture.h"

static const struct {
    const char *id;
    enum reference_end end;
    enum reference_word word;
    struct date_style style;
    const char *words, *datetime;
} cases[] = {
    {"card.transition", END_TO, WORD_NONE, {0}, "令和7年12月1日", "2025-12-01"},
    {"card.transition",
     END_TO,
     WORD_UNTIL,
     {0},
     "令和7年12月1日まで",
     "2025-12-01"},
    {"card.transition",
     END_TO,
     WORD_SINCE,
     {0},
     "令和7年12月2日以降",
     "2025-12-02"},
    {"card.transition",
     END_TO,
     WORD_FROM,
     {0},
     "令和7年12月2日から",
     "2025-12-02"},
    {"card.transition",
     END_FROM,
     WORD_FROM,
     {0},
     "令和6年12月2日から",
     "2024-12-02"},
    {"card.transition",
     END_FROM,
     WORD_UNTIL,
     {0},
     "令和6年12月1日まで",
     "2024-12-01"},
    {"card.transition",
     END_WHOLE,
     WORD_UNTIL,
     {0},
     "令和7年12月1日まで",
     "2025-12-01"},
    {"card.transition",
     END_WHOLE,
     WORD_NONE,
     {0},
     "令和6年12月2日から令和7年12月1日まで",
     ""},
    {"card.transition",
     END_TO,
     WORD_NONE,
     {.weekday = true},
     "令和7年12月1日（月）",
     "2025-12-01"},
    {"card.issue",
     END_WHOLE,
     WORD_UNTIL,
     {0},
     "令和6年12月1日まで",
     "2024-12-01"},
    {"card.issue",
     END_WHOLE,
     WORD_SINCE,
     {0},
     "令和6年12月2日以降",
     "2024-12-02"},
    {"sent", END_WHOLE, WORD_NONE, {0}, "令和7年8月29日", "2025-08-29"},
};

START_TEST(one_boundary_has_many_words)
{
    struct arena a = {0};
    struct schedule schedule = fixture_schedule(&a);
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, 100};
    struct diag_list diags = {.arena = &a};
    struct reference r = {.id = str_from_c(cases[_i].id),
                          .end = cases[_i].end,
                          .word = cases[_i].word,
                          .style = cases[_i].style};
    str words;
    ck_assert(reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert_msg(str_equal(words, str_from_c(cases[_i].words)), "%.*s",
                  STR_ARG(words));
    ck_assert(str_equal(r.datetime, str_from_c(cases[_i].datetime)));
    arena_free(&a);
}
END_TEST

static struct schedule with_attribute(struct arena *a)
{
    struct schedule s = fixture_schedule(a);
    struct attribute *of = ARENA_NEW(a, struct attribute);
    of->wording.id = S("certificate.form");
    of->wording.label = S("形");
    of->value = S("紙");
    *LIST_PUSH(a, &s.attributes) = of;
    return s;
}

START_TEST(an_attribute_gives_its_value_and_no_day)
{
    struct arena a = {0};
    struct schedule schedule = with_attribute(&a);
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, 100};
    struct diag_list diags = {.arena = &a};
    struct reference r = {.id = S("certificate.form")};
    str words;
    ck_assert(reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert(str_equal(words, S("紙")));
    ck_assert(r.worded && !r.fact && r.datetime.len == 0);
    r.word = WORD_UNTIL;
    ck_assert(!reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "reference");
    arena_free(&a);
}
END_TEST

START_TEST(an_unknown_name_may_be_an_attributes)
{
    struct arena a = {0};
    struct schedule schedule = with_attribute(&a);
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, 100};
    struct diag_list diags = {.arena = &a};
    struct reference r = {.id = S("certificate.from")};
    str words;
    ck_assert(!reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert(str_contains(diags.items[0]->hint, S("certificate.form")));
    arena_free(&a);
}
END_TEST

START_TEST(an_unknown_fact_is_answered_with_the_nearest)
{
    struct arena a = {0};
    struct schedule schedule = fixture_schedule(&a);
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, 100};
    struct diag_list diags = {.arena = &a};
    struct reference r = {.id = S("card.transtion")};
    str words;
    ck_assert(!reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "unknown-reference");
    ck_assert(str_contains(diags.items[0]->hint, S("card.transition")));
    arena_free(&a);
}
END_TEST

START_TEST(an_end_that_a_fact_does_not_have_is_an_error)
{
    struct arena a = {0};
    struct schedule schedule = fixture_schedule(&a);
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, 100};
    struct diag_list diags = {.arena = &a};
    struct reference r = {.id = S("card.issue"), .end = END_FROM};
    str words;
    ck_assert(!reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert_str_eq(diags.items[0]->rule, "reference");
    arena_free(&a);
}
END_TEST

static const struct {
    bool planned;
    date done; /* DATE_NONE: not done */
    enum reference_word word;
    const char *words; /* NULL: refused */
} plans[] = {
    {true, DATE_NONE, WORD_NONE, "令和7年8月29日（予定）"},
    {true, DATE_NONE, WORD_UNTIL, "令和7年8月29日まで（予定）"},
    {true, 101, WORD_NONE, "令和7年8月29日（予定）"},
    {true, 100, WORD_NONE, "令和7年8月29日"},
    {false, 100, WORD_FROM, "令和7年8月29日から"},
    {false, DATE_NONE, WORD_NONE, NULL},
};

START_TEST(a_plan_is_called_one_until_it_is_done)
{
    struct arena a = {0};
    struct schedule schedule = fixture_schedule(&a);
    struct settings settings = {0};
    struct resolve_input in = {&settings, &schedule, NULL, 100};
    struct diag_list diags = {.arena = &a};
    struct fact *sent = schedule.facts.items[2];
    sent->planned = plans[_i].planned;
    sent->done = plans[_i].done != DATE_NONE;
    sent->done_on = plans[_i].done;
    struct reference r = {
        .id = S("sent"), .word = plans[_i].word, .with_state = true};
    str words = {0};
    bool good = reference_resolve(&a, &in, &r, &words, &diags);
    ck_assert_int_eq(good, plans[_i].words != NULL);
    ck_assert_uint_eq(diags.len, !good);
    if (good)
        ck_assert_msg(str_equal(words, str_from_c(plans[_i].words)), "%.*s",
                      STR_ARG(words));
    else
        ck_assert(str_contains(diags.items[0]->hint, S("planned = true")));
    r.with_state = false;
    ck_assert(reference_resolve(&a, &in, &r, &words, &diags));
    ck_assert(!str_contains(words, S("予定")));
    arena_free(&a);
}
END_TEST

Suite *resolve_reference_suite(void);
Suite *resolve_reference_suite(void)
{
    Suite *suite = suite_create("resolve/reference");
    TCase *t = tcase_create("reference");
    tcase_add_loop_test(t, one_boundary_has_many_words, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_loop_test(t, a_plan_is_called_one_until_it_is_done, 0,
                        (int)(sizeof plans / sizeof *plans));
    tcase_add_test(t, an_attribute_gives_its_value_and_no_day);
    tcase_add_test(t, an_unknown_name_may_be_an_attributes);
    tcase_add_test(t, an_unknown_fact_is_answered_with_the_nearest);
    tcase_add_test(t, an_end_that_a_fact_does_not_have_is_an_error);
    suite_add_tcase(suite, t);
    return suite;
}
