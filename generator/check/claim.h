/* What a statement tells, in a form that can be compared between places. */
#ifndef ANNAI_CHECK_CLAIM_H
#define ANNAI_CHECK_CLAIM_H

#include "check/statement.h"

/* Equal for mentions that tell the same of the same thing; else empty. */
str claim_of(struct arena *a, const struct statement *s);
/* The length that a duration or offset names; count 0: none. */
struct fact_duration claim_length(const struct date_expr *e);

#endif
