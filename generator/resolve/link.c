/* Links and images of pages: they must lead somewhere. */
#include "resolve/link.h"

#include "base/buf.h"
#include "base/near.h"
#include "base/utf8.h"

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
str link_decoded(struct arena *a, str url)
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
    str anchor = link_decoded(a, fragment);
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

/* The page, or the page of which it is the leaflet; NULL. */
static const struct page *target_page(struct arena *a,
                                      const struct insurer *insurer, str path)
{
    if (path.len == 0 || path.ptr[path.len - 1] == '/')
        path = arena_printf(a, "%.*sindex.html", STR_ARG(path));
    const struct page *found = insurer_page(insurer, path);
    if (found || !str_ends(path, S(".pdf")))
        return found;
    str page =
        arena_printf(a, "%.*s.md", STR_ARG(str_take(path, path.len - 4)));
    const struct page *leaflet = insurer_page(insurer, page);
    return leaflet && leaflet->front.leaflet ? leaflet : NULL;
}

static str file_name(str path)
{
    size_t slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    return str_drop(path, slash);
}

/* The first page whose path is not before `path`; pages are sorted. */
static size_t first_from(const struct insurer *insurer, str path)
{
    size_t low = 0, high = insurer->pages.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(insurer->pages.items[middle]->path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

enum { FEW_PAGES = 1000 };

/*
 * The page that was probably meant: one of the same folder; on a small site
 * any. (All pages for each broken link of a large site would take minutes.)
 */
static str nearest_page(const struct insurer *insurer, str path)
{
    struct near near = near_start(path);
    str folder = str_take(path, path.len - file_name(path).len);
    bool few = insurer->pages.len <= FEW_PAGES;
    for (size_t i = few ? 0 : first_from(insurer, folder);
         i < insurer->pages.len; i++) {
        str other = insurer->pages.items[i]->path;
        if (!few && !str_starts(other, folder))
            break;
        if (few || file_name(other).len + folder.len == other.len)
            near_offer(&near, other);
    }
    return near.best;
}

/* A path from the insurer's root as a link on this page writes it. */
static str relative_to(struct arena *a, const struct page *page, str path)
{
    struct buf b = {.arena = a};
    str folder =
        str_take(page->path, page->path.len - file_name(page->path).len);
    while (folder.len && !str_starts(path, folder)) {
        buf_put(&b, S("../"));
        folder = str_take(folder, folder.len - 1);
        folder = str_take(folder, folder.len - file_name(folder).len);
    }
    buf_put(&b, str_drop(path, folder.len));
    return buf_text(&b);
}

static void report_broken(struct arena *a, const struct page *page,
                          const struct inline_node *link, str path,
                          struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "broken-link", link->where,
                   "リンク先のページ「%.*s」がありません", STR_ARG(path));
    str nearest = nearest_page(page->insurer, path);
    if (nearest.len)
        diag_hint(diags, d, "もしかして「%.*s」ですか",
                  STR_ARG(relative_to(a, page, nearest)));
    else
        diag_hint(diags, d,
                  "content/ の下にあるページの名前（○○.md）を"
                  "書いてください");
}

/* --- pages in other languages --- */

static str language_of(const struct page *page)
{
    return page->front.lang.len ? page->front.lang : S("ja");
}

/* Chinese, too, is written in kanji. */
static bool japanese(str text, bool kanji_too)
{
    while (text.len) {
        uint32_t cp;
        text = str_drop(text, utf8_decode(text, &cp));
        if ((cp >= 0x3041 && cp <= 0x30FA) ||
            (kanji_too && cp >= 0x4E00 && cp <= 0x9FFF))
            return true;
    }
    return false;
}

static bool says_japanese(const struct inline_node *n, bool kanji_too)
{
    for (; n; n = n->next)
        if (japanese(n->text, kanji_too) ||
            says_japanese(n->children, kanji_too))
            return true;
    return false;
}

void link_set_language(struct inline_node *link, str lang)
{
    link->lang = lang;
    link->own_words =
        str_starts(lang, S("ja")) ||
        !says_japanese(link->children, !str_starts(lang, S("zh")));
}

static void tell_language(const struct page *page, const struct page *target,
                          struct inline_node *link)
{
    str lang = language_of(target);
    if (!str_equal(lang, language_of(page)))
        link_set_language(link, lang);
}

/* --- files beside the pages --- */

static bool shows(const struct asset *asset)
{
    return asset->kind != ASSET_PDF;
}

/* The file that was probably meant; of a large site the first ones only. */
static str nearest_asset(const struct insurer *insurer, str path, bool image)
{
    struct near near = near_start(path);
    for (size_t i = 0; i < insurer->assets.len && i < FEW_PAGES; i++)
        if (!image || shows(&insurer->assets.items[i]))
            near_offer(&near, insurer->assets.items[i].path);
    return near.best;
}

static void report_no_file(struct arena *a, const struct page *page,
                           const struct inline_node *n, str path,
                           struct diag_list *diags)
{
    bool image = n->kind == INLINE_IMAGE;
    enum asset_kind kind;
    struct diag *d =
        diag_error(diags, "broken-link", n->where,
                   image ? "画像「%.*s」がありません"
                         : "リンク先のファイル「%.*s」がありません",
                   STR_ARG(path));
    str nearest = nearest_asset(page->insurer, path, image);
    if (nearest.len)
        diag_hint(diags, d, "もしかして「%.*s」ですか",
                  STR_ARG(relative_to(a, page, nearest)));
    else if (!asset_kind_of(path, &kind))
        diag_hint(diags, d,
                  "画像はPNG（.png）かJPEG（.jpg）で保存し、その名前を小文字で"
                  "書いてください");
    else
        diag_hint(diags, d,
                  "ファイルを「content/%.*s/%.*s」か「content/common/%.*s」に"
                  "置いてください%s",
                  STR_ARG(page->insurer->id), STR_ARG(path), STR_ARG(path),
                  image || kind != ASSET_PDF
                      ? ""
                      : "（リーフレットなら、ページの初めに「leaflet: true」と"
                        "書くとできます）");
}

/* Pages may show nothing of other sites: readers would be seen there. */
static void report_foreign(const struct inline_node *n, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "broken-link", n->where,
                                "ほかのサイトの画像は表示できません");
    diag_hint(diags, d,
              "画像のファイルをページの隣に置き、その名前を書いてください");
}

static void report_unshown(const struct inline_node *n, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "broken-link", n->where,
                                "PDFは画像として表示できません");
    diag_hint(diags, d, "「[言葉](○○.pdf)」の形で、リンクにしてください");
}

static void tie_image(struct arena *a, const struct document *doc,
                      struct inline_node *n, str path, struct diag_list *diags)
{
    const struct asset *asset = asset_find(&doc->page->insurer->assets, path);
    if (!asset)
        report_no_file(a, doc->page, n, path, diags);
    else if (!shows(asset))
        report_unshown(n, diags);
    else
        n->asset = asset;
}

static void tie_link(struct arena *a, const struct document *doc,
                     struct inline_node *n, str path, struct diag_list *diags)
{
    const struct insurer *insurer = doc->page->insurer;
    enum asset_kind kind;
    n->asset = asset_find(&insurer->assets, path);
    if (n->asset)
        return;
    const struct page *page = target_page(a, insurer, path);
    if (page)
        tell_language(doc->page, page, n);
    else if (asset_kind_of(path, &kind))
        report_no_file(a, doc->page, n, path, diags);
    else
        report_broken(a, doc->page, n, path, diags);
}

void link_resolve(struct arena *a, const struct document *doc,
                  struct inline_node *link, struct diag_list *diags)
{
    str path, fragment, target;
    bool image = link->kind == INLINE_IMAGE;
    if (leads_outside(link->url)) {
        if (image)
            report_foreign(link, diags);
        return;
    }
    str_cut(link->url, S("#"), &path, &fragment);
    if (path.len == 0 && !image) {
        check_anchor(a, doc, link, fragment, diags);
        return;
    }
    path = link_decoded(a, path);
    if (!join_path(a, doc->page->path, path, &target))
        report_broken(a, doc->page, link, path, diags);
    else if (image)
        tie_image(a, doc, link, target, diags);
    else
        tie_link(a, doc, link, target, diags);
}
