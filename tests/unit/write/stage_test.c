#include "write/stage.h"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/write/site.h"

static struct site_folder s;

static void before(void)
{
    site_open(&s);
}

static void after(void)
{
    site_expect_tidy(&s);
    site_close(&s);
}

static const struct content one[] = {{"index.html", "1"}, {NULL, NULL}};

START_TEST(a_link_a_file_or_a_fifo_is_no_out)
{
    folder_write(&s.f, "file", "x");
    ck_assert_int_eq(mkdir(folder_path(&s.f, "real"), 0755), 0);
    ck_assert_int_eq(symlink("real", folder_path(&s.f, "link")), 0);
    ck_assert_int_eq(mkfifo(folder_path(&s.f, "fifo"), 0644), 0);
    static const char *const outs[] = {"file", "link", "link/", "fifo"};
    for (size_t i = 0; i < sizeof outs / sizeof *outs; i++) {
        ck_assert_ptr_null(site_stage(&s, outs[i]));
        ck_assert_str_eq(site_rule(&s), "out-refused");
        ck_assert_uint_gt(s.diags.items[0]->hint.len, 0);
    }
}
END_TEST

START_TEST(the_site_and_what_holds_it_is_no_out)
{
    ck_assert_ptr_null(site_stage(&s, "site"));
    ck_assert_str_eq(site_rule(&s), "out-refused");
    ck_assert_ptr_null(site_stage(&s, "site/content/../../site"));
    ck_assert_str_eq(site_rule(&s), "out-refused");
    s.diags.len = 0;
    ck_assert_ptr_null(stage_open(&s.f.arena, str_from_c(s.f.path),
                                  str_from_c(folder_path(&s.f, "site")),
                                  &s.diags));
    ck_assert_str_eq(site_rule(&s), "out-refused");
}
END_TEST

static const char *const nameless[] = {"", "/", ".", "..", "a/..", "//", "./"};

START_TEST(an_out_without_a_name_is_refused)
{
    ck_assert_ptr_null(stage_open(&s.f.arena, str_from_c(nameless[_i]),
                                  str_from_c(folder_path(&s.f, "site")),
                                  &s.diags));
    ck_assert_str_eq(site_rule(&s), "out-refused");
}
END_TEST

START_TEST(a_folder_somebody_else_filled_is_refused)
{
    folder_write(&s.f, "out/thesis.txt", "years of work");
    ck_assert_ptr_null(site_stage(&s, "out"));
    ck_assert_str_eq(site_rule(&s), "out-refused");
    ck_assert(site_says(&s, "thesis.txt"));
    ck_assert(folder_holds(&s.f, "out/thesis.txt", "years of work"));
}
END_TEST

START_TEST(an_empty_folder_is_fine)
{
    ck_assert_int_eq(mkdir(folder_path(&s.f, "out"), 0700), 0);
    ck_assert(site_publish(&s, "out", one));
    site_expect(&s, "out", one);
}
END_TEST

START_TEST(missing_folders_above_out_are_made)
{
    ck_assert(site_publish(&s, "a/b/out/", one));
    site_expect(&s, "a/b/out", one);
}
END_TEST

START_TEST(a_link_above_out_is_followed)
{
    ck_assert_int_eq(mkdir(folder_path(&s.f, "real"), 0755), 0);
    ck_assert_int_eq(symlink("real", folder_path(&s.f, "www")), 0);
    ck_assert(site_publish(&s, "www/out", one));
    site_expect(&s, "real/out", one);
}
END_TEST

START_TEST(a_broken_manifest_is_refused)
{
    ck_assert(site_publish(&s, "out", one));
    ck_assert_int_eq(truncate(folder_path(&s.f, "out/.annai-manifest"), 20), 0);
    ck_assert_ptr_null(site_stage(&s, "out"));
    ck_assert_str_eq(site_rule(&s), "out-refused");
}
END_TEST

START_TEST(a_manifest_that_is_a_link_is_refused)
{
    folder_write(&s.f, "elsewhere", "annai-manifest 1\n");
    ck_assert_int_eq(mkdir(folder_path(&s.f, "out"), 0755), 0);
    ck_assert_int_eq(
        symlink("../elsewhere", folder_path(&s.f, "out/.annai-manifest")), 0);
    ck_assert_ptr_null(site_stage(&s, "out"));
    ck_assert_str_eq(site_rule(&s), "out-refused");
}
END_TEST

START_TEST(a_second_build_into_the_same_out_is_refused)
{
    struct stage *first = site_stage(&s, "out");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(site_stage(&s, "out"));
    ck_assert_str_eq(site_rule(&s), "out-locked");
    struct stage *other = site_stage(&s, "out2");
    ck_assert_ptr_nonnull(other);
    stage_close(other);
    stage_close(first);
    ck_assert(site_publish(&s, "out", one));
}
END_TEST

/* The child holds the lock until it dies: the lock must not outlive it. */
START_TEST(a_lock_held_by_another_process_ends_with_it)
{
    int ready[2];
    char byte;
    ck_assert_int_eq(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        struct stage *stage = site_stage(&s, "out");
        ssize_t n = write(ready[1], stage ? "y" : "n", 1);
        (void)n;
        pause();
        _exit(0);
    }
    ck_assert_int_eq(read(ready[0], &byte, 1), 1);
    ck_assert_int_eq(byte, 'y');
    ck_assert_ptr_null(site_stage(&s, "out"));
    ck_assert_str_eq(site_rule(&s), "out-locked");
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    ck_assert(site_publish(&s, "out", one));
    close(ready[0]);
    close(ready[1]);
}
END_TEST

START_TEST(what_a_killed_build_left_is_cleaned)
{
    folder_write(&s.f, ".annai-stage.out.123/a/b.html", "half");
    folder_write(&s.f, ".annai.out.lock", "");
    ck_assert(site_publish(&s, "out", one));
    site_expect(&s, "out", one);
}
END_TEST

START_TEST(the_stage_of_another_out_is_left_alone)
{
    folder_write(&s.f, ".annai-stage.out.b.123/a", "x");
    folder_write(&s.f, ".annai-stage.out.old/a", "x");
    ck_assert(site_publish(&s, "out", one));
    ck_assert(folder_holds(&s.f, ".annai-stage.out.b.123/a", "x"));
    ck_assert(folder_holds(&s.f, ".annai-stage.out.old/a", "x"));
    ck_assert(site_publish(&s, "out.b", one));
    ck_assert(!fs_exists(&s.f.dir, S(".annai-stage.out.b.123")));
    ck_assert(
        fs_remove(&s.f.arena, &s.f.dir, S(".annai-stage.out.old"), &s.f.error));
}
END_TEST

static const char *const bad_paths[] = {
    "",    "/etc/passwd", "../x",  "a/../b", "a//b",       "a/",
    "./a", ".htaccess",   "a/.b",  "a\nb",   "a\x7f",      "\xff.html",
    "..",  "a/..",        "a/b/.", "/",      "a\xe3\x81/", "a\tb",
};

START_TEST(a_path_that_leaves_or_hides_is_refused)
{
    struct stage *stage = site_stage(&s, "out");
    ck_assert(!site_put(&s, stage, bad_paths[_i], "x"));
    ck_assert_str_eq(site_rule(&s), "output-path");
    ck_assert(site_put(&s, stage, "index.html", "x"));
    ck_assert(!stage_publish(stage, STAGE_FORCED, &s.report, &s.diags));
    stage_close(stage);
    ck_assert(!fs_exists(&s.f.dir, S("out")));
}
END_TEST

static const struct {
    const char *first, *second;
} rivals[] = {
    {"a.html", "a.html"},
    {"a", "a/b"},
    {"a/b", "a"},
    {"a/b", "a/b/c/d"},
};

START_TEST(two_files_of_one_path_are_an_error)
{
    struct stage *stage = site_stage(&s, "out");
    ck_assert(site_put(&s, stage, rivals[_i].first, "1"));
    ck_assert(!site_put(&s, stage, rivals[_i].second, "2"));
    ck_assert_str_eq(site_rule(&s), "duplicate-output");
    ck_assert(!stage_publish(stage, STAGE_FORCED, &s.report, &s.diags));
    stage_close(stage);
}
END_TEST

START_TEST(names_that_begin_with_an_underscore_are_fine)
{
    static const struct content files[] = {{"_headers", "/*"},
                                           {"index.html", "1"},
                                           {"案内/終わり.html", "2"},
                                           {"a b~.html", ""},
                                           {NULL, NULL}};
    ck_assert(site_publish(&s, "out", files));
    site_expect(&s, "out", files);
}
END_TEST

enum { WORKERS = 8, FILES_EACH = 40 };

struct worker {
    struct stage *stage;
    struct arena arena;
    struct diag_list diags;
    int number;
};

static void *put_many(void *data)
{
    struct worker *w = data;
    w->diags.arena = &w->arena;
    for (int i = 0; i < FILES_EACH; i++) {
        struct artifact file = {arena_printf(&w->arena, "d%d/e%d/%d-%d.html",
                                             i % 5, i % 3, w->number, i),
                                arena_printf(&w->arena, "%d", i)};
        stage_put(w->stage, &file, &w->diags);
    }
    struct artifact shared = {S("shared.html"), S("x")};
    stage_put(w->stage, &shared, &w->diags);
    return NULL;
}

START_TEST(many_workers_put_files_at_once)
{
    struct worker workers[WORKERS] = {{0}};
    pthread_t threads[WORKERS];
    struct stage *stage = site_stage(&s, "out");
    for (int i = 0; i < WORKERS; i++) {
        workers[i].stage = stage;
        workers[i].number = i;
        pthread_create(&threads[i], NULL, put_many, &workers[i]);
    }
    size_t findings = 0;
    for (int i = 0; i < WORKERS; i++) {
        pthread_join(threads[i], NULL);
        findings += workers[i].diags.len;
        arena_free(&workers[i].arena);
    }
    ck_assert_uint_eq(findings, WORKERS - 1);
    stage_close(stage);
    ck_assert(!fs_exists(&s.f.dir, S("out")));
}
END_TEST

START_TEST(closing_without_publishing_leaves_nothing)
{
    struct stage *stage = site_stage(&s, "out");
    ck_assert(site_put(&s, stage, "a/b/c.html", "x"));
    stage_close(stage);
    ck_assert(!fs_exists(&s.f.dir, S("out")));
}
END_TEST

Suite *write_stage_suite(void);
Suite *write_stage_suite(void)
{
    Suite *suite = suite_create("write/stage");
    TCase *t = tcase_create("stage");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, a_link_a_file_or_a_fifo_is_no_out);
    tcase_add_test(t, the_site_and_what_holds_it_is_no_out);
    tcase_add_loop_test(t, an_out_without_a_name_is_refused, 0,
                        sizeof nameless / sizeof *nameless);
    tcase_add_test(t, a_folder_somebody_else_filled_is_refused);
    tcase_add_test(t, an_empty_folder_is_fine);
    tcase_add_test(t, missing_folders_above_out_are_made);
    tcase_add_test(t, a_link_above_out_is_followed);
    tcase_add_test(t, a_broken_manifest_is_refused);
    tcase_add_test(t, a_manifest_that_is_a_link_is_refused);
    tcase_add_test(t, a_second_build_into_the_same_out_is_refused);
    tcase_add_test(t, a_lock_held_by_another_process_ends_with_it);
    tcase_add_test(t, what_a_killed_build_left_is_cleaned);
    tcase_add_test(t, the_stage_of_another_out_is_left_alone);
    tcase_add_loop_test(t, a_path_that_leaves_or_hides_is_refused, 0,
                        sizeof bad_paths / sizeof *bad_paths);
    tcase_add_loop_test(t, two_files_of_one_path_are_an_error, 0,
                        sizeof rivals / sizeof *rivals);
    tcase_add_test(t, names_that_begin_with_an_underscore_are_fine);
    tcase_add_test(t, many_workers_put_files_at_once);
    tcase_add_test(t, closing_without_publishing_leaves_nothing);
    suite_add_tcase(suite, t);
    return suite;
}
