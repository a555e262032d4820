/* Values → HTML, by where they stand (HTML Living Standard, RFC 3986). */
#include "template/escape.h"

#include <string.h>

static const char *entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void escape_put(struct buf *out, str text)
{
    size_t start = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *instead = entity(text.ptr[i]);
        if (!instead)
            continue;
        buf_put(out, str_slice(text, start, i));
        buf_put(out, str_from_c(instead));
        start = i + 1;
    }
    buf_put(out, str_drop(text, start));
}

static bool unreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c && strchr("-._~", c));
}

static bool hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
           (c >= 'A' && c <= 'F');
}

static void put_percent(struct buf *out, char c)
{
    buf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
}

static bool encoded_at(str url, size_t i)
{
    return url.ptr[i] == '%' && i + 2 < url.len && hex(url.ptr[i + 1]) &&
           hex(url.ptr[i + 2]);
}

void escape_put_url(struct buf *out, str url)
{
    for (size_t i = 0; i < url.len; i++) {
        char c = url.ptr[i];
        if (c == '&' || c == '\'')
            buf_put(out, str_from_c(entity(c)));
        else if (unreserved(c) || (c && strchr(":/?#[]@!$()*+,;=", c)) ||
                 encoded_at(url, i))
            buf_put_byte(out, c);
        else
            put_percent(out, c);
    }
}

void escape_put_component(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (unreserved(text.ptr[i]))
            buf_put_byte(out, text.ptr[i]);
        else
            put_percent(out, text.ptr[i]);
}

static bool same_word(str word, str lower_case)
{
    if (word.len != lower_case.len)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if ((word.ptr[i] | 0x20) != lower_case.ptr[i])
            return false;
    return true;
}

bool escape_scheme_safe(str url)
{
    size_t end = 0;
    while (end < url.len && !(url.ptr[end] && strchr(":/?#", url.ptr[end])))
        end++;
    if (end == url.len || url.ptr[end] != ':')
        return true;
    str scheme = str_take(url, end);
    return same_word(scheme, S("http")) || same_word(scheme, S("https")) ||
           same_word(scheme, S("mailto")) || same_word(scheme, S("tel"));
}
