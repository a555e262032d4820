/* What parse/ must know of a character: its script, width and kind (ICU). */
#include "parse/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

bool script_blank(uint32_t cp)
{
    return cp == 0 || cp == ' ' || (cp >= '\t' && cp <= '\r') ||
           (cp > 0x7F && cp <= 0x10FFFF &&
            u_charType((UChar32)cp) == U_SPACE_SEPARATOR);
}

bool script_punctuation(uint32_t cp)
{
    if (cp < 0x80)
        return cp > ' ' && cp < 0x7F && !(cp >= '0' && cp <= '9') &&
               !((cp | 0x20) >= 'a' && (cp | 0x20) <= 'z');
    return cp <= 0x10FFFF && u_ispunct((UChar32)cp);
}

static UEastAsianWidth width(uint32_t cp)
{
    return (UEastAsianWidth)u_getIntPropertyValue((UChar32)cp,
                                                  UCHAR_EAST_ASIAN_WIDTH);
}

static bool full(uint32_t cp)
{
    UEastAsianWidth w = width(cp);
    return w == U_EA_WIDE || w == U_EA_FULLWIDTH || w == U_EA_HALFWIDTH;
}

bool script_east_asian(uint32_t cp)
{
    if (cp < 0x1100 || cp > 0x10FFFF)
        return false;
    return full(cp) &&
           !u_hasBinaryProperty((UChar32)cp, UCHAR_EMOJI_PRESENTATION);
}

/* Ambiguous width, but only ever met in East Asian text: ① Ⅰ ● ※. */
static bool ambiguous_sign(uint32_t cp)
{
    if (cp < 0x2000 || width(cp) != U_EA_AMBIGUOUS)
        return false;
    int8_t type = u_charType((UChar32)cp);
    return cp == 0x203B || type == U_OTHER_NUMBER || type == U_LETTER_NUMBER ||
           type == U_OTHER_SYMBOL;
}

bool script_wide(uint32_t cp)
{
    if (cp < 0x1100 || cp > 0x10FFFF)
        return false;
    return full(cp) || ambiguous_sign(cp);
}

bool script_hangul(uint32_t cp)
{
    UErrorCode status = U_ZERO_ERROR;
    return cp >= 0x1100 && cp <= 0x10FFFF &&
           uscript_getScript((UChar32)cp, &status) == USCRIPT_HANGUL;
}

uint32_t script_base_before(str text, size_t at)
{
    while (at > 0) {
        uint32_t cp = utf8_before(text, at);
        if (cp > 0x10FFFF ||
            !u_hasBinaryProperty((UChar32)cp, UCHAR_VARIATION_SELECTOR))
            return cp;
        char bytes[4];
        at -= utf8_encode(cp, bytes);
    }
    return 0;
}
