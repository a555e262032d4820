/* The characters that can begin a date expression, as tables. */
#include "dates/lead.h"

/* What to do with a byte. */
enum step {
    STEP_ONE, /* begins nothing */
    STEP_TWO, /* the lead of so many bytes, none of which begins anything */
    STEP_THREE,
    STEP_FOUR,
    STEP_STOP, /* a digit, or the letter of an era or an English month */
    STEP_LOOK, /* three bytes: look at the others */
};

static const unsigned char steps[256] = {
    ['0'] = STEP_STOP,   ['1'] = STEP_STOP,   ['2'] = STEP_STOP,
    ['3'] = STEP_STOP,   ['4'] = STEP_STOP,   ['5'] = STEP_STOP,
    ['6'] = STEP_STOP,   ['7'] = STEP_STOP,   ['8'] = STEP_STOP,
    ['9'] = STEP_STOP,   ['A'] = STEP_STOP,   ['D'] = STEP_STOP,
    ['F'] = STEP_STOP,   ['H'] = STEP_STOP,   ['J'] = STEP_STOP,
    ['M'] = STEP_STOP,   ['N'] = STEP_STOP,   ['O'] = STEP_STOP,
    ['R'] = STEP_STOP,   ['S'] = STEP_STOP,   ['T'] = STEP_STOP,
    [0xC2] = STEP_TWO,   [0xC3] = STEP_TWO,   [0xC4] = STEP_TWO,
    [0xC5] = STEP_TWO,   [0xC6] = STEP_TWO,   [0xC7] = STEP_TWO,
    [0xC8] = STEP_TWO,   [0xC9] = STEP_TWO,   [0xCA] = STEP_TWO,
    [0xCB] = STEP_TWO,   [0xCC] = STEP_TWO,   [0xCD] = STEP_TWO,
    [0xCE] = STEP_TWO,   [0xCF] = STEP_TWO,   [0xD0] = STEP_TWO,
    [0xD1] = STEP_TWO,   [0xD2] = STEP_TWO,   [0xD3] = STEP_TWO,
    [0xD4] = STEP_TWO,   [0xD5] = STEP_TWO,   [0xD6] = STEP_TWO,
    [0xD7] = STEP_TWO,   [0xD8] = STEP_TWO,   [0xD9] = STEP_TWO,
    [0xDA] = STEP_TWO,   [0xDB] = STEP_TWO,   [0xDC] = STEP_TWO,
    [0xDD] = STEP_TWO,   [0xDE] = STEP_TWO,   [0xDF] = STEP_TWO,
    [0xE0] = STEP_THREE, [0xE1] = STEP_THREE, [0xE2] = STEP_THREE,
    [0xE3] = STEP_LOOK,  [0xE4] = STEP_LOOK,  [0xE5] = STEP_LOOK,
    [0xE6] = STEP_LOOK,  [0xE7] = STEP_LOOK,  [0xE8] = STEP_THREE,
    [0xE9] = STEP_LOOK,  [0xEA] = STEP_THREE, [0xEB] = STEP_THREE,
    [0xEC] = STEP_THREE, [0xED] = STEP_THREE, [0xEE] = STEP_THREE,
    [0xEF] = STEP_LOOK,  [0xF0] = STEP_FOUR,  [0xF1] = STEP_FOUR,
    [0xF2] = STEP_FOUR,  [0xF3] = STEP_FOUR,  [0xF4] = STEP_FOUR,
};

#define BIT(third) (UINT64_C(1) << ((third)&0x3F))

/* The third bytes of the characters that begin so. */
static const uint64_t thirds[] = {
    0,
    BIT(0x87),                                     /* 〇 */
    BIT(0xB2),                                     /* ひ */
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
    [0xE3 & 0xF] = {[0x00] = 1, [0x01] = 2, [0x0B] = 3, [0x0D] = 4},
    [0xE4 & 0xF] = {[0x38] = 5, [0x39] = 6, [0x3A] = 7, [0x3B] = 8},
    [0xE5 & 0xF] = {[0x05] = 9,
                    [0x09] = 10,
                    [0x0D] = 11,
                    [0x1B] = 12,
                    [0x1C] = 13,
                    [0x24] = 14,
                    [0x39] = 15},
    [0xE6 & 0xF] = {[0x17] = 16,
                    [0x18] = 17,
                    [0x1C] = 18,
                    [0x2D] = 19,
                    [0x2F] = 20,
                    [0x30] = 21},
    [0xE7 & 0xF] =
        {[0x01] = 22, [0x19] = 23, [0x25] = 24, [0x2C] = 25, [0x3F] = 26},
    [0xE9 & 0xF] = {[0x07] = 27},
    [0xEF & 0xF] = {[0x3C] = 28},
};

static bool begins(const unsigned char *p)
{
    uint64_t third = thirds[rows[p[0] & 0xF][p[1] & 0x3F]];
    return third >> (p[2] & 0x3F) & 1;
}

size_t lead_next(str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    while (at < text.len) {
        switch ((enum step)steps[p[at]]) {
        case STEP_ONE:
            at++;
            break;
        case STEP_TWO:
            at += 2;
            break;
        case STEP_THREE:
            at += 3;
            break;
        case STEP_FOUR:
            at += 4;
            break;
        case STEP_STOP:
            return at;
        case STEP_LOOK:
            if (text.len - at < 3)
                return text.len;
            if (begins(p + at))
                return at;
            at += 3;
            break;
        }
    }
    return text.len;
}
