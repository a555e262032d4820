/* Facts, pages and insurers side by side, and their list for a reviewer. */
#include <check.h>

#include "report/diff.h"

static void read_insurer(struct arena *a, struct published *p, const char *json)
{
    struct diag_list diags = {.arena = a};
    ck_assert(published_decode(a, S("l.json"), str_from_c(json),
                               LIST_PUSH(a, p), &diags));
}

static struct change_list compare(struct arena *a, const char *before,
                                  const char *after)
{
    struct published *old = ARENA_NEW(a, struct published),
                     *new = ARENA_NEW(a, struct published);
    struct change_list changes = {.arena = a};
    if (before)
        read_insurer(a, old, before);
    if (after)
        read_insurer(a, new, after);
    changes_between(old, new, &changes);
    return changes;
}

static str text_of(struct arena *a, const struct change_list *changes)
{
    struct buf b = {.arena = a};
    struct diff_sides sides = {S("old"), S("new")};
    diff_put_text(&b, &sides, changes);
    return buf_text(&b);
}

#define FACTS(facts) "{\"insurer\":\"x\",\"facts\":[" facts "]}"
#define PAGES(pages) "{\"insurer\":\"x\",\"facts\":[],\"pages\":[" pages "]}"

static const struct {
    const char *before, *after, *said;
} cases[] = {
    {FACTS("{\"id\":\"a\",\"to\":\"2025-12-01\"}"),
     FACTS("{\"id\":\"a\",\"to\":\"2025-12-02\"}"),
     "終わりの日: 令和7年（2025年）12月1日（月） → "
     "令和7年（2025年）12月2日（火）\n"},
    {FACTS("{\"id\":\"a\",\"exact\":\"P3M\"}"),
     FACTS("{\"id\":\"a\",\"max\":\"P3M\"}"),
     "最長: （なし） → 3か月\n      長さ: 3か月 → （なし）\n"},
    {FACTS("{\"id\":\"a\",\"certainty\":\"unverified\"}"),
     FACTS("{\"id\":\"a\",\"certainty\":\"law\"}"), "確かさ: 未確認 → 法令\n"},
    {FACTS("{\"id\":\"a\",\"kind\":\"date\"}"),
     FACTS("{\"id\":\"a\",\"kind\":\"policy\"}"), "種類: 日付 → 決め方\n"},
    {FACTS(
         "{\"id\":\"a\",\"waves\":[{\"month\":\"2025-09\",\"name\":\"東京都\","
         "\"from\":\"2025-09-08\",\"to\":\"2025-09-12\"}]}"),
     FACTS("{\"id\":\"a\",\"waves\":[{\"month\":\"2025-10\",\"name\":"
           "\"東京都\"}]}"),
     "発送（東京都）: 令和7年（2025年）9月 令和7年（2025年）9月8日（月）～"
     "令和7年（2025年）9月12日（金） → 令和7年（2025年）10月\n"},
    {FACTS(""), FACTS("{\"id\":\"a\",\"label\":\"呼び名\"}"),
     "a（呼び名）: 定めが加わりました\n      呼び名: 呼び名\n"},
    {FACTS("{\"id\":\"a\",\"label\":\"呼び名\"}"), FACTS(""),
     "a（呼び名）: 定めがなくなりました\n"},
    {FACTS("{\"id\":\"a\",\"new_key\":1}"),
     FACTS("{\"id\":\"a\",\"new_key\":2}"), "new_key: 1 → 2\n"},
    {NULL, FACTS(""), "x: 組合が加わりました\n"},
    {PAGES("{\"page\":\"p\",\"rest\":\"1\",\"mentions\":[]}"),
     PAGES("{\"page\":\"p\",\"rest\":\"2\",\"mentions\":[]}"),
     "日付のない文か表が変わりました"},
    {PAGES("{\"page\":\"p\",\"title\":\"旧\",\"mentions\":[]}"),
     PAGES("{\"page\":\"p\",\"title\":\"新\",\"mentions\":[]}"), "旧 → 新\n"},
    {PAGES(""), PAGES("{\"page\":\"p\",\"mentions\":[]}"),
     "ページが加わりました"},
    {PAGES("{\"page\":\"p\",\"mentions\":[]}"), PAGES(""),
     "ページがなくなりました"},
};

START_TEST(one_change_is_told_in_words)
{
    struct arena a = {0};
    struct change_list changes = compare(&a, cases[_i].before, cases[_i].after);
    str text = text_of(&a, &changes);
    ck_assert_uint_eq(changes.len, 1);
    ck_assert_msg(str_contains(text, str_from_c(cases[_i].said)), "%.*s",
                  STR_ARG(text));
    arena_free(&a);
}
END_TEST

START_TEST(where_a_fact_stands_and_an_unknown_rest_are_no_change)
{
    struct arena a = {0};
    struct change_list facts =
        compare(&a, FACTS("{\"id\":\"a\",\"file\":\"f\",\"line\":1}"),
                FACTS("{\"id\":\"a\",\"file\":\"g\",\"line\":2}"));
    struct change_list pages =
        compare(&a, PAGES("{\"page\":\"p\",\"mentions\":[]}"),
                PAGES("{\"page\":\"p\",\"rest\":\"2\",\"mentions\":[]}"));
    ck_assert_uint_eq(facts.len + pages.len, 0);
    ck_assert(facts.facts_only && !pages.facts_only);
    arena_free(&a);
}
END_TEST

#define TWO(insurer, term, birthday)                                           \
    "{\"insurer\":\"" insurer "\",\"facts\":[{\"id\":\"a\",\"term\":\"" term   \
    "\"},{\"id\":\"b\",\"birthday\":" birthday "}]}"

START_TEST(the_same_change_of_two_insurers_is_one)
{
    struct arena a = {0};
    struct published old = {0}, new = {0};
    struct change_list changes = {.arena = &a};
    read_insurer(&a, &old, TWO("x", "P3M", "5"));
    read_insurer(&a, &old, TWO("y", "P3M", "5"));
    read_insurer(&a, &new, TWO("x", "P2M", "5"));
    read_insurer(&a, &new, TWO("y", "P2M", "6"));
    changes_between(&old, &new, &changes);
    ck_assert_uint_eq(changes.len, 2);
    ck_assert_uint_eq(changes.items[0]->insurers.len, 2);
    ck_assert_uint_eq(changes.items[1]->insurers.len, 1);
    ck_assert(str_equal(changes.items[1]->insurers.items[0], S("y")));
    ck_assert(str_contains(text_of(&a, &changes), S("［組合: x、y］")));
    arena_free(&a);
}
END_TEST

START_TEST(what_steers_a_terminal_becomes_a_question_mark)
{
    struct arena a = {0};
    struct change_list changes =
        compare(&a, FACTS(""), FACTS("{\"id\":\"\\u001b[2J\"}"));
    str text = text_of(&a, &changes);
    ck_assert(str_contains(text, S("?[2J")));
    ck_assert(!str_contains(text, S("\033")));
    arena_free(&a);
}
END_TEST

Suite *history_compare_suite(void);
Suite *history_compare_suite(void)
{
    Suite *suite = suite_create("history/compare");
    TCase *t = tcase_create("compare");
    tcase_add_loop_test(t, one_change_is_told_in_words, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, where_a_fact_stands_and_an_unknown_rest_are_no_change);
    tcase_add_test(t, the_same_change_of_two_insurers_is_one);
    tcase_add_test(t, what_steers_a_terminal_becomes_a_question_mark);
    suite_add_tcase(suite, t);
    return suite;
}
