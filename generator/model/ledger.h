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

/* As readers see them; where the source says just so, a part of it. */
struct ledger_words {
    str text;     /* the expression, references resolved */
    str sentence; /* it stands in; cut with … where very long */
    str context;  /* a table cell's heads; else empty */
    str heading;  /* the one above; may be empty */
};

struct ledger_entry {
    const struct source *source;
    const struct page *page; /* NULL: a loose file */
    const struct fact *fact; /* what it was judged by or refers to, or NULL */
    str value;               /* normalised: 2025-12-01, P5Y */
    str claim;               /* what it tells, for comparison; or empty */
    const struct ledger_words *said;
    uint32_t start, end;   /* the core, bytes of the source */
    uint32_t line, column; /* from 1, in characters */
    uint32_t order;        /* of the page on the site */
    date from, to;
    struct fact_duration length; /* durations and offsets; count 0: none */
    uint8_t kind, boundary, mod; /* enum mention_kind, boundary, mention_mod */
    bool referenced;
};

/* What a page says besides its sentences with dates, as one number. */
struct ledger_page {
    const struct page *page;
    uint32_t order; /* of the page on the site */
    uint64_t rest;  /* FNV-1a of its other words; 0 unless they count */
};

struct ledger {
    struct arena *arena; /* set before the first entry */
    bool whole;          /* pages' other words count too: for ledger.json */
    struct ledger_entry *items;
    size_t len, cap;
    struct {
        struct ledger_page *items;
        size_t len, cap;
    } pages;
};

/*
 * Adds another ledger's entries. What they point to stays where it is: the
 * caller joins the arenas.
 */
void ledger_join(struct ledger *l, const struct ledger *more);
/* In order of the pages, then of the places in them. */
void ledger_sort(struct ledger *l);

span ledger_span(const struct ledger_entry *e);

#endif
