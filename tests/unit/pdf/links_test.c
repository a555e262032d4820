#include "pdf/links.h"

#include <check.h>

#include "unit/pdf/made.h"

static struct arena arena;
static struct diag_list diags;
static struct made m;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    made_begin(&m, &arena, 2);
}

static void teardown(void)
{
    arena_free(&arena);
}

static bool put(void)
{
    return links_put(&m.work, links_find(&m.work), &diags);
}

START_TEST(a_link_is_an_annotation_with_its_words)
{
    uint32_t link = made_element(&m, ROLE_LINK, 0);
    made_run(&m, 0, link, "電話", "tel:03-0000-1234", 10, 20);
    made_run(&m, 0, link, "番号", "tel:03-0000-1234", 20, 20);
    ck_assert(put());
    ck_assert_uint_eq(m.work.annotations.len, 1);
    made_has(&m, "/Subtype/Link/F 4/Border[0 0 0]/P 1 0 R/StructParent 2");
    made_has(&m, "/Contents<FEFF96FB8A71756A53F7>");
    made_has(&m, "/A<</S/URI/URI(tel:03-0000-1234)>>");
    made_has(&m, "/Rect[10 79 30 84.500 ]");
    made_lacks(&m, "/QuadPoints");
}
END_TEST

START_TEST(a_link_over_lines_and_pages_has_one_annotation_on_each)
{
    uint32_t link = made_element(&m, ROLE_LINK, 0);
    made_run(&m, 0, link, "あ", "https://e.jp/", 100, 20);
    made_run(&m, 0, link, "い", "https://e.jp/", 10, 40);
    made_run(&m, 1, link, "う", "https://e.jp/", 10, 20);
    ck_assert(put());
    ck_assert_uint_eq(m.work.annotations.len, 2);
    ck_assert_uint_eq(m.work.annotations.items[1].page, 1);
    made_has(&m, "/Rect[10 59 110 84.500 ]/QuadPoints[100 84.500 110 84.500 "
                 "100 79 110 79 10 64.500 20 64.500 10 59 20 59 ]");
    made_has(&m, "/Contents<FEFF304230443046>/Rect[10 79 20 84.500 ]/A");
    made_has(&m, "/P 2 0 R/StructParent 3");
}
END_TEST

START_TEST(a_link_within_the_leaflet_leads_to_its_place)
{
    *LIST_PUSH(&arena, &m.sheet.anchors) =
        (struct sheet_anchor){S("終わり"), 1, 30};
    *LIST_PUSH(&arena, &m.sheet.anchors) = (struct sheet_anchor){S("a"), 0, 10};
    made_run(&m, 0, made_element(&m, ROLE_LINK, 0), "次", "#終わり", 0, 9);
    ck_assert(put());
    made_has(&m, "/Dest[2 0 R/XYZ null 70 null]");
    made_lacks(&m, "/URI");
}
END_TEST

START_TEST(a_place_that_is_nowhere_is_said)
{
    made_run(&m, 0, made_element(&m, ROLE_LINK, 0), "次", "#nowhere", 0, 9);
    ck_assert(!put());
    ck_assert_uint_eq(diags.len, 1);
    ck_assert(str_contains(diags.items[0]->message, S("#nowhere")));
}
END_TEST

START_TEST(nothing_but_the_address_is_in_an_action)
{
    made_run(&m, 0, made_element(&m, ROLE_LINK, 0), "x",
             "https://e.jp/x)/Next<</S/JavaScript/JS(app.alert(1))>>/Foo(\\", 0,
             9);
    ck_assert(put());
    made_has(&m, "/A<</S/URI/URI(https://e.jp/x%29/Next%3C%3C/S/");
    made_has(&m, "/Foo%28%5C)>>");
}
END_TEST

START_TEST(artifacts_and_what_leads_nowhere_have_no_annotation)
{
    uint32_t element = made_element(&m, ROLE_LINK, 0);
    made_run(&m, 0, element, "x", "javascript:alert(1)", 0, 9);
    made_run(&m, 0, 0, "x", "https://e.jp/", 0, 9);
    ck_assert(!links_find(&m.work)[element]);
    ck_assert(put());
    ck_assert_uint_eq(m.work.annotations.len, 0);
    ck_assert_uint_eq(made_objects(&m).len, 0);
}
END_TEST

Suite *pdf_links_suite(void);
Suite *pdf_links_suite(void)
{
    Suite *suite = suite_create("pdf/links");
    TCase *t = tcase_create("links");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_link_is_an_annotation_with_its_words);
    tcase_add_test(t, a_link_over_lines_and_pages_has_one_annotation_on_each);
    tcase_add_test(t, a_link_within_the_leaflet_leads_to_its_place);
    tcase_add_test(t, a_place_that_is_nowhere_is_said);
    tcase_add_test(t, nothing_but_the_address_is_in_an_action);
    tcase_add_test(t, artifacts_and_what_leads_nowhere_have_no_annotation);
    suite_add_tcase(suite, t);
    return suite;
}
