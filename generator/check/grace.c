/*
 * Rule grace-basis: 「有効期限切れから3か月間」, where the schedule counts the
 * grace from the end of the expiry's month: up to 30 days later.
 */
#include "calendar/words.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/telling.h"

/* How far from the length one looks for what it is counted from, in bytes. */
enum { NEAR = 60, REACH = 75 };

static const str month_ends[] = {
    STR_INIT("末日"),     STR_INIT("月末"),       STR_INIT("の末"),
    STR_INIT("月の最後"), STR_INIT("月の終わり"),
};

static const str expiries[] = {STR_INIT("期限"), STR_INIT("満了"),
                               STR_INIT("失効"), STR_INIT("切れ")};

/* What makes it a start to count from: 期限切れから, 期限が過ぎても. */
static const str counting[] = {
    STR_INIT("から"), STR_INIT("より"), STR_INIT("後"),   STR_INIT("過ぎ"),
    STR_INIT("切れ"), STR_INIT("翌日"), STR_INIT("以降"), STR_INIT("ても"),
};

/* The length is counted from something else. */
static const str other_starts[] = {
    STR_INIT("前"),   STR_INIT("申請"), STR_INIT("届"),
    STR_INIT("手続"), STR_INIT("登録"), STR_INIT("交付"),
    STR_INIT("発行"), STR_INIT("送"),   STR_INIT("更新"),
};

static const str still[] = {
    STR_INIT("受診"), STR_INIT("使え"), STR_INIT("使用"), STR_INIT("利用"),
    STR_INIT("猶予"), STR_INIT("確認"), STR_INIT("解除"), STR_INIT("使い"),
};

static bool grace_policy(const struct fact *f)
{
    return f->kind == FACT_POLICY && f->policy.kind == POLICY_GRACE;
}

/* Where 「有効期限切れから」 begins right before the length, or SIZE_MAX. */
static size_t start_before(const struct telling *t, const struct date_expr *e)
{
    static const str valid = STR_INIT("有効");
    size_t from = e->start > NEAR ? e->start - NEAR : 0, first = SIZE_MAX;
    str head = telling_slice(t, from, e->start);
    for (size_t i = 0; i < WORD_COUNT(expiries); i++) {
        size_t hit = str_find(head, expiries[i]);
        first = hit < first ? hit : first;
    }
    if (first == SIZE_MAX)
        return SIZE_MAX;
    str tail = str_drop(head, first + expiries[0].len);
    if (!words_hold(tail, counting, WORD_COUNT(counting)) ||
        words_hold(tail, other_starts, WORD_COUNT(other_starts)))
        return SIZE_MAX;
    if (str_ends(str_take(head, first), valid))
        first -= valid.len;
    return e->start - head.len + first;
}

/* 「3か月間は、有効期限が切れても受診できます」 */
static bool start_behind(const struct telling *t, const struct date_expr *e)
{
    static const str starts[] = {
        STR_INIT("期限が切れても"), STR_INIT("期限が過ぎても"),
        STR_INIT("期限を過ぎても"), STR_INIT("期限が切れた後"),
        STR_INIT("期限が過ぎた後"), STR_INIT("期限切れでも"),
        STR_INIT("期限切れ後"),
    };
    str tail = telling_slice(t, e->end, e->end + REACH);
    return words_hold(tail, starts, WORD_COUNT(starts));
}

/* The day of the expiry's month, and the day that the sentence makes of it. */
static str example(const struct check_context *c, const struct fact *f)
{
    struct date_style style = {.notation = NOTATION_SEIREKI, .yearless = true};
    date expiry = date_make(date_civil(c->today).year, 9, 18), right;
    struct policy_given given = policy_given_day(expiry);
    if (f->policy.term.unit != PERIOD_MONTHS ||
        policy_day(&f->policy, &c->schedule->business, &given, &right) !=
            POLICY_FINE)
        return (str){0};
    date read = period_add_months(expiry, f->policy.term.count);
    return arena_printf(c->arena,
                        "（有効期限が%.*sなら、%.*sまでではなく%.*sまでです）",
                        STR_ARG(say_date(c->arena, expiry, style, (str){0})),
                        STR_ARG(say_date(c->arena, read, style, (str){0})),
                        STR_ARG(say_date(c->arena, right, style, (str){0})));
}

static void report(const struct check_context *c, const struct telling *t,
                   const struct fact *f, size_t start, size_t end)
{
    span where = flow_span(&t->passage->flow, start, end);
    if (check_reported(c, where))
        return;
    str said = telling_slice(t, start, end), shown = example(c, f);
    str term = duration_words(c->arena, telling_length(f->policy.term));
    struct diag *d =
        diag_error(c->diags, "grace-basis", where,
                   "「%.*s」では期限の日から数えることになりますが、"
                   "予定表では期限の日がある月の末日から数えます",
                   STR_ARG(said));
    say_stated(c->diags, d, f, true);
    diag_hint(c->diags, d,
              "「有効期限の日がある月の末日から%.*s」と書いてください%.*s\n"
              "この文が正しければ、予定表の「%.*s」を見直してください",
              STR_ARG(term), STR_ARG(shown), STR_ARG(f->id));
}

static void check_length(const struct check_context *c, const struct telling *t,
                         const struct fact *f, const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    size_t start = start_before(t, e);
    if (start == SIZE_MAX && start_behind(t, e))
        start = e->start;
    if (start == SIZE_MAX || passage_quoted(t->passage, start) ||
        words_hold(t->text, month_ends, WORD_COUNT(month_ends)) ||
        telling_refers(t, f) || !telling_asserts(t) ||
        !telling_concerns(c, t, f))
        return;
    str heads = telling_heads(c->arena, t);
    if (words_hold(t->text, still, WORD_COUNT(still)) ||
        words_hold(heads, still, WORD_COUNT(still)) ||
        words_hold(t->heading, still, WORD_COUNT(still)))
        report(c, t, f, start, e->end);
}

static void check_telling(const struct check_context *c,
                          const struct telling *t, const struct fact *f)
{
    for (size_t i = t->first; i < t->end; i++)
        if (telling_term(&t->passage->mentions[i].expr, S(""), f->policy.term))
            check_length(c, t, f, &t->passage->mentions[i]);
}

void check_grace(const struct check_context *c, const struct passages *page)
{
    telling_visit(c, page, grace_policy, check_telling);
}
