/* Comparison of tables: the same subject and attribute, the same value. */
#ifndef ANNAI_CHECK_COMPARE_H
#define ANNAI_CHECK_COMPARE_H

#include "check/check.h"

/*
 * Puts the cells of a page's compared tables into c->compare: 比較表, and
 * tables that a table_ with a key states. Cells across a whole row and empty
 * ones say nothing of one attribute.
 */
void compare_collect(const struct check_context *c, const struct document *doc);

/* Compares all cells of c->compare, once all pages have been read. */
void compare_check(const struct check_context *c);
/* Whether it found a place to disagree: one cause, one finding. */
bool compare_reported(const struct check_context *c, span where);

#endif
