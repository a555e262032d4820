/* Typed sentences against a small schedule: found by the scanner itself. */
#include <check.h>
#include <string.h>

#include "base/buf.h"
#include "check/rule.h"
#include "dates/scan.h"
#include "unit/schedule_fixture.h"

static const struct {
    const char *text;
    const char *rules; /* expected, in order, separated by blanks */
} cases[] = {
    {"健康保険証は2025年12月1日まで使えます。", ""},
    {"健康保険証は2025年12月2日まで使えます。", "boundary-off-by-one"},
    {"健康保険証は2025年11月30日まで使えます。", "boundary-off-by-one"},
    {"健康保険証は2025年12月2日以降使えません。", ""},
    {"健康保険証は2025年12月1日以降使えません。", "boundary-off-by-one"},
    {"健康保険証は2025年12月2日より前なら使えます。", ""},
    {"健康保険証は令和7年12月2日まで使えます。", "boundary-off-by-one"},
    {"健康保険証は12月2日まで使えます。", "boundary-off-by-one"},
    {"健康保険証は12月1日まで使えます。", ""},
    {"健康保険証は2024年12月1日まで使えます。", "date-not-in-schedule"},
    {"健康保険証は2025年12月11日まで使えます。", "date-not-in-schedule"},
    {"健康保険証は2019年4月1日から使えます。", ""},
    {"健康保険証は2025年12月2日以降使えます。", "boundary-opposite"},
    {"健康保険証は2025年12月2日以降、使えなくなります。", ""},
    {"マイナ保険証は2025年12月2日まで使えます。", ""},
    {"旧保険証は2025年12月2日まで使えます。", "boundary-off-by-one"},
    {"説明会は2025年12月2日まで受け付けます。", ""},
    {"保険証の発行は2024年12月1日まででした。", ""},
    {"保険証の発行は2024年12月2日まででした。", "boundary-off-by-one"},
    {"保険証の発行は2024年12月1日に終わり、2025年12月2日まで使えます。",
     "boundary-off-by-one"},
    {"保険証は2025年12月上旬まで使えます。", ""},
    {"保険証は2024年12月2日から2025年12月1日まで使えます。", ""},
    {"保険証は2024年12月2日から2025年12月2日まで使えます。",
     "boundary-off-by-one"},
    {"資格確認書の対象者は2025年8月29日に抽出します。", ""},
    {"資格確認書の対象者は2025年8月28日に抽出します。", "boundary-off-by-one"},
    {"保険証は使えません。資格確認書は2025年12月2日まで使えます。", ""},
};

START_TEST(a_typed_date_is_judged_by_the_fact_it_speaks_of)
{
    struct arena a = {0};
    struct schedule schedule = fixture_schedule(&a);
    struct diag_list diags = {.arena = &a};
    struct check_context context = {
        .arena = &a, .schedule = &schedule, .diags = &diags};
    struct scan_options options = {.reference = DATE_NONE};
    struct date_expr_list found = {0};
    struct mention_list mentions = {0};
    struct source source = {S("page.md"), str_from_c(cases[_i].text), false};
    dates_scan(&a, source.text, &options, &found);
    for (size_t i = 0; i < found.len; i++) {
        struct mention *m = LIST_PUSH(&a, &mentions);
        m->expr = found.items[i];
        m->text = source.text;
        m->where = span_of(&source, m->expr.start, m->expr.end);
    }
    struct concordance_maker maker = {.arena = &a,
                                      .lexicon = lexicon_new(&a, &schedule)};
    const struct concordance *in = concordance_new(&maker, source.text);
    for (size_t i = 0; i < mentions.len; i++) {
        struct statement s = statement_of(in, &mentions, i);
        const struct fact *fact = NULL;
        check_agree(&context, &s, &fact);
    }
    struct buf rules = {.arena = &a};
    for (size_t i = 0; i < diags.len; i++) {
        buf_put(&rules, str_from_c(i ? " " : ""));
        buf_put(&rules, str_from_c(diags.items[i]->rule));
        ck_assert_msg(diags.items[i]->hint.len > 0, "no hint");
    }
    ck_assert_msg(str_equal(buf_text(&rules), str_from_c(cases[_i].rules)),
                  "%s: %.*s", cases[_i].text, STR_ARG(buf_text(&rules)));
    arena_free(&a);
}
END_TEST

Suite *check_agree_suite(void);
Suite *check_agree_suite(void)
{
    Suite *suite = suite_create("check/agree");
    TCase *t = tcase_create("agree");
    tcase_add_loop_test(t, a_typed_date_is_judged_by_the_fact_it_speaks_of, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
