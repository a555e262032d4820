#include "script/places.h"

#include <check.h>

static struct source source_of(const char *text)
{
    return (struct source){.path = S("lua/test.lua"), .text = str_from_c(text)};
}

static const struct {
    const char *text;
    size_t line;
    const char *kind, *id, *head, *field; /* field: what `to` is as a whole */
} cases[] = {
    {"period \"a\" { from = 1,\n  to = \"x\" }", 1, "period", "a",
     "period \"a\"", "to = \"x\""},
    {"period('a')({ to = 'x' })", 1, "period", "a", "period('a'", "to = 'x'"},
    {"period \"b\" { to = 1 } period \"a\" { to = 2 }", 1, "period", "a",
     "period \"a\"", "to = 2"},
    {"period \"a\" { -- to = 1\n --[[ to = 2 ]] to = 3; }", 1, "period", "a",
     "period \"a\"", "to = 3"},
    {"period \"a\" { label = \"to = 1\", to = 2 }", 1, "period", "a",
     "period \"a\"", "to = 2"},
    {"period \"a\" { label = [==[ to = 1 ]] ]==], to = 2 }", 1, "period", "a",
     "period \"a\"", "to = 2"},
    {"period \"a\" { x = { to = 1 }, to = 2 }", 1, "period", "a",
     "period \"a\"", "to = 2"},
    {"period \"a\" { [\"to\"] = 2 }", 1, "period", "a", "period \"a\"",
     "\"to\"] = 2"},
    {"period \"a\" { x == to, to = f { 1, 2 } .. g(3, 4) }", 1, "period", "a",
     "period \"a\"", "to = f { 1, 2 } .. g(3, 4)"},
    {"site { to = \"\\\"}\" }", 1, "site", "", "site", "to = \"\\\"}\""},
    {"\n  local p = period\n  p \"a\" { to = 1 }", 3, "period", "a",
     "p \"a\" { to = 1 }", NULL},
    {"period \"a\" { to = 1", 1, "period", "a", "period \"a\"", NULL},
    {"period \"a\" (t)", 1, "period", "a", "period \"a\"", NULL},
    {"period \"a\" { 1, 2 }", 1, "period", "a", "period \"a\"", NULL},
    {"x", 99, "period", "a", "x", NULL},
    {"", 1, "period", "a", "", NULL},
};

START_TEST(a_statement_and_its_field_are_found_in_the_text)
{
    struct arena a = {0};
    struct source s = source_of(cases[_i].text);
    struct places p = places_new(&a, &s);
    struct field_place field;
    span head, table;
    places_statement(&p, cases[_i].line, str_from_c(cases[_i].kind),
                     str_from_c(cases[_i].id), &head, &table);
    str found = span_text(head);
    ck_assert_msg(str_equal(found, str_from_c(cases[_i].head)), "%.*s",
                  STR_ARG(found));
    bool there = places_field(&p, table, S("to"), &field);
    ck_assert_int_eq(there, cases[_i].field != NULL);
    found = there ? span_text(field.whole) : S("");
    ck_assert_msg(str_equal(found, str_from_c(cases[_i].field)), "%.*s",
                  STR_ARG(found));
    arena_free(&a);
}
END_TEST

START_TEST(a_word_and_a_wide_character_are_found_in_their_line)
{
    struct arena a = {0};
    struct source s = source_of("-- os\n\"os\" x os y\nx “a” \"あ\"\n");
    struct places p = places_new(&a, &s);
    ck_assert_uint_eq(places_word(&p, 2, S("os")).start, 13);
    ck_assert(
        str_equal(span_text(places_word(&p, 2, S("io"))), S("\"os\" x os y")));
    ck_assert(str_equal(span_text(places_wide(&p, 3)), S("“")));
    ck_assert(str_equal(span_text(places_wide(&p, 1)), S("-- os")));
    ck_assert_uint_eq(places_line(&p, 0).end, 0);
    arena_free(&a);
}
END_TEST

START_TEST(a_file_of_any_shape_costs_a_bounded_time)
{
    struct arena a = {0};
    enum { LEN = 1000000 };
    char *text = arena_alloc(&a, LEN + 1);
    for (size_t i = 0; i < LEN; i++)
        text[i] = "x {"[i % 3];
    struct source s = source_of(text);
    struct places p = places_new(&a, &s);
    span head, table;
    for (int i = 0; i < 10000; i++)
        places_statement(&p, 1, S("x"), S(""), &head, &table);
    ck_assert_uint_eq(p.budget, 0);
    arena_free(&a);
}
END_TEST

Suite *script_places_suite(void);
Suite *script_places_suite(void)
{
    Suite *suite = suite_create("script/places");
    TCase *t = tcase_create("places");
    tcase_set_timeout(t, 20);
    tcase_add_loop_test(t, a_statement_and_its_field_are_found_in_the_text, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, a_word_and_a_wide_character_are_found_in_their_line);
    tcase_add_test(t, a_file_of_any_shape_costs_a_bounded_time);
    suite_add_tcase(suite, t);
    return suite;
}
