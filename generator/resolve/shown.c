/* What is shown only between two days, in one output or by some insurers. */
#include "resolve/shown.h"

#include "base/near.h"
#include "resolve/day.h"

static void no_limit(const struct block *b, const char *hint,
                     struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "「%.*s」に、いつ、またはどこで見せるかの指定が"
                                "ありません",
                                STR_ARG(b->component->info->names[0]));
    diag_hint(diags, d, "%s", hint);
}

/* One limit; false where it cannot be read. */
static bool limit(struct arena *a, const struct resolve_input *in,
                  const struct block *b, str name, date *from, date *to,
                  struct diag_list *diags)
{
    const struct component_option *o = component_option(b->component, name);
    *from = *to = DATE_NONE;
    return !o || day_resolve(a, in, o, from, to, diags);
}

static void reversed(const struct block *b, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "この囲みは、始まりが終わりより後なので、いつに"
                                "なっても見えません");
    diag_hint(diags, d, "「から」と「まで」の日付を確かめてください");
}

void between_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags)
{
    date from, to, after, unused;
    if (b->component->len == 0) {
        no_limit(b, "例: :::期間 から=2025-12-02 まで=2026-03-31", diags);
        return;
    }
    if (!limit(a, in, b, S("from"), &from, &unused, diags) ||
        !limit(a, in, b, S("to"), &unused, &to, diags) ||
        !limit(a, in, b, S("after"), &unused, &after, diags))
        return;
    if (after != DATE_NONE && (from == DATE_NONE || after + 1 > from))
        from = after + 1;
    if (from != DATE_NONE && to != DATE_NONE && from > to)
        reversed(b, diags);
    b->component->first = from;
    b->component->last = to;
    b->hidden = (from != DATE_NONE && in->today < from) ||
                (to != DATE_NONE && in->today > to);
}

static bool known(const struct resolve_input *in, str id, struct near *near)
{
    const struct str_list *all = &in->settings->insurers;
    for (size_t i = 0; i < all->len; i++) {
        if (str_equal(all->items[i], id))
            return true;
        near_offer(near, all->items[i]);
    }
    return false;
}

static void unknown(const struct component_option *o, str id,
                    const struct near *near, struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "directive", o->where,
                   "「%.*s」という組合はこのサイトにありません", STR_ARG(id));
    if (near->best.len)
        diag_hint(diags, d, "もしかして「%.*s」", STR_ARG(near->best));
    else
        diag_hint(diags, d,
                  "lua/site.lua の insurers にある名前を書いてくださ"
                  "い");
}

void only_resolve(struct arena *a, const struct resolve_input *in,
                  struct block *b, struct diag_list *diags)
{
    (void)a;
    const struct component_option *o =
        component_option(b->component, S("insurers"));
    if (b->component->len == 0)
        no_limit(b, "例: :::だけ 画面　　または :::だけ 組合=hikari", diags);
    if (!o || !in->insurer)
        return;
    bool named = false;
    str rest = o->value, id;
    while (rest.len) {
        str_cut(rest, S(","), &id, &rest);
        id = str_trim(id);
        struct near near = near_start(id);
        if (!known(in, id, &near))
            unknown(o, id, &near, diags);
        named |= str_equal(id, in->insurer->id);
    }
    b->hidden = !named;
}
