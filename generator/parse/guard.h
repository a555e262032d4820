/*
 * Limits that keep cmark 0.30.2 and our own walks quick: without them 75 kB
 * of nested lists or 300 kB of `![[]()` hold it for ten seconds.
 */
#ifndef ANNAI_PARSE_GUARD_H
#define ANNAI_PARSE_GUARD_H

#include "base/diag.h"

enum {
    GUARD_PAGE = 1024 * 1024, /* bytes */
    GUARD_LINES = 200000,
    GUARD_NESTING = 64,  /* quotes and list items within each other */
    GUARD_MARKERS = 64,  /* of containers on one line */
    GUARD_IMAGES = 5000, /* `![` on one page */
};

/* False with one error [page-too-heavy] at the place that is too much. */
bool guard_page(const struct source *s, size_t body, struct diag_list *diags);

/*
 * Reads one container marker (`>`, `-`, `1.` …) with the blanks before it at
 * byte `at` of a line; the byte behind it, or `at` where there is none.
 */
size_t guard_marker(str line, size_t at);

#endif
