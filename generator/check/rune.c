/* Code points in UTF-8. */
#include "check/rune.h"

#include "base/utf8.h"

uint32_t rune_at(str text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(str_drop(text, at), &cp);
    return cp;
}

static bool inside(str text, size_t at)
{
    return ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
}

size_t rune_before(str text, size_t at)
{
    do
        at--;
    while (at > 0 && inside(text, at));
    return at;
}

size_t rune_floor(str text, size_t at)
{
    while (at > 0 && at < text.len && inside(text, at))
        at--;
    return at;
}

size_t rune_ceiling(str text, size_t at)
{
    while (at < text.len && inside(text, at))
        at++;
    return at;
}
