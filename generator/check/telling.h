/*
 * The sentences of a page for rules that judge a whole sentence: each with
 * its mentions and with what it stands under.
 */
#ifndef ANNAI_CHECK_TELLING_H
#define ANNAI_CHECK_TELLING_H

#include "check/passage.h"

struct telling {
    const struct passage *passage;
    struct sentence where; /* bytes of the passage's text */
    str text;              /* the sentence itself */
    str before;            /* the one before it in its block; may be empty */
    str heading, title;    /* above it; may be empty */
    str lead; /* of a list item: the paragraph before its list; or empty */
    size_t first, end; /* its mentions: [first, end) of passage->mentions */
};

typedef void telling_visitor(const struct check_context *c,
                             const struct telling *t, const struct fact *f);

/* Whether a rule about whole sentences reads this fact. */
typedef bool fact_filter(const struct fact *f);

/*
 * Calls visit for every sentence of the page and every fact that the filter
 * lets through; nothing is read where there is no such fact. Runs of text
 * without a full stop that nobody would read as a sentence are left out.
 */
void telling_visit(const struct check_context *c, const struct passages *page,
                   fact_filter *filter, telling_visitor *visit);

/* Whether it states something: no question, no example, no denial. */
bool telling_asserts(const struct telling *t);

/*
 * Whether the sentence speaks of the fact's subject: by a word of its own,
 * else, where it names no fact's subject, by what it stands under (the heads
 * of its row and column, the sentence before, the heading, the title).
 */
bool telling_concerns(const struct check_context *c, const struct telling *t,
                      const struct fact *f);

/* The same for places in the order in which they count; the first is own. */
bool telling_speaks(const struct schedule *schedule, const str *places,
                    size_t count, const struct fact *f);

/*
 * Whether a noun with one of the particles names another thing than what the
 * text stands under: 「会員証は…」「診察券の有効期限が…」.
 */
bool telling_own_topic(str text, const str *particles, size_t count);

/*
 * A subject that the place names, by the first word of the fact it belongs
 * to: 保険証 and 健康保険証 are one. Empty: it names none.
 */
str telling_subject(const struct schedule *schedule, str place);

/* The end of the word's last place of its own in the text; 0: none. */
size_t telling_last_word(str text, str word);

/* Whether a word begins there: 旧保険証 is a 保険証, マイナ保険証 is none. */
bool telling_begins_word(str text, size_t at);

/*
 * Whether no other fact's subject stands behind the last of this fact's in
 * the text: 「健康保険証と資格確認書は…資格確認書だけ」 is of the latter.
 */
bool telling_last_named(const struct schedule *schedule, str text,
                        const struct fact *f);

/* Whether a reference in the sentence was made from the fact. */
bool telling_refers(const struct telling *t, const struct fact *f);

/* The heads of the row and the column of a sentence in a cell; else empty. */
str telling_heads(struct arena *a, const struct telling *t);

/* The text of [start, end), which shrink to what the passage has. */
str telling_slice(const struct telling *t, size_t start, size_t end);

/* A policy's term as documents state lengths. */
struct fact_duration telling_length(struct period term);
/* Whether a length, or with "-" an offset before a day, equals the term. */
bool telling_term(const struct date_expr *e, str sign, struct period term);

#endif
