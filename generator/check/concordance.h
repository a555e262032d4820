/*
 * A concordance: where in a text the words stand that rules ask for. Made in
 * one walk; each question is then answered from the places, not from the
 * text, so that a page of thousands of dates stays linear.
 */
#ifndef ANNAI_CHECK_CONCORDANCE_H
#define ANNAI_CHECK_CONCORDANCE_H

#include "check/lexicon.h"

struct word_place {
    uint32_t start, end; /* bytes of the text */
    uint32_t word;       /* lexicon_word */
};

struct concordance {
    str text;
    const struct lexicon *lexicon;
    const struct word_place *places; /* by list, then in order of the text */
    const uint32_t *first;           /* of each list, and their end */
    /* For each place, what a rule worked out of it; 0: nothing yet. */
    unsigned char *known;
};

/* Makes the concordances of a page, with one list for what it finds. */
struct concordance_maker {
    struct arena *arena;
    const struct lexicon *lexicon;
    struct word_found *found;
    size_t len, cap;
    uint32_t *spare;       /* counts for the next text, all 0; or NULL */
    const uint32_t *empty; /* what texts without a word have in common */
};

/* Makes room for the words of texts of about so many bytes. */
void concordance_expect(struct concordance_maker *m, size_t bytes);

/* Texts are limited to 4 GiB. Lives in the maker's arena. */
const struct concordance *concordance_new(struct concordance_maker *m,
                                          str text);

/* The text; empty for NULL. */
str concordance_text(const struct concordance *c);

/* Places of one list that begin in [from, to); none for NULL. */
struct word_places {
    const struct word_place *items;
    size_t len;
};
struct word_places concordance_places(const struct concordance *c,
                                      uint32_t list, size_t from, size_t to);

/* Whether a word of the list stands anywhere, or within [from, to). */
bool concordance_has(const struct concordance *c, enum words list);
bool concordance_holds(const struct concordance *c, enum words list,
                       size_t from, size_t to);

struct word_hit {
    size_t start, end;
    bool found;
};

enum word_order { WORD_FIRST, WORD_LAST };

/*
 * The first or last word of a list within [from, to); of those that begin at
 * one place the longest.
 */
struct word_hit concordance_find(const struct concordance *c, uint32_t list,
                                 size_t from, size_t to, enum word_order order);

/* What was worked out of a place. */
unsigned char *concordance_known(const struct concordance *c,
                                 const struct word_place *place);

#endif
