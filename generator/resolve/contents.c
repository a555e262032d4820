/* Contents lists, and references to the page of a heading. */
#include "resolve/contents.h"

#include "base/buf.h"
#include "base/near.h"
#include "model/contents.h"
#include "model/flow.h"
#include "resolve/made.h"

enum { TOP = 2, MOST_DEPTH = 3 }; /* level 1 is the title of the page */

/* A heading's words in one line, without readings. */
static str words_of(struct arena *a, const struct block *heading)
{
    struct buf words = {.arena = a};
    str rest = flow_of(a, heading).text, line;
    while (str_cut(rest, S("\n"), &line, &rest)) {
        buf_put(&words, line);
        buf_put_byte(&words, ' ');
    }
    buf_put(&words, line);
    return buf_text(&words);
}

static void lead_to(struct arena *a, struct inline_node *n,
                    const struct block *heading)
{
    n->kind = INLINE_PAGE_REF;
    n->text = words_of(a, heading);
    n->url = arena_printf(a, "#%.*s", STR_ARG(heading->anchor));
}

/* --- the list --- */

static struct block *add_item(struct arena *a, struct block *list,
                              const struct contents_entry *entry)
{
    struct block *item = made_block(a, list, BLOCK_ITEM);
    struct block *line = made_block(a, item, BLOCK_PARAGRAPH);
    item->component = entry->only;
    line->inlines = ARENA_NEW(a, struct inline_node);
    line->inlines->where = entry->heading->where;
    lead_to(a, line->inlines, entry->heading);
    return item;
}

static struct block *add_list(struct arena *a, struct block *parent)
{
    struct block *list = made_block(a, parent, BLOCK_LIST);
    list->tight = true;
    return list;
}

/* A heading that skips a level stands where the level it skipped would. */
static void fill(struct arena *a, struct block *b,
                 const struct contents *headings)
{
    struct block *lists[MOST_DEPTH + 1] = {add_list(a, b)};
    struct block *items[MOST_DEPTH + 1] = {0};
    int depth = 0;
    for (size_t i = 0; i < headings->len; i++) {
        const struct contents_entry *e = &headings->items[i];
        int wanted = e->heading->level - TOP;
        if (wanted > depth && items[depth]) {
            depth++;
            lists[depth] = add_list(a, items[depth - 1]);
        } else if (wanted < depth) {
            depth = wanted;
        }
        items[depth] = add_item(a, lists[depth], e);
    }
}

static void no_headings(const struct block *b, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "目次に並べる見出しがこのページにありません");
    diag_hint(diags, d,
              "「## 」で始まる見出しを書くか、この行を消してください");
}

static bool depth_good(const struct block *b, int depth,
                       struct diag_list *diags)
{
    if (depth >= 1 && depth <= MOST_DEPTH)
        return true;
    const struct component_option *o =
        component_option(b->component, S("depth"));
    struct diag *d = diag_error(diags, "directive", o ? o->where : b->where,
                                "目次の深さは1から3までです");
    diag_hint(diags, d,
              "1は「## 」の見出しだけ、2は「### 」まで、3は「#### 」までです");
    return false;
}

static void set_one(struct arena *a, struct block *b,
                    const struct block *blocks, struct diag_list *diags)
{
    int depth = component_number(b->component, S("depth"), 2);
    if (!depth_good(b, depth, diags))
        return;
    struct contents headings = contents_of(a, blocks, TOP, TOP + depth - 1);
    if (headings.len)
        fill(a, b, &headings);
    else
        no_headings(b, diags);
}

/* Depth is bounded: parse keeps block trees at 256. */
static void set_in(struct arena *a, struct block *list,
                   const struct block *blocks, struct diag_list *diags)
{
    for (struct block *b = list; b; b = b->next) {
        if (b->kind == BLOCK_COMPONENT && b->component &&
            b->component->info->kind == COMPONENT_CONTENTS)
            set_one(a, b, blocks, diags);
        else
            set_in(a, b->children, blocks, diags);
    }
}

void contents_set(struct arena *a, struct block *blocks,
                  struct diag_list *diags)
{
    set_in(a, blocks, blocks, diags);
}

/* --- references --- */

struct search {
    str id;
    const struct block *heading, *other; /* other: an item of that id */
    struct near near;
};

static void search(struct search *s, const struct block *blocks)
{
    for (const struct block *b = blocks; b && !s->heading; b = b->next) {
        bool same = b->anchor.len && str_equal(b->anchor, s->id);
        if (b->kind == BLOCK_HEADING && same)
            s->heading = b;
        else if (b->kind == BLOCK_HEADING)
            near_offer(&s->near, b->anchor);
        else if (same)
            s->other = b;
        search(s, b->children);
    }
}

static void report_missing(const struct search *s, const struct inline_node *n,
                           struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "broken-link", n->reference->id_where,
                                "このページに「#%.*s」という見出しはありません",
                                STR_ARG(s->id));
    if (s->other)
        diag_hint(diags, d,
                  "「#%.*s」は見出しではなく番号です。番号は「{{ #%.*s }}」と"
                  "書きます",
                  STR_ARG(s->id), STR_ARG(s->id));
    else if (s->near.best.len)
        diag_hint(diags, d, "もしかして「#%.*s」ですか", STR_ARG(s->near.best));
    else
        diag_hint(diags, d,
                  "見出しの言葉か、見出しの終わりの {#名前} の名前を書いて"
                  "ください");
}

void contents_refer(struct arena *a, const struct block *blocks,
                    struct inline_node *n, struct diag_list *diags)
{
    str id = str_drop(n->reference->id, 1);
    struct search s = {.id = id, .near = near_start(id)};
    search(&s, blocks);
    if (!s.heading) {
        report_missing(&s, n, diags);
        n->text = span_text(n->where);
        return;
    }
    lead_to(a, n, s.heading);
    n->reference = NULL;
}
