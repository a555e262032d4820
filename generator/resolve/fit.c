/* What may stand in a component. */
#include "resolve/fit.h"

#include "model/component.h"
#include "model/flow.h"
#include "model/language.h"
#include "resolve/link.h"

static bool has_link(const struct inline_node *n)
{
    for (; n; n = n->next)
        if (n->kind == INLINE_LINK || has_link(n->children))
            return true;
    return false;
}

static bool holds_link(const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next)
        if (has_link(b->inlines) || holds_link(b->children))
            return true;
    return false;
}

static void no_link(const struct block *b, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "参考リンクの中に、リンクのない項目があります");
    diag_hint(diags, d, "「- [ページの名前](アドレス)」の形で書いてください");
}

/* --- the languages of what is linked --- */

static str words_of(struct arena *a, struct inline_node *link)
{
    struct block holder = {.inlines = link->children};
    return flow_of(a, &holder).text;
}

/* 「（英語）」 behind words that do not say so themselves. */
static void mark_language(struct arena *a, struct inline_node *link)
{
    str name = language_name(link->lang), words = words_of(a, link);
    if (link->own_words || name.len == 0 || str_contains(words, name) ||
        language_in(words).len)
        return;
    struct inline_node *mark = ARENA_NEW(a, struct inline_node);
    mark->kind = INLINE_TEXT;
    mark->text = arena_printf(a, "（%.*s）", STR_ARG(name));
    mark->next = link->next;
    link->next = mark;
}

/* Pages of the site say their language; of others the writer, or the words. */
static void tell_language(struct arena *a, struct inline_node *link, str given)
{
    bool foreign = link_external(link->url) || link->asset;
    str lang = given.len ? given : language_in(words_of(a, link));
    if (link->lang.len == 0 && foreign && lang.len)
        link_set_language(link, lang);
    if (link->lang.len)
        mark_language(a, link);
}

static void tell_languages(struct arena *a, struct block *blocks, str given)
{
    for (struct block *b = blocks; b; b = b->next) {
        for (struct inline_node *n = b->inlines; n; n = n->next)
            if (n->kind == INLINE_LINK)
                tell_language(a, n, given);
        tell_languages(a, b->children, given);
    }
}

/* 「言語=」: a tag or a Japanese name; empty where there is none, or no such.
 */
static str given_language(const struct block *b, struct diag_list *diags)
{
    const struct component_option *o =
        component_option(b->component, S("lang"));
    if (!o || language_named(o->value).len)
        return o ? language_named(o->value) : S("");
    if (language_shaped(o->value))
        return o->value;
    struct diag *d =
        diag_error(diags, "directive", o->where,
                   "「%.*s」という言語は分かりません", STR_ARG(o->value));
    diag_hint(
        diags, d,
        "「英語」「中国語」のような名前か、「en」「zh-Hans」のような記号で"
        "書いてください");
    return S("");
}

void links_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    (void)in;
    if (!b->children)
        no_link(b, diags);
    for (const struct block *c = b->children; c; c = c->next) {
        if (c->kind != BLOCK_LIST)
            continue;
        for (const struct block *item = c->children; item; item = item->next)
            if (!holds_link(item->children))
                no_link(item, diags);
    }
    tell_languages(a, b->children, given_language(b, diags));
}

void versus_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags)
{
    (void)a;
    (void)in;
    size_t columns = 0;
    const struct block *table = b->children;
    while (table && table->kind != BLOCK_TABLE)
        table = table->next;
    const struct block *row = table ? table->children : NULL;
    for (const struct block *c = row ? row->children : NULL; c; c = c->next)
        columns++;
    if (columns == 2 || columns == 3)
        return;
    struct diag *d =
        diag_error(diags, "directive", table ? table->where : b->where,
                   "「対比」には、二つのものを比べる表を一つ書きます");
    diag_hint(diags, d,
              "比べる二つを2列に並べてください。左に項目の列を加えて3列にもで"
              "きます");
}
