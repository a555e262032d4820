/*
 * Emphasis beside Japanese punctuation. CommonMark 0.30 (6.2) lets `**` in
 * `**注意。**次` neither open nor close, because it wants a space where one
 * side is punctuation, and Japanese has none. A run of stars gets a neutral
 * character on both sides when both neighbours are no blanks, at least one is
 * East Asian and at least one is punctuation; then it may open and close.
 */
#ifndef ANNAI_PARSE_EMPHASIS_H
#define ANNAI_PARSE_EMPHASIS_H

#include "base/str.h"

struct star_run {
    size_t start, end;
};

/* The next run from byte `from` on that needs help; false where none. */
bool emphasis_next(str text, size_t from, struct star_run *run);

#endif
