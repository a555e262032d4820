/*
 * What a mention claims, as a word that is equal for equal claims: the thing,
 * and what is told of it. Mentions of one claim can be compared even where no
 * fact states it; a sentence with any noun of its own makes no such claim.
 */
#include "check/claim.h"
#include "check/clause.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What lengths are told of; the first word names the class. */
static const struct class
{
    str name;
    str words[6];
    bool anchored; /* only lengths from one and the same anchor compare */
} classes[] = {
    {STR_INIT("有効"),
     {STR_INIT("有効"), STR_INIT("有効期間"), STR_INIT("有効期限")},
     false},
    {STR_INIT("猶予"), {STR_INIT("猶予")}, false},
    {STR_INIT("発送"),
     {STR_INIT("発送"), STR_INIT("送付"), STR_INIT("お送り"), STR_INIT("郵送"),
      STR_INIT("届"), STR_INIT("お渡し")},
     true},
    {STR_INIT("登録"), {STR_INIT("登録"), STR_INIT("反映")}, true},
    {STR_INIT("交付"), {STR_INIT("交付"), STR_INIT("発行")}, true},
};

/* A kind of its own: 短期の, 75歳以上の, 任意継続の方の. */
static bool special(str text)
{
    static const str words[] = {
        STR_INIT("短期"), STR_INIT("歳"),   STR_INIT("任意継続"),
        STR_INIT("未満"), STR_INIT("扶養"), STR_INIT("スマ"),
        STR_INIT("場合"), STR_INIT("とき"), STR_INIT("例"),
        STR_INIT("仮"),   STR_INIT("臨時"), STR_INIT("一部"),
        STR_INIT("特例"), STR_INIT("旧"),   STR_INIT("以前"),
    };
    return clause_holds(text, words, COUNT(words));
}

static str sentence_of(const struct statement *s)
{
    return str_slice(s->mention->text, s->start, s->end);
}

static const struct class *class_of(str text)
{
    for (size_t i = 0; i < COUNT(classes); i++)
        for (size_t k = 0; k < COUNT(classes[i].words); k++)
            if (classes[i].words[k].len &&
                str_contains(text, classes[i].words[k]))
                return &classes[i];
    return NULL;
}

static str claim_of_length(struct arena *a, const struct schedule *schedule,
                           const struct statement *s)
{
    const struct mention *m = s->mention;
    const struct date_expr *e = &m->expr;
    str subject = statement_subject(schedule, s);
    str clause = str_slice(m->text, s->clause_start, s->clause_end);
    const struct class *class = class_of(clause);
    if (!class)
        class = class_of(m->context);
    str anchor = str_slice(m->text, e->anchor_start, e->anchor_end);
    if (subject.len == 0 || !class || special(sentence_of(s)) ||
        special(m->context) || special(s->heading) || special(s->lead) ||
        (class->anchored && anchor.len == 0))
        return (str){0};
    return arena_printf(a, "%.*s の %.*s %.*s", STR_ARG(subject),
                        STR_ARG(class->name),
                        STR_ARG(class->anchored ? anchor : S("")));
}

/* The one topic word of any fact that the clause has, nearest to the date. */
static str topic_word(const struct schedule *schedule,
                      const struct statement *s)
{
    const struct mention *m = s->mention;
    str best = {0};
    for (size_t i = 0; i < schedule->facts.len; i++) {
        struct word_hit hit =
            clause_topic(schedule->facts.items[i], m->text, s->clause_start,
                         s->clause_end, WORD_FIRST);
        str word = str_slice(m->text, hit.start, hit.end);
        if (hit.found && word.len > best.len)
            best = word;
    }
    return best;
}

/* A day that follows from another one has no fixed value. */
static bool of_policy(const struct schedule *schedule, str subject)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (f->kind != FACT_POLICY && f->kind != FACT_WAVES)
            continue;
        for (size_t k = 0; k < f->subject.len; k++)
            if (str_equal(f->subject.items[k], subject))
                return true;
    }
    return false;
}

static str claim_of_day(struct arena *a, const struct schedule *schedule,
                        const struct statement *s)
{
    const struct mention *m = s->mention;
    const struct date_expr *e = &m->expr;
    str subject = statement_subject(schedule, s);
    if (subject.len == 0 || m->context.len || statement_reserved(s) ||
        special(sentence_of(s)) || of_policy(schedule, subject) ||
        clause_foreign(schedule, m->text, s->clause_start, s->clause_end,
                       FOREIGN_ANY))
        return (str){0};
    str topic = topic_word(schedule, s);
    if (topic.len == 0)
        return (str){0};
    return arena_printf(a, "%.*s の %.*s %.*s", STR_ARG(subject),
                        STR_ARG(topic),
                        STR_ARG(mention_boundary_name(e->boundary)));
}

str claim_of(struct arena *a, const struct schedule *schedule,
             const struct statement *s)
{
    const struct date_expr *e = &s->mention->expr;
    switch (e->kind) {
    case MENTION_DURATION:
    case MENTION_OFFSET:
        return claim_of_length(a, schedule, s);
    case MENTION_DATE:
    case MENTION_MONTH:
        return e->fault == FAULT_NONE && e->from != DATE_NONE
                   ? claim_of_day(a, schedule, s)
                   : (str){0};
    case MENTION_RANGE:
    case MENTION_TIME:
    case MENTION_RECURRING:
    case MENTION_YEAR:
        break;
    }
    return (str){0};
}

struct fact_duration claim_length(const struct date_expr *e)
{
    struct fact_duration d = {0};
    bool length = e->kind == MENTION_DURATION || e->kind == MENTION_OFFSET;
    if (!length || !str_starts(e->value, S("P")) ||
        !duration_read(e->value, &d))
        return (struct fact_duration){0};
    if (e->mod == MOD_MAX || e->boundary == BOUNDARY_UNTIL)
        d.bound = DURATION_MAX;
    else if (e->mod == MOD_MIN)
        d.bound = DURATION_MIN;
    return d;
}
