/* One walk over a text, and what is asked of it; see concordance.h. */
#include "check/concordance.h"

#include "check/noun.h"
#include "check/topic.h"

/* A place as it is found: in order of the text. */
struct word_found {
    struct word_place place;
    uint32_t list;
};

static bool counts(str text, const struct lexicon_word *w, size_t start)
{
    size_t end = start + w->text.len;
    switch (w->kind) {
    case WORD_PLAIN:
        return true;
    case WORD_OF_SUBJECT:
        return noun_begins(text, start);
    case WORD_OF_TOPIC:
        return topic_stands(text, start, end);
    case WORD_OF_VERB:
        return topic_verb_stands(text, end);
    }
    return false;
}

/* A concordance under way. */
struct making {
    struct concordance_maker *maker;
    str text;
    uint32_t *first;
};

static void keep(void *context, size_t start, uint32_t number)
{
    struct making *g = context;
    struct concordance_maker *m = g->maker;
    const struct lexicon_word *w = lexicon_word(m->lexicon, number);
    if (!counts(g->text, w, start))
        return;
    if (m->len == m->cap)
        m->found = list_make_room(m->arena, m->found, m->len, &m->cap,
                                  sizeof *m->found);
    m->found[m->len++] = (struct word_found){
        {(uint32_t)start, (uint32_t)(start + w->text.len), number}, w->list};
    g->first[w->list + 1]++;
}

/* Counted while they were found: each list's places get their own stretch. */
static const struct word_place *sort(const struct concordance_maker *m,
                                     uint32_t *first, size_t lists)
{
    struct word_place *places =
        ARENA_ARRAY(m->arena, m->len, struct word_place);
    for (size_t i = 0; i < lists; i++)
        first[i + 1] += first[i];
    for (size_t i = m->len; i-- > 0;) /* from behind: in order */
        places[--first[m->found[i].list + 1]] = m->found[i].place;
    for (size_t i = 0; i < lists; i++)
        first[i] = first[i + 1];
    first[lists] = (uint32_t)m->len;
    return places;
}

void concordance_expect(struct concordance_maker *m, size_t bytes)
{
    enum { BYTES_A_WORD = 24 }; /* in one paragraph of several */
    m->cap = bytes / BYTES_A_WORD;
    m->found = m->cap ? ARENA_ARRAY(m->arena, m->cap, struct word_found) : NULL;
}

const struct concordance *concordance_new(struct concordance_maker *m, str text)
{
    size_t lists = lexicon_lists(m->lexicon);
    uint32_t *first =
        m->spare ? m->spare : ARENA_ARRAY(m->arena, lists + 1, uint32_t);
    struct concordance *c = ARENA_NEW(m->arena, struct concordance);
    m->len = 0;
    m->spare = NULL;
    lexicon_walk(m->lexicon, text, keep, &(struct making){m, text, first});
    c->text = text;
    c->lexicon = m->lexicon;
    if (m->len == 0) { /* most texts: headings, cells */
        m->spare = first;
        m->empty =
            m->empty ? m->empty : ARENA_ARRAY(m->arena, lists + 1, uint32_t);
        c->first = m->empty;
        return c;
    }
    c->first = first;
    c->places = sort(m, first, lists);
    c->known = ARENA_ARRAY(m->arena, m->len, unsigned char);
    return c;
}

str concordance_text(const struct concordance *c)
{
    return c ? c->text : (str){0};
}

/* The first of places [low, high) that begins at `at` or behind it. */
static size_t halve(const struct concordance *c, size_t low, size_t high,
                    size_t at)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->places[middle].start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct word_places concordance_places(const struct concordance *c,
                                      uint32_t list, size_t from, size_t to)
{
    if (!c || c->first[list] == c->first[list + 1] || from >= to)
        return (struct word_places){0};
    size_t low = halve(c, c->first[list], c->first[list + 1], from);
    size_t high = halve(c, low, c->first[list + 1], to);
    return (struct word_places){c->places + low, high - low};
}

bool concordance_has(const struct concordance *c, enum words list)
{
    return c && c->first[list] < c->first[list + 1];
}

bool concordance_holds(const struct concordance *c, enum words list,
                       size_t from, size_t to)
{
    struct word_places all = concordance_places(c, list, from, to);
    for (size_t i = 0; i < all.len; i++)
        if (all.items[i].end <= to)
            return true;
    return false;
}

struct word_hit concordance_find(const struct concordance *c, uint32_t list,
                                 size_t from, size_t to, enum word_order order)
{
    struct word_places all = concordance_places(c, list, from, to);
    struct word_hit best = {0};
    for (size_t i = 0; i < all.len; i++) {
        const struct word_place *p =
            &all.items[order == WORD_FIRST ? i : all.len - 1 - i];
        if (best.found && p->start != best.start)
            break;
        if (p->end <= to && (!best.found || p->end > best.end))
            best = (struct word_hit){p->start, p->end, true};
    }
    return best;
}

unsigned char *concordance_known(const struct concordance *c,
                                 const struct word_place *place)
{
    return &c->known[place - c->places];
}
