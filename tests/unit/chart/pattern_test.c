#include <string.h>

#include "unit/chart/reading.h"

/* In one ink two tones must not look alike. */
START_TEST(each_tone_has_a_pattern_of_its_own)
{
    for (int i = 0; i < INK_TONES; i++)
        for (int k = 0; k < i; k++)
            ck_assert_int_ne(pattern_of_tone((enum ink)(INK_TONE_1 + i)),
                             pattern_of_tone((enum ink)(INK_TONE_1 + k)));
    ck_assert_int_eq(pattern_of_tone(INK_TEXT), PATTERN_SOLID);
}
END_TEST

START_TEST(each_pattern_draws_something_of_its_own)
{
    ck_assert_int_eq(pattern_tile(PATTERN_SOLID)->side, 0);
    ck_assert_int_eq(pattern_tile(PATTERN_WASH)->side, 0);
    for (int i = 0; i < PATTERN_COUNT; i++) {
        const struct pattern_tile *t = pattern_tile((enum pattern)i);
        if (t->side == 0)
            continue;
        ck_assert_uint_gt(t->stroke_count + t->dot_count, 0);
        ck_assert(t->stroke_count == 0 || t->stroke_width > 0);
        ck_assert(t->dot_count == 0 || t->dot_radius > 0);
        for (int k = 0; k < i; k++)
            ck_assert_int_ne(
                memcmp(t, pattern_tile((enum pattern)k), sizeof *t), 0);
    }
}
END_TEST

Suite *chart_pattern_suite(void);
Suite *chart_pattern_suite(void)
{
    Suite *suite = suite_create("chart/pattern");
    TCase *t = tcase_create("pattern");
    tcase_add_test(t, each_tone_has_a_pattern_of_its_own);
    tcase_add_test(t, each_pattern_draws_something_of_its_own);
    suite_add_tcase(suite, t);
    return suite;
}
