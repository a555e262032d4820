/* Inline nodes → styled text. */
#include "compose/rich.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "model/address.h"

void rich_put(struct rich *r, str text, struct rich_style style, span where)
{
    if (text.len == 0)
        return;
    struct rich_piece *p = LIST_PUSH(r->text.arena, r);
    p->start = r->text.len;
    buf_put(&r->text, text);
    p->end = r->text.len;
    p->style = style;
    p->where = where;
    p->verbatim = where.source && str_equal(span_text(where), text);
    p->dots = r->dots;
}

static struct rich_style bold(struct rich_style style)
{
    style.face = FACE_BOLD;
    return style;
}

static struct rich_style badge(struct rich_style style,
                               const struct rich_context *c)
{
    style.face = FACE_BOLD;
    style.size *= 0.85F;
    style.color = c->badge_color;
    style.badge = true;
    return style;
}

static struct rich_style linked(struct rich *r, const struct inline_node *n,
                                struct rich_style style,
                                const struct rich_context *c)
{
    style.link = address_of(r->text.arena, c->page, n->url);
    if (style.link.len)
        style.color = c->link_color;
    return style;
}

static str tag_name(str tag)
{
    if (str_starts(tag, S("<")))
        tag = str_drop(tag, 1);
    size_t end = 0;
    while (end < tag.len && !strchr(" \t\n>", tag.ptr[end]) &&
           !(tag.ptr[end] == '/' && end > 0))
        end++;
    return str_take(tag, end);
}

static bool tag_named(str name, const char *tag)
{
    return name.len == strlen(tag) && !strncasecmp(name.ptr, tag, name.len);
}

static void put_tag(struct rich *r, const struct inline_node *n,
                    struct rich_style style)
{
    str name = tag_name(n->text);
    if (tag_named(name, "br"))
        rich_put(r, S("\n"), style, n->where);
    else if (tag_named(name, "wbr"))
        rich_put(r, S("\u200B"), style, n->where);
}

/* --- ruby --- */

static bool is_tag(const struct inline_node *n, const char *name)
{
    return n && n->kind == INLINE_HTML && tag_named(tag_name(n->text), name);
}

/* The words up to an end tag; *n is then that tag, or NULL. */
static str words_until(struct arena *a, const struct inline_node **n,
                       const char *name)
{
    struct buf b = {.arena = a};
    for (; *n && !is_tag(*n, name); *n = (*n)->next)
        if ((*n)->kind != INLINE_HTML)
            buf_put(&b, (*n)->text);
    return str_trim(buf_text(&b));
}

static void add_reading(struct rich *r, size_t start,
                        const struct inline_node **n)
{
    struct rich_ruby ruby = {.start = start, .end = r->text.len};
    *n = (*n)->next;
    if (*n)
        ruby.where = (*n)->where;
    ruby.reading = words_until(r->text.arena, n, "/rt");
    if (ruby.end > ruby.start && ruby.reading.len)
        *LIST_PUSH(r->text.arena, &r->rubies) = ruby;
}

/*
 * Characters and what is read above them (HTML, 4.5.10); brackets for those
 * who see no ruby are left out. Returns </ruby>, or the last node.
 */
static const struct inline_node *put_ruby(struct rich *r,
                                          const struct inline_node *n,
                                          struct rich_style style,
                                          const struct rich_context *c)
{
    size_t start = r->text.len;
    const struct inline_node *last = n;
    for (n = n->next; n; n = n->next) {
        last = n;
        if (is_tag(n, "/ruby"))
            return n;
        if (is_tag(n, "rp")) {
            words_until(r->text.arena, &n, "/rp");
        } else if (is_tag(n, "rt")) {
            add_reading(r, start, &n);
            start = r->text.len;
        } else {
            struct inline_node alone = *n;
            alone.next = NULL;
            rich_put_inlines(r, &alone, style, c);
        }
        if (!n)
            return last;
    }
    return last;
}

struct sheet_picture rich_picture(const struct picture *p)
{
    static const float pixel = 0.75F;
    const struct asset *asset = p->asset;
    return (struct sheet_picture){
        .width = (float)asset->width * pixel,
        .height = (float)asset->height * pixel,
        .format = asset->kind == ASSET_JPEG ? SHEET_JPEG : SHEET_PNG,
        .bytes = p->bytes,
        .name = asset->file,
        .pixel_width = asset->width,
        .pixel_height = asset->height,
        .orientation = asset->orientation};
}

/* Depth is bounded: parse keeps inline trees at 64. */
static void put_alt(struct buf *b, const struct inline_node *n)
{
    for (; n; n = n->next) {
        bool line =
            n->kind == INLINE_SOFT_BREAK || n->kind == INLINE_HARD_BREAK;
        buf_put(b, line ? S(" ") : n->text);
        put_alt(b, n->children);
    }
}

str rich_alt(struct arena *a, const struct inline_node *image)
{
    struct buf b = {.arena = a};
    put_alt(&b, image->children);
    return buf_text(&b);
}

/* U+FFFC stands where it is: the text says nothing of it, its alt does. */
static void put_picture(struct rich *r, const struct inline_node *n,
                        struct rich_style style, struct sheet_picture picture)
{
    struct sheet_picture *own = ARENA_NEW(r->text.arena, struct sheet_picture);
    *own = picture;
    own->where = n->where;
    rich_put(r, S("\uFFFC"), style, n->where);
    struct rich_piece *piece = &r->items[r->len - 1];
    piece->picture = own;
    piece->alt = rich_alt(r->text.arena, n);
    piece->dots = false;
}

static void put_image(struct rich *r, const struct inline_node *n,
                      struct rich_style style, const struct rich_context *c)
{
    const struct picture *p = picture_find(c->pictures, n->asset);
    if (p && rich_picture(p).height <= inline_height) {
        put_picture(r, n, style, rich_picture(p));
        return;
    }
    rich_put(r, S("［図："), style, n->where);
    if (n->children)
        rich_put_inlines(r, n->children, style, c);
    else
        rich_put(r, n->text.len ? n->text : n->title, style, n->where);
    rich_put(r, S("］"), style, n->where);
}

static void put_link(struct rich *r, const struct inline_node *n,
                     struct rich_style style, const struct rich_context *c)
{
    struct rich_style words = linked(r, n, style, c);
    rich_put_inlines(r, n->children, words, c);
    if (!c->with_urls || !str_starts(words.link, S("http")))
        return;
    style.size *= 0.85F;
    rich_put(r, S("（"), style, n->where);
    rich_put(r, words.link, style, n->where);
    rich_put(r, S("）"), style, n->where);
}

/* P3, which leads there; the heading's words where pages have no numbers. */
static void put_page(struct rich *r, const struct inline_node *n,
                     struct rich_style style, const struct rich_context *c)
{
    size_t number =
        c->numbers ? numbers_find(c->numbers, str_drop(n->url, 1)) : 0;
    str words = number
                    ? arena_printf(r->text.arena, "P%zu", number)
                    : arena_printf(r->text.arena, "「%.*s」", STR_ARG(n->text));
    style.color = c->link_color;
    style.link = n->url;
    rich_put(r, words, style, n->where);
}

/* As on the web: Japanese has no slanted letters, but dots above them. */
static void put_emphasis(struct rich *r, const struct inline_node *n,
                         struct rich_style style, const struct rich_context *c)
{
    bool around = r->dots;
    r->dots = true;
    rich_put_inlines(r, n->children, style, c);
    r->dots = around;
}

static void put_node(struct rich *r, const struct inline_node *n,
                     struct rich_style style, const struct rich_context *c)
{
    switch (n->kind) {
    case INLINE_TEXT:
    case INLINE_CODE:
    case INLINE_REFERENCE:
    case INLINE_TERM:
        rich_put(r, n->text, style, n->where);
        break;
    case INLINE_PAGE_REF:
        put_page(r, n, style, c);
        break;
    case INLINE_BADGE:
        rich_put(r, n->text, badge(style, c), n->where);
        break;
    case INLINE_SOFT_BREAK:
        rich_put(r, S(" "), style, n->where);
        break;
    case INLINE_HARD_BREAK:
        rich_put(r, S("\n"), style, n->where);
        break;
    case INLINE_EMPHASIS:
        put_emphasis(r, n, style, c);
        break;
    case INLINE_STRONG:
        rich_put_inlines(r, n->children, bold(style), c);
        break;
    case INLINE_LINK:
        put_link(r, n, style, c);
        break;
    case INLINE_IMAGE:
        put_image(r, n, style, c);
        break;
    case INLINE_HTML:
        put_tag(r, n, style);
        break;
    }
}

void rich_put_inlines(struct rich *r, const struct inline_node *n,
                      struct rich_style style, const struct rich_context *c)
{
    for (; n; n = n->next) {
        if (is_tag(n, "ruby"))
            n = put_ruby(r, n, style, c);
        else
            put_node(r, n, style, c);
    }
}

str rich_words(const struct rich *r)
{
    struct buf b = {.arena = r->text.arena};
    for (size_t i = 0; i < r->len; i++)
        if (!r->items[i].picture)
            buf_put(&b, str_slice(buf_text(&r->text), r->items[i].start,
                                  r->items[i].end));
    return buf_text(&b);
}

static const struct rich_piece *piece_at(const struct rich *r, size_t at)
{
    size_t low = 0, high = r->len;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (r->items[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->len ? &r->items[low] : NULL;
}

span rich_span(const struct rich *r, size_t start, size_t end)
{
    const struct rich_piece *p = piece_at(r, start);
    if (!p)
        return (span){0};
    if (!p->verbatim || end > p->end)
        return p->where;
    return span_of(p->where.source, p->where.start + (start - p->start),
                   p->where.start + (end - p->start));
}
