/* Links between pages: they must lead somewhere. */
#include "resolve/link.h"

#include "base/buf.h"
#include "base/near.h"

static bool leads_outside(str url)
{
    size_t colon = str_find_byte(url, ':');
    size_t slash = str_find_byte(url, '/');
    return colon != SIZE_MAX && (slash == SIZE_MAX || colon < slash);
}

/* dir/page.md and ../other.md → other.md; false where it leaves the site. */
static bool join_path(struct arena *a, str page, str relative, str *result)
{
    struct buf b = {.arena = a};
    size_t slash = page.len;
    while (slash > 0 && page.ptr[slash - 1] != '/')
        slash--;
    str dir = str_take(page, slash);
    while (relative.len) {
        if (str_starts(relative, S("./"))) {
            relative = str_drop(relative, 2);
        } else if (str_starts(relative, S("../"))) {
            if (dir.len == 0)
                return false;
            relative = str_drop(relative, 3);
            dir = str_take(dir, dir.len - 1);
            while (dir.len && dir.ptr[dir.len - 1] != '/')
                dir = str_take(dir, dir.len - 1);
        } else {
            break;
        }
    }
    buf_put(&b, dir);
    buf_put(&b, relative);
    *result = buf_text(&b);
    return true;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* cmark leaves Japanese file names alone; people may paste %E8%B3… */
static str percent_decoded(struct arena *a, str url)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < url.len; i++) {
        int high = i + 2 < url.len ? hex_digit(url.ptr[i + 1]) : -1;
        int low = i + 2 < url.len ? hex_digit(url.ptr[i + 2]) : -1;
        if (url.ptr[i] == '%' && high >= 0 && low >= 0) {
            buf_put_byte(&b, (char)(high * 16 + low));
            i += 2;
        } else {
            buf_put_byte(&b, url.ptr[i]);
        }
    }
    return buf_text(&b);
}

static bool has_anchor(const struct block *blocks, str anchor)
{
    for (const struct block *b = blocks; b; b = b->next)
        if ((b->kind == BLOCK_HEADING && str_equal(b->anchor, anchor)) ||
            has_anchor(b->children, anchor))
            return true;
    return false;
}

static void offer_anchors(struct near *near, const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next) {
        if (b->kind == BLOCK_HEADING)
            near_offer(near, b->anchor);
        offer_anchors(near, b->children);
    }
}

static void check_anchor(struct arena *a, const struct document *doc,
                         const struct inline_node *link, str fragment,
                         struct diag_list *diags)
{
    str anchor = percent_decoded(a, fragment);
    if (anchor.len == 0 || has_anchor(doc->blocks, anchor))
        return;
    struct diag *d = diag_error(diags, "broken-link", link->where,
                                "このページに「#%.*s」という見出しはありません",
                                STR_ARG(anchor));
    struct near near = near_start(anchor);
    offer_anchors(&near, doc->blocks);
    if (near.best.len)
        diag_hint(diags, d, "もしかして「#%.*s」ですか", STR_ARG(near.best));
}

static bool known_target(struct arena *a, const struct insurer *insurer,
                         str path)
{
    if (path.len == 0 || path.ptr[path.len - 1] == '/')
        path = arena_printf(a, "%.*sindex.html", STR_ARG(path));
    if (insurer_page(insurer, path))
        return true;
    if (!str_ends(path, S(".pdf")))
        return false;
    str page =
        arena_printf(a, "%.*s.md", STR_ARG(str_take(path, path.len - 4)));
    const struct page *leaflet = insurer_page(insurer, page);
    return leaflet && leaflet->front.leaflet;
}

static void report_broken(const struct insurer *insurer,
                          const struct inline_node *link, str path,
                          struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "broken-link", link->where,
                   "リンク先のページ「%.*s」がありません", STR_ARG(path));
    struct near near = near_start(path);
    for (size_t i = 0; i < insurer->pages.len; i++)
        near_offer(&near, insurer->pages.items[i]->path);
    if (near.best.len)
        diag_hint(diags, d, "もしかして「%.*s」ですか", STR_ARG(near.best));
    else
        diag_hint(diags, d,
                  "content/ の下にあるページの名前（○○.md）を"
                  "書いてください");
}

void link_resolve(struct arena *a, const struct document *doc,
                  struct inline_node *link, struct diag_list *diags)
{
    str path, fragment;
    if (leads_outside(link->url))
        return;
    str_cut(link->url, S("#"), &path, &fragment);
    if (path.len == 0) {
        check_anchor(a, doc, link, fragment, diags);
        return;
    }
    str target;
    path = percent_decoded(a, path);
    if (!join_path(a, doc->page->path, path, &target) ||
        !known_target(a, doc->page->insurer, target))
        report_broken(doc->page->insurer, link, path, diags);
}
