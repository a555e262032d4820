/* Which sentence became which: pages of one letter a sentence. */
#include <check.h>

#include "base/buf.h"
#include "history/change.h"

/* 「文@言葉=値」, several behind one another with a blank between. */
static struct published_page page_of(struct arena *a, const char *text)
{
    struct published_page page = {.url = S("p.html")};
    str rest = str_from_c(text), one, words, value;
    while (rest.len) {
        struct published_sentence *s = LIST_PUSH(a, &page);
        struct published_mention *m = LIST_PUSH(a, s);
        str_cut(rest, S(" "), &one, &rest);
        str_cut(one, S("@"), &s->text, &words);
        str_cut(words, S("="), &m->words, &value);
        str_cut(value, S("!"), &m->value, &m->fact);
        s->line = page.len;
    }
    return page;
}

static void note(void *context, enum change_kind kind,
                 const struct published_sentence *before,
                 const struct published_sentence *after)
{
    struct buf *b = context;
    buf_put(b, change_kind_name(kind));
    buf_printf(b, " %zu>%zu;", before ? before->line : 0,
               after ? after->line : 0);
}

static const struct pairing {
    const char *before, *after, *changes;
} pairings[] = {
    {"", "", ""},
    {"a1日@1日=1", "a1日@1日=1", ""},
    /* the same words, another date: typed, and read otherwise */
    {"送付は3か月後です@3か月後=P3M", "送付は2か月後です@2か月後=P2M",
     "sentence-date 1>1;"},
    {"a12月1日@12月1日=2025-12-01", "a12月1日@12月1日=2026-12-01",
     "sentence-date 1>1;"},
    {"送付は1日（月）まで@1日=1", "送付は2日（火・祝）まで@2日=2",
     "sentence-date 1>1;"},
    {"送付は1日（新）まで@1日=1", "送付は2日（旧）まで@2日=2",
     "sentence-reworded 1>1;"},
    /* one that moved is the same one */
    {"a1日@1日=1 b2日@2日=2", "b2日@2日=2 a1日@1日=1", ""},
    /* twice the same, once changed: the other one stays */
    {"a1日@1日=1 a1日@1日=1", "a1日@1日=1 a2日@2日=2", "sentence-date 2>2;"},
    {"a1日@1日=1", "x9日@9日=9 a1日@1日=1", "sentence-added 0>1;"},
    {"x9日@9日=9 a1日@1日=1", "a1日@1日=1", "sentence-removed 1>0;"},
    {"a1日@1日=1 x9日@9日=9", "a1日@1日=1", "sentence-removed 2>0;"},
    {"健康保険証は1日まで@1日=1", "お手元の健康保険証は1日まで@1日=1",
     "sentence-reworded 1>1;"},
    /* nothing in common at the same place */
    {"a1日@1日=1", "説明会はありません9月@9月=9",
     "sentence-added 0>1;sentence-removed 1>0;"},
    {"a1日@1日=1!x", "a1日@1日=1!y", "sentence-fact 1>1;"},
    {"a1日@1日=1!x", "a1日@1日=1", "sentence-fact 1>1;"},
};

START_TEST(sentences_are_paired)
{
    struct arena a = {0};
    const struct pairing *p = &pairings[_i];
    struct published_page before = page_of(&a, p->before),
                          after = page_of(&a, p->after);
    struct arena texts = {0};
    struct buf b = {.arena = &texts};
    sentences_between(&a, &before, &after, note, &b);
    ck_assert_msg(str_equal(buf_text(&b), str_from_c(p->changes)), "%.*s",
                  STR_ARG(buf_text(&b)));
    arena_free(&texts);
    arena_free(&a);
}
END_TEST

START_TEST(a_cell_is_known_by_its_heads)
{
    struct arena a = {0};
    struct published_page before = page_of(&a, "1日@1日=1"),
                          after = page_of(&a, "9月以降@9月=9");
    struct buf b = {.arena = &a};
    before.items[0].context = after.items[0].context = S("期限");
    sentences_between(&a, &before, &after, note, &b);
    ck_assert(str_equal(buf_text(&b), S("sentence-reworded 1>1;")));
    arena_free(&a);
}
END_TEST

/* Every sentence changed beyond recognition: still each is told once. */
START_TEST(a_long_page_is_paired_in_linear_time)
{
    enum { MANY = 50000 };
    struct arena a = {0};
    struct published_page before = {.url = S("p")}, after = before;
    struct buf b = {.arena = &a};
    for (int i = 0; i < MANY; i++) {
        struct published_sentence s = {.line = 1};
        LIST_PUSH(&a, &s)->words = S("日");
        s.text = arena_printf(&a, "%d日", i);
        *LIST_PUSH(&a, &before) = s;
        s.text = arena_printf(&a, "まったく別の文 %d日", i * 7);
        *LIST_PUSH(&a, &after) = s;
    }
    sentences_between(&a, &before, &after, note, &b);
    size_t told = 0;
    for (str rest = buf_text(&b), head; rest.len; told++)
        str_cut(rest, S(";"), &head, &rest);
    ck_assert_uint_eq(told, 2 * MANY);
    arena_free(&a);
}
END_TEST

Suite *history_sentences_suite(void);
Suite *history_sentences_suite(void)
{
    Suite *suite = suite_create("history/sentences");
    TCase *t = tcase_create("sentences");
    tcase_add_loop_test(t, sentences_are_paired, 0,
                        sizeof pairings / sizeof *pairings);
    tcase_add_test(t, a_cell_is_known_by_its_heads);
    tcase_add_test(t, a_long_page_is_paired_in_linear_time);
    suite_add_tcase(suite, t);
    return suite;
}
