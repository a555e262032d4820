/* Elements of the sheets → the structure tree. */
#include "pdf/structure.h"

#include <math.h>

static const char *const names[ROLE_COUNT] = {
    [ROLE_P] = "P",
    [ROLE_DOCUMENT] = "Document",
    [ROLE_SECT] = "Sect",
    [ROLE_DIV] = "Div",
    [ROLE_H1] = "H1",
    [ROLE_H2] = "H2",
    [ROLE_H3] = "H3",
    [ROLE_H4] = "H4",
    [ROLE_H5] = "H5",
    [ROLE_H6] = "H6",
    [ROLE_L] = "L",
    [ROLE_LI] = "LI",
    [ROLE_LBL] = "Lbl",
    [ROLE_LBODY] = "LBody",
    [ROLE_TABLE] = "Table",
    [ROLE_CAPTION] = "Caption",
    [ROLE_TR] = "TR",
    [ROLE_TH] = "TH",
    [ROLE_TD] = "TD",
    [ROLE_FIGURE] = "Figure",
    [ROLE_LINK] = "Link",
    [ROLE_SPAN] = "Span",
    [ROLE_CODE] = "Code",
    [ROLE_QUOTE] = "BlockQuote",
    [ROLE_NOTE] = "Note",
    [ROLE_RUBY] = "Ruby",
    [ROLE_RB] = "RB",
    [ROLE_RT] = "RT",
    [ROLE_TOC] = "TOC",
    [ROLE_TOCI] = "TOCI",
    [ROLE_REFERENCE] = "Reference",
};

/* --- roles --- */

static bool heading(enum sheet_role role)
{
    return role >= ROLE_H1 && role <= ROLE_H6;
}

void structure_find_roles(struct pdf_work *w, const bool *leads)
{
    const struct sheet_elements *all = &w->sheet->elements;
    enum sheet_role around[6]; /* the headings over the next one, as written */
    size_t depth = 0;
    w->roles = ARENA_ARRAY(w->arena, all->len + 1, enum sheet_role);
    for (size_t i = 0; i < all->len; i++) {
        enum sheet_role role = all->items[i].role;
        w->roles[i] = role == ROLE_LINK && !leads[i] ? ROLE_SPAN : role;
        if (!heading(role))
            continue;
        while (depth > 0 && around[depth - 1] >= role)
            depth--;
        around[depth] = role;
        w->roles[i] = (enum sheet_role)(ROLE_H1 + (int)depth++);
    }
}

const char **structure_names(const struct pdf_work *w)
{
    const char **roles =
        ARENA_ARRAY(w->arena, w->sheet->elements.len + 1, const char *);
    for (size_t i = 0; i < w->sheet->elements.len; i++)
        roles[i] = names[w->roles[i]];
    return roles;
}

/* --- the tree --- */

/* A mark of an element's content, or an annotation. */
struct item {
    struct item *next;
    size_t page, number; /* of the mark, or of the annotation's object */
    bool annotation;
};

struct extent {
    size_t page; /* counted from 1; 0: nothing drawn */
    bool spread; /* over more than one page */
    float left, top, right, low;
};

struct node {
    struct item *first, **end;
    uint32_t child, next; /* 0: none */
    bool kept;
    size_t number;         /* of the object */
    struct extent *extent; /* of a figure, else NULL */
};

struct tree {
    struct pdf_work *w;
    struct node *nodes;
    size_t len;
    size_t root;
};

static void add_item(struct tree *t, uint32_t element, struct item item)
{
    struct node *n = &t->nodes[element];
    struct item *copy = ARENA_NEW(t->w->arena, struct item);
    *copy = item;
    if (!n->first)
        n->end = &n->first;
    *n->end = copy;
    n->end = &copy->next;
}

static void add_content(struct tree *t)
{
    for (size_t p = 0; p < t->w->sheet->len; p++)
        for (size_t i = 0; i < t->w->owners[p].len; i++)
            add_item(t, t->w->owners[p].items[i],
                     (struct item){NULL, p, i, false});
    for (size_t i = 0; i < t->w->annotations.len; i++) {
        const struct pdf_annotation *a = &t->w->annotations.items[i];
        add_item(t, a->element, (struct item){NULL, a->page, a->number, true});
    }
}

/* Children in their order; what says nothing is left out, but for cells. */
static void link_nodes(struct tree *t)
{
    const struct sheet_element *elements = t->w->sheet->elements.items;
    for (uint32_t i = (uint32_t)t->len; i-- > 0;) {
        struct node *n = &t->nodes[i], *parent = &t->nodes[elements[i].parent];
        enum sheet_role role = t->w->roles[i];
        n->kept = n->kept || n->first || role == ROLE_TD || role == ROLE_TH ||
                  role == ROLE_TR || i == 0;
        if (!n->kept || i == 0)
            continue;
        parent->kept = true;
        n->next = parent->child;
        parent->child = i;
    }
    t->root = file_reserve(&t->w->file);
    for (size_t i = 0; i < t->len; i++)
        if (t->nodes[i].kept)
            t->nodes[i].number = file_reserve(&t->w->file);
}

/* --- where figures are --- */

static void widen(struct tree *t, uint32_t element, size_t page,
                  const struct extent *by)
{
    struct extent *e = t->nodes[element].extent;
    if (!e)
        return;
    e->spread = e->spread || (e->page && e->page != page + 1);
    bool first = e->page == 0;
    e->page = page + 1;
    e->left = first ? by->left : fminf(e->left, by->left);
    e->top = first ? by->top : fminf(e->top, by->top);
    e->right = first ? by->right : fmaxf(e->right, by->right);
    e->low = first ? by->low : fmaxf(e->low, by->low);
}

static void widen_by_shape(struct tree *t, size_t page,
                           const struct sheet_shape *s)
{
    const struct sheet_path *path = s->clip ? s->clip : &s->path;
    if (!t->nodes[s->element].extent)
        return;
    for (size_t i = 0; i < path->len; i++) {
        float x = s->x + path->items[i].to.x, y = s->y + path->items[i].to.y;
        widen(t, s->element, page, &(struct extent){0, false, x, y, x, y});
    }
}

static void widen_by_run(struct tree *t, size_t page,
                         const struct sheet_run *run)
{
    if (run->glyph_count == 0)
        return;
    const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
    widen(t, run->element, page,
          &(struct extent){0, false, run->x, run->y - run->size,
                           run->x + last->x + last->advance,
                           run->y + 0.2F * run->size});
}

static void widen_by_picture(struct tree *t, size_t page,
                             const struct sheet_picture *p)
{
    widen(t, p->element, page,
          &(struct extent){0, false, p->x, p->y, p->x + p->width,
                           p->y + p->height});
}

static void find_extents(struct tree *t)
{
    const struct sheet *sheet = t->w->sheet;
    for (size_t i = 1; i < t->len; i++)
        if (t->w->roles[i] == ROLE_FIGURE)
            t->nodes[i].extent = ARENA_NEW(t->w->arena, struct extent);
    for (size_t p = 0; p < sheet->len; p++) {
        const struct sheet_page *page = &sheet->items[p];
        for (size_t i = 0; i < page->pictures.len; i++)
            widen_by_picture(t, p, &page->pictures.items[i]);
        for (size_t i = 0; i < page->shapes.len; i++)
            widen_by_shape(t, p, &page->shapes.items[i]);
        for (size_t i = 0; i < page->runs.len; i++)
            widen_by_run(t, p, &page->runs.items[i]);
    }
}

/* --- objects --- */

static void put_extent(const struct tree *t, struct buf *b,
                       const struct extent *e)
{
    if (e->page == 0 || e->spread)
        return;
    const float sides[] = {e->left, work_up(t->w, e->page - 1, e->low),
                           e->right, work_up(t->w, e->page - 1, e->top)};
    buf_put(b, S("/A<</O/Layout/Placement/Block/BBox["));
    for (size_t i = 0; i < 4; i++) {
        file_put_length(b, sides[i]);
        buf_put_byte(b, ' ');
    }
    buf_put(b, S("]>>"));
}

/* ISO 32000-1, 14.8.5.7. */
static void put_cell(struct buf *b, const struct sheet_element *e, bool head)
{
    if (!head && e->columns < 2 && e->rows < 2)
        return;
    buf_put(b, S("/A<</O/Table"));
    if (head)
        buf_printf(b, "/Scope/%s", e->row_head ? "Row" : "Column");
    if (e->columns > 1)
        buf_printf(b, "/ColSpan %u", e->columns);
    if (e->rows > 1)
        buf_printf(b, "/RowSpan %u", e->rows);
    buf_put(b, S(">>"));
}

static void put_attributes(const struct tree *t, struct buf *b, uint32_t i)
{
    const struct sheet_element *e = &t->w->sheet->elements.items[i];
    enum sheet_role role = t->w->roles[i];
    if (e->alt.len) {
        buf_put(b, S("/Alt"));
        file_put_text(b, e->alt);
    }
    if (role == ROLE_FIGURE)
        put_extent(t, b, t->nodes[i].extent);
    else if (role == ROLE_TH || role == ROLE_TD)
        put_cell(b, e, role == ROLE_TH);
    else if (role == ROLE_L)
        buf_printf(b, "/A<</O/List/ListNumbering/%s>>",
                   e->ordered ? "Decimal" : "Disc");
    else if (role == ROLE_NOTE)
        buf_printf(b, "/ID(note%010u)", i);
}

static void put_item(const struct tree *t, struct buf *b,
                     const struct item *item, size_t page)
{
    if (item->annotation)
        buf_printf(b, "<</Type/OBJR/Obj %zu 0 R/Pg %zu 0 R>>", item->number,
                   t->w->pages[item->page]);
    else if (item->page == page)
        buf_printf(b, "%zu ", item->number);
    else
        buf_printf(b, "<</Type/MCR/MCID %zu/Pg %zu 0 R>>", item->number,
                   t->w->pages[item->page]);
}

static void put_node(const struct tree *t, uint32_t i)
{
    const struct node *n = &t->nodes[i];
    struct buf b = {.arena = t->w->arena};
    uint32_t parent = t->w->sheet->elements.items[i].parent;
    buf_printf(&b, "<</S/%s/P %zu 0 R", names[t->w->roles[i]],
               i ? t->nodes[parent].number : t->root);
    put_attributes(t, &b, i);
    if (n->first)
        buf_printf(&b, "/Pg %zu 0 R", t->w->pages[n->first->page]);
    if (n->first || n->child) {
        buf_put(&b, S("/K["));
        for (const struct item *item = n->first; item; item = item->next)
            put_item(t, &b, item, n->first->page);
        for (uint32_t c = n->child; c; c = t->nodes[c].next)
            buf_printf(&b, "%zu 0 R ", t->nodes[c].number);
        buf_put(&b, S("]"));
    }
    buf_put(&b, S(">>"));
    file_put(&t->w->file, n->number, buf_text(&b));
}

/* From marks and annotations back to their elements (14.7.4.4). */
static size_t put_parents(const struct tree *t)
{
    struct pdf_work *w = t->w;
    struct buf b = {.arena = w->arena};
    buf_put(&b, S("<</Nums["));
    for (size_t p = 0; p < w->sheet->len; p++) {
        buf_printf(&b, "%zu[", p);
        for (size_t i = 0; i < w->owners[p].len; i++)
            buf_printf(&b, "%zu 0 R ", t->nodes[w->owners[p].items[i]].number);
        buf_put(&b, S("]"));
    }
    for (size_t i = 0; i < w->annotations.len; i++)
        buf_printf(&b, "%zu %zu 0 R ", w->sheet->len + i,
                   t->nodes[w->annotations.items[i].element].number);
    buf_put(&b, S("]>>"));
    size_t number = file_reserve(&w->file);
    file_put(&w->file, number, buf_text(&b));
    return number;
}

static bool any_note(const struct tree *t)
{
    for (size_t i = 0; i < t->len; i++)
        if (t->nodes[i].kept && t->w->roles[i] == ROLE_NOTE)
            return true;
    return false;
}

/* Notes by their identifiers, which are in order (14.7.2). */
static void put_notes(const struct tree *t, struct buf *b)
{
    if (!any_note(t))
        return;
    buf_put(b, S("/IDTree<</Names["));
    for (size_t i = 0; i < t->len; i++)
        if (t->nodes[i].kept && t->w->roles[i] == ROLE_NOTE)
            buf_printf(b, "(note%010zu)%zu 0 R ", i, t->nodes[i].number);
    buf_put(b, S("]>>"));
}

size_t structure_put(struct pdf_work *w)
{
    struct tree t = {.w = w, .len = w->sheet->elements.len};
    t.nodes = ARENA_ARRAY(w->arena, t.len + 1, struct node);
    add_content(&t);
    link_nodes(&t);
    find_extents(&t);
    for (uint32_t i = 0; i < t.len; i++)
        if (t.nodes[i].kept)
            put_node(&t, i);
    struct buf b = {.arena = w->arena};
    size_t count = w->sheet->len + w->annotations.len;
    buf_printf(&b,
               "<</Type/StructTreeRoot/K %zu 0 R/ParentTree %zu 0 R"
               "/ParentTreeNextKey %zu",
               t.nodes[0].number, put_parents(&t), count);
    put_notes(&t, &b);
    buf_put(&b, S(">>"));
    file_put(&w->file, t.root, buf_text(&b));
    return t.root;
}
