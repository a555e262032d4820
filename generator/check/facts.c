/*
 * Which fact a typed date speaks of. A sentence names a thing (subject) and
 * what happens to it (topic); Japanese puts the topic mostly behind the date.
 */
#include "check/clause.h"
#include "check/noun.h"
#include "check/subject.h"
#include "check/topic.h"
#include "check/words.h"

static const str requests[] = {STR_INIT("ください"), STR_INIT("下さい"),
                               STR_INIT("願い"), STR_INIT("について"),
                               STR_INIT("のお知らせ")};

void topic_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_REQUEST, requests, WORD_COUNT(requests));
}

static bool lists(const struct str_list *words, str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (str_equal(words->items[i], word))
            return true;
    return false;
}

static void push(struct arena *a, struct fact_hits *hits, const struct fact *f,
                 size_t distance, size_t *nearest)
{
    *LIST_PUSH(a, hits) = f;
    if (distance >= *nearest)
        return;
    *nearest = distance;
    const struct fact *first = hits->items[0];
    hits->items[0] = f;
    hits->items[hits->len - 1] = first;
}

/* 「…まで使えます」; not 「…まで窓口を利用」, not 「…までに返却し」. */
static void topics_behind(struct arena *a, const struct statement *s, size_t to,
                          struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX, from = m->expr.end;
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = topic_find(s->in, i, from, to, WORD_FIRST);
        size_t quiet = m->expr.max_end < hit.start ? m->expr.max_end : from;
        if (!hit.found || clause_business(f, s->in, quiet, hit.start) ||
            noun_foreign(s->in, quiet, hit.start, FOREIGN_ANY))
            continue;
        push(a, hits, f, hit.start - from, &nearest);
    }
    hits->topic_follows = hits->len > 0;
}

/* What a request or another noun behind the date turns it into. */
static bool led_away(const struct statement *s, const struct fact *f)
{
    const struct mention *m = s->mention;
    return (f->kind == FACT_PERIOD &&
            concordance_holds(s->in, WORDS_REQUEST, m->expr.max_end,
                              s->clause_end)) ||
           clause_business(f, s->in, m->expr.max_end, s->clause_end) ||
           noun_foreign(s->in, m->expr.max_end, s->clause_end, FOREIGN_TOPIC);
}

/* 「使えなくなる12月2日」: the date's own clause, whatever comes behind it. */
static bool relative_clause(str gap)
{
    static const str ends[] = {STR_INIT("る"), STR_INIT("た"), STR_INIT("ない"),
                               STR_INIT("う")};
    str found;
    return gap.len <= 30 && words_end(gap, ends, WORD_COUNT(ends), &found) &&
           !str_contains(gap, S("、")) && !str_contains(gap, S("に"));
}

/* 「使えるのは…まで」「使用期限：…」. */
static void topics_before(struct arena *a, const struct statement *s,
                          size_t start, struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX, to = m->expr.start;
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = topic_find(s->in, i, start, to, WORD_LAST);
        if (!hit.found)
            continue;
        str gap = str_slice(m->text, hit.end, to);
        if ((!relative_clause(gap) && led_away(s, f)) ||
            clause_business(f, s->in, hit.end, to) ||
            noun_foreign(s->in, hit.end, to, FOREIGN_ANY))
            continue;
        push(a, hits, f, to - hit.end, &nearest);
    }
}

/* 「保険証の発行は…行い、12月1日までに…」: は holds for the later clauses too.
 */
static void topics_told(struct arena *a, const struct statement *s,
                        struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX, to = m->expr.start;
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = topic_find(s->in, i, s->start, to, WORD_LAST);
        if (!hit.found || !str_starts(str_drop(m->text, hit.end), S("は")) ||
            led_away(s, f) || clause_business(f, s->in, hit.end, to) ||
            noun_foreign(s->in, hit.end, to, FOREIGN_ANY))
            continue;
        push(a, hits, f, to - hit.end, &nearest);
    }
}

/* Topics in the heads of a cell, or in what stands for them. */
static void topics_of_heads(struct arena *a, const struct statement *s,
                            const struct concordance *heads, size_t from,
                            size_t to, struct fact_hits *hits)
{
    size_t nearest = SIZE_MAX;
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = topic_find(heads, i, from, to, WORD_LAST);
        if (!hit.found || clause_business(f, s->in, s->start, s->end) ||
            noun_foreign(s->in, s->start, s->end, FOREIGN_TOPIC))
            continue;
        push(a, hits, f, hit.start, &nearest);
    }
}

/* 「Aは12月1日まで、Bは7月31日まで使えます」: they share the predicate. */
static bool parallel(const struct statement *s)
{
    str gap = str_slice(s->mention->text, s->mention->expr.max_end, s->after);
    return s->after < s->end && str_starts(gap, S("、")) &&
           (str_ends(gap, S("は")) || str_ends(gap, S("が")));
}

/* 「保険証は12月1日で終了」「保険証は12月1日まで」: no topic, yet an end. */
static bool plain_end(const struct statement *s)
{
    static const str ends[] = {
        STR_INIT("終了"), STR_INIT("廃止"),       STR_INIT("満了"),
        STR_INIT("終わ"), STR_INIT("無効"),       STR_INIT("失効"),
        STR_INIT("廃止"), STR_INIT("なくな"),     STR_INIT("期限切れ"),
        STR_INIT("不可"), STR_INIT("最後"),       STR_INIT("最終日"),
        STR_INIT("限り"), STR_INIT("です"),       STR_INIT("でした"),
        STR_INIT("期限"), STR_INIT("となります"),
    };
    static const str joints[] = {STR_INIT("、"), STR_INIT("に"),
                                 STR_INIT("で"), STR_INIT("が"),
                                 STR_INIT("の"), STR_INIT("をもって")};
    const struct mention *m = s->mention;
    const struct date_expr *e = &m->expr;
    bool bounded = e->boundary == BOUNDARY_UNTIL && e->marker_start >= e->end;
    str rest = str_slice(m->text, e->max_end, s->end);
    for (size_t i = 0; i < WORD_COUNT(joints); i++)
        if (str_starts(rest, joints[i]) && !str_starts(rest, S("です")) &&
            !str_starts(rest, S("でした")))
            rest = str_drop(rest, joints[i].len);
    rest = str_trim(rest);
    if (rest.len == 0)
        return bounded;
    for (size_t i = 0; i < WORD_COUNT(ends); i++)
        if (str_starts(rest, ends[i]))
            return bounded || (i < 8 && e->boundary != BOUNDARY_UNTIL);
    return false;
}

static void facts_that_end(struct arena *a, const struct statement *s,
                           struct fact_hits *hits)
{
    size_t nearest = 0;
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (lists(&f->subject, hits->subject) && f->to != DATE_NONE &&
            (f->kind == FACT_PERIOD || f->kind == FACT_DATE))
            push(a, hits, f, 0, &nearest);
    }
    hits->topic_is_end = hits->len > 0;
}

/* By its topic, looked for from the surest place to the least. */
static void find_topics(struct arena *a, const struct statement *s,
                        struct fact_hits *hits)
{
    const struct concordance *context = s->context;
    size_t to = s->after < s->clause_end ? s->after : s->clause_end;
    topics_behind(a, s, to, hits);
    if (hits->len == 0 && parallel(s)) /* the shared predicate */
        topics_of_heads(a, s, s->in, s->after, s->end, hits);
    size_t start = s->before > s->clause_start ? s->before : s->clause_start;
    if (hits->len == 0)
        topics_before(a, s, start, hits);
    if (hits->len == 0 && s->clause_start < start)
        topics_before(a, s, s->clause_start, hits);
    if (hits->len == 0 && s->clause_start > s->start)
        topics_told(a, s, hits);
    if (hits->len == 0 && context)
        topics_of_heads(a, s, context, 0, context->text.len, hits);
}

static struct fact_hits look_for(struct arena *a, const struct statement *s)
{
    struct fact_hits hits = {0};
    struct told t = subject_of(s);
    if (!t.found) { /* 「保険証の区切りは」: named, but not what is told of */
        struct word_hit hit = concordance_find(
            s->in, WORDS_SUBJECT, s->start, s->mention->expr.start, WORD_LAST);
        hits.subject = str_slice(s->in->text, hit.start, hit.end);
        return hits;
    }
    if (statement_reserved(s))
        return hits;
    hits.subject = t.word;
    hits.subject_is_told = t.told;
    find_topics(a, s, &hits);
    if (hits.len == 0 && t.told && plain_end(s))
        facts_that_end(a, s, &hits);
    return hits;
}

struct fact_hits statement_facts(struct arena *a, const struct statement *s)
{
    if (!s->memo)
        return look_for(a, s);
    if (!s->memo->facts_known)
        s->memo->facts = look_for(a, s);
    s->memo->facts_known = true;
    return s->memo->facts;
}
