/* Runs that are links → annotations. */
#include "pdf/links.h"

#include <math.h>
#include <stdlib.h>

#include "pdf/uri.h"

struct quad {
    float left, top, right, low; /* on the sheet */
};

/* An element's runs on one page. */
struct area {
    uint32_t element;
    size_t page;
    str target;
    struct {
        struct quad *items;
        size_t len, cap;
    } quads;
};

struct areas {
    struct area *items;
    size_t len, cap;
};

bool *links_find(const struct pdf_work *w)
{
    bool *leads = ARENA_ARRAY(w->arena, w->sheet->elements.len + 1, bool);
    for (size_t p = 0; p < w->sheet->len; p++)
        for (size_t i = 0; i < w->sheet->items[p].runs.len; i++) {
            const struct sheet_run *run = &w->sheet->items[p].runs.items[i];
            if (run->element && run->link.len && run->glyph_count)
                leads[run->element] = str_starts(run->link, S("#")) ||
                                      pdf_uri(w->arena, run->link).len > 0;
        }
    return leads;
}

static void add_quad(struct arena *a, struct area *area,
                     const struct sheet_run *run)
{
    const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
    struct quad q = {run->x, run->y - 0.9F * run->size,
                     run->x + last->x + last->advance,
                     run->y + 0.2F * run->size};
    struct quad *before =
        area->quads.len ? &area->quads.items[area->quads.len - 1] : NULL;
    if (before && fabsf(before->low - q.low) < 0.01F &&
        fabsf(before->right - q.left) < run->size)
        before->right = q.right;
    else
        *LIST_PUSH(a, &area->quads) = q;
}

/* Areas page after page; latest: of each element, counted from 1. */
static struct areas find_areas(const struct pdf_work *w, const bool *leads)
{
    struct areas areas = {0};
    size_t *latest = ARENA_ARRAY(w->arena, w->sheet->elements.len + 1, size_t);
    for (size_t p = 0; p < w->sheet->len; p++)
        for (size_t i = 0; i < w->sheet->items[p].runs.len; i++) {
            const struct sheet_run *run = &w->sheet->items[p].runs.items[i];
            if (!leads[run->element] || !run->link.len || !run->glyph_count)
                continue;
            size_t *at = &latest[run->element];
            if (*at == 0 || areas.items[*at - 1].page != p) {
                *LIST_PUSH(w->arena, &areas) = (struct area){
                    .element = run->element, .page = p, .target = run->link};
                *at = areas.len;
            }
            add_quad(w->arena, &areas.items[*at - 1], run);
        }
    return areas;
}

/* --- where they lead --- */

static int by_id(const void *a, const void *b)
{
    const struct sheet_anchor *const *x = a, *const *y = b;
    return str_compare((*x)->id, (*y)->id);
}

static const struct sheet_anchor **sort_anchors(const struct pdf_work *w)
{
    size_t len = w->sheet->anchors.len;
    const struct sheet_anchor **sorted =
        ARENA_ARRAY(w->arena, len + 1, const struct sheet_anchor *);
    for (size_t i = 0; i < len; i++)
        sorted[i] = &w->sheet->anchors.items[i];
    qsort(sorted, len, sizeof(*sorted), by_id);
    return sorted;
}

static bool put_target(struct pdf_work *w, struct buf *b, str target,
                       const struct sheet_anchor *const *anchors,
                       struct diag_list *diags)
{
    if (!str_starts(target, S("#"))) {
        /* pdf_uri leaves nothing that would end the string */
        buf_printf(b, "/A<</S/URI/URI(%.*s)>>",
                   STR_ARG(pdf_uri(w->arena, target)));
        return true;
    }
    const struct sheet_anchor wanted = {.id = str_drop(target, 1)};
    const struct sheet_anchor *key = &wanted, *const *found =
                                                  bsearch(&key, anchors,
                                                          w->sheet->anchors.len,
                                                          sizeof(key), by_id);
    if (!found) {
        diag_world(diags, "pdf", S(""),
                   "リーフレットの中に「%.*s」へのリンクの行き先がありません",
                   STR_ARG(target));
        return false;
    }
    buf_put(b, S("/Dest"));
    work_put_place(w, b, (*found)->page, (*found)->y);
    return true;
}

/* --- annotations --- */

static void put_corner(const struct pdf_work *w, struct buf *b, size_t page,
                       float x, float y)
{
    file_put_length(b, x);
    buf_put_byte(b, ' ');
    file_put_length(b, work_up(w, page, y));
    buf_put_byte(b, ' ');
}

static struct quad around(const struct area *area)
{
    struct quad all = area->quads.items[0];
    for (size_t i = 1; i < area->quads.len; i++) {
        const struct quad *q = &area->quads.items[i];
        all.left = fminf(all.left, q->left);
        all.top = fminf(all.top, q->top);
        all.right = fmaxf(all.right, q->right);
        all.low = fmaxf(all.low, q->low);
    }
    return all;
}

static void put_area(const struct pdf_work *w, struct buf *b,
                     const struct area *area)
{
    struct quad all = around(area);
    buf_put(b, S("/Rect["));
    put_corner(w, b, area->page, all.left, all.low);
    put_corner(w, b, area->page, all.right, all.top);
    buf_put(b, S("]"));
    if (area->quads.len < 2)
        return;
    buf_put(b, S("/QuadPoints["));
    for (size_t i = 0; i < area->quads.len; i++) {
        const struct quad *q = &area->quads.items[i];
        put_corner(w, b, area->page, q->left, q->top);
        put_corner(w, b, area->page, q->right, q->top);
        put_corner(w, b, area->page, q->left, q->low);
        put_corner(w, b, area->page, q->right, q->low);
    }
    buf_put(b, S("]"));
}

/* The words of each element that is a link. */
static struct buf *find_words(const struct pdf_work *w, const bool *leads)
{
    struct buf *words =
        ARENA_ARRAY(w->arena, w->sheet->elements.len + 1, struct buf);
    for (size_t p = 0; p < w->sheet->len; p++)
        for (size_t i = 0; i < w->sheet->items[p].runs.len; i++) {
            const struct sheet_run *run = &w->sheet->items[p].runs.items[i];
            words[run->element].arena = w->arena;
            if (leads[run->element])
                buf_put(&words[run->element], run->text);
        }
    return words;
}

bool links_put(struct pdf_work *w, const bool *leads, struct diag_list *diags)
{
    struct areas areas = find_areas(w, leads);
    if (areas.len == 0)
        return true;
    const struct buf *words = find_words(w, leads);
    const struct sheet_anchor **anchors = sort_anchors(w);
    bool ok = true;
    for (size_t i = 0; i < areas.len; i++) {
        const struct area *area = &areas.items[i];
        size_t number = file_reserve(&w->file);
        struct buf b = {.arena = w->arena};
        /* behind the pages' keys of the parent tree; see structure.c */
        buf_printf(&b,
                   "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P %zu 0 R"
                   "/StructParent %zu/Contents",
                   w->pages[area->page], w->sheet->len + i);
        file_put_text(&b, buf_text(&words[area->element]));
        put_area(w, &b, area);
        ok = put_target(w, &b, area->target, anchors, diags) && ok;
        buf_put(&b, S(">>"));
        file_put(&w->file, number, buf_text(&b));
        *LIST_PUSH(w->arena, &w->annotations) =
            (struct pdf_annotation){area->element, area->page, number};
    }
    return ok;
}
