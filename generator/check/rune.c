/* Letters, by their code points. */
#include "check/rune.h"

#include "base/utf8.h"

bool rune_kanji(uint32_t cp)
{
    return (cp >= 0x3400 && cp <= 0x9FFF) || cp == 0x3005;
}

bool rune_katakana(uint32_t cp)
{
    return (cp >= 0x30A1 && cp <= 0x30FA) || cp == 0x30FC;
}

bool rune_latin(uint32_t cp)
{
    return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
           (cp >= 0xFF21 && cp <= 0xFF5A);
}

bool rune_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}

bool rune_noun(uint32_t cp)
{
    return rune_kanji(cp) || rune_katakana(cp) || rune_latin(cp) ||
           rune_digit(cp);
}

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
