#include "compose/phrase.h"

#include <check.h>
#include <stdio.h>

#include "load/bundle.h"
#include "script/script.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
    struct str_list terms = {0};
    terms_read_plain(&kit.arena, bundle_find(S("lua/terms.lua"))->bytes,
                     &terms);
    compose_fonts_learn(kit.fonts, &terms);
}

static void teardown(void)
{
    kit_close(&kit);
}

static str headings_text(void)
{
    enum { LIMIT = 1 << 14 };
    FILE *file = fopen("tests/vectors/headings.txt", "rb");
    ck_assert_ptr_nonnull(file);
    char *text = arena_alloc(&kit.arena, LIMIT);
    size_t len = fread(text, 1, LIMIT, file);
    fclose(file);
    ck_assert_uint_lt(len, LIMIT);
    return (str){text, len};
}

struct score {
    size_t headings, exact, right, offered, wanted;
};

/* A heading with its marks: | is wanted, / is neither right nor wrong. */
static void judge(str marked, struct score *score)
{
    struct buf plain = {.arena = &kit.arena}, got = {.arena = &kit.arena};
    for (size_t i = 0; i < marked.len; i++)
        if (marked.ptr[i] != '|' && marked.ptr[i] != '/')
            buf_put_byte(&plain, marked.ptr[i]);
    const struct para *p = kit_para(&kit, buf_text(&plain));
    size_t wrong = 0, at = 0;
    for (size_t i = 0; i < p->len; i++) {
        at += p->units[i].bytes;
        buf_put(&got, str_slice(p->text, p->units[i].byte,
                                p->units[i].byte + p->units[i].bytes));
        bool offered = i + 1 < p->len && p->units[i].after == BREAK_FINE;
        bool wanted = at < marked.len && marked.ptr[at] == '|';
        bool either = at < marked.len && marked.ptr[at] == '/';
        at += wanted || either;
        if (offered)
            buf_put_byte(&got, '|');
        score->offered += offered && !either;
        score->wanted += wanted;
        score->right += offered && wanted;
        wrong += offered != wanted && !either;
    }
    score->headings++;
    score->exact += wrong == 0;
    if (wrong)
        printf("  %.*s\n", STR_ARG(buf_text(&got)));
}

/*
 * With the built-in terms. The rules were made on these headings, so that the
 * figures flatter them. A floor: they are printed, and what gets worse fails.
 */
START_TEST(headings_break_where_readers_pause)
{
    struct score s = {0};
    str text = headings_text(), line;
    while (str_cut(text, S("\n"), &line, &text))
        if (!str_starts(line, S("#")))
            judge(line, &s);
    printf("phrases of %zu headings: precision %.1f %%, recall %.1f %%, "
           "%zu without a fault\n",
           s.headings, 100.0 * (double)s.right / (double)s.offered,
           100.0 * (double)s.right / (double)s.wanted, s.exact);
    fflush(stdout);
    ck_assert_uint_gt(s.headings, 50);
    ck_assert_uint_ge(100 * s.right, 97 * s.offered);
    ck_assert_uint_ge(100 * s.right, 97 * s.wanted);
}
END_TEST

Suite *compose_phrase_suite(void);
Suite *compose_phrase_suite(void)
{
    Suite *suite = suite_create("compose/phrase");
    TCase *t = tcase_create("phrase");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, headings_break_where_readers_pause);
    suite_add_tcase(suite, t);
    return suite;
}
