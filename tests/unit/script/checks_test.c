/* check "…" over a small made-up site, and over answers that no child gives. */
#include "script/checks.h"

#include "unit/script/fixture.h"

/* Two pages with one mention each, two facts, the checks of the fixture. */
struct stage {
    struct fixture *f;
    struct custom_page pages[2];
    struct front fronts[2];
    struct ledger_words said[2];
    struct ledger_entry mentions[2];
    struct custom_file file;
    struct custom_site site;
    struct custom_report_list reports;
    bool whole;
};

#define FACTS                                                                  \
    "local more = { label = \"経過措置\", subject = { \"保険証\" },"    \
    " topic = { \"使え\" }, source = \"法\", certainty = \"law\" }\n"       \
    "more.from, more.to = \"2024-12-02\", \"2025-12-01\"\n"                    \
    "more.done = more.to "                                                     \
    "period \"card.transition\" (more)\n"                                      \
    "date \"card.end\" { last = \"2024-12-01\", label = \"x\","                \
    " source = \"s\", certainty = \"official\" }\n"
enum { FACT_LINES = 4 };

static date day(const char *iso)
{
    return date_from_iso(str_from_c(iso));
}

static void add_page(struct stage *t, size_t i, const char *path,
                     const char *text)
{
    struct source *s = ARENA_NEW(&t->f->arena, struct source);
    *s = (struct source){.path = str_from_c(path), .text = str_from_c(text)};
    t->fronts[i] = (struct front){
        .title = S("題"), .published = DATE_NONE, .updated = day("2025-11-04")};
    t->pages[i] =
        (struct custom_page){s, &t->fronts[i], s->path, S("a.html"), i, i + 1};
    t->said[i] = (struct ledger_words){S("2025年12月1日"),
                                       S("保険証は2025年12月1日まで使えます"),
                                       S("列"), S("見出し")};
    t->mentions[i] = (struct ledger_entry){.source = s,
                                           .value = S("2025-12-01"),
                                           .said = &t->said[i],
                                           .start = 0,
                                           .end = 5,
                                           .line = 1,
                                           .column = 3,
                                           .from = day("2025-12-01"),
                                           .to = day("2025-12-01"),
                                           .kind = MENTION_DATE};
}

static struct stage *stage_new(const char *script)
{
    struct fixture *f = fixture_new();
    struct stage *t = ARENA_NEW(&f->arena, struct stage);
    t->f = f;
    fixture_run(f, SCRIPT_NATIONAL,
                arena_printf(&f->arena, "%s%s", FACTS, script));
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    const struct schedule *s = &f->insurer.schedule;
    f->insurer.contact.phone = S("03-0000-0000");
    add_page(t, 0, "a.md", "2025年12月1日まで\n03-1\n");
    add_page(t, 1, "b.md", "2025年12月1日から\n");
    t->mentions[0].boundary = BOUNDARY_UNTIL;
    t->mentions[0].fact = s->facts.items[0];
    t->mentions[1].fact = s->facts.items[1];
    t->mentions[1].referenced = true;
    t->site = (struct custom_site){.today = day("2025-11-25"),
                                   .insurer = &f->insurer,
                                   .schedule = s,
                                   .pages = t->pages,
                                   .page_count = 2,
                                   .mentions = t->mentions,
                                   .mention_count = 2};
    t->file = (struct custom_file){
        s->checks.len ? s->checks.items[0].where.source : NULL, s->checks.items,
        s->checks.len};
    return t;
}

static struct checks_job stage_job(const struct stage *t)
{
    return (struct checks_job){t->f->target.prelude, &t->file, &t->site,
                               t->f->limits};
}

static struct stage *stage_run(const char *script)
{
    struct stage *t = stage_new(script);
    t->f->limits.cpu_ms = 500;
    struct checks_job job = stage_job(t);
    t->whole = script_run_checks(&t->f->arena, &job, &t->reports, &t->f->diags);
    return t;
}

/* Runs the body of one check; it must report that and nothing else. */
static void expect_report(const char *body, const char *message)
{
    struct fixture *f = fixture_new();
    str script = arena_printf(&f->arena,
                              "check \"名\" (function (site)\n%s\nend)", body);
    struct stage *t = stage_run(arena_c_string(&f->arena, script));
    ck_assert_msg(t->f->diags.len == 0, "%s: %s", body,
                  fixture_finding(t->f, 0));
    ck_assert(t->whole);
    ck_assert_msg(t->reports.len == 1, "%s: %zu", body, t->reports.len);
    str said = t->reports.items[0].message;
    ck_assert_msg(str_equal(said, str_from_c(message)), "%s: %.*s", body,
                  STR_ARG(said));
    fixture_free(t->f);
    fixture_free(f);
}

static const struct {
    const char *expression, *value;
} values[] = {
    {"site.today", "2025-11-25"},
    {"site.today_day", "20417"},
    {"#site.facts .. #site.mentions .. #site.pages", "222"},
    {"site.insurer.phone", "03-0000-0000"},
    {"site.facts[\"card.transition\"].from", "2024-12-02"},
    {"site.facts[\"card.transition\"].label", "経過措置"},
    {"site.facts[1].kind .. site.facts[2].kind", "perioddate"},
    {"site.facts[1].subject[1] .. site.facts[1].topic[1]", "保険証使え"},
    {"site.facts[\"card.end\"].last", "2024-12-01"},
    {"tostring(site.facts[2].first) .. tostring(site.facts[2].from)", "nilnil"},
    {"tostring(site.facts[2].on) .. tostring(site.facts[2].as_of)", "nilnil"},
    {"site.facts[2].to_day - site.facts[1].from_day", "-1"},
    {"site.facts[2].certainty .. site.facts[2].source", "officials"},
    {"tostring(site.facts[2].national) .. tostring(site.facts[2].planned)",
     "truefalse"},
    {"tostring(site.facts[2].treated)", "false"},
    {"site.facts[1].done .. tostring(site.facts[2].done)", "2025-12-01nil"},
    {"site.facts[2].file .. site.facts[2].line", "lua/test.lua4"},
    {"tostring(site.facts[\"none\"]) .. tostring(site.facts[3])", "nilnil"},
    {"tostring(site.facts[0]) .. tostring(site.facts[1.5])", "nilnil"},
    {"site.mentions[1].path .. site.mentions[2].page.path", "a.mdb.md"},
    {"site.mentions[1].line .. \":\" .. site.mentions[1].column", "1:3"},
    {"site.mentions[1].text .. site.mentions[1].heading",
     "2025年12月1日見出し"},
    {"site.mentions[1].context", "列"},
    {"site.mentions[1].sentence", "保険証は2025年12月1日まで使えます"},
    {"site.mentions[1].kind .. site.mentions[1].value", "date2025-12-01"},
    {"site.mentions[1].from .. site.mentions[1].to", "2025-12-012025-12-01"},
    {"site.mentions[1].from_day - site.today_day", "6"},
    {"site.mentions[1].to_day - site.mentions[1].from_day", "0"},
    {"site.mentions[1].boundary", "until-inclusive"},
    {"tostring(site.mentions[2].boundary) .. tostring(site.mentions[2].mod)",
     "nilnil"},
    {"site.mentions[1].judged .. tostring(site.mentions[1].referenced)",
     "card.transitionnil"},
    {"site.mentions[2].referenced .. tostring(site.mentions[2].judged)",
     "card.endnil"},
    {"site.mentions[2].fact.id", "card.end"},
    {"site.pages[1].title .. site.pages[1].updated", "題2025-11-04"},
    {"tostring(site.pages[1].published)", "nil"},
    {"tostring(site.pages[1].published_day)", "nil"},
    {"site.today_day - site.pages[1].updated_day", "21"},
    {"site.pages[\"b.md\"].text", "2025年12月1日から"},
    {"site.pages[1].url .. tostring(site.pages[1].leaflet)", "a.htmlfalse"},
    {"#site.pages[2].mentions .. site.pages[2].mentions[1].path", "1b.md"},
    {"tostring(site.pages[2].mentions[2])", "nil"},
    {"tostring(site.mentions[1] == site.pages[1].mentions[1])", "true"},
    {"({ [site.pages[1]] = \"same\" })[site.mentions[1].page]", "same"},
    {"tostring(site) .. type(site)", "userdatauserdata"},
    {"(pcall(function () site.today = 1 end)) and 1 or 0", "0"},
    {"(pcall(function () site.x = 1 end)) and 1 or 0", "0"},
    {"(pcall(site.mentions[1])) and 1 or 0", "0"},
};

START_TEST(a_check_reads_the_site)
{
    struct arena a = {0};
    str body = arena_printf(&a, "report(site.pages[1], \"\" .. (%s))",
                            values[_i].expression);
    expect_report(arena_c_string(&a, body), values[_i].value);
    arena_free(&a);
}
END_TEST

START_TEST(lists_are_walked_in_their_order)
{
    expect_report("local all = \"\"\n"
                  "for i, m in ipairs(site.mentions) do"
                  " all = all .. i .. m.path end\n"
                  "for i, p in pairs(site.pages) do"
                  " all = all .. i .. p.path end\n"
                  "for i, f in pairs(site.facts) do"
                  " all = all .. i .. f.id end\n"
                  "report(all)",
                  "1a.md2b.md1a.md2b.md1card.transition2card.end");
}
END_TEST

START_TEST(a_report_names_its_place_level_and_hint)
{
    struct stage *t =
        stage_run("check \"一\" (function (site)\n"
                  "  report(site.mentions[2], \"m\")\n"
                  "  report(site.facts[2], \"f\", { level = \"warning\" })\n"
                  "end)\n"
                  "check \"二\" (function (site)\n"
                  "  report(site.pages[2], \"p\\27[1m\\nq\","
                  " { hint = \" 一\\n二\\27\", text = \"日\" })\n"
                  "  report(\"n\", { level = \"error\" })\n"
                  "  report(\" o \", {})\n"
                  "end)");
    static const struct {
        size_t check;
        enum custom_place place;
        size_t index;
        const char *message, *hint, *text;
    } want[] = {
        {0, CUSTOM_MENTION, 1, "m", "", ""},
        {0, CUSTOM_FACT, 1, "f", "", ""},
        {1, CUSTOM_PAGE, 1, "p [1m q", "一\n二 ", "日"},
        {1, CUSTOM_NOWHERE, 0, "n", "", ""},
        {1, CUSTOM_NOWHERE, 0, "o", "", ""},
    };
    ck_assert_msg(t->whole, "%s", fixture_finding(t->f, 0));
    ck_assert_uint_eq(t->reports.len, 5);
    for (size_t i = 0; i < 5; i++) {
        const struct custom_report *r = &t->reports.items[i];
        ck_assert_uint_eq(r->check, want[i].check);
        ck_assert_int_eq(r->place, want[i].place);
        ck_assert_uint_eq(r->index, want[i].index);
        ck_assert(str_equal(r->message, str_from_c(want[i].message)));
        ck_assert(str_equal(r->hint, str_from_c(want[i].hint)));
        ck_assert(str_equal(r->text, str_from_c(want[i].text)));
        ck_assert_int_eq(r->level, i == 1 ? DIAG_WARNING : DIAG_ERROR);
    }
    fixture_free(t->f);
}
END_TEST

/* The body stands in a line of its own; the finding is in that line. */
static const struct {
    const char *body, *rule, *message;
} failures[] = {
    {"report()", "lua-error", "nil です"},
    {"report(site.pages[9], \"x\")", "lua-error", "nil です"},
    {"report(false, \"x\")", "lua-error", "report の初めには"},
    {"report(\"x\", \"y\")", "lua-error", "report の終わりには"},
    {"report(1, \"x\")", "lua-error", "report の初めには"},
    {"report({}, \"x\")", "lua-error", "report の初めには"},
    {"report(site, \"x\")", "lua-error", "report の初めには"},
    {"report(site.mentions, \"x\")", "lua-error", "report の初めには"},
    {"report(site.insurer, \"x\")", "lua-error", "report の初めには"},
    {"report(site.pages[1])", "lua-error", "report の2番目には"},
    {"report(site.pages[1], \"  \")", "lua-error", "report の2番目には"},
    {"report(site.pages[1], {})", "lua-error", "report の2番目には"},
    {"report(1e9)", "lua-error", "report の初めには"},
    {"report(site.pages[1], \"x\", 1)", "lua-error", "report の終わりには"},
    {"report(site.pages[1], \"x\", { hnit = \"\" })", "lua-error",
     "hint と level と text です"},
    {"report(site.pages[1], \"x\", { \"y\" })", "lua-error",
     "hint と level と text です"},
    {"report(site.pages[1], \"x\", { hint = 1 })", "lua-error",
     "report の hint は"},
    {"report(site.pages[1], \"x\", { level = \"warn\" })", "lua-error",
     "report の level は"},
    {"report(site.pages[1], \"x\", { level = 1 })", "lua-error",
     "report の level は"},
    {"report(site.pages[1], \"x\", { text = \"\" })", "lua-error",
     "report の text は"},
    {"report(site.pages[1], \"x\", nil, 1)", "lua-error", "report に渡すのは"},
    {"date \"x\" { on = \"2025-12-01\" }", "lua-error",
     "check の関数の中では何も定められません"},
    {"check \"x\" (function () end)", "lua-error",
     "check の関数の中では何も定められません"},
    {"site.mentions[1].text = \"x\"", "lua-error",
     "検査に渡された値は書き換えられません"},
    {"local x = site.mentions[9].text", "lua-error",
     "さらに中身を取り出せません"},
    {"error(site)", "lua-error", "説明のない error"},
    {"error({})", "lua-error", "説明のない error"},
    {"error(\"\\xff\")", "lua-error", "説明のない error"},
    {"local s = site.mentions[1] .. \"\"", "lua-error", "つなげ"},
    {"local s = site.mentions[1].pgae", "schedule",
     "mention に「pgae」という項目はありません"},
    {"local s = site.fact", "schedule",
     "site に「fact」という項目はありません"},
    {"local s = site.pages[1][1]", "schedule",
     "page に「?」という項目はありません"},
    {"local s = site.insurer.fax", "schedule",
     "insurer に「fax」という項目はありません"},
    {"local s = os.time()", "schedule", "os は使えません"},
    {"answer = 1", "schedule", "「answer」に代入することはできません"},
    {"report(\"\\xff\")", "lua-limit", "UTF-8"},
    {"report(\"a\\0b\")", "lua-limit", "UTF-8"},
    {"report(\"a\", { hint = \"\\xe3\\x81\" })", "lua-limit", "UTF-8"},
    {"report((\"あ\"):rep(334))", "lua-limit", "長すぎます"},
    {"report(\"a\", { hint = (\"x\"):rep(1001) })", "lua-limit", "長すぎます"},
    {"report((\"x\"):rep(1e9))", "lua-limit", "メモリー"},
    {"for i = 1, 1e9 do report(\"x\" .. i) end", "lua-limit",
     "指摘が多すぎます"},
    {"while true do pcall(report, \"x\") end", "lua-limit", "指摘が多すぎます"},
    {"while true do end", "lua-limit", "時間の上限"},
    {"while true do pcall(error) end", "lua-limit", "時間の上限"},
    {"local s = (\"a\"):rep(30) s:find((\".-\"):rep(20) .. \"b\")", "lua-limit",
     "時間の上限"},
    {"local s = \"x\" while true do s = s .. s end", "lua-limit", "メモリー"},
    {"getmetatable(site).__index = nil", "schedule",
     "getmetatable は使えません"},
    {"setmetatable({}, { __index = site })", "schedule",
     "setmetatable は使えません"},
    {"rawset(site, \"x\", 1)", "schedule", "rawset は使えません"},
    {"table.insert(site.mentions, site.mentions[1])", "lua-error",
     "検査に渡された値は書き換えられません"},
    {"table.sort(site.facts)", "lua-error", "比べられない値です"},
};

START_TEST(a_check_that_fails_says_so_in_its_line)
{
    struct arena a = {0};
    str script = arena_printf(&a, "check \"名\" (function (site)\n%s\nend)",
                              failures[_i].body);
    struct stage *t = stage_run(arena_c_string(&a, script));
    const char *found = fixture_finding(t->f, 0);
    ck_assert_msg(!t->whole, "%s", failures[_i].body);
    ck_assert_msg(t->f->diags.len == 1, "%s: %s", failures[_i].body, found);
    const struct diag *d = t->f->diags.items[0];
    ck_assert_msg(strcmp(d->rule, failures[_i].rule) == 0, "%s", found);
    ck_assert_msg(str_contains(d->message, str_from_c(failures[_i].message)),
                  "%s", found);
    ck_assert_msg(source_place(d->where.source, d->where.start).line ==
                      FACT_LINES + 2,
                  "%s", found);
    fixture_free(t->f);
    arena_free(&a);
}
END_TEST

START_TEST(one_check_that_fails_does_not_stop_the_others)
{
    struct stage *t =
        stage_run("check \"一\" (function (site) error \"だめ\" end)\n"
                  "check \"二\" (function (site) report(\"二\") end)\n"
                  "check \"三\" (function (site)\n local x = nil + 1 end)\n");
    ck_assert(!t->whole);
    ck_assert_uint_eq(t->reports.len, 1);
    ck_assert_uint_eq(t->reports.items[0].check, 1);
    ck_assert_uint_eq(t->f->diags.len, 2);
    const struct diag *d = t->f->diags.items[0];
    ck_assert_uint_eq(d->notes.len, 1);
    ck_assert(str_contains(d->notes.items[0].message, S("「一」")));
    ck_assert(str_equal(span_text(d->notes.items[0].where), S("check \"一\"")));
    ck_assert(str_contains(t->f->diags.items[1]->notes.items[0].message,
                           S("「三」")));
    fixture_free(t->f);
}
END_TEST

START_TEST(what_was_reported_before_a_limit_is_kept)
{
    struct stage *t = stage_run("check \"一\" (function (site)\n"
                                "for i = 1, 2000 do report(\"x\" .. i) end\n"
                                "end)");
    ck_assert(!t->whole);
    ck_assert_uint_eq(t->reports.len, WIRE_REPORTS_MAX);
    fixture_free(t->f);
}
END_TEST

START_TEST(a_loose_schedule_has_no_insurer)
{
    struct stage *t = stage_new("check \"一\" (function (site)\n"
                                "report(tostring(site.insurer)) end)");
    struct checks_job job = stage_job(t);
    t->site.insurer = NULL;
    ck_assert(script_run_checks(&t->f->arena, &job, &t->reports, &t->f->diags));
    ck_assert(str_equal(t->reports.items[0].message, S("nil")));
    fixture_free(t->f);
}
END_TEST

START_TEST(facts_are_stated_anew_and_not_sent)
{
    struct stage *t = stage_run("check \"一\" (function (site) end)");
    ck_assert(t->whole);
    ck_assert_uint_eq(t->reports.len, 0);
    ck_assert_uint_eq(t->f->insurer.schedule.facts.len, 2);
    fixture_free(t->f);
}
END_TEST

/* --- answers that no child gives --- */

struct claim {
    const char *kind;
    int64_t check, place, index;
    const char *message;
    size_t hint; /* its length */
};

static void put(struct buf *b, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        buf_put_byte(b, (char)(value >> (8 * i) & 0xff));
}

static void put_key(struct buf *b, char tag, const char *key)
{
    buf_put_byte(b, tag);
    put(b, strlen(key), 4);
    buf_put(b, str_from_c(key));
}

static void put_integer(struct buf *b, const char *key, int64_t value)
{
    put_key(b, 's', key);
    buf_put_byte(b, 'i');
    put(b, (uint64_t)value, 8);
}

static str answer_of(struct arena *a, const struct claim *c)
{
    struct buf b = {.arena = a};
    put_key(&b, 'S', c->kind);
    put(&b, 0, 4); /* no name */
    put(&b, 6, 4); /* line */
    buf_put_byte(&b, 'T');
    put(&b, 6, 4);
    put_integer(&b, "check", c->check);
    put_key(&b, 's', "hint");
    buf_put_byte(&b, 's');
    put(&b, c->hint, 4);
    for (size_t i = 0; i < c->hint; i++)
        buf_put_byte(&b, 'x');
    put_integer(&b, "index", c->index);
    put_key(&b, 's', "message");
    put_key(&b, 's', c->message);
    put_integer(&b, "place", c->place);
    put_key(&b, 's', "warning");
    buf_put_byte(&b, 't');
    buf_put_byte(&b, 'Z');
    return buf_text(&b);
}

static bool read_claim(struct stage *t, const struct claim *c)
{
    struct checks_job job = stage_job(t);
    struct sandbox_answer answer = {.bytes = answer_of(&t->f->arena, c)};
    return checks_read_answer(&t->f->arena, &job, &answer, &t->reports,
                              &t->f->diags);
}

static const struct claim false_claims[] = {
    {"report", 1, CUSTOM_NOWHERE, 0, "x", 0},
    {"report", -1, CUSTOM_NOWHERE, 0, "x", 0},
    {"report", 0, CUSTOM_MENTION, 2, "x", 0},
    {"report", 0, CUSTOM_MENTION, -1, "x", 0},
    {"report", 0, CUSTOM_MENTION, INT64_MIN, "x", 0},
    {"report", 0, CUSTOM_FACT, 2, "x", 0},
    {"report", 0, CUSTOM_PAGE, 2, "x", 0},
    {"report", 0, CUSTOM_PAGE, INT64_MAX, "x", 0},
    {"report", 0, CUSTOM_NOWHERE, 1, "x", 0},
    {"report", 0, CUSTOM_PLACES, 0, "x", 0},
    {"report", 0, -1, 0, "x", 0},
    {"report", 0, CUSTOM_PAGE, 0, "", 0},
    {"report", 0, CUSTOM_PAGE, 0, " ", 0},
    {"report", 0, CUSTOM_PAGE, 0, "x", 1001},
    {"stopped", 1, 0, 0, "x", 0},
    {"date", 0, CUSTOM_PAGE, 0, "x", 0},
    {"", 0, CUSTOM_PAGE, 0, "x", 0},
};

START_TEST(numbers_beyond_the_site_are_not_believed)
{
    struct stage *t = stage_new("check \"一\" (function (site) end)");
    ck_assert(!read_claim(t, &false_claims[_i]));
    ck_assert_uint_eq(t->reports.len, 0);
    ck_assert_uint_eq(t->f->diags.len, 1);
    ck_assert_str_eq(t->f->diags.items[0]->rule, "sandbox");
    fixture_free(t->f);
}
END_TEST

START_TEST(a_true_claim_is_read)
{
    struct stage *t = stage_new("check \"一\" (function (site) end)");
    ck_assert(
        read_claim(t, &(struct claim){"report", 0, CUSTOM_PAGE, 1, "x", 1000}));
    ck_assert_uint_eq(t->reports.len, 1);
    ck_assert_int_eq(t->reports.items[0].level, DIAG_WARNING);
    ck_assert(!read_claim(t, &(struct claim){"stopped", 0, 0, 0, "だめ", 0}));
    ck_assert_uint_eq(t->f->diags.len, 1);
    ck_assert_str_eq(t->f->diags.items[0]->rule, "lua-error");
    fixture_free(t->f);
}
END_TEST

Suite *script_checks_suite(void);
Suite *script_checks_suite(void)
{
    Suite *suite = suite_create("script/checks");
    TCase *t = tcase_create("checks");
    tcase_set_timeout(t, 20);
    tcase_add_loop_test(t, a_check_reads_the_site, 0,
                        sizeof values / sizeof *values);
    tcase_add_test(t, lists_are_walked_in_their_order);
    tcase_add_test(t, a_report_names_its_place_level_and_hint);
    tcase_add_loop_test(t, a_check_that_fails_says_so_in_its_line, 0,
                        sizeof failures / sizeof *failures);
    tcase_add_test(t, one_check_that_fails_does_not_stop_the_others);
    tcase_add_test(t, what_was_reported_before_a_limit_is_kept);
    tcase_add_test(t, a_loose_schedule_has_no_insurer);
    tcase_add_test(t, facts_are_stated_anew_and_not_sent);
    tcase_add_loop_test(t, numbers_beyond_the_site_are_not_believed, 0,
                        sizeof false_claims / sizeof *false_claims);
    tcase_add_test(t, a_true_claim_is_read);
    suite_add_tcase(suite, t);
    return suite;
}
