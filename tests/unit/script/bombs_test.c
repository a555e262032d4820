/*
 * Every script of tests/hostile/lua says in its first line how it must end:
 * `-- expect: RULE[|RULE] LINE[,LINE]` or `-- expect: ok`.
 */
#include "unit/script/fixture.h"

#include <dirent.h>
#include <stdlib.h>
#include <time.h>

#include "base/utf8.h"

#define FOLDER "tests/hostile/lua"

enum { MOST = 400, CPU_MS = 500, WALL_MS = 4000 };

struct names {
    char items[MOST][64];
    size_t len;
};

static int compare(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void list_bombs(struct names *names)
{
    DIR *folder = opendir(FOLDER);
    for (struct dirent *e; folder && (e = readdir(folder));) {
        str name = str_from_c(e->d_name);
        if (str_ends(name, S(".lua")) && names->len < MOST && name.len < 64)
            memcpy(names->items[names->len++], name.ptr, name.len + 1);
    }
    if (folder)
        closedir(folder);
    qsort(names->items, names->len, sizeof names->items[0], compare);
}

/* Whether a list, parts separated by a mark, holds the word. */
static bool list_holds(str list, str mark, str word)
{
    str part;
    bool more = true;
    while (more) {
        more = str_cut(list, mark, &part, &list);
        if (str_equal(part, word))
            return true;
    }
    return false;
}

static long elapsed_ms(const struct timespec *since)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (now.tv_sec - since->tv_sec) * 1000 +
           (now.tv_nsec - since->tv_nsec) / 1000000;
}

static void judge(struct fixture *f, const char *name, str expected)
{
    str rules, lines;
    const char *found = fixture_finding(f, 0);
    if (!str_cut(expected, S(" "), &rules, &lines)) {
        ck_assert_msg(str_equal(rules, S("ok")), "%s", name);
        ck_assert_msg(f->good && f->diags.len == 0, "%s: %s", name, found);
        return;
    }
    ck_assert_msg(!f->good && f->diags.len > 0, "%s: nothing found", name);
    const struct diag *d = f->diags.items[0];
    ck_assert_msg(d->where.source != NULL, "%s: no place", name);
    char line[32];
    snprintf(line, sizeof line, "%zu",
             source_place(d->where.source, d->where.start).line);
    ck_assert_msg(list_holds(rules, S("|"), str_from_c(d->rule)) &&
                      list_holds(lines, S(","), str_from_c(line)),
                  "%s: %s", name, found);
    /* In Japanese, and clean. */
    ck_assert_msg(utf8_columns(d->message) > utf8_count(d->message), "%s: %s",
                  name, found);
    for (size_t i = 0; i < d->message.len; i++)
        ck_assert_int_ge((unsigned char)d->message.ptr[i], ' ');
}

/* The parent goes on as if nothing had been. */
static void run_harmless(void)
{
    struct fixture *f = fixture_of(
        SCRIPT_NATIONAL, "date \"a.b\" { on = \"2025-12-01\", label = \"x\", "
                         "source = \"x\", certainty = \"law\" }");
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_uint_eq(f->insurer.schedule.facts.len, 1);
    fixture_free(f);
}

START_TEST(a_hostile_script_ends_in_time_with_a_message_and_its_line)
{
    struct names names = {.len = 0};
    char path[128];
    list_bombs(&names);
    ck_assert_uint_ge(names.len, 40);
    const char *name = names.items[_i];
    snprintf(path, sizeof path, FOLDER "/%s", name);
    struct fixture *f = fixture_new();
    str text = fixture_file(&f->arena, path), head, rest;
    str_cut(text, S("\n"), &head, &rest);
    ck_assert_msg(str_starts(head, S("-- expect: ")), "%s", name);

    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    f->limits.cpu_ms = CPU_MS;
    fixture_run(f, SCRIPT_NATIONAL, text);
    ck_assert_int_le(elapsed_ms(&start), WALL_MS);
    judge(f, name, str_drop(head, S("-- expect: ").len));
    fixture_free(f);
    run_harmless();
}
END_TEST

Suite *script_bombs_suite(void);
Suite *script_bombs_suite(void)
{
    Suite *suite = suite_create("script/bombs");
    TCase *t = tcase_create("bombs");
    tcase_set_timeout(t, 30);
    struct names names = {.len = 0};
    list_bombs(&names);
    tcase_add_loop_test(
        t, a_hostile_script_ends_in_time_with_a_message_and_its_line, 0,
        names.len > 0 ? (int)names.len : 1);
    suite_add_tcase(suite, t);
    return suite;
}
