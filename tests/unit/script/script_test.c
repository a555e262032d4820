#include "unit/script/fixture.h"

static const struct {
    const char *text, *finding, *hint;
} cases[] = {
    {"preiod \"a\" { }",
     "1: schedule: preiod: 「preiod」という言葉はありません",
     "もしかして「period」"},
    {"local x = srting.rep",
     "1: schedule: srting: 「srting」という言葉はありません",
     "もしかして「string」"},
    {"\nlocal t = os.time()", "2: schedule: os: os は使えません",
     "ファイルや時計"},
    {"answer = 1", "1: schedule: answer: 「answer」に代入することはできません",
     "local answer"},
    {"period \"a\" {\n from = \"x\"\n to = \"y\" }",
     "3: lua-syntax: to = \"y\" }: Lua の書き方に誤りがあります: "
     "1行目の「{」を閉じる「}」がないまま「to」が書かれています",
     "「,」"},
    {"date “a” { }",
     "1: lua-syntax: “: Lua の書き方に誤りがあります: "
     "ここに書けない文字があります",
     "全角"},
    {"date \"a\" { on = \"x }",
     "1: lua-syntax: date \"a\" { on = \"x }: Lua の書き方に誤りがあります: "
     "文字列が \" で閉じられていません",
     "一行の中"},
    {"date \"a\" { on = 2025x }",
     "1: lua-syntax: date \"a\" { on = 2025x }: Lua の書き方に誤りがあります: "
     "数として読めません: 「2025x」",
     "\" \" で囲みます"},
    {"local x\nlocal y = x.z",
     "2: lua-error: local y = x.z: 実行中に止まりました: "
     "「x」の中身を取り出せません（nilです）",
     ""},
    {"\n\nerror \"だめ\"",
     "3: lua-error: error \"だめ\": 実行中に止まりました: だめ", ""},
    {"\n\xe3\x81\x82 = 1",
     "2: lua-syntax: \xe3\x81\x82: Lua の書き方に誤りがあります: "
     "ここに書けない文字があります",
     "全角"},
    {"\x1bLuaT",
     "1: lua-syntax: \x1bLuaT: Lua の書き方に誤りがあります: "
     "文字で書かれた Lua ではありません",
     ""},
};

START_TEST(a_script_that_stops_says_why_and_what_to_write)
{
    struct fixture *f = fixture_of(SCRIPT_NATIONAL, cases[_i].text);
    ck_assert_str_eq(fixture_finding(f, 0), cases[_i].finding);
    str hint = f->diags.items[0]->hint;
    ck_assert_msg(str_contains(hint, str_from_c(cases[_i].hint)), "%.*s",
                  STR_ARG(hint));
    ck_assert(!f->good);
    fixture_free(f);
}
END_TEST

START_TEST(what_was_stated_before_a_stop_is_checked_too)
{
    struct fixture *f =
        fixture_of(SCRIPT_NATIONAL, "date \"a\" { on = \"2025-11-31\", label "
                                    "= \"x\", source = \"s\", certainty = "
                                    "\"law\" }\nerror \"x\"");
    ck_assert_uint_eq(f->diags.len, 2);
    fixture_free(f);
}
END_TEST

START_TEST(a_wrong_prelude_is_the_programs_own_mistake)
{
    struct fixture *f = fixture_new();
    f->target.prelude = S("local x = nil + 1");
    fixture_run(f, SCRIPT_NATIONAL, S(""));
    ck_assert(!f->good);
    ck_assert_str_eq(f->diags.items[0]->rule, "prelude");
    ck_assert(diag_world_failed(&f->diags));
    fixture_free(f);
}
END_TEST

START_TEST(a_childs_death_is_reported_in_every_form)
{
    static const struct {
        struct sandbox_answer answer;
        const char *rule;
        bool world;
    } deaths[] = {
        {{.end = SANDBOX_KILLED, .signal = 31}, "sandbox", false},
        {{.end = SANDBOX_KILLED, .signal = 9}, "lua-limit", false},
        {{.end = SANDBOX_KILLED, .signal = 11}, "lua-error", false},
        {{.end = SANDBOX_LATE}, "lua-limit", false},
        {{.end = SANDBOX_FLOODED}, "lua-limit", false},
        {{.end = SANDBOX_BROKEN, .signal = 11}, "sandbox", true},
        {{.end = SANDBOX_EXITED, .bytes = STR_INIT("?")}, "sandbox", true},
        {{.end = SANDBOX_EXITED,
          .bytes = STR_INIT("E\x0c\0\0\0\0\7\0\0\0seccomp")},
         "sandbox",
         true},
    };
    for (size_t i = 0; i < sizeof deaths / sizeof *deaths; i++) {
        struct fixture *f = fixture_new();
        struct source s = {.path = S("lua/x.lua"), .text = S("x")};
        struct reading r = {.arena = &f->arena,
                            .source = &s,
                            .role = SCRIPT_NATIONAL,
                            .target = &f->target,
                            .diags = &f->diags,
                            .places = places_new(&f->arena, &s)};
        script_read_answer(&r, &deaths[i].answer);
        ck_assert_uint_eq(f->diags.len, 1);
        ck_assert_str_eq(f->diags.items[0]->rule, deaths[i].rule);
        ck_assert_int_eq(diag_world_failed(&f->diags), deaths[i].world);
        fixture_free(f);
    }
}
END_TEST

Suite *script_script_suite(void);
Suite *script_script_suite(void)
{
    Suite *suite = suite_create("script/script");
    TCase *t = tcase_create("script");
    tcase_add_loop_test(t, a_script_that_stops_says_why_and_what_to_write, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, what_was_stated_before_a_stop_is_checked_too);
    tcase_add_test(t, a_wrong_prelude_is_the_programs_own_mistake);
    tcase_add_test(t, a_childs_death_is_reported_in_every_form);
    suite_add_tcase(suite, t);
    return suite;
}
