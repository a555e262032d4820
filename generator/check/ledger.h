/* Puts a page's mentions into the site's ledger. */
#ifndef ANNAI_CHECK_LEDGER_H
#define ANNAI_CHECK_LEDGER_H

#include "model/ledger.h"
#include "model/site.h"

/* Copies what it keeps; the place's line and column come with ledger_place. */
void ledger_add(struct ledger *ledger, const struct document *doc,
                const struct mention *m, const struct fact *fact, str claim);

/* Line and column of the entries from `first` on, all of one page. */
void ledger_place(struct ledger *ledger, size_t first, size_t order);

#endif
