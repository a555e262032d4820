/* What the findings of a test said, in one place each. */
#ifndef ANNAI_TESTS_LOAD_SAID_H
#define ANNAI_TESTS_LOAD_SAID_H

#include <check.h>
#include <stdio.h>

#include "base/diag.h"
#include "base/source.h"

/* The first finding that holds these words, or NULL. */
static inline const struct diag *said(const struct diag_list *diags,
                                      const char *words)
{
    for (size_t i = 0; i < diags->len; i++)
        if (str_contains(diags->items[i]->message, str_from_c(words)) ||
            str_contains(diags->items[i]->hint, str_from_c(words)))
            return diags->items[i];
    return NULL;
}

/* Shows what was said where a test fails. */
static inline void say(const struct diag_list *diags)
{
    for (size_t i = 0; i < diags->len; i++)
        fprintf(stderr, "  %s: %.*s (%.*s)\n", diags->items[i]->rule,
                STR_ARG(diags->items[i]->message),
                STR_ARG(diags->items[i]->hint));
}

static inline void expect_said(const struct diag_list *diags, const char *rule,
                               const char *words)
{
    const struct diag *d = said(diags, words);
    if (!d)
        say(diags);
    ck_assert_msg(d != NULL, "nobody said %s", words);
    ck_assert_str_eq(d->rule, rule);
}

static inline void expect_place(const struct diag *d, size_t line,
                                size_t column)
{
    ck_assert_ptr_nonnull(d);
    ck_assert_ptr_nonnull(d->where.source);
    struct place p = source_place(d->where.source, d->where.start);
    ck_assert_uint_eq(p.line, line);
    ck_assert_uint_eq(p.column, column);
}

static inline void expect_text(str given, const char *wanted)
{
    ck_assert_msg(str_equal(given, str_from_c(wanted)), "%.*s, not %s",
                  STR_ARG(given), wanted);
}

#endif
