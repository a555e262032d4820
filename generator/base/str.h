/*
 * Text as a pointer and a length. A str is read-only, is not terminated,
 * and owns nothing: it lives as long as what it points into.
 */
#ifndef ANNAI_BASE_STR_H
#define ANNAI_BASE_STR_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *ptr;
    size_t len;
} str;

/* A str from a string literal; also usable in static tables. */
#define S(literal) ((str){"" literal, sizeof(literal) - 1})
#define STR_INIT(literal)                                                      \
    {                                                                          \
        "" literal, sizeof(literal) - 1                                        \
    }

/* The two arguments that printf's %.*s wants. */
#define STR_ARG(s) (int)(s).len, (s).ptr

/* A str over a terminated string of the C library; NULL gives the empty str. */
str str_from_c(const char *text);

/* The last byte first: Japanese words begin alike and end differently. */
static inline bool str_equal(str a, str b)
{
    return a.len == b.len &&
           (a.len == 0 || (a.ptr[a.len - 1] == b.ptr[b.len - 1] &&
                           memcmp(a.ptr, b.ptr, a.len) == 0));
}

/* Byte order, shorter first; negative, zero or positive like memcmp. */
int str_compare(str a, str b);

/* The first n bytes; the rest after n bytes; n must not exceed the length. */
static inline str str_take(str s, size_t n)
{
    assert(n <= s.len);
    return (str){s.ptr, n};
}

static inline str str_drop(str s, size_t n)
{
    assert(n <= s.len);
    return n ? (str){s.ptr + n, s.len - n} : s;
}

/* Bytes [start, end). */
static inline str str_slice(str s, size_t start, size_t end)
{
    assert(start <= end);
    return str_drop(str_take(s, end), start);
}

static inline bool str_starts(str s, str prefix)
{
    return s.len >= prefix.len && str_equal(str_take(s, prefix.len), prefix);
}

static inline bool str_ends(str s, str suffix)
{
    return s.len >= suffix.len &&
           str_equal(str_drop(s, s.len - suffix.len), suffix);
}

/* Offset of the first occurrence, or SIZE_MAX. */
size_t str_find(str s, str needle);
size_t str_find_byte(str s, char byte);
bool str_contains(str s, str needle);

/*
 * Splits at the first separator: *head gets what stands before it, *tail what
 * follows. Without one, returns false, *head is all of s and *tail is empty.
 */
bool str_cut(str s, str separator, str *head, str *tail);

/* Without ASCII blanks, tabs and line ends at both ends. */
str str_trim(str s);

/*
 * Reads a whole ASCII decimal number without sign; false when s is empty,
 * has any other byte, or exceeds max.
 */
bool str_number(str s, int64_t max, int64_t *value);

#endif
