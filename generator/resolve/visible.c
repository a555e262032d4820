/* Links within a page whose target is not to be seen today. */
#include "resolve/visible.h"

#include "base/buf.h"
#include "base/map.h"
#include "calendar/words.h"
#include "model/component.h"
#include "resolve/link.h"

struct search {
    struct arena *arena;
    const struct resolve_input *in;
    struct diag_list *diags;
    struct map unseen; /* an anchor → the block that hides it */
};

static bool between(const struct block *b)
{
    return b->component->info->kind == COMPONENT_BETWEEN;
}

/* Whether no screen shows it today, by its writer's will. */
static bool hides(const struct block *b)
{
    if (b->kind != BLOCK_COMPONENT)
        return false;
    bool may = between(b) || b->component->info->kind == COMPONENT_ONLY;
    return may && (b->hidden || component_only(b, S("print")));
}

/* Depth is bounded: parse keeps block trees at 256. */
static void collect(struct search *s, struct block *list, struct block *hider)
{
    for (struct block *b = list; b; b = b->next) {
        struct block *by = hider || !hides(b) ? hider : b;
        if (by && b->anchor.len)
            *map_put(s->arena, &s->unseen, b->anchor) = by;
        collect(s, b->children, by);
    }
}

static str days_of(struct arena *a, const struct component *c)
{
    struct buf b = {.arena = a};
    if (c->first != DATE_NONE) {
        words_put_date(&b, c->first, (struct date_style){0});
        buf_put(&b, S("から"));
    }
    if (c->last != DATE_NONE) {
        words_put_date(&b, c->last, (struct date_style){0});
        buf_put(&b, S("まで"));
    }
    return buf_text(&b);
}

/* 「…の中にあり、」: when, or where, one does see it. */
static str where_seen(struct arena *a, const struct block *hider)
{
    if (between(hider)) {
        str days = days_of(a, hider->component);
        return arena_printf(a, "「:::期間」の中にあり、見えるのは%.*sです",
                            STR_ARG(days));
    }
    return component_only(hider, S("print"))
               ? S("「:::だけ 印刷」の中にあり、画面には出ません")
               : S("「:::だけ」の中にあり、この組合のページには出ません");
}

static str unseen_when(struct arena *a, const struct block *hider, date today)
{
    struct buf b = {.arena = a};
    if (!between(hider))
        return component_only(hider, S("print")) ? S("画面では")
                                                 : S("この組合では");
    words_put_date(&b, today, (struct date_style){0});
    buf_put(&b, S("には"));
    return buf_text(&b);
}

static void report(const struct search *s, const struct inline_node *link,
                   str anchor, const struct block *hider)
{
    str unseen = unseen_when(s->arena, hider, s->in->today);
    str seen = where_seen(s->arena, hider);
    struct diag *d = diag_error(s->diags, "broken-link", link->where,
                                "リンク先の「#%.*s」は、%.*s見えません",
                                STR_ARG(anchor), STR_ARG(unseen));
    diag_hint(s->diags, d,
              "「#%.*s」は%.*s。\nリンクの文も同じ囲みの中に書くか、"
              "リンク先を囲みの外に出してください",
              STR_ARG(anchor), STR_ARG(seen));
}

/* Depth is bounded: parse keeps inline trees at 64. */
static void judge_inlines(const struct search *s, const struct inline_node *n)
{
    for (; n; n = n->next) {
        bool link = n->kind == INLINE_LINK || n->kind == INLINE_PAGE_REF;
        str anchor = {0};
        if (link && str_starts(n->url, S("#")))
            anchor = link_decoded(s->arena, str_drop(n->url, 1));
        const struct block *hider =
            anchor.len ? map_find(&s->unseen, anchor) : NULL;
        if (hider)
            report(s, n, anchor, hider);
        judge_inlines(s, n->children);
    }
}

static void judge(const struct search *s, const struct block *b)
{
    for (; b; b = b->next) {
        if (hides(b))
            continue;
        judge_inlines(s, b->inlines);
        judge(s, b->children);
    }
}

void links_judge(struct arena *a, const struct resolve_input *in,
                 struct block *blocks, struct diag_list *diags)
{
    struct search s = {.arena = a, .in = in, .diags = diags};
    collect(&s, blocks, NULL);
    if (s.unseen.used)
        judge(&s, blocks);
}
