/*
 * tests/vectors/jlreq.tsv: the classes of JLREQ with the spaces and the breaks
 * between any two of them, and a few characters of each to try them with.
 */
#ifndef ANNAI_TESTS_COMPOSE_JLREQ_H
#define ANNAI_TESTS_COMPOSE_JLREQ_H

#include <check.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { JLREQ_CLASSES = 20, JLREQ_SAMPLE = 6 };

struct jlreq_class {
    int64_t number;   /* 19 of cl-19 */
    str characters;   /* as UTF-8, all that JLREQ lists */
    str gaps, breaks; /* one code for each class behind it */
};

struct jlreq {
    struct jlreq_class items[JLREQ_CLASSES];
    str strict; /* what must not begin a line */
};

struct jlreq_letter {
    str text;
    uint32_t cp;
    size_t class; /* its index in struct jlreq */
};

static inline str jlreq_text(struct arena *a)
{
    enum { LIMIT = 1 << 14 };
    FILE *file = fopen("tests/vectors/jlreq.tsv", "rb");
    ck_assert_ptr_nonnull(file);
    char *text = arena_alloc(a, LIMIT);
    size_t len = fread(text, 1, LIMIT, file);
    fclose(file);
    ck_assert_uint_lt(len, LIMIT);
    return (str){text, len};
}

static inline struct jlreq_class *jlreq_row(struct jlreq *j, str number)
{
    int64_t n;
    ck_assert(str_number(number, 30, &n));
    for (size_t i = 0; i < JLREQ_CLASSES; i++) {
        if (j->items[i].number == 0)
            j->items[i].number = n;
        if (j->items[i].number == n)
            return &j->items[i];
    }
    ck_abort_msg("too many classes");
    return NULL;
}

static inline struct jlreq jlreq_read(struct arena *a)
{
    struct jlreq j = {0};
    struct buf strict = {.arena = a};
    str text = jlreq_text(a), line, what, which, value;
    while (str_cut(text, S("\n"), &line, &text)) {
        if (str_starts(line, S("#")))
            continue;
        str_cut(line, S("\t"), &what, &which);
        str_cut(which, S("\t"), &which, &value);
        if (str_equal(what, S("strict")))
            buf_put(&strict, value);
        else if (str_equal(what, S("class")))
            jlreq_row(&j, which)->characters = value;
        else if (str_equal(what, S("gap")))
            jlreq_row(&j, which)->gaps = value;
        else
            jlreq_row(&j, which)->breaks = value;
    }
    j.strict = buf_text(&strict);
    ck_assert_int_eq(j.items[JLREQ_CLASSES - 1].number, 27);
    return j;
}

/* The first character of s, which is taken away. */
static inline struct jlreq_letter jlreq_next(str *s, size_t class)
{
    struct jlreq_letter l = {.class = class};
    size_t len = utf8_decode(*s, &l.cp);
    l.text = str_take(*s, len);
    *s = str_drop(*s, len);
    return l;
}

/* Whether any other class has the character too: α is Japanese and Latin. */
static inline bool jlreq_shared(const struct jlreq *j, struct jlreq_letter l)
{
    for (size_t c = 0; c < JLREQ_CLASSES; c++)
        if (c != l.class && str_contains(j->items[c].characters, l.text))
            return true;
    return false;
}

/*
 * Up to JLREQ_SAMPLE characters of each class, spread over it; none that is
 * of two classes.
 */
static inline size_t jlreq_sample(const struct jlreq *j,
                                  struct jlreq_letter *out)
{
    size_t len = 0;
    for (size_t c = 0; c < JLREQ_CLASSES; c++) {
        str rest = j->items[c].characters;
        size_t count = utf8_count(rest), next = 0, taken = 0;
        for (size_t i = 0; rest.len; i++) {
            struct jlreq_letter l = jlreq_next(&rest, c);
            if (i < next || taken == JLREQ_SAMPLE || jlreq_shared(j, l))
                continue;
            out[len++] = l;
            taken++;
            next = taken * (count - 1) / (JLREQ_SAMPLE - 1);
            next = next > i ? next : i + 1;
        }
    }
    return len;
}

#endif
