/* Letters at places in a text; see letter.h. */
#include "check/letter.h"

#include "base/utf8.h"

enum letter letter_at(str text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(str_drop(text, at), &cp);
    return letter_of(cp);
}

enum letter letter_before(str text, size_t at)
{
    return letter_of(utf8_before(text, at));
}

size_t letter_noun_start(str text, size_t from, size_t at)
{
    while (at > from && letter_of_noun(letter_before(text, at))) {
        do
            at--;
        while (at > from && ((unsigned char)text.ptr[at] & 0xC0) == 0x80);
    }
    return at;
}

size_t letter_noun_end(str text, size_t at)
{
    while (letter_of_noun(letter_at(text, at))) {
        uint32_t cp;
        at += utf8_decode(str_drop(text, at), &cp);
    }
    return at;
}
