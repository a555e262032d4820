/*
 * The ledger: every date expression of the site at its place, small enough to
 * be kept for all pages. Made by check/, compared across pages, written by
 * html/ as ledger.json.
 */
#ifndef ANNAI_MODEL_LEDGER_H
#define ANNAI_MODEL_LEDGER_H

#include "model/fact.h"
#include "model/mention.h"

struct page;

/* What a check written in Lua may read besides: the words of the page. */
struct ledger_around {
    str text;     /* the core, as it is shown */
    str sentence; /* the one it stands in */
    str heading;  /* the one above; may be empty */
};

struct ledger_entry {
    const struct source *source;
    const struct page *page; /* NULL: a loose file */
    const struct fact *fact; /* what it was judged by or refers to, or NULL */
    str value;               /* normalised: 2025-12-01, P5Y */
    str claim;               /* what it tells, for comparison; or empty */
    const struct ledger_around *around; /* NULL unless the ledger keeps it */
    uint32_t start, end;                /* the core, bytes of the source */
    uint32_t line, column;              /* from 1, in characters */
    uint32_t order;                     /* of the page on the site */
    date from, to;
    struct fact_duration length; /* durations and offsets; count 0: none */
    uint8_t kind, boundary, mod; /* enum mention_kind, boundary, mention_mod */
    bool referenced;
};

struct ledger {
    struct arena *arena; /* set before the first entry */
    struct ledger_entry *items;
    size_t len, cap;
    bool keeps_around;
};

/* Adds copies of another ledger's entries, with what they point to. */
void ledger_join(struct ledger *l, const struct ledger *more);
/* In order of the pages, then of the places in them. */
void ledger_sort(struct ledger *l);

span ledger_span(const struct ledger_entry *e);

#endif
