#include "base/near.h"

#include <check.h>

static const struct {
    const char *a, *b;
    size_t distance;
} pairs[] = {
    {"", "", 0},
    {"", "abc", 3},
    {"title", "title", 0},
    {"titel", "title", 1}, /* a swap */
    {"tite", "title", 1},
    {"tittle", "title", 1},
    {"litle", "title", 1},
    {"ca", "abc", 3}, /* each place is edited once */
    {"資格確認証", "資格確認書", 1},
    {"格資", "資格", 1},
    {"kitten", "sitting", 3},
};

START_TEST(distance_counts_edits_of_characters)
{
    str a = str_from_c(pairs[_i].a), b = str_from_c(pairs[_i].b);
    ck_assert_uint_eq(near_distance(a, b), pairs[_i].distance);
    ck_assert_uint_eq(near_distance(b, a), pairs[_i].distance);
}
END_TEST

START_TEST(names_over_64_characters_are_far)
{
    char long_name[66];
    for (size_t i = 0; i < sizeof long_name; i++)
        long_name[i] = 'a';
    str fits = {long_name, 64}, too_long = {long_name, 65};
    ck_assert_uint_eq(near_distance(fits, fits), 0);
    ck_assert_uint_eq(near_distance(fits, too_long), SIZE_MAX);
    ck_assert_uint_eq(near_distance(too_long, fits), SIZE_MAX);
}
END_TEST

START_TEST(the_nearest_name_is_offered)
{
    struct near n = near_start(S("card.transitoin"));
    near_offer(&n, S("card.end"));
    near_offer(&n, S("card.transition"));
    near_offer(&n, S("card.transitions"));
    ck_assert(str_equal(n.best, S("card.transition")));
}
END_TEST

START_TEST(a_name_too_different_is_not_offered)
{
    struct near n = near_start(S("date"));
    near_offer(&n, S("title"));
    ck_assert_uint_eq(n.best.len, 0);
    n = near_start(S("ab"));
    near_offer(&n, S("xb"));
    ck_assert(str_equal(n.best, S("xb")));
    near_offer(&n, S("xy"));
    ck_assert(str_equal(n.best, S("xb")));
}
END_TEST

START_TEST(the_earlier_of_two_equally_near_names_wins)
{
    struct near n = near_start(S("wave1"));
    near_offer(&n, S("wave2"));
    near_offer(&n, S("wave3"));
    ck_assert(str_equal(n.best, S("wave2")));
}
END_TEST

Suite *base_near_suite(void);
Suite *base_near_suite(void)
{
    Suite *suite = suite_create("base/near");
    TCase *t = tcase_create("near");
    tcase_add_loop_test(t, distance_counts_edits_of_characters, 0,
                        sizeof pairs / sizeof *pairs);
    tcase_add_test(t, names_over_64_characters_are_far);
    tcase_add_test(t, the_nearest_name_is_offered);
    tcase_add_test(t, a_name_too_different_is_not_offered);
    tcase_add_test(t, the_earlier_of_two_equally_near_names_wins);
    suite_add_tcase(suite, t);
    return suite;
}
