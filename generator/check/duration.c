/*
 * Rule date-not-in-schedule for lengths: 最長4年 where the schedule says 5年,
 * 5日以内 where it says 5営業日.
 */
#include "check/kind.h"
#include "check/rule.h"
#include "check/claim.h"
#include "check/say.h"
#include "check/words.h"
#include "check/telling.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Another kind of length altogether: 3か月前, 2か月ごとに. */
static bool comparable(struct fact_duration said, struct fact_duration stated)
{
    bool days =
        said.unit == DURATION_DAYS || said.unit == DURATION_BUSINESS_DAYS;
    bool stated_days =
        stated.unit == DURATION_DAYS || stated.unit == DURATION_BUSINESS_DAYS;
    bool opposite =
        (said.bound == DURATION_MIN) != (stated.bound == DURATION_MIN);
    return !opposite && (said.unit == stated.unit || (days && stated_days) ||
                         duration_same(said, stated));
}

static const char *field_of(const struct fact *f)
{
    switch (f->duration.bound) {
    case DURATION_MAX:
        return "max";
    case DURATION_MIN:
        return "min";
    case DURATION_EXACT:
        break;
    }
    return "exact";
}

static void report(const struct check_context *c, const struct statement *s,
                   const struct fact_hits *hits, const struct fact *f,
                   struct fact_duration said)
{
    struct arena *a = c->arena;
    const struct mention *m = s->mention;
    str words = str_slice(m->text, m->expr.start, m->expr.end);
    str right = duration_words(a, f->duration);
    struct diag *d = diag_error(
        c->diags, "date-not-in-schedule", m->where,
        "「%.*s」とありますが、予定表では%.*sは%s%.*sです", STR_ARG(words),
        STR_ARG(say_name(a, f, hits->subject)),
        f->duration.bound == DURATION_MAX ? "最長" : "", STR_ARG(right));
    say_stated(c->diags, d, f, true);
    span where = say_place(f, true);
    struct place place = {0, 0};
    if (where.source)
        place = source_place(where.source, where.start);
    str iso = duration_iso(a, said);
    diag_hint(c->diags, d,
              "予定表が正しければ、ここを「%.*s」に直してください\n"
              "この文が正しければ、%.*s:%zu の %s を \"%.*s\" に直してください",
              STR_ARG(right),
              STR_ARG(where.source ? where.source->path : S("予定表")),
              place.line, field_of(f), STR_ARG(str_drop(iso, 1)));
}

/* --- lengths of another kind: 短期の資格確認書は最長5年 --- */

/* The length is told of being valid: behind 有効期間は, before 有効. */
static bool of_validity(const struct statement *s)
{
    static const str names[] = {STR_INIT("有効期間"), STR_INIT("有効期限"),
                                STR_INIT("期間")};
    static const str other_starts[] = {
        STR_INIT("期限から"), STR_INIT("切れ"), STR_INIT("過ぎ"),
        STR_INIT("前"),       STR_INIT("後"),   STR_INIT("満了"),
    };
    const struct mention *m = s->mention;
    size_t from = s->before < m->expr.start ? s->before : m->expr.start;
    str ahead = str_slice(m->text, from, m->expr.start);
    str behind = str_drop(m->text, m->expr.max_end);
    if (words_hold(ahead, other_starts, COUNT(other_starts)))
        return false;
    return words_hold(ahead, names, 2) || words_hold(m->context, names, 2) ||
           str_starts(behind, S("有効")) || str_starts(behind, S("間有効")) ||
           str_starts(behind, S("の間有効"));
}

/* A kind that has no name in the schedule: ご家族を扶養に入れた方には…. */
static bool of_some(const struct statement *s, str subject)
{
    static const str words[] = {
        STR_INIT("短期"), STR_INIT("短い"), STR_INIT("扶養"), STR_INIT("仮"),
        STR_INIT("臨時"), STR_INIT("特例"), STR_INIT("歳"),   STR_INIT("場合"),
        STR_INIT("とき"), STR_INIT("例"),   STR_INIT("旧"),   STR_INIT("一部"),
    };
    str places[] = {str_slice(s->mention->text, s->start, s->end),
                    s->mention->context, s->heading, s->lead};
    for (size_t i = 0; i < COUNT(words); i++)
        for (size_t k = 0; k < COUNT(places); k++)
            if (str_contains(places[k], words[i]) &&
                !str_contains(subject, words[i]))
                return true;
    return false;
}

static void report_kind(const struct check_context *c,
                        const struct statement *s, const struct kind *kind,
                        const struct fact *other)
{
    struct arena *a = c->arena;
    const struct mention *m = s->mention;
    const struct fact *f = kind->policy;
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    str right = duration_words(a, telling_length(kind_length(f)));
    const char *most = f->policy.kind == POLICY_TERM ? "" : "最長";
    struct diag *d =
        diag_error(c->diags, "date-not-in-schedule", m->where,
                   "「%.*s」とありますが、予定表では%.*sの有効期間は%s%.*sです",
                   STR_ARG(said), STR_ARG(kind->subject), most, STR_ARG(right));
    say_stated(c->diags, d, f, true);
    if (other)
        diag_note(c->diags, d, say_place(other, true),
                  "「%.*s」は「%.*s」の長さです", STR_ARG(said),
                  STR_ARG(other->subject.items[0]));
    diag_hint(c->diags, d,
              "予定表が正しければ、ここを「%s%.*s」に直してください\n"
              "この文が正しければ、予定表の「%.*s」を見直してください",
              most, STR_ARG(right), STR_ARG(f->id));
}

static void check_kind(const struct check_context *c, const struct statement *s,
                       struct fact_duration said, const struct fact **fact)
{
    if (said.bound == DURATION_MIN || s->mention->expr.mod == MOD_APPROX ||
        !of_validity(s) || statement_reserved(s))
        return;
    struct kind kind = kind_of(c->schedule, s);
    if (!kind.policy || kind_length(kind.policy).count == 0 ||
        of_some(s, kind.subject))
        return;
    struct fact_duration right = telling_length(kind_length(kind.policy));
    const struct fact *other = kind_with(c->schedule, &kind, said);
    bool exact = kind.policy->policy.kind == POLICY_TERM;
    if (duration_same(said, right) || (!other && !exact))
        return;
    *fact = kind.policy;
    report_kind(c, s, &kind, other);
}

void check_duration(const struct check_context *c, const struct statement *s,
                    const struct fact **fact)
{
    struct fact_duration said = claim_length(&s->mention->expr);
    if (said.count == 0)
        return;
    struct fact_hits hits = statement_facts(c->arena, s);
    const struct fact *wrong = NULL;
    for (size_t i = 0; i < hits.len; i++) {
        const struct fact *f = hits.items[i];
        if (f->kind != FACT_DURATION || !comparable(said, f->duration))
            continue;
        *fact = f;
        if (duration_same(said, f->duration))
            return;
        if (!wrong)
            wrong = f;
    }
    if (wrong) {
        *fact = wrong;
        report(c, s, &hits, wrong, said);
    }
    if (!*fact)
        check_kind(c, s, said, fact);
}
