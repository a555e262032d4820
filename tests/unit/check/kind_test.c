/* The kinds of a document: which policy a date in a sentence goes by. */
#include "check/kind.h"

#include <check.h>

#include "check/telling.h"

static str ordinary_words[] = {STR_INIT("資格確認書")};
static str short_words[] = {STR_INIT("短期の資格確認書")};
static str chip_words[] = {STR_INIT("電子証明書")};
static str topics[] = {STR_INIT("有効期限")};

static struct fact policy(str id, enum policy_kind kind, str *subject,
                          struct period term)
{
    return (struct fact){
        .id = id,
        .kind = FACT_POLICY,
        .policy = {.kind = kind,
                   .term = term,
                   .within = kind == POLICY_WITHIN ? term : (struct period){0}},
        .subject = {subject, 1, 1},
        .topic = {topics, 1, 1}};
}

struct kinds {
    struct arena arena;
    struct fact facts[3];
    struct schedule schedule;
};

static void kinds_init(struct kinds *k)
{
    struct period five = {5, PERIOD_YEARS}, two = {2, PERIOD_MONTHS};
    *k = (struct kinds){0};
    k->facts[0] = policy(S("long"), POLICY_WITHIN, ordinary_words, five);
    k->facts[1] = policy(S("short"), POLICY_TERM, short_words, two);
    k->facts[2] = policy(S("chip"), POLICY_BIRTHDAY, chip_words, five);
    for (size_t i = 0; i < 3; i++)
        *LIST_PUSH(&k->arena, &k->schedule.facts) = &k->facts[i];
}

static const struct {
    const char *text, *heading, *policy; /* NULL: none */
} cases[] = {
    {"資格確認書の有効期限は【日】", "", "long"},
    {"短期の資格確認書の有効期限は【日】", "", "short"},
    {"短期の資格確認書と違い、資格確認書は【日】まで有効", "", "long"},
    {"資格確認書と違い、短期の資格確認書は【日】まで有効", "", "short"},
    {"資格確認書と違い、電子証明書の有効期限は【日】", "", NULL},
    {"マイナ資格確認書の有効期限は【日】", "", NULL},
    {"資格確認書は【日】に届きます", "", NULL},
    {"有効期限は【日】", "短期の資格確認書", "short"},
    {"会員証の有効期限は【日】", "資格確認書", NULL},
    {"有効期限は【日】", "", NULL},
};

START_TEST(the_longest_subject_nearest_before_the_date_wins)
{
    struct kinds k;
    struct mention m = {.text = str_from_c(cases[_i].text)};
    kinds_init(&k);
    m.expr.start = str_find(m.text, S("【"));
    struct statement s = {.mention = &m,
                          .end = m.text.len,
                          .heading = str_from_c(cases[_i].heading)};
    struct kind kind = kind_of(&k.schedule, &s);
    ck_assert_uint_eq(kind.policy == NULL, cases[_i].policy == NULL);
    if (kind.policy)
        ck_assert(str_equal(kind.policy->id, str_from_c(cases[_i].policy)));
    arena_free(&k.arena);
}
END_TEST

START_TEST(a_length_may_be_that_of_another_kind)
{
    struct kinds k;
    kinds_init(&k);
    struct kind ordinary = {&k.facts[0], ordinary_words[0]};
    struct fact_duration two = telling_length(kind_length(&k.facts[1]));
    ck_assert_int_eq(two.count, 2);
    ck_assert_int_eq(two.unit, DURATION_MONTHS);
    ck_assert_ptr_eq(kind_with(&k.schedule, &ordinary, two), &k.facts[1]);
    two.count = 3;
    ck_assert_ptr_null(kind_with(&k.schedule, &ordinary, two));
    ck_assert_int_eq(kind_length(&k.facts[0]).count, 5);
    arena_free(&k.arena);
}
END_TEST

Suite *check_kind_suite(void);
Suite *check_kind_suite(void)
{
    Suite *suite = suite_create("check/kind");
    TCase *t = tcase_create("kind");
    tcase_add_loop_test(t, the_longest_subject_nearest_before_the_date_wins, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, a_length_may_be_that_of_another_kind);
    suite_add_tcase(suite, t);
    return suite;
}
