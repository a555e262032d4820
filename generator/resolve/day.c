/* A directive's day. */
#include "resolve/day.h"

#include "dates/scan.h"
#include "resolve/reference.h"

static bool is_id(str s)
{
    return s.len && s.ptr[0] >= 'a' && s.ptr[0] <= 'z';
}

static bool typed(struct arena *a, str text, date *from, date *to)
{
    struct scan_options options = {.reference = DATE_NONE};
    struct date_expr_list found = {0};
    *from = *to = date_from_iso(text);
    if (*from != DATE_NONE)
        return true;
    dates_scan(a, text, &options, &found);
    const struct date_expr *e = found.items;
    if (found.len != 1 || e->start != 0 || e->end != text.len ||
        e->fault != FAULT_NONE || e->from == DATE_NONE || e->from != e->to)
        return false;
    *from = *to = e->from;
    return true;
}

static bool of_fact(struct arena *a, const struct resolve_input *in,
                    const struct component_option *o, date *from, date *to,
                    struct diag_list *diags)
{
    struct reference r = {.id = o->value, .id_where = o->where};
    str words;
    if (str_ends(r.id, S(".from")))
        r.end = END_FROM;
    if (str_ends(r.id, S(".to")))
        r.end = END_TO;
    if (r.end != END_WHOLE)
        r.id = str_take(r.id, r.id.len - (r.end == END_TO ? 3 : 5));
    if (!reference_resolve(a, in, &r, &words, diags))
        return false;
    *from = r.from;
    *to = r.to;
    return true;
}

bool day_resolve(struct arena *a, const struct resolve_input *in,
                 const struct component_option *o, date *from, date *to,
                 struct diag_list *diags)
{
    if (is_id(o->value))
        return of_fact(a, in, o, from, to, diags);
    if (typed(a, o->value, from, to))
        return true;
    struct diag *d =
        diag_error(diags, "directive", o->where,
                   "「%.*s」を日付として読めません", STR_ARG(o->value));
    diag_hint(diags, d,
              "「2025-12-01」「令和7年12月1日」か、予定表の名前（例: "
              "card.transition）を書いてください");
    return false;
}
