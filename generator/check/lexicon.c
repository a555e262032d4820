/*
 * Words by their first two characters: a table says whether any begins with a
 * character, a second one which begin with a pair. Characters of three bytes
 * are Japanese; what begins otherwise is found by its first byte.
 */
#include "check/lexicon.h"

#include <string.h>

#include "base/letter.h"
#include "base/map.h"
#include "check/rune.h"

enum { NOTHING = 0, CHARACTERS = 4096, PAIRS = 1024, BYTES = 256 };
enum { SIEVE = 16384 };

struct lexicon {
    const struct schedule *schedule;
    struct {
        struct lexicon_word *items; /* [0] is none */
        size_t len, cap;
    } words;
    size_t lists, longest;
    struct topic_lists *topics;  /* of each fact */
    uint32_t single[CHARACTERS]; /* chains, by the lower bits of a character */
    uint32_t pairs[PAIRS];       /* chains, by pair_key */
    uint64_t sieve[SIEVE / 64];  /* pairs that some word may begin with */
    uint32_t bytes[BYTES];
};

struct lexicon_maker {
    struct arena *arena;
    struct lexicon *lexicon;
    uint32_t counts[WORDS_LISTS];
};

enum { CHARACTER = 3, PAIR = 6 };

static bool wide(str text, size_t at)
{
    return text.len >= at + CHARACTER &&
           ((unsigned char)text.ptr[at] & 0xF0) == 0xE0;
}

/* The first `width` bytes, 3 or 6, as one number; kept in registers. */
static inline uint64_t begin_of(const char *text, size_t width)
{
    const unsigned char *p = (const unsigned char *)text;
    uint64_t begin = p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16;
    if (width == PAIR)
        begin |=
            (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40;
    return begin;
}

static size_t character_key(const char *text)
{
    return ((unsigned char)text[1] & 0x3FU) << 6 |
           ((unsigned char)text[2] & 0x3FU);
}

/* Evenly spread; its upper bits are a key for the chains, all for the sieve. */
static size_t pair_hash(uint64_t begin)
{
    return (size_t)(begin * 0x9E3779B97F4A7C15U >> 50);
}

static size_t pair_key(size_t hash)
{
    return hash / (SIEVE / PAIRS);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static uint32_t *chain_of(struct lexicon *l, struct lexicon_word *w)
{
    if (!wide(w->text, 0)) {
        w->width = 1;
        return &l->bytes[(unsigned char)lower(w->text.ptr[0])];
    }
    w->width = wide(w->text, CHARACTER) ? PAIR : CHARACTER;
    w->begin = begin_of(w->text.ptr, w->width);
    size_t key = character_key(w->text.ptr);
    if (w->width == CHARACTER)
        return &l->single[key];
    size_t hash = pair_hash(w->begin);
    l->sieve[hash / 64] |= (uint64_t)1 << hash % 64;
    return &l->pairs[pair_key(hash)];
}

static void add(struct lexicon_maker *m, uint32_t list, uint32_t nth, str text,
                enum word_kind kind)
{
    if (text.len == 0)
        return;
    struct lexicon *l = m->lexicon;
    struct lexicon_word *w = LIST_PUSH(m->arena, &l->words);
    *w = (struct lexicon_word){
        .text = text, .list = list, .nth = nth, .kind = kind};
    uint32_t *chain = chain_of(l, w);
    w->next = *chain;
    *chain = (uint32_t)(l->words.len - 1);
}

void lexicon_add(struct lexicon_maker *m, enum words list, const str *words,
                 size_t count)
{
    for (size_t i = 0; i < count; i++)
        add(m, list, m->counts[list]++, words[i], WORD_PLAIN);
}

/* --- the schedule's words --- */

/* 使え stands for 使い, 使う, 使っ and 使わ as well. */
static void add_verb(struct lexicon_maker *m, uint32_t list, str word)
{
    static const str endings[] = {STR_INIT("い"), STR_INIT("う"),
                                  STR_INIT("え"), STR_INIT("っ"),
                                  STR_INIT("わ")};
    enum { ENDINGS = sizeof endings / sizeof *endings };
    bool verb = false;
    if (word.len != PAIR || letter_of(rune_at(word, 0)) != LETTER_KANJI)
        return;
    for (size_t i = 0; i < ENDINGS; i++)
        verb = verb || str_ends(word, endings[i]);
    for (size_t i = 0; verb && i < ENDINGS; i++)
        add(m, list, 0,
            arena_printf(m->arena, "%.*s%.*s",
                         STR_ARG(str_take(word, CHARACTER)),
                         STR_ARG(endings[i])),
            WORD_OF_VERB);
}

/* Each word once, whatever number of facts has it. */
static void add_subjects(struct lexicon_maker *m, const struct fact *f,
                         struct map *seen)
{
    struct lexicon *l = m->lexicon;
    for (size_t i = 0; i < f->subject.len; i++) {
        str word = f->subject.items[i];
        void **known = map_put(m->arena, seen, word);
        l->longest = word.len > l->longest ? word.len : l->longest;
        if (!*known)
            add(m, WORDS_SUBJECT, m->counts[WORDS_SUBJECT]++, word,
                WORD_OF_SUBJECT);
        *known = l;
    }
}

static uint32_t topic_list(struct lexicon_maker *m, str word, struct map *seen)
{
    struct lexicon *l = m->lexicon;
    void **known = map_put(m->arena, seen, word);
    uint32_t *list = *known;
    if (list)
        return *list;
    *known = list = ARENA_NEW(m->arena, uint32_t);
    *list = (uint32_t)l->lists++;
    l->longest = word.len > l->longest ? word.len : l->longest;
    add(m, *list, 0, word, WORD_OF_TOPIC);
    add_verb(m, *list, word);
    return *list;
}

static void add_schedule(struct lexicon_maker *m)
{
    struct lexicon *l = m->lexicon;
    const struct schedule *s = l->schedule;
    struct map subjects = {0}, topics = {0};
    l->topics = ARENA_ARRAY(m->arena, s->facts.len, struct topic_lists);
    for (size_t i = 0; i < s->facts.len; i++) {
        const struct fact *f = s->facts.items[i];
        uint32_t *lists = ARENA_ARRAY(m->arena, f->topic.len, uint32_t);
        add_subjects(m, f, &subjects);
        for (size_t k = 0; k < f->topic.len; k++)
            lists[k] = topic_list(m, f->topic.items[k], &topics);
        l->topics[i] = (struct topic_lists){lists, f->topic.len};
    }
}

static lexicon_source *const sources[] = {
    sentence_words,  clause_words,     noun_words,     phone_words,
    malformed_words, enumerator_words, pointing_words, relative_words,
    undated_words,   term_words,       reserved_words, topic_words,
    claim_words,     sense_words,      expiry_words,   deed_words,
    precision_words,
};

const struct lexicon *lexicon_new(struct arena *a,
                                  const struct schedule *schedule)
{
    struct lexicon *l = ARENA_NEW(a, struct lexicon);
    struct lexicon_maker m = {.arena = a, .lexicon = l};
    l->schedule = schedule;
    l->lists = WORDS_LISTS;
    LIST_PUSH(a, &l->words); /* number 0 ends the chains */
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        sources[i](&m);
    add_schedule(&m);
    return l;
}

const struct schedule *lexicon_schedule(const struct lexicon *l)
{
    return l->schedule;
}

size_t lexicon_lists(const struct lexicon *l)
{
    return l->lists;
}

const struct lexicon_word *lexicon_word(const struct lexicon *l,
                                        uint32_t number)
{
    return &l->words.items[number];
}

size_t lexicon_longest(const struct lexicon *l)
{
    return l->longest;
}

struct topic_lists lexicon_topics(const struct lexicon *l, size_t fact)
{
    return l->topics[fact];
}

/* --- the walk --- */

struct walk {
    const struct lexicon *lexicon;
    str text;
    lexicon_found *found;
    void *context;
};

static bool same_letters(const char *text, str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (lower(text[i]) != lower(word.ptr[i]))
            return false;
    return true;
}

/* A schedule's English word counts in capitals as well, but to its end. */
static bool stands(const struct walk *w, const struct lexicon_word *word,
                   size_t at)
{
    str rest = str_drop(w->text, at);
    bool latin = letter_of((unsigned char)word->text.ptr[0]) == LETTER_LATIN;
    if (word->kind == WORD_PLAIN || !latin)
        return str_starts(rest, word->text);
    return rest.len >= word->text.len && same_letters(rest.ptr, word->text) &&
           letter_of(rune_at(rest, word->text.len)) != LETTER_LATIN;
}

static void try_byte(const struct walk *w, size_t at)
{
    const struct lexicon *l = w->lexicon;
    uint32_t i = l->bytes[(unsigned char)lower(w->text.ptr[at])];
    for (; i != NOTHING; i = l->words.items[i].next)
        if (stands(w, &l->words.items[i], at))
            w->found(w->context, at, i);
}

static void try_chain(const struct walk *w, uint32_t i, size_t at, size_t width)
{
    const struct lexicon_word *words = w->lexicon->words.items;
    uint64_t begin = begin_of(w->text.ptr + at, width);
    for (; i != NOTHING; i = words[i].next)
        if (words[i].begin == begin &&
            (words[i].text.len == width ||
             str_starts(str_drop(w->text, at), words[i].text)))
            w->found(w->context, at, i);
}

void lexicon_walk(const struct lexicon *l, str text, lexicon_found *found,
                  void *context)
{
    struct walk w = {l, text, found, context};
    for (size_t at = 0; at < text.len;) {
        if (!wide(text, at)) {
            if (l->bytes[(unsigned char)lower(text.ptr[at])])
                try_byte(&w, at);
            at++;
            continue;
        }
        size_t key = character_key(text.ptr + at);
        if (l->single[key])
            try_chain(&w, l->single[key], at, CHARACTER);
        if (text.len - at >= PAIR) {
            size_t hash = pair_hash(begin_of(text.ptr + at, PAIR));
            if (l->sieve[hash / 64] >> hash % 64 & 1)
                try_chain(&w, l->pairs[pair_key(hash)], at, PAIR);
        }
        at += CHARACTER;
    }
}
