#include <check.h>

#include "check/passage.h"
#include "check/rule.h"
#include "parse/parse.h"
#include "resolve/resolve.h"

static const struct {
    const char *text;
    size_t found;
} cases[] = {
    {"A. 使えません。", 1},
    {"Ａ１：使えません。", 1},
    {"【答え】使えません。", 1},
    {"回答：使えません。", 1},
    {"Q. 使えますか\n\nA. 使えません。", 0},
    {"問1 使い方\n\n答1 使えません。", 0},
    {"使えますか。\n\n説明です。\n\nA. 使えません。", 0},
    {"## 届きません\n\nA. お電話ください。\n\nA. お待ちください。", 1},
    {"## よくある質問\n\nA. 使えません。", 1},
    {"Q. 使えますか\\\nA. 使えません。", 0},
    {"A. 一つ目\\\nA. 二つ目", 2},
    {"| 問い | 答え |\n|---|---|\n| 要りますか | A. 要ります |", 0},
    {"- A. 自宅\n- B. 勤務先", 0},
    {"A. 自宅　B. 勤務先", 0},
    {"`A. 答え`と書きます。", 0},
    {"A4判の紙です。", 0},
    {"Aさんの例です。", 0},
    {"答えは郵便で届きます。", 0},
};

START_TEST(an_answer_has_a_question_before_it)
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
    struct source source = {S("page.md"), str_from_c(cases[_i].text), false};
    struct parse_options options = {.anchors = true};
    struct document *doc = parse_markdown(&a, &source, &options, &diags);
    struct resolve_input in = {&settings, &schedule, NULL,
                               date_make(2025, 11, 25)};
    resolve_document(&a, &in, doc, &diags);
    struct passages page = passages_of(&a, lexicon_new(&a, &schedule), doc);
    check_questions(&context, &page);
    ck_assert_msg(diags.len == cases[_i].found, "%s: %zu", cases[_i].text,
                  diags.len);
    for (size_t i = 0; i < diags.len; i++)
        ck_assert_str_eq(diags.items[i]->rule, "question-missing");
    arena_free(&a);
}
END_TEST

Suite *check_question_suite(void);
Suite *check_question_suite(void)
{
    Suite *suite = suite_create("check/question");
    TCase *t = tcase_create("question");
    tcase_add_loop_test(t, an_answer_has_a_question_before_it, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
