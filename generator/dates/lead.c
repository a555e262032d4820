/* The characters that can begin a date expression, as tables. */
#include "dates/lead.h"

enum {
    STOP = 7,     /* what may begin an expression by its first byte alone */
    THREE = 0xE0, /* the first of three bytes; its last bits are a row */
};

/* How many bytes follow the first and are stepped over with it. */
static const unsigned char steps[256] = {
    ['0'] = STOP, ['1'] = STOP, ['2'] = STOP, ['3'] = STOP, ['4'] = STOP,
    ['5'] = STOP, ['6'] = STOP, ['7'] = STOP, ['8'] = STOP, ['9'] = STOP,
    ['A'] = STOP, ['D'] = STOP, ['F'] = STOP, ['H'] = STOP, ['J'] = STOP,
    ['M'] = STOP, ['N'] = STOP, ['O'] = STOP, ['R'] = STOP, ['S'] = STOP,
    ['T'] = STOP, [0xC2] = 1,   [0xC3] = 1,   [0xC4] = 1,   [0xC5] = 1,
    [0xC6] = 1,   [0xC7] = 1,   [0xC8] = 1,   [0xC9] = 1,   [0xCA] = 1,
    [0xCB] = 1,   [0xCC] = 1,   [0xCD] = 1,   [0xCE] = 1,   [0xCF] = 1,
    [0xD0] = 1,   [0xD1] = 1,   [0xD2] = 1,   [0xD3] = 1,   [0xD4] = 1,
    [0xD5] = 1,   [0xD6] = 1,   [0xD7] = 1,   [0xD8] = 1,   [0xD9] = 1,
    [0xDA] = 1,   [0xDB] = 1,   [0xDC] = 1,   [0xDD] = 1,   [0xDE] = 1,
    [0xDF] = 1,   [0xF0] = 3,   [0xF1] = 3,   [0xF2] = 3,   [0xF3] = 3,
    [0xF4] = 3,
};

#define BIT(third) (UINT64_C(1) << ((third)&0x3F))

/* The third bytes of the characters that begin so. */
static const uint64_t thirds[] = {
    0,
    BIT(0x87),                                     /* 〇 */
    BIT(0xBF),                                     /* ㋿ */
    BIT(0xBB) | BIT(0xBC) | BIT(0xBD) | BIT(0xBE), /* ㍻ ㍼ ㍽ ㍾ */
    BIT(0x80) | BIT(0x89) | BIT(0x83),             /* 一 三 七 */
    BIT(0x9D),                                     /* 九 */
    BIT(0x8C) | BIT(0x94),                         /* 二 五 */
    BIT(0xA4),                                     /* 令 */
    BIT(0xAD) | BIT(0xAB),                         /* 六 八 */
    BIT(0x8D),                                     /* 前 */
    BIT(0x81) | BIT(0x83) | BIT(0x8A) | BIT(0x88), /* 十 千 半 午 */
    BIT(0x9B),                                     /* 四 */
    BIT(0x9F),                                     /* 土 */
    BIT(0xA7) | BIT(0x95) | BIT(0x9C),             /* 大 夕 夜 */
    BIT(0xB3) | BIT(0xB4),                         /* 平 年 */
    BIT(0xA9) | BIT(0xA5),                         /* 早 日 */
    BIT(0x8E) | BIT(0xAD),                         /* 明 昭 */
    BIT(0x88) | BIT(0x9D) | BIT(0xA8),             /* 月 朝 木 */
    BIT(0xA3),                                     /* 正 */
    BIT(0x8E),                                     /* 毎 */
    BIT(0xB4),                                     /* 水 */
    BIT(0xAB),                                     /* 火 */
    BIT(0xBE),                                     /* 百 */
    BIT(0x9D),                                     /* 祝 */
    BIT(0xAC),                                     /* 第 */
    BIT(0x8C),                                     /* 翌 */
    BIT(0x91),                                     /* 金 */
    BIT(0x90) | BIT(0x91) | BIT(0x92) | BIT(0x93) | BIT(0x94) | BIT(0x95) |
        BIT(0x96) | BIT(0x97) | BIT(0x98) | BIT(0x99) | BIT(0xAD) | BIT(0xB4) |
        BIT(0xB3) | BIT(0xA8) |
        BIT(0xB2), /* ０ １ ２ ３ ４ ５ ６ ７ ８ ９ Ｍ Ｔ Ｓ Ｈ Ｒ */
};

/* Which of them the first two bytes name; 0 is none. */
static const unsigned char rows[16][64] = {
    [0xE3 & 0xF] = {[0x00] = 1, [0x0B] = 2, [0x0D] = 3},
    [0xE4 & 0xF] = {[0x38] = 4, [0x39] = 5, [0x3A] = 6, [0x3B] = 7},
    [0xE5 & 0xF] = {[0x05] = 8,
                    [0x09] = 9,
                    [0x0D] = 10,
                    [0x1B] = 11,
                    [0x1C] = 12,
                    [0x24] = 13,
                    [0x39] = 14},
    [0xE6 & 0xF] = {[0x17] = 15,
                    [0x18] = 16,
                    [0x1C] = 17,
                    [0x2D] = 18,
                    [0x2F] = 19,
                    [0x30] = 20},
    [0xE7 & 0xF] =
        {[0x01] = 21, [0x19] = 22, [0x25] = 23, [0x2C] = 24, [0x3F] = 25},
    [0xE9 & 0xF] = {[0x07] = 26},
    [0xEF & 0xF] = {[0x3C] = 27},
};

size_t lead_next(str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t last = text.len < 3 ? 0 : text.len - 2;
    while (at < last) {
        if ((p[at] & 0xF0) == THREE) {
            unsigned row = rows[p[at] & 0xF][p[at + 1] & 0x3F];
            if (row && (thirds[row] >> (p[at + 2] & 0x3F) & 1))
                return at;
            at += 3;
            continue;
        }
        if (steps[p[at]] == STOP)
            return at;
        at += steps[p[at]] + 1U;
    }
    while (at < text.len && steps[p[at]] != STOP)
        at++;
    return at < text.len ? at : text.len;
}
