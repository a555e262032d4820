#include "base/arena.h"

#include <check.h>
#include <stdalign.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;

static void after(void)
{
    arena_free(&arena);
}

static bool all_zero(const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

START_TEST(memory_is_zero_and_aligned_for_any_type)
{
    static const size_t sizes[] = {0, 1, 7, 8, 17, 4096, 65536, 100000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char *p = arena_alloc(&arena, sizes[i]);
        ck_assert_uint_eq((uintptr_t)p % alignof(max_align_t), 0);
        ck_assert(all_zero(p, sizes[i]));
        memset(p, 0xFF, sizes[i]);
    }
}
END_TEST

START_TEST(reused_memory_is_zero_again)
{
    memset(arena_alloc(&arena, 1000), 0xFF, 1000);
    arena_reset(&arena);
    ck_assert(all_zero(arena_alloc(&arena, 1000), 1000));
}
END_TEST

START_TEST(pieces_do_not_overlap)
{
    char *pieces[500];
    for (size_t i = 0; i < 500; i++) {
        pieces[i] = arena_alloc(&arena, i + 1);
        memset(pieces[i], (int)(i % 251), i + 1);
    }
    for (size_t i = 0; i < 500; i++) {
        ck_assert_uint_eq((unsigned char)pieces[i][0], i % 251);
        ck_assert_uint_eq((unsigned char)pieces[i][i], i % 251);
    }
}
END_TEST

START_TEST(the_last_block_grows_in_place)
{
    char *p = arena_alloc(&arena, 10);
    memset(p, 'x', 10);
    char *grown = arena_grow(&arena, p, 10, 1000);
    ck_assert_ptr_eq(grown, p);
    ck_assert_mem_eq(grown, "xxxxxxxxxx", 10);
    ck_assert(all_zero(grown + 10, 990));
}
END_TEST

START_TEST(an_older_block_grows_as_a_copy)
{
    char *p = arena_alloc(&arena, 10);
    memset(p, 'x', 10);
    char *between = arena_alloc(&arena, 10);
    memset(between, 'y', 10);
    char *grown = arena_grow(&arena, p, 10, 100);
    ck_assert_ptr_ne(grown, p);
    ck_assert_mem_eq(grown, "xxxxxxxxxx", 10);
    ck_assert(all_zero(grown + 10, 90));
    ck_assert_mem_eq(between, "yyyyyyyyyy", 10);
}
END_TEST

START_TEST(a_block_outgrows_its_chunk)
{
    char *p = arena_alloc(&arena, 60000);
    memset(p, 'x', 60000);
    char *grown = arena_grow(&arena, p, 60000, 200000);
    ck_assert_int_eq(grown[59999], 'x');
    ck_assert(all_zero(grown + 60000, 140000));
    ck_assert_ptr_nonnull(arena_grow(&arena, NULL, 0, 10));
}
END_TEST

START_TEST(what_is_taken_over_lives_on)
{
    struct arena a = {0}, more = {0}, none = {0};
    str first = arena_str(&a, S("初め"));
    str second = arena_str(&more, S("次"));
    arena_alloc(&more, 200000);
    arena_join(&a, &more);
    arena_join(&a, &none);
    ck_assert_ptr_null(more.chunk);
    ck_assert(str_equal(first, S("初め")) && str_equal(second, S("次")));
    ck_assert(str_equal(arena_str(&a, S("後")), S("後")));
    arena_join(&none, &a);
    ck_assert_ptr_null(a.chunk);
    ck_assert(str_equal(second, S("次")));
    arena_free(&none);
}
END_TEST

START_TEST(a_copied_text_ends_with_nul)
{
    str s = arena_str(&arena, str_take(S("資格確認書"), 6));
    ck_assert_uint_eq(s.len, 6);
    ck_assert_str_eq(s.ptr, "資格");
    ck_assert_str_eq(arena_c_string(&arena, (str){0}), "");
}
END_TEST

START_TEST(printing_makes_text_of_any_length)
{
    str s = arena_printf(&arena, "%d年%02d月", 2025, 1);
    ck_assert(str_equal(s, S("2025年01月")));
    ck_assert_uint_eq(arena_printf(&arena, "%100000d", 1).len, 100000);
    ck_assert_uint_eq(arena_printf(&arena, "%s", "").len, 0);
}
END_TEST

START_TEST(a_list_keeps_its_items_while_it_grows)
{
    struct {
        int *items;
        size_t len, cap;
    } list = {0};
    for (int i = 0; i < 10000; i++) {
        int *item = LIST_PUSH(&arena, &list);
        ck_assert_int_eq(*item, 0);
        *item = i;
    }
    ck_assert_uint_eq(list.len, 10000);
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(list.items[i], i);
    list.len = 0;
    ck_assert_int_eq(*LIST_PUSH(&arena, &list), 0);
}
END_TEST

/* The message goes to a pipe; nothing may be left for the test to free. */
START_TEST(out_of_memory_ends_with_status_3_and_a_message)
{
    int ends[2], status;
    char message[200] = {0};
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        arena_alloc(&arena, SIZE_MAX / 2);
        _exit(0);
    }
    close(ends[1]);
    ck_assert_int_gt(read(ends[0], message, sizeof message - 1), 0);
    close(ends[0]);
    waitpid(child, &status, 0);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), 3);
    ck_assert_ptr_nonnull(strstr(message, "メモリー"));
}
END_TEST

START_TEST(a_rewound_arena_is_as_it_was)
{
    struct arena a = {0};
    arena_rewind(&a, arena_mark(&a));
    ck_assert_ptr_null(a.chunk);
    str kept = arena_str(&a, S("kept"));
    struct arena_mark mark = arena_mark(&a);
    char *first = arena_alloc(&a, 100);
    memset(first, 1, 100);
    (void)arena_alloc(&a, 1 << 20);
    (void)arena_alloc(&a, 1 << 23);
    arena_rewind(&a, mark);
    char *again = arena_alloc(&a, 100);
    ck_assert_ptr_eq(again, first);
    for (size_t i = 0; i < 100; i++)
        ck_assert_int_eq(again[i], 0);
    ck_assert(str_equal(kept, S("kept")));
    arena_free(&a);
}
END_TEST

Suite *base_arena_suite(void);
Suite *base_arena_suite(void)
{
    Suite *suite = suite_create("base/arena");
    TCase *t = tcase_create("arena");
    tcase_add_checked_fixture(t, NULL, after);
    tcase_add_test(t, a_rewound_arena_is_as_it_was);
    tcase_add_test(t, memory_is_zero_and_aligned_for_any_type);
    tcase_add_test(t, reused_memory_is_zero_again);
    tcase_add_test(t, pieces_do_not_overlap);
    tcase_add_test(t, the_last_block_grows_in_place);
    tcase_add_test(t, an_older_block_grows_as_a_copy);
    tcase_add_test(t, a_block_outgrows_its_chunk);
    tcase_add_test(t, what_is_taken_over_lives_on);
    tcase_add_test(t, a_copied_text_ends_with_nul);
    tcase_add_test(t, printing_makes_text_of_any_length);
    tcase_add_test(t, a_list_keeps_its_items_while_it_grows);
    tcase_add_test(t, out_of_memory_ends_with_status_3_and_a_message);
    suite_add_tcase(suite, t);
    return suite;
}
