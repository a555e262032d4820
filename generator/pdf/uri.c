/* URLs that are safe inside a PDF (RFC 3986, section 2.1). */
#include "pdf/uri.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"

static bool scheme_allowed(str url)
{
    static const str allowed[] = {STR_INIT("http:"), STR_INIT("https:"),
                                  STR_INIT("mailto:"), STR_INIT("tel:")};
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
        if (url.len > allowed[i].len &&
            strncasecmp(url.ptr, allowed[i].ptr, allowed[i].len) == 0)
            return true;
    return false;
}

static bool hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
           (c >= 'A' && c <= 'F');
}

static bool plain(str url, size_t at)
{
    char c = url.ptr[at];
    if (c == '%')
        return at + 2 < url.len && hex(url.ptr[at + 1]) && hex(url.ptr[at + 2]);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') ||
           (c != '\0' && strchr("._~:/?#@!$&*+,;=-", c));
}

str pdf_uri(struct arena *a, str url)
{
    if (!scheme_allowed(url))
        return S("");
    struct buf b = {.arena = a};
    for (size_t i = 0; i < url.len; i++)
        if (plain(url, i))
            buf_put_byte(&b, url.ptr[i]);
        else
            buf_printf(&b, "%%%02X", (unsigned)(unsigned char)url.ptr[i]);
    return buf_text(&b);
}
