/*
 * Looking at a text from an offset. A result is the offset behind what was
 * found, or 0 where nothing was: no match ever ends at 0.
 */
#ifndef ANNAI_DATES_LOOK_H
#define ANNAI_DATES_LOOK_H

#include <string.h>
#include <uchar.h>

#include "base/str.h"
#include "base/utf8.h"
#include "dates/word.h"

static inline size_t look_word(str text, size_t at, str word)
{
    if (at > text.len || text.len - at < word.len ||
        memcmp(text.ptr + at, word.ptr, word.len) != 0)
        return 0;
    return at + word.len;
}

/* The code point at the offset, 0 at the end. */
static inline uint32_t look_at(str text, size_t at)
{
    uint32_t cp = 0;
    if (at >= text.len)
        return 0;
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    if (p[0] < 0x80)
        return p[0];
    if ((p[0] & 0xF0) == 0xE0 && text.len - at >= 3) /* most of them */
        return (p[0] & 0x0FU) << 12 | (p[1] & 0x3FU) << 6 | (p[2] & 0x3FU);
    utf8_decode(str_drop(text, at), &cp);
    return cp;
}

/* The one before it, 0 at the start. */
static inline uint32_t look_before(str text, size_t at)
{
    if (at == 0)
        return 0;
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    if (p[-1] < 0x80)
        return p[-1];
    if (at >= 3 && (p[-3] & 0xF0) == 0xE0)
        return (p[-3] & 0x0FU) << 12 | (p[-2] & 0x3FU) << 6 | (p[-1] & 0x3FU);
    return utf8_before(text, at);
}

/* The offset behind the code point at `at`, which must not be the end. */
static inline size_t look_next(str text, size_t at)
{
    unsigned char lead = (unsigned char)text.ptr[at];
    size_t step = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return step <= text.len - at ? at + step : text.len;
}

/* The offset of the code point that ends at `at`; 0 at the start. */
size_t look_back(str text, size_t at);

/*
 * Past a few blanks (ASCII, ideographic, no-break), or past a few blanks and
 * one line end; `at` itself where there are none.
 */
size_t look_past_spaces(str text, size_t at);
size_t look_past_blanks(str text, size_t at);

/* Whether nothing blank can begin with the byte at the offset. */
static inline bool look_inked(str text, size_t at)
{
    if (at >= text.len)
        return true;
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    return (p[0] > ' ' && p[0] != 0xE3 && p[0] != 0xC2) ||
           (p[0] == 0xE3 && text.len - at >= 2 && p[1] != 0x80);
}

static inline size_t look_spaces(str text, size_t at)
{
    return look_inked(text, at) ? at : look_past_spaces(text, at);
}

static inline size_t look_blanks(str text, size_t at)
{
    return look_inked(text, at) ? at : look_past_blanks(text, at);
}

size_t look_spaces_before(str text, size_t at);

/* Whether it is one of the characters of a UTF-16 string without pairs. */
static inline bool look_one_of(uint32_t cp, const char16_t *set)
{
    for (; *set; set++)
        if (*set == cp)
            return true;
    return false;
}

static inline bool look_kanji(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3005;
}

/* A letter, full-width too. */
static inline bool look_latin(uint32_t cp)
{
    if (cp >= 0xFF21 && cp <= 0xFF5A)
        cp -= 0xFEE0;
    return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
}

/* 0 to 9, full-width too. */
static inline bool look_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}

#endif
