#include "chart/qr.h"

#include <check.h>

static struct arena arena;

static struct drawing drawing_of(str text, enum qr_use use)
{
    struct drawing d = {.arena = &arena};
    ck_assert(qr_draw(&d, text, use));
    return d;
}

/* Whether the module at column x, row y is dark, by the rectangles. */
static bool dark(const struct drawing *d, int module, int x, int y)
{
    struct box b;
    int left = (x + QR_QUIET) * module, top = (y + QR_QUIET) * module;
    for (size_t i = 0; qr_rectangle(d, i, &b); i++)
        if (left >= b.x && left < b.x + b.width && top >= b.y &&
            top < b.y + b.height)
            return true;
    return false;
}

START_TEST(three_corners_are_finders)
{
    struct drawing d = drawing_of(S("https://www.example.jp/"), QR_LINK);
    int module = 4 * PX, last = d.width / module - 2 * QR_QUIET - 1;
    ck_assert_int_eq(d.width, d.height);
    ck_assert_int_eq(last + 1, 25); /* version 2 */
    for (int i = 0; i < 7; i++) {
        ck_assert(dark(&d, module, i, 0));
        ck_assert(dark(&d, module, last - i, 0));
        ck_assert(dark(&d, module, 0, last - i));
        ck_assert(!dark(&d, module, i, 7)); /* its separator */
    }
    ck_assert(dark(&d, module, 8, last - 7)); /* the dark module */
    arena_free(&arena);
}
END_TEST

START_TEST(rectangles_keep_out_of_the_quiet_zone_and_of_each_other)
{
    struct drawing d = drawing_of(S("https://www.example.jp/"), QR_LINK);
    int quiet = QR_QUIET * 4 * PX;
    struct box a, b;
    for (size_t i = 0; qr_rectangle(&d, i, &a); i++) {
        ck_assert_int_ge(a.x, quiet);
        ck_assert_int_ge(a.y, quiet);
        ck_assert_int_le(a.x + a.width, d.width - quiet);
        ck_assert_int_le(a.y + a.height, d.height - quiet);
        for (size_t k = 0; k < i && qr_rectangle(&d, k, &b); k++)
            ck_assert(a.x >= b.x + b.width || b.x >= a.x + a.width ||
                      a.y >= b.y + b.height || b.y >= a.y + a.height);
    }
    arena_free(&arena);
}
END_TEST

START_TEST(a_link_is_large_enough_for_a_camera_and_a_mark_is_small)
{
    ck_assert_int_ge(drawing_of(S("tel:1"), QR_LINK).width, 120 * PX);
    ck_assert_int_lt(drawing_of(S("CH1"), QR_MARK).width, 60 * PX);
    arena_free(&arena);
}
END_TEST

START_TEST(the_largest_fits_a_phone_and_one_more_byte_is_refused)
{
    char text[413];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = 'a';
    struct drawing d = drawing_of((str){text, 412}, QR_LINK);
    ck_assert_int_le(d.width, 358 * PX);
    struct drawing none = {.arena = &arena};
    ck_assert(!qr_draw(&none, (str){text, 413}, QR_LINK));
    ck_assert(!qr_draw(&none, S(""), QR_LINK));
    ck_assert_uint_eq(none.items.len, 0);
    arena_free(&arena);
}
END_TEST

START_TEST(addresses_are_ascii)
{
    str address = qr_address(&arena, S("https://例.jp/a b?x=1&y=%20"));
    ck_assert(str_equal(address, S("https://%E4%BE%8B.jp/a%20b?x=1&y=%20")));
    arena_free(&arena);
}
END_TEST

Suite *chart_qr_suite(void);
Suite *chart_qr_suite(void)
{
    Suite *suite = suite_create("chart/qr");
    TCase *t = tcase_create("qr");
    tcase_add_test(t, three_corners_are_finders);
    tcase_add_test(t, rectangles_keep_out_of_the_quiet_zone_and_of_each_other);
    tcase_add_test(t, a_link_is_large_enough_for_a_camera_and_a_mark_is_small);
    tcase_add_test(t, the_largest_fits_a_phone_and_one_more_byte_is_refused);
    tcase_add_test(t, addresses_are_ascii);
    suite_add_tcase(suite, t);
    return suite;
}
