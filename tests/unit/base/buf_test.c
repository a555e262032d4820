#include "base/buf.h"

#include <check.h>

static struct arena arena;
static struct buf b;

static void before(void)
{
    b = (struct buf){.arena = &arena};
}

static void after(void)
{
    arena_free(&arena);
}

START_TEST(text_is_put_together_in_order)
{
    buf_put(&b, S("令和"));
    buf_printf(&b, "%d", 7);
    buf_put_code_point(&b, 0x5E74);
    buf_put_byte(&b, '!');
    buf_put(&b, (str){0});
    ck_assert(str_equal(buf_text(&b), S("令和7年!")));
}
END_TEST

START_TEST(nothing_put_is_no_text)
{
    ck_assert_uint_eq(buf_text(&b).len, 0);
    buf_printf(&b, "%s", "");
    ck_assert_uint_eq(buf_text(&b).len, 0);
}
END_TEST

START_TEST(a_long_text_keeps_every_byte)
{
    for (int i = 0; i < 100000; i++)
        buf_printf(&b, "%d,", i % 10);
    str text = buf_text(&b);
    ck_assert_uint_eq(text.len, 200000);
    for (size_t i = 0; i < text.len; i += 2)
        ck_assert_int_eq(text.ptr[i], '0' + (int)(i / 2 % 10));
}
END_TEST

START_TEST(two_texts_grow_side_by_side_in_one_arena)
{
    struct buf other = {.arena = &arena};
    for (int i = 0; i < 5000; i++) {
        buf_put_byte(&b, 'a');
        buf_put_byte(&other, 'b');
    }
    ck_assert_uint_eq(str_find_byte(buf_text(&b), 'b'), SIZE_MAX);
    ck_assert_uint_eq(str_find_byte(buf_text(&other), 'a'), SIZE_MAX);
}
END_TEST

START_TEST(clearing_keeps_the_room)
{
    buf_put(&b, S("abc"));
    const char *place = b.ptr;
    buf_clear(&b);
    ck_assert_uint_eq(buf_text(&b).len, 0);
    buf_put(&b, S("xy"));
    ck_assert(str_equal(buf_text(&b), S("xy")));
    ck_assert_ptr_eq(b.ptr, place);
}
END_TEST

Suite *base_buf_suite(void);
Suite *base_buf_suite(void)
{
    Suite *suite = suite_create("base/buf");
    TCase *t = tcase_create("buf");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, text_is_put_together_in_order);
    tcase_add_test(t, nothing_put_is_no_text);
    tcase_add_test(t, a_long_text_keeps_every_byte);
    tcase_add_test(t, two_texts_grow_side_by_side_in_one_arena);
    tcase_add_test(t, clearing_keeps_the_room);
    suite_add_tcase(suite, t);
    return suite;
}
