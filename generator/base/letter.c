/* Blocks of Unicode 15 by what Japanese writes with them. */
#include "base/letter.h"

#include <stddef.h>

/* Sorted. */
static const struct {
    uint32_t first, last;
    enum letter kind;
} ranges[] = {
    {'0', '9', LETTER_DIGIT},          {'A', 'Z', LETTER_LATIN},
    {'a', 'z', LETTER_LATIN},          {0x3005, 0x3005, LETTER_KANJI},
    {0x3041, 0x309F, LETTER_HIRAGANA}, {0x30A1, 0x30FA, LETTER_KATAKANA},
    {0x30FC, 0x30FF, LETTER_KATAKANA}, {0x31F0, 0x31FF, LETTER_KATAKANA},
    {0x3400, 0x9FFF, LETTER_KANJI},    {0xF900, 0xFAFF, LETTER_KANJI},
    {0xFF10, 0xFF19, LETTER_DIGIT},    {0xFF21, 0xFF3A, LETTER_LATIN},
    {0xFF41, 0xFF5A, LETTER_LATIN},    {0x20000, 0x3FFFF, LETTER_KANJI},
};

enum letter letter_of(uint32_t cp)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (cp <= ranges[i].last)
            return cp >= ranges[i].first ? ranges[i].kind : LETTER_NONE;
    return LETTER_NONE;
}

bool letter_of_noun(enum letter kind)
{
    return kind != LETTER_NONE && kind != LETTER_HIRAGANA;
}
