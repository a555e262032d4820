/*
 * Which fact a typed date speaks of. A sentence names a thing (subject) and
 * what happens to it (topic); Japanese puts the topic mostly behind the date.
 */
#include "base/utf8.h"
#include "check/rule.h"

static const str sentence_ends[] = {
    STR_INIT("。"),
    STR_INIT("！"),
    STR_INIT("？"),
    STR_INIT("\n"),
};

enum {
    SENTENCE_ENDS = sizeof sentence_ends / sizeof *sentence_ends,
    SENTENCE_MOST = 2048, /* bytes looked at on either side of a date */
};

/* Where the last sentence begins that ends behind `at`. */
static size_t sentence_start(str text, size_t at)
{
    size_t start = at > SENTENCE_MOST ? at - SENTENCE_MOST : 0;
    while (start < at && ((unsigned char)text.ptr[start] & 0xC0) == 0x80)
        start++;
    for (size_t i = 0; i < SENTENCE_ENDS; i++) {
        size_t from = start;
        for (;;) {
            size_t hit = str_find(str_slice(text, from, at), sentence_ends[i]);
            if (hit == SIZE_MAX)
                break;
            from += hit + sentence_ends[i].len;
            start = from;
        }
    }
    return start;
}

static size_t sentence_end(str text, size_t at)
{
    str rest = str_drop(text, at);
    if (rest.len > SENTENCE_MOST)
        rest = str_take(rest, SENTENCE_MOST);
    for (size_t i = 0; i < SENTENCE_ENDS; i++) {
        size_t hit = str_find(rest, sentence_ends[i]);
        if (hit != SIZE_MAX)
            rest = str_take(rest, hit);
    }
    return at + rest.len;
}

struct statement statement_of(const struct mention_list *list, size_t index)
{
    const struct mention *m = &list->items[index];
    struct statement s = {.mention = m};
    s.start = sentence_start(m->text, m->expr.start);
    s.end = sentence_end(m->text, m->expr.max_end);
    s.before = s.start;
    s.after = s.end;
    const struct mention *previous = index > 0 ? m - 1 : NULL;
    const struct mention *next = index + 1 < list->len ? m + 1 : NULL;
    if (previous && previous->block == m->block &&
        previous->expr.max_end > s.before &&
        previous->expr.max_end <= m->expr.start)
        s.before = previous->expr.max_end;
    if (next && next->block == m->block && next->expr.max_start < s.after &&
        next->expr.max_start >= m->expr.max_end)
        s.after = next->expr.max_start;
    return s;
}

struct word_hit {
    size_t start, end;
    bool found;
};

/*
 * A word inside a longer one is another word: マイナ保険証 is no 保険証.
 * The one-kanji prefixes that only qualify (旧保険証) are fine.
 */
static bool begins_word(str text, size_t at)
{
    uint32_t cp = utf8_before(text, at);
    static const uint32_t qualifiers[] = {0x65E7, 0x65B0, 0x73FE, 0x672C,
                                          0x540C, 0x5404, 0x5168};
    for (size_t i = 0; i < sizeof qualifiers / sizeof *qualifiers; i++)
        if (cp == qualifiers[i])
            return true;
    bool katakana = (cp >= 0x30A1 && cp <= 0x30FA) || cp == 0x30FC;
    bool kanji = (cp >= 0x3400 && cp <= 0x9FFF) || cp == 0x3005;
    bool latin = (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
    return !katakana && !kanji && !latin;
}

static bool better(const struct word_hit *best, size_t start, size_t end,
                   bool last)
{
    if (!best->found)
        return true;
    if (start != best->start)
        return last ? start > best->start : start < best->start;
    return end > best->end;
}

/* Every place of one word within [from, to) is offered to *best. */
static void offer_word(str text, size_t from, size_t to, str word, bool last,
                       struct word_hit *best)
{
    while (word.len && from < to) {
        size_t hit = str_find(str_slice(text, from, to), word);
        if (hit == SIZE_MAX)
            return;
        size_t start = from + hit, end = start + word.len;
        if (begins_word(text, start) && better(best, start, end, last))
            *best = (struct word_hit){start, end, true};
        from = end;
    }
}

static struct word_hit find_subject(const struct schedule *schedule, str text,
                                    size_t from, size_t to, bool last)
{
    struct word_hit best = {0};
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        for (size_t k = 0; k < f->subject.len; k++)
            offer_word(text, from, to, f->subject.items[k], last, &best);
    }
    return best;
}

static bool lists(const struct str_list *words, str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (str_equal(words->items[i], word))
            return true;
    return false;
}

/* Bytes from the mention to the fact's nearest topic word; SIZE_MAX: none. */
static size_t topic_distance(const struct fact *f, str region, bool behind)
{
    size_t nearest = SIZE_MAX;
    for (size_t i = 0; i < f->topic.len; i++) {
        str word = f->topic.items[i];
        size_t at = 0;
        for (;;) {
            size_t hit = str_find(str_drop(region, at), word);
            if (hit == SIZE_MAX || word.len == 0)
                break;
            size_t distance =
                behind ? at + hit : region.len - (at + hit + word.len);
            if (distance < nearest)
                nearest = distance;
            at += hit + word.len;
        }
    }
    return nearest;
}

/* Facts of that subject with a topic word in the region, nearest first. */
static void collect(struct arena *a, const struct schedule *schedule,
                    str region, bool behind, struct fact_hits *hits)
{
    size_t nearest = SIZE_MAX;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        size_t distance = topic_distance(f, region, behind);
        if (distance == SIZE_MAX)
            continue;
        *LIST_PUSH(a, hits) = f;
        if (distance < nearest) {
            nearest = distance;
            const struct fact *first = hits->items[0];
            hits->items[0] = f;
            hits->items[hits->len - 1] = first;
        }
    }
    hits->topic_follows = hits->len > 0 && behind;
}

static bool told(str text, size_t at)
{
    str rest = str_drop(text, at);
    return str_starts(rest, S("は")) || str_starts(rest, S("が")) ||
           str_starts(rest, S("も"));
}

static bool subject_of(const struct schedule *schedule,
                       const struct statement *s, struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    struct word_hit hit =
        find_subject(schedule, m->text, s->start, m->expr.start, true);
    if (hit.found)
        hits->subject_is_told = told(m->text, hit.end);
    else
        hit = find_subject(schedule, m->text, m->expr.end, s->end, false);
    if (hit.found) {
        hits->subject = str_slice(m->text, hit.start, hit.end);
        return true;
    }
    hit = find_subject(schedule, m->context, 0, m->context.len, false);
    if (hit.found)
        hits->subject = str_slice(m->context, hit.start, hit.end);
    return hit.found;
}

struct fact_hits statement_facts(struct arena *a,
                                 const struct schedule *schedule,
                                 const struct statement *s)
{
    const struct mention *m = s->mention;
    struct fact_hits hits = {0};
    if (!subject_of(schedule, s, &hits))
        return hits;
    collect(a, schedule, str_slice(m->text, m->expr.end, s->after), true,
            &hits);
    if (hits.len == 0)
        collect(a, schedule, str_slice(m->text, s->before, m->expr.start),
                false, &hits);
    if (hits.len == 0)
        collect(a, schedule, str_slice(m->text, s->start, m->expr.start), false,
                &hits);
    if (hits.len == 0)
        collect(a, schedule, m->context, false, &hits);
    return hits;
}
