/*
 * What changed between two published sites: insurers, facts, pages, and the
 * sentences that hold dates. The same change of several insurers is one.
 */
#ifndef ANNAI_HISTORY_CHANGE_H
#define ANNAI_HISTORY_CHANGE_H

#include "history/published.h"

enum change_kind {
    CHANGE_INSURER_ADDED,
    CHANGE_INSURER_REMOVED,
    CHANGE_FACT_ADDED, /* from here: facts */
    CHANGE_FACT_REMOVED,
    CHANGE_FACT_VALUE,
    CHANGE_PAGE_ADDED, /* from here: pages */
    CHANGE_PAGE_REMOVED,
    CHANGE_PAGE_TITLE,
    CHANGE_PAGE_LEAFLET,   /* it has one now, or has none any more */
    CHANGE_PAGE_WORDS,     /* words outside of the sentences with dates */
    CHANGE_SENTENCE_DATE,  /* the same words, another date */
    CHANGE_SENTENCE_WORDS, /* reworded */
    CHANGE_SENTENCE_FACT,  /* the same, judged by another fact */
    CHANGE_SENTENCE_ADDED,
    CHANGE_SENTENCE_REMOVED,
    CHANGE_KINDS
};

/* A value before and after; a field that is not there is empty. */
struct field_change {
    str key, part; /* as in struct published_field */
    str before, after;
};

struct change {
    enum change_kind kind;
    str subject; /* an insurer's or a fact's id, a page's url */
    str label;   /* the insurer's name, the fact's label, the page's title */
    str file;    /* the page's source; else empty */
    struct {
        struct field_change *items;
        size_t len, cap;
    } fields; /* facts, titles, leaflets */
    const struct published_sentence *before, *after; /* or NULL */
    struct str_list insurers;                        /* ids, in order */
    size_t nth; /* order within its subject */
};

struct change_list {
    struct arena *arena; /* set before the first change */
    struct change **items;
    size_t len, cap;
    size_t counts[CHANGE_KINDS];
    size_t insurers; /* of both sides together */
    bool facts_only; /* a facts.json was read: pages were not compared */
};

/* added, removed, changed …: the kind's name in JSON. */
str change_kind_name(enum change_kind kind);

/* Sorted: insurers, facts by id, pages by url. Both sides live on. */
void changes_between(const struct published *before,
                     const struct published *after,
                     struct change_list *changes);

/* A page's sentences; each change is added with kind, before and after. */
typedef void change_sentence(void *context, enum change_kind kind,
                             const struct published_sentence *before,
                             const struct published_sentence *after);
/*
 * Pairs the sentences of two versions of a page: equal ones first, then those
 * that differ in their dates alone, then similar ones that stand at the same
 * place. In time linear in the page's length.
 */
void sentences_between(struct arena *a, const struct published_page *before,
                       const struct published_page *after,
                       change_sentence *tell, void *context);

#endif
