/*
 * Words by tables: which of them stands at an offset, or ends there. Results
 * are offsets as in dates/look.h.
 */
#ifndef ANNAI_DATES_WORD_H
#define ANNAI_DATES_WORD_H

#include "base/str.h"

/*
 * Of the first character of a word, the byte that differs most: itself in
 * ASCII, else the third. Words begin and end with characters of one or three
 * bytes.
 */
#define WORD_KEY(literal)                                                      \
    ((unsigned char)("" literal)[0] < 0x80                                     \
         ? (unsigned char)("" literal)[0]                                      \
         : (unsigned char)("" literal "\0\0")[2])

/* The last byte. */
#define WORD_LAST(literal) ((unsigned char)("" literal)[sizeof(literal) - 2])

/* A word and what it means to the table it is in. */
struct word {
    str text;
    int means;
    unsigned char key, last; /* of its first character; its last byte */
};

#define WORD(literal, meaning)                                                 \
    {                                                                          \
        STR_INIT(literal), (meaning), WORD_KEY(literal), WORD_LAST(literal)    \
    }
#define WORDS(table) (table), sizeof(table) / sizeof *(table)

/* WORD_KEY of the text at the offset; 0, which no word has, at its end. */
static inline unsigned char look_key(str text, size_t at)
{
    if (at >= text.len)
        return 0;
    unsigned char first = (unsigned char)text.ptr[at];
    if (first < 0x80)
        return first;
    return text.len - at > 2 ? (unsigned char)text.ptr[at + 2] : 0;
}

/* The first word of the table that stands at the offset. */
size_t look_words(str text, size_t at, const struct word *table, size_t count,
                  int *means);

/* Where the first word of the table that ends at `at` begins; else SIZE_MAX. */
size_t look_words_before(str text, size_t at, const struct word *table,
                         size_t count, int *means);

/*
 * A table that is asked often and seldom has the word: a bit for each
 * character its words begin with, or end with, dismisses most text. Builds
 * with sanitizers assert that none is missing.
 */
struct word_set {
    const struct word *words;
    size_t count;
    uint64_t bits;
};

#define FIRST(character) (UINT64_C(1) << (WORD_KEY(character) & 0x3F))
#define LAST(character) (UINT64_C(1) << (WORD_LAST(character) & 0x3F))

#ifdef __SANITIZE_ADDRESS__
void look_check_firsts(const struct word_set *set);
void look_check_lasts(const struct word_set *set);
#else
#define look_check_firsts(set) ((void)0)
#define look_check_lasts(set) ((void)0)
#endif

/* The same as look_words; the set has the bits of FIRST. */
static inline size_t look_set(str text, size_t at, const struct word_set *set,
                              int *means)
{
    look_check_firsts(set);
    if (!(set->bits >> (look_key(text, at) & 0x3F) & 1))
        return 0;
    return look_words(text, at, set->words, set->count, means);
}

/* The same as look_words_before; the set has the bits of LAST. */
static inline size_t look_set_before(str text, size_t at,
                                     const struct word_set *set, int *means)
{
    look_check_lasts(set);
    if (!at || !(set->bits >> ((unsigned char)text.ptr[at - 1] & 0x3F) & 1))
        return SIZE_MAX;
    return look_words_before(text, at, set->words, set->count, means);
}

#endif
