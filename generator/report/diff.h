/*
 * What changed between two builds, or between two days of a site, for a
 * reviewer to sign off (text, Japanese) and for programs (JSON, RFC 8259).
 */
#ifndef ANNAI_REPORT_DIFF_H
#define ANNAI_REPORT_DIFF_H

#include "base/buf.h"
#include "base/diag.h"
#include "history/change.h"
#include "history/days.h"

/* As the person named them. */
struct diff_sides {
    str before, after;
};

void diff_put_text(struct buf *out, const struct diff_sides *sides,
                   const struct change_list *changes);
/*
 * {before, after, pagesCompared, counts {fact-added: 1, …}, changes [{kind,
 * subject, label, file, insurers [], fields [{field, part, before, after}],
 * before {line, text, context, mentions [{text, value, boundary, fact}]},
 * after}]}; what does not apply is left out.
 */
void diff_put_json(struct buf *out, const struct diff_sides *sides,
                   const struct change_list *changes);

/* The days asked for, what they bring, and the sorted findings of both. */
struct diff_days {
    date from, to;
    const struct turn_list *turns;
    const struct diag_list *diags; /* without since: those of `from` itself */
};

/* How many turns and later findings there are. */
size_t diff_days_count(const struct diff_days *days);
void diff_put_days_text(struct buf *out, const struct diff_days *days);
/*
 * {from, to, turns [{day, turn: begins | passes, fact, label, file, line,
 * column, sentence, text, insurers []}], findings: as report_json has them}
 */
void diff_put_days_json(struct buf *out, const struct diff_days *days);

/* --- words for values, shared by both texts --- */

/* 令和7年（2025年）12月1日（月） */
void diff_put_day(struct buf *out, date day);
/* A fact's field in Japanese: 終わりの日; its own name where it has none. */
void diff_put_field(struct buf *out, str key, str part);
/* A field's value in words; （なし） where empty. */
void diff_put_value(struct buf *out, str key, str value);
/*
 * 2025-12-01, 2025-12, P5Y, or several with blanks and / between → words, and
 * true; else nothing is put.
 */
bool diff_put_days_of(struct buf *out, str value);
/* 組合: a、b、c */
void diff_put_insurers(struct buf *out, const struct str_list *insurers);

#endif
