/*
 * Finds every date expression in a text: one linear pass over UTF-8, no
 * backtracking, offsets always of the text given. The notation of values and
 * what counts as a mention: dates/FORMAT (manual: annai.5).
 */
#ifndef ANNAI_DATES_SCAN_H
#define ANNAI_DATES_SCAN_H

#include "model/mention.h"

struct scan_options {
    date reference; /* the page's own date, or DATE_NONE: gives no year alone */
    int year; /* a year from heading or axis for yearless dates; 0: none */
};

/* Appends the expressions in order of position. text is well-formed UTF-8. */
void dates_scan(struct arena *a, str text, const struct scan_options *options,
                struct date_expr_list *list);

/* Takes some expressions that were found; they are gone when it returns. */
typedef void dates_sink(void *context, const struct date_expr_list *list);

/*
 * The same in memory that does not grow with the text: hands expressions on
 * some hundred at a time, and resets the arena after each time.
 */
void dates_scan_parts(struct arena *scratch, str text,
                      const struct scan_options *options, dates_sink *sink,
                      void *context);

#endif
