/* Clock times. */
#include "unit/dates/render.h"

static const struct scan_case cases[] = {
    {"9:30", "9:30@0 time T09:30"},
    {"17:30:15", "17:30:15@0 time T17:30:15"},
    {"9時", "9時@0 time T09:00"},
    {"9時半", "9時半@0 time T09:30"},
    {"午後5時半", "午後5時半@0 time T17:30"},
    {"午前9時30分", "午前9時30分@0 time T09:30"},
    {"午後1時30分から3時30分まで",
     "午後1時30分から3時30分@0 time T13:30/T15:30"},
    {"午後11時から3時", "午後11時から3時@0 time T23:00/T03:00"},
    {"9:30～17:30", "9:30～17:30@0 time T09:30/T17:30"},
    {"9～17時", "9～17時@0 time T09:00/T17:00"},
    {"正午から", "正午@0 time T12:00 from-inclusive:から"},
    {"夕方", "夕方@0 time TEV"},
    {"17時まで", "17時@0 time T17:00 until-inclusive:まで"},
    {"9時頃", "9時@0 time T09:00 APPROX"},
    {"午前0時", "午前0時@0 time T00:00"},
    {"５時", "５時@0 time T05:00"},
    {"五時", "五時@0 time T05:00"},
    {"一時停止", ""},
    {"一時から", "一時@0 time T01:00 from-inclusive:から"},
    {"24時間", "24時間@0 duration PT24H"},
    {"時間", ""},
    {"16:9", ""},
    {"9:300", ""},
    {"5:00 pm", "5:00 pm@0 time T17:00"},
};

START_TEST(a_time_of_day_has_its_value)
{
    check_case(cases[_i], 0);
}
END_TEST

Suite *dates_clock_suite(void);
Suite *dates_clock_suite(void)
{
    Suite *suite = suite_create("dates/clock");
    TCase *t = tcase_create("clock");
    tcase_add_loop_test(t, a_time_of_day_has_its_value, 0, CASES(cases));
    suite_add_tcase(suite, t);
    return suite;
}
