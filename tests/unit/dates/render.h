/* What the scanner found in a text, as one line to compare with. */
#ifndef ANNAI_TESTS_DATES_RENDER_H
#define ANNAI_TESTS_DATES_RENDER_H

#include <check.h>

#include "base/buf.h"
#include "dates/scan.h"

struct scan_case {
    const char *text, *found;
};

#define CASES(table) ((int)(sizeof(table) / sizeof *(table)))

static inline const char *fault_name(enum date_fault f)
{
    static const char *const names[] = {"", " impossible", " era", " weekday",
                                        " reversed"};
    return names[f];
}

static inline void render_one(struct buf *b, str text,
                              const struct date_expr *e)
{
    if (b->len)
        buf_put(b, S(" | "));
    buf_put(b, str_slice(text, e->start, e->end));
    buf_printf(b, "@%zu %.*s %.*s", e->start,
               STR_ARG(mention_kind_name(e->kind)), STR_ARG(e->value));
    if (e->mod != MOD_NONE)
        buf_printf(b, " %.*s", STR_ARG(mention_mod_name(e->mod)));
    if (e->boundary != BOUNDARY_NONE)
        buf_printf(b, " %.*s:%.*s", STR_ARG(mention_boundary_name(e->boundary)),
                   STR_ARG(str_slice(text, e->marker_start, e->marker_end)));
    if (mention_names_days(e))
        buf_printf(b, " %.*s", STR_ARG(mention_form_name(e->form)));
    buf_printf(b, "%s", fault_name(e->fault));
}

static inline struct date_expr_list scan_all(struct arena *a, str text,
                                             int year)
{
    struct date_expr_list list = {0};
    struct scan_options options = {.reference = DATE_NONE, .year = year};
    dates_scan(a, text, &options, &list);
    return list;
}

/* 12月1日@0 date XXXX-12-01 until-inclusive:まで no-year | … */
static inline void check_case(struct scan_case c, int year)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    str text = str_from_c(c.text);
    struct date_expr_list list = scan_all(&a, text, year);
    for (size_t i = 0; i < list.len; i++) {
        const struct date_expr *e = &list.items[i];
        ck_assert_uint_le(e->max_start, e->start);
        ck_assert_uint_lt(e->start, e->end);
        ck_assert_uint_le(e->end, e->max_end);
        ck_assert_uint_le(e->max_end, text.len);
        render_one(&b, text, e);
    }
    const char *found = arena_c_string(&a, buf_text(&b));
    ck_assert_msg(str_equal(str_from_c(found), str_from_c(c.found)),
                  "%s\n  expected %s\n  found    %s", c.text, c.found, found);
    arena_free(&a);
}

#endif
