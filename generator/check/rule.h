/* The rules' own header: one function a rule, listed in check.c. */
#ifndef ANNAI_CHECK_RULE_H
#define ANNAI_CHECK_RULE_H

#include "check/check.h"
#include "calendar/words.h"

/* What a mention's own text says wrongly; true where it was reported. */
bool check_fault(const struct check_context *c, const struct mention *m);

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

/* Equal for mentions that tell the same of the same thing; else empty. */
str claim_of(struct arena *a, const struct schedule *schedule,
             const struct statement *s);
/* The length that a duration or offset names; count 0: none. */
struct fact_duration claim_length(const struct date_expr *e);

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

/* translation-date: pages of another language against the Japanese ones. */
void check_translations(const struct check_context *c,
                        const struct ledger *ledger);

/* The page's own words for a finding about a fact (say.c). */
struct date_style say_style(const struct date_expr *e);
/* 「健康保険証の経過措置」: the label, with its subject once. */
str say_name(struct arena *a, const struct fact *f, str subject);
/* The Lua line of one end, else of the whole fact. */
span say_place(const struct fact *f, bool of_end);
/* 「…」（経過措置）はここで定めています */
void say_stated(struct diag_list *diags, struct diag *d, const struct fact *f,
                bool of_end);
/* The word behind the date; a label before it (有効期限：) is none. */
str say_marker(const struct mention *m);
str say_date(struct arena *a, date d, struct date_style style, str marker);

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

/* unverified: a fact that nobody has confirmed; a warning, so --strict. */
void check_unverified(const struct check_context *c, const struct fact *fact);

/* cutoff-order: rule "…" { before = { a, b } }. */
void check_order(const struct check_context *c, const struct fact_rule *rule);

#endif
