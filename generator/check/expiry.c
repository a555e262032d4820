/*
 * Rule expiry-arithmetic: 「2025年8月1日に交付した資格確認書の有効期限は…」.
 * The day that the schedule's policy gives for that day of issue.
 */
#include "calendar/words.h"
#include "check/kind.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/words.h"
#include "model/policy.h"

static const str issue_words[] = {STR_INIT("交付"), STR_INIT("発行"),
                                  STR_INIT("issued")};
/* Where a term counts from the registration: 登録した日から2か月. */
static const str start_words[] = {STR_INIT("登録"), STR_INIT("認定")};
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
    lexicon_add(m, WORDS_EXPIRY, end_words, WORD_COUNT(end_words));
}

/* The words close behind a date, or its column's head, or before it. */
static bool about(const struct mention *m, size_t from, size_t to,
                  const str *words, size_t count)
{
    return words_hold(m->context, words, count) ||
           words_hold(str_slice(m->text, from, to), words, count);
}

/* 「交付日は…」 close before the date; not 「交付した証の期限は…」. */
static bool labelled(const struct mention *m, size_t from, const str *words,
                     size_t count)
{
    enum { NEAR = 33 };
    size_t at = m->expr.start;
    str head = str_slice(m->text, at - from > NEAR ? at - NEAR : from, at);
    return words_hold(m->context, words, count) ||
           (words_hold(head, words, count) &&
            !words_hold(head, end_words, WORD_COUNT(end_words)));
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
                                      const struct statement *s, size_t index,
                                      const str *words, size_t count)
{
    const struct mention *m = s->mention;
    for (size_t back = 1; back <= index && back <= ROW_MENTIONS; back++) {
        const struct mention *o = &list->items[index - back];
        bool sentence = o->block == m->block && o->expr.start >= s->start;
        if (!sentence && !same_row(o, m))
            return NULL;
        if (!names_issue(o))
            continue;
        if (sentence &&
            (labelled(o, s->start, words, count) ||
             about(o, o->expr.max_end, m->expr.start, words, count)))
            return o;
        if (!sentence && words_hold(o->context, words, count))
            return o;
    }
    return NULL;
}

struct started {
    const struct mention *mention; /* of the day that the policy is given */
    str deed;                      /* 交付, 登録 */
    struct kind kind;
};

/* The day of issue and the policy that it goes by; policy NULL: none. */
static struct started start_of(const struct check_context *c,
                               const struct mention_list *list,
                               const struct statement *s)
{
    size_t index = (size_t)(s->mention - list->items);
    struct started by = {.deed = issue_words[0]};
    by.mention = issue_of(list, s, index, issue_words, WORD_COUNT(issue_words));
    if (!by.mention) {
        by.deed = start_words[0];
        by.mention =
            issue_of(list, s, index, start_words, WORD_COUNT(start_words));
    }
    if (by.mention)
        by.kind = kind_of(c->schedule, s);
    if (by.kind.policy && str_equal(by.deed, start_words[0]) &&
        by.kind.policy->policy.kind != POLICY_TERM)
        by.kind.policy = NULL;
    return by;
}

static void report(const struct check_context *c, const struct mention *m,
                   const struct started *by, date right)
{
    const struct mention *issue = by->mention;
    const struct fact *f = by->kind.policy;
    struct arena *a = c->arena;
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    str from = str_slice(issue->text, issue->expr.start, issue->expr.end);
    str words = say_date(a, right, say_style(&m->expr), (str){0});
    struct diag *d =
        diag_error(c->diags, "expiry-arithmetic", m->where,
                   "「%.*s」とありますが、%.*sの%.*sなら%.*sは%.*sです",
                   STR_ARG(said), STR_ARG(from), STR_ARG(by->deed),
                   STR_ARG(say_name(a, f, by->kind.subject)), STR_ARG(words));
    diag_note(c->diags, d, issue->where, "%.*sの日はここにあります",
              STR_ARG(by->deed));
    say_stated(c->diags, d, f, true);
    diag_hint(c->diags, d,
              "%.*sの日が正しければ、ここを「%.*s」に直してください\n"
              "ここが正しければ、%.*sの日か予定表の決まりを見直してください",
              STR_ARG(by->deed), STR_ARG(words), STR_ARG(by->deed));
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
    if (!names_day(m) || m->referenced ||
        (!concordance_has(s->context, WORDS_EXPIRY) &&
         !concordance_holds(s->in, WORDS_EXPIRY, s->start, s->end)))
        return false;
    struct started by = start_of(c, list, s);
    const struct mention *issue = by.mention;
    const struct fact *f = by.kind.policy;
    if (!f)
        return false;
    date said = m->expr.parts[0].day_number;
    date first = expiry_of(c, f, issue->expr.from);
    date last = expiry_of(c, f, issue->expr.to);
    date right = first != said ? first : last;
    if (first == DATE_NONE || last == DATE_NONE || right == said)
        return false;
    report(c, m, &by, right);
    return true;
}
