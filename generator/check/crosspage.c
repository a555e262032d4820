/*
 * Rule cross-page: one claim with two values, within a page, across pages,
 * tables and outputs. The value that most places give is taken for right;
 * each other place is reported once, with the first of those as its note.
 */
#include "check/compare.h"
#include "check/rule.h"
#include "model/site.h"

#include <stdlib.h>

enum { NEAR_DAYS = 45, NEAR_YEARS = 2 };

static const struct insurer *insurer_of(const struct ledger_entry *e)
{
    return e->page ? e->page->insurer : NULL;
}

/* By insurer (in order of the pages), claim, and place. */
static int compare_claims(const void *left, const void *right)
{
    const struct ledger_entry *a = *(const struct ledger_entry *const *)left;
    const struct ledger_entry *b = *(const struct ledger_entry *const *)right;
    const struct insurer *one = insurer_of(a), *other = insurer_of(b);
    if (one != other && one && other && !str_equal(one->id, other->id))
        return str_compare(one->id, other->id);
    int order = str_compare(a->claim, b->claim);
    if (order != 0)
        return order;
    if (a->order != b->order)
        return (a->order > b->order) - (a->order < b->order);
    return (a->start > b->start) - (a->start < b->start);
}

static bool same_claim(const struct ledger_entry *a,
                       const struct ledger_entry *b)
{
    return insurer_of(a) == insurer_of(b) && str_equal(a->claim, b->claim);
}

static bool lengths_differ(const struct ledger_entry *a,
                           const struct ledger_entry *b)
{
    struct fact_duration one = a->length, other = b->length;
    if (one.bound == DURATION_MIN || other.bound == DURATION_MIN ||
        duration_same(one, other))
        return false;
    bool unit_lost =
        (one.unit == DURATION_DAYS && other.unit == DURATION_BUSINESS_DAYS) ||
        (one.unit == DURATION_BUSINESS_DAYS && other.unit == DURATION_DAYS);
    return one.unit == other.unit || unit_lost;
}

static bool days_differ(const struct ledger_entry *a,
                        const struct ledger_entry *b)
{
    int64_t gap = (int64_t)a->from - b->from;
    if (a->kind == MENTION_MONTH || (a->from == b->from && a->to == b->to))
        return a->kind == MENTION_MONTH && a->from >= b->from - NEAR_DAYS &&
               a->from <= b->from + NEAR_DAYS &&
               (a->from != b->from || a->to != b->to);
    if (gap >= -NEAR_DAYS && gap <= NEAR_DAYS)
        return true;
    struct civil one = date_civil(a->from), other = date_civil(b->from);
    int years = one.year - other.year;
    return one.month == other.month && one.day == other.day &&
           years >= -NEAR_YEARS && years <= NEAR_YEARS;
}

static bool differ(const struct ledger_entry *a, const struct ledger_entry *b)
{
    if (a->length.count && b->length.count)
        return lengths_differ(a, b);
    return !a->length.count && !b->length.count && a->kind == b->kind &&
           days_differ(a, b);
}

static str words_of(const struct ledger_entry *e)
{
    return span_text(ledger_span(e));
}

/* 「資格確認書 の 有効」: the claim without what only tells it apart. */
static str claim_name(struct arena *a, const struct ledger_entry *e)
{
    str subject, rest, topic, more;
    str_cut(e->claim, S(" の "), &subject, &rest);
    str_cut(rest, S(" "), &topic, &more);
    return arena_printf(a, "%.*sの「%.*s」", STR_ARG(subject), STR_ARG(topic));
}

static void report(const struct check_context *c, const struct ledger_entry *e,
                   const struct ledger_entry *other)
{
    str said = words_of(e), right = words_of(other);
    struct diag_list *diags = c->diags;
    bool vague = e->kind == MENTION_MONTH && e->from <= other->to &&
                 other->from <= e->to;
    struct diag *d =
        vague ? diag_warning(diags, "cross-page", ledger_span(e),
                             "%.*sが「%.*s」と「%.*s」の2通りに書かれています",
                             STR_ARG(claim_name(c->arena, e)), STR_ARG(said),
                             STR_ARG(right))
              : diag_error(diags, "cross-page", ledger_span(e),
                           "%.*sは「%.*s」とありますが、"
                           "ほかの所では「%.*s」です",
                           STR_ARG(claim_name(c->arena, e)), STR_ARG(said),
                           STR_ARG(right));
    diag_note(diags, d, ledger_span(other), "ここには「%.*s」とあります",
              STR_ARG(right));
    diag_hint(diags, d,
              "「%.*s」が正しければ、ここを直してください\n"
              "「%.*s」が正しければ、%.*s:%u を直してください",
              STR_ARG(right), STR_ARG(said), STR_ARG(other->source->path),
              other->line);
}

/* The first entry of the value that most of the group give. */
static const struct ledger_entry *usual(const struct ledger_entry *const *group,
                                        size_t count)
{
    const struct ledger_entry *best = group[0];
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        size_t same = 0;
        for (size_t k = 0; k < count; k++)
            if (!differ(group[i], group[k]) && group[i]->kind == group[k]->kind)
                same++;
        if (same > most) {
            most = same;
            best = group[i];
        }
    }
    return best;
}

/* Beyond this many places of one claim, the first decides. */
enum { GROUP_MAX = 200 };

/* Within a page that is precision-mix's to say. */
static bool told_apart(const struct ledger_entry *e,
                       const struct ledger_entry *other)
{
    return e->kind == MENTION_MONTH && e->source == other->source &&
           e->from <= other->to && other->from <= e->to;
}

static void check_group(const struct check_context *c,
                        const struct ledger_entry *const *group, size_t count)
{
    if (count < 2)
        return;
    const struct ledger_entry *right =
        count <= GROUP_MAX ? usual(group, count) : group[0];
    for (size_t i = 0; i < count; i++)
        if (differ(group[i], right) && !told_apart(group[i], right) &&
            !compare_reported(c, ledger_span(group[i])))
            report(c, group[i], right);
}

void check_across(const struct check_context *c, const struct ledger *ledger)
{
    const struct ledger_entry **claims =
        ARENA_ARRAY(c->arena, ledger->len + 1, const struct ledger_entry *);
    size_t count = 0;
    compare_check(c);
    for (size_t i = 0; i < ledger->len; i++)
        if (ledger->items[i].claim.len && ledger->items[i].source)
            claims[count++] = &ledger->items[i];
    if (count > 1)
        qsort(claims, count, sizeof *claims, compare_claims);
    for (size_t i = 0, end; i < count; i = end) {
        end = i + 1;
        while (end < count && same_claim(claims[i], claims[end]))
            end++;
        check_group(c, &claims[i], end - i);
    }
    check_translations(c, ledger);
}
