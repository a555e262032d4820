/* What the ledger keeps of a page: words, sentences, and the rest. */
#include <check.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "check/check.h"
#include "parse/parse.h"
#include "resolve/resolve.h"

static struct ledger ledger_of(struct arena *a, const struct source *source)
{
    static const struct schedule schedule = {0};
    static const struct settings settings = {0};
    static const struct resolve_input in = {&settings, &schedule, NULL, 0};
    struct ledger ledger = {.arena = a, .whole = true};
    struct diag_list diags = {.arena = a};
    struct document *doc = parse_plain(a, source);
    resolve_document(a, &in, doc, &diags);
    struct check_context check = {.arena = a,
                                  .schedule = &schedule,
                                  .settings = &settings,
                                  .today = date_make(2025, 1, 1),
                                  .diags = &diags,
                                  .ledger = &ledger};
    check_document(&check, doc);
    return ledger;
}

static uint64_t rest_of(struct arena *a, const char *text)
{
    struct source source = {S("p.txt"), str_from_c(text), false};
    return ledger_of(a, &source).pages.items[0].rest;
}

START_TEST(a_date_is_kept_with_its_sentence_as_a_part_of_the_source)
{
    struct arena a = {0}, later = {0};
    struct source source = {
        S("p.txt"), S("前の文。終わりは2025年2月1日です。次の文。"), false};
    struct ledger found = ledger_of(&a, &source), joined = {.arena = &later};
    ck_assert_uint_eq(found.len, 1);
    ledger_join(&joined, &found);
    const struct ledger_words *said = joined.items[0].said;
    ck_assert(str_equal(said->text, S("2025年2月1日")));
    ck_assert(str_equal(said->sentence, S("終わりは2025年2月1日です")));
    ck_assert(said->sentence.ptr == source.text.ptr + S("前の文。").len);
    arena_join(&later, &a);
    ck_assert(str_equal(said->sentence, S("終わりは2025年2月1日です")));
    arena_free(&later);
}
END_TEST

START_TEST(a_very_long_sentence_is_cut_between_characters)
{
    struct arena a = {0}, text = {0};
    struct buf b = {.arena = &text};
    for (int i = 0; i < 500; i++)
        buf_put(&b, S("あ"));
    buf_put(&b, S("x2025年2月1日"));
    for (int i = 0; i < 500; i++)
        buf_put(&b, S("い"));
    struct source source = {S("p.txt"), buf_text(&b), false};
    struct ledger ledger = ledger_of(&a, &source);
    str sentence = ledger.items[0].said->sentence;
    ck_assert(str_starts(sentence, S("…あ")) && str_ends(sentence, S("い…")));
    ck_assert(str_contains(sentence, S("あx2025年2月1日い")));
    ck_assert_uint_lt(sentence.len, 600);
    ck_assert_uint_eq(utf8_invalid_at(sentence), SIZE_MAX);
    arena_free(&a);
    arena_free(&text);
}
END_TEST

START_TEST(the_rest_is_what_stands_outside_sentences_with_dates)
{
    struct arena a = {0};
    uint64_t rest = rest_of(&a, "始め。2025年2月1日です。終わり。");
    ck_assert(rest == rest_of(&a, "始め。2025年3月9日です。終わり。"));
    ck_assert(rest == rest_of(&a, "始め。2025年2月1日です。2025年2月2日も。"
                                  "終わり。"));
    ck_assert(rest == rest_of(&a, "始め。2025年2月1日です。終わり。\n\n"
                                  "2025年2月2日もです。"));
    ck_assert(rest != rest_of(&a, "初め。2025年2月1日です。終わり。"));
    ck_assert(rest != rest_of(&a, "始め。2025年2月1日です。"));
    arena_free(&a);
}
END_TEST

Suite *check_ledger_suite(void);
Suite *check_ledger_suite(void)
{
    Suite *suite = suite_create("check/ledger");
    TCase *t = tcase_create("ledger");
    tcase_add_test(t, a_date_is_kept_with_its_sentence_as_a_part_of_the_source);
    tcase_add_test(t, a_very_long_sentence_is_cut_between_characters);
    tcase_add_test(t, the_rest_is_what_stands_outside_sentences_with_dates);
    suite_add_tcase(suite, t);
    return suite;
}
