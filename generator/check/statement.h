/* A mention in its sentence, and the facts that the sentence speaks of. */
#ifndef ANNAI_CHECK_STATEMENT_H
#define ANNAI_CHECK_STATEMENT_H

#include "check/check.h"

/* A mention in its sentence: where one looks for what it speaks of. */
struct statement {
    const struct mention *mention;
    size_t start, end;               /* the sentence, bytes of mention->text */
    size_t clause_start, clause_end; /* the clause within it */
    size_t before, after; /* end and start of the neighbouring mentions */
    str heading;          /* the heading above; may be empty */
    str lead;             /* the sentence that leads up to this list item */
    str title;            /* the page's; empty for loose files */
};

/* The mention at `index` of the page, with its sentence and neighbours. */
struct statement statement_of(const struct mention_list *list, size_t index);

/* What stands above a mention's block: for sentences that leave it unsaid. */
struct around {
    str heading, lead;
};

/* One for each of doc->mentions, in the same order. */
struct around *around_of(struct arena *a, const struct document *doc);

/* Facts that a statement may speak of, nearest topic first. */
struct fact_hits {
    const struct fact **items;
    size_t len, cap;
    bool topic_follows;   /* the topic word stands behind the date */
    bool subject_is_told; /* the subject stands before, with は, が or も */
    bool topic_is_end; /* no topic word, but 終了, 廃止 or nothing at all */
    str subject;       /* the subject's word */
};

/*
 * By subject (the nearest word before the mention, else behind it, else in
 * the heads of its table row and column, else, where the sentence has no
 * other noun to speak of, in what leads up to it) and topic. Empty where the
 * sentence is about other business, an example or a quotation.
 */
struct fact_hits statement_facts(struct arena *a,
                                 const struct schedule *schedule,
                                 const struct statement *s);

/* The subject alone; empty where there is none. */
str statement_subject(const struct schedule *schedule,
                      const struct statement *s);

/* Whether the statement only quotes, supposes or denies what it says. */
bool statement_reserved(const struct statement *s);

/*
 * 「保険証は…まで使えます」: the subject with は, a topic word behind the date,
 * no word in the clause that turns its sense, and no question.
 */
bool sense_plain(const struct statement *s, const struct fact_hits *hits,
                 const struct fact *f);
/* Whether it says so of the past: 使えました. */
bool sense_past(const struct statement *s);
/* Whether the sentence speaks of a beginning or an end (終了, 期限, 開始). */
bool sense_turning(const struct statement *s);

#endif
