/* Inline nodes → styled text. */
#include "compose/rich.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"

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
    style.link = rich_link(r->text.arena, c->page, n->url);
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

/* The readings of ruby stand in brackets behind their characters. */
static void put_tag(struct rich *r, const struct inline_node *n,
                    struct rich_style style)
{
    str name = tag_name(n->text);
    if (tag_named(name, "br"))
        rich_put(r, S("\n"), style, n->where);
    else if (tag_named(name, "wbr"))
        rich_put(r, S("\u200B"), style, n->where);
    else if (tag_named(name, "rt"))
        rich_put(r, S("（"), style, n->where);
    else if (tag_named(name, "/rt"))
        rich_put(r, S("）"), style, n->where);
}

static bool opens_rp(const struct inline_node *n)
{
    return n->kind == INLINE_HTML && tag_named(tag_name(n->text), "rp");
}

/* The node behind </rp>: the composer sets its own brackets. */
static const struct inline_node *behind_rp(const struct inline_node *n)
{
    for (n = n->next; n; n = n->next)
        if (n->kind == INLINE_HTML && tag_named(tag_name(n->text), "/rp"))
            return n->next;
    return NULL;
}

static void put_image(struct rich *r, const struct inline_node *n,
                      struct rich_style style, const struct rich_context *c)
{
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
    while (n) {
        if (opens_rp(n)) {
            n = behind_rp(n);
            continue;
        }
        put_node(r, n, style, c);
        n = n->next;
    }
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

/* Takes the last folder off a path that ends in '/'. */
static void leave_folder(struct buf *b)
{
    if (b->len > 0)
        b->len--;
    while (b->len > 0 && b->ptr[b->len - 1] != '/')
        b->len--;
}

/* The path of url seen from the page at `from`; "." and ".." are resolved. */
static str join_path(struct arena *a, str from, str url)
{
    struct buf b = {.arena = a};
    size_t folder = 0;
    for (size_t i = 0; i < from.len; i++)
        if (from.ptr[i] == '/')
            folder = i + 1;
    buf_put(&b, str_take(from, folder));
    bool more = url.len > 0;
    for (str rest = url; more;) {
        str part;
        more = str_cut(rest, S("/"), &part, &rest);
        if (str_equal(part, S("..")))
            leave_folder(&b);
        else if (!str_equal(part, S(".")))
            buf_put(&b, part);
        if (more && !str_equal(part, S("..")) && !str_equal(part, S(".")))
            buf_put_byte(&b, '/');
    }
    return buf_text(&b);
}

/* Pages are linked by their source's name: end.md#a is end.html#a. */
static str published_path(struct arena *a, str path)
{
    size_t end = 0;
    while (end < path.len && path.ptr[end] != '#' && path.ptr[end] != '?')
        end++;
    if (!str_ends(str_take(path, end), S(".md")))
        return path;
    return arena_printf(a, "%.*s.html%.*s", STR_ARG(str_take(path, end - 3)),
                        STR_ARG(str_drop(path, end)));
}

static bool scheme_of(str url, str *scheme)
{
    str rest;
    if (!str_cut(url, S(":"), scheme, &rest))
        return false;
    for (size_t i = 0; i < scheme->len; i++)
        if (strchr("/?#", scheme->ptr[i]))
            return false;
    return true;
}

static bool scheme_allowed(str scheme)
{
    static const char *const allowed[] = {"http", "https", "mailto", "tel"};
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
        if (tag_named(scheme, allowed[i]))
            return true;
    return false;
}

str rich_link(struct arena *a, const struct page *page, str url)
{
    str scheme;
    if (scheme_of(url, &scheme))
        return scheme_allowed(scheme) ? url : S("");
    if (!page || !page->insurer || !page->insurer->base_url.len)
        return S("");
    str base = page->insurer->base_url;
    if (str_ends(base, S("/")))
        base = str_take(base, base.len - 1);
    str path =
        str_starts(url, S("/")) ? str_drop(url, 1)
        : str_starts(url, S("#"))
            ? arena_printf(a, "%.*s%.*s", STR_ARG(page->url), STR_ARG(url))
            : join_path(a, page->url, url);
    return arena_printf(a, "%.*s/%.*s", STR_ARG(base),
                        STR_ARG(published_path(a, path)));
}
