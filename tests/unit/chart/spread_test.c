#include "chart/spread.h"

#include "unit/chart/reading.h"

START_TEST(labels_with_room_stand_over_their_places)
{
    struct spread_label l[] = {{100, 40, 0}, {300, 40, 0}};
    ck_assert(spread(l, 2, 0, 400));
    ck_assert_int_eq(l[0].start, 80);
    ck_assert_int_eq(l[1].start, 280);
}
END_TEST

START_TEST(labels_that_meet_share_the_way)
{
    struct spread_label l[] = {{200, 100, 0}, {200, 100, 0}};
    ck_assert(spread(l, 2, 0, 400));
    ck_assert_int_eq(l[0].start, 100);
    ck_assert_int_eq(l[1].start, 200);
}
END_TEST

START_TEST(labels_stay_inside)
{
    struct spread_label l[] = {{0, 50, 0}, {399, 50, 0}, {400, 50, 0}};
    ck_assert(spread(l, 3, 0, 400));
    ck_assert_int_eq(l[0].start, 0);
    ck_assert_int_eq(l[1].start, 300);
    ck_assert_int_eq(l[2].start, 350);
}
END_TEST

START_TEST(labels_wider_than_the_room_are_refused)
{
    struct spread_label l[] = {{0, 250, 7}, {100, 250, 7}};
    ck_assert(!spread(l, 2, 0, 400));
    ck_assert_int_eq(l[0].start, 7);
    ck_assert(spread(l, 0, 0, 0));
}
END_TEST

START_TEST(labels_never_overlap)
{
    uint32_t state = (uint32_t)_i;
    struct spread_label l[12];
    size_t count = (size_t)dice(&state, 13);
    int wish = 0;
    for (size_t i = 0; i < count; i++) {
        wish += dice(&state, 3) ? dice(&state, 20) : dice(&state, 200);
        l[i] = (struct spread_label){wish, 1 + dice(&state, 80), 0};
    }
    int high = 500 + dice(&state, 500), total = 0, end = 0;
    for (size_t i = 0; i < count; i++)
        total += l[i].width;
    ck_assert_int_eq(spread(l, count, 0, high), total <= high);
    if (total > high)
        return;
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_ge(l[i].start, end);
        end = l[i].start + l[i].width;
    }
    ck_assert_int_le(end, high);
}
END_TEST

Suite *chart_spread_suite(void);
Suite *chart_spread_suite(void)
{
    Suite *suite = suite_create("chart/spread");
    TCase *t = tcase_create("spread");
    tcase_add_test(t, labels_with_room_stand_over_their_places);
    tcase_add_test(t, labels_that_meet_share_the_way);
    tcase_add_test(t, labels_stay_inside);
    tcase_add_test(t, labels_wider_than_the_room_are_refused);
    tcase_add_loop_test(t, labels_never_overlap, 0, 200);
    suite_add_tcase(suite, t);
    return suite;
}
