/* The rules' own header: one function a rule, listed in check.c. */
#ifndef ANNAI_CHECK_RULE_H
#define ANNAI_CHECK_RULE_H

#include "check/statement.h"

/* What a mention's own text says wrongly; true where it was reported. */
bool check_fault(const struct check_context *c, const struct mention *m);

/*
 * Rules boundary-off-by-one, boundary-opposite, date-not-in-schedule and
 * treated-until. *fact gets the fact the statement was judged by, or stays.
 */
void check_agree(const struct check_context *c, const struct statement *s,
                 const struct fact **fact);

/*
 * treated-until: the day until which something is treated as valid, told as
 * the day until which it is valid, or the other way round. True: reported.
 */
bool check_treated(const struct check_context *c, const struct statement *s,
                   const struct fact_hits *hits);

/* A length against the schedule's; *fact gets what it was judged by. */
void check_duration(const struct check_context *c, const struct statement *s,
                    const struct fact **fact);

/*
 * expiry-arithmetic: issue day and expiry in one sentence or table row, against
 * the policy. Judged at the expiry; true where it was reported.
 */
bool check_expiry(const struct check_context *c,
                  const struct mention_list *list, const struct statement *s);
/*
 * business-day: a day, a number of business days and the day they lead to, in
 * one sentence. Judged at the result; true where it was reported.
 */
bool check_business(const struct check_context *c,
                    const struct mention_list *list, const struct statement *s);

/*
 * return-switch: a day that is told of returning or discarding. True: judged,
 * rightly or not, by *fact.
 */
bool check_return(const struct check_context *c,
                  const struct mention_list *list, const struct statement *s,
                  const struct fact **fact);

/* precision-mix; statements has one for each mention of the page. */
void check_precision(const struct check_context *c, const struct document *doc,
                     const struct statement *statements);

/* translation-date: pages of another language against the Japanese ones. */
void check_translations(const struct check_context *c,
                        const struct ledger *ledger);

/*
 * check_fault for its mention; a weekday-mismatch or an
 * era-mismatch gets its fix where the schedule decides which half is right.
 */
bool check_repair(const struct check_context *c, const struct statement *s);
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
/* return-switch, of sentences without a date */
void check_return_page(const struct check_context *c,
                       const struct passages *page);
/* age-basis */
void check_age(const struct check_context *c, const struct passages *page);
/* ambiguous-start */
void check_renewal(const struct check_context *c, const struct passages *page);
/* grace-basis */
void check_grace(const struct check_context *c, const struct passages *page);
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
/* table */
void check_tables(const struct check_context *c, const struct passages *page);
/* term */
void check_terms(const struct check_context *c, const struct passages *page);
/* notation-mix, where settings ask for it */
void check_notation(const struct check_context *c, const struct passages *page);

/* attribute-mismatch, channel-verb, condition-missing */
void check_wordings(const struct check_context *c, const struct passages *page);
/* question-missing */
void check_questions(const struct check_context *c,
                     const struct passages *page);

/* term-before-definition */
void check_definitions(const struct check_context *c,
                       const struct passages *page);
/* condition-range */
void check_condition_ranges(const struct check_context *c,
                            const struct passages *page);

/* wave-coverage, wave-month. */
void check_waves(const struct check_context *c, const struct fact *fact);

/* unverified: a fact that nobody has confirmed; a warning, so --strict. */
void check_unverified(const struct check_context *c, const struct fact *fact);

/* unverified, for attributes and conditions. */
void check_unverified_wordings(const struct check_context *c);

/* stale-tense of the schedule: a plan whose days are past, and not done. */
void check_plan(const struct check_context *c, const struct fact *fact);

/* cutoff-order: rule "…" { before = { a, b } }. */
void check_order(const struct check_context *c, const struct fact_rule *rule);

#endif
