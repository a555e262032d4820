#include "unit/script/fixture.h"

#include "model/attribute.h"

#define REST "label = \"形\", source = \"s\", certainty = \"official\""

START_TEST(an_attribute_keeps_its_words_and_lines)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL,
        "attribute \"certificate.form\" {\n subject = { \"資格確認書\" },\n"
        " value = \"紙\", says = \"はがき大の紙\",\n"
        " never = { \"プラスチック\", \"カード\" }, unless = \"宛先不明\",\n"
        " topic = \"形\", channel = \"post\", " REST " }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_uint_eq(f->insurer.schedule.facts.len, 0);
    const struct attribute *a =
        attribute_find(&f->insurer.schedule, S("certificate.form"));
    ck_assert(a != NULL);
    ck_assert(str_equal(a->value, S("紙")));
    ck_assert(str_equal(span_text(a->value_where), S("value = \"紙\"")));
    ck_assert(str_equal(span_text(a->wording.where),
                        S("attribute \"certificate.form\"")));
    ck_assert_uint_eq(a->never.len, 2);
    ck_assert_uint_eq(a->says.len, 1);
    ck_assert_uint_eq(a->wording.unless.len, 1);
    ck_assert_uint_eq(a->wording.topic.len, 1);
    ck_assert_int_eq(a->channel, CHANNEL_POST);
    ck_assert_int_eq(a->wording.certainty, CERTAINTY_OFFICIAL);
    ck_assert_int_eq(a->wording.layer, LAYER_NATIONAL);
    fixture_free(f);
}
END_TEST

START_TEST(a_condition_reaches_to_the_next_heading_unless_told)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL,
        "condition \"a\" { subject = \"登録\", topic = \"一度\", needs = "
        "\"失効\", " REST " }\n"
        "condition \"b\" { subject = \"登録\", topic = \"一度\", needs = "
        "\"失効\", within = \"page\", " REST " }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    const struct schedule *s = &f->insurer.schedule;
    ck_assert_int_eq(condition_find(s, S("a"))->reach, REACH_SECTION);
    ck_assert_int_eq(condition_find(s, S("b"))->reach, REACH_PAGE);
    ck_assert_ptr_eq(condition_find(s, S("c")), NULL);
    fixture_free(f);
}
END_TEST

START_TEST(an_insurer_replaces_the_national_one_only_on_purpose)
{
    struct fixture *f =
        fixture_of(SCRIPT_NATIONAL,
                   "attribute \"a\" { subject = \"紙\", value = \"x\", " REST
                   " }\ncondition \"b\" { subject = \"紙\", topic = "
                   "\"t\", needs = \"n\", " REST " }");
    fixture_run(f, SCRIPT_INSURER,
                S("insurer { name = \"x\" }\n"
                  "attribute \"a\" { subject = \"紙\", value = \"y\", "
                  "override = true, " REST " }\n"
                  "condition \"b\" { subject = \"紙\", topic = \"t\", needs = "
                  "\"m\", override = true, " REST " }"));
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    const struct schedule *s = &f->insurer.schedule;
    ck_assert_uint_eq(s->attributes.len, 1);
    ck_assert_uint_eq(s->conditions.len, 1);
    ck_assert(str_equal(s->attributes.items[0]->value, S("y")));
    ck_assert(str_equal(s->conditions.items[0]->needs.items[0], S("m")));
    fixture_free(f);
}
END_TEST

/* Each text and the first finding about it. */
static const struct {
    const char *text, *finding;
} wrong[] = {
    {"attribute \"a\" { subject = \"紙\", " REST " }",
     "1: schedule: attribute \"a\": attribute に「value」がありません"},
    {"attribute \"a\" { value = \"x\", " REST " }",
     "1: schedule: attribute \"a\": attribute に「subject」がありません"},
    {"attribute \"a\" { subject = \"紙\", value = \"x\", channel = "
     "\"wab\", " REST " }",
     "1: schedule: \"wab\": 「channel」に「wab」とは書けません"},
    {"attribute \"a\" { subject = \"書\", value = \"紙\", never = \"紙\", " REST
     " }",
     "1: schedule: \"紙\": 「紙」は、この定めの内容の言葉でもあります"},
    {"attribute \"a\" { subject = \"書\", value = \"x\", says = \"紙\", never "
     "= \"紙\", " REST " }",
     "1: schedule: \"紙\": 「紙」は、この定めの内容の言葉でもあります"},
    {"attribute \"a\" { subject = \"書\", value = \"x\", nevr = \"紙\", " REST
     " }",
     "1: schedule: nevr: attribute に「nevr」という項目はありません"},
    {"condition \"a\" { subject = \"書\", topic = \"t\", " REST " }",
     "1: schedule: condition \"a\": condition に「needs」がありません"},
    {"condition \"a\" { subject = \"書\", topic = \"t\", needs = \"n\", within "
     "= \"pages\", " REST " }",
     "1: schedule: \"pages\": 「within」に「pages」とは書けません"},
    {"attribute \"A\" { subject = \"書\", value = \"x\", " REST " }",
     "1: schedule: attribute \"A\": 「A」は事実の名前に使えません"},
    {"date \"a\" { on = \"2025-12-01\", " REST " }\n"
     "attribute \"a\" { subject = \"書\", value = \"x\", " REST " }",
     "2: fact-duplicate: attribute \"a\": 「a」はすでに定められています"},
    {"attribute \"a\" { subject = \"書\", value = \"x\", " REST " }\n"
     "condition \"a\" { subject = \"書\", topic = \"t\", needs = \"n\", " REST
     " }",
     "2: fact-duplicate: condition \"a\": 「a」はすでに定められています"},
    {"attribute \"a\" { subject = \"書\", value = \"x\", override = true, " REST
     " }",
     "1: schedule: true: 置き換える全国の定め「a」がありません"},
};

START_TEST(what_is_wrong_is_told_at_its_line)
{
    struct fixture *f = fixture_of(SCRIPT_NATIONAL, wrong[_i].text);
    ck_assert_str_eq(fixture_finding(f, 0), wrong[_i].finding);
    ck_assert_uint_gt(f->diags.items[0]->hint.len, 0);
    fixture_free(f);
}
END_TEST

Suite *script_attributes_suite(void);
Suite *script_attributes_suite(void)
{
    Suite *suite = suite_create("script/attributes");
    TCase *t = tcase_create("attributes");
    tcase_add_test(t, an_attribute_keeps_its_words_and_lines);
    tcase_add_test(t, a_condition_reaches_to_the_next_heading_unless_told);
    tcase_add_test(t, an_insurer_replaces_the_national_one_only_on_purpose);
    tcase_add_loop_test(t, what_is_wrong_is_told_at_its_line, 0,
                        (int)(sizeof wrong / sizeof *wrong));
    suite_add_tcase(suite, t);
    return suite;
}
