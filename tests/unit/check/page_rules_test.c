/* The rules of a whole page, on plain text: what they find and leave alone. */
#include <check.h>

#include "calendar/date.h"
#include "check/passage.h"
#include "check/rule.h"
#include "parse/parse.h"
#include "resolve/resolve.h"

static const struct {
    const char *text, *rule, *said; /* rule NULL: nothing is found */
} cases[] = {
    {"令和6年年12月1日です。", "malformed-date", "令和6年年12月1日"},
    {"会議は12月1（月）です。", "malformed-date", "12月1"},
    {"令和 7年12月1日です。", NULL, NULL},
    {"12月月末までです。", NULL, NULL},
    {"2025年12月1日（月・祝）です。", "holiday-mark",
     "2025年12月1日（月・祝）"},
    {"2025年11月24日（月・祝）です。", NULL, NULL},
    {"来年3月です。", "relative-date", "来年3月"},
    {"本日程のとおりです。", NULL, NULL},
    {"来年（2026年）3月です。", NULL, NULL},
    {"6月1日以前に出た方、6月3日以降に来た方。", "complement-gap", "6月3日"},
    {"申込みは6月1日まで、発送は6月1日から。", NULL, NULL},
    {"6月1日以前に退職、6月3日以降に退職。", "complement-gap", "6月3日"},
    {"6月1日以前に退職、6月2日以降に退職。", NULL, NULL},
    {"2025年11月1日に発送します。", "stale-tense", "2025年11月1日"},
    {"2025年11月25日に発送します。", NULL, NULL},
    {"2026年1月5日に発送しました。", "stale-tense", "2026年1月5日"},
    {"2025年11月1日に届いた申請に送付します。", NULL, NULL},
    {"6月1日をもって閉じる。", "ambiguous-end", "6月1日をもって"},
    {"①名前②住所④電話を書く", "enumerator", "④"},
    {"①、②、④に当てはまる方", NULL, NULL},
    {"詳細➡P4", "page-reference", "P4"},
    {"12ページあります。", NULL, NULL},
    {"いづれかです。", "term", "いづれ"},
};

START_TEST(a_page_rule_finds_its_own_words_and_no_others)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct schedule schedule = {0};
    struct settings settings = {0};
    struct check_context context = {.arena = &a,
                                    .schedule = &schedule,
                                    .settings = &settings,
                                    .today = date_make(2025, 11, 25),
                                    .diags = &diags};
    struct source source = {S("page.txt"), str_from_c(cases[_i].text), false};
    struct document *doc = parse_plain(&a, &source);
    struct resolve_input in = {&settings, &schedule, NULL, context.today};
    resolve_document(&a, &in, doc, &diags);
    check_document(&context, doc);
    ck_assert_uint_eq(diags.len, cases[_i].rule ? 1 : 0);
    if (cases[_i].rule) {
        str said = span_text(diags.items[0]->where);
        ck_assert_str_eq(diags.items[0]->rule, cases[_i].rule);
        ck_assert_msg(str_equal(said, str_from_c(cases[_i].said)), "%.*s",
                      STR_ARG(said));
        ck_assert_uint_gt(diags.items[0]->hint.len, 0);
    }
    arena_free(&a);
}
END_TEST

Suite *check_page_rules_suite(void);
Suite *check_page_rules_suite(void)
{
    Suite *suite = suite_create("check/page_rules");
    TCase *t = tcase_create("page_rules");
    tcase_add_loop_test(t, a_page_rule_finds_its_own_words_and_no_others, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
