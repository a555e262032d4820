/* What a sentence asks to do with a document: return it, or discard it. */
#ifndef ANNAI_CHECK_DEED_H
#define ANNAI_CHECK_DEED_H

#include "base/str.h"

enum deed { DEED_NONE, DEED_RETURN, DEED_DISCARD };

struct deed_hit {
    enum deed deed;    /* what is not to be returned is discarded */
    size_t start, end; /* bytes of the text; SIZE_MAX: no word of either */
};

/*
 * The first word of returning or discarding; DEED_NONE with its place where
 * it orders nothing (返却先, 返却した方, 捨てないで).
 */
struct deed_hit deed_first(str text);
/* The last one. */
struct deed_hit deed_last(str text);

#endif
