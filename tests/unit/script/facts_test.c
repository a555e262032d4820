#include "unit/script/fixture.h"

#define REST "label = \"x\", source = \"s\", certainty = \"law\""

static const struct fact *only_fact(struct fixture *f)
{
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_uint_eq(f->insurer.schedule.facts.len, 1);
    return f->insurer.schedule.facts.items[0];
}

static date iso(const char *text)
{
    return date_from_iso(str_from_c(text));
}

START_TEST(a_period_keeps_its_days_words_and_lines)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL,
        "period \"card.transition\" {\n from = \"2024-12-02\",\n"
        " to = \"令和7年12月1日\",\n label = \"経過措置\",\n"
        " subject = { \"健康保険証\", \"保険証\" }, topic = \"使用\",\n"
        " source = \"法\", certainty = \"official\", planned = true }");
    const struct fact *fact = only_fact(f);
    ck_assert(str_equal(fact->id, S("card.transition")));
    ck_assert_int_eq(fact->kind, FACT_PERIOD);
    ck_assert_int_eq(fact->from, iso("2024-12-02"));
    ck_assert_int_eq(fact->to, iso("2025-12-01"));
    ck_assert(
        str_equal(span_text(fact->from_where), S("from = \"2024-12-02\"")));
    ck_assert(
        str_equal(span_text(fact->to_where), S("to = \"令和7年12月1日\"")));
    ck_assert(
        str_equal(span_text(fact->where), S("period \"card.transition\"")));
    ck_assert_uint_eq(fact->subject.len, 2);
    ck_assert(str_equal(fact->subject.items[1], S("保険証")));
    ck_assert_uint_eq(fact->topic.len, 2); /* and the verb people say */
    ck_assert_int_eq(fact->certainty, CERTAINTY_OFFICIAL);
    ck_assert(fact->planned);
    ck_assert_ptr_eq(schedule_find(&f->insurer.schedule, S("card.transition")),
                     fact);
    fixture_free(f);
}
END_TEST

static const struct {
    const char *field;
    enum fact_role role;
    const char *from, *to;
} roles[] = {
    {"last = \"2024-12-01\"", ROLE_LAST, NULL, "2024-12-01"},
    {"first = \"2024-12-02\"", ROLE_FIRST, "2024-12-02", NULL},
    {"on = \"2024-12-02\"", ROLE_ON, "2024-12-02", "2024-12-02"},
    {"as_of = \"2024-12-02\"", ROLE_AS_OF, "2024-12-02", "2024-12-02"},
    {"approx = \"2025-11上旬\"", ROLE_APPROX, "2025-11-01", "2025-11-10"},
};

START_TEST(a_date_has_one_role)
{
    char text[200];
    snprintf(text, sizeof text, "date \"a.b\" { %s, " REST " }",
             roles[_i].field);
    struct fixture *f = fixture_of(SCRIPT_NATIONAL, text);
    const struct fact *fact = only_fact(f);
    ck_assert_int_eq(fact->role, roles[_i].role);
    ck_assert_int_eq(fact->from,
                     roles[_i].from ? iso(roles[_i].from) : DATE_NONE);
    ck_assert_int_eq(fact->to, roles[_i].to ? iso(roles[_i].to) : DATE_NONE);
    fixture_free(f);
}
END_TEST

START_TEST(a_policy_has_an_anchor_and_a_term)
{
    struct fixture *f = fixture_of(
        SCRIPT_INSURER, "insurer { name = \"x\" }\npolicy \"a\" { anchor = "
                        "\"07-31\", within = \"5Y\", " REST " }");
    const struct fact *fact = only_fact(f);
    ck_assert_int_eq(fact->policy.anchor_month, 7);
    ck_assert_int_eq(fact->policy.anchor_day, 31);
    ck_assert_int_eq(fact->policy.within.count, 5);
    ck_assert_int_eq(fact->policy.within.unit, PERIOD_YEARS);
    ck_assert_int_eq(fact->layer, LAYER_INSURER);
    fixture_free(f);
}
END_TEST

START_TEST(waves_and_rules_are_kept)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL,
        "waves \"a\" { csv = \"data/waves.csv\", encoding = \"cp932\", " REST
        " }\nrule \"順序\" { before = { \"a\", \"b\" } }");
    const struct fact *fact = only_fact(f);
    ck_assert(str_equal(fact->csv, S("data/waves.csv")));
    ck_assert(str_equal(fact->encoding, S("cp932")));
    ck_assert_uint_eq(f->insurer.schedule.rules.len, 1);
    const struct fact_rule *rule = &f->insurer.schedule.rules.items[0];
    ck_assert(str_equal(rule->name, S("順序")));
    ck_assert(str_equal(rule->before.items[1], S("b")));
    fixture_free(f);
}
END_TEST

/* Each text and the first finding about it. */
static const struct {
    const char *text, *finding;
} wrong[] = {
    {"date \"a\" { on = \"2025-11-31\", " REST " }",
     "1: schedule: \"2025-11-31\": 2025-11-31 という日はありません"},
    {"date \"a\" { on = \"来年\", " REST " }",
     "1: schedule: \"来年\": 「来年」を日付として読めません"},
    {"date \"a\" { on = 2025-12-01, " REST " }",
     "1: schedule: 2025-12-01: 「on」には文字列を書きます"},
    {"date \"a\" {\n on = \"2025-12-01\",\n lable = \"x\", " REST " }",
     "3: schedule: lable: date に「lable」という項目はありません"},
    {"date \"a\" { on = \"2025-12-01\", label = \" \", source = \"s\", "
     "certainty = \"law\" }",
     "1: schedule: \" \": 「label」が空です"},
    {"date \"a\" { on = \"2025-12-01\", label = \"a\\nb\", source = \"s\", "
     "certainty = \"law\" }",
     "1: schedule: \"a\\nb\": 「label」に改行などの制御文字が含まれています"},
    {"date \"a\" { on = \"2025-12-01\", label = \"x\", source = \"s\", "
     "certainty = \"laws\" }",
     "1: schedule: \"laws\": 「certainty」に「laws」とは書けません"},
    {"date \"a\" { on = \"2025-12-01\", last = \"2025-12-01\", " REST " }",
     "1: schedule: \"2025-12-01\": 「last」と「on」は一緒に書けません"},
    {"date \"a\" { " REST " }",
     "1: schedule: date \"a\": date に日付がありません"},
    {"date \"a\" { approx = \"冬\", " REST " }",
     "1: schedule: \"冬\": 「冬」をおおよその時期として読めません"},
    {"date \"a\" { \"2025-12-01\", on = \"2025-12-01\", " REST " }",
     "1: schedule: date \"a\": date に名前のない値があります（1番目）"},
    {"date \"a\" { on = \"2025-12-01\", subject = { \"x\", 1 }, " REST " }",
     "1: schedule: { \"x\", 1 }: 「subject」には文字列、または文字列を並べた表"
     "を書きます"},
    {"date \"A.b\" { on = \"2025-12-01\", " REST " }",
     "1: schedule: date \"A.b\": 「A.b」は事実の名前に使えません"},
    {"date \"a..b\" { on = \"2025-12-01\", " REST " }",
     "1: schedule: date \"a..b\": 「a..b」は事実の名前に使えません"},
    {"date \"\" { on = \"2025-12-01\", " REST " }",
     "1: schedule: date: 「」は事実の名前に使えません"},
    {"date \"a.to\" { on = \"2025-12-01\", " REST " }",
     "1: schedule: date \"a.to\": 「a.to」の終わりの .from と .to "
     "は期間の始めと"
     "終わりを指す言葉です"},
    {"period \"a\" { from = \"2025-12-02\",\n to = \"2025-12-01\", " REST " }",
     "2: range-reversed: to = \"2025-12-01\": 終わりの日が始めの日より前にあり"
     "ます"},
    {"period \"a\" { " REST " }",
     "1: schedule: period \"a\": period に「from」も「to」もありません"},
    {"policy \"a\" { anchor = \"02-29\", within = \"5Y\", " REST " }",
     "1: schedule: \"02-29\": 「02-29」を毎年の日として読めません"},
    {"policy \"a\" { anchor = \"month_end\", within = \"5年\", " REST " }",
     "1: schedule: \"5年\": 「5年」を期間として読めません"},
    {"waves \"a\" { csv = \"../x.csv\", " REST " }",
     "1: schedule: \"../x.csv\": 「../x.csv」は content/ の中のファイルを指して"
     "いません"},
    {"rule \"a\" { before = { \"a\" } }",
     "1: schedule: { \"a\" }: 「before」には二つ以上の名前を並べます"},
    {"date \"a\" { on = \"2025-12-01\", override = true, " REST " }",
     "1: schedule: true: 置き換える全国の定め「a」がありません"},
    {"date \"a\" { on = \"2025-12-01\", done = \"2025-11-31\", " REST " }",
     "1: schedule: \"2025-11-31\": 2025-11-31 という日はありません"},
    {"date \"a\" { on = \"2025-12-01\", done = true, " REST " }",
     "1: schedule: true: 「done」には文字列を書きます"},
    {"duration \"a\" { max = \"5Y\", done = \"2025-11-30\", " REST " }",
     "1: schedule: done: duration に「done」という項目はありません"},
    {"site { title = \"x\" }",
     "1: settings: site: site はこのファイルには書けません"},
    {"date \"a\"", "1: schedule: date \"a\": date の内容 { … } がありません"},
    {"date \"a\" \"2025-12-01\"",
     "1: schedule: date \"a\": date の後ろには { … } を書きます"},
    {"date { on = \"2025-12-01\" }",
     "1: schedule: date: date の後ろに名前がありません"},
    {"check \"a\" { }", "1: schedule: check \"a\": check の後ろには "
                        "(function (site) … end) を書きます"},
    {"check \"a\"", "1: schedule: check \"a\": check の内容 "
                    "(function (site) … end) がありません"},
    {"check (function (site) end)",
     "1: schedule: check: check の後ろに名前がありません"},
    {"check \" \" (function (site) end)",
     "1: schedule: check \" \": check の名前が空です"},
    {"check \"a\\nb\" (function (site) end)",
     "1: schedule: check \"a\\nb\" (function (site) end): "
     "check の名前は1行で書きます"},
    {"date \"a\" (function () end)",
     "1: schedule: date \"a\": date の後ろには { … } を書きます"},
    {"report(\"x\")", "1: lua-error: report(\"x\"): 実行中に止まりました: "
                      "report は check の関数の中でだけ使えます"},
    {"table_ \"a\" { csv = \"../x.csv\" }",
     "1: schedule: \"../x.csv\": 「../x.csv」は content/ の中のファイルを"
     "指していません"},
    {"table_ \"a\" { key = { \"証類\", \"項目\" } }",
     "1: schedule: table_ \"a\": table_ には「csv」か「rows」のどちらか一つを"
     "書きます"},
    {"table_ \"a\" { csv = \"x.csv\", key = \"証類\" }",
     "1: schedule: \"証類\": 「key」には行と列の見出しの名前を二つ書きます"},
    {"table_ \"a\" { rows = { { \"a\" }, { \"b\", \"c\" } } }",
     "1: schedule: { { \"a\" }, { \"b\", \"c\" } }: 2行目の1番目のセルは、"
     "ほかの行とセルの数がそろっていません"},
    {"table_ \"a\" { rows = { { \"a\\nb\" } } }",
     "1: schedule: { { \"a\\nb\" } }: 1行目の1番目のセルは、\\n などを使わない"
     "一つの文字列で書きます。何行かにわたるときは [[…]] を使います"},
    {"table_ \"a\" { csv = \"x.csv\" }\ntable_ \"a\" { csv = \"y.csv\" }",
     "2: fact-duplicate: table_ \"a\": 「a」という表が二度あります"},
    {"synonyms { { \"不要\" } }",
     "1: schedule: synonyms: synonyms の1番目を読めません"},
};

START_TEST(a_mistake_is_reported_where_it_stands)
{
    struct fixture *f = fixture_of(SCRIPT_NATIONAL, wrong[_i].text);
    ck_assert_str_eq(fixture_finding(f, 0), wrong[_i].finding);
    ck_assert(!f->good);
    ck_assert_uint_eq(f->diags.len, 1);
    ck_assert_uint_gt(f->diags.items[0]->message.len, 0);
    fixture_free(f);
}
END_TEST

START_TEST(what_was_planned_may_be_done)
{
    struct fixture *f =
        fixture_of(SCRIPT_NATIONAL, "date \"a\" { on = \"2025-11-28\",\n"
                                    " planned = true,\n"
                                    " done = \"令和7年11月26日\", " REST " }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    const struct fact *fact = f->insurer.schedule.facts.items[0];
    ck_assert(fact->planned && fact->done);
    ck_assert_int_eq(fact->done_on, iso("2025-11-26"));
    ck_assert(str_contains(span_text(fact->done_where), S("done = ")));
    fixture_free(f);
}
END_TEST

START_TEST(a_fact_is_stated_once)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL, "date \"a\" { on = \"2025-12-01\", " REST " }\n"
                         "date \"a\" { on = \"2025-12-02\", " REST " }");
    ck_assert_str_eq(
        fixture_finding(f, 0),
        "2: fact-duplicate: date \"a\": 「a」はすでに定められています");
    const struct diag *d = f->diags.items[0];
    ck_assert_uint_eq(d->notes.len, 1);
    ck_assert_uint_eq(d->notes.items[0].where.start, 0);
    ck_assert_int_eq(f->insurer.schedule.facts.items[0]->from,
                     iso("2025-12-01"));
    fixture_free(f);
}
END_TEST

static struct fixture *national_then(const char *insurer)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL, "date \"a\" { on = \"2025-12-01\", " REST " }\n"
                         "date \"b\" { on = \"2025-12-01\", " REST " }");
    ck_assert(f->good);
    fixture_run(f, SCRIPT_INSURER, str_from_c(insurer));
    return f;
}

START_TEST(an_insurer_may_not_restate_a_national_fact)
{
    struct fixture *f =
        national_then("insurer { name = \"x\" }\n"
                      "date \"a\" { on = \"2025-12-09\", " REST " }");
    ck_assert(!f->good);
    ck_assert_str_eq(f->diags.items[0]->rule, "fact-duplicate");
    ck_assert(str_contains(f->diags.items[0]->hint, S("override = true")));
    fixture_free(f);
}
END_TEST

START_TEST(an_insurer_may_replace_a_national_fact_openly)
{
    struct fixture *f = national_then(
        "insurer { name = \"x\" }\n"
        "date \"a\" { on = \"2025-12-09\", override = true, " REST " }");
    const struct schedule *s = &f->insurer.schedule;
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_uint_eq(s->facts.len, 2);
    ck_assert_int_eq(s->facts.items[0]->from, iso("2025-12-09"));
    ck_assert_ptr_eq(schedule_find(s, S("a")), s->facts.items[0]);
    fixture_free(f);
}
END_TEST

START_TEST(loose_facts_need_no_insurer)
{
    struct fixture *f = fixture_of(
        SCRIPT_FACTS, "date \"a\" { on = \"2025-12-01\", " REST " }\n"
                      "insurer { name = \"x\" }\ndate \"b\" { on = "
                      "\"2025-12-09\", override = true, " REST " }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_int_eq(f->insurer.schedule.facts.items[0]->layer, LAYER_NATIONAL);
    ck_assert_int_eq(f->insurer.schedule.facts.items[1]->layer, LAYER_INSURER);
    fixture_free(f);
}
END_TEST

START_TEST(facts_may_be_made_in_a_loop_in_a_stable_order)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL,
        "local days = { zz = \"2025-01-01\", a = \"2025-01-02\", m = "
        "\"2025-01-03\", [2] = \"2025-01-05\", [1] = \"2025-01-04\" }\n"
        "for name, day in pairs(days) do\n"
        "  date(\"x\" .. name) { on = day, " REST " }\nend");
    static const char *const order[] = {"x1", "x2", "xa", "xm", "xzz"};
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    for (size_t i = 0; i < 5; i++)
        ck_assert(str_equal(f->insurer.schedule.facts.items[i]->id,
                            str_from_c(order[i])));
    fixture_free(f);
}
END_TEST

START_TEST(a_fact_without_its_source_is_warned_of_and_kept)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL, "\ndate \"a\" { on = \"2025-12-01\", label = \"x\", "
                         "certainty = \"law\" }");
    ck_assert(f->good);
    ck_assert_uint_eq(f->diags.len, 1);
    ck_assert_int_eq(f->diags.items[0]->level, DIAG_WARNING);
    ck_assert_str_eq(fixture_finding(f, 0),
                     "2: schedule: date \"a\": date に「source」がありません");
    ck_assert_uint_eq(f->insurer.schedule.facts.len, 1);
    fixture_free(f);
}
END_TEST

START_TEST(a_loose_schedule_is_asked_for_less)
{
    struct fixture *f =
        fixture_of(SCRIPT_FACTS,
                   "date \"a\" { last = \"2025-12-01\", subject = { \"証\" },"
                   " topic = { \"利用\" } }");
    ck_assert(f->good);
    ck_assert_uint_eq(f->diags.len, 0);
    const struct fact *fact = f->insurer.schedule.facts.items[0];
    ck_assert(str_equal(fact->label, S("a")));
    ck_assert_uint_eq(fact->topic.len, 2);
    /* and the verb people say */ /* 利用, and so 使え */
    ck_assert(str_equal(fact->topic.items[1], S("使え")));
    fixture_free(f);
}
END_TEST

Suite *script_facts_suite(void);
Suite *script_facts_suite(void)
{
    Suite *suite = suite_create("script/facts");
    TCase *t = tcase_create("facts");
    tcase_add_test(t, a_period_keeps_its_days_words_and_lines);
    tcase_add_loop_test(t, a_date_has_one_role, 0,
                        sizeof roles / sizeof *roles);
    tcase_add_test(t, a_policy_has_an_anchor_and_a_term);
    tcase_add_test(t, waves_and_rules_are_kept);
    tcase_add_loop_test(t, a_mistake_is_reported_where_it_stands, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, what_was_planned_may_be_done);
    tcase_add_test(t, a_fact_is_stated_once);
    tcase_add_test(t, an_insurer_may_not_restate_a_national_fact);
    tcase_add_test(t, an_insurer_may_replace_a_national_fact_openly);
    tcase_add_test(t, loose_facts_need_no_insurer);
    tcase_add_test(t, facts_may_be_made_in_a_loop_in_a_stable_order);
    tcase_add_test(t, a_fact_without_its_source_is_warned_of_and_kept);
    tcase_add_test(t, a_loose_schedule_is_asked_for_less);
    suite_add_tcase(suite, t);
    return suite;
}
