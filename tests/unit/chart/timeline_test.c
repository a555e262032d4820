#include "chart/timeline.h"

#include "unit/chart/reading.h"
#include "unit/chart/samples.h"

static const struct chart_options wide = {{0}, CHART_WIDE},
                                  narrow = {{0}, CHART_NARROW};

START_TEST(the_sample_is_readable_in_each_notation_and_form)
{
    struct arena a = {0};
    struct chart c;
    struct timeline t = sample_timeline(&a);
    struct chart_options o = {{.notation = (enum notation)(_i / 2)},
                              _i % 2 ? CHART_NARROW : CHART_WIDE};
    ck_assert(chart_timeline(&a, &t, &o, &c));
    ck_assert_int_eq(c.drawing.width, _i % 2 ? 3580 : 7200);
    check_texts(&c.drawing);
    arena_free(&a);
}
END_TEST

START_TEST(thirteen_months_have_names_and_years)
{
    struct arena a = {0};
    struct chart c;
    struct timeline t = sample_timeline(&a);
    ck_assert(chart_timeline(&a, &t, &wide, &c));
    ck_assert_uint_eq(count_texts(&c.drawing, "12月"), 2);
    ck_assert(says(&c.drawing, "7月"));
    ck_assert(says(&c.drawing, "6年"));
    ck_assert(says(&c.drawing, "令和7年"));
    ck_assert(chart_timeline(&a, &t, &narrow, &c));
    ck_assert_uint_eq(count_texts(&c.drawing, "12"), 2);
    ck_assert(says(&c.drawing, "R6"));
    struct chart_options western = {{.notation = NOTATION_SEIREKI}, CHART_WIDE};
    ck_assert(chart_timeline(&a, &t, &western, &c));
    ck_assert(says(&c.drawing, "2024"));
    ck_assert(says(&c.drawing, "2025年"));
    arena_free(&a);
}
END_TEST

START_TEST(the_words_say_what_the_drawing_says)
{
    struct arena a = {0};
    struct chart c;
    struct timeline t = sample_timeline(&a);
    ck_assert(chart_timeline(&a, &t, &wide, &c));
    const struct alternative *w = &c.alternative;
    ck_str(w->caption, "保険証の移行の予定");
    ck_assert_uint_eq(w->columns, 3);
    ck_assert_uint_eq(w->rows.len, 10);
    ck_str(w->header.cells[0], "対象・節目");
    ck_str(w->rows.items[1].cells[0], "保険証が使える最後の日");
    ck_str(w->rows.items[1].cells[1], "節目");
    ck_str(w->rows.items[1].cells[2], "令和7年12月1日");
    ck_str(w->rows.items[3].cells[0], "マイナ保険証をお持ちの方");
    ck_str(w->rows.items[3].cells[2], "令和6年12月2日～令和7年12月1日");
    ck_str(w->rows.items[4].cells[2], "令和7年7月28日から");
    ck_str(w->rows.items[6].cells[2], "令和7年12月1日まで");
    ck_str(w->rows.items[7].cells[2], "令和7年10月1日～10月10日");
    arena_free(&a);
}
END_TEST

static void check_inside(const struct drawing *d)
{
    for (size_t i = 0; i < d->items.len; i++) {
        const struct drawing_item *item = &d->items.items[i];
        for (size_t k = 0; item->kind == ITEM_PATH && k < item->steps.len;
             k++) {
            int x = item->steps.items[k].to.x;
            ck_assert_int_ge(x, 0);
            ck_assert_int_le(x, d->width);
        }
    }
}

START_TEST(marks_of_the_first_and_the_last_day_stay_inside)
{
    struct arena a = {0};
    struct timeline_bar bar = {date_make(2025, 1, 1), date_make(2025, 1, 31),
                               S("一月"), 0};
    struct timeline_row row = {S("行"), &bar, 1};
    struct timeline_milestone days[] = {{date_make(2025, 1, 1), S("初日")},
                                        {date_make(2025, 1, 31), S("末日")}};
    struct timeline t = {.from = date_make(2025, 1, 15),
                         .to = date_make(2025, 1, 15),
                         .rows = &row,
                         .row_count = 1,
                         .milestones = days,
                         .milestone_count = 2};
    struct chart c;
    ck_assert(chart_timeline(&a, &t, &narrow, &c));
    check_inside(&c.drawing);
    ck_assert(chart_timeline(&a, &t, &wide, &c));
    check_inside(&c.drawing);
    arena_free(&a);
}
END_TEST

/* A bar begins with its first day and ends behind its last. */
START_TEST(bars_reach_from_day_to_day)
{
    struct arena a = {0};
    struct chart c;
    struct timeline_bar bar = {date_make(2025, 1, 1), date_make(2025, 1, 31),
                               S("一月"), 0};
    struct timeline_row row = {S("行"), &bar, 1};
    struct timeline t = {.from = date_make(2025, 1, 15),
                         .to = date_make(2025, 1, 15),
                         .rows = &row,
                         .row_count = 1};
    ck_assert(chart_timeline(&a, &t, &narrow, &c));
    for (size_t i = 0; i < c.drawing.items.len; i++) {
        const struct drawing_item *item = &c.drawing.items.items[i];
        if (item->kind != ITEM_RECT || item->paint.fill != INK_TONE_1)
            continue;
        ck_assert_int_eq(item->box.x, 10);
        ck_assert_int_eq(item->box.width, 3560);
        arena_free(&a);
        return;
    }
    ck_abort_msg("no bar");
}
END_TEST

/* Many milestones get numbers and are told below. */
START_TEST(milestones_without_room_are_numbered)
{
    struct arena a = {0};
    struct chart c;
    struct timeline t = sample_timeline(&a);
    struct timeline_milestone days[TIMELINE_MILESTONES];
    for (int i = 0; i < TIMELINE_MILESTONES; i++)
        days[i] = (struct timeline_milestone){date_make(2025, 12, 1 + i / 2),
                                              S("資格確認書の発送のはじまり")};
    t.milestones = days;
    t.milestone_count = TIMELINE_MILESTONES;
    ck_assert(chart_timeline(&a, &t, &narrow, &c));
    check_texts(&c.drawing);
    ck_assert(says(&c.drawing, "令和7年12月6日 資格確認書の発送のはじまり"));
    ck_assert_ptr_nonnull(find_text(&c.drawing, "12"));
    arena_free(&a);
}
END_TEST

static const struct timeline_bar backwards = {20, 10, STR_INIT("逆"), 0},
                                 endless = {DATE_NONE, DATE_NONE,
                                            STR_INIT("無"), 0},
                                 outside = {-90, -80, STR_INIT("外"), 0},
                                 toned = {1, 2, STR_INIT("色"), 9},
                                 nameless = {1, 2, STR_INIT(" "), 0},
                                 fine = {0, 9, STR_INIT("良"), 0};
static const struct timeline_milestone before = {-1, STR_INIT("前")};
static const struct timeline_milestone undated = {DATE_NONE, STR_INIT("無")};
static const struct timeline_row lines[] = {
    {STR_INIT("行"), &backwards, 1}, {STR_INIT("行"), &endless, 1},
    {STR_INIT("行"), &outside, 1},   {STR_INIT("行"), &toned, 1},
    {STR_INIT("行"), &nameless, 1},  {STR_INIT(""), &fine, 1},
    {STR_INIT("行"), &fine, 1},      {STR_INIT("行"), &fine, 1000000},
};

/* Days from 1970-01-01: the axis is that January. */
static const struct {
    struct timeline timeline;
    const char *trouble;
} refused[] = {
    {{.to = 9}, "図に行がありません"},
    {{.to = 9, .rows = lines, .row_count = TIMELINE_ROWS + 1},
     "行が多すぎます（13行）。12行までにしてください"},
    {{.to = 9, .rows = lines, .row_count = 1},
     "「逆」の終わりが始まりより前です"},
    {{.to = 9, .rows = lines + 1, .row_count = 1},
     "「無」に始まりも終わりもありません"},
    {{.to = 9, .rows = lines + 2, .row_count = 1},
     "「外」が図の月の範囲に入っていません"},
    {{.to = 9, .rows = lines + 3, .row_count = 1},
     "「色」の模様の番号は1から8までです"},
    {{.to = 9, .rows = lines + 4, .row_count = 1}, "期間の名前が空です"},
    {{.to = 9, .rows = lines + 5, .row_count = 1}, "行の見出しが空です"},
    {{.to = 9, .rows = lines + 7, .row_count = 1},
     "期間が多すぎます。図ひとつに60件までにしてください"},
    {{.to = 9,
      .rows = lines + 6,
      .row_count = 1,
      .milestones = &before,
      .milestone_count = 13},
     "節目が多すぎます（13件）。12件までにしてください"},
    {{.to = 9,
      .rows = lines + 6,
      .row_count = 1,
      .milestones = &before,
      .milestone_count = 1},
     "節目「前」が図の月の範囲に入っていません"},
    {{.to = 9,
      .rows = lines + 6,
      .row_count = 1,
      .milestones = &undated,
      .milestone_count = 1},
     "節目「無」に日付がありません"},
    {{.to = -1, .rows = lines + 6, .row_count = 1},
     "図の最初の月と最後の月を、この順に決めてください"},
    {{.to = 5 * 366, .rows = lines + 6, .row_count = 1},
     "図の月が多すぎます（61か月）。60か月までにしてください"},
};

START_TEST(what_cannot_be_drawn_has_a_reason)
{
    struct arena a = {0};
    struct chart c;
    ck_assert(!chart_timeline(&a, &refused[_i].timeline, &wide, &c));
    ck_str(c.trouble, refused[_i].trouble);
    ck_assert_uint_eq(c.drawing.items.len, 0);
    arena_free(&a);
}
END_TEST

static str some_label(struct arena *a, uint32_t *state)
{
    static const str words[] = {
        STR_INIT("資格確認書"), STR_INIT("を"),  STR_INIT("お送りする"),
        STR_INIT("マイナ"),     STR_INIT("（2"), STR_INIT("）、"),
        STR_INIT("ABC de "),
    };
    struct buf b = {.arena = a};
    buf_put(&b, S("図"));
    for (int i = dice(state, 10); i > 0; i--)
        buf_put(&b, words[dice(state, COUNT(words))]);
    return arena_str(a, buf_text(&b));
}

static struct timeline some_timeline(struct arena *a, uint32_t *state)
{
    date first = date_make(2018 + dice(state, 9), 1 + dice(state, 12), 1);
    int days = dice(state, 2) ? dice(state, 400) : dice(state, 1700);
    size_t rows = 1 + (size_t)dice(state, 4), days_that_decide;
    struct timeline_row *row = ARENA_ARRAY(a, rows, struct timeline_row);
    for (size_t i = 0; i < rows; i++) {
        row[i].label = some_label(a, state);
        row[i].bar_count = (size_t)dice(state, 8);
        struct timeline_bar *bars =
            ARENA_ARRAY(a, row[i].bar_count, struct timeline_bar);
        for (size_t k = 0; k < row[i].bar_count; k++) {
            date from = first + dice(state, days + 1);
            bars[k] = (struct timeline_bar){from, from + dice(state, 300),
                                            some_label(a, state), 0};
            if (dice(state, 4) == 0)
                bars[k].to = DATE_NONE;
            else if (dice(state, 4) == 0)
                bars[k].from = DATE_NONE;
        }
        row[i].bars = bars;
    }
    days_that_decide = (size_t)dice(state, TIMELINE_MILESTONES + 1);
    struct timeline_milestone *m =
        ARENA_ARRAY(a, days_that_decide, struct timeline_milestone);
    for (size_t i = 0; i < days_that_decide; i++)
        m[i] = (struct timeline_milestone){first + dice(state, days + 1),
                                           some_label(a, state)};
    return (struct timeline){.from = first,
                             .to = first + days,
                             .rows = row,
                             .row_count = rows,
                             .milestones = m,
                             .milestone_count = days_that_decide};
}

START_TEST(no_text_covers_another)
{
    struct arena a = {0};
    struct chart c;
    uint32_t state = (uint32_t)_i * 7919u;
    struct timeline t = some_timeline(&a, &state);
    struct chart_options o = {{.notation = (enum notation)dice(&state, 4),
                               .weekday = dice(&state, 2) == 1},
                              dice(&state, 2) ? CHART_NARROW : CHART_WIDE};
    ck_assert_msg(chart_timeline(&a, &t, &o, &c), "%.*s", STR_ARG(c.trouble));
    check_texts(&c.drawing);
    arena_free(&a);
}
END_TEST

Suite *chart_timeline_suite(void);
Suite *chart_timeline_suite(void)
{
    Suite *suite = suite_create("chart/timeline");
    TCase *t = tcase_create("timeline");
    tcase_add_loop_test(t, the_sample_is_readable_in_each_notation_and_form, 0,
                        8);
    tcase_add_test(t, thirteen_months_have_names_and_years);
    tcase_add_test(t, the_words_say_what_the_drawing_says);
    tcase_add_test(t, marks_of_the_first_and_the_last_day_stay_inside);
    tcase_add_test(t, bars_reach_from_day_to_day);
    tcase_add_test(t, milestones_without_room_are_numbered);
    tcase_add_loop_test(t, what_cannot_be_drawn_has_a_reason, 0,
                        COUNT(refused));
    tcase_add_loop_test(t, no_text_covers_another, 0, 120);
    suite_add_tcase(suite, t);
    return suite;
}
