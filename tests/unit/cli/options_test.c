#include "cli/options.h"

#include <check.h>
#include <stddef.h>

static const struct option table[] = {
    {"out", OPTION_TEXT, "DIR", "", offsetof(struct arguments, out)},
    {"jobs", OPTION_NUMBER, "N", "", offsetof(struct arguments, jobs)},
    {"today", OPTION_DATE, "DAY", "", offsetof(struct arguments, today)},
    {"strict", OPTION_FLAG, NULL, "", offsetof(struct arguments, strict)},
    {"format", OPTION_CHOICE, "text|json", "",
     offsetof(struct arguments, format)},
    {"facts", OPTION_TEXTS, "FILE", "", offsetof(struct arguments, facts)},
};

static bool read_line(struct arena *a, const char *line, struct arguments *got,
                      str *message)
{
    static const struct arguments none = {.today = DATE_NONE};
    char *argv[16];
    int argc = 0;
    str rest = str_from_c(line), word;
    while (rest.len) {
        str_cut(rest, S(" "), &word, &rest);
        str copy = arena_str(a, word);
        argv[argc] = arena_alloc(a, copy.len + 1);
        for (size_t i = 0; i < copy.len; i++)
            argv[argc][i] = copy.ptr[i];
        argc++;
    }
    *got = none;
    *message =
        options_read(a, table, sizeof table / sizeof *table, argc, argv, got);
    return message->len == 0;
}

START_TEST(options_and_names_may_stand_in_any_order)
{
    struct arena a = {0};
    struct arguments got;
    str message;
    ck_assert(read_line(&a,
                        "x --out=o --strict --jobs 3 y --format json "
                        "--today 令和7年12月1日 --facts a --facts b -- --z",
                        &got, &message));
    ck_assert_uint_eq(got.names.len, 3);
    ck_assert(str_equal(got.names.items[2], S("--z")));
    ck_assert(str_equal(got.out, S("o")));
    ck_assert_int_eq(got.jobs, 3);
    ck_assert_int_eq(got.format, 1);
    ck_assert_int_eq(got.today, date_make(2025, 12, 1));
    ck_assert_uint_eq(got.facts.len, 2);
    ck_assert(got.strict);
    arena_free(&a);
}
END_TEST

static const struct {
    const char *line, *words;
} wrong[] = {
    {"--strit", "もしかして --strict"},
    {"-o", "--out の値がありません"},
    {"--jobs", "値がありません"},
    {"--jobs 0", "1から1024"},
    {"--jobs x", "1から1024"},
    {"--today 11月31日", "2025-12-01"},
    {"--format xml", "text|json"},
    {"--strict=1", "値のない"},
    {"-x", "-x"},
    {"--out=", "値を書いて"},
};

START_TEST(a_wrong_line_says_what_to_write)
{
    struct arena a = {0};
    struct arguments got;
    str message;
    ck_assert(!read_line(&a, wrong[_i].line, &got, &message));
    ck_assert_msg(str_contains(message, str_from_c(wrong[_i].words)), "%.*s",
                  STR_ARG(message));
    arena_free(&a);
}
END_TEST

Suite *cli_options_suite(void);
Suite *cli_options_suite(void)
{
    Suite *suite = suite_create("cli/options");
    TCase *t = tcase_create("options");
    tcase_add_test(t, options_and_names_may_stand_in_any_order);
    tcase_add_loop_test(t, a_wrong_line_says_what_to_write, 0,
                        (int)(sizeof wrong / sizeof *wrong));
    suite_add_tcase(suite, t);
    return suite;
}
