/*
 * Rule ambiguous-start: 「更新は3か月前からできます」 leaves open whether the
 * corresponding day counts. The schedule's policy opens on the day after it.
 */
#include "calendar/words.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/telling.h"

/* 3か月前から, 3か月前になると: either day may be meant. */
static const str vague[] = {
    STR_INIT("から"),     STR_INIT("より"),       STR_INIT("以降"),
    STR_INIT("になると"), STR_INIT("になったら"), STR_INIT("に達"),
    STR_INIT("以内"),     STR_INIT("になれば"),
};

/* The corresponding day itself, said in so many words. */
static const str same_day[] = {
    STR_INIT("の日から"),       STR_INIT("の応当日から"),
    STR_INIT("の同じ日から"),   STR_INIT("の同日から"),
    STR_INIT("にあたる日から"), STR_INIT("に当たる日から"),
    STR_INIT("の日以降"),       STR_INIT("の日より"),
};

/* Another thing than the renewal begins then: the letter that announces it. */
static const str others[] = {
    STR_INIT("届"),   STR_INIT("送"),     STR_INIT("封筒"),
    STR_INIT("通知"), STR_INIT("案内"),   STR_INIT("知ら"),
    STR_INIT("表示"), STR_INIT("メール"), STR_INIT("前まで"),
};

enum { EXAMPLE_MONTH = 9, EXAMPLE_DAY = 18 };

static bool opening_policy(const struct fact *f)
{
    return f->kind == FACT_POLICY && f->policy.kind == POLICY_OPENING;
}

/* 「（有効期限が9月18日なら、6月19日から）」, by the policy itself. */
static str example(const struct check_context *c, const struct fact *f)
{
    struct date_style style = {.notation = NOTATION_SEIREKI, .yearless = true};
    int year = date_civil(c->today).year;
    date day, expiry = date_make(year, EXAMPLE_MONTH, EXAMPLE_DAY);
    struct policy_given given = policy_given_day(expiry);
    if (policy_day(&f->policy, &c->schedule->business, &given, &day) !=
        POLICY_FINE)
        return (str){0};
    str last = say_date(c->arena, expiry, style, (str){0});
    str from = say_date(c->arena, day, style, S("から"));
    return arena_printf(c->arena, "（有効期限が%.*sなら、%.*sです）",
                        STR_ARG(last), STR_ARG(from));
}

static void report(const struct check_context *c, const struct fact *f,
                   const struct mention *m, bool wrong)
{
    struct diag_list *diags = c->diags;
    if (check_reported(c, m->where))
        return;
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    str term = duration_words(c->arena, telling_length(f->policy.term));
    str shown = example(c, f);
    struct diag *d =
        wrong ? diag_error(diags, "ambiguous-start", m->where,
                           "「%.*sの日から」とありますが、予定表では"
                           "その日の翌日からです",
                           STR_ARG(said))
              : diag_warning(diags, "ambiguous-start", m->where,
                             "「%.*s」では、その日からか、その翌日からかが"
                             "読み手に伝わりません",
                             STR_ARG(said));
    say_stated(diags, d, f, false);
    diag_hint(diags, d,
              "「有効期限の%.*s前の日の翌日から」と書いてください%.*s\n"
              "予定表の「%.*s」を引用して、日付を出すこともできます",
              STR_ARG(term), STR_ARG(shown), STR_ARG(f->id));
}

/* 「健診の3か月前から」: counted from another day than the expiry. */
static bool of_expiry(const struct telling *t, const struct mention *m)
{
    static const str anchors[] = {STR_INIT("期限の"), STR_INIT("期限日の"),
                                  STR_INIT("満了の"), STR_INIT("満了日の"),
                                  STR_INIT("切れの"), STR_INIT("誕生日の")};
    str head = telling_slice(t, 0, m->expr.start), found;
    return !str_ends(head, S("の")) ||
           words_end(head, anchors, WORD_COUNT(anchors), &found);
}

/* Whether the renewal is what begins: its words around the offset. */
static bool tells_renewal(const struct check_context *c,
                          const struct telling *t, const struct fact *f)
{
    str heads = telling_heads(c->arena, t);
    return (words_hold(t->text, f->topic.items, f->topic.len) ||
            words_hold(heads, f->topic.items, f->topic.len) ||
            words_hold(t->heading, f->topic.items, f->topic.len)) &&
           !words_hold(t->text, others, WORD_COUNT(others)) &&
           !words_hold(heads, others, WORD_COUNT(others)) &&
           !str_contains(t->text, S("翌日")) && telling_asserts(t) &&
           !telling_refers(t, f) && telling_concerns(c, t, f);
}

static void check_telling(const struct check_context *c,
                          const struct telling *t, const struct fact *f)
{
    for (size_t i = t->first; i < t->end; i++) {
        const struct mention *m = &t->passage->mentions[i];
        str rest = str_drop(t->passage->flow.text, m->expr.end), found;
        if (!telling_term(&m->expr, S("-"), f->policy.term))
            continue;
        bool wrong = words_begin(rest, same_day, WORD_COUNT(same_day), &found);
        if ((wrong || words_begin(rest, vague, WORD_COUNT(vague), &found)) &&
            of_expiry(t, m) && !passage_quoted(t->passage, m->expr.start) &&
            tells_renewal(c, t, f))
            report(c, f, m, wrong);
    }
}

void check_renewal(const struct check_context *c, const struct passages *page)
{
    telling_visit(c, page, opening_policy, check_telling);
}
