/* Sentences and what they stand under. */
#include "check/telling.h"

#include <check.h>

#include "parse/parse.h"
#include "resolve/resolve.h"
#include "unit/schedule_fixture.h"

static const struct {
    const char *text;
    size_t at;
    bool begins;
} words[] = {
    {"保険証", 0, true},        {"旧保険証", 3, true},  {"の保険証", 3, true},
    {"マイナ保険証", 9, false}, {"被保険証", 3, false},
};

START_TEST(a_word_inside_a_longer_one_is_another)
{
    ck_assert_int_eq(
        telling_begins_word(str_from_c(words[_i].text), words[_i].at),
        words[_i].begins);
}
END_TEST

static const struct {
    const char *text;
    bool own;
} topics[] = {
    {"会員証は、期限が切れても使えます", true},
    {"診察券の有効期限が切れても使えます", true},
    {"有効期限が切れても使えます", false},
    {"更新は3か月前から", false},
    {"受け付けてから送ります", false},
    {"", false},
};

START_TEST(a_topic_of_its_own_is_not_the_headings)
{
    static const str particles[] = {STR_INIT("は"), STR_INIT("が")};
    ck_assert_int_eq(telling_own_topic(str_from_c(topics[_i].text), particles,
                                       WORD_COUNT(particles)),
                     topics[_i].own);
}
END_TEST

/* Each sentence leaves a warning; those that concern the card an error. */
static void note(const struct check_context *c, const struct telling *t,
                 const struct fact *f)
{
    span where = flow_span(&t->passage->flow, t->where.start, t->where.end);
    if (telling_concerns(c, t, f) && telling_asserts(t))
        diag_error(c->diags, "term", where, "%.*s", STR_ARG(t->text));
    else
        diag_warning(c->diags, "term", where, "%.*s", STR_ARG(t->text));
}

static bool of_card(const struct fact *f)
{
    return str_equal(f->id, S("card.transition"));
}

static const struct {
    const char *text;
    size_t sentences, concerned;
} pages[] = {
    {"保険証です。期限は別です。会員証は別です。", 3, 2},
    {"保険証ですか。保険証ではありません。", 2, 0},
    {"例：保険証です。", 1, 0},
    {"マイナ保険証は別です。", 1, 0},
    {"", 0, 0},
};

START_TEST(each_sentence_is_visited_once)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct schedule schedule = fixture_schedule(&a);
    struct settings settings = {0};
    struct check_context context = {
        .arena = &a, .schedule = &schedule, .diags = &diags};
    struct source source = {S("page.txt"), str_from_c(pages[_i].text), false};
    struct document *doc = parse_plain(&a, &source);
    struct resolve_input in = {&settings, &schedule, NULL, DATE_NONE};
    resolve_document(&a, &in, doc, &diags);
    struct passages page = passages_of(&a, lexicon_new(&a, &schedule), doc);
    telling_visit(&context, &page, of_card, note);
    ck_assert_uint_eq(diags.len, pages[_i].sentences);
    ck_assert_uint_eq(diag_count(&diags, DIAG_ERROR), pages[_i].concerned);
    arena_free(&a);
}
END_TEST

START_TEST(a_term_equals_a_length_of_another_unit)
{
    struct date_expr e = {.kind = MENTION_DURATION, .value = S("P12M")};
    struct period year = {1, PERIOD_YEARS}, two = {2, PERIOD_YEARS};
    ck_assert(telling_term(&e, S(""), year));
    ck_assert(!telling_term(&e, S(""), two));
    ck_assert(!telling_term(&e, S("-"), year));
    e.kind = MENTION_OFFSET;
    e.value = S("-P12M");
    ck_assert(telling_term(&e, S("-"), year));
    ck_assert(!telling_term(&e, S(""), year));
    e.kind = MENTION_DATE;
    ck_assert(!telling_term(&e, S("-"), year));
}
END_TEST

Suite *check_telling_suite(void);
Suite *check_telling_suite(void)
{
    Suite *suite = suite_create("check/telling");
    TCase *t = tcase_create("telling");
    tcase_add_loop_test(t, a_word_inside_a_longer_one_is_another, 0,
                        (int)(sizeof words / sizeof *words));
    tcase_add_loop_test(t, a_topic_of_its_own_is_not_the_headings, 0,
                        (int)(sizeof topics / sizeof *topics));
    tcase_add_loop_test(t, each_sentence_is_visited_once, 0,
                        (int)(sizeof pages / sizeof *pages));
    tcase_add_test(t, a_term_equals_a_length_of_another_unit);
    suite_add_tcase(suite, t);
    return suite;
}
