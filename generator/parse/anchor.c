/* Ids of headings. */
#include "parse/anchor.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/map.h"
#include "base/utf8.h"
#include "model/flow.h"

static const char rule[] = "heading-id";

static bool id_good(str id)
{
    for (size_t at = 0; at < id.len;) {
        uint32_t cp;
        at += utf8_decode(str_drop(id, at), &cp);
        if (cp != '-' && cp != '_' && cp != '.' && cp != ':' &&
            !(cp <= 0x10FFFF && u_isalnum((UChar32)cp)) && cp != 0x30FC)
            return false;
    }
    return id.len > 0;
}

static struct inline_node *last_of(struct inline_node *list)
{
    while (list && list->next)
        list = list->next;
    return list;
}

/* Shortens a text node to its first len bytes and drops blanks behind. */
static void shorten(struct inline_node *n, size_t len)
{
    n->text = str_take(n->text, len);
    while (str_ends(n->text, S(" ")) || str_ends(n->text, S("\t")))
        n->text = str_take(n->text, n->text.len - 1);
    if (n->verbatim)
        n->where.end = n->where.start + n->text.len;
}

void anchor_take(struct reader *r, struct block *heading)
{
    struct inline_node *n = last_of(heading->inlines);
    if (!n || n->kind != INLINE_TEXT || !str_ends(n->text, S("}")))
        return;
    size_t start = str_find(n->text, S("{#"));
    if (start == SIZE_MAX)
        return;
    str id = str_slice(n->text, start + 2, n->text.len - 1);
    if (id_good(id)) {
        heading->anchor = id;
        shorten(n, start);
        return;
    }
    struct diag *d =
        diag_error(r->diags, rule, n->where,
                   "見出しのid「%.*s」に使えない文字があります", STR_ARG(id));
    diag_hint(r->diags, d, "文字、数字、- と _ だけで書いてください");
}

/* NFKC as UTF-8; the text itself where ICU cannot. */
static str nfkc(struct arena *a, str text)
{
    enum { GROWTH = 18 }; /* U+FDFA becomes 18 characters */
    UErrorCode status = U_ZERO_ERROR;
    int32_t room = (int32_t)text.len + 1, len;
    UChar *wide = ARENA_ARRAY(a, (size_t)room, UChar);
    u_strFromUTF8(wide, room, &len, text.ptr, (int32_t)text.len, &status);
    int32_t most = len * GROWTH + 1;
    UChar *normal = ARENA_ARRAY(a, (size_t)most, UChar);
    const UNormalizer2 *n = unorm2_getNFKCInstance(&status);
    len = unorm2_normalize(n, wide, len, normal, most, &status);
    if (U_FAILURE(status))
        return text;
    char *out = ARENA_ARRAY(a, (size_t)len * 3 + 1, char);
    int32_t bytes;
    u_strToUTF8(out, len * 3 + 1, &bytes, normal, len, &status);
    return U_FAILURE(status) ? text : (str){out, (size_t)bytes};
}

static bool kept(uint32_t cp)
{
    if (cp < 0x80)
        return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z');
    int8_t type = u_charType((UChar32)cp);
    return u_isalnum((UChar32)cp) || type == U_NON_SPACING_MARK ||
           type == U_COMBINING_SPACING_MARK;
}

static str slug(struct arena *a, str text)
{
    struct buf out = {.arena = a};
    bool gap = false;
    text = nfkc(a, text);
    while (text.len) {
        uint32_t cp;
        text = str_drop(text, utf8_decode(text, &cp));
        if (cp >= 'A' && cp <= 'Z')
            cp |= 0x20;
        if (cp > 0x10FFFF || !kept(cp)) {
            gap = out.len > 0;
            continue;
        }
        if (gap)
            buf_put_byte(&out, '-');
        gap = false;
        buf_put_code_point(&out, cp);
    }
    return out.len ? buf_text(&out) : S("heading");
}

/* References name their fact: its id stays when its date changes. */
static void put_words(struct buf *b, const struct inline_node *list)
{
    for (const struct inline_node *n = list; n; n = n->next) {
        if (n->kind == INLINE_REFERENCE)
            buf_printf(b, " %.*s ", STR_ARG(n->reference->id));
        else if (n->kind == INLINE_SOFT_BREAK || n->kind == INLINE_HARD_BREAK)
            buf_put_byte(b, ' ');
        else if (n->kind != INLINE_HTML)
            buf_put(b, n->text);
        put_words(b, n->children);
    }
}

struct heading {
    struct block *block;
    str slug;
    bool stated;
};

struct headings {
    struct reader *r;
    struct heading *items;
    size_t len, cap;
};

/* The slug of a heading's words; scratch is emptied. */
static str heading_slug(struct arena *a, struct arena *scratch,
                        const struct block *b)
{
    struct buf words = {.arena = scratch};
    put_words(&words, b->inlines);
    str result = arena_str(a, slug(scratch, buf_text(&words)));
    arena_reset(scratch);
    return result;
}

/* {#id} at the end of an item's first line names the item. */
static void collect_items(struct headings *list, struct block *component)
{
    for (struct block *l = component->children; l; l = l->next) {
        if (l->kind != BLOCK_LIST)
            continue;
        for (struct block *item = l->children; item; item = item->next) {
            struct block *first = item->children;
            if (!first || first->kind != BLOCK_PARAGRAPH)
                continue;
            anchor_take(list->r, first);
            if (first->anchor.len == 0)
                continue;
            item->anchor = first->anchor;
            first->anchor = (str){0};
            struct heading *h = LIST_PUSH(list->r->arena, list);
            *h = (struct heading){item, item->anchor, true};
        }
    }
}

static void collect(struct headings *list, struct arena *scratch,
                    struct block *blocks)
{
    struct arena *a = list->r->arena;
    for (struct block *b = blocks; b; b = b->next) {
        if (b->kind == BLOCK_HEADING) {
            struct heading *h = LIST_PUSH(a, list);
            h->block = b;
            h->stated = b->anchor.len > 0;
            h->slug = h->stated ? b->anchor : heading_slug(a, scratch, b);
        }
        if (b->kind == BLOCK_COMPONENT)
            collect_items(list, b);
        collect(list, scratch, b->children);
    }
}

static void refuse(struct reader *r, const struct heading *h,
                   const struct heading *other)
{
    struct diag *d = diag_error(r->diags, rule, h->block->where,
                                "id「%.*s」が同じページに2つあります",
                                STR_ARG(h->block->anchor));
    diag_note(r->diags, d, other->block->where, "同じidはここです");
    diag_hint(r->diags, d, "どちらかの終わりに {#別のid} を書いてください");
}

/* The id of the nearest heading above that is higher in rank, or "". */
static str parent_id(struct block *const *path, int level)
{
    for (int up = level - 1; up >= 1; up--)
        if (path[up])
            return path[up]->anchor;
    return S("");
}

static void set_one(struct headings *list, struct heading *h,
                    struct block **path, bool alone)
{
    int level = h->block->level;
    str parent = parent_id(path, level);
    if (h->stated || alone || parent.len == 0)
        h->block->anchor = h->slug;
    else
        h->block->anchor = arena_printf(list->r->arena, "%.*s-%.*s",
                                        STR_ARG(parent), STR_ARG(h->slug));
    path[level] = h->block;
    for (int below = level + 1; below <= 6; below++)
        path[below] = NULL;
}

void anchors_set(struct reader *r, struct block *blocks)
{
    struct headings list = {.r = r};
    struct map first = {0}, taken = {0};
    struct block *path[7] = {0};
    struct arena scratch = {0};
    collect(&list, &scratch, blocks);
    arena_free(&scratch);
    /* A slug's value is its heading, or the map itself where it has two. */
    for (size_t i = 0; i < list.len; i++) {
        void **value = map_put(r->arena, &first, list.items[i].slug);
        *value = *value ? (void *)&first : (void *)&list.items[i];
    }
    for (size_t i = 0; i < list.len; i++) {
        struct heading *h = &list.items[i];
        if (h->block->kind == BLOCK_HEADING)
            set_one(&list, h, path, map_find(&first, h->slug) == h);
        void **owner = map_put(r->arena, &taken, h->block->anchor);
        if (*owner)
            refuse(r, h, *owner);
        else
            *owner = h;
    }
}
