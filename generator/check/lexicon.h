/*
 * The words that rules ask for, compiled, so that one walk over a text finds
 * them all (concordance.h): each file adds the lists of its own rules, the
 * schedule gives the subjects and topics of its facts.
 */
#ifndef ANNAI_CHECK_LEXICON_H
#define ANNAI_CHECK_LEXICON_H

#include "model/fact.h"

enum words {
    WORDS_SUBJECT,  /* of any fact */
    WORDS_STOP,     /* may end a sentence */
    WORDS_COMMA,    /* may end a clause */
    WORDS_PARTICLE, /* behind a noun: は, を, ： */
    WORDS_HYPHEN,   /* of telephone numbers */
    WORDS_BRACKET,  /* 「 」 『 』 */
    WORDS_UNIT,     /* 年, 月, 日 and / */
    WORDS_CIRCLED,  /* ① */
    WORDS_PAGE,     /* ページ, P */
    WORDS_RELATIVE, /* 来年, 今月 */
    WORDS_LEANING,  /* 引き続き, 後日 */
    WORDS_TERM,     /* mistyped ones */
    WORDS_EXAMPLE,  /* たとえば */
    WORDS_DENIAL,   /* 「…ではなく」 */
    WORDS_HEADLINE, /* について */
    WORDS_REQUEST,  /* ください */
    WORDS_BUSINESS, /* 申込, 返却 */
    WORDS_SPECIAL,  /* of some people or cases only */
    WORDS_LENGTH,   /* what lengths are told of */
    WORDS_TURNING,  /* 終了, 開始 */
    WORDS_PAST,     /* ました */
    WORDS_EXPIRY,   /* 有効期限 */
    WORDS_DEED,     /* 返却, 捨て */
    WORDS_EVENT,    /* 発送: what happens in a month */
    WORDS_PART,     /* 一部, 毎年: of one part or time */
    WORDS_LISTS     /* from here on: one list for each topic of the schedule */
};

/* How a schedule's word must stand in the text to count. */
enum word_kind {
    WORD_PLAIN,
    WORD_OF_SUBJECT, /* begins a word: no 保険証 in マイナ保険証 */
    WORD_OF_TOPIC,   /* a whole word: no 利用 in 利用者 */
    WORD_OF_VERB,    /* a form of a topic's verb: 使い for 使え */
};

struct lexicon_word {
    str text;
    uint32_t list;  /* enum words, or a topic's */
    uint32_t nth;   /* its place in its list */
    uint32_t next;  /* in its chain */
    uint64_t begin; /* the first `width` bytes */
    size_t width;   /* 3 or 6; 1: does not begin with such a character */
    enum word_kind kind;
};

struct topic_lists {
    const uint32_t *items;
    size_t len;
};

struct lexicon;

/* Lives in the arena, refers to the schedule's words. */
const struct lexicon *lexicon_new(struct arena *a,
                                  const struct schedule *schedule);

const struct schedule *lexicon_schedule(const struct lexicon *l);
/* How many lists there are, WORDS_LISTS and the topics' together. */
size_t lexicon_lists(const struct lexicon *l);
const struct lexicon_word *lexicon_word(const struct lexicon *l,
                                        uint32_t number);
/* The bytes of the schedule's longest subject or topic. */
size_t lexicon_longest(const struct lexicon *l);
/* The lists of the topics of the schedule's nth fact. */
struct topic_lists lexicon_topics(const struct lexicon *l, size_t fact);

/* Calls found for every word, in order of where they begin. */
typedef void lexicon_found(void *context, size_t start, uint32_t number);
void lexicon_walk(const struct lexicon *l, str text, lexicon_found *found,
                  void *context);

/* For the files that have words to add, when a lexicon is made. */
struct lexicon_maker;
void lexicon_add(struct lexicon_maker *m, enum words list, const str *words,
                 size_t count);
typedef void lexicon_source(struct lexicon_maker *m);
lexicon_source sentence_words, clause_words, noun_words, phone_words,
    malformed_words, enumerator_words, pointing_words, relative_words,
    undated_words, term_words, reserved_words, topic_words, claim_words,
    sense_words, expiry_words, deed_words, precision_words;

#endif
