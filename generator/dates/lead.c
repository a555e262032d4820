/*
 * The characters that can begin a date expression, as tables; and blocks of
 * bytes in which the first of them is looked for at once.
 */
#include "dates/lead.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

enum { STOP = 7 }; /* what may begin an expression by its first byte alone */

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

/* Groups of leads whose bytes make few other characters. */
enum {
    A = 1 << 0, /* 〇 ㋿ ㍻ ㍼ ㍽ ㍾ */
    B = 1 << 1, /* 一 三 七 九 二 五 */
    C = 1 << 2, /* 令 金 */
    D = 1 << 3, /* 六 八 前 平 年 */
    E = 1 << 4, /* 十 千 半 午 四 土 大 夕 夜 */
    F = 1 << 5, /* 早 日 明 昭 月 朝 木 正 毎 水 */
    G = 1 << 6, /* 火 百 祝 第 翌 */
    H = 1 << 7, /* ０ to ９, Ｍ Ｔ Ｓ Ｈ Ｒ */
};

/*
 * The groups in which some character has the byte as its first (by its last
 * four bits), second or third (by their last six bits). A character whose
 * three bytes share a group is a lead, or one of the few that borrow each byte
 * from another lead of the group: no reader knows those.
 */
static const unsigned char firsts[16] = {
    [0x03] = A, [0x04] = B | C, [0x05] = D | E, [0x06] = F,
    [0x07] = G, [0x09] = C,     [0x0F] = H,
};

static const unsigned char seconds[64] = {
    [0x00] = A, [0x01] = G,     [0x05] = D, [0x07] = C, [0x09] = D,
    [0x0B] = A, [0x0D] = A | E, [0x17] = F, [0x18] = F, [0x19] = G,
    [0x1B] = E, [0x1C] = E | F, [0x24] = E, [0x25] = G, [0x2C] = G,
    [0x2D] = F, [0x2F] = F,     [0x30] = F, [0x38] = B, [0x39] = B | D,
    [0x3A] = B, [0x3B] = C,     [0x3C] = H, [0x3F] = G,
};

static const unsigned char thirds[64] = {
    [0x00] = B,         [0x01] = E, [0x03] = B | E,     [0x07] = A,
    [0x08] = E | F,     [0x09] = B, [0x0A] = E,         [0x0C] = B | G,
    [0x0D] = D,         [0x0E] = F, [0x10] = H,         [0x11] = C | H,
    [0x12] = H,         [0x13] = H, [0x14] = B | H,     [0x15] = E | H,
    [0x16] = H,         [0x17] = H, [0x18] = H,         [0x19] = H,
    [0x1B] = E,         [0x1C] = E, [0x1D] = B | F | G, [0x1F] = E,
    [0x23] = F,         [0x24] = C, [0x25] = F,         [0x27] = E,
    [0x28] = F | H,     [0x29] = F, [0x2B] = D | G,     [0x2C] = G,
    [0x2D] = D | F | H, [0x32] = H, [0x33] = D | H,     [0x34] = D | F | H,
    [0x3B] = A,         [0x3C] = A, [0x3D] = A,         [0x3E] = A | G,
    [0x3F] = A,
};

/* Whether the three bytes are a character that can begin an expression. */
static bool wide_lead(const unsigned char *p)
{
    return firsts[p[0] & 0x0F] & seconds[p[1] & 0x3F] & thirds[p[2] & 0x3F];
}

#ifdef __x86_64__
#define AVX2 __attribute__((target("avx2")))

enum { BLOCK = 32, LOOKAHEAD = 2 }; /* bytes at once, and looked at behind */

AVX2 static inline __m256i block_at(const void *p)
{
    return _mm256_loadu_si256(p);
}

AVX2 static inline __m256i all(int byte)
{
    return _mm256_set1_epi8((char)byte);
}

/* Bytes from first to last as 0xFF, all others as 0. */
AVX2 static inline __m256i between(__m256i bytes, int first, int last)
{
    __m256i from = _mm256_sub_epi8(bytes, all(first));
    __m256i least = _mm256_min_epu8(from, all(last - first));
    return _mm256_cmpeq_epi8(least, from);
}

/* The table's entry for each byte's last four bits. */
AVX2 static inline __m256i entries16(const unsigned char *table, __m256i bytes)
{
    __m128i row = _mm_loadu_si128((const void *)table);
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(row), bytes);
}

/* The table's entry for each byte's last six bits. */
AVX2 static inline __m256i entries64(const unsigned char table[64],
                                     __m256i bytes)
{
    __m256i index = _mm256_and_si256(bytes, all(0x3F));
    /* a blend goes by the top bit: the bits 0x10 and 0x20 are moved there */
    __m256i odd = _mm256_slli_epi16(index, 3);
    __m256i upper = _mm256_slli_epi16(index, 2);
    __m256i low = _mm256_blendv_epi8(entries16(table, index),
                                     entries16(table + 16, index), odd);
    __m256i high = _mm256_blendv_epi8(entries16(table + 32, index),
                                      entries16(table + 48, index), odd);
    return _mm256_blendv_epi8(low, high, upper);
}

/* The bytes of a block that begin a lead, or a capital up to T, as bits. */
AVX2 static inline unsigned leads_of(const unsigned char *p)
{
    __m256i bytes = block_at(p);
    __m256i ascii =
        _mm256_or_si256(between(bytes, '0', '9'), between(bytes, 'A', 'T'));
    /* the top bit stays clear in bytes from 0xE0 to 0xEF; others give 0 */
    __m256i index =
        _mm256_adds_epu8(_mm256_xor_si256(bytes, all(0xE0)), all(0x70));
    __m256i wide = entries16(firsts, index);
    wide = _mm256_and_si256(wide, entries64(seconds, block_at(p + 1)));
    wide = _mm256_and_si256(wide, entries64(thirds, block_at(p + 2)));
    __m256i none = _mm256_cmpeq_epi8(_mm256_or_si256(ascii, wide), all(0));
    return ~(unsigned)_mm256_movemask_epi8(none);
}

/* The next lead of the whole blocks, or where they end. */
AVX2 static size_t skip_blocks(str text, size_t at)
{
    for (; text.len - at >= BLOCK + LOOKAHEAD; at += BLOCK) {
        const unsigned char *p = (const unsigned char *)text.ptr + at;
        for (unsigned bits = leads_of(p); bits; bits &= bits - 1) {
            size_t i = (size_t)__builtin_ctz(bits);
            if (p[i] >= 0x80 || steps[p[i]] == STOP)
                return at + i;
        }
    }
    return at;
}
#endif

/* What can be stepped over at once; it may end inside a character. */
static size_t skip(str text, size_t at)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2"))
        return skip_blocks(text, at);
#endif
    return at;
}

size_t lead_next(str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    if (at >= text.len)
        return text.len;
    at = skip(text, at);
    for (size_t last = text.len < 3 ? 0 : text.len - 2; at < last;) {
        if ((p[at] & 0xF0) == 0xE0) {
            if (wide_lead(p + at))
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
