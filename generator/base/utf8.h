/* UTF-8 (RFC 3629): strict reading, writing, and counting. */
#ifndef ANNAI_BASE_UTF8_H
#define ANNAI_BASE_UTF8_H

#include "base/str.h"

/*
 * Reads the code point at the start of s, which must not be empty, and
 * returns its bytes, 1 to 4. Overlong forms, surrogates and values past
 * U+10FFFF are malformed: then *cp is UINT32_MAX and the result is 1.
 */
size_t utf8_decode(str s, uint32_t *cp);

/* The code point that ends just before offset `at`; 0 at the start. */
uint32_t utf8_before(str s, size_t at);

/* Writes 1 to 4 bytes and returns how many; cp must be a scalar value. */
size_t utf8_encode(uint32_t cp, char out[4]);

/* Offset of the first malformed byte, or SIZE_MAX where s is well-formed. */
size_t utf8_invalid_at(str s);

/* Code points in s. */
size_t utf8_count(str s);

/*
 * Columns on a terminal or in a fixed-pitch editor: 2 for East Asian Wide and
 * Fullwidth (UAX #11), 0 for combining marks, 1 for the rest.
 */
int utf8_width(uint32_t cp);
size_t utf8_columns(str s);

#endif
