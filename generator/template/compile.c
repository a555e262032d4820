/* Sources → a set of templates that know each other. */
#include "template/template.h"

#include "base/near.h"
#include "template/syntax.h"

enum { UNSEEN, OPEN, DONE };

struct links {
    struct template_set *set;
    struct diag_list *diags;
    int level; /* of templates being followed */
};

static str file_name(str path)
{
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/')
            return str_drop(path, i);
    return path;
}

static struct template *find(struct links *l, str name, span where)
{
    struct template *t = map_find(&l->set->templates, name);
    if (t)
        return t;
    struct near near = near_start(name);
    for (size_t i = 0; i < l->set->len; i++)
        near_offer(&near, l->set->items[i]->name);
    struct diag *d =
        diag_error(l->diags, "template", where,
                   "「%.*s」というテンプレートはありません", STR_ARG(name));
    if (near.best.len)
        diag_hint(l->diags, d, "もしかして: %.*s", STR_ARG(near.best));
    return NULL;
}

static void link_nodes(struct links *l, struct node *n)
{
    for (; n; n = n->next) {
        if (n->kind == NODE_INCLUDE)
            n->included = find(l, n->text, n->where);
        link_nodes(l, n->body);
        link_nodes(l, n->otherwise);
    }
}

static int depth_of(struct links *l, struct template *t, span where);

static int nodes_depth(struct links *l, const struct node *n)
{
    int deepest = 0;
    for (; n; n = n->next) {
        int depths[] = {nodes_depth(l, n->body), nodes_depth(l, n->otherwise),
                        n->included ? depth_of(l, n->included, n->where) : 0};
        for (int i = 0; i < 3; i++)
            deepest = depths[i] > deepest ? depths[i] : deepest;
    }
    return deepest;
}

/*
 * How deep rendering may go from here: finds templates that come back to
 * themselves, and chains that are too long. A chain is followed once.
 */
static int depth_of(struct links *l, struct template *t, span where)
{
    if (t->state == OPEN) {
        diag_error(l->diags, "template", where,
                   "「%.*s」が自分自身を読み込むことになります",
                   STR_ARG(t->name));
        return 0;
    }
    if (t->state == DONE)
        return t->depth;
    if (l->level > TEMPLATE_INCLUDES)
        return 0; /* deep enough to be reported on the way back */
    t->state = OPEN;
    l->level++;
    int own = nodes_depth(l, t->nodes);
    int above = t->parent ? depth_of(l, t->parent, t->parent_where) : 0;
    t->depth = 1 + (own > above ? own : above);
    t->state = DONE;
    l->level--;
    if (t->depth == TEMPLATE_INCLUDES + 1)
        diag_error(l->diags, "template", where,
                   "読み込みの入れ子が深すぎます（%d段まで）",
                   TEMPLATE_INCLUDES);
    return t->depth;
}

static bool parent_has_block(const struct template *t, str name)
{
    for (t = t->parent; t; t = t->parent)
        if (map_find(&t->blocks, name))
            return true;
    return false;
}

/* A block that no parent has would be dropped without a word. */
static void check_blocks(struct links *l, const struct template *t)
{
    for (const struct node *n = t->parent ? t->nodes : NULL; n; n = n->next) {
        if (n->kind != NODE_BLOCK || parent_has_block(t, n->text))
            continue;
        struct near near = near_start(n->text);
        for (const struct template *up = t->parent; up; up = up->parent)
            for (size_t i = 0; i < up->blocks.size; i++)
                if (up->blocks.slots[i].value)
                    near_offer(&near, up->blocks.slots[i].key);
        struct diag *d = diag_error(l->diags, "template", n->where,
                                    "元のテンプレートにブロック「%.*s」が"
                                    "ありません",
                                    STR_ARG(n->text));
        if (near.best.len)
            diag_hint(l->diags, d, "もしかして: %.*s", STR_ARG(near.best));
    }
}

static void link_all(struct links *l)
{
    struct template_set *set = l->set;
    for (size_t i = 0; i < set->len; i++) {
        struct template *t = set->items[i];
        link_nodes(l, t->nodes);
        if (t->parent_name.len)
            t->parent = find(l, t->parent_name, t->parent_where);
    }
    size_t before = l->diags->len;
    for (size_t i = 0; i < set->len; i++)
        depth_of(l, set->items[i], source_start(set->items[i]->source));
    for (size_t i = 0; i < set->len && l->diags->len == before; i++)
        check_blocks(l, set->items[i]);
}

static void add(struct arena *a, struct template_set *set,
                const struct source *source, struct diag_list *diags)
{
    struct template *t = template_parse(a, source, diags);
    t->name = file_name(source->path);
    context_mark(t, diags);
    void **slot = map_put(a, &set->templates, t->name);
    if (*slot)
        diag_error(diags, "template", source_start(source),
                   "テンプレート「%.*s」が二つあります", STR_ARG(t->name));
    *slot = t;
    *LIST_PUSH(a, set) = t;
}

struct template_set *template_compile(struct arena *a,
                                      const struct source *const *sources,
                                      size_t count, struct diag_list *diags)
{
    size_t before = diag_count(diags, DIAG_ERROR);
    struct template_set *set = ARENA_NEW(a, struct template_set);
    for (size_t i = 0; i < count; i++)
        add(a, set, sources[i], diags);
    link_all(&(struct links){set, diags, 0});
    return diag_count(diags, DIAG_ERROR) == before ? set : NULL;
}
