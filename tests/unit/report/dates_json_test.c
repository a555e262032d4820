#include "report/dates_json.h"

#include <check.h>
#include <jansson.h>

#include "unit/dates/render.h"

static json_t *only_line(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    struct date_expr_list list = scan_all(a, text, 0);
    struct dates_walk jsonl_walk = dates_walk_start(S("a\"b.md"), text);
    dates_put_jsonl(&b, &jsonl_walk, &list);
    str line = buf_text(&b);
    ck_assert(str_ends(line, S("\n")));
    json_error_t error;
    json_t *object = json_loadb(line.ptr, line.len, 0, &error);
    ck_assert_msg(object != NULL, "%s: %.*s", error.text, STR_ARG(line));
    return object;
}

static const char *text_of(const json_t *object, const char *key)
{
    const char *value = json_string_value(json_object_get(object, key));
    return value ? value : "absent";
}

static int pair(const json_t *object, const char *key, size_t i)
{
    json_t *array = json_object_get(object, key);
    return (int)json_integer_value(json_array_get(array, i));
}

START_TEST(a_line_has_the_place_in_characters_and_bytes)
{
    struct arena a = {0};
    json_t *o = only_line(&a, S("あ\n手元の令和7年12月1日（月）まで"));
    ck_assert_str_eq(text_of(o, "file"), "a\"b.md");
    ck_assert_int_eq(json_integer_value(json_object_get(o, "line")), 2);
    ck_assert_int_eq(json_integer_value(json_object_get(o, "col")), 4);
    ck_assert_int_eq(pair(o, "char", 0), 5);
    ck_assert_int_eq(pair(o, "char", 1), 14);
    ck_assert_int_eq(pair(o, "byte", 0), 13);
    ck_assert_int_eq(pair(o, "byte", 1), 32);
    ck_assert_int_eq(pair(o, "max_char", 1), 19);
    ck_assert_str_eq(text_of(o, "surface"), "令和7年12月1日");
    ck_assert_str_eq(text_of(o, "max_surface"), "令和7年12月1日（月）まで");
    ck_assert_str_eq(text_of(o, "kind"), "date");
    ck_assert_str_eq(text_of(o, "value"), "2025-12-01");
    ck_assert_str_eq(text_of(o, "interval"), "2025-12-01/2025-12-01");
    ck_assert_str_eq(text_of(o, "effective"), "../2025-12-01");
    ck_assert_str_eq(text_of(o, "boundary"), "until-inclusive");
    ck_assert_str_eq(text_of(o, "marker"), "まで");
    ck_assert_str_eq(text_of(o, "form"), "era");
    ck_assert(json_is_false(json_object_get(o, "year_implicit")));
    ck_assert_str_eq(text_of(o, "mod"), "absent");
    json_decref(o);
    arena_free(&a);
}
END_TEST

START_TEST(a_range_has_its_two_parts)
{
    struct arena a = {0};
    json_t *o = only_line(&a, S("2025年8月15日\nから9月5日まで"));
    json_t *second = json_array_get(json_object_get(o, "parts"), 1);
    ck_assert_str_eq(text_of(o, "surface"), "2025年8月15日\nから9月5日");
    ck_assert_str_eq(text_of(o, "interval"), "2025-08-15/2025-09-05");
    ck_assert_str_eq(text_of(second, "surface"), "9月5日");
    ck_assert_str_eq(text_of(second, "value"), "2025-09-05");
    ck_assert_int_eq(pair(second, "char", 0), 13);
    json_decref(o);
    arena_free(&a);
}
END_TEST

static const struct {
    const char *text, *effective;
} boundaries[] = {
    {"2025年12月2日", "2025-12-02/2025-12-02"},
    {"2025年12月2日以降", "2025-12-02/.."},
    {"2025年12月2日より前", "../2025-12-01"},
    {"2025年12月2日より後", "2025-12-03/.."},
    {"2025年11月上旬まで", "../2025-11-10"},
    {"2025年11月末まで", "../2025-11-30"},
    {"12月2日まで", "absent"},
    {"2025年11月31日まで", "absent"},
};

START_TEST(the_effective_interval_has_the_boundary_applied)
{
    struct arena a = {0};
    json_t *o = only_line(&a, str_from_c(boundaries[_i].text));
    ck_assert_str_eq(text_of(o, "effective"), boundaries[_i].effective);
    json_decref(o);
    arena_free(&a);
}
END_TEST

START_TEST(amounts_have_neither_form_nor_year)
{
    struct arena a = {0};
    json_t *o = only_line(&a, S("登録日から5営業日"));
    ck_assert_str_eq(text_of(o, "anchor"), "登録日");
    ck_assert_str_eq(text_of(o, "form"), "absent");
    ck_assert_ptr_null(json_object_get(o, "year_implicit"));
    ck_assert_str_eq(text_of(o, "interval"), "absent");
    json_decref(o);
    arena_free(&a);
}
END_TEST

START_TEST(a_year_alone_is_no_line_and_no_count)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    struct dates_count count = {0};
    str text = S("2025年に、2025年12月1日と\n最長5年まで");
    struct date_expr_list list = scan_all(&a, text, 0);
    struct dates_walk text_walk = dates_walk_start(S("x.md"), text);
    dates_put_text(&b, &text_walk, &list);
    ck_assert_str_eq(arena_c_string(&a, buf_text(&b)),
                     "x.md:1:8: 2025年12月1日  2025-12-01  none\n"
                     "x.md:2:3: 5年  P5Y MAX  none\n");
    buf_clear(&b);
    dates_count_add(&count, &list);
    dates_put_count(&b, &count);
    ck_assert(str_contains(buf_text(&b), S("date       1\n")));
    ck_assert(str_contains(buf_text(&b), S("total      2\n")));
    arena_free(&a);
}
END_TEST

Suite *report_dates_json_suite(void);
Suite *report_dates_json_suite(void)
{
    Suite *suite = suite_create("report/dates_json");
    TCase *t = tcase_create("dates_json");
    tcase_add_test(t, a_line_has_the_place_in_characters_and_bytes);
    tcase_add_test(t, a_range_has_its_two_parts);
    tcase_add_loop_test(t, the_effective_interval_has_the_boundary_applied, 0,
                        CASES(boundaries));
    tcase_add_test(t, amounts_have_neither_form_nor_year);
    tcase_add_test(t, a_year_alone_is_no_line_and_no_count);
    suite_add_tcase(suite, t);
    return suite;
}
