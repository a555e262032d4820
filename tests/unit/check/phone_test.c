/* Telephone numbers, and whose hours they are. */
#include "check/phone.h"

#include <check.h>

#include "parse/parse.h"
#include "resolve/resolve.h"

static const struct {
    const char *text, *digits;
} numbers[] = {
    {"電話 03-1234-5678", "0312345678"},
    {"０１２０－１１１－２２２まで", "0120111222"},
    {"2025-12-01", ""}, /* a date */
    {"03-1234", ""},
    {"", ""},
    {"サービス0", ""},
};

START_TEST(a_number_has_two_hyphens_and_begins_with_0)
{
    struct arena a = {0};
    ck_assert(str_equal(phone_of(&a, str_from_c(numbers[_i].text)),
                        str_from_c(numbers[_i].digits)));
    arena_free(&a);
}
END_TEST

START_TEST(loose_text_has_only_the_numbers_of_its_paragraphs)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct schedule schedule = {0};
    struct settings settings = {0};
    struct source source = {
        S("p.txt"), S("電話 03-1234-5678 です。\n\n9時から17時まで。"), false};
    struct document *doc = parse_plain(&a, &source);
    resolve_document(&a, &(struct resolve_input){&settings, &schedule, NULL, 0},
                     doc, &diags);
    struct passages page = passages_of(&a, lexicon_new(&a, &schedule), doc);
    struct phone_book book = {.arena = &a, .page = &page};
    ck_assert_uint_eq(page.len, 2);
    for (int again = 0; again < 2; again++) {
        ck_assert(
            str_equal(phone_near(&book, &page.items[0]), S("0312345678")));
        ck_assert_uint_eq(phone_near(&book, &page.items[1]).len, 0);
    }
    page.items[0].section = page.items[1].section = 1;
    ck_assert(str_equal(phone_near(&book, &page.items[1]), S("0312345678")));
    arena_free(&a);
}
END_TEST

Suite *check_phone_suite(void);
Suite *check_phone_suite(void)
{
    Suite *suite = suite_create("check/phone");
    TCase *t = tcase_create("phone");
    tcase_add_loop_test(t, a_number_has_two_hyphens_and_begins_with_0, 0,
                        (int)(sizeof numbers / sizeof *numbers));
    tcase_add_test(t, loose_text_has_only_the_numbers_of_its_paragraphs);
    suite_add_tcase(suite, t);
    return suite;
}
