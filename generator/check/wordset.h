/*
 * Many words looked for in one pass over a text: most places are passed over
 * by a look at one bit, so the time hardly depends on how many words there are.
 */
#ifndef ANNAI_CHECK_WORDSET_H
#define ANNAI_CHECK_WORDSET_H

#include "base/arena.h"

/* { 0 } is an empty set. */
struct wordset {
    struct {
        str word;
        size_t owner; /* whatever the caller wants to know a word by */
    } * items;
    size_t len, cap;
    uint64_t starts[16]; /* of the words' first bytes, folded to 10 bits */
};

struct wordset_hit {
    size_t at;    /* the byte where the word begins */
    size_t which; /* of the set's items */
};

/* Empty words are left out; a word may stand in the set more than once. */
void wordset_add(struct arena *a, struct wordset *set, str word, size_t owner);

/*
 * The next word of the set behind *hit in the text; start with
 * { 0, SIZE_MAX }. Every word at every place is found, in order of places.
 */
bool wordset_next(const struct wordset *set, str text, struct wordset_hit *hit);

#endif
