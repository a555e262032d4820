#include "load/characters.h"

#include "unit/load/said.h"

START_TEST(text_without_doubtful_characters_is_not_copied)
{
    struct arena a = {0};
    static const char *const texts[] = {
        "", "ab\n", "健康保険証、「」・ー\n", "\xE3\x80", "\xE2", "\xC2"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        str text = str_from_c(texts[i]);
        ck_assert_ptr_eq(characters_normalise(&a, text).ptr, text.ptr);
    }
    arena_free(&a);
}
END_TEST

START_TEST(every_doubtful_character_is_changed_wherever_it_stands)
{
    struct arena a = {0};
    expect_text(characters_normalise(&a, S("〜")), "～");
    expect_text(characters_normalise(&a, S("〜〜a\r\n—b〜")), "～～a\n―b～");
    expect_text(characters_normalise(&a, S("\r")), "\n");
    expect_text(characters_normalise(&a, S("\r\n\r\r\n")), "\n\n\n");
    str once = characters_normalise(&a, S("‖−¢£¬"));
    expect_text(once, "∥－￠￡￢");
    ck_assert_ptr_eq(characters_normalise(&a, once).ptr, once.ptr);
    arena_free(&a);
}
END_TEST

START_TEST(private_use_and_c1_controls_are_not_plausible)
{
    ck_assert(characters_plausible(S("健康保険証 ｶﾅ ①㈱髙\x07")));
    ck_assert(!characters_plausible(S("山\xEE\x80\x80")));
    ck_assert(!characters_plausible(S("\xC2\x85")));
    ck_assert(!characters_plausible(S("a\xEF\xBF\xBE")));
}
END_TEST

START_TEST(every_finding_has_its_place)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct source s = {.text = S("一\x01二\n三\xEF\xBB\xBF")};
    ck_assert(!characters_check(&s, &diags));
    ck_assert_uint_eq(diags.len, 2);
    expect_place(diags.items[0], 1, 2);
    expect_place(diags.items[1], 2, 2);
    arena_free(&a);
}
END_TEST

Suite *load_characters_suite(void);
Suite *load_characters_suite(void)
{
    Suite *suite = suite_create("load/characters");
    TCase *t = tcase_create("characters");
    tcase_add_test(t, text_without_doubtful_characters_is_not_copied);
    tcase_add_test(t, every_doubtful_character_is_changed_wherever_it_stands);
    tcase_add_test(t, private_use_and_c1_controls_are_not_plausible);
    tcase_add_test(t, every_finding_has_its_place);
    suite_add_tcase(suite, t);
    return suite;
}
