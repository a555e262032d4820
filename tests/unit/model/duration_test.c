#include "model/duration.h"

#include <check.h>
#include <stdlib.h>

static const struct {
    const char *text, *iso, *words;
} written[] = {
    {"5Y", "P5Y", "5年"},        {"P5Y", "P5Y", "5年"},
    {"2M", "P2M", "2か月"},      {"3W", "P3W", "3週間"},
    {"10D", "P10D", "10日"},     {"5BD", "P5BD", "5営業日"},
    {"P5BD", "P5BD", "5営業日"}, {"9999D", "P9999D", "9999日"},
};

START_TEST(a_length_is_read_and_said)
{
    struct arena a = {0};
    struct fact_duration d = {0};
    ck_assert(duration_read(str_from_c(written[_i].text), &d));
    ck_assert(str_equal(duration_iso(&a, d), str_from_c(written[_i].iso)));
    ck_assert(str_equal(duration_words(&a, d), str_from_c(written[_i].words)));
    arena_free(&a);
}
END_TEST

static const char *const garbled[] = {
    "",   "P",  "Y",    "5",      "5X",   "-5Y", "5 Y",
    "Y5", "5y", "PP5Y", "10000D", "1.5Y", "BD",  "99999999999999999999D",
};

START_TEST(what_is_no_length_is_refused)
{
    struct fact_duration d = {0};
    ck_assert(!duration_read(str_from_c(garbled[_i]), &d));
}
END_TEST

static const struct {
    const char *one, *other;
    bool same;
} pairs[] = {
    {"12M", "1Y", true},  {"2W", "14D", true},  {"5D", "5D", true},
    {"5D", "5BD", false}, {"30D", "1M", false}, {"365D", "1Y", false},
    {"1Y", "2Y", false},
};

START_TEST(lengths_are_compared_in_one_unit_of_their_kind)
{
    struct fact_duration one = {0}, other = {0};
    ck_assert(duration_read(str_from_c(pairs[_i].one), &one));
    ck_assert(duration_read(str_from_c(pairs[_i].other), &other));
    ck_assert(duration_same(one, other) == pairs[_i].same);
    ck_assert(duration_same(other, one) == pairs[_i].same);
}
END_TEST

Suite *model_duration_suite(void);
Suite *model_duration_suite(void)
{
    Suite *suite = suite_create("model/duration");
    TCase *tc = tcase_create("duration");
    tcase_add_loop_test(tc, a_length_is_read_and_said, 0,
                        sizeof written / sizeof *written);
    tcase_add_loop_test(tc, what_is_no_length_is_refused, 0,
                        sizeof garbled / sizeof *garbled);
    tcase_add_loop_test(tc, lengths_are_compared_in_one_unit_of_their_kind, 0,
                        sizeof pairs / sizeof *pairs);
    suite_add_tcase(suite, tc);
    return suite;
}
