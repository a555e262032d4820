/*
 * The numbers of the pages that anchors are on. They are known when the pages
 * are cut; until then all is set as if they had two digits, and set anew.
 */
#ifndef ANNAI_COMPOSE_NUMBERS_H
#define ANNAI_COMPOSE_NUMBERS_H

#include "base/map.h"

struct page_numbers {
    struct map by_id; /* size_t; 0: its page bears no number */
    bool guessed;     /* nothing is known yet */
    bool asked;       /* somewhere a page is told by its number */
};

/* The number of the page with an anchor; 0 where none is printed. */
size_t numbers_find(struct page_numbers *n, str id);
void numbers_put(struct arena *a, struct page_numbers *n, str id,
                 size_t number);
bool numbers_equal(const struct page_numbers *a, const struct page_numbers *b);

#endif
