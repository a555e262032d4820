#include "check/outline.h"

#include <check.h>

#include "parse/parse.h"
#include "resolve/resolve.h"

static struct passages page_of(struct arena *a, const char *text)
{
    struct diag_list diags = {.arena = a};
    struct settings settings = {0};
    struct schedule schedule = {0};
    struct source *source = ARENA_NEW(a, struct source);
    *source = (struct source){S("page.md"), str_from_c(text), false};
    struct parse_options options = {.anchors = true};
    struct document *doc = parse_markdown(a, source, &options, &diags);
    struct resolve_input in = {&settings, &schedule, NULL,
                               date_make(2025, 11, 25)};
    resolve_document(a, &in, doc, &diags);
    return passages_of(a, lexicon_new(a, &schedule), doc);
}

START_TEST(a_heading_stands_under_the_next_wider_one)
{
    struct arena a = {0};
    struct passages page =
        page_of(&a, "先\n\n# 一\n\n### 三\n\n文\n\n## 二\n\n文\n");
    struct outline_place *places = outline_of(&a, &page);
    static const size_t wanted[] = {OUTLINE_NONE, OUTLINE_NONE, 1, 2, 1, 4};
    ck_assert_uint_eq(page.len, 6);
    for (size_t i = 0; i < page.len; i++)
        ck_assert_uint_eq(places[i].heading, wanted[i]);
    arena_free(&a);
}
END_TEST

START_TEST(items_know_the_paragraph_that_leads_to_them)
{
    struct arena a = {0};
    struct passages page = page_of(&a, "次のとおり。\n\n- 一\n- 二\n\n文\n");
    struct outline_place *places = outline_of(&a, &page);
    ck_assert_uint_eq(places[1].lead, 0);
    ck_assert_uint_eq(places[2].lead, 0);
    ck_assert_uint_eq(places[3].lead, OUTLINE_NONE);
    page = page_of(&a, "次のとおり。\n\n- ## 一\n\n  文\n");
    places = outline_of(&a, &page);
    ck_assert_uint_eq(places[2].heading, 1);
    ck_assert_uint_eq(places[2].lead, OUTLINE_NONE); /* the heading's own */
    arena_free(&a);
}
END_TEST

/* The corner is empty and so no passage: columns are not their numbers. */
START_TEST(cells_know_the_heads_of_their_row_and_column)
{
    struct arena a = {0};
    struct passages page =
        page_of(&a, "| | 甲 | 乙 |\n|---|---|---|\n| 丙 | 一 | 二 |\n");
    struct outline_place *places = outline_of(&a, &page);
    ck_assert_uint_eq(page.len, 5);
    ck_assert_uint_eq(places[4].column_head, 1);
    ck_assert_uint_eq(places[4].row_head, 2);
    ck_assert_uint_eq(places[3].column_head, 0);
    ck_assert_uint_eq(places[2].column_head, OUTLINE_NONE);
    ck_assert_uint_eq(places[0].row_head, OUTLINE_NONE);
    arena_free(&a);
}
END_TEST

Suite *check_outline_suite(void);
Suite *check_outline_suite(void)
{
    Suite *suite = suite_create("check/outline");
    TCase *t = tcase_create("outline");
    tcase_add_test(t, a_heading_stands_under_the_next_wider_one);
    tcase_add_test(t, items_know_the_paragraph_that_leads_to_them);
    tcase_add_test(t, cells_know_the_heads_of_their_row_and_column);
    suite_add_tcase(suite, t);
    return suite;
}
