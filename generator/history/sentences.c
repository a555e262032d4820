/* Which sentence of a page became which; see change.h. */
#include "base/buf.h"
#include "base/map.h"
#include "calendar/words.h"
#include "history/change.h"

enum { NONE = -1, FEW = 8 };

/* One side of a page, and which sentence of the other each one became. */
struct side {
    const struct published_sentence *items;
    size_t len;
    ptrdiff_t *other; /* NONE: not paired yet */
};

/* Sentences of the same key wait here in their order. */
struct waiting {
    size_t *items;
    size_t len, cap, next;
};

typedef str sentence_key(struct arena *a, const struct published_sentence *s);

/* A mark no text has: texts are well-formed UTF-8. */
static void put_mark(struct buf *b)
{
    buf_put_byte(b, '\xFF');
}

/* All that a reader sees, and how its dates are read. */
static str whole_key(struct arena *a, const struct published_sentence *s)
{
    struct buf b = {.arena = a};
    buf_put(&b, s->context);
    put_mark(&b);
    buf_put(&b, s->text);
    for (size_t i = 0; i < s->len; i++) {
        put_mark(&b);
        buf_put(&b, s->items[i].value);
        put_mark(&b);
        buf_put(&b, s->items[i].boundary);
    }
    return buf_text(&b);
}

static str without(str text, str word)
{
    return str_starts(text, word) ? str_drop(text, word.len) : text;
}

/* （月）, (月), （月・祝）: a weekday goes with its date. */
static str without_weekday(str text)
{
    static const str opens[] = {STR_INIT("（"), STR_INIT("(")},
                     closes[] = {STR_INIT("）"), STR_INIT(")")};
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) {
        str inside = without(text, opens[i]);
        for (enum weekday day = SUNDAY; day <= SATURDAY; day++) {
            str behind = without(inside, words_weekday(day));
            str rest = without(behind, S("・祝"));
            if (inside.len < text.len && behind.len < inside.len &&
                str_starts(rest, closes[i]))
                return str_drop(rest, closes[i].len);
        }
    }
    return text;
}

/* The sentence with a mark for each of its dates. */
static str wording_key(struct arena *a, const struct published_sentence *s)
{
    struct buf b = {.arena = a};
    str rest = s->text, head, tail;
    buf_put(&b, s->context);
    put_mark(&b);
    for (size_t i = 0; i < s->len; i++) {
        if (!str_cut(rest, s->items[i].words, &head, &tail))
            continue;
        buf_put(&b, head);
        put_mark(&b);
        rest = without_weekday(tail);
    }
    buf_put(&b, rest);
    return buf_text(&b);
}

static void wait_for(struct arena *a, struct map *m, str key, size_t at)
{
    void **slot = map_put(a, m, key);
    if (!*slot)
        *slot = ARENA_NEW(a, struct waiting);
    *LIST_PUSH(a, (struct waiting *)*slot) = at;
}

static void pair(struct side *before, struct side *after, size_t i, size_t k)
{
    before->other[i] = (ptrdiff_t)k;
    after->other[k] = (ptrdiff_t)i;
}

/* Pairs what is left and has the same key, first with first. */
static void pair_by(struct arena *a, sentence_key *key, struct side *before,
                    struct side *after)
{
    struct map m = {0};
    for (size_t i = 0; i < before->len; i++)
        if (before->other[i] == NONE)
            wait_for(a, &m, key(a, &before->items[i]), i);
    for (size_t k = 0; k < after->len; k++) {
        if (after->other[k] != NONE)
            continue;
        struct waiting *w = map_find(&m, key(a, &after->items[k]));
        if (w && w->next < w->len)
            pair(before, after, w->items[w->next++], k);
    }
}

/* Half of the longer one is the same at the beginning and at the end. */
static bool similar(str a, str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len,
           longer = a.len < b.len ? b.len : a.len, head = 0, tail = 0;
    while (head < shorter && a.ptr[head] == b.ptr[head])
        head++;
    while (tail < shorter - head &&
           a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
        tail++;
    return (head + tail) * 2 >= longer;
}

/* A table's row that another date was written into has little else to say. */
static bool same_cell(const struct published_sentence *a,
                      const struct published_sentence *b)
{
    return a->context.len && str_equal(a->context, b->context);
}

/* The first of the next few free ones that it may have become, or len. */
static size_t successor(const struct published_sentence *s,
                        const struct side *after, size_t from)
{
    for (size_t k = from; k < after->len && k < from + FEW; k++) {
        if (after->other[k] != NONE)
            break;
        if (same_cell(s, &after->items[k]) ||
            similar(s->text, after->items[k].text))
            return k;
    }
    return after->len;
}

/* Pairs what stands between the same neighbours and is similar. */
static void pair_by_place(struct side *before, struct side *after)
{
    size_t next = 0;
    for (size_t i = 0; i < before->len; i++) {
        if (before->other[i] == NONE) {
            size_t k = successor(&before->items[i], after, next);
            if (k == after->len)
                continue;
            pair(before, after, i, k);
        }
        next = (size_t)before->other[i] + 1;
    }
}

static bool same_facts(const struct published_sentence *a,
                       const struct published_sentence *b)
{
    for (size_t i = 0; i < a->len && i < b->len; i++)
        if (!str_equal(a->items[i].fact, b->items[i].fact))
            return false;
    return true;
}

static bool same_key(struct arena *a, sentence_key *key,
                     const struct published_sentence *left,
                     const struct published_sentence *right)
{
    return str_equal(key(a, left), key(a, right));
}

static void tell_pair(struct arena *a, const struct published_sentence *before,
                      const struct published_sentence *after,
                      change_sentence *tell, void *context)
{
    if (!same_key(a, whole_key, before, after))
        tell(context,
             same_key(a, wording_key, before, after) ? CHANGE_SENTENCE_DATE
                                                     : CHANGE_SENTENCE_WORDS,
             before, after);
    else if (!same_facts(before, after))
        tell(context, CHANGE_SENTENCE_FACT, before, after);
}

static struct side side_of(struct arena *a, const struct published_page *page)
{
    struct side s = {page->items, page->len,
                     ARENA_ARRAY(a, page->len + 1, ptrdiff_t)};
    for (size_t i = 0; i < s.len; i++)
        s.other[i] = NONE;
    return s;
}

/* In order of the new page; what is gone comes where it stood. */
void sentences_between(struct arena *a, const struct published_page *before,
                       const struct published_page *after,
                       change_sentence *tell, void *context)
{
    struct arena own = {0};
    struct side old = side_of(&own, before), new = side_of(&own, after);
    size_t gone = 0;
    pair_by(&own, whole_key, &old, &new);
    pair_by(&own, wording_key, &old, &new);
    pair_by_place(&old, &new);
    for (size_t k = 0; k < new.len; k++) {
        ptrdiff_t was = new.other[k];
        for (; gone < old.len && was != NONE && gone < (size_t)was; gone++)
            if (old.other[gone] == NONE)
                tell(context, CHANGE_SENTENCE_REMOVED, &old.items[gone], NULL);
        if (was == NONE)
            tell(context, CHANGE_SENTENCE_ADDED, NULL, &new.items[k]);
        else
            tell_pair(a, &old.items[was], &new.items[k], tell, context);
    }
    for (; gone < old.len; gone++)
        if (old.other[gone] == NONE)
            tell(context, CHANGE_SENTENCE_REMOVED, &old.items[gone], NULL);
    arena_free(&own);
}
