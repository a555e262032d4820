/*
 * Sorted words: those that begin as a text does stand beside each other, and
 * each byte of the text narrows them down.
 */
#include "compose/terms.h"

#include <stdlib.h>

struct terms {
    const str *items; /* sorted by their bytes, shorter first */
    size_t len;
    bool begins[1 << 12]; /* by a hash of the first three bytes */
};

static int by_bytes(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

/* Two kana or kanji of three bytes seldom meet in the last twelve bits. */
static size_t beginning(str text)
{
    size_t hash = 0;
    for (size_t i = 0; i < 3 && i < text.len; i++)
        hash = hash << 6 | ((unsigned char)text.ptr[i] & 0x3F);
    return hash & 0xFFF;
}

struct terms *terms_new(struct arena *a, const struct str_list *list)
{
    struct terms *t = ARENA_NEW(a, struct terms);
    str *items = ARENA_ARRAY(a, list->len + 1, str);
    for (size_t i = 0; i < list->len; i++) {
        items[i] = list->items[i];
        t->begins[beginning(items[i])] = true;
    }
    qsort(items, list->len, sizeof *items, by_bytes);
    t->items = items;
    t->len = list->len;
    return t;
}

/* The first of [low, high) whose byte at `at` is not below `byte`. */
static size_t lower(const struct terms *t, size_t low, size_t high, size_t at,
                    int byte)
{
    while (low < high) {
        size_t middle = (low + high) / 2;
        if ((unsigned char)t->items[middle].ptr[at] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t terms_at(const struct terms *t, str text)
{
    size_t low = 0, high = t->len, best = 0;
    if (text.len < 3 || !t->begins[beginning(text)])
        return 0;
    for (size_t at = 0; low < high && at < text.len; at++) {
        int byte = (unsigned char)text.ptr[at];
        low = lower(t, low, high, at, byte);
        high = lower(t, low, high, at, byte + 1);
        while (low < high && t->items[low].len == at + 1) {
            best = at + 1;
            low++;
        }
    }
    return best;
}
