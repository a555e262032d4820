/*
 * The rules: what a site says, judged by its calendar and its schedule. Each
 * rule has a stable name, a Japanese message and a hint; annai.1 lists them.
 */
#ifndef ANNAI_CHECK_CHECK_H
#define ANNAI_CHECK_CHECK_H

#include "base/diag.h"
#include "model/comparison.h"
#include "model/ledger.h"
#include "model/output.h"
#include "model/site.h"

/* What a rule may look at, and where its findings go. */
struct check_context {
    struct arena *arena;
    const struct schedule *schedule;
    const struct settings *settings;
    const struct insurer *insurer; /* NULL: loose files */
    /* Of the schedule's words and the rules'; NULL: made for each page. */
    const struct lexicon *lexicon;
    date today;
    struct diag_list *diags;
    struct ledger *ledger;      /* gets every mention; NULL: not kept */
    struct comparison *compare; /* gets the cells of compared tables; or NULL */
    size_t order;               /* of the page on the site, for both */
};

struct lexicon;
/* For all pages of one schedule; lives in the arena. */
const struct lexicon *check_lexicon(struct arena *a,
                                    const struct schedule *schedule);

/* The rules of one page; doc is resolved. */
void check_document(const struct check_context *c, const struct document *doc);

/*
 * The rules across pages, once the ledger of all of them is sorted:
 * cross-page, translation-date, table-disagree (of c->compare).
 */
void check_across(const struct check_context *c, const struct ledger *ledger);

/*
 * html-pdf: the mentions of a page's text and of the same text as its leaflet
 * shows it, both in order of the text. Each must stand in the other as often,
 * by value and boundary; the notation, and whether a reference made it, does
 * not matter. `where` is a place in the page's source for both.
 */
void check_same_mentions(const struct mention_list *page,
                         const struct mention_list *leaflet,
                         struct diag_list *diags);

/*
 * html-pdf, of the marks of notes and of tables; the outputs' tables are
 * sorted. `where` is the place of findings.
 */
void check_same_marks(struct output *page, struct output *leaflet, span where,
                      struct diag_list *diags);

/* The rules of a schedule by itself: waves, order. */
void check_schedule(const struct check_context *c);

#endif
