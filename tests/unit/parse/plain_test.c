#include <check.h>

#include "unit/parse/page.h"

START_TEST(blank_lines_part_paragraphs_and_nothing_is_markup)
{
    struct arena a = {0};
    struct source s = {.path = S("a.txt"),
                       .text = S("\n**a**\n b\n \t\n\n# c &amp;\n")};
    struct document *doc = parse_plain(&a, &s);
    const struct block *b = doc->blocks;
    ck_assert(str_equal(b->inlines->text, S("**a**\n b")));
    ck_assert(b->inlines->verbatim);
    ck_assert_uint_eq(b->inlines->where.start, 1);
    ck_assert(str_equal(b->next->inlines->text, S("# c &amp;")));
    ck_assert_ptr_null(b->next->next);
    arena_free(&a);
}
END_TEST

START_TEST(an_empty_file_has_no_paragraph)
{
    struct arena a = {0};
    struct source s = {.path = S("a.txt"), .text = S("")};
    ck_assert_ptr_null(parse_plain(&a, &s)->blocks);
    s.text = S("\n\n");
    ck_assert_ptr_null(parse_plain(&a, &s)->blocks);
    arena_free(&a);
}
END_TEST

Suite *parse_plain_suite(void);
Suite *parse_plain_suite(void)
{
    Suite *suite = suite_create("parse/plain");
    TCase *t = tcase_create("plain");
    tcase_add_test(t, blank_lines_part_paragraphs_and_nothing_is_markup);
    tcase_add_test(t, an_empty_file_has_no_paragraph);
    suite_add_tcase(suite, t);
    return suite;
}
