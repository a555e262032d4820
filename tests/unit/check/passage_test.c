/* The page as passages: sentences, quotes, and what was already said. */
#include <check.h>

#include "check/passage.h"
#include "parse/parse.h"
#include "resolve/resolve.h"

static struct passages read_page(struct arena *a, struct source *source,
                                 struct diag_list *diags)
{
    static const struct schedule schedule = {0};
    static const struct settings settings = {0};
    struct document *doc = parse_plain(a, source);
    static const struct resolve_input in = {&settings, &schedule, NULL, 0};
    resolve_document(a, &in, doc, diags);
    return passages_of(a, lexicon_new(a, &schedule), doc);
}

START_TEST(sentences_end_at_their_full_stops)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct source source = {S("p.txt"), S("一つ。二つ？三つ"), false};
    struct passages page = read_page(&a, &source, &diags);
    const char *wanted[] = {"一つ", "二つ", "三つ"};
    struct sentence s;
    size_t at = 0, count = 0;
    ck_assert_uint_eq(page.len, 1);
    while (sentence_next(&page.items[0], &at, &s)) {
        ck_assert_uint_lt(count, 3);
        ck_assert(str_equal(sentence_text(&page.items[0], &s),
                            str_from_c(wanted[count++])));
    }
    ck_assert_uint_eq(count, 3);
    arena_free(&a);
}
END_TEST

START_TEST(mentions_belong_to_their_passage_and_are_found_by_place)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct source source = {
        S("p.txt"), S("2025年1月1日。\n\n「2025年2月1日」、3月1日。"), false};
    struct passages page = read_page(&a, &source, &diags);
    ck_assert_uint_eq(page.len, 2);
    ck_assert_uint_eq(page.items[0].mention_count, 1);
    ck_assert_uint_eq(page.items[1].mention_count, 2);
    const struct passage *p = &page.items[1];
    ck_assert_uint_eq(passage_mention_at(p, 0), 0);
    ck_assert_uint_eq(passage_mention_at(p, p->mentions[0].expr.end), 1);
    ck_assert_uint_eq(passage_mention_at(p, p->flow.text.len), 2);
    ck_assert(passage_quoted(p, p->mentions[0].expr.start));
    ck_assert(!passage_quoted(p, p->mentions[1].expr.start));
    arena_free(&a);
}
END_TEST

START_TEST(a_place_is_reported_once_it_is_covered)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct source source = {S("p.txt"), S("2025年1月1日"), false};
    struct check_context c = {.arena = &a, .diags = &diags};
    ck_assert(!check_reported(&c, span_of(&source, 0, 4)));
    diag_error(&diags, "term", span_of(&source, 2, 6), "誤り");
    ck_assert(check_reported(&c, span_of(&source, 0, 4)));
    ck_assert(!check_reported(&c, span_of(&source, 6, 8)));
    arena_free(&a);
}
END_TEST

Suite *check_passage_suite(void);
Suite *check_passage_suite(void)
{
    Suite *suite = suite_create("check/passage");
    TCase *t = tcase_create("passage");
    tcase_add_test(t, sentences_end_at_their_full_stops);
    tcase_add_test(t, mentions_belong_to_their_passage_and_are_found_by_place);
    tcase_add_test(t, a_place_is_reported_once_it_is_covered);
    suite_add_tcase(suite, t);
    return suite;
}
