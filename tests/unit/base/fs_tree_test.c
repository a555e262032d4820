#include <errno.h>
#include <unistd.h>

#include "unit/base/folder.h"

static struct folder f;

static void before(void)
{
    folder_open(&f);
}

static void after(void)
{
    folder_close(&f);
}

static str joined(const struct fs_list *list)
{
    str text = {0};
    for (size_t i = 0; i < list->len; i++)
        text = arena_printf(&f.arena, "%.*s%s%.*s", STR_ARG(text),
                            i > 0 ? " " : "", STR_ARG(list->items[i].path));
    return text;
}

static void expect_list(const char *path, const char *files)
{
    struct fs_list list;
    ck_assert(fs_list(&f.arena, &f.dir, str_from_c(path), &list, &f.error));
    ck_assert_str_eq(arena_c_string(&f.arena, joined(&list)), files);
}

START_TEST(files_are_listed_by_the_bytes_of_their_paths)
{
    static const char *const names[] = {"b", "a/c", "a-b", "a/b/z", "B", "あ"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        folder_write(&f, names[i], "x");
    expect_list("", "B a-b a/b/z a/c b あ");
    expect_list("a", "a/b/z a/c");
    expect_list("a/", "a/b/z a/c");
    expect_list("./a/../a/b", "a/b/z");
}
END_TEST

START_TEST(names_that_begin_with_a_dot_are_left_out)
{
    folder_write(&f, ".git/config", "x");
    folder_write(&f, "a/.hidden", "x");
    folder_write(&f, "a/b", "x");
    expect_list("", "a/b");
    struct fs_list all;
    ck_assert(fs_list_all(&f.arena, &f.dir, &all, &f.error));
    ck_assert_str_eq(joined(&all).ptr, ".git/config a/.hidden a/b");
    ck_assert(fs_list_names(&f.arena, &f.dir, &all, &f.error));
    ck_assert_str_eq(joined(&all).ptr, ".git a");
}
END_TEST

START_TEST(a_link_is_listed_and_not_followed)
{
    struct fs_list list;
    folder_write(&f, "a/b", "12345");
    ck_assert_int_eq(symlink("a", folder_path(&f, "folder")), 0);
    ck_assert_int_eq(symlink("nowhere", folder_path(&f, "nothing")), 0);
    ck_assert_int_eq(mkfifo(folder_path(&f, "pipe"), 0600), 0);
    ck_assert(fs_list(&f.arena, &f.dir, S(""), &list, &f.error));
    ck_assert_str_eq(joined(&list).ptr, "a/b folder nothing pipe");
    ck_assert(!list.items[0].link && list.items[1].link && list.items[2].link);
    ck_assert(list.items[3].special && !list.items[0].special);
    ck_assert(fs_list_all(&f.arena, &f.dir, &list, &f.error));
    ck_assert_uint_eq(list.items[0].size, 5);
    ck_assert_str_eq(joined(&list).ptr, "a/b folder nothing pipe");
}
END_TEST

START_TEST(a_directory_that_cannot_be_listed_is_a_failure)
{
    struct fs_list list;
    folder_write(&f, "file", "x");
    ck_assert(!fs_list(&f.arena, &f.dir, S("none"), &list, &f.error));
    ck_assert_int_eq(f.error.code, ENOENT);
    ck_assert(!fs_list(&f.arena, &f.dir, S("file"), &list, &f.error));
    ck_assert_int_eq(f.error.code, ENOTDIR);
    ck_assert(!fs_list(&f.arena, &f.dir, S(".."), &list, &f.error));
    ck_assert_int_eq(f.error.code, FS_OUTSIDE);
}
END_TEST

static const char *nested(int depth)
{
    str path = S("d");
    for (int i = 1; i < depth; i++)
        path = arena_printf(&f.arena, "%.*s/d", STR_ARG(path));
    return arena_printf(&f.arena, "%.*s/file", STR_ARG(path)).ptr;
}

START_TEST(directories_nest_32_deep_and_no_deeper)
{
    struct fs_list list;
    folder_write(&f, nested(32), "x");
    ck_assert(fs_list(&f.arena, &f.dir, S(""), &list, &f.error));
    ck_assert_uint_eq(list.len, 1);
    folder_write(&f, nested(33), "x");
    ck_assert(!fs_list(&f.arena, &f.dir, S(""), &list, &f.error));
    ck_assert_int_eq(f.error.code, FS_TOO_DEEP);
}
END_TEST

START_TEST(removing_takes_everything_and_follows_nothing)
{
    folder_write(&f, "keep/a", "x");
    folder_write(&f, "gone/.b/c", "x");
    folder_write(&f, "gone/d", "x");
    ck_assert_int_eq(symlink("../keep", folder_path(&f, "gone/link")), 0);
    ck_assert(fs_remove(&f.arena, &f.dir, S("gone"), &f.error));
    ck_assert(!fs_exists(&f.dir, S("gone")));
    ck_assert(folder_holds(&f, "keep/a", "x"));
    ck_assert(fs_remove(&f.arena, &f.dir, S("keep/a"), &f.error));
    ck_assert(!fs_remove(&f.arena, &f.dir, S("keep/a"), &f.error));
    ck_assert_int_eq(f.error.code, ENOENT);
}
END_TEST

START_TEST(removing_a_link_leaves_its_target)
{
    folder_write(&f, "keep/a", "x");
    ck_assert_int_eq(symlink("keep", folder_path(&f, "link")), 0);
    ck_assert(!fs_remove(&f.arena, &f.dir, S("link/a"), &f.error));
    ck_assert(fs_remove(&f.arena, &f.dir, S("link"), &f.error));
    ck_assert(folder_holds(&f, "keep/a", "x"));
}
END_TEST

START_TEST(a_directory_goes_only_when_it_is_empty)
{
    folder_write(&f, "a/b/c", "x");
    ck_assert(fs_remove_empty(&f.arena, &f.dir, S("a/b"), &f.error));
    ck_assert(folder_holds(&f, "a/b/c", "x"));
    ck_assert(fs_remove(&f.arena, &f.dir, S("a/b/c"), &f.error));
    ck_assert(fs_remove_empty(&f.arena, &f.dir, S("a/b"), &f.error));
    ck_assert(!fs_exists(&f.dir, S("a/b")));
}
END_TEST

Suite *base_fs_tree_suite(void);
Suite *base_fs_tree_suite(void)
{
    Suite *suite = suite_create("base/fs_tree");
    TCase *t = tcase_create("fs_tree");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, files_are_listed_by_the_bytes_of_their_paths);
    tcase_add_test(t, names_that_begin_with_a_dot_are_left_out);
    tcase_add_test(t, a_link_is_listed_and_not_followed);
    tcase_add_test(t, a_directory_that_cannot_be_listed_is_a_failure);
    tcase_add_test(t, directories_nest_32_deep_and_no_deeper);
    tcase_add_test(t, removing_takes_everything_and_follows_nothing);
    tcase_add_test(t, removing_a_link_leaves_its_target);
    tcase_add_test(t, a_directory_goes_only_when_it_is_empty);
    suite_add_tcase(suite, t);
    return suite;
}
