/* Whole addresses of what pages link to. */
#include "model/address.h"

#include "base/buf.h"
#include "model/block.h"

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

static bool has_scheme(str url)
{
    for (size_t i = 0; i < url.len; i++) {
        if (url.ptr[i] == ':')
            return true;
        if (url.ptr[i] == '/' || url.ptr[i] == '?' || url.ptr[i] == '#')
            break;
    }
    return false;
}

str address_of(struct arena *a, const struct page *page, str url)
{
    if (has_scheme(url))
        return link_allowed(url) ? url : S("");
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
