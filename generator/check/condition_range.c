/*
 * Rule condition-range: ①～⑥ typed by hand, where the page's conditions and
 * procedures have no such group or item.
 */
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"
#include "model/component.h"
#include "model/ordinal.h"

enum { SIZE = ORDINAL_MOST + 1 };

/* What the page has: numbers, and from where to where one may speak. */
struct numbers {
    struct arena *arena;
    const struct block *shown; /* the first conditions; NULL: none */
    bool item[SIZE], typed[SIZE];
    bool range[SIZE][SIZE];
};

/* A number in running text, and up to where the next one it runs to. */
struct pointer {
    size_t start, end;
    int from, to; /* to: 0 for one number alone */
};

/* --- what the page has --- */

static int number_of(const struct block *item)
{
    uint32_t cp = 0;
    if (item->label.len)
        utf8_decode(item->label, &cp);
    return ordinal_value(cp);
}

/* Where groups begin and end; without groups each item is one. */
struct bounds {
    bool first[SIZE], last[SIZE];
    int least, most;
};

static void add_list(struct numbers *n, struct bounds *b,
                     const struct block *list, bool grouped)
{
    int first = 0, last = 0;
    for (const struct block *i = list->children; i; i = i->next) {
        int value = number_of(i);
        if (!value)
            continue;
        n->item[value] = true;
        first = first ? first : value;
        last = value;
        b->first[value] |= !grouped;
        b->last[value] |= !grouped;
    }
    if (!last)
        return;
    b->first[first] = b->last[last] = true;
    b->least = b->least ? b->least : first;
    b->most = last;
}

static void add_component(struct numbers *n, const struct block *component)
{
    struct bounds b = {.least = 0};
    bool grouped = false;
    for (const struct block *i = component->children; i; i = i->next) {
        grouped |= i->kind == BLOCK_HEADING;
        if (i->kind == BLOCK_LIST && i->ordered)
            add_list(n, &b, i, grouped);
    }
    for (int from = b.least; from && from <= b.most; from++)
        for (int to = from; b.first[from] && to <= b.most; to++)
            n->range[from][to] |= b.last[to];
}

/* Depth is bounded: parse keeps block trees at 256. */
static void find_components(struct numbers *n, const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next) {
        bool numbered = b->component && b->kind == BLOCK_COMPONENT;
        enum component_kind kind =
            numbered ? b->component->info->kind : COMPONENT_CALLOUT;
        if (kind == COMPONENT_CONDITIONS || kind == COMPONENT_PROCEDURE)
            add_component(n, b);
        if (kind == COMPONENT_CONDITIONS && !n->shown)
            n->shown = b;
        find_components(n, b->children);
    }
}

/* --- what the text points at --- */

static size_t number_at(str text, int *value)
{
    uint32_t cp = 0;
    size_t len = text.len ? utf8_decode(text, &cp) : 0;
    *value = ordinal_value(cp);
    return *value ? len : 0;
}

/* 「①から⑥」「①～⑥」; the bytes up to the second number's end, or 0. */
static size_t range_at(str text, int *to)
{
    static const str between[] = {
        STR_INIT("～"), STR_INIT("〜"), STR_INIT("~"),
        STR_INIT("－"), STR_INIT("-"),  STR_INIT("から"),
    };
    str word;
    if (!words_begin(text, between, WORD_COUNT(between), &word))
        return 0;
    size_t len = number_at(str_drop(text, word.len), to);
    return len ? word.len + len : 0;
}

/* Words that only a number pointing at something has behind it. */
static bool points(str text)
{
    static const str words[] = {
        STR_INIT("の方"),     STR_INIT("の場合"),   STR_INIT("の人"),
        STR_INIT("の条件"),   STR_INIT("に該当"),   STR_INIT("に当ては"),
        STR_INIT("にあては"), STR_INIT("を満た"),   STR_INIT("以外の"),
        STR_INIT("のいずれ"), STR_INIT("のどちら"), STR_INIT("のうち"),
    };
    str word;
    return words_begin(text, words, WORD_COUNT(words), &word);
}

/* The next number at or behind *at; false at the end. */
static bool next_pointer(str text, size_t *at, struct pointer *p)
{
    while (*at < text.len) {
        uint32_t cp;
        size_t len = number_at(str_drop(text, *at), &p->from);
        if (!len) {
            *at += utf8_decode(str_drop(text, *at), &cp);
            continue;
        }
        p->start = *at;
        p->to = 0;
        p->end = *at + len;
        p->end += range_at(str_drop(text, p->end), &p->to);
        *at = p->end;
        return true;
    }
    return false;
}

static bool is_pointer(str text, const struct pointer *p)
{
    return p->to || points(str_drop(text, p->end));
}

static void note_typed(struct numbers *n, const struct passage *passage)
{
    struct pointer p;
    size_t at = 0;
    while (next_pointer(passage->flow.text, &at, &p))
        if (!is_pointer(passage->flow.text, &p))
            n->typed[p.from] = true;
}

static bool there(const struct numbers *n, const struct pointer *p)
{
    if (!p->to)
        return n->item[p->from] || n->typed[p->from];
    return (p->from <= p->to && n->range[p->from][p->to]) ||
           (n->typed[p->from] && n->typed[p->to]);
}

/* ①～⑥、⑦～⑩: the groups of the component, or all its items. */
static str shown_numbers(const struct numbers *n)
{
    struct buf b = {.arena = n->arena};
    int first = 0, last = 0;
    for (const struct block *i = n->shown->children; i; i = i->next) {
        if (i->kind == BLOCK_HEADING && i->label.len)
            buf_printf(&b, "%s%.*s", b.len ? "、" : "", STR_ARG(i->label));
        if (i->kind != BLOCK_LIST || !i->ordered)
            continue;
        for (const struct block *k = i->children; k; k = k->next) {
            last = number_of(k) ? number_of(k) : last;
            first = first ? first : last;
        }
    }
    if (b.len == 0 && first)
        buf_printf(&b, "%.*s～%.*s", STR_ARG(ordinal(n->arena, first)),
                   STR_ARG(ordinal(n->arena, last)));
    return buf_text(&b);
}

static void report(const struct check_context *c, const struct numbers *n,
                   const struct passage *passage, const struct pointer *p)
{
    span where = flow_span(&passage->flow, p->start, p->end);
    if (check_reported(c, where))
        return;
    str said = str_slice(passage->flow.text, p->start, p->end);
    struct diag *d =
        diag_error(c->diags, "condition-range", where,
                   "「%.*s」に当たる条件がありません", STR_ARG(said));
    str shown = shown_numbers(n);
    if (shown.len)
        diag_note(c->diags, d, n->shown->where, "ここにある番号は%.*sです",
                  STR_ARG(shown));
    diag_hint(c->diags, d,
              "条件の見出しや項目の終わりに {#名前} を付け、ここには "
              "{{ #名前 }} と書くと、番号がいつも条件に合います\n"
              "この番号が正しければ、条件のほうを見直してください");
}

static void check_passage(const struct check_context *c,
                          const struct numbers *n,
                          const struct passage *passage)
{
    struct pointer p;
    size_t at = 0;
    str text = passage->flow.text;
    while (next_pointer(text, &at, &p)) {
        const struct inline_node *node = flow_node_at(&passage->flow, p.start);
        if (node && node->kind == INLINE_TEXT && node->verbatim &&
            is_pointer(text, &p) && !there(n, &p))
            report(c, n, passage, &p);
    }
}

void check_condition_ranges(const struct check_context *c,
                            const struct passages *page)
{
    struct numbers n = {.arena = c->arena};
    find_components(&n, page->doc->blocks);
    if (!n.shown)
        return;
    for (size_t i = 0; i < page->len; i++)
        note_typed(&n, &page->items[i]);
    for (size_t i = 0; i < page->len; i++)
        check_passage(c, &n, &page->items[i]);
}
