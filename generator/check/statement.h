/* A mention in its sentence, and the facts that the sentence speaks of. */
#ifndef ANNAI_CHECK_STATEMENT_H
#define ANNAI_CHECK_STATEMENT_H

#include "check/check.h"
#include "check/concordance.h"
#include "check/passage.h"

/* The subject of a statement: its word, and whether it is told of (は). */
struct told {
    str word;
    bool told, found;
};

/* Facts that a statement may speak of, nearest topic first. */
struct fact_hits {
    const struct fact **items;
    size_t len, cap;
    bool topic_follows;   /* the topic word stands behind the date */
    bool subject_is_told; /* the subject stands before, with は, が or も */
    bool topic_is_end; /* no topic word, but 終了, 廃止 or nothing at all */
    str subject;       /* the subject's word */
};

/* What was worked out of a statement, for the rules that ask again. */
struct statement_memo {
    struct told subject;
    struct fact_hits facts;
    bool subject_known, facts_known;
};

/*
 * What stands above a mention's block, for sentences that leave it unsaid:
 * the heading, and what leads up to its list. Each may be NULL.
 */
struct around {
    const struct concordance *heading, *lead;
};

/* A mention in its sentence: where one looks for what it speaks of. */
struct statement {
    const struct mention *mention;
    const struct concordance *in;    /* mention->text */
    size_t start, end;               /* the sentence, bytes of the text */
    size_t clause_start, clause_end; /* the clause within it */
    size_t before, after; /* end and start of the neighbouring mentions */
    const struct concordance *context; /* mention->context; NULL: none */
    struct around around;              /* what stands above */
    str heading, lead;                 /* its texts */
    str title;                         /* the page's; empty for loose files */
    struct statement_memo *memo;       /* NULL: nothing is kept */
};

/*
 * The mention at `index` of the page, with its sentence and neighbours, and
 * nothing around it. in: of the mention's text.
 */
struct statement statement_of(const struct concordance *in,
                              const struct mention_list *list, size_t index);

/* The same without what stands above: for what that may not decide. */
struct statement statement_alone(const struct statement *s);

/* One for each of the document's mentions, in their order. */
struct statement *statements_of(struct arena *a, struct passages *page);

/* One for each of the document's mentions, in the same order. */
struct around *around_of(struct arena *a, const struct passages *page);

/*
 * By subject (subject.h) and topic. Empty where the sentence is about other
 * business, an example or a quotation.
 */
struct fact_hits statement_facts(struct arena *a, const struct statement *s);

/* Whether the statement only quotes, supposes or denies what it says. */
bool statement_reserved(const struct statement *s);

#endif
