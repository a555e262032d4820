/* Words by tables. */
#include "dates/word.h"

#include <assert.h>

/* Words are short, and most differ early. */
static bool equal(str word, const char *p)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] != p[i])
            return false;
    return true;
}

#ifdef __SANITIZE_ADDRESS__
void look_check_firsts(const struct word_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        assert(set->bits >> (set->words[i].key & 0x3F) & 1);
}

void look_check_lasts(const struct word_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        assert(set->bits >> (set->words[i].last & 0x3F) & 1);
}
#endif

size_t look_words(str text, size_t at, const struct word *table, size_t count,
                  int *means)
{
    unsigned char key = look_key(text, at);
    for (size_t i = 0; i < count; i++) {
        if (table[i].key != key)
            continue;
        str word = table[i].text;
        if (word.len > text.len - at || !equal(word, text.ptr + at))
            continue;
        *means = table[i].means;
        return at + word.len;
    }
    return 0;
}

size_t look_words_before(str text, size_t at, const struct word *table,
                         size_t count, int *means)
{
    unsigned char last = at ? (unsigned char)text.ptr[at - 1] : 0;
    for (size_t i = 0; i < count; i++) {
        if (table[i].last != last)
            continue;
        str word = table[i].text;
        if (word.len > at || !equal(word, text.ptr + (at - word.len)))
            continue;
        *means = table[i].means;
        return at - word.len;
    }
    return SIZE_MAX;
}
