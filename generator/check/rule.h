/* The rules' own header: one function a rule, listed in check.c. */
#ifndef ANNAI_CHECK_RULE_H
#define ANNAI_CHECK_RULE_H

#include "check/check.h"

/* What a mention's own text says wrongly; true where it was reported. */
bool check_fault(const struct check_context *c, const struct mention *m);

/* A mention in its sentence: where one looks for what it speaks of. */
struct statement {
    const struct mention *mention;
    size_t start, end;    /* the sentence, bytes of mention->text */
    size_t before, after; /* end and start of the neighbouring mentions */
};

/* The mention at `index` of the page, with its sentence and neighbours. */
struct statement statement_of(const struct mention_list *list, size_t index);

/* Facts that a statement may speak of, nearest topic first. */
struct fact_hits {
    const struct fact **items;
    size_t len, cap;
    bool topic_follows;   /* the topic word stands behind the date */
    bool subject_is_told; /* the subject stands before, with は, が or も */
    str subject;          /* the subject's word */
};

/*
 * By subject (the nearest word before the mention, else behind it, else in
 * the heads of its table row and column) and topic.
 */
struct fact_hits statement_facts(struct arena *a,
                                 const struct schedule *schedule,
                                 const struct statement *s);

/*
 * 「保険証は…まで使えます」: the subject with は, a topic word behind the date,
 * no word in the clause that turns its sense, and no question.
 */
bool sense_plain(const struct statement *s, const struct fact_hits *hits,
                 const struct fact *f);
/* Whether the sentence speaks of a beginning or an end (終了, 期限, 開始). */
bool sense_turning(const struct statement *s);

/* Rules boundary-off-by-one, boundary-opposite and date-not-in-schedule. */
void check_agree(const struct check_context *c, const struct statement *s);

/*
 * check_fault for the mention at `index`; a weekday-mismatch or an
 * era-mismatch gets its fix where the schedule decides which half is right.
 */
bool check_repair(const struct check_context *c,
                  const struct mention_list *list, size_t index);
/* ambiguous-year. */
void check_yearless(const struct check_context *c, const struct statement *s);

/* Rules over the whole page. */
struct passages;
/* malformed-date */
void check_malformed(const struct check_context *c,
                     const struct passages *page);
/* holiday-mark */
void check_holiday(const struct check_context *c, const struct passages *page);
/* relative-date */
void check_relative(const struct check_context *c, const struct passages *page);
/* complement-gap */
void check_complement(const struct check_context *c,
                      const struct passages *page);
/* stale-tense */
void check_tense(const struct check_context *c, const struct passages *page);
/* undated-dependent */
void check_undated(const struct check_context *c, const struct passages *page);
/* ambiguous-end */
void check_ending(const struct check_context *c, const struct passages *page);
/* enumerator */
void check_enumerator(const struct check_context *c,
                      const struct passages *page);
/* time-conflict */
void check_hours(const struct check_context *c, const struct passages *page);
/* contact-holiday */
void check_closed_days(const struct check_context *c,
                       const struct passages *page);
/* version-stamp */
void check_stamp(const struct check_context *c, const struct passages *page);
/* page-reference */
void check_page_references(const struct check_context *c,
                           const struct passages *page);
/* link-text */
void check_link_text(const struct check_context *c,
                     const struct passages *page);
/* term */
void check_terms(const struct check_context *c, const struct passages *page);
/* notation-mix, where settings ask for it */
void check_notation(const struct check_context *c, const struct passages *page);

/* wave-coverage, wave-month. */
void check_waves(const struct check_context *c, const struct fact *fact);

/* cutoff-order: rule "…" { before = { a, b } }. */
void check_order(const struct check_context *c, const struct fact_rule *rule);

#endif
