/* sitemap.xml (sitemaps.org 0.9), robots.txt (RFC 9309), _headers. */
#include "html/blocks.h"
#include "html/parts.h"

str html_base(struct arena *a, const struct insurer *insurer)
{
    str base = insurer->base_url;
    if (base.len == 0 || str_ends(base, S("/")))
        return base;
    return arena_printf(a, "%.*s/", STR_ARG(base));
}

str html_address(struct arena *a, const struct page *page)
{
    str base = html_base(a, page->insurer), url = page->url;
    if (base.len == 0)
        return base;
    if (str_equal(url, S("index.html")))
        url = S("");
    else if (str_ends(url, S("/index.html")))
        url = str_take(url, url.len - S("index.html").len);
    return arena_printf(a, "%.*s%.*s", STR_ARG(base), STR_ARG(url));
}

static void put_page(struct arena *a, struct buf *b, const struct page *page)
{
    const struct front *front = &page->front;
    date last = front->updated != DATE_NONE ? front->updated : front->published;
    buf_put(b, S("  <url><loc>"));
    html_put_url(b, html_address(a, page));
    buf_put(b, S("</loc>"));
    if (last != DATE_NONE) {
        str day = date_iso(a, last);
        buf_printf(b, "<lastmod>%.*s</lastmod>", STR_ARG(day));
    }
    buf_put(b, S("</url>\n"));
}

str html_sitemap(struct arena *a, const struct insurer *insurer)
{
    struct buf b = {.arena = a};
    buf_put(&b, S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/"
                  "0.9\">\n"));
    for (size_t i = 0; i < insurer->pages.len; i++)
        put_page(a, &b, insurer->pages.items[i]);
    buf_put(&b, S("</urlset>\n"));
    return buf_text(&b);
}

str html_robots(struct arena *a, const struct insurer *insurer)
{
    str base = html_base(a, insurer);
    if (base.len == 0)
        return S("User-agent: *\nAllow: /\n");
    return arena_printf(a,
                        "User-agent: *\nAllow: /\n\n"
                        "Sitemap: %.*ssitemap.xml\n",
                        STR_ARG(base));
}

/* The form Netlify and Cloudflare Pages read; others copy from it. */
str html_headers(struct arena *a)
{
    str policy = html_policy();
    return arena_printf(
        a,
        "/*\n"
        "  Content-Security-Policy: %.*s; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n",
        STR_ARG(policy));
}
