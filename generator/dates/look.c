/* Looking at a text from an offset. */
#include "dates/look.h"

#include "base/utf8.h"

enum { MOST_BLANKS = 8, IDEOGRAPHIC_SPACE = 0x3000, NO_BREAK_SPACE = 0xA0 };

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

size_t look_past_spaces(str text, size_t at)
{
    for (int i = 0; i < MOST_BLANKS && space(look_at(text, at)); i++)
        at = look_next(text, at);
    return at;
}

size_t look_past_blanks(str text, size_t at)
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
