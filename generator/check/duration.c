/*
 * Rule date-not-in-schedule for lengths: 最長4年 where the schedule says 5年,
 * 5日以内 where it says 5営業日.
 */
#include "check/rule.h"
#include "check/claim.h"
#include "check/say.h"

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
}
