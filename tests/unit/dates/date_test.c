/* Dates, months and ranges: values, boundaries, faults, missing years. */
#include "unit/dates/render.h"

static const struct scan_case faults[] = {
    {"令和6年(2025年)", "令和6年(2025年)@0 year 2025 era"},
    {"2025年（令和6年）", "2025年（令和6年）@0 year 2025 era"},
    {"平成37年", "平成37年@0 year 2025 impossible"},
    {"令和999年", "令和999年@0 year 3017 impossible"},
    {"11月31日", "11月31日@0 date XXXX-11-31 no-year impossible"},
    {"11月31日まで使えます",
     "11月31日@0 date XXXX-11-31 until-inclusive:まで no-year impossible"},
    {"2月30日", "2月30日@0 date XXXX-02-30 no-year impossible"},
    {"2月29日", "2月29日@0 date XXXX-02-29 no-year"},
    {"2025年2月29日", "2025年2月29日@0 date 2025-02-29 western impossible"},
    {"13月1日", "13月1日@0 date XXXX-13-01 no-year impossible"},
    {"2025年13月", "2025年13月@0 month 2025-13 western impossible"},
    {"令和7年11月31日", "令和7年11月31日@0 date 2025-11-31 era impossible"},
    {"令和元年4月30日", "令和元年4月30日@0 date 2019-04-30 era impossible"},
    {"平成31年5月1日", "平成31年5月1日@0 date 2019-05-01 era impossible"},
    {"平成31年4月30日", "平成31年4月30日@0 date 2019-04-30 era"},
    {"昭和64年12月", "昭和64年12月@0 month 1989-12 era impossible"},
    {"昭和64年1月7日", "昭和64年1月7日@0 date 1989-01-07 era"},
    {"平成37年5月1日", "平成37年5月1日@0 date 2025-05-01 era impossible"},
    {"令和0年5月1日", "令和0年5月1日@0 date 2018-05-01 era impossible"},
    {"R7.11.31", "R7.11.31@0 date 2025-11-31 era-abbr impossible"},
    {"2025/11/31", "2025/11/31@0 date 2025-11-31 western impossible"},
    {"2025-02-30", "2025-02-30@0 date 2025-02-30 western impossible"},
    {"11/31", "11/31@0 date XXXX-11-31 no-year impossible"},
    {"令和6年(2025年)12月1日",
     "令和6年(2025年)12月1日@0 date 2025-12-01 western+era era"},
    {"2025年（令和6年）12月1日",
     "2025年（令和6年）12月1日@0 date 2025-12-01 western+era era"},
    {"2025(令和6)年12月1日",
     "2025(令和6)年12月1日@0 date 2025-12-01 western+era era"},
    {"令和7年（2025年）12月1日",
     "令和7年（2025年）12月1日@0 date 2025-12-01 western+era"},
    {"2025年12月1日(火)", "2025年12月1日@0 date 2025-12-01 western weekday"},
    {"2025年12月1日（火）まで",
     "2025年12月1日@0 date 2025-12-01 until-inclusive:まで western weekday"},
    {"2025年12月1日(火曜日)",
     "2025年12月1日@0 date 2025-12-01 western weekday"},
    {"2025年12月1日［火］", "2025年12月1日@0 date 2025-12-01 western weekday"},
    {"2025年12月1日火曜日", "2025年12月1日@0 date 2025-12-01 western weekday"},
    {"2025年12月1日（火・祝）",
     "2025年12月1日@0 date 2025-12-01 western weekday"},
    {"令和7年12月1日（火）", "令和7年12月1日@0 date 2025-12-01 era weekday"},
    {"2025/12/1(火)", "2025/12/1@0 date 2025-12-01 western weekday"},
    {"2025年12月1日（月）", "2025年12月1日@0 date 2025-12-01 western"},
    {"2025年11月3日（月・祝）", "2025年11月3日@0 date 2025-11-03 western"},
    {"2025年12月1日（祝日）", "2025年12月1日@0 date 2025-12-01 western"},
    {"12月1日（火）", "12月1日@0 date XXXX-12-01 no-year"},
    {"December 1, 2025 (Tue)",
     "December 1, 2025@0 date 2025-12-01 western weekday"},
    {"2025年9月5日～8月15日",
     "2025年9月5日～8月15日@0 range 2025-09-05/2025-08-15 western reversed"},
    {"2025年8月15日から8月1日まで",
     "2025年8月15日から8月1日@0 range 2025-08-15/2025-08-01 western reversed"},
    {"2026年1月1日から2025年12月1日まで",
     "2026年1月1日から2025年12月1日@0 range 2026-01-01/2025-12-01 western "
     "reversed"},
    {"2025年12月29日～1月3日",
     "2025年12月29日～1月3日@0 range 2025-12-29/2026-01-03 western"},
    {"12月29日～1月3日",
     "12月29日～1月3日@0 range XXXX-12-29/XXXX-01-03 no-year"},
    {"2025年2月30日から3月5日まで", "2025年2月30日から3月5日@0 range "
                                    "2025-02-30/2025-03-05 western impossible"},
    {"2025年12月1日(火)～12月5日(金)", "2025年12月1日(火)～12月5日@0 range "
                                       "2025-12-01/2025-12-05 western weekday"},
    {"2025年12月1日(月)～12月5日(木)", "2025年12月1日(月)～12月5日@0 range "
                                       "2025-12-01/2025-12-05 western weekday"},
};

static const struct scan_case ranges[] = {
    {"2025年8月15日から9月5日まで",
     "2025年8月15日から9月5日@0 range 2025-08-15/2025-09-05 western"},
    {"2025年8月15日（金）から9月5日（金）までの間",
     "2025年8月15日（金）から9月5日@0 range 2025-08-15/2025-09-05 western"},
    {"8月1日～15日", "8月1日～15日@0 range XXXX-08-01/XXXX-08-15 no-year"},
    {"8月1～5日", "8月1～5日@0 range XXXX-08-01/XXXX-08-05 no-year"},
    {"12月29日～1月3日",
     "12月29日～1月3日@0 range XXXX-12-29/XXXX-01-03 no-year"},
    {"令和7年12月29日（月）から令和8年1月3日（土）まで",
     "令和7年12月29日（月）から令和8年1月3日@0 range 2025-12-29/2026-01-03 "
     "era"},
    {"2025/8/1-2025/8/15",
     "2025/8/1-2025/8/15@0 range 2025-08-01/2025-08-15 western"},
    {"2025/8/1～8/15", "2025/8/1～8/15@0 range 2025-08-01/2025-08-15 western"},
    {"8/1～8/15", "8/1～8/15@0 range XXXX-08-01/XXXX-08-15 no-year"},
    {"R7.8.1～8.15", "R7.8.1～8.15@0 range 2025-08-01/2025-08-15 era-abbr"},
    {"2025年10～11月", "2025年10～11月@0 range 2025-10/2025-11 western"},
    {"R6/12-R7/12", "R6/12-R7/12@0 range 2024-12/2025-12 era-abbr"},
    {"10～11月", "10～11月@0 range XXXX-10/XXXX-11 no-year"},
    {"10月～12月", "10月～12月@0 range XXXX-10/XXXX-12 no-year"},
    {"2025年10月下旬から11月上旬",
     "2025年10月下旬から11月@0 range 2025-10/2025-11 western"},
    {"12月1日～2026年1月31日",
     "12月1日～2026年1月31日@0 range 2025-12-01/2026-01-31 western"},
    {"2024年12月2日～\n2025年7月31日",
     "2024年12月2日～\n2025年7月31日@0 range 2024-12-02/2025-07-31 western"},
    {"2025年8月1日より8月15日まで",
     "2025年8月1日より8月15日@0 range 2025-08-01/2025-08-15 western"},
    {"2025年8月1日より8月15日の方",
     "2025年8月1日@0 date 2025-08-01 from-inclusive:より western | 8月15日@21 "
     "date 2025-08-15 no-year"},
    {"8月1日から3日間", "8月1日@0 date XXXX-08-01 from-inclusive:から no-year "
                        "| 3日間@14 duration P3D"},
    {"12月1日から2026年", "12月1日@0 date XXXX-12-01 from-inclusive:から "
                          "no-year | 2026年@15 year 2026"},
    {"8月1日\n- 12月2日",
     "8月1日@0 date XXXX-08-01 no-year | 12月2日@11 date XXXX-12-02 no-year"},
    {"from December 2, 2024 to July 31, 2025",
     "December 2, 2024 to July 31, 2025@5 range 2024-12-02/2025-07-31 western"},
    {"2024年12月2日至2025年7月31日",
     "2024年12月2日至2025年7月31日@0 range 2024-12-02/2025-07-31 western"},
};

static const struct scan_case boundaries[] = {
    {"12月1日まで", "12月1日@0 date XXXX-12-01 until-inclusive:まで no-year"},
    {"12月1日までに",
     "12月1日@0 date XXXX-12-01 until-inclusive:までに no-year"},
    {"12月1日迄", "12月1日@0 date XXXX-12-01 until-inclusive:迄 no-year"},
    {"12月1日をもって",
     "12月1日@0 date XXXX-12-01 until-inclusive:をもって no-year"},
    {"12月1日以前", "12月1日@0 date XXXX-12-01 until-inclusive:以前 no-year"},
    {"12月1日限り", "12月1日@0 date XXXX-12-01 until-inclusive:限り no-year"},
    {"12月1日締切", "12月1日@0 date XXXX-12-01 until-inclusive:締切 no-year"},
    {"12月1日必着", "12月1日@0 date XXXX-12-01 until-inclusive:必着 no-year"},
    {"12月2日以降", "12月2日@0 date XXXX-12-02 from-inclusive:以降 no-year"},
    {"12月2日\n以降", "12月2日@0 date XXXX-12-02 from-inclusive:以降 no-year"},
    {"12月2日から", "12月2日@0 date XXXX-12-02 from-inclusive:から no-year"},
    {"12月2日より", "12月2日@0 date XXXX-12-02 from-inclusive:より no-year"},
    {"12月2日～", "12月2日@0 date XXXX-12-02 from-inclusive:～ no-year"},
    {"12月2日より前", "12月2日@0 date XXXX-12-02 before:より前 no-year"},
    {"12月2日前", "12月2日@0 date XXXX-12-02 before:前 no-year"},
    {"12月2日前後", "12月2日@0 date XXXX-12-02 APPROX no-year"},
    {"12月2日前払い", "12月2日@0 date XXXX-12-02 no-year"},
    {"12月2日未満", "12月2日@0 date XXXX-12-02 before:未満 no-year"},
    {"12月2日より後", "12月2日@0 date XXXX-12-02 after:より後 no-year"},
    {"12月2日を過ぎて", "12月2日@0 date XXXX-12-02 after:を過ぎて no-year"},
    {"12月2日時点", "12月2日@0 date XXXX-12-02 no-year"},
    {"12月2日公開", "12月2日@0 date XXXX-12-02 no-year"},
    {"～12月1日", "12月1日@3 date XXXX-12-01 until-inclusive:～ no-year"},
    {"（～12月1日）", "12月1日@6 date XXXX-12-01 until-inclusive:～ no-year"},
    {"有効期限：2025年12月1日",
     "2025年12月1日@15 date 2025-12-01 until-inclusive:有効期限 western"},
    {"有効期限は2025年12月1日です",
     "2025年12月1日@15 date 2025-12-01 until-inclusive:有効期限 western"},
    {"有効期限 2025年12月1日",
     "2025年12月1日@13 date 2025-12-01 until-inclusive:有効期限 western"},
    {"申込期限　12月1日",
     "12月1日@15 date XXXX-12-01 until-inclusive:申込期限 no-year"},
    {"2025年12月1日（有効期限）",
     "2025年12月1日@0 date 2025-12-01 until-inclusive:有効期限 western"},
    {"R６年\n１２月\nまで",
     "R６年\n１２月@0 month 2024-12 until-inclusive:まで era-abbr"},
    {"2025年12月1日が締切です",
     "2025年12月1日@0 date 2025-12-01 until-inclusive:締切 western"},
    {"有効期限の3か月前", "3か月前@15 offset -P3M"},
    {"2025年12月1日（月）より前",
     "2025年12月1日@0 date 2025-12-01 before:より前 western"},
    {"11月上旬以降", "11月@0 month XXXX-11 EARLY from-inclusive:以降 no-year"},
    {"11月頃までに",
     "11月@0 month XXXX-11 APPROX until-inclusive:までに no-year"},
    {"約3か月以内", "3か月@3 offset P3M APPROX until-inclusive:以内"},
    {"by December 1, 2025",
     "December 1, 2025@3 date 2025-12-01 until-inclusive:by western"},
    {"before Dec. 2, 2025",
     "Dec. 2, 2025@7 date 2025-12-02 before:before western"},
    {"December 2, 2025 or later",
     "December 2, 2025@0 date 2025-12-02 from-inclusive:or later western"},
    {"自2025年12月2日起",
     "2025年12月2日@3 date 2025-12-02 from-inclusive:起 western"},
    {"2025年12月2日之前",
     "2025年12月2日@0 date 2025-12-02 before:之前 western"},
};

static const struct scan_case lookalikes[] = {
    {"1,000年", ""},
    {"〒100-0001", ""},
    {"090-2025-1201", ""},
    {"https://example.jp/2025/12/1/", ""},
    {"2025.1.2.3", ""},
    {"192.168.12.1", ""},
    {"バージョン2025.12.1", ""},
    {"v2025.12.1", ""},
    {"12ページ", ""},
    {"5年生", ""},
    {"3年目", ""},
    {"2025年度", ""},
    {"30分の1", ""},
    {"3分野", ""},
    {"1/2の量", ""},
    {"（1/3）", ""},
    {"10時間目", ""},
    {"3時点", ""},
    {"70歳の誕生日", ""},
    {"五分五分", ""},
    {"十分に", ""},
    {"一時停止", ""},
    {"百年の計", ""},
    {"1日1回", ""},
    {"2日目", ""},
    {"日本年金機構", ""},
    {"平成23区", ""},
    {"大1番", ""},
    {"R2D2", ""},
    {"S3.2", ""},
    {"20251201", ""},
};

static const struct scan_case years[] = {
    {"2024年10月に届き、12月1日まで使えます",
     "2024年10月@0 month 2024-10 western | 12月1日@24 date 2024-12-01 "
     "until-inclusive:まで no-year"},
    {"2024年10月に届きます。12月1日まで使えます",
     "2024年10月@0 month 2024-10 western | 12月1日@30 date 2024-12-01 "
     "until-inclusive:まで no-year"},
    {"2024年10月と2025年11月に届きます。12月1日まで使えます",
     "2024年10月@0 month 2024-10 western | 2025年11月@15 month 2025-11 western "
     "| 12月1日@45 date XXXX-12-01 until-inclusive:まで no-year"},
    {"2024年10月に届きます\n\n12月1日まで使えます",
     "2024年10月@0 month 2024-10 western | 12月1日@29 date XXXX-12-01 "
     "until-inclusive:まで no-year"},
    {"2024年2月1日、2月29日", "2024年2月1日@0 date 2024-02-01 western | "
                              "2月29日@18 date 2024-02-29 no-year"},
    {"2025年2月1日、2月29日", "2025年2月1日@0 date 2025-02-01 western | "
                              "2月29日@18 date XXXX-02-29 no-year"},
    {"2025年4月1日、12月1日（火）", "2025年4月1日@0 date 2025-04-01 western | "
                                    "12月1日@18 date XXXX-12-01 no-year"},
};

START_TEST(what_the_calendar_forbids_is_one_expression_with_a_fault)
{
    check_case(faults[_i], 0);
}
END_TEST

START_TEST(two_dates_with_a_joint_are_one_range)
{
    check_case(ranges[_i], 0);
}
END_TEST

START_TEST(a_word_at_the_date_makes_its_boundary)
{
    check_case(boundaries[_i], 0);
}
END_TEST

START_TEST(numbers_that_only_look_like_dates_are_left_alone)
{
    check_case(lookalikes[_i], 0);
}
END_TEST

START_TEST(a_missing_year_comes_from_the_nearest_written_one)
{
    check_case(years[_i], 0);
}
END_TEST

START_TEST(a_heading_gives_the_year_only_where_the_text_has_none)
{
    check_case((struct scan_case){"12月1日まで",
                                  "12月1日@0 date 2025-12-01 "
                                  "until-inclusive:まで no-year"},
               2025);
    check_case((struct scan_case){"2024年11月、12月1日",
                                  "2024年11月@0 month 2024-11 western | "
                                  "12月1日@15 date 2024-12-01 no-year"},
               2025);
}
END_TEST

START_TEST(a_pair_keeps_both_years)
{
    struct arena a = {0};
    struct date_expr_list list =
        scan_all(&a, S("2025年（令和6年）12月1日(火)"), 0);
    ck_assert_uint_eq(list.len, 1);
    ck_assert_int_eq(list.items[0].parts[0].year, 2025);
    ck_assert_int_eq(list.items[0].parts[0].era_year_western, 2024);
    arena_free(&a);
}
END_TEST

START_TEST(the_weekday_has_its_own_place)
{
    struct arena a = {0};
    str text = S("2025年12月1日（火）から12月5日（金）");
    struct date_expr_list list = scan_all(&a, text, 0);
    ck_assert_uint_eq(list.len, 1);
    const struct date_expr *e = &list.items[0];
    ck_assert(e->weekday_written);
    ck_assert_int_eq(e->weekday, TUESDAY);
    ck_assert(
        str_equal(str_slice(text, e->weekday_start, e->weekday_end), S("火")));
    ck_assert_int_eq(e->fault, FAULT_WEEKDAY);
    arena_free(&a);
}
END_TEST

START_TEST(an_impossible_date_names_no_interval)
{
    struct arena a = {0};
    struct date_expr_list list = scan_all(&a, S("2025年11月31日まで"), 0);
    ck_assert_uint_eq(list.len, 1);
    ck_assert_int_eq(list.items[0].from, DATE_NONE);
    ck_assert_int_eq(list.items[0].to, DATE_NONE);
    ck_assert_int_eq(list.items[0].parts[0].day_number, DATE_NONE);
    arena_free(&a);
}
END_TEST

Suite *dates_date_suite(void);
Suite *dates_date_suite(void)
{
    Suite *suite = suite_create("dates/date");
    TCase *t = tcase_create("date");
    tcase_add_loop_test(
        t, what_the_calendar_forbids_is_one_expression_with_a_fault, 0,
        CASES(faults));
    tcase_add_loop_test(t, two_dates_with_a_joint_are_one_range, 0,
                        CASES(ranges));
    tcase_add_loop_test(t, a_word_at_the_date_makes_its_boundary, 0,
                        CASES(boundaries));
    tcase_add_loop_test(t, numbers_that_only_look_like_dates_are_left_alone, 0,
                        CASES(lookalikes));
    tcase_add_loop_test(t, a_missing_year_comes_from_the_nearest_written_one, 0,
                        CASES(years));
    tcase_add_test(t, a_heading_gives_the_year_only_where_the_text_has_none);
    tcase_add_test(t, a_pair_keeps_both_years);
    tcase_add_test(t, the_weekday_has_its_own_place);
    tcase_add_test(t, an_impossible_date_names_no_interval);
    suite_add_tcase(suite, t);
    return suite;
}
