/* Sets of days. */
#include "unit/dates/render.h"

static const struct scan_case cases[] = {
    {"平日", "平日@0 recurring set:WEEKDAY"},
    {"土日祝日", "土日祝日@0 recurring set:SAT,SUN,HOLIDAY"},
    {"土日祝", "土日祝@0 recurring set:SAT,SUN,HOLIDAY"},
    {"土・日・祝日", "土・日・祝日@0 recurring set:SAT,SUN,HOLIDAY"},
    {"土曜日", "土曜日@0 recurring set:SAT"},
    {"月～金曜日", "月～金曜日@0 recurring set:MON,TUE,WED,THU,FRI"},
    {"月曜日から金曜日",
     "月曜日から金曜日@0 recurring set:MON,TUE,WED,THU,FRI"},
    {"月・水・金", "月・水・金@0 recurring set:MON,WED,FRI"},
    {"月・日", ""},
    {"日本", ""},
    {"祝日法", ""},
    {"年末年始", "年末年始@0 recurring set:YEAR-END-NEW-YEAR"},
    {"24時間365日", "24時間365日@0 recurring set:ALWAYS"},
    {"年中無休", "年中無休@0 recurring set:ALWAYS"},
    {"毎月の月初め", "毎月の月初め@0 recurring XXXX-XX START"},
    {"毎月末", "毎月末@0 recurring XXXX-XX END"},
    {"毎月15日", "毎月15日@0 recurring XXXX-XX-15"},
    {"毎年8月1日", "毎年8月1日@0 recurring XXXX-08-01"},
    {"毎週月曜日", "毎週月曜日@0 recurring set:MON"},
    {"第2月曜日", "第2月曜日@0 recurring set:MON#2"},
    {"21日の木曜日", ""},
};

START_TEST(a_recurring_set_has_a_name)
{
    check_case(cases[_i], 0);
}
END_TEST

Suite *dates_recurring_suite(void);
Suite *dates_recurring_suite(void)
{
    Suite *suite = suite_create("dates/recurring");
    TCase *t = tcase_create("recurring");
    tcase_add_loop_test(t, a_recurring_set_has_a_name, 0, CASES(cases));
    suite_add_tcase(suite, t);
    return suite;
}
