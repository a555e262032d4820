/* Kinds of one document and their policies; see kind.h. */
#include "check/kind.h"

#include "check/passage.h"
#include "check/telling.h"

static bool by_issue(const struct fact *f)
{
    if (f->kind != FACT_POLICY)
        return false;
    switch (f->policy.kind) {
    case POLICY_WITHIN:
    case POLICY_FIXED:
    case POLICY_AFTER:
    case POLICY_TERM:
        return true;
    case POLICY_BIRTHDAY:
    case POLICY_GRACE:
    case POLICY_OPENING:
    case POLICY_BUSINESS_DAYS:
    case POLICY_MONTH_START:
        return false;
    }
    return false;
}

/* The document named last, by its longest name. */
static str last_subject(const struct schedule *schedule, str text)
{
    str best = {0};
    size_t last = 0;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        for (size_t k = 0; f->kind == FACT_POLICY && k < f->subject.len; k++) {
            str word = f->subject.items[k];
            size_t end = telling_last_word(text, word);
            if (end > last || (end && end == last && word.len > best.len)) {
                best = word;
                last = end;
            }
        }
    }
    return best;
}

static str subject_of(const struct schedule *schedule,
                      const struct statement *s)
{
    static const str particles[] = {STR_INIT("は"), STR_INIT("が"),
                                    STR_INIT("も")};
    const struct mention *m = s->mention;
    str places[] = {str_slice(m->text, s->start, m->expr.start),
                    str_slice(m->text, m->expr.start, s->end),
                    m->context,
                    s->lead,
                    s->heading,
                    s->title};
    str found = {0};
    for (size_t i = 0; i < WORD_COUNT(places) && found.len == 0; i++) {
        if (i == 2 && telling_own_topic(str_slice(m->text, s->start, s->end),
                                        particles, WORD_COUNT(particles)))
            return found;
        found = last_subject(schedule, places[i]);
    }
    return found;
}

static bool has_subject(const struct fact *f, str word)
{
    for (size_t i = 0; i < f->subject.len; i++)
        if (str_equal(f->subject.items[i], word))
            return true;
    return false;
}

/* A policy about validity is spoken of by any word of being valid. */
static bool has_topic(const struct fact *f, str text)
{
    static const str valid = STR_INIT("有効");
    return words_hold(text, f->topic.items, f->topic.len) ||
           (str_contains(text, valid) && f->topic.len &&
            str_contains(f->topic.items[0], valid));
}

struct kind kind_of(const struct schedule *schedule, const struct statement *s)
{
    const struct mention *m = s->mention;
    str sentence = str_slice(m->text, s->start, s->end);
    struct kind kind = {NULL, subject_of(schedule, s)};
    for (size_t i = 0; kind.subject.len && i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (by_issue(f) && has_subject(f, kind.subject) &&
            (has_topic(f, sentence) || has_topic(f, m->context))) {
            kind.policy = f;
            break;
        }
    }
    return kind;
}

struct period kind_length(const struct fact *policy)
{
    return policy->policy.kind == POLICY_TERM ? policy->policy.term
                                              : policy->policy.within;
}

/* One name is the other with something before it. */
static bool same_document(const struct fact *f, str subject)
{
    for (size_t i = 0; i < f->subject.len; i++)
        if (str_ends(f->subject.items[i], subject) ||
            str_ends(subject, f->subject.items[i]))
            return true;
    return false;
}

const struct fact *kind_with(const struct schedule *schedule,
                             const struct kind *kind,
                             struct fact_duration length)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (f != kind->policy && by_issue(f) &&
            same_document(f, kind->subject) &&
            duration_same(length, telling_length(kind_length(f))))
            return f;
    }
    return NULL;
}
