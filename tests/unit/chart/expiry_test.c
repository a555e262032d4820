#include "chart/expiry.h"

#include "unit/chart/reading.h"
#include "unit/chart/samples.h"

static const struct chart_options yearless = {{.yearless = true}, CHART_WIDE},
                                  phone = {{.yearless = true}, CHART_NARROW};

START_TEST(the_example_of_may_20_and_september_18)
{
    struct arena a = {0};
    struct chart c;
    struct expiry_figure f = sample_expiry();
    ck_assert(chart_expiry(&a, &f, _i ? &phone : &yearless, &c));
    check_texts(&c.drawing);
    ck_assert_uint_eq(count_texts(&c.drawing, "5月20日"), 1);
    ck_assert_uint_eq(count_texts(&c.drawing, "9月18日"), 5);
    ck_assert_uint_eq(count_texts(&c.drawing, "12月31日"), 1);
    ck_assert(says(&c.drawing, "電子証明書の有効期間"));
    arena_free(&a);
}
END_TEST

START_TEST(the_words_follow_the_points)
{
    struct arena a = {0};
    struct chart c;
    struct expiry_figure f = sample_expiry();
    struct chart_options o = {{0}, CHART_WIDE};
    ck_assert(chart_expiry(&a, &f, &o, &c));
    check_texts(&c.drawing);
    const struct alternative *w = &c.alternative;
    ck_assert_uint_eq(w->columns, 2);
    ck_assert_uint_eq(w->rows.len, 7);
    ck_str(w->rows.items[0].cells[0], "発行日");
    ck_str(w->rows.items[0].cells[1], "令和2年5月20日");
    ck_str(w->rows.items[5].cells[0], "5回目の誕生日・有効期限");
    ck_str(w->rows.items[5].cells[1], "令和6年9月18日");
    ck_str(w->rows.items[6].cells[0], "猶予期間の終わり");
    ck_str(w->rows.items[6].cells[1], "令和6年12月31日");
    arena_free(&a);
}
END_TEST

/* The card's own expiry may come before the fifth birthday. */
START_TEST(an_expiry_between_birthdays_is_a_point_of_its_own)
{
    struct arena a = {0};
    struct chart c;
    struct expiry_figure f = sample_expiry();
    f.expiry = date_make(2022, 3, 31);
    f.grace = DATE_NONE;
    ck_assert(chart_expiry(&a, &f, &phone, &c));
    check_texts(&c.drawing);
    ck_assert_uint_eq(c.alternative.rows.len, 4);
    ck_str(c.alternative.rows.items[3].cells[0], "有効期限");
    ck_assert(!says(&c.drawing, "猶予期間"));
    arena_free(&a);
}
END_TEST

START_TEST(ten_birthdays_stand_below_each_other)
{
    struct arena a = {0};
    struct chart c;
    struct expiry_figure f = sample_expiry();
    f.expiry = date_make(2029, 9, 18);
    f.grace = date_make(2029, 12, 31);
    struct chart_options o = {{.notation = NOTATION_BOTH, .weekday = true},
                              _i ? CHART_NARROW : CHART_WIDE};
    ck_assert(chart_expiry(&a, &f, &o, &c));
    check_texts(&c.drawing);
    ck_assert_uint_eq(c.alternative.rows.len, 12);
    arena_free(&a);
}
END_TEST

static const struct {
    date issued, born, expiry, grace;
    const char *trouble;
} refused[] = {
    {DATE_NONE, 0, 90, DATE_NONE, "発行日・誕生日・有効期限がそろっていません"},
    {10, 20, 90, DATE_NONE, "発行日が生まれた日より前です"},
    {90, 20, 90, DATE_NONE, "有効期限が発行日より前です"},
    {30, 20, 90, 80, "猶予期間の終わりが有効期限より前です"},
    {30, 20, 9000, 9100, "誕生日が10回を超えるため、図にできません"},
};

START_TEST(what_cannot_be_drawn_has_a_reason)
{
    struct arena a = {0};
    struct chart c;
    struct expiry_figure f = sample_expiry();
    f.issued = refused[_i].issued;
    f.born = refused[_i].born;
    f.expiry = refused[_i].expiry;
    f.grace = refused[_i].grace;
    ck_assert(!chart_expiry(&a, &f, &yearless, &c));
    ck_str(c.trouble, refused[_i].trouble);
    arena_free(&a);
}
END_TEST

Suite *chart_expiry_suite(void);
Suite *chart_expiry_suite(void)
{
    Suite *suite = suite_create("chart/expiry");
    TCase *t = tcase_create("expiry");
    tcase_add_loop_test(t, the_example_of_may_20_and_september_18, 0, 2);
    tcase_add_test(t, the_words_follow_the_points);
    tcase_add_test(t, an_expiry_between_birthdays_is_a_point_of_its_own);
    tcase_add_loop_test(t, ten_birthdays_stand_below_each_other, 0, 2);
    tcase_add_loop_test(t, what_cannot_be_drawn_has_a_reason, 0,
                        COUNT(refused));
    suite_add_tcase(suite, t);
    return suite;
}
