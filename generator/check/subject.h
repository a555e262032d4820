/* The subject of a statement: what its date is told of. */
#ifndef ANNAI_CHECK_SUBJECT_H
#define ANNAI_CHECK_SUBJECT_H

#include "check/statement.h"

/*
 * The nearest subject before the mention, else behind it, else in the heads
 * of its table row and column, else, where the sentence has no other noun to
 * speak of, in what leads up to it.
 */
struct told subject_of(const struct statement *s);

#endif
