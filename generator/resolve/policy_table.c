/* Issue days → expiry: the policy is asked for each day of the range. */
#include "resolve/policy_table.h"

#include "model/component.h"
#include "resolve/day.h"
#include "resolve/made.h"
#include "resolve/policy.h"

enum { YEARS_MOST = 20, ROWS_MOST = 60 };

/* Issue days with one expiry. */
struct run {
    date from, to, expiry;
};

struct run_list {
    struct run *items;
    size_t len, cap;
};

struct asking {
    struct arena *arena;
    const struct resolve_input *in;
    const struct component *component;
    struct reference *reference;
    struct diag_list *diags;
};

static bool refuse(const struct asking *ask, const char *option,
                   const char *why, const char *hint)
{
    const struct component_option *o =
        component_option(ask->component, str_from_c(option));
    struct diag *d = diag_error(ask->diags, "directive", o->where, "%s", why);
    if (ask->reference->fact)
        diag_note(ask->diags, d, ask->reference->fact->where,
                  "「%.*s」はここで定めています", STR_ARG(ask->reference->id));
    diag_hint(ask->diags, d, "%s", hint);
    return false;
}

static bool by_issue_alone(const struct fact_policy *p)
{
    return p->of.len == 0 &&
           (p->kind == POLICY_WITHIN || p->kind == POLICY_FIXED ||
            p->kind == POLICY_AFTER || p->kind == POLICY_TERM);
}

static bool read_range(const struct asking *ask, date *from, date *to)
{
    const struct component *c = ask->component;
    date other;
    if (!day_resolve(ask->arena, ask->in, component_option(c, S("from")), from,
                     &other, ask->diags) ||
        !day_resolve(ask->arena, ask->in, component_option(c, S("to")), &other,
                     to, ask->diags))
        return false;
    if (*from == DATE_NONE || *to == DATE_NONE)
        return refuse(ask, *from == DATE_NONE ? "from" : "to",
                      "この定めには、その端の日がありません",
                      "「2025-12-01」のように日付を書いてください");
    if (*from > *to)
        return refuse(ask, "to", "終わりの日が始めの日より前です",
                      "「始め=」と「終わり=」の日付を見直してください");
    date most = period_end(*from, (struct period){YEARS_MOST, PERIOD_YEARS});
    if (most != DATE_NONE && *to > most)
        return refuse(ask, "to", "期限表にできるのは20年分までです",
                      "「始め=」から「終わり=」までを短くしてください");
    return true;
}

/* The policy's day for an issue; its trouble is reported as a reference's. */
static bool expiry_of(const struct asking *ask, date issue, date *expiry)
{
    struct policy_given given = policy_given_day(issue);
    const struct fact *f = ask->reference->fact;
    if (policy_day(&f->policy, &ask->in->schedule->business, &given, expiry) ==
        POLICY_FINE)
        return true;
    struct reference asked = *ask->reference;
    asked.given = &given;
    policy_reference(ask->arena, ask->in->schedule, &asked, ask->diags);
    return false;
}

static bool find_runs(const struct asking *ask, date from, date to,
                      struct run_list *runs)
{
    for (date issue = from; issue <= to; issue++) {
        date expiry;
        if (!expiry_of(ask, issue, &expiry))
            return false;
        struct run *last = runs->len ? &runs->items[runs->len - 1] : NULL;
        if (last && last->expiry == expiry) {
            last->to = issue;
            continue;
        }
        if (runs->len == ROWS_MOST)
            return refuse(ask, "to", "期限表が60行を越えます",
                          "日ごとに有効期限が変わる決め方は、期間を短くするか、"
                          "{{ }} の引用で例を示してください");
        *LIST_PUSH(ask->arena, runs) = (struct run){issue, issue, expiry};
    }
    return true;
}

static void put_table(const struct asking *ask, struct block *table,
                      const struct run_list *runs)
{
    struct date_style style = ask->in->settings->style;
    struct arena *a = ask->arena;
    struct block *head = made_block(a, table, BLOCK_ROW);
    head->header = true;
    made_words_cell(a, head, S("交付の日"), true, ask->reference);
    made_words_cell(a, head, S("有効期限"), true, ask->reference);
    for (size_t i = 0; i < runs->len; i++) {
        const struct run *run = &runs->items[i];
        struct block *row = made_block(a, table, BLOCK_ROW);
        made_days_cell(a, row, run->from, run->to, true, ask->reference, style);
        made_days_cell(a, row, run->expiry, run->expiry, false, ask->reference,
                       style);
    }
}

void policy_table_resolve(struct arena *a, const struct resolve_input *in,
                          struct block *b, struct diag_list *diags)
{
    struct asking ask = {a, in, b->component,
                         component_option(b->component, S("policy"))->reference,
                         diags};
    struct run_list runs = {0};
    date from, to;
    if (!policy_named(a, in->schedule, ask.reference, diags))
        return;
    if (!by_issue_alone(&ask.reference->fact->policy)) {
        refuse(&ask, "policy",
               "この決め方は、交付の日だけでは有効期限が決まりません",
               "期限表にできるのは anchor・within、fixed、after、term の決め方"
               "です。誕生日で決まるものは「::期限の図」で例を示してください");
        return;
    }
    if (!read_range(&ask, &from, &to) || !find_runs(&ask, from, to, &runs))
        return;
    b->kind = BLOCK_TABLE;
    put_table(&ask, b, &runs);
}
