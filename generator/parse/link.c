/* Where links and images of a page may lead. */
#include "parse/link.h"

#include "base/utf8.h"

static void refuse(struct reader *r, const struct inline_node *n)
{
    enum { SHOWN = 60 };
    size_t len = 0;
    while (len < n->url.len && len < SHOWN) {
        uint32_t cp;
        len += utf8_decode(str_drop(n->url, len), &cp);
    }
    struct diag *d = diag_error(r->diags, "link-scheme", n->where,
                                "リンク先「%.*s%s」は使えません", (int)len,
                                n->url.ptr, len < n->url.len ? "…" : "");
    diag_hint(r->diags, d,
              "https://、http://、mailto:、tel: か、サイト内の相対パスを"
              "書いてください");
}

static bool has_text(const struct inline_node *list)
{
    for (const struct inline_node *n = list; n; n = n->next)
        if (n->kind == INLINE_REFERENCE || str_trim(n->text).len ||
            has_text(n->children))
            return true;
    return false;
}

static void check_alt(struct reader *r, const struct inline_node *n)
{
    if (has_text(n->children))
        return;
    struct diag *d = diag_warning(r->diags, "image-alt", n->where,
                                  "画像に代わりの文がありません");
    diag_hint(r->diags, d, "![ここ](…) に、画像の内容を短い文で書いてください");
}

/* Depth is bounded: inlines_read keeps trees at GUARD_NESTING. */
void links_check(struct reader *r, const struct inline_node *list)
{
    for (const struct inline_node *n = list; n; n = n->next) {
        bool image = n->kind == INLINE_IMAGE;
        if ((image || n->kind == INLINE_LINK) && !link_allowed(n->url))
            refuse(r, n);
        if (image)
            check_alt(r, n);
        links_check(r, n->children);
    }
}
