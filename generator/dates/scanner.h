/* The state of one pass over a text, shared by the readers of dates/. */
#ifndef ANNAI_DATES_SCANNER_H
#define ANNAI_DATES_SCANNER_H

#include "base/arena.h"
#include "model/mention.h"

/* The years written so far, for dates that leave theirs out. */
struct years {
    int given;      /* by heading or axis; 0: none */
    int written;    /* the last one in this paragraph; 0: none */
    bool several;   /* different ones are written in this paragraph */
    bool sentence;  /* the last one stands in this very sentence */
    size_t checked; /* sentence and paragraph ends are known up to here */
};

struct scanner {
    struct arena *arena;
    str text;
    struct date_expr_list *list;
    size_t done; /* behind the last expression and its words */
    struct years years;
};

/*
 * Every reader appends at most one expression that begins at `at` and returns
 * where to go on, or returns 0 and appends nothing.
 */
size_t scanner_read_date(struct scanner *s, size_t at);
size_t scanner_read_quantity(struct scanner *s, size_t at);
size_t scanner_read_clock(struct scanner *s, size_t at);
size_t scanner_read_recurring(struct scanner *s, size_t at);
size_t scanner_read_relative(struct scanner *s, size_t at);

/* A new expression with its core; no part has a day yet. */
struct date_expr *scanner_add(struct scanner *s, enum mention_kind kind,
                              size_t start, size_t end);

/* A year was written in an expression that ends at `end`. */
void years_note(struct years *y, str text, int year, size_t end);
/* The year of a date at `at` that has none; 0 where it cannot be told. */
int years_at(struct years *y, str text, size_t at);

#endif
