#include "parse/guard.h"

#include <check.h>
#include <string.h>

#include "base/buf.h"
#include "unit/parse/page.h"

static str repeat(struct arena *a, str what, size_t times)
{
    struct buf b = {.arena = a};
    while (times--)
        buf_put(&b, what);
    return buf_text(&b);
}

static bool passes(str text)
{
    struct arena a = {0};
    struct source s = {.path = S("page.md"), .text = text};
    struct diag_list diags = {.arena = &a};
    bool good = guard_page(&s, 0, &diags);
    ck_assert_uint_eq(diags.len, good ? 0 : 1);
    if (!good)
        ck_assert_str_eq(diags.items[0]->rule, "page-too-heavy");
    arena_free(&a);
    return good;
}

START_TEST(a_page_ends_at_one_mebibyte)
{
    struct arena a = {0};
    ck_assert(passes(repeat(&a, S("a"), GUARD_PAGE)));
    ck_assert(!passes(repeat(&a, S("a"), GUARD_PAGE + 1)));
    arena_free(&a);
}
END_TEST

START_TEST(lines_are_counted)
{
    struct arena a = {0};
    ck_assert(passes(repeat(&a, S("a\n"), GUARD_LINES)));
    ck_assert(!passes(repeat(&a, S("a\n"), GUARD_LINES + 1)));
    arena_free(&a);
}
END_TEST

START_TEST(sixty_four_containers_are_enough)
{
    struct arena a = {0};
    ck_assert(passes(repeat(&a, S(">"), 64)));
    ck_assert(!passes(repeat(&a, S(">"), 65)));
    ck_assert(passes(repeat(&a, S("- "), 64)));
    ck_assert(!passes(repeat(&a, S("- "), 65)));
    ck_assert(passes(repeat(&a, S("- a\n"), 1000)));
    arena_free(&a);
}
END_TEST

START_TEST(lists_nest_over_many_lines)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    for (size_t depth = 0; depth < 65; depth++) {
        ck_assert(passes(buf_text(&b)));
        buf_put(&b, repeat(&a, S("  "), depth));
        buf_put(&b, S("- a\n"));
    }
    ck_assert(!passes(buf_text(&b)));
    arena_free(&a);
}
END_TEST

START_TEST(images_are_counted)
{
    struct arena a = {0};
    ck_assert(passes(repeat(&a, S("![[]()"), GUARD_IMAGES)));
    ck_assert(!passes(repeat(&a, S("![[]()"), GUARD_IMAGES + 1)));
    arena_free(&a);
}
END_TEST

START_TEST(emphasis_nested_too_deep_is_an_error_and_keeps_its_text)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    buf_put(&b, repeat(&a, S("*a **b "), 100));
    buf_put(&b, repeat(&a, S("x** x*"), 100));
    struct page_read p;
    page_read(&p, buf_text(&b));
    ck_assert_uint_eq(p.diags.len, 1);
    ck_assert_str_eq(p.diags.items[0]->rule, "page-too-heavy");
    struct flow f = flow_of(&a, p.doc->blocks);
    ck_assert_uint_ge(f.text.len, 400);
    page_free(&p);
    arena_free(&a);
}
END_TEST

START_TEST(findings_of_one_page_have_an_end)
{
    struct arena a = {0};
    struct page_read p;
    page_read(&p, repeat(&a, S(":::\n"), 2000));
    ck_assert_uint_eq(p.diags.len, 501);
    ck_assert_str_eq(p.diags.items[500]->rule, "too-many-findings");
    page_free(&p);
    arena_free(&a);
}
END_TEST

Suite *parse_guard_suite(void);
Suite *parse_guard_suite(void)
{
    Suite *suite = suite_create("parse/guard");
    TCase *t = tcase_create("guard");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, a_page_ends_at_one_mebibyte);
    tcase_add_test(t, lines_are_counted);
    tcase_add_test(t, sixty_four_containers_are_enough);
    tcase_add_test(t, lists_nest_over_many_lines);
    tcase_add_test(t, images_are_counted);
    tcase_add_test(t, emphasis_nested_too_deep_is_an_error_and_keeps_its_text);
    tcase_add_test(t, findings_of_one_page_have_an_end);
    suite_add_tcase(suite, t);
    return suite;
}
