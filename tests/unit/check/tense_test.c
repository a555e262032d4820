/* stale-tense by what the schedule plans and has done. */
#include <check.h>

#include "check/rule.h"
#include "parse/parse.h"
#include "resolve/resolve.h"
#include "unit/schedule_fixture.h"

struct world {
    struct arena arena;
    struct diag_list diags;
    struct source lua, page;
    struct schedule schedule;
    struct settings settings;
    struct check_context context;
};

/* A mailing planned for 2025-11-28, done on a day or on none. */
static void world_init(struct world *w, const char *today, const char *done)
{
    *w = (struct world){.lua = {.path = S("f.lua"), .text = S("0123456789")}};
    w->diags.arena = &w->arena;
    date day = date_make(2025, 11, 28);
    struct fact *f = fixture_fact(&w->arena, &w->schedule, S("mailing"), day,
                                  day, S("資格確認書"), S("発送"));
    f->kind = FACT_DATE;
    f->role = ROLE_ON;
    f->planned = true;
    f->where = span_of(&w->lua, 0, 4);
    if (done) {
        f->done = true;
        f->done_on = date_from_iso(str_from_c(done));
        f->done_where = span_of(&w->lua, 5, 9);
    }
    w->context =
        (struct check_context){.arena = &w->arena,
                               .schedule = &w->schedule,
                               .settings = &w->settings,
                               .today = date_from_iso(str_from_c(today)),
                               .diags = &w->diags};
}

static const struct {
    const char *text, *today, *done;
    const char *message; /* NULL: nothing is found */
    const char *note;    /* the place in f.lua, or NULL */
} cases[] = {
    /* still a plan */
    {"資格確認書は2025年11月28日に発送する予定です。", "2025-11-25", NULL, NULL,
     NULL},
    {"資格確認書は2025年11月28日に発送する予定です。", "2025-11-28", NULL, NULL,
     NULL},
    {"資格確認書は{{ mailing | 予定 }}に発送します。", "2025-11-25", NULL, NULL,
     NULL},
    /* left behind: the schedule has to say what became of it */
    {"資格確認書は2025年11月28日に発送する予定です。", "2025-11-29", NULL,
     "今日より前の日", "0123"},
    {"資格確認書の発送は{{ mailing | 予定 }}です。", "2025-11-29", NULL,
     "今日より前の日", "0123"},
    /* done before the day that was planned */
    {"資格確認書は2025年11月28日に発送する予定です。", "2025-11-27",
     "2025-11-26", "済んでいますが", "5678"},
    {"資格確認書は2025年11月28日に発送します。", "2025-11-28", "2025-11-26",
     "済んでいますが", "5678"},
    {"資格確認書は{{ mailing }}に発送します。", "2025-11-27", "2025-11-26",
     "済んでいますが", "5678"},
    /* on a day before that it is a plan; afterwards it is past by its date */
    {"資格確認書は2025年11月28日に発送します。", "2025-11-25", "2025-11-26",
     NULL, NULL},
    {"資格確認書は2025年11月28日に発送します。", "2025-12-01", "2025-11-26",
     "今日より前の日", "5678"},
    {"資格確認書は2025年11月28日に発送しました。", "2025-12-01", "2025-11-26",
     NULL, NULL},
    /* another matter, another day */
    {"説明会は2025年11月28日に開催します。", "2025-11-27", "2025-11-26", NULL,
     NULL},
    {"説明会は2025年11月20日に開催します。", "2025-11-27", "2025-11-26",
     "今日より前の日", NULL},
    {"「資格確認書は2025年11月28日に発送します」と書きました。", "2025-11-27",
     "2025-11-26", NULL, NULL},
};

START_TEST(what_is_done_is_no_plan)
{
    struct world w;
    world_init(&w, cases[_i].today, cases[_i].done);
    w.page =
        (struct source){.path = S("a.md"), .text = str_from_c(cases[_i].text)};
    struct parse_options options = {.anchors = true};
    struct document *doc =
        parse_markdown(&w.arena, &w.page, &options, &w.diags);
    struct resolve_input in = {&w.settings, &w.schedule, NULL, w.context.today};
    resolve_document(&w.arena, &in, doc, &w.diags);
    ck_assert_uint_eq(w.diags.len, 0);
    check_document(&w.context, doc);
    ck_assert_uint_eq(w.diags.len, cases[_i].message ? 1 : 0);
    if (cases[_i].message) {
        const struct diag *d = w.diags.items[0];
        ck_assert_str_eq(d->rule, "stale-tense");
        ck_assert_msg(str_contains(d->message, str_from_c(cases[_i].message)),
                      "%.*s", STR_ARG(d->message));
        ck_assert_uint_gt(d->hint.len, 0);
        ck_assert_uint_eq(d->notes.len, cases[_i].note ? 1 : 0);
        if (cases[_i].note)
            ck_assert(str_equal(span_text(d->notes.items[0].where),
                                str_from_c(cases[_i].note)));
    }
    arena_free(&w.arena);
}
END_TEST

static const struct {
    const char *today, *done;
    bool left_behind;
} plans[] = {
    {"2025-11-28", NULL, false},
    {"2025-11-29", NULL, true},
    {"2025-11-29", "2025-11-28", false},
    {"2025-12-24", "2025-12-25", false}, /* it will have been done */
};

START_TEST(a_plan_whose_day_is_past_is_to_be_settled)
{
    struct world w;
    world_init(&w, plans[_i].today, plans[_i].done);
    check_schedule(&w.context);
    ck_assert_uint_eq(w.diags.len, plans[_i].left_behind);
    if (plans[_i].left_behind) {
        ck_assert_str_eq(w.diags.items[0]->rule, "stale-tense");
        ck_assert_int_eq(w.diags.items[0]->level, DIAG_WARNING);
        ck_assert(str_equal(span_text(w.diags.items[0]->where), S("0123")));
        ck_assert(str_contains(w.diags.items[0]->hint, S("done")));
    }
    arena_free(&w.arena);
}
END_TEST

Suite *check_tense_suite(void);
Suite *check_tense_suite(void)
{
    Suite *suite = suite_create("check/tense");
    TCase *t = tcase_create("tense");
    tcase_add_loop_test(t, what_is_done_is_no_plan, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_loop_test(t, a_plan_whose_day_is_past_is_to_be_settled, 0,
                        sizeof plans / sizeof *plans);
    suite_add_tcase(suite, t);
    return suite;
}
