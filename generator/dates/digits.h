/* Numbers as dates write them: 12, １２, 十二, 一二, 二〇二五, or mixed. */
#ifndef ANNAI_DATES_DIGITS_H
#define ANNAI_DATES_DIGITS_H

#include "base/buf.h"

struct number {
    size_t end;
    int value;  /* at most 1,000,000, which stands for all that is larger */
    int length; /* characters */
    bool kanji; /* with a kanji digit or unit */
    bool units; /* with 十, 百 or 千 */
};

/* 0 to 9 in any notation, 10, 100 or 1000 for their kanji, else -1. */
int digits_value(uint32_t cp);

/* The offset behind the whole run of digits; 0 where none stands. */
size_t digits_read(str text, size_t at, struct number *n);

/* Writes it in ASCII, with leading zeros up to the width. */
void digits_put(struct buf *b, int value, int width);

/* A number with at most two digits that is written with its place. */
static inline bool number_small(const struct number *n)
{
    return n->value < 100 && n->length <= (n->units ? 3 : 2);
}

#endif
