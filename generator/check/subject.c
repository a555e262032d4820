/*
 * What a statement speaks of: the nearest word before the date, else behind
 * it, else in the heads of its cell, else in what stands above.
 */
#include "check/subject.h"

#include "check/clause.h"
#include "check/rune.h"
#include "check/noun.h"
#include "check/sentence.h"
#include "check/words.h"

/* Past 」 and （…）: 「保険証（紙）は」, 「「保険証」は」. */
static str skip_brackets(str rest)
{
    static const str closing[] = {STR_INIT("」"), STR_INIT("』"),
                                  STR_INIT("）"), STR_INIT(")"),
                                  STR_INIT("**")};
    for (size_t i = 0; i < WORD_COUNT(closing); i++)
        if (str_starts(rest, closing[i]))
            rest = str_drop(rest, closing[i].len);
    if (!str_starts(rest, S("（")))
        return rest;
    size_t close = str_find(rest, S("）"));
    return close == SIZE_MAX ? rest : str_drop(rest, close + S("）").len);
}

static bool told(str text, size_t at)
{
    static const str particles[] = {
        STR_INIT("は"),    STR_INIT("が"),   STR_INIT("も"),
        STR_INIT("："),    STR_INIT(":"),    STR_INIT("\xE3\x80\x80"),
        STR_INIT(" is"),   STR_INIT(" are"), STR_INIT(" was"),
        STR_INIT(" will"), STR_INIT(" can"), STR_INIT(" may")};
    str rest = skip_brackets(str_drop(text, at));
    str found;
    return words_begin(rest, particles, WORD_COUNT(particles), &found);
}

/* The start of a Japanese label before the date (申込期限：), or SIZE_MAX. */
static size_t label_start(const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    bool label = e->marker_start < e->marker_end && e->marker_start < e->start;
    return label && (unsigned char)m->text.ptr[e->marker_start] >= 0x80
               ? e->marker_start
               : SIZE_MAX;
}

/* Something else took the sentence over between subject and date. */
static bool taken_over(const struct statement *s, size_t from)
{
    const struct mention *m = s->mention;
    size_t label = label_start(m);
    size_t to = label < m->expr.start ? label : m->expr.start;
    if (from > to)
        return false;
    if (label != SIZE_MAX &&
        (noun_foreign_at(s->in, from, m->expr.marker_end) ||
         noun_foreign_at(s->in, from, label)))
        return true;
    return noun_foreign(s->in, from, to, FOREIGN_TOPIC);
}

static struct told subject_before(const struct statement *s)
{
    const struct mention *m = s->mention;
    struct told t = {0};
    struct word_hit hit = concordance_find(s->in, WORDS_SUBJECT, s->start,
                                           m->expr.start, WORD_LAST);
    if (!hit.found || taken_over(s, hit.end))
        return t;
    if (hit.end <= s->clause_start && /* an earlier clause's subject */
        noun_foreign(s->in, s->clause_start, s->clause_end, FOREIGN_ANY))
        return t;
    return (struct told){str_slice(m->text, hit.start, hit.end),
                         told(str_take(m->text, s->end), hit.end), true};
}

/* 「有効期限が…となっている保険証」: the date is the card's own. */
static bool attributive(str text, size_t at)
{
    static const str links[] = {STR_INIT("の"), STR_INIT("いる"),
                                STR_INIT("た"), STR_INIT("な"),
                                STR_INIT("ある")};
    str found;
    return words_end(str_take(text, at), links, WORD_COUNT(links), &found);
}

static struct told subject_behind(const struct statement *s)
{
    const struct mention *m = s->mention;
    struct told t = {0};
    struct word_hit hit =
        concordance_find(s->in, WORDS_SUBJECT, m->expr.end, s->end, WORD_FIRST);
    if (!hit.found || attributive(m->text, hit.start) ||
        taken_over(s, s->clause_start) ||
        clause_business(NULL, s->in, m->expr.max_end, hit.start) ||
        noun_foreign(s->in, m->expr.max_end, hit.start, FOREIGN_ANY))
        return t;
    return (struct told){str_slice(m->text, hit.start, hit.end), false, true};
}

/* The heads of a cell's row and column: 健康保険証の申込期限 is not ours. */
static struct told subject_of_heads(const struct statement *s)
{
    const struct concordance *c = s->context;
    size_t end = concordance_text(c).len;
    struct word_hit hit =
        concordance_find(c, WORDS_SUBJECT, 0, end, WORD_FIRST);
    if (!hit.found || clause_business(NULL, c, 0, end) ||
        taken_over(s, s->start))
        return (struct told){0};
    return (struct told){str_slice(c->text, hit.start, hit.end), true, true};
}

static struct told subject_above(const struct concordance *c, size_t from,
                                 size_t to)
{
    struct word_hit hit =
        concordance_find(c, WORDS_SUBJECT, from, to, WORD_LAST);
    if (!hit.found)
        return (struct told){0};
    bool about = str_starts(str_slice(c->text, hit.end, to), S("について"));
    if ((!about && clause_business(NULL, c, from, to)) ||
        noun_foreign(c, hit.end, to, FOREIGN_TOPIC))
        return (struct told){0};
    return (struct told){str_slice(c->text, hit.start, hit.end), false, true};
}

static struct told subject_of_text(const struct concordance *c)
{
    return subject_above(c, 0, concordance_text(c).len);
}

/*
 * A sentence without a noun of its own goes on about what stands before it:
 * the sentence before, the lead of its list, the heading.
 */
static struct told subject_unsaid(const struct statement *s)
{
    struct told t = {0};
    if (noun_foreign(s->in, s->start, s->end, FOREIGN_ANY) ||
        taken_over(s, s->start) ||
        clause_business(NULL, s->in, s->start, s->end))
        return t;
    if (s->start > 3) { /* what is spoken of before: not the heading's */
        size_t from = sentence_floor(s->in->text, s->start);
        size_t end = rune_floor(s->in->text, s->start - 1);
        return subject_above(s->in, sentence_start(s->in, from, end, end), end);
    }
    t = subject_of_text(s->around.lead);
    return t.found ? t : subject_of_text(s->around.heading);
}

static struct told look_for(const struct statement *s)
{
    struct told t = subject_before(s);
    if (!t.found)
        t = subject_behind(s);
    if (!t.found && s->context)
        t = subject_of_heads(s);
    if (!t.found)
        t = subject_unsaid(s);
    return t;
}

struct told subject_of(const struct statement *s)
{
    if (!s->memo)
        return look_for(s);
    if (!s->memo->subject_known)
        s->memo->subject = look_for(s);
    s->memo->subject_known = true;
    return s->memo->subject;
}
