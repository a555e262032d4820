#include "compose/class.h"

#include <check.h>

#include "unit/compose/jlreq.h"

static const struct {
    uint32_t cp;
    enum jl_class class;
} classes[] = {
    {U'「', JL_OPEN},    {U'）', JL_CLOSE},  {U'～', JL_HYPHEN},
    {U'！', JL_DIVIDE},  {U'・', JL_MIDDLE}, {U'。', JL_STOP},
    {U'、', JL_COMMA},   {U'…', JL_JOIN},    {U'￥', JL_PREFIX},
    {U'％', JL_SUFFIX},  {U'　', JL_BLANK},  {U'年', JL_WIDE},
    {U'ー', JL_WIDE},    {U'①', JL_WIDE},    {U'※', JL_WIDE},
    {U'ｱ', JL_HALF},     {U'5', JL_DIGIT},   {U' ', JL_SPACE},
    {U'A', JL_LATIN},    {U'é', JL_LATIN},   {U'㎏', JL_SUFFIX},
    {0x10FFFF, JL_WIDE}, {0, JL_LATIN},
};

START_TEST(characters_have_the_classes_of_jlreq)
{
    ck_assert_int_eq(jl_class_of(classes[_i].cp), classes[_i].class);
}
END_TEST

static const struct {
    uint32_t before, after;
    enum jl_gap gap;
} gaps[] = {
    {U'。', U'「', GAP_HALF},    {U'」', U'。', GAP_NONE},
    {U'」', U'「', GAP_HALF},    {U'（', U'「', GAP_NONE},
    {U'あ', U'「', GAP_HALF},    {U'、', U'あ', GAP_HALF},
    {U'あ', U'・', GAP_QUARTER}, {U'・', U'あ', GAP_QUARTER},
    {U'」', U'・', GAP_QUARTER}, {U'。', U'・', GAP_THREE_QUARTERS},
    {U'あ', U'A', GAP_AKI},      {U'5', U'あ', GAP_AKI},
    {U'あ', U'い', GAP_NONE},    {U'A', U'B', GAP_NONE},
    {U'　', U'「', GAP_NONE},    {U'～', U'5', GAP_NONE},
};

START_TEST(gaps_between_classes_are_those_of_table_1)
{
    ck_assert_int_eq(jl_gap_between(jl_class_of(gaps[_i].before),
                                    jl_class_of(gaps[_i].after)),
                     gaps[_i].gap);
}
END_TEST

START_TEST(every_pair_of_classes_has_a_gap)
{
    for (enum jl_class a = JL_OPEN; a < JL_COUNT; a++)
        for (enum jl_class b = JL_OPEN; b < JL_COUNT; b++)
            ck_assert_int_le(jl_gap_between(a, b), GAP_AKI);
}
END_TEST

/* cl-01 to cl-27 as enum jl_class folds them. */
static enum jl_class folded(int64_t number)
{
    static const enum jl_class first[] = {JL_OPEN,   JL_CLOSE,  JL_HYPHEN,
                                          JL_DIVIDE, JL_MIDDLE, JL_STOP,
                                          JL_COMMA,  JL_JOIN};
    if (number <= 8)
        return first[number - 1];
    switch (number) {
    case 12:
        return JL_PREFIX;
    case 13:
        return JL_SUFFIX;
    case 14:
        return JL_BLANK;
    case 24:
        return JL_DIGIT;
    case 26:
        return JL_SPACE;
    case 27:
        return JL_LATIN;
    default:
        return JL_WIDE;
    }
}

/* Whether JLREQ has a character in a class that folds to this one. */
static bool listed(const struct jlreq *j, str text, enum jl_class class)
{
    for (size_t i = 0; i < JLREQ_CLASSES; i++)
        if (folded(j->items[i].number) == class &&
            str_contains(j->items[i].characters, text))
            return true;
    return false;
}

/*
 * Some stand in two classes, Japanese and Latin: either will do. Symbols that
 * JLREQ knows as Western only (∀, ℏ) are as wide as kanji in Japanese fonts.
 */
START_TEST(all_characters_that_jlreq_lists_have_a_class_of_theirs)
{
    struct arena a = {0};
    struct jlreq j = jlreq_read(&a);
    size_t count = 0, right = 0;
    for (size_t i = 0; i < JLREQ_CLASSES; i++)
        for (str rest = j.items[i].characters; rest.len; count++) {
            struct jlreq_letter l = jlreq_next(&rest, i);
            enum jl_class class = jl_class_of(l.cp);
            bool ok = listed(&j, l.text, class) ||
                      (l.cp >= 0x2100 && class == JL_WIDE);
            right += ok;
            if (!ok)
                printf("%.*s: cl-%02d\n", STR_ARG(l.text),
                       (int)j.items[i].number);
        }
    printf("classes of JLREQ: %zu of %zu\n", right, count);
    fflush(stdout);
    ck_assert_uint_eq(right, count);
    ck_assert_uint_gt(count, 1000);
    arena_free(&a);
}
END_TEST

START_TEST(digits_are_of_any_width)
{
    ck_assert(jl_digit(U'５') && jl_digit('0') && !jl_digit(U'元'));
}
END_TEST

Suite *compose_class_suite(void);
Suite *compose_class_suite(void)
{
    Suite *suite = suite_create("compose/class");
    TCase *t = tcase_create("class");
    tcase_add_loop_test(t, characters_have_the_classes_of_jlreq, 0,
                        sizeof classes / sizeof *classes);
    tcase_add_loop_test(t, gaps_between_classes_are_those_of_table_1, 0,
                        sizeof gaps / sizeof *gaps);
    tcase_add_test(t, every_pair_of_classes_has_a_gap);
    tcase_add_test(t, all_characters_that_jlreq_lists_have_a_class_of_theirs);
    tcase_add_test(t, digits_are_of_any_width);
    suite_add_tcase(suite, t);
    return suite;
}
