#include "chart/lanes.h"

#include "unit/chart/reading.h"
#include "unit/chart/samples.h"

static const struct chart_options wide = {{.weekday = true}, CHART_WIDE},
                                  narrow = {{.weekday = true}, CHART_NARROW};

static const struct {
    int year, month, day, count;
    int to_year, to_month, to_day;
} business[] = {
    {2025, 5, 16, 3, 2025, 5, 21},  {2025, 5, 16, 5, 2025, 5, 23},
    {2025, 4, 25, 3, 2025, 5, 1},   {2025, 4, 25, 5, 2025, 5, 7},
    {2024, 12, 25, 5, 2025, 1, 8},  {2026, 9, 17, 3, 2026, 9, 25},
    {2025, 11, 21, 5, 2025, 12, 1}, {2025, 5, 21, -3, 2025, 5, 16},
};

START_TEST(business_days_are_counted_from_the_start)
{
    struct lanes l = {.start = date_make(business[_i].year, business[_i].month,
                                         business[_i].day)};
    struct lane_anchor anchor = {S("後"), ANCHOR_BUSINESS_DAYS,
                                 business[_i].count};
    ck_assert_int_eq(lane_anchor_day(&l, &anchor),
                     date_make(business[_i].to_year, business[_i].to_month,
                               business[_i].to_day));
}
END_TEST

START_TEST(other_anchors_have_days_too)
{
    struct lanes l = {.start = date_make(2025, 12, 31)};
    struct lane_anchor anchor = {S("翌月1日"), ANCHOR_MONTH_START, 1};
    ck_assert_int_eq(lane_anchor_day(&l, &anchor), date_make(2026, 1, 1));
    anchor = (struct lane_anchor){S("前日"), ANCHOR_DAYS, -1};
    ck_assert_int_eq(lane_anchor_day(&l, &anchor), date_make(2025, 12, 30));
    anchor = (struct lane_anchor){S("届いた日"), ANCHOR_WORDS, 0};
    ck_assert_int_eq(lane_anchor_day(&l, &anchor), DATE_NONE);
    l.start = DATE_NONE;
    anchor.kind = ANCHOR_DAYS;
    ck_assert_int_eq(lane_anchor_day(&l, &anchor), DATE_NONE);
}
END_TEST

START_TEST(hired_on_may_16_shows_21_and_23)
{
    struct arena a = {0};
    struct chart c;
    struct lanes l = sample_lanes(date_make(2025, 5, 16));
    ck_assert(chart_lanes(&a, &l, _i ? &narrow : &wide, &c));
    check_texts(&c.drawing);
    ck_assert(says(&c.drawing, "5月21日（水）"));
    ck_assert(says(&c.drawing, "5月23日（金）"));
    ck_assert(says(&c.drawing, "× 使えません"));
    arena_free(&a);
}
END_TEST

START_TEST(without_a_start_days_stay_relative)
{
    struct arena a = {0};
    struct chart c;
    struct lanes l = sample_lanes(DATE_NONE);
    ck_assert(chart_lanes(&a, &l, _i ? &narrow : &wide, &c));
    check_texts(&c.drawing);
    ck_assert(says(&c.drawing, "3営業日後"));
    ck_str(c.alternative.header.cells[2], "3営業日後から");
    arena_free(&a);
}
END_TEST

START_TEST(the_words_are_a_table_of_lanes_and_spans)
{
    struct arena a = {0};
    struct chart c;
    struct lanes l = sample_lanes(date_make(2025, 5, 16));
    ck_assert(chart_lanes(&a, &l, &wide, &c));
    const struct alternative *w = &c.alternative;
    ck_assert_uint_eq(w->columns, 5);
    ck_str(w->header.cells[1], "入社（令和7年5月16日（金））から");
    ck_str(w->header.cells[3], "5営業日後（令和7年5月23日（金））から");
    ck_assert_uint_eq(w->rows.len, 3);
    ck_str(w->rows.items[0].cells[0], "マイナ保険証");
    ck_str(w->rows.items[0].cells[1], "× 使えません");
    ck_str(w->rows.items[0].cells[4], "○ 使えます");
    ck_str(w->rows.items[2].cells[2], "× お手元に届いていません");
    arena_free(&a);
}
END_TEST

/* An old number goes on until the new one begins; a gap is said as such. */
START_TEST(time_before_the_first_anchor_has_a_column)
{
    struct arena a = {0};
    struct chart c;
    static const struct lane_anchor anchors[] = {
        {STR_INIT("再雇用"), ANCHOR_DAYS, 0},
        {STR_INIT("発行"), ANCHOR_WORDS, 0}};
    static const struct lane_segment old[] = {{-1, 0, LANE_USABLE, {0}}};
    static const struct lane lane = {STR_INIT("前の番号"), old, 1};
    struct lanes l = {.anchors = anchors,
                      .anchor_count = 2,
                      .lanes = &lane,
                      .lane_count = 1,
                      .start = DATE_NONE};
    ck_assert(chart_lanes(&a, &l, _i ? &narrow : &wide, &c));
    check_texts(&c.drawing);
    ck_assert(says(&c.drawing, "これまで"));
    ck_assert(says(&c.drawing, "再雇用"));
    ck_str(c.alternative.rows.items[0].cells[1], "○ 使えます");
    ck_str(c.alternative.rows.items[0].cells[2], "－");
    arena_free(&a);
}
END_TEST

static const struct lane_anchor anchors[] = {
    {STR_INIT("一"), ANCHOR_DAYS, 0},
    {STR_INIT("二"), ANCHOR_DAYS, 5},
    {STR_INIT("三"), ANCHOR_DAYS, 3},
    {STR_INIT(""), ANCHOR_DAYS, 4},
    {STR_INIT("遠"), ANCHOR_BUSINESS_DAYS, 100000},
};
static const struct lane_segment meeting[] = {{0, 2, LANE_USABLE, {0}},
                                              {1, -1, LANE_USABLE, {0}}},
                                 lost[] = {{0, 7, LANE_USABLE, {0}}},
                                 backward[] = {{1, 1, LANE_USABLE, {0}}};
static const struct lane some[] = {
    {STR_INIT("行"), meeting, 2},
    {STR_INIT("行"), lost, 1},
    {STR_INIT("行"), backward, 1},
    {STR_INIT("行"), NULL, 0},
};

static const struct {
    const struct lane_anchor *anchors;
    size_t anchor_count;
    const struct lane *lanes;
    size_t lane_count;
    const char *trouble;
} refused[] = {
    {anchors, 2, some, 0, "図に行か時点がありません"},
    {anchors, 0, some, 1, "図に行か時点がありません"},
    {anchors, 7, some, 1, "時点が多すぎます（7件）。6件までにしてください"},
    {anchors, 2, some, 9, "行が多すぎます（9行）。8行までにしてください"},
    {anchors, 2, some, 1, "「行」の2番目の区間が前の区間と重なっています"},
    {anchors, 2, some + 1, 1,
     "「行」の1番目の区間が、ない時点から始まるか、ない時点で終わっています"},
    {anchors, 2, some + 2, 1,
     "「行」の1番目の区間が、ない時点から始まるか、ない時点で終わっています"},
    {anchors, 3, some + 3, 1,
     "「三」（令和7年5月19日（月））が前の時点より早い日になります"},
    {anchors + 3, 1, some + 3, 1, "時点の名前が空です"},
    {anchors + 4, 1, some + 3, 1, "「遠」の日数（月数）が大きすぎます"},
};

START_TEST(what_cannot_be_drawn_has_a_reason)
{
    struct arena a = {0};
    struct chart c;
    struct lanes l = {.anchors = refused[_i].anchors,
                      .anchor_count = refused[_i].anchor_count,
                      .lanes = refused[_i].lanes,
                      .lane_count = refused[_i].lane_count,
                      .start = date_make(2025, 5, 16)};
    ck_assert(!chart_lanes(&a, &l, &wide, &c));
    ck_str(c.trouble, refused[_i].trouble);
    arena_free(&a);
}
END_TEST

/* The longest labels in the narrowest columns. */
START_TEST(long_labels_are_wrapped)
{
    struct arena a = {0};
    struct chart c;
    struct buf label = {.arena = &a};
    for (int i = 0; i < CHART_LABEL_LENGTH / 4; i++)
        buf_put(&label, S("資格の書"));
    struct lane_anchor many[LANE_ANCHORS];
    struct lane_segment segments[LANE_ANCHORS + 1];
    for (int i = 0; i < LANE_ANCHORS; i++)
        many[i] = (struct lane_anchor){buf_text(&label), ANCHOR_WORDS, 0};
    for (int i = 0; i <= LANE_ANCHORS; i++)
        segments[i] = (struct lane_segment){i - 1, i == LANE_ANCHORS ? -1 : i,
                                            LANE_LIMITED, buf_text(&label)};
    struct lane lane = {buf_text(&label), segments, LANE_ANCHORS + 1};
    struct lanes l = {.anchors = many,
                      .anchor_count = LANE_ANCHORS,
                      .lanes = &lane,
                      .lane_count = 1,
                      .start = DATE_NONE};
    ck_assert(chart_lanes(&a, &l, _i ? &narrow : &wide, &c));
    check_texts(&c.drawing);
    arena_free(&a);
}
END_TEST

Suite *chart_lanes_suite(void);
Suite *chart_lanes_suite(void)
{
    Suite *suite = suite_create("chart/lanes");
    TCase *t = tcase_create("lanes");
    tcase_add_loop_test(t, business_days_are_counted_from_the_start, 0,
                        COUNT(business));
    tcase_add_test(t, other_anchors_have_days_too);
    tcase_add_loop_test(t, hired_on_may_16_shows_21_and_23, 0, 2);
    tcase_add_loop_test(t, without_a_start_days_stay_relative, 0, 2);
    tcase_add_test(t, the_words_are_a_table_of_lanes_and_spans);
    tcase_add_loop_test(t, time_before_the_first_anchor_has_a_column, 0, 2);
    tcase_add_loop_test(t, what_cannot_be_drawn_has_a_reason, 0,
                        COUNT(refused));
    tcase_add_loop_test(t, long_labels_are_wrapped, 0, 2);
    suite_add_tcase(suite, t);
    return suite;
}
