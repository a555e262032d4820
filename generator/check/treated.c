/*
 * Rule treated-until: 「有効」 and 「有効なものとして扱う」 are two facts. The
 * day of the one is not told under the name of the other.
 */
#include "calendar/words.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/sense.h"
#include "check/words.h"

/* The last day that the statement names, or DATE_NONE. */
static date last_day(const struct statement *s)
{
    const struct date_expr *e = &s->mention->expr;
    if (e->kind == MENTION_DATE && e->boundary != BOUNDARY_UNTIL &&
        !(e->boundary == BOUNDARY_NONE && sense_turning(s)))
        return DATE_NONE;
    if (e->kind == MENTION_MONTH && e->boundary != BOUNDARY_UNTIL)
        return DATE_NONE;
    return e->to;
}

static bool same_subject(const struct fact *f, str subject)
{
    for (size_t i = 0; i < f->subject.len; i++)
        if (str_equal(f->subject.items[i], subject))
            return true;
    return false;
}

static bool holds(const struct fact_hits *hits, const struct fact *f)
{
    for (size_t i = 0; i < hits->len; i++)
        if (hits->items[i] == f)
            return true;
    return false;
}

/* Whether the other fact is spoken of anywhere around. */
static bool spoken_of(const struct fact *f, const struct statement *s)
{
    const struct str_list *words = &f->topic;
    str sentence = str_slice(s->mention->text, s->start, s->end);
    return words_hold(sentence, words->items, words->len) ||
           words_hold(s->mention->context, words->items, words->len) ||
           words_hold(s->heading, words->items, words->len) ||
           words_hold(s->lead, words->items, words->len);
}

/* The fact whose day was taken for the hit's, or NULL. */
static const struct fact *mistaken(const struct check_context *c,
                                   const struct statement *s,
                                   const struct fact_hits *hits,
                                   const struct fact *meant, date said)
{
    for (size_t i = 0; i < c->schedule->facts.len; i++) {
        const struct fact *f = c->schedule->facts.items[i];
        if (f->kind == FACT_PERIOD && f->to == said && f != meant &&
            f->treated != meant->treated && !holds(hits, f) &&
            same_subject(f, hits->subject) && !spoken_of(f, s))
            return f;
    }
    return NULL;
}

static void report(const struct check_context *c, const struct statement *s,
                   const struct fact_hits *hits, const struct fact *meant,
                   const struct fact *other)
{
    struct arena *a = c->arena;
    const struct mention *m = s->mention;
    struct date_style style = say_style(&m->expr);
    style.yearless = false;
    str right = say_date(a, meant->to, style, S("まで"));
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    struct diag *d = diag_error(
        c->diags, "treated-until", m->where,
        "「%.*s%.*s」は%.*sの日付です。%.*sは%.*sです", STR_ARG(said),
        STR_ARG(say_marker(m)), STR_ARG(say_name(a, other, hits->subject)),
        STR_ARG(say_name(a, meant, hits->subject)), STR_ARG(right));
    say_stated(c->diags, d, meant, true);
    say_stated(c->diags, d, other, true);
    str topic = other->topic.len ? other->topic.items[0] : other->label;
    diag_hint(c->diags, d,
              "%.*sのことなら、ここを「%.*s」に直してください\n"
              "%.*sのことなら、文に「%.*s」の言葉を入れてください",
              STR_ARG(meant->label), STR_ARG(right), STR_ARG(other->label),
              STR_ARG(topic));
}

bool check_treated(const struct check_context *c, const struct statement *s,
                   const struct fact_hits *hits)
{
    date said = last_day(s);
    if (said == DATE_NONE)
        return false;
    for (size_t i = 0; i < hits->len; i++)
        if (hits->items[i]->to == said)
            return false; /* right for what it may also speak of */
    for (size_t i = 0; i < hits->len; i++) {
        const struct fact *meant = hits->items[i];
        if (meant->kind != FACT_PERIOD || meant->to == DATE_NONE)
            continue;
        const struct fact *other = mistaken(c, s, hits, meant, said);
        if (!other)
            continue;
        report(c, s, hits, meant, other);
        return true;
    }
    return false;
}
