/* Rule cutoff-order: what a schedule says must come before something else. */
#include "calendar/words.h"
#include "check/rule.h"

struct extent {
    date first, last;
};

static struct extent extent_of(const struct fact *f)
{
    struct extent e = {f->from, f->to};
    if (e.first == DATE_NONE)
        e.first = e.last;
    if (e.last == DATE_NONE)
        e.last = e.first;
    return e;
}

static str day_words(struct arena *a, date d)
{
    struct buf b = {.arena = a};
    words_put_date(&b, d, (struct date_style){.notation = NOTATION_SEIREKI});
    return buf_text(&b);
}

static void check_pair(struct arena *a, const struct fact_rule *rule,
                       const struct fact *first, const struct fact *then,
                       struct diag_list *diags)
{
    struct extent one = extent_of(first), other = extent_of(then);
    if (one.last == DATE_NONE || other.first == DATE_NONE ||
        one.last < other.first)
        return;
    struct diag *d =
        diag_error(diags, "cutoff-order", then->where,
                   "「%.*s」（%.*s）が「%.*s」（%.*s）より後になっていません",
                   STR_ARG(then->label), STR_ARG(day_words(a, other.first)),
                   STR_ARG(first->label), STR_ARG(day_words(a, one.last)));
    diag_note(diags, d, first->where, "「%.*s」はここで定めています",
              STR_ARG(first->id));
    diag_note(diags, d, rule->where, "順序「%.*s」はここで定めています",
              STR_ARG(rule->name));
}

void check_order(const struct check_context *c, const struct fact_rule *rule)
{
    const struct schedule *schedule = c->schedule;
    struct diag_list *diags = c->diags;
    struct arena *a = c->arena;
    const struct fact *before = NULL;
    for (size_t i = 0; i < rule->before.len; i++) {
        str id = rule->before.items[i];
        const struct fact *fact = schedule_find(schedule, id);
        if (!fact && schedule->incomplete)
            continue;
        if (!fact)
            diag_error(diags, "unknown-reference", rule->where,
                       "順序「%.*s」にある「%.*s」は予定表にありません",
                       STR_ARG(rule->name), STR_ARG(id));
        else if (before)
            check_pair(a, rule, before, fact, diags);
        before = fact;
    }
}
