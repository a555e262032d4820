/* Looking at a text from an offset. */
#include "dates/look.h"

#include <string.h>

#include "base/utf8.h"

enum { MOST_BLANKS = 8, IDEOGRAPHIC_SPACE = 0x3000, NO_BREAK_SPACE = 0xA0 };

size_t look_word(str text, size_t at, str word)
{
    if (at > text.len || text.len - at < word.len ||
        memcmp(text.ptr + at, word.ptr, word.len) != 0)
        return 0;
    return at + word.len;
}

size_t look_words(str text, size_t at, const struct word *table, size_t count,
                  int *means)
{
    if (at >= text.len)
        return 0;
    for (size_t i = 0; i < count; i++) {
        if (table[i].text.ptr[0] != text.ptr[at])
            continue;
        size_t end = look_word(text, at, table[i].text);
        if (end) {
            *means = table[i].means;
            return end;
        }
    }
    return 0;
}

size_t look_words_before(str text, size_t at, const struct word *table,
                         size_t count, int *means)
{
    for (size_t i = 0; i < count; i++) {
        size_t len = table[i].text.len;
        if (len > at || table[i].text.ptr[len - 1] != text.ptr[at - 1])
            continue;
        if (look_word(text, at - len, table[i].text)) {
            *means = table[i].means;
            return at - len;
        }
    }
    return SIZE_MAX;
}

uint32_t look_at(str text, size_t at)
{
    uint32_t cp = 0;
    if (at >= text.len)
        return 0;
    if ((unsigned char)text.ptr[at] < 0x80)
        return (unsigned char)text.ptr[at];
    utf8_decode(str_drop(text, at), &cp);
    return cp;
}

uint32_t look_before(str text, size_t at)
{
    return utf8_before(text, at);
}

size_t look_next(str text, size_t at)
{
    unsigned char lead = (unsigned char)text.ptr[at];
    size_t step = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return step <= text.len - at ? at + step : text.len;
}

size_t look_back(str text, size_t at)
{
    while (at > 0) {
        at--;
        if (((unsigned char)text.ptr[at] & 0xC0) != 0x80)
            break;
    }
    return at;
}

static bool space(uint32_t cp)
{
    return cp == ' ' || cp == '\t' || cp == IDEOGRAPHIC_SPACE ||
           cp == NO_BREAK_SPACE;
}

size_t look_spaces(str text, size_t at)
{
    for (int i = 0; i < MOST_BLANKS && space(look_at(text, at)); i++)
        at = look_next(text, at);
    return at;
}

size_t look_blanks(str text, size_t at)
{
    size_t end = look_spaces(text, at);
    if (look_at(text, end) == '\n')
        end = look_spaces(text, end + 1);
    return end;
}

size_t look_spaces_before(str text, size_t at)
{
    for (int i = 0; i < MOST_BLANKS && space(look_before(text, at)); i++)
        at = look_back(text, at);
    return at;
}

bool look_kanji(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3005;
}

bool look_latin(uint32_t cp)
{
    if (cp >= 0xFF21 && cp <= 0xFF5A)
        cp -= 0xFEE0;
    return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
}

bool look_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}
