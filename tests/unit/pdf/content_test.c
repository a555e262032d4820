#include "pdf/content.h"

#include <check.h>

static struct arena arena;
static struct buf out;
static struct content_owners owners;
static const char *const roles[] = {"Document", "P", "Figure"};

/* Words, an artifact of words, a figure, an artifact. */
static struct pdf_mark words = {1, PDF_WORDS}, foot = {0, PDF_WORDS},
                       figure = {2, PDF_SHAPES}, rule = {0, PDF_SHAPES};

static void teardown(void)
{
    arena_free(&arena);
}

static bool mark(const char *content, const struct pdf_mark *const *marks,
                 size_t count, size_t glyphs)
{
    static const str drawn[] = {STR_INIT("月"), STR_INIT("火"), STR_INIT("水"),
                                STR_INIT("木")};
    struct pdf_marks list = {0};
    struct letters letters = {.arena = &arena};
    out = (struct buf){.arena = &arena};
    owners = (struct content_owners){0};
    for (size_t i = 0; i < count; i++)
        *LIST_PUSH(&arena, &list) = *marks[i];
    letters_turn(&letters, drawn, glyphs);
    return content_mark(str_from_c(content), &list, roles, &letters, &owners,
                        &out) &&
           letters_turn(&letters, NULL, 0);
}

static bool mark_one(const char *content, const struct pdf_mark *m,
                     size_t glyphs)
{
    return mark(content, &m, 1, glyphs);
}

static void becomes(const char *expected)
{
    ck_assert_str_eq(arena_c_string(&arena, buf_text(&out)), expected);
}

START_TEST(words_are_marked_within_their_text_object)
{
    ck_assert(mark_one("/P << /MCID 0 >> BDC\nBT\n/f-0-1 1 Tf\n<00010002>Tj\n"
                       "ET\nEMC\n",
                       &words, 2));
    becomes("\nBT\n/f-0-1 1 Tf\n/P<</MCID 0>>BDC\n<00010002>Tj\nEMC\nET\n\n");
    ck_assert_uint_eq(owners.len, 1);
    ck_assert_uint_eq(owners.items[0], 1);
}
END_TEST

START_TEST(shapes_are_marked_around_their_paths)
{
    ck_assert(mark_one("q\n/P << /MCID 0 >> BDC\n0 0 m 1 1 l S\nEMC\nQ\n",
                       &figure, 0));
    becomes("q\n/Figure<</MCID 0>>BDC\n\n0 0 m 1 1 l S\nEMC\n\nQ\n");
}
END_TEST

START_TEST(artifacts_have_no_number)
{
    const struct pdf_mark *marks[] = {&rule, &foot, &figure};
    ck_assert(mark("/P <</MCID 0>> BDC 0 0 1 1 re f EMC "
                   "/P <</MCID 1>> BDC BT /f 1 Tf (a)Tj ET EMC "
                   "/P <</MCID 2>> BDC 0 0 1 1 re f EMC",
                   marks, 3, 1));
    str text = buf_text(&out);
    ck_assert(str_starts(text, S("/Artifact<</Type/Layout>>BDC\n")));
    ck_assert(str_contains(text, S("/Artifact<</Type/Pagination>>BDC\n(a)Tj")));
    ck_assert(str_contains(text, S("/Figure<</MCID 0>>BDC\n")));
    ck_assert_uint_eq(owners.len, 1);
    ck_assert_uint_eq(owners.items[0], 2);
}
END_TEST

START_TEST(a_text_of_its_own_stands_beside_the_marks)
{
    ck_assert(mark_one("/P <</MCID 0>> BDC BT /f 1 Tf <0001>Tj "
                       "/Span << /ActualText <feff706b6c34> >> BDC "
                       "[<0002>-300<0003>]TJ EMC <0004>Tj ET EMC",
                       &words, 4));
    str text = buf_text(&out);
    ck_assert(str_contains(text, S("/P<</MCID 0>>BDC\n<0001>Tj EMC\n"
                                   "/Span<</MCID 1/ActualText<feff706b6c34>>>"
                                   "BDC\n [<0002>-300<0003>]TJ EMC\n "
                                   "/P<</MCID 2>>BDC\n<0004>Tj EMC\nET ")));
    ck_assert_uint_eq(owners.len, 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert_uint_eq(owners.items[i], 1);
}
END_TEST

START_TEST(a_text_of_its_own_in_an_artifact_is_a_span)
{
    ck_assert(mark_one("/P <</MCID 0>> BDC BT /f 1 Tf <0001>Tj "
                       "/Span << /ActualText <feff706b6c34> >> BDC "
                       "[<0002>-300<0003>]TJ EMC <0004>Tj ET EMC",
                       &foot, 4));
    ck_assert(
        str_contains(buf_text(&out),
                     S("/Artifact<</Type/Pagination>>BDC\n<0001>Tj EMC\n"
                       "/Artifact<</Type/Pagination>>BDC\n/Span<</ActualText"
                       "<feff706b6c34>>>BDC\n [<0002>-300<0003>]TJ EMC\nEMC\n "
                       "/Artifact<</Type/Pagination>>BDC\n<0004>Tj EMC\nET ")));
    ck_assert_uint_eq(owners.len, 0);
}
END_TEST

/* What must never be passed on as finished. */
static const struct {
    const char *content;
    size_t glyphs;
} wrong[] = {
    {"BT /f 1 Tf (a)Tj ET /P <</MCID 0>> BDC EMC", 1},
    {"/P <</MCID 0>> BDC EMC BT /f 1 Tf (a)Tj ET", 1},
    {"/P <</MCID 0>> BDC EMC BT /f 1 Tf [(a)]TJ ET", 1},
    {"/P <</MCID 0>> BDC EMC BT /f 1 Tf (a)' ET", 1},
    {"/P <</MCID 0>> BDC EMC 0 0 1 1 re f", 0},
    {"/P <</MCID 0>> BDC EMC 0 0 m 1 1 l S", 0},
    {"/P <</MCID 0>> BDC EMC /x5 Do", 0},
    {"0 0 1 1 re B /P <</MCID 0>> BDC EMC", 0},
    {"", 0},
    {"/P <</MCID 0>> BDC EMC /P <</MCID 1>> BDC EMC", 0},
    {"/P <</MCID 0>> BDC", 0},
    {"/P <</MCID 0>> BDC EMC EMC", 0},
    {"/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC", 0},
    {"/Span <</ActualText <feff0041>>> BDC /P <</MCID 0>> BDC EMC EMC", 0},
    {"/P <</MCID 0>> BDC BT /f 1 Tf (ab)Tj ET EMC", 1},
    {"/P <</MCID 0>> BDC BT /f 1 Tf (a)Tj ET EMC", 2},
    {"/P <</MCID 0>> BDC BT (a)Tj ET EMC", 1},
    {"/P <</MCID 0>> BDC BT /f 1 Tf <00>Tj ET EMC", 1},
};

START_TEST(nothing_is_shown_outside_of_marks)
{
    ck_assert(!mark_one(wrong[_i].content, &words, wrong[_i].glyphs));
}
END_TEST

START_TEST(operators_within_strings_are_text)
{
    ck_assert(
        mark_one("/P <</MCID 0>> BDC BT /f 1 Tf (EMC)Tj ET EMC", &words, 3));
    ck_assert(str_contains(buf_text(&out), S("(EMC)Tj EMC\nET")));
}
END_TEST

Suite *pdf_content_suite(void);
Suite *pdf_content_suite(void)
{
    Suite *suite = suite_create("pdf/content");
    TCase *t = tcase_create("content");
    tcase_add_checked_fixture(t, NULL, teardown);
    tcase_add_test(t, words_are_marked_within_their_text_object);
    tcase_add_test(t, shapes_are_marked_around_their_paths);
    tcase_add_test(t, artifacts_have_no_number);
    tcase_add_test(t, a_text_of_its_own_stands_beside_the_marks);
    tcase_add_test(t, a_text_of_its_own_in_an_artifact_is_a_span);
    tcase_add_loop_test(t, nothing_is_shown_outside_of_marks, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, operators_within_strings_are_text);
    suite_add_tcase(suite, t);
    return suite;
}
