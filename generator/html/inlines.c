/* Inline nodes → HTML. Depth is bounded: parse keeps inline trees at 64. */
#include "html/blocks.h"

#include "html/parts.h"
#include "model/asset.h"

/* A path within the site: pages are linked by their source's name. */
static void put_path(struct buf *out, str url,
                     const struct html_options *options)
{
    size_t end = 0;
    while (end < url.len && url.ptr[end] != '#' && url.ptr[end] != '?')
        end++;
    str path = str_take(url, end), behind = str_drop(url, end);
    if (options->site && str_starts(path, S("/"))) {
        html_put_url(out, options->root.len ? options->root : S("./"));
        path = str_drop(path, 1);
    }
    if (str_ends(path, S(".md"))) {
        html_put_url(out, str_take(path, path.len - 3));
        path = S(".html");
    }
    html_put_url(out, path);
    html_put_url(out, behind);
}

static bool has_scheme(str url)
{
    size_t colon = str_find_byte(url, ':');
    size_t slash = str_find_byte(url, '/');
    return colon != SIZE_MAX && colon < slash;
}

static void put_target(struct buf *out, str url,
                       const struct html_options *options)
{
    if (options->links == HTML_LINKS_ANY || has_scheme(url))
        html_put_url(out, url);
    else
        put_path(out, url, options);
}

static void put_title(struct buf *out, str title)
{
    if (title.len == 0)
        return;
    buf_put(out, S(" title=\""));
    html_put_text(out, title);
    buf_put_byte(out, '"');
}

static bool may_link(const struct inline_node *n,
                     const struct html_options *options)
{
    return options->links == HTML_LINKS_ANY || link_allowed(n->url);
}

/* Whether the writer has said so: 「申請書（PDF）」. */
static bool says_pdf(str words)
{
    return str_contains(words, S("PDF")) || str_contains(words, S("ＰＤＦ"));
}

/* （PDF、120KB）: what a reader wants to know before a download. */
static void put_download(struct buf *out, const struct inline_node *n)
{
    bool said = says_pdf(html_plain_text(out->arena, n->children));
    str size = asset_size_words(out->arena, n->asset->size);
    if (n->next && (str_starts(n->next->text, S("（PDF")) ||
                    str_starts(n->next->text, S("(PDF"))))
        return;
    buf_printf(out, "<span class=\"download\">（%s%.*s）</span>",
               said ? "" : "PDF、", STR_ARG(size));
}

/* A language tag needs no escape: load/ lets through letters and hyphens. */
static void put_language(struct buf *out, const struct inline_node *n)
{
    if (n->lang.len == 0)
        return;
    buf_printf(out, " hreflang=\"%.*s\"", STR_ARG(n->lang));
    if (n->own_words)
        buf_printf(out, " lang=\"%.*s\"", STR_ARG(n->lang));
}

static void put_link(struct buf *out, const struct inline_node *n,
                     const struct html_options *options)
{
    struct html_options inside = *options;
    inside.linked = true;
    if (options->linked || !may_link(n, options)) {
        html_put_inlines(out, n->children, options);
        return;
    }
    buf_put(out, S("<a href=\""));
    put_target(out, n->url, options);
    buf_put_byte(out, '"');
    html_put_id(out, n->anchor, options);
    put_title(out, n->title);
    put_language(out, n);
    if (options->links == HTML_LINKS_CHECKED && link_external(n->url))
        buf_put(out, S(" rel=\"noopener\""));
    buf_put_byte(out, '>');
    html_put_inlines(out, n->children, &inside);
    buf_put(out, S("</a>"));
    if (n->asset && n->asset->kind == ASSET_PDF)
        put_download(out, n);
}

/* What stands in the alt attribute: the text without its marks. */
static void put_plain(struct buf *out, const struct inline_node *list)
{
    for (const struct inline_node *n = list; n; n = n->next) {
        if (n->kind == INLINE_SOFT_BREAK || n->kind == INLINE_HARD_BREAK)
            buf_put_byte(out, ' ');
        else
            html_put_text(out, n->text);
        put_plain(out, n->children);
    }
}

/* The page knows the picture's place before it is loaded. */
static void put_dimensions(struct buf *out, const struct asset *asset,
                           const struct html_options *options)
{
    if (!asset)
        return;
    if (asset->width && asset->height)
        buf_printf(out, " width=\"%d\" height=\"%d\"", asset->width,
                   asset->height);
    if (options->place && options->place->images++ > 0)
        buf_put(out, S(" loading=\"lazy\""));
}

static void put_image(struct buf *out, const struct inline_node *n,
                      const struct html_options *options)
{
    if (!may_link(n, options)) {
        put_plain(out, n->children);
        return;
    }
    buf_put(out, S("<img src=\""));
    put_target(out, n->url, options);
    buf_put(out, S("\" alt=\""));
    put_plain(out, n->children);
    buf_put_byte(out, '"');
    put_title(out, n->title);
    put_dimensions(out, n->asset, options);
    buf_put(out, S(" />"));
}

static void put_reference(struct buf *out, const struct inline_node *n,
                          const struct html_options *options)
{
    const struct reference *r = n->reference;
    bool time = r && r->datetime.len > 0;
    if (time) {
        buf_put(out, S("<time datetime=\""));
        html_put_text(out, r->datetime);
        buf_put(out, S("\">"));
    } else if (r && r->worded) {
        html_put_words(out, n->text, options);
        return;
    } else {
        /* Names in a row are broken behind any comma, ranges in the middle. */
        bool list = str_find(n->text, S("、")) != SIZE_MAX;
        buf_put(out, list ? S("<span class=\"fact-list\">")
                          : S("<span class=\"fact\">"));
    }
    html_put_words(out, n->text.len ? n->text : r ? r->id : S(""), options);
    buf_put(out, time ? S("</time>") : S("</span>"));
}

static void put_element(struct buf *out, str name, str text,
                        const struct inline_node *n,
                        const struct html_options *options)
{
    buf_printf(out, "<%.*s>", STR_ARG(name));
    html_put_text(out, text);
    html_put_inlines(out, n->children, options);
    buf_printf(out, "</%.*s>", STR_ARG(name));
}

/* A screen has no pages: the heading's words lead there. */
static void put_page_ref(struct buf *out, const struct inline_node *n,
                         const struct html_options *options)
{
    if (options->linked) {
        html_put_text(out, n->text);
        return;
    }
    buf_put(out, S("<a href=\""));
    html_put_url(out, n->url);
    buf_put(out, S("\">"));
    html_put_text(out, n->text);
    buf_put(out, S("</a>"));
}

static void put_inline(struct buf *out, const struct inline_node *n,
                       const struct html_options *options)
{
    switch (n->kind) {
    case INLINE_TEXT:
        html_put_typed(out, n, options);
        break;
    case INLINE_SOFT_BREAK:
        buf_put_byte(out, '\n');
        break;
    case INLINE_HARD_BREAK:
        buf_put(out, S("<br />\n"));
        break;
    case INLINE_CODE:
        put_element(out, S("code"), n->text, n, options);
        break;
    case INLINE_EMPHASIS:
        put_element(out, S("em"), S(""), n, options);
        break;
    case INLINE_STRONG:
        put_element(out, S("strong"), S(""), n, options);
        break;
    case INLINE_LINK:
        put_link(out, n, options);
        break;
    case INLINE_IMAGE:
        put_image(out, n, options);
        break;
    case INLINE_HTML:
        buf_put(out, n->text);
        break;
    case INLINE_REFERENCE:
        put_reference(out, n, options);
        break;
    case INLINE_TERM:
        buf_put(out, S("<dfn>"));
        html_put_text(out, n->text);
        buf_put(out, S("</dfn>"));
        break;
    case INLINE_PAGE_REF:
        put_page_ref(out, n, options);
        break;
    case INLINE_BADGE:
        buf_put(out, S("<span class=\"badge\">"));
        html_put_text(out, n->text);
        buf_put(out, S("</span>"));
        break;
    }
}

void html_put_inlines(struct buf *out, const struct inline_node *inlines,
                      const struct html_options *options)
{
    for (const struct inline_node *n = inlines; n; n = n->next)
        put_inline(out, n, options);
}
