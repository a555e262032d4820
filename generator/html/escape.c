/* Text and URLs in HTML (Living Standard, 13.3; RFC 3986). */
#include "html/blocks.h"

static str entity_of(char c)
{
    switch (c) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");
    case '"':
        return S("&quot;");
    default:
        return (str){0};
    }
}

void html_put_text(struct buf *out, str text)
{
    size_t done = 0;
    for (size_t i = 0; i < text.len; i++) {
        str entity = entity_of(text.ptr[i]);
        if (entity.len == 0)
            continue;
        buf_put(out, str_slice(text, done, i));
        buf_put(out, entity);
        done = i + 1;
    }
    buf_put(out, str_drop(text, done));
}

/* Bytes that may stand in a URL as they are. */
static bool url_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') ||
           str_find_byte(S("-_.+!*(),%#@?=;:/$~"), c) != SIZE_MAX;
}

void html_put_url(struct buf *out, str url)
{
    for (size_t i = 0; i < url.len; i++) {
        char c = url.ptr[i];
        if (url_byte(c))
            buf_put_byte(out, c);
        else if (c == '&')
            buf_put(out, S("&amp;"));
        else if (c == '\'')
            buf_put(out, S("&#x27;"));
        else
            buf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
    }
}
