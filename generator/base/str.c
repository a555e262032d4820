/* Text as a pointer and a length. */
#include "base/str.h"

str str_from_c(const char *text)
{
    return text ? (str){text, strlen(text)} : (str){0};
}

int str_compare(str a, str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

size_t str_find_byte(str s, char byte)
{
    const char *hit = s.len ? memchr(s.ptr, byte, s.len) : NULL;
    return hit ? (size_t)(hit - s.ptr) : SIZE_MAX;
}

/* ASCII and the like: a byte that Japanese text has seldom. */
static size_t find_from_first_byte(str s, str needle)
{
    size_t at = 0;
    while (s.len - at >= needle.len) {
        str rest = str_take(str_drop(s, at), s.len - at - needle.len + 1);
        size_t hit = str_find_byte(rest, needle.ptr[0]);
        if (hit == SIZE_MAX)
            return SIZE_MAX;
        at += hit;
        if (memcmp(s.ptr + at, needle.ptr, needle.len) == 0)
            return at;
        at++;
    }
    return SIZE_MAX;
}

enum { BLOCK = 32 };

/* Whether the two bytes of `wanted` begin anywhere in a block; no branches. */
static bool block_has(const char *block, const char *wanted)
{
    unsigned char hit = 0;
    char first = wanted[0], second = wanted[1];
    for (size_t i = 0; i < BLOCK; i++)
        hit |= (unsigned char)((block[i] == first) & (block[i + 1] == second));
    return hit != 0;
}

/* Among the places [from, to), which s has room for. */
static size_t find_between(str s, str needle, size_t from, size_t to)
{
    uint16_t wanted, here;
    size_t last = needle.len - sizeof wanted;
    memcpy(&wanted, needle.ptr + last, sizeof wanted);
    for (size_t at = from; at < to; at++) {
        memcpy(&here, s.ptr + at + last, sizeof here);
        if (here == wanted && memcmp(s.ptr + at, needle.ptr, last) == 0)
            return at;
    }
    return SIZE_MAX;
}

/* Japanese characters begin alike: two bytes at the needle's end tell more. */
static size_t find_from_last_bytes(str s, str needle)
{
    if (s.len < needle.len)
        return SIZE_MAX;
    size_t last = needle.len - 2, places = s.len - needle.len + 1;
    if (places < BLOCK)
        return find_between(s, needle, 0, places);
    for (size_t at = 0; at < places; at += BLOCK) {
        size_t block = at + BLOCK <= places ? at : places - BLOCK;
        if (!block_has(s.ptr + block + last, needle.ptr + last))
            continue;
        size_t hit = find_between(s, needle, at, block + BLOCK);
        if (hit != SIZE_MAX)
            return hit;
    }
    return SIZE_MAX;
}

size_t str_find(str s, str needle)
{
    if (needle.len == 0)
        return 0;
    unsigned char first = (unsigned char)needle.ptr[0];
    bool common = first >= 0xE3 && first <= 0xE9; /* kana and kanji */
    return common && needle.len > 1 ? find_from_last_bytes(s, needle)
                                    : find_from_first_byte(s, needle);
}

bool str_contains(str s, str needle)
{
    return str_find(s, needle) != SIZE_MAX;
}

bool str_cut(str s, str separator, str *head, str *tail)
{
    size_t at = str_find(s, separator);
    if (at == SIZE_MAX) {
        *head = s;
        *tail = (str){0};
        return false;
    }
    *head = str_take(s, at);
    *tail = str_drop(s, at + separator.len);
    return true;
}

static bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

str str_trim(str s)
{
    while (s.len && blank(s.ptr[0]))
        s = str_drop(s, 1);
    while (s.len && blank(s.ptr[s.len - 1]))
        s = str_take(s, s.len - 1);
    return s;
}

bool str_number(str s, int64_t max, int64_t *value)
{
    int64_t n = 0;
    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        int digit = s.ptr[i] - '0';
        if (digit < 0 || digit > 9 || digit > max || n > (max - digit) / 10)
            return false;
        n = n * 10 + digit;
    }
    *value = n;
    return true;
}
