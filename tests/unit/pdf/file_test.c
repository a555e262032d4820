#include "pdf/file.h"

#include <check.h>

#include "pdf/check.h"

static struct arena arena;
static struct diag_list diags;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
}

static void teardown(void)
{
    arena_free(&arena);
}

/* A page, and so many objects beside it. */
static str make(size_t objects)
{
    struct pdf_file f;
    file_open(&f, &arena, 4);
    size_t content = file_reserve(&f), root = file_reserve(&f);
    file_pack_stream(&f, content, S(""), S("0 0 10 10 re f\n"));
    for (size_t i = 0; i < objects; i++)
        file_put(&f, file_reserve(&f), S("(an object)"));
    file_put(&f, 2, S("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
    file_put(&f, 3,
             arena_printf(&arena,
                          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                          "/Resources<<>>/Contents %zu 0 R>>",
                          content));
    file_put(&f, root, S("<</Type/Catalog/Pages 2 0 R>>"));
    size_t info = file_reserve(&f);
    file_put(&f, info, S("<<>>"));
    return file_close(&f, root, info);
}

START_TEST(files_of_any_size_are_read_again)
{
    static const size_t counts[] = {0, 1, 195, 196, 197, 200, 1000};
    ck_assert(pdf_check(make(counts[_i]), 1, &diags));
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(the_same_objects_give_the_same_bytes_and_others_another_id)
{
    str one = make(10), head, id, other_id;
    ck_assert(str_equal(one, make(10)));
    ck_assert(str_cut(one, S("/ID["), &head, &id));
    ck_assert(str_cut(make(11), S("/ID["), &head, &other_id));
    ck_assert(!str_equal(str_take(id, 34), str_take(other_id, 34)));
    ck_assert_int_eq(id.ptr[33], '>');
    ck_assert(str_equal(str_take(id, 34), str_slice(id, 34, 68)));
}
END_TEST

START_TEST(a_file_that_is_cut_or_short_of_pages_is_never_passed_on)
{
    str whole = make(300);
    for (size_t len = 0; len < whole.len; len += 13) {
        diags.len = 0;
        ck_assert(!pdf_check(str_take(whole, len), 1, &diags));
        ck_assert_uint_eq(diags.len, 1);
        ck_assert_str_eq(diags.items[0]->rule, "pdf");
    }
    ck_assert(!pdf_check(whole, 2, &diags));
    ck_assert(diag_world_failed(&diags));
}
END_TEST

static const struct {
    float length;
    const char *written;
} lengths[] = {
    {0, "0"},
    {1, "1"},
    {-1.5F, "-1.500"},
    {0.001F, "0.001"},
    {595.276F, "595.276"},
    {0.0004F, "0"},
    {-0.25F, "-0.250"},
};

START_TEST(lengths_have_three_decimals_at_most)
{
    struct buf b = {.arena = &arena};
    file_put_length(&b, lengths[_i].length);
    ck_assert_str_eq(arena_c_string(&arena, buf_text(&b)), lengths[_i].written);
}
END_TEST

Suite *pdf_file_suite(void);
Suite *pdf_file_suite(void)
{
    Suite *suite = suite_create("pdf/file");
    TCase *t = tcase_create("file");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, files_of_any_size_are_read_again, 0, 7);
    tcase_add_test(t,
                   the_same_objects_give_the_same_bytes_and_others_another_id);
    tcase_add_test(t, a_file_that_is_cut_or_short_of_pages_is_never_passed_on);
    tcase_add_loop_test(t, lengths_have_three_decimals_at_most, 0,
                        sizeof lengths / sizeof *lengths);
    suite_add_tcase(suite, t);
    return suite;
}
