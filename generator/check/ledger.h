/* Puts a page's mentions into the site's ledger. */
#ifndef ANNAI_CHECK_LEDGER_H
#define ANNAI_CHECK_LEDGER_H

#include "model/ledger.h"
#include "model/site.h"

struct passages;
struct statement;

/* Copies what it keeps; the place's line and column come with ledger_place. */
void ledger_add(struct arena *scratch, struct ledger *ledger,
                const struct document *doc, const struct statement *s,
                const struct fact *fact, str claim);

/* Line and column of the entries from `first` on, all of one page. */
void ledger_place(struct ledger *ledger, size_t first, size_t order);

/* A sentence with a date, bytes of its mention's text. */
struct ledger_extent {
    size_t start, end;
};
/*
 * Notes the page, and what it says besides those sentences, one for each of
 * the page's mentions.
 */
void ledger_page(struct ledger *ledger, const struct passages *page,
                 const struct ledger_extent *sentences, size_t order);

#endif
