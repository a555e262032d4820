#include "write/manifest.h"

#include <check.h>
#include <string.h>

static struct arena arena;

static void after(void)
{
    arena_free(&arena);
}

#define LINE(path) "00000000000000ff 12 " path "\n"
#define HEAD "annai-manifest 1\n"

static struct manifest sample(void)
{
    struct manifest m = {0};
    static const char *const paths[] = {"a/b.html", "a-b", "index.html", "a"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        *LIST_PUSH(&arena, &m) =
            (struct manifest_entry){str_from_c(paths[i]), i, i + UINT64_MAX};
    manifest_sort(&m);
    return m;
}

START_TEST(a_manifest_is_read_as_it_was_written)
{
    struct manifest m = sample(), again;
    str text = manifest_text(&arena, &m);
    ck_assert(manifest_read(&arena, text, &again));
    ck_assert_uint_eq(again.len, m.len);
    for (size_t i = 0; i < m.len; i++) {
        ck_assert(str_equal(again.items[i].path, m.items[i].path));
        ck_assert_uint_eq(again.items[i].size, m.items[i].size);
        ck_assert_uint_eq(again.items[i].hash, m.items[i].hash);
    }
    ck_assert(str_equal(manifest_text(&arena, &again), text));
    ck_assert(manifest_read(&arena, S(HEAD), &again));
    ck_assert_uint_eq(again.len, 0);
}
END_TEST

static const str broken[] = {
    STR_INIT(""),
    STR_INIT("annai-manifest 1"),
    STR_INIT("annai-manifest 2\n"),
    STR_INIT(HEAD "\n"),
    STR_INIT(HEAD "00000000000000ff 12 a"),
    STR_INIT(HEAD "00000000000000f 12 a\n"),
    STR_INIT(HEAD "00000000000000fF 12 a\n"),
    STR_INIT(HEAD "00000000000000ff -1 a\n"),
    STR_INIT(HEAD "00000000000000ff  a\n"),
    STR_INIT(HEAD "00000000000000ff 12\n"),
    STR_INIT(HEAD "00000000000000ff 99999999999999999999 a\n"),
    STR_INIT(HEAD LINE("")),
    STR_INIT(HEAD LINE("/etc/passwd")),
    STR_INIT(HEAD LINE("../../etc/passwd")),
    STR_INIT(HEAD LINE("a/../../b")),
    STR_INIT(HEAD LINE(".git/config")),
    STR_INIT(HEAD LINE("a\0b")),
    STR_INIT(HEAD LINE("b") LINE("a")),
    STR_INIT(HEAD LINE("a") LINE("a")),
    STR_INIT(HEAD LINE("a") "junk\n"),
};

START_TEST(anything_else_is_no_manifest)
{
    struct manifest m;
    ck_assert(!manifest_read(&arena, broken[_i], &m));
}
END_TEST

START_TEST(files_are_found_by_path_and_by_folder)
{
    struct manifest m = sample();
    ck_assert_ptr_nonnull(manifest_find(&m, S("a/b.html")));
    ck_assert_ptr_nonnull(manifest_find(&m, S("index.html")));
    ck_assert_ptr_null(manifest_find(&m, S("a/b")));
    ck_assert_ptr_null(manifest_find(&m, S("z")));
    ck_assert(manifest_has_below(&m, S("a")));
    ck_assert(!manifest_has_below(&m, S("a/b.html")));
    ck_assert(!manifest_has_below(&m, S("a/b")));
    ck_assert(!manifest_has_below(&m, S("z")));
    struct manifest none = {0};
    ck_assert_ptr_null(manifest_find(&none, S("a")));
    ck_assert(!manifest_has_below(&none, S("a")));
}
END_TEST

START_TEST(only_html_counts_as_a_page)
{
    struct manifest m = sample();
    ck_assert_uint_eq(manifest_pages(&m), 2);
}
END_TEST

START_TEST(the_hash_is_fnv_1a)
{
    ck_assert_uint_eq(manifest_hash(S("")), 0xcbf29ce484222325U);
    ck_assert_uint_eq(manifest_hash(S("a")), 0xaf63dc4c8601ec8cU);
    ck_assert_uint_eq(manifest_hash(S("foobar")), 0x85944171f73967e8U);
}
END_TEST

START_TEST(a_path_has_at_most_1024_bytes_and_30_parts)
{
    char text[1026];
    memset(text, 'a', sizeof text);
    ck_assert(manifest_path_allowed((str){text, 1024}));
    ck_assert(!manifest_path_allowed((str){text, 1025}));
    for (size_t i = 1; i < 60; i += 2)
        text[i] = '/';
    ck_assert(manifest_path_allowed((str){text, 59}));
    ck_assert(!manifest_path_allowed((str){text, 61}));
}
END_TEST

Suite *write_manifest_suite(void);
Suite *write_manifest_suite(void)
{
    Suite *suite = suite_create("write/manifest");
    TCase *t = tcase_create("manifest");
    tcase_add_checked_fixture(t, NULL, after);
    tcase_add_test(t, a_manifest_is_read_as_it_was_written);
    tcase_add_loop_test(t, anything_else_is_no_manifest, 0,
                        sizeof broken / sizeof *broken);
    tcase_add_test(t, files_are_found_by_path_and_by_folder);
    tcase_add_test(t, only_html_counts_as_a_page);
    tcase_add_test(t, the_hash_is_fnv_1a);
    tcase_add_test(t, a_path_has_at_most_1024_bytes_and_30_parts);
    suite_add_tcase(suite, t);
    return suite;
}
