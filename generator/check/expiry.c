/*
 * Rule expiry-arithmetic: 「2025年8月1日に交付した資格確認書の有効期限は…」.
 * The day that the schedule's policy gives for that day of issue.
 */
#include "calendar/words.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/words.h"
#include "model/policy.h"

static const str issue_words[] = {STR_INIT("交付"), STR_INIT("発行"),
                                  STR_INIT("issued")};
static const str end_words[] = {STR_INIT("有効期限"), STR_INIT("期限"),
                                STR_INIT("有効"), STR_INIT("expire"),
                                STR_INIT("valid")};

static bool names_day(const struct mention *m)
{
    return m->expr.kind == MENTION_DATE && m->expr.mod == MOD_NONE &&
           m->expr.parts[0].day_number != DATE_NONE;
}

/* A day, or days that all have the one expiry. */
static bool names_issue(const struct mention *m)
{
    return names_day(m) ||
           (m->expr.kind == MENTION_RANGE && m->expr.fault == FAULT_NONE &&
            m->expr.from != DATE_NONE && m->expr.to != DATE_NONE);
}

void expiry_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_ISSUE, issue_words, WORD_COUNT(issue_words));
    lexicon_add(m, WORDS_EXPIRY, end_words, WORD_COUNT(end_words));
}

/* Both in cells of one row: they stand on one line of the source. */
static bool same_row(const struct mention *o, const struct mention *m)
{
    if (m->context.len == 0 || o->context.len == 0 || !m->where.source ||
        o->where.source != m->where.source || o->where.start > m->where.end)
        return false;
    span gap = span_of(m->where.source, o->where.start, m->where.end);
    return str_find_byte(span_text(gap), '\n') == SIZE_MAX;
}

enum { ROW_MENTIONS = 6 };

/* The day of issue that this sentence or row gives, or NULL. */
static const struct mention *issue_of(const struct mention_list *list,
                                      const struct statement *s, size_t index)
{
    const struct mention *m = s->mention;
    for (size_t back = 1; back <= index && back <= ROW_MENTIONS; back++) {
        const struct mention *o = &list->items[index - back];
        bool sentence = o->block == m->block && o->expr.start >= s->start;
        if (!sentence && !same_row(o, m))
            return NULL;
        if (!names_issue(o))
            continue;
        if (words_hold(o->context, issue_words, WORD_COUNT(issue_words)) ||
            (sentence &&
             (concordance_holds(s->in, WORDS_ISSUE, s->start, o->expr.start) ||
              concordance_holds(s->in, WORDS_ISSUE, o->expr.max_end,
                                m->expr.start))))
            return o;
    }
    return NULL;
}

static bool knows(const struct str_list *words, str text)
{
    return words_hold(text, words->items, words->len);
}

/* The policy of this sentence's thing, by issue and without a birth. */
static const struct fact *policy_of(const struct schedule *schedule,
                                    const struct statement *s)
{
    const struct mention *m = s->mention;
    str sentence = str_slice(m->text, s->start, s->end);
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (f->kind != FACT_POLICY ||
            (f->policy.kind != POLICY_WITHIN &&
             f->policy.kind != POLICY_FIXED && f->policy.kind != POLICY_AFTER &&
             f->policy.kind != POLICY_TERM))
            continue;
        if ((knows(&f->subject, sentence) || knows(&f->subject, m->context) ||
             knows(&f->subject, concordance_text(s->heading)) ||
             knows(&f->subject, s->title)) &&
            (knows(&f->topic, sentence) || knows(&f->topic, m->context)))
            return f;
    }
    return NULL;
}

static void report(const struct check_context *c, const struct mention *m,
                   const struct mention *issue, const struct fact *f,
                   date right)
{
    struct arena *a = c->arena;
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    str from = str_slice(issue->text, issue->expr.start, issue->expr.end);
    str words = say_date(a, right, say_style(&m->expr), (str){0});
    struct diag *d = diag_error(
        c->diags, "expiry-arithmetic", m->where,
        "「%.*s」とありますが、%.*sの交付なら%.*sは%.*sです", STR_ARG(said),
        STR_ARG(from), STR_ARG(f->label), STR_ARG(words));
    diag_note(c->diags, d, issue->where, "交付の日はここにあります");
    say_stated(c->diags, d, f, true);
    diag_hint(c->diags, d,
              "交付の日が正しければ、ここを「%.*s」に直してください\n"
              "ここが正しければ、交付の日か予定表の決まりを見直してください",
              STR_ARG(words));
}

/* What the policy gives for that day of issue; DATE_NONE: nothing. */
static date expiry_of(const struct check_context *c, const struct fact *f,
                      date issue)
{
    struct policy_given given = policy_given_day(issue);
    date day;
    return policy_day(&f->policy, &c->schedule->business, &given, &day) ==
                   POLICY_FINE
               ? day
               : DATE_NONE;
}

bool check_expiry(const struct check_context *c,
                  const struct mention_list *list, const struct statement *s)
{
    const struct mention *m = s->mention;
    size_t index = (size_t)(m - list->items);
    if (!names_day(m) || m->referenced ||
        (!concordance_has(s->context, WORDS_EXPIRY) &&
         !concordance_holds(s->in, WORDS_EXPIRY, s->start, s->end)))
        return false;
    const struct mention *issue = issue_of(list, s, index);
    const struct fact *f = issue ? policy_of(c->schedule, s) : NULL;
    if (!f)
        return false;
    date said = m->expr.parts[0].day_number;
    date first = expiry_of(c, f, issue->expr.from);
    date last = expiry_of(c, f, issue->expr.to);
    date right = first != said ? first : last;
    if (first == DATE_NONE || last == DATE_NONE || right == said)
        return false;
    report(c, m, issue, f, right);
    return true;
}
