/*
 * Date expressions on paper: the lines of `annai dates` in its three formats
 * (dates/FORMAT; manual: annai.5). A year alone is no mention there and is
 * left out of all three.
 */
#ifndef ANNAI_REPORT_DATES_JSON_H
#define ANNAI_REPORT_DATES_JSON_H

#include "base/buf.h"
#include "model/mention.h"

/* A place that goes through a text, so that all of it is counted once. */
struct dates_walk {
    str file, text; /* the name shown, and what was scanned */
    size_t byte, chars;
    size_t line, line_start; /* line from 1; its first code point */
};

struct dates_walk dates_walk_start(str file, str text);

/* One JSON object a line. The lists of one text come in order. */
void dates_put_jsonl(struct buf *out, struct dates_walk *walk,
                     const struct date_expr_list *list);

/* path:line:column: 令和7年12月1日  2025-12-01  until-inclusive */
void dates_put_text(struct buf *out, struct dates_walk *walk,
                    const struct date_expr_list *list);

/* How many of each kind; { 0 } is none yet. */
struct dates_count {
    size_t kinds[MENTION_YEAR];
};

void dates_count_add(struct dates_count *count,
                     const struct date_expr_list *list);
/* One line for each kind, then the sum. */
void dates_put_count(struct buf *out, const struct dates_count *count);

#endif
