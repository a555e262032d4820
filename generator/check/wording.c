/*
 * Looks for the words of all attributes and conditions in one pass over the
 * page; what is found is judged by attribute.c and condition.c.
 */
#include "check/wording.h"

#include "check/naming.h"
#include "check/rule.h"

struct search {
    const struct check_context *check;
    const struct passages *page;
    struct wordset words; /* owners: attributes, then conditions */
    struct str_list known;
    /* Made when the first word is found. */
    struct outline_place *places;
    struct condition_memo *memos; /* one for each condition */
    size_t *reported; /* for each owner, the sentence with a finding, from 1 */
    size_t sentence;  /* how many of the page were begun */
};

static void collect_words(struct search *s)
{
    const struct schedule *schedule = s->check->schedule;
    size_t attributes = schedule->attributes.len;
    for (size_t i = 0; i < attributes; i++)
        attribute_words(s->check->arena, schedule->attributes.items[i], i,
                        &s->words);
    for (size_t i = 0; i < schedule->conditions.len; i++) {
        const struct str_list *topic =
            &schedule->conditions.items[i]->wording.topic;
        for (size_t k = 0; k < topic->len; k++)
            wordset_add(s->check->arena, &s->words, topic->items[k],
                        attributes + i);
    }
}

static bool inside_letter(str text, size_t at)
{
    return at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
}

/* What is further away is no part of the sentence, and would cost time. */
static struct sentence near_by(const struct passage *p, struct sentence whole,
                               size_t start, size_t end)
{
    enum { REACH = 1000 };
    struct sentence near = whole;
    if (start - near.start > REACH)
        near.start = start - REACH;
    if (near.end - end > REACH)
        near.end = end + REACH;
    while (inside_letter(p->flow.text, near.start))
        near.start++;
    while (inside_letter(p->flow.text, near.end))
        near.end++;
    return near;
}

static void judge(struct search *s, const struct wordset_hit *hit,
                  const struct spoken *found)
{
    struct spoken local = *found, *word = &local;
    const struct schedule *schedule = s->check->schedule;
    if (!s->places) {
        s->places = outline_of(s->check->arena, s->page);
        s->known = naming_subjects(s->check->arena, schedule);
        s->reported = ARENA_ARRAY(
            s->check->arena,
            schedule->attributes.len + schedule->conditions.len, size_t);
        s->memos = ARENA_ARRAY(s->check->arena, schedule->conditions.len + 1,
                               struct condition_memo);
        for (size_t i = 0; i < schedule->conditions.len; i++)
            s->memos[i].section = SIZE_MAX;
    }
    size_t owner = s->words.items[hit->which].owner;
    if (s->reported[owner] == s->sentence)
        return;
    word->page = s->page;
    word->places = s->places;
    word->known = &s->known;
    word->start = found->sentence.start + hit->at;
    word->end = word->start + s->words.items[hit->which].word.len;
    word->sentence = near_by(&s->page->items[word->passage], found->sentence,
                             word->start, word->end);
    size_t attributes = schedule->attributes.len;
    bool reported =
        owner < attributes
            ? attribute_said(s->check, schedule->attributes.items[owner], word)
            : condition_said(s->check,
                             schedule->conditions.items[owner - attributes],
                             word, &s->memos[owner - attributes]);
    if (reported)
        s->reported[owner] = s->sentence;
}

static void search_passage(struct search *s, size_t number)
{
    const struct passage *p = &s->page->items[number];
    struct wordset_hit any = {0, SIZE_MAX};
    if (!wordset_next(&s->words, p->flow.text, &any))
        return; /* as most: their sentences need not be found */
    struct spoken word = {.passage = number};
    size_t at = 0;
    while (sentence_next(p, &at, &word.sentence)) {
        struct wordset_hit hit = {0, SIZE_MAX};
        str text = sentence_text(p, &word.sentence);
        s->sentence++;
        while (wordset_next(&s->words, text, &hit))
            judge(s, &hit, &word);
        word.before = word.sentence;
    }
}

void check_wordings(const struct check_context *c, const struct passages *page)
{
    struct search s = {.check = c, .page = page};
    collect_words(&s);
    for (size_t i = 0; s.words.len && i < page->len; i++)
        search_passage(&s, i);
}

static void check_verified(const struct check_context *c,
                           const struct wording *w)
{
    if (w->certainty != CERTAINTY_UNVERIFIED)
        return;
    struct diag *d = diag_warning(c->diags, "unverified", w->where,
                                  "「%.*s」（%.*s）はまだ確かめられていません",
                                  STR_ARG(w->id), STR_ARG(w->label));
    diag_hint(c->diags, d,
              "よりどころを確かめ、certainty を直してください。"
              "--strict では公開されません");
}

void check_unverified_wordings(const struct check_context *c)
{
    const struct schedule *s = c->schedule;
    for (size_t i = 0; i < s->attributes.len; i++)
        check_verified(c, &s->attributes.items[i]->wording);
    for (size_t i = 0; i < s->conditions.len; i++)
        check_verified(c, &s->conditions.items[i]->wording);
}
