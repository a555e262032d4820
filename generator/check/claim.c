/*
 * What a mention claims, as a word that is equal for equal claims: the thing,
 * and what is told of it. Mentions of one claim can be compared even where no
 * fact states it; a sentence with any noun of its own makes no such claim.
 */
#include "check/claim.h"
#include "check/noun.h"
#include "check/subject.h"
#include "check/topic.h"
#include "check/words.h"

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
static const str special_words[] = {
    STR_INIT("短期"), STR_INIT("歳"),   STR_INIT("任意継続"), STR_INIT("未満"),
    STR_INIT("扶養"), STR_INIT("スマ"), STR_INIT("場合"),     STR_INIT("とき"),
    STR_INIT("例"),   STR_INIT("仮"),   STR_INIT("臨時"),     STR_INIT("一部"),
    STR_INIT("特例"), STR_INIT("旧"),   STR_INIT("以前"),
};

void claim_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_SPECIAL, special_words, WORD_COUNT(special_words));
    for (size_t i = 0; i < WORD_COUNT(classes); i++)
        lexicon_add(m, WORDS_LENGTH, classes[i].words,
                    WORD_COUNT(classes[i].words));
}

static bool special(const struct statement *s)
{
    return concordance_holds(s->in, WORDS_SPECIAL, s->start, s->end);
}

/* The first class of which [from, to) has a word, or NULL. */
static const struct class *class_of(const struct concordance *c, size_t from,
                                    size_t to)
{
    size_t best = WORD_COUNT(classes);
    struct word_places all = concordance_places(c, WORDS_LENGTH, from, to);
    for (size_t i = 0; i < all.len; i++) {
        size_t nth = lexicon_word(c->lexicon, all.items[i].word)->nth;
        size_t class = nth / WORD_COUNT(classes[0].words);
        if (all.items[i].end <= to && class < best)
            best = class;
    }
    return best < WORD_COUNT(classes) ? &classes[best] : NULL;
}

static str claim_of_length(struct arena *a, const struct statement *s)
{
    const struct mention *m = s->mention;
    const struct date_expr *e = &m->expr;
    str subject = subject_of(s).word;
    const struct class *class = class_of(s->in, s->clause_start, s->clause_end);
    if (!class)
        class = class_of(s->context, 0, concordance_text(s->context).len);
    str anchor = str_slice(m->text, e->anchor_start, e->anchor_end);
    if (subject.len == 0 || !class || special(s) ||
        concordance_has(s->context, WORDS_SPECIAL) ||
        concordance_has(s->around.heading, WORDS_SPECIAL) ||
        concordance_has(s->around.lead, WORDS_SPECIAL) ||
        (class->anchored && anchor.len == 0))
        return (str){0};
    return arena_printf(a, "%.*s の %.*s %.*s", STR_ARG(subject),
                        STR_ARG(class->name),
                        STR_ARG(class->anchored ? anchor : S("")));
}

/* The one topic word of any fact that the clause has, nearest to the date. */
static str topic_word(const struct statement *s)
{
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    str best = {0};
    for (size_t i = 0; i < schedule->facts.len; i++) {
        struct word_hit hit =
            topic_find(s->in, i, s->clause_start, s->clause_end, WORD_FIRST);
        str word = str_slice(s->in->text, hit.start, hit.end);
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

static str claim_of_day(struct arena *a, const struct statement *s)
{
    const struct schedule *schedule = lexicon_schedule(s->in->lexicon);
    const struct mention *m = s->mention;
    const struct date_expr *e = &m->expr;
    str subject = subject_of(s).word;
    if (subject.len == 0 || m->context.len || statement_reserved(s) ||
        special(s) || of_policy(schedule, subject) ||
        noun_foreign(s->in, s->clause_start, s->clause_end, FOREIGN_ANY))
        return (str){0};
    str topic = topic_word(s);
    if (topic.len == 0)
        return (str){0};
    return arena_printf(a, "%.*s の %.*s %.*s", STR_ARG(subject),
                        STR_ARG(topic),
                        STR_ARG(mention_boundary_name(e->boundary)));
}

str claim_of(struct arena *a, const struct statement *s)
{
    const struct date_expr *e = &s->mention->expr;
    switch (e->kind) {
    case MENTION_DURATION:
    case MENTION_OFFSET:
        return claim_of_length(a, s);
    case MENTION_DATE:
    case MENTION_MONTH:
        return e->fault == FAULT_NONE && e->from != DATE_NONE
                   ? claim_of_day(a, s)
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
