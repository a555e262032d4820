/* What kind of letter a character is; see letter.h. */
#include "check/letter.h"

#include "base/utf8.h"

static enum letter kind_of(uint32_t cp)
{
    static const struct {
        uint32_t first, last;
        enum letter kind;
    } ranges[] = {
        {'0', '9', LETTER_DIGIT},          {'A', 'Z', LETTER_LATIN},
        {'a', 'z', LETTER_LATIN},          {0x3005, 0x3005, LETTER_KANJI},
        {0x3041, 0x309F, LETTER_HIRAGANA}, {0x30A1, 0x30FA, LETTER_KATAKANA},
        {0x30FC, 0x30FE, LETTER_KATAKANA}, {0x3400, 0x9FFF, LETTER_KANJI},
        {0xFF10, 0xFF19, LETTER_DIGIT},    {0xFF21, 0xFF3A, LETTER_LATIN},
        {0xFF41, 0xFF5A, LETTER_LATIN},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (cp >= ranges[i].first && cp <= ranges[i].last)
            return ranges[i].kind;
    return LETTER_NONE;
}

enum letter letter_at(str text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(str_drop(text, at), &cp);
    return kind_of(cp);
}

enum letter letter_before(str text, size_t at)
{
    return kind_of(utf8_before(text, at));
}

bool letter_of_noun(enum letter kind)
{
    return kind != LETTER_NONE && kind != LETTER_HIRAGANA;
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
