/* The sense of a statement: does it plainly say that something holds? */
#ifndef ANNAI_CHECK_SENSE_H
#define ANNAI_CHECK_SENSE_H

#include "check/statement.h"

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
