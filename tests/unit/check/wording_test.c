/* Attributes and conditions against sentences: found, and left alone. */
#include <check.h>

#include "check/check.h"
#include "model/attribute.h"
#include "parse/parse.h"
#include "resolve/resolve.h"
#include "unit/schedule_fixture.h"

static void add_attribute(struct arena *a, struct schedule *s, str id,
                          str subject, str topic, str never,
                          enum channel channel)
{
    struct attribute *at = ARENA_NEW(a, struct attribute);
    struct source *lua = ARENA_NEW(a, struct source);
    *lua = (struct source){S("a.lua"), S("value = \"x\""), false};
    at->wording.id = id;
    at->wording.label = S("形");
    fixture_words(a, &at->wording.subject, subject);
    fixture_words(a, &at->wording.topic, topic);
    fixture_words(a, &at->wording.unless, S("宛先不明"));
    fixture_words(a, &at->never, never);
    fixture_words(a, &at->says, S("紙のように薄いカード"));
    at->value = S("うすいカード");
    at->channel = channel;
    at->value_where = span_of(lua, 0, lua->text.len);
    at->wording.where = at->value_where;
    *LIST_PUSH(a, &s->attributes) = at;
}

static void add_condition(struct arena *a, struct schedule *s, enum reach reach)
{
    struct condition *c = ARENA_NEW(a, struct condition);
    c->wording.id = S("registration.once");
    c->wording.label = S("失効");
    fixture_words(a, &c->wording.subject, S("利用登録"));
    fixture_words(a, &c->wording.topic, S("一度だけ 更新は不要"));
    fixture_words(a, &c->needs, S("失効 期限が切れ"));
    c->reach = reach;
    *LIST_PUSH(a, &s->conditions) = c;
}

static struct schedule stated(struct arena *a)
{
    struct schedule s = fixture_schedule(a);
    add_attribute(a, &s, S("certificate.form"), S("資格確認書"), (str){0},
                  S("紙 はがき"), CHANNEL_UNSAID);
    add_attribute(a, &s, S("notice.route"), S("資格情報のお知らせ"),
                  S("届 お渡し"), S("勤務先 会社"), CHANNEL_WEB);
    return s;
}

static struct diag_list judge(struct arena *a, const struct schedule *schedule,
                              const char *text)
{
    struct diag_list diags = {.arena = a};
    struct settings settings = {0};
    struct check_context context = {.arena = a,
                                    .schedule = schedule,
                                    .settings = &settings,
                                    .today = date_make(2025, 11, 25),
                                    .diags = &diags};
    struct source *source = ARENA_NEW(a, struct source);
    *source = (struct source){S("page.md"), str_from_c(text), false};
    struct parse_options options = {.anchors = true};
    struct document *doc = parse_markdown(a, source, &options, &diags);
    struct resolve_input in = {&settings, schedule, NULL,
                               date_make(2025, 11, 25)};
    resolve_document(a, &in, doc, &diags);
    check_document(&context, doc);
    return diags;
}

static const struct {
    const char *text, *rule, *said; /* rule NULL: nothing is found */
} cases[] = {
    {"資格確認書は紙です。", "attribute-mismatch", "紙"},
    {"資格確認書と健康保険証は紙です。", "attribute-mismatch", "紙"},
    {"健康保険証は紙です。", NULL, NULL},
    {"健康保険証に代わる紙の資格確認書です。", "attribute-mismatch", "紙"},
    {"紙の健康保険証に代えて資格確認書を使います。", NULL, NULL},
    {"資格確認書は、用紙に書いて申請します。", NULL, NULL},
    {"資格確認書は手紙ではありません。", NULL, NULL},
    {"資格確認書は紙ではありません。", NULL, NULL},
    {"資格確認書は紙でしたが、今はカードです。", NULL, NULL},
    {"資格確認書は紙ですが、なくさないでください。", "attribute-mismatch",
     "紙"},
    {"資格確認書は、紙のように薄いカードです。", NULL, NULL},
    {"資格確認書は紙ですか。", NULL, NULL},
    {"資格確認書は「紙」です。", NULL, NULL},
    {"資格確認書は`紙`です。", NULL, NULL},
    {"例：資格確認書は紙です。", NULL, NULL},
    {"資格確認書交付申請書は紙です。", NULL, NULL},
    {"資格確認書の封筒は紙です。", NULL, NULL},
    {"組合によって、資格確認書は紙です。", NULL, NULL},
    {"宛先不明の資格確認書は紙で作り直します。", NULL, NULL},
    {"資格確認書をお送りします。紙です。", "attribute-mismatch", "紙"},
    {"健康保険証を返します。紙です。", NULL, NULL},
    {"資格確認書をお送りします。封筒は紙です。", NULL, NULL},
    {"## 資格確認書\n\n- 紙", "attribute-mismatch", "紙"},
    {"## 資格確認書\n\n### 形\n\nはがき大です。", "attribute-mismatch",
     "はがき"},
    {"## 資格確認書\n\n## 封筒\n\n紙です。", NULL, NULL},
    {"資格確認書は次のとおりです。\n\n- 紙です\n", "attribute-mismatch", "紙"},
    {"| | 資格確認書 | 健康保険証 |\n|---|---|---|\n| 形 | 板 | 紙 |", NULL,
     NULL},
    {"| | 資格確認書 | 健康保険証 |\n|---|---|---|\n| 形 | 紙 | 板 |",
     "attribute-mismatch", "紙"},
    {"## 資格確認書\n\n| 項目 | 内容 |\n|---|---|\n| 形 | 紙 |\n| 封 | 紙 |",
     "attribute-mismatch", "紙"},
    {"会社を通じて資格情報のお知らせをお渡しします。", "attribute-mismatch",
     "会社"},
    {"資格情報のお知らせは会社で使います。", NULL, NULL},
    {"資格情報のお知らせが届いたら、会社に見せてください。", NULL, NULL},
    {"資格情報のお知らせを郵送します。", "channel-verb", "郵送"},
    {"資格確認書は、紙と一緒に届きます。", NULL, NULL},
    {"資格情報のお知らせが届かない方は、会社の担当課へ言ってください。", NULL,
     NULL},
    {"申請書を郵送します。", NULL, NULL},
    {"資格情報のお知らせは郵送していません。", NULL, NULL},
};

START_TEST(a_word_is_judged_by_what_it_is_said_of)
{
    struct arena a = {0};
    struct schedule schedule = stated(&a);
    struct diag_list diags = judge(&a, &schedule, cases[_i].text);
    ck_assert_msg(diags.len == (cases[_i].rule ? 1 : 0), "%s: %zu",
                  cases[_i].text, diags.len);
    if (cases[_i].rule) {
        str said = span_text(diags.items[0]->where);
        ck_assert_str_eq(diags.items[0]->rule, cases[_i].rule);
        ck_assert_msg(str_equal(said, str_from_c(cases[_i].said)), "%.*s",
                      STR_ARG(said));
        ck_assert_uint_eq(diags.items[0]->notes.len, 1);
        ck_assert(str_contains(diags.items[0]->hint, S("a.lua:1")));
    }
    arena_free(&a);
}
END_TEST

static const struct {
    const char *text;
    enum reach reach;
    bool found;
} claims[] = {
    {"利用登録は一度だけです。", REACH_SECTION, true},
    {"利用登録は一度だけです。\n\n※ 失効した後を除きます。", REACH_SECTION,
     false},
    {"利用登録は一度だけです。\n\n## 失効", REACH_SECTION, true},
    {"利用登録は一度だけです。\n\n## 失効", REACH_PAGE, false},
    {"利用登録は一度だけです。失効を除きます。", REACH_SENTENCE, true},
    {"失効しなければ、利用登録は一度だけです。", REACH_SENTENCE, false},
    {"利用登録の更新は不要です。", REACH_SECTION, true},
    {"利用登録は一度だけではありません。", REACH_SECTION, false},
    {"利用登録の申請書の更新は不要です。", REACH_SECTION, false},
    {"受診は一度だけです。", REACH_SECTION, false},
};

START_TEST(a_claim_needs_its_condition_near_by)
{
    struct arena a = {0};
    struct schedule schedule = {0};
    add_condition(&a, &schedule, claims[_i].reach);
    struct diag_list diags = judge(&a, &schedule, claims[_i].text);
    ck_assert_msg(diags.len == (claims[_i].found ? 1 : 0), "%s",
                  claims[_i].text);
    if (claims[_i].found) {
        ck_assert_str_eq(diags.items[0]->rule, "condition-missing");
        ck_assert(str_contains(diags.items[0]->hint, S("「失効」")));
    }
    arena_free(&a);
}
END_TEST

START_TEST(one_sentence_gives_one_finding_of_one_attribute)
{
    struct arena a = {0};
    struct schedule schedule = stated(&a);
    struct diag_list diags = judge(
        &a, &schedule, "資格確認書は、はがき大の紙です。資格確認書は紙です。");
    ck_assert_uint_eq(diags.len, 2);
    arena_free(&a);
}
END_TEST

START_TEST(what_nobody_confirmed_is_a_warning)
{
    struct arena a = {0};
    struct schedule schedule = stated(&a);
    struct diag_list diags = {.arena = &a};
    add_condition(&a, &schedule, REACH_PAGE);
    schedule.attributes.items[1]->wording.certainty = CERTAINTY_UNVERIFIED;
    schedule.conditions.items[0]->wording.certainty = CERTAINTY_UNVERIFIED;
    struct check_context context = {
        .arena = &a, .schedule = &schedule, .diags = &diags};
    check_schedule(&context);
    ck_assert_uint_eq(diags.len, 2);
    ck_assert_str_eq(diags.items[0]->rule, "unverified");
    ck_assert(str_contains(diags.items[0]->message, S("notice.route")));
    arena_free(&a);
}
END_TEST

Suite *check_wording_suite(void);
Suite *check_wording_suite(void)
{
    Suite *suite = suite_create("check/wording");
    TCase *t = tcase_create("wording");
    tcase_add_loop_test(t, a_word_is_judged_by_what_it_is_said_of, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_loop_test(t, a_claim_needs_its_condition_near_by, 0,
                        (int)(sizeof claims / sizeof *claims));
    tcase_add_test(t, one_sentence_gives_one_finding_of_one_attribute);
    tcase_add_test(t, what_nobody_confirmed_is_a_warning);
    suite_add_tcase(suite, t);
    return suite;
}
