#include "base/map.h"

#include <check.h>

static struct arena arena;

static void after(void)
{
    arena_free(&arena);
}

START_TEST(an_empty_map_finds_nothing)
{
    struct map m = {0};
    ck_assert_ptr_null(map_find(&m, S("a")));
    ck_assert_ptr_null(map_find(&m, S("")));
}
END_TEST

START_TEST(a_key_leads_to_its_last_value)
{
    struct map m = {0};
    int one = 1, two = 2;
    void **place = map_put(&arena, &m, S("card.end"));
    ck_assert_ptr_null(*place);
    *place = &one;
    ck_assert_ptr_eq(map_find(&m, S("card.end")), &one);
    *map_put(&arena, &m, S("card.end")) = &two;
    ck_assert_ptr_eq(map_find(&m, S("card.end")), &two);
    ck_assert_uint_eq(m.used, 1);
}
END_TEST

START_TEST(the_empty_text_is_a_key_of_its_own)
{
    struct map m = {0};
    int value = 1;
    *map_put(&arena, &m, (str){0}) = &value;
    ck_assert_ptr_eq(map_find(&m, S("")), &value);
    ck_assert_ptr_eq(map_find(&m, (str){0}), &value);
    ck_assert_ptr_null(map_find(&m, S("a")));
    *map_put(&arena, &m, S("")) = &value;
    ck_assert_uint_eq(m.used, 1);
}
END_TEST

START_TEST(many_keys_stay_apart)
{
    enum { COUNT = 20000 };
    static int values[COUNT];
    struct map m = {0};
    for (int i = 0; i < COUNT; i++)
        *map_put(&arena, &m, arena_printf(&arena, "fact.%d", i)) = &values[i];
    ck_assert_uint_eq(m.used, COUNT);
    for (int i = 0; i < COUNT; i++)
        ck_assert_ptr_eq(map_find(&m, arena_printf(&arena, "fact.%d", i)),
                         &values[i]);
    ck_assert_ptr_null(map_find(&m, S("fact.20000")));
}
END_TEST

START_TEST(bytes_past_a_nul_count)
{
    struct map m = {0};
    int one = 1, two = 2;
    *map_put(&arena, &m, S("a\0b")) = &one;
    *map_put(&arena, &m, S("a\0c")) = &two;
    ck_assert_ptr_eq(map_find(&m, S("a\0b")), &one);
    ck_assert_ptr_eq(map_find(&m, S("a\0c")), &two);
}
END_TEST

Suite *base_map_suite(void);
Suite *base_map_suite(void)
{
    Suite *suite = suite_create("base/map");
    TCase *t = tcase_create("map");
    tcase_add_checked_fixture(t, NULL, after);
    tcase_add_test(t, an_empty_map_finds_nothing);
    tcase_add_test(t, a_key_leads_to_its_last_value);
    tcase_add_test(t, the_empty_text_is_a_key_of_its_own);
    tcase_add_test(t, many_keys_stay_apart);
    tcase_add_test(t, bytes_past_a_nul_count);
    suite_add_tcase(suite, t);
    return suite;
}
