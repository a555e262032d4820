/* The document tree. */
#include "model/block.h"

str callout_label(enum callout_kind kind)
{
    switch (kind) {
    case CALLOUT_POINT:
        return S("POINT");
    case CALLOUT_CAUTION:
        return S("注意");
    case CALLOUT_REQUEST:
        return S("お願い");
    case CALLOUT_COLUMN:
        return S("コラム");
    }
    return S("");
}

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The scheme of RFC 3986, 3.1, without its colon; empty where none. */
static str scheme_of(str url)
{
    for (size_t i = 0; i < url.len; i++) {
        char c = url.ptr[i];
        if (c == ':')
            return str_take(url, i);
        if (c == '/' || c == '?' || c == '#')
            break;
    }
    return (str){0};
}

static bool same_scheme(str scheme, str lower)
{
    if (scheme.len != lower.len)
        return false;
    for (size_t i = 0; i < scheme.len; i++)
        if (!letter(scheme.ptr[i]) || (scheme.ptr[i] | 0x20) != lower.ptr[i])
            return false;
    return true;
}

bool link_external(str url)
{
    str scheme = scheme_of(url);
    return same_scheme(scheme, S("http")) || same_scheme(scheme, S("https"));
}

/* Browsers drop control characters and take \ for /. */
static bool has_tricks(str url)
{
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.ptr[i];
        if (c < 0x20 || c == 0x7F || c == '\\')
            return true;
    }
    return url.len && url.ptr[0] == ' ';
}

bool link_allowed(str url)
{
    if (has_tricks(url) || str_starts(url, S("//")))
        return false;
    str scheme = scheme_of(url);
    bool has_colon = scheme.len > 0 || str_starts(url, S(":"));
    return !has_colon || link_external(url) ||
           same_scheme(scheme, S("mailto")) || same_scheme(scheme, S("tel"));
}
