/* Looking at a text from an offset. */
#include "dates/look.h"

#include <string.h>

#include "base/utf8.h"

enum { MOST_BLANKS = 8, IDEOGRAPHIC_SPACE = 0x3000, NO_BREAK_SPACE = 0xA0 };

/* Words are short, and most differ early. */
static bool equal(str word, const char *p)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] != p[i])
            return false;
    return true;
}

size_t look_words(str text, size_t at, const struct word *table, size_t count,
                  int *means)
{
    if (at >= text.len)
        return 0;
    size_t left = text.len - at;
    for (size_t i = 0; i < count; i++) {
        str word = table[i].text;
        if (word.len > left ||
            word.ptr[word.len - 1] != text.ptr[at + word.len - 1] ||
            word.ptr[0] != text.ptr[at] || !equal(word, text.ptr + at))
            continue;
        *means = table[i].means;
        return at + word.len;
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
