/* The day that a policy gets from what stands behind its id. */
#include "resolve/policy.h"

#include "calendar/words.h"
#include "resolve/reference.h"

/* Policies may stand on each other, but not in a circle. */
enum { CHAIN_MAX = 8 };

struct asking {
    struct arena *arena;
    const struct schedule *schedule;
    const struct reference *reference;
    struct diag_list *diags;
};

static str words_of(const struct asking *ask, date d)
{
    struct buf b = {.arena = ask->arena};
    words_put_date(&b, d, (struct date_style){0});
    return buf_text(&b);
}

static void note_fact(const struct asking *ask, struct diag *d,
                      const struct fact *f)
{
    diag_note(ask->diags, d, f->where, "「%.*s」はここで定めています",
              STR_ARG(f->id));
}

static const char *day_needed(enum policy_kind kind)
{
    switch (kind) {
    case POLICY_WITHIN:
    case POLICY_FIXED:
    case POLICY_AFTER:
    case POLICY_TERM:
    case POLICY_BIRTHDAY:
        return "交付の日";
    case POLICY_GRACE:
    case POLICY_OPENING:
        return "有効期限の日";
    case POLICY_BUSINESS_DAYS:
    case POLICY_MONTH_START:
        return "数え始めの日";
    }
    return "日付";
}

static void report_no_day(const struct asking *ask, const struct fact *f)
{
    struct diag *d =
        diag_error(ask->diags, "reference", ask->reference->id_where,
                   "「%.*s」の日付を出すには、%sが要ります", STR_ARG(f->id),
                   day_needed(f->policy.kind));
    note_fact(ask, d, f);
    diag_hint(ask->diags, d, "{{ %.*s 2025-08-01 }} のように書いてください",
              STR_ARG(ask->reference->id));
}

static void report_no_birth(const struct asking *ask, const struct fact *f)
{
    struct diag *d = diag_error(
        ask->diags, "reference", ask->reference->id_where,
        "「%.*s」の日付を出すには、生年月日が要ります", STR_ARG(f->id));
    note_fact(ask, d, f);
    diag_hint(ask->diags, d,
              "{{ %.*s 2020-05-20 生年月日=1980-09-18 }} のように書いて"
              "ください",
              STR_ARG(ask->reference->id));
}

static void report_outside(const struct asking *ask, const struct fact *f,
                           date issue, date day)
{
    str from = words_of(ask, issue);
    str end = words_of(ask, day == DATE_NONE ? f->policy.fixed : day);
    struct diag *d;
    if (day == DATE_NONE) {
        d = diag_error(ask->diags, "reference", ask->reference->id_where,
                       "%.*sに交付すると、「%.*s」の%.*sはもう過ぎています",
                       STR_ARG(from), STR_ARG(f->id), STR_ARG(end));
    } else {
        str limit = words_of(ask, policy_limit(&f->policy, issue));
        d = diag_error(ask->diags, "reference", ask->reference->id_where,
                       "%.*sに交付すると、「%.*s」の%.*sは%.*sまでの限度を"
                       "越えます",
                       STR_ARG(from), STR_ARG(f->id), STR_ARG(end),
                       STR_ARG(limit));
    }
    note_fact(ask, d, f);
    diag_hint(ask->diags, d,
              "交付の日を直すか、予定表の有効期限の決め方を直してください");
}

static void report_none(const struct asking *ask, const struct fact *f,
                        date given)
{
    str from = words_of(ask, given);
    struct diag *d =
        diag_error(ask->diags, "reference", ask->reference->id_where,
                   "%.*sから、「%.*s」の決め方に合う日がありません",
                   STR_ARG(from), STR_ARG(f->id));
    note_fact(ask, d, f);
    diag_hint(ask->diags, d,
              "期間（within）や休業日（closed）を確かめてください");
}

static void report(const struct asking *ask, const struct fact *f,
                   enum policy_trouble trouble, date given, date day)
{
    switch (trouble) {
    case POLICY_FINE:
        break;
    case POLICY_NO_BIRTH:
        report_no_birth(ask, f);
        break;
    case POLICY_BEFORE_ISSUE:
    case POLICY_PAST_LIMIT:
        report_outside(ask, f, given, day);
        break;
    case POLICY_NO_DAY:
        report_none(ask, f, given);
        break;
    }
}

/* Business days count holidays; behind the file those are only computed. */
static void check_horizon(const struct asking *ask, const struct fact *f,
                          date day)
{
    const struct holidays *h = ask->schedule->business.holidays;
    if (f->policy.kind != POLICY_BUSINESS_DAYS ||
        holiday_basis(h, day) == HOLIDAY_STATED)
        return;
    str words = words_of(ask, day);
    struct diag *d = diag_warning(
        ask->diags, "holiday-horizon", ask->reference->id_where,
        "%.*sは、計算による祝日で数えた営業日です", STR_ARG(words));
    if (h && h->last)
        diag_hint(ask->diags, d,
                  "祝日の表（content/data/holidays.csv）は%d年から%d年まで"
                  "です。内閣府の新しい表に差し替えてください",
                  h->first, h->last);
    else
        diag_hint(ask->diags, d, "祝日を計算できるのは%d年までです",
                  HOLIDAY_LAST_YEAR);
}

static const struct fact *find_base(const struct asking *ask,
                                    const struct fact *f)
{
    const struct fact *base = schedule_find(ask->schedule, f->policy.of);
    if (base && base->kind == FACT_POLICY)
        return base;
    struct diag *d =
        diag_error(ask->diags, "reference", ask->reference->id_where,
                   "「%.*s」のもとになる決め方「%.*s」が予定表にありません",
                   STR_ARG(f->id), STR_ARG(f->policy.of));
    note_fact(ask, d, f);
    diag_hint(ask->diags, d,
              "of には policy の名前を書きます。日付をじかに渡すときは of を"
              "消してください");
    return NULL;
}

static bool report_circle(const struct asking *ask, const struct fact *f)
{
    struct diag *d = diag_error(
        ask->diags, "reference", ask->reference->id_where,
        "「%.*s」の決め方が、of をたどると終わりません", STR_ARG(f->id));
    note_fact(ask, d, f);
    diag_hint(ask->diags, d,
              "of は一方向に、はじめの policy までたどれるように"
              "します");
    return false;
}

static bool ask_fact(const struct asking *ask, const struct fact *f,
                     struct policy_given given, int depth, date *day)
{
    if (depth == CHAIN_MAX)
        return report_circle(ask, f);
    if (f->policy.of.len > 0) {
        const struct fact *base = find_base(ask, f);
        date start;
        if (!base || !ask_fact(ask, base, given, depth + 1, &start))
            return false;
        given.day = start;
    }
    if (given.day == DATE_NONE) {
        report_no_day(ask, f);
        return false;
    }
    enum policy_trouble trouble =
        policy_day(&f->policy, &ask->schedule->business, &given, day);
    report(ask, f, trouble, given.day, *day);
    if (trouble == POLICY_FINE)
        check_horizon(ask, f, *day);
    return trouble == POLICY_FINE;
}

bool policy_named(struct arena *a, const struct schedule *schedule,
                  struct reference *r, struct diag_list *diags)
{
    if (!reference_find(a, schedule, r, diags))
        return false;
    if (r->fact->kind == FACT_POLICY)
        return true;
    struct diag *d = diag_error(
        diags, "reference", r->id_where,
        "「%.*s」は期限の決め方（policy）ではありません", STR_ARG(r->id));
    diag_note(diags, d, r->fact->where, "「%.*s」はここで定めています",
              STR_ARG(r->id));
    diag_hint(diags, d, "policy で定めた名前を書いてください");
    return false;
}

bool policy_reference(struct arena *a, const struct schedule *schedule,
                      struct reference *r, struct diag_list *diags)
{
    struct asking ask = {a, schedule, r, diags};
    date day;
    struct policy_given given =
        r->given ? *r->given : policy_given_day(DATE_NONE);
    if (!ask_fact(&ask, r->fact, given, 0, &day))
        return false;
    *(policy_ends(&r->fact->policy) ? &r->to : &r->from) = day;
    return true;
}
