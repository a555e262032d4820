#include "check/custom.h"

#include <check.h>

/* One page with a mention on its fourth line, one fact, one check. */
struct stage {
    struct arena arena;
    struct diag_list diags;
    struct source page, lua;
    struct front front;
    struct custom_page pages[1];
    struct ledger_entry mentions[2];
    struct fact fact, *facts[1];
    struct schedule schedule;
    struct custom_check checks[1];
    struct custom_file file;
    struct custom_site site;
};

static void stage_init(struct stage *t)
{
    *t = (struct stage){
        .page = {.path = S("a.md"),
                 .text = S("---\nx: 03-1\n---\n7日。03-1\n")},
        .lua = {.path = S("f.lua"),
                .text = S("date \"a\" {}\ncheck \"名\" (f)")},
    };
    t->diags.arena = &t->arena;
    t->front.body = 16;
    t->pages[0] = (struct custom_page){
        .source = &t->page, .front = &t->front, .path = S("a.md"), .end = 2};
    t->mentions[0] =
        (struct ledger_entry){.source = &t->page, .start = 16, .end = 20};
    t->fact.where = span_of(&t->lua, 0, 8);
    t->facts[0] = &t->fact;
    t->schedule.facts.items = t->facts;
    t->schedule.facts.len = 1;
    t->checks[0] = (struct custom_check){S("名"), span_of(&t->lua, 12, 23)};
    t->file = (struct custom_file){&t->lua, t->checks, 1};
    t->site = (struct custom_site){.schedule = &t->schedule,
                                   .pages = t->pages,
                                   .page_count = 1,
                                   .mentions = t->mentions,
                                   .mention_count = 2};
}

static const struct diag *judge(struct stage *t, struct custom_report report)
{
    struct custom_report_list list = {&report, 1, 1};
    report.message = S("だめです");
    check_custom(&t->site, &t->file, &list, &t->diags);
    ck_assert_uint_eq(t->diags.len, 1);
    ck_assert_str_eq(t->diags.items[0]->rule, "custom-check");
    return t->diags.items[0];
}

static const struct {
    struct custom_report report;
    const char *path, *marked;
    size_t notes;
} places[] = {
    {{.place = CUSTOM_MENTION, .index = 0}, "a.md", "7日", 1},
    {{.place = CUSTOM_MENTION, .index = 1}, "a.md", "---", 1}, /* made-up */
    {{.place = CUSTOM_FACT}, "f.lua", "date \"a\"", 1},
    {{.place = CUSTOM_PAGE}, "a.md", "---", 1},
    {{.place = CUSTOM_PAGE, .text = STR_INIT("03-1")}, "a.md", "03-1", 1},
    {{.place = CUSTOM_PAGE, .text = STR_INIT("x:")}, "a.md", "---", 1},
    {{.place = CUSTOM_NOWHERE}, "f.lua", "check \"名\"", 0},
};

START_TEST(a_report_is_a_finding_at_its_place)
{
    struct stage t;
    stage_init(&t);
    const struct diag *d = judge(&t, places[_i].report);
    ck_assert(str_equal(d->message, S("だめです（検査「名」）")));
    ck_assert(str_equal(d->where.source->path, str_from_c(places[_i].path)));
    ck_assert_msg(str_equal(span_text(d->where), str_from_c(places[_i].marked)),
                  "%.*s", STR_ARG(span_text(d->where)));
    ck_assert_uint_eq(d->notes.len, places[_i].notes);
    arena_free(&t.arena);
}
END_TEST

START_TEST(words_are_looked_for_behind_the_front_matter)
{
    struct stage t;
    stage_init(&t);
    const struct diag *d = judge(
        &t, (struct custom_report){.place = CUSTOM_PAGE, .text = S("03-1")});
    ck_assert_uint_eq(source_place(&t.page, d->where.start).line, 4);
    arena_free(&t.arena);
}
END_TEST

START_TEST(a_hint_is_given_on_and_never_missing)
{
    struct stage t;
    stage_init(&t);
    const struct diag *d =
        judge(&t, (struct custom_report){.hint = S("こうします"),
                                         .level = DIAG_WARNING});
    ck_assert(str_equal(d->hint, S("こうします")));
    ck_assert_int_eq(d->level, DIAG_WARNING);
    t.diags.len = 0;
    d = judge(&t, (struct custom_report){.level = DIAG_ERROR});
    ck_assert(str_contains(d->hint, S("検査を直して")));
    ck_assert(str_contains(d->hint, S("ここを直して")));
    ck_assert_int_eq(d->level, DIAG_ERROR);
    arena_free(&t.arena);
}
END_TEST

Suite *check_custom_suite(void);
Suite *check_custom_suite(void)
{
    Suite *suite = suite_create("check/custom");
    TCase *t = tcase_create("custom");
    tcase_add_loop_test(t, a_report_is_a_finding_at_its_place, 0,
                        sizeof places / sizeof *places);
    tcase_add_test(t, words_are_looked_for_behind_the_front_matter);
    tcase_add_test(t, a_hint_is_given_on_and_never_missing);
    suite_add_tcase(suite, t);
    return suite;
}
