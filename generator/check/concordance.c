/* One walk over a text, and what is asked of it; see concordance.h. */
#include "check/concordance.h"

#include "check/noun.h"
#include "check/topic.h"

/* A place as it is found: in order of the text. */
struct found {
    struct word_place place;
    uint32_t list;
};

struct maker {
    struct arena *arena;
    const struct lexicon *lexicon;
    str text;
    struct {
        struct found *items;
        size_t len, cap;
    } found;
    uint32_t *first;
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

static void keep(void *context, size_t start, uint32_t number)
{
    struct maker *m = context;
    const struct lexicon_word *w = lexicon_word(m->lexicon, number);
    if (!counts(m->text, w, start))
        return;
    struct found *f = LIST_PUSH(m->arena, &m->found);
    f->place.start = (uint32_t)start;
    f->place.end = (uint32_t)(start + w->text.len);
    f->place.word = number;
    f->list = w->list;
    m->first[w->list + 1]++;
}

/* Counted while they were found: each list's places get their own stretch. */
static const struct word_place *sort(struct maker *m, size_t lists)
{
    struct word_place *places =
        ARENA_ARRAY(m->arena, m->found.len, struct word_place);
    for (size_t i = 0; i < lists; i++)
        m->first[i + 1] += m->first[i];
    for (size_t i = m->found.len; i-- > 0;) /* from behind: in order */
        places[--m->first[m->found.items[i].list + 1]] =
            m->found.items[i].place;
    for (size_t i = 0; i < lists; i++)
        m->first[i] = m->first[i + 1];
    m->first[lists] = (uint32_t)m->found.len;
    return places;
}

struct concordance *concordance_new(struct arena *a, const struct lexicon *l,
                                    str text)
{
    size_t lists = lexicon_lists(l);
    struct maker m = {.arena = a, .lexicon = l, .text = text};
    struct concordance *c = ARENA_NEW(a, struct concordance);
    c->text = text;
    c->lexicon = l;
    c->first = m.first = ARENA_ARRAY(a, lists + 2, uint32_t);
    lexicon_walk(l, text, keep, &m);
    c->places = sort(&m, lists);
    c->known = ARENA_ARRAY(a, m.found.len, unsigned char);
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
