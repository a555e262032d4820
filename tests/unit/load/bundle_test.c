#include "load/bundle.h"

#include <check.h>

START_TEST(files_are_sorted_and_found)
{
    size_t count;
    const struct bundle_file *files = bundle_all(&count);
    ck_assert_uint_gt(count, 0);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            ck_assert_int_lt(str_compare(files[i - 1].path, files[i].path), 0);
        ck_assert_ptr_eq(bundle_find(files[i].path), &files[i]);
    }
    ck_assert_ptr_null(bundle_find(S("starter/none")));
    ck_assert_ptr_null(bundle_find((str){0}));
}
END_TEST

START_TEST(bytes_are_those_of_the_file)
{
    const struct bundle_file *file = bundle_find(S("starter/lua/site.lua"));
    ck_assert_ptr_nonnull(file);
    ck_assert(str_starts(file->bytes, S("-- サイト全体の設定。")));
    ck_assert(str_ends(file->bytes, S("}\n")));
}
END_TEST

Suite *load_bundle_suite(void);
Suite *load_bundle_suite(void)
{
    Suite *suite = suite_create("load/bundle");
    TCase *t = tcase_create("bundle");
    tcase_add_test(t, files_are_sorted_and_found);
    tcase_add_test(t, bytes_are_those_of_the_file);
    suite_add_tcase(suite, t);
    return suite;
}
