/* Facts that begin and end, and sentences whose days come and go. */
#include <check.h>

#include "base/buf.h"
#include "history/days.h"
#include "unit/schedule_fixture.h"

struct town {
    struct site site;
    struct insurer x, y;
    struct page page;
    struct insurer *both[2];
};

static void town_init(struct arena *a, struct town *t)
{
    *t = (struct town){.x = {.id = S("x")}, .y = {.id = S("y")}};
    t->x.schedule = fixture_schedule(a);
    t->y.schedule = fixture_schedule(a);
    t->both[0] = &t->x;
    t->both[1] = &t->y;
    t->site.insurers.items = t->both;
    t->site.insurers.len = 2;
    t->page.insurer = &t->x;
}

static str days_of(struct arena *a, const struct town *t,
                   const struct ledger *ledger, date from, date to)
{
    struct turn_list turns = {0};
    struct buf b = {.arena = a};
    turns_between(a, &t->site, ledger, from, to, &turns);
    for (size_t i = 0; i < turns.len; i++) {
        const struct turn *turn = &turns.items[i];
        str name = turn->fact ? turn->fact->id : turn->entry->said->text;
        str day = date_iso(a, turn->day);
        buf_printf(&b, "%.*s %s %.*s %zu;", STR_ARG(day),
                   turn->kind == TURN_BEGINS ? "begins" : "passes",
                   STR_ARG(name), turn->insurers.len);
    }
    return buf_text(&b);
}

static void ck_text(str got, str wanted)
{
    ck_assert_msg(str_equal(got, wanted), "%.*s", STR_ARG(got));
}

START_TEST(a_fact_ends_on_the_day_behind_its_last)
{
    struct arena a = {0};
    struct town t;
    struct ledger none = {0};
    town_init(&a, &t);
    date last = date_make(2025, 12, 1);
    ck_text(days_of(&a, &t, &none, last - 1, last), S(""));
    ck_text(days_of(&a, &t, &none, last, last + 1),
            S("2025-12-02 passes card.transition 2;"));
    ck_text(days_of(&a, &t, &none, last + 1, last + 30), S(""));
    ck_text(
        days_of(&a, &t, &none, date_make(2024, 12, 1), date_make(2024, 12, 2)),
        S("2024-12-02 passes card.issue 2;"
          "2024-12-02 begins card.transition 2;"));
    arena_free(&a);
}
END_TEST

static const struct {
    enum boundary boundary;
    enum mention_kind kind;
    str turns;
} mentions[] = {
    {BOUNDARY_NONE, MENTION_DATE,
     STR_INIT("2030-01-10 begins 語 1;2030-01-11 passes 語 1;")},
    {BOUNDARY_UNTIL, MENTION_DATE, STR_INIT("2030-01-11 passes 語 1;")},
    {BOUNDARY_BEFORE, MENTION_DATE, STR_INIT("2030-01-10 passes 語 1;")},
    {BOUNDARY_FROM, MENTION_DATE, STR_INIT("2030-01-10 begins 語 1;")},
    {BOUNDARY_AFTER, MENTION_DATE, STR_INIT("2030-01-11 begins 語 1;")},
    {BOUNDARY_NONE, MENTION_DURATION, STR_INIT("")},
    {BOUNDARY_NONE, MENTION_TIME, STR_INIT("")},
};

START_TEST(a_sentence_turns_by_its_boundary_word)
{
    struct arena a = {0};
    struct town t;
    struct ledger ledger = {.arena = &a};
    static const struct ledger_words said = {.text = STR_INIT("語"),
                                             .sentence = STR_INIT("文")};
    town_init(&a, &t);
    struct ledger_entry *e = LIST_PUSH(&a, &ledger);
    e->page = &t.page;
    e->said = &said;
    e->from = e->to = date_make(2030, 1, 10);
    e->boundary = (uint8_t)mentions[_i].boundary;
    e->kind = (uint8_t)mentions[_i].kind;
    ck_text(
        days_of(&a, &t, &ledger, date_make(2030, 1, 1), date_make(2030, 1, 31)),
        mentions[_i].turns);
    e->from = e->to = DATE_NONE; /* 12月1日 of no known year */
    ck_text(
        days_of(&a, &t, &ledger, date_make(2030, 1, 1), date_make(2030, 1, 31)),
        S(""));
    arena_free(&a);
}
END_TEST

Suite *history_days_suite(void);
Suite *history_days_suite(void)
{
    Suite *suite = suite_create("history/days");
    TCase *t = tcase_create("days");
    tcase_add_test(t, a_fact_ends_on_the_day_behind_its_last);
    tcase_add_loop_test(t, a_sentence_turns_by_its_boundary_word, 0,
                        sizeof mentions / sizeof *mentions);
    suite_add_tcase(suite, t);
    return suite;
}
