/* Ledgers read back: what is taken, and what is refused with a reason. */
#include <check.h>

#include "history/published.h"

static bool decode(struct arena *a, const char *json,
                   struct published_insurer *insurer, struct diag_list *diags)
{
    diags->arena = a;
    return published_decode(a, S("l.json"), str_from_c(json), insurer, diags);
}

START_TEST(facts_and_sentences_come_in_order)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    struct published_insurer i = {0};
    ck_assert(decode(
        &a,
        "{\"insurer\":\"x\",\"name\":\"名\",\"facts\":["
        "{\"id\":\"b\",\"to\":\"2025-12-01\",\"file\":\"f\",\"line\":3},"
        "{\"id\":\"a\",\"birthday\":5,\"planned\":true,"
        "\"variants\":{\"employer\":\"2024-11-29\"},"
        "\"waves\":[{\"month\":\"2025-09\",\"name\":\"北海道\"}]}],"
        "\"pages\":[{\"page\":\"p.html\",\"mentions\":["
        "{\"line\":2,\"value\":\"2025-12-01\",\"text\":\"12月1日\","
        "\"sentence\":\"s\"},"
        "{\"line\":2,\"value\":\"P3M\",\"text\":\"3か月\",\"sentence\":\"s\"},"
        "{\"line\":3,\"value\":\"P3M\",\"text\":\"3か月\"}]}]}",
        &i, &diags));
    ck_assert_uint_eq(diags.len, 0);
    ck_assert(i.has_pages);
    ck_assert(str_equal(i.facts.items[0].id, S("a")));
    ck_assert_uint_eq(i.facts.items[0].len, 4);
    ck_assert(str_equal(i.facts.items[0].items[0].value, S("5")));
    ck_assert(str_equal(i.facts.items[0].items[1].value, S("true")));
    ck_assert(str_equal(i.facts.items[0].items[2].part, S("employer")));
    ck_assert(str_equal(i.facts.items[0].items[3].part, S("北海道")));
    ck_assert_uint_eq(i.facts.items[1].len, 1); /* its place is no field */
    const struct published_page *page = &i.pages.items[0];
    ck_assert_uint_eq(page->len, 2);
    ck_assert_uint_eq(page->items[0].len, 2);
    ck_assert(str_equal(page->items[1].text, S("3か月")));
    arena_free(&a);
}
END_TEST

static const struct refused {
    const char *json, *why;
} refused[] = {
    {"", "JSON として読めません"},
    {"{", "JSON として読めません"},
    {"{\"insurer\":\"x\",\"insurer\":\"y\"}", "JSON として読めません"},
    {"\"[[[[[[[[[[[[[[[[[[[[\"", "JSON として読めません"},
    {"[]", "ledger.json でも facts.json でもありません"},
    {"{\"facts\":[]}", "ledger.json でも facts.json でもありません"},
    {"{\"insurer\":1,\"facts\":[]}", "ledger.json でも"},
    {"{\"insurer\":\"x\",\"facts\":{}}", "ledger.json でも"},
    {"{\"insurer\":\"x\",\"facts\":[],\"pages\":0}", "ledger.json でも"},
    {"{\"insurer\":\"x\",\"facts\":[7]}", "名前（id）がありません"},
    {"{\"insurer\":\"x\",\"facts\":[{\"id\":\"\"}]}", "名前（id）"},
    {"{\"insurer\":\"x\",\"facts\":[],\"pages\":[{\"page\":\"p\"}]}",
     "日付（mentions）がありません"},
    {"{\"insurer\":\"x\",\"facts\":[],\"pages\":[{\"page\":\"p\","
     "\"mentions\":[{\"value\":\"v\"}]}]}",
     "言葉（text）か"},
    {"{\"insurer\":\"x\",\"facts\":[],\"pages\":["
     "{\"page\":\"p\",\"mentions\":[]},{\"page\":\"p\",\"mentions\":[]}]}",
     "同じ場所のページ"},
    {"[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]", "入れ子が深すぎます"},
};

START_TEST(what_is_no_ledger_is_refused_with_its_file)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    struct published_insurer i = {0};
    const struct refused *r = &refused[_i];
    ck_assert(!decode(&a, r->json, &i, &diags));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_msg(str_contains(diags.items[0]->message, str_from_c(r->why)),
                  "%.*s", STR_ARG(diags.items[0]->message));
    ck_assert(str_equal(diags.items[0]->path, S("l.json")));
    ck_assert(diag_world_failed(&diags));
    arena_free(&a);
}
END_TEST

Suite *history_decode_suite(void);
Suite *history_decode_suite(void)
{
    Suite *suite = suite_create("history/decode");
    TCase *t = tcase_create("decode");
    tcase_add_test(t, facts_and_sentences_come_in_order);
    tcase_add_loop_test(t, what_is_no_ledger_is_refused_with_its_file, 0,
                        sizeof refused / sizeof *refused);
    suite_add_tcase(suite, t);
    return suite;
}
