#include "pdf/raw.h"

#include <check.h>

#include "base/buf.h"

static struct arena arena;

static void teardown(void)
{
    arena_free(&arena);
}

static const str broken[] = {
    STR_INIT(""),
    STR_INIT("%PDF-1.5\n"),
    STR_INIT("startxref\n"),
    STR_INIT("startxref\n99999999999999999999\n"),
    STR_INIT("xref\n0 9\nstartxref\n0\n"),
    STR_INIT("xref\n0 99999999999\nstartxref\n0\n"),
    STR_INIT("%PDF-1.5\nxref\n0 1\n0000000000 65535 f \n"
             "trailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n"),
};

START_TEST(what_is_no_file_of_cairos_is_refused)
{
    struct raw raw;
    ck_assert(!raw_open(&arena, broken[_i], &raw));
}
END_TEST

/* Objects 1 to 4; the entry of object 3 points at object 4. */
static str file_of_four(void)
{
    struct buf b = {.arena = &arena};
    size_t at[4];
    buf_put(&b, S("%PDF-1.5\n"));
    at[0] = b.len;
    buf_put(&b, S("1 0 obj\n<< /Length 2 0 R\n   /Filter /X\n>>\nstream\n"
                  "abc\nendstream\nendobj\n"));
    at[1] = b.len;
    buf_put(&b, S("2 0 obj\n   3\nendobj\n"));
    at[2] = at[3] = b.len;
    buf_put(&b, S("4 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n"));
    size_t table = b.len;
    buf_put(&b, S("xref\n0 5\n0000000000 65535 f \n"));
    for (size_t i = 0; i < 4; i++)
        buf_printf(&b, "%010zu 00000 n \n", at[i]);
    buf_printf(&b, "trailer\n<< /Size 5 /Root 4 0 R >>\nstartxref\n%zu\n",
               table);
    buf_put(&b, S("%%EOF\n"));
    return buf_text(&b);
}

START_TEST(objects_are_found_and_lies_are_not_believed)
{
    struct raw raw;
    ck_assert(raw_open(&arena, file_of_four(), &raw));
    ck_assert_uint_eq(raw.len, 5);
    ck_assert_uint_eq(raw.root, 4);
    ck_assert(raw.items[1].stream);
    ck_assert(str_equal(raw.items[1].data, S("abc")));
    ck_assert(str_ends(raw.items[1].text, S(">>")));
    ck_assert(str_equal(raw.items[2].text, S("3")));
    ck_assert_uint_eq(raw.items[3].text.len, 0);
    ck_assert_uint_eq(raw_reference(raw_at(&raw, 4)->text, S("/Pages")), 1);
    ck_assert_uint_eq(raw_at(&raw, 99)->text.len, 0);
}
END_TEST

START_TEST(a_file_that_is_cut_never_reads_past_its_end)
{
    str whole = file_of_four();
    for (size_t len = 0; len < whole.len; len++) {
        struct raw raw;
        char *cut = arena_alloc(&arena, len + 1);
        memcpy(cut, whole.ptr, len);
        if (raw_open(&arena, (str){cut, len}, &raw))
            ck_assert_uint_eq(raw.root, 4); /* only its last bytes are gone */
        else
            ck_assert_uint_lt(len, whole.len - 5);
    }
}
END_TEST

START_TEST(references_are_found_one_after_the_other)
{
    str text = S("<< /A 12 0 R /B[7 0 R\n8 0 R] /W [1 2 3] /C 10 >>");
    size_t at = 0;
    ck_assert_uint_eq(raw_next_reference(text, &at), 12);
    ck_assert_uint_eq(raw_next_reference(text, &at), 7);
    ck_assert_uint_eq(raw_next_reference(text, &at), 8);
    ck_assert_uint_eq(raw_next_reference(text, &at), 0);
    ck_assert_uint_eq(raw_reference(text, S("/C")), 0);
    ck_assert_uint_eq(raw_reference(text, S("/D")), 0);
}
END_TEST

START_TEST(what_zlib_did_not_pack_is_not_unpacked)
{
    str plain;
    ck_assert(!raw_unpack(&arena, S(""), &plain));
    ck_assert(!raw_unpack(&arena, S("no stream"), &plain));
    ck_assert(raw_unpack(
        &arena, S("\x78\x9c\x4b\x4c\x4a\x06\x00\x02\x4d\x01\x27"), &plain));
    ck_assert(str_equal(plain, S("abc")));
    ck_assert(!raw_unpack(&arena, S("\x78\x9c\x4b\x4c\x4a\x06"), &plain));
}
END_TEST

Suite *pdf_raw_suite(void);
Suite *pdf_raw_suite(void)
{
    Suite *suite = suite_create("pdf/raw");
    TCase *t = tcase_create("raw");
    tcase_add_checked_fixture(t, NULL, teardown);
    tcase_add_loop_test(t, what_is_no_file_of_cairos_is_refused, 0,
                        sizeof broken / sizeof *broken);
    tcase_add_test(t, objects_are_found_and_lies_are_not_believed);
    tcase_add_test(t, a_file_that_is_cut_never_reads_past_its_end);
    tcase_add_test(t, references_are_found_one_after_the_other);
    tcase_add_test(t, what_zlib_did_not_pack_is_not_unpacked);
    suite_add_tcase(suite, t);
    return suite;
}
