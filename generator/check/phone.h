/* Telephone numbers in a page: whose hours are told. */
#ifndef ANNAI_CHECK_PHONE_H
#define ANNAI_CHECK_PHONE_H

#include "check/passage.h"

/* The numbers of a page's passages, read when they are asked for. */
struct phone_book {
    struct arena *arena;
    const struct passages *page;
    str *phones;
    bool *known;
};

/*
 * The digits of the number of the paragraph, else of the table, else of the
 * section; empty: none, or more than one.
 */
str phone_near(struct phone_book *book, const struct passage *p);

/* The digits of the text's first number; empty: none. */
str phone_of(struct arena *a, str text);

/* The digit at that byte, ASCII or full-width, and its bytes; -1: none. */
int phone_digit(str text, size_t at, size_t *width);

#endif
