/* JLREQ's character classes (appendix A) and table 1, as small tables. */
#include "compose/class.h"

#include <assert.h>
#include <stddef.h>

struct range {
    uint32_t first, last;
    enum jl_class class;
};

/* Sorted; what is not in here is told by block in jl_class_of. */
static const struct range ranges[] = {
    {0x00A3, 0x00A3, JL_PREFIX}, {0x00AB, 0x00AB, JL_OPEN},
    {0x00B0, 0x00B0, JL_SUFFIX}, {0x00B1, 0x00B1, JL_WIDE},
    {0x00BB, 0x00BB, JL_CLOSE},  {0x00D7, 0x00D7, JL_WIDE},
    {0x00F7, 0x00F7, JL_WIDE},   {0x2010, 0x2010, JL_HYPHEN},
    {0x2013, 0x2013, JL_HYPHEN}, {0x2014, 0x2015, JL_JOIN},
    {0x2018, 0x2018, JL_OPEN},   {0x2019, 0x2019, JL_CLOSE},
    {0x201C, 0x201C, JL_OPEN},   {0x201D, 0x201D, JL_CLOSE},
    {0x2020, 0x2022, JL_WIDE},   {0x2025, 0x2026, JL_JOIN},
    {0x2030, 0x2030, JL_SUFFIX}, {0x2032, 0x2033, JL_SUFFIX},
    {0x203B, 0x203B, JL_WIDE},   {0x203C, 0x203C, JL_DIVIDE},
    {0x2047, 0x2049, JL_DIVIDE}, {0x20AC, 0x20AC, JL_PREFIX},
    {0x2103, 0x2103, JL_SUFFIX}, {0x2113, 0x2113, JL_SUFFIX},
    {0x2116, 0x2116, JL_PREFIX}, {0x3000, 0x3000, JL_BLANK},
    {0x3001, 0x3001, JL_COMMA},  {0x3002, 0x3002, JL_STOP},
    {0x3008, 0x3008, JL_OPEN},   {0x3009, 0x3009, JL_CLOSE},
    {0x300A, 0x300A, JL_OPEN},   {0x300B, 0x300B, JL_CLOSE},
    {0x300C, 0x300C, JL_OPEN},   {0x300D, 0x300D, JL_CLOSE},
    {0x300E, 0x300E, JL_OPEN},   {0x300F, 0x300F, JL_CLOSE},
    {0x3010, 0x3010, JL_OPEN},   {0x3011, 0x3011, JL_CLOSE},
    {0x3014, 0x3014, JL_OPEN},   {0x3015, 0x3015, JL_CLOSE},
    {0x3016, 0x3016, JL_OPEN},   {0x3017, 0x3017, JL_CLOSE},
    {0x3018, 0x3018, JL_OPEN},   {0x3019, 0x3019, JL_CLOSE},
    {0x301C, 0x301C, JL_HYPHEN}, {0x301D, 0x301D, JL_OPEN},
    {0x301F, 0x301F, JL_CLOSE},  {0x3033, 0x3035, JL_JOIN},
    {0x30A0, 0x30A0, JL_HYPHEN}, {0x30FB, 0x30FB, JL_MIDDLE},
    {0x3303, 0x3303, JL_SUFFIX}, {0x330D, 0x330D, JL_SUFFIX},
    {0x3314, 0x3314, JL_SUFFIX}, {0x3318, 0x3318, JL_SUFFIX},
    {0x3322, 0x3323, JL_SUFFIX}, {0x3326, 0x3327, JL_SUFFIX},
    {0x332B, 0x332B, JL_SUFFIX}, {0x3336, 0x3336, JL_SUFFIX},
    {0x333B, 0x333B, JL_SUFFIX}, {0x3349, 0x334A, JL_SUFFIX},
    {0x334D, 0x334D, JL_SUFFIX}, {0x3351, 0x3351, JL_SUFFIX},
    {0x3357, 0x3357, JL_SUFFIX}, {0x338E, 0x338F, JL_SUFFIX},
    {0x339C, 0x339E, JL_SUFFIX}, {0x33A1, 0x33A1, JL_SUFFIX},
    {0x33C4, 0x33C4, JL_SUFFIX}, {0x33CB, 0x33CB, JL_SUFFIX},
    {0xFF01, 0xFF01, JL_DIVIDE}, {0xFF03, 0xFF04, JL_PREFIX},
    {0xFF05, 0xFF05, JL_SUFFIX}, {0xFF08, 0xFF08, JL_OPEN},
    {0xFF09, 0xFF09, JL_CLOSE},  {0xFF0C, 0xFF0C, JL_COMMA},
    {0xFF0E, 0xFF0E, JL_STOP},   {0xFF1A, 0xFF1B, JL_MIDDLE},
    {0xFF1F, 0xFF1F, JL_DIVIDE}, {0xFF3B, 0xFF3B, JL_OPEN},
    {0xFF3D, 0xFF3D, JL_CLOSE},  {0xFF5B, 0xFF5B, JL_OPEN},
    {0xFF5D, 0xFF5D, JL_CLOSE},  {0xFF5E, 0xFF5E, JL_HYPHEN},
    {0xFF5F, 0xFF5F, JL_OPEN},   {0xFF60, 0xFF60, JL_CLOSE},
    {0xFF61, 0xFF9F, JL_HALF},   {0xFFE0, 0xFFE0, JL_SUFFIX},
    {0xFFE1, 0xFFE1, JL_PREFIX}, {0xFFE5, 0xFFE5, JL_PREFIX},
};

static const struct range *find(uint32_t cp)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (ranges[middle].last < cp)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < sizeof ranges / sizeof *ranges && ranges[low].first <= cp;
    return found ? &ranges[low] : NULL;
}

enum jl_class jl_class_of(uint32_t cp)
{
    if (cp == ' ' || cp == 0xA0)
        return JL_SPACE;
    if (cp >= '0' && cp <= '9')
        return JL_DIGIT;
    if (cp < 0x80)
        return JL_LATIN;
    const struct range *r = find(cp);
    if (r)
        return r->class;
    return cp < 0x2100 ? JL_LATIN : JL_WIDE;
}

/*
 * One row for the class before, one column for the class after, both in the
 * order of enum jl_class; quarters of an em, and a for the space between
 * Japanese and Latin (四分アキ).
 */
static const char table1[JL_COUNT][JL_COUNT + 1] = {
    [JL_OPEN] = "0000000000000000",   [JL_CLOSE] = "2022100222022222",
    [JL_HYPHEN] = "2000100000000000", [JL_DIVIDE] = "2000100000000a0a",
    [JL_MIDDLE] = "1111211111111111", [JL_STOP] = "2022300222222222",
    [JL_COMMA] = "2022300222222222",  [JL_JOIN] = "2000100000000000",
    [JL_PREFIX] = "2000100000000000", [JL_SUFFIX] = "2000100000000000",
    [JL_BLANK] = "0000100000000000",  [JL_WIDE] = "2000100000000a0a",
    [JL_HALF] = "2000100000000000",   [JL_DIGIT] = "20001000000a0000",
    [JL_SPACE] = "2000100000000000",  [JL_LATIN] = "20001000000a0000",
};

enum jl_gap jl_gap_between(enum jl_class before, enum jl_class after)
{
    assert(before < JL_COUNT && after < JL_COUNT);
    char c = table1[before][after];
    return c == 'a' ? GAP_AKI : (enum jl_gap)(c - '0');
}

bool jl_half_body(enum jl_class c)
{
    return c == JL_OPEN || c == JL_CLOSE || c == JL_STOP || c == JL_COMMA ||
           c == JL_MIDDLE;
}

bool jl_follows(uint32_t cp)
{
    static const uint32_t followers[] = {
        U'々', U'〻', U'ぁ', U'ぃ', U'ぅ', U'ぇ', U'ぉ', U'っ',
        U'ゃ', U'ゅ', U'ょ', U'ゎ', U'ゕ', U'ゖ', U'ゝ', U'ゞ',
        U'ァ', U'ィ', U'ゥ', U'ェ', U'ォ', U'ッ', U'ャ', U'ュ',
        U'ョ', U'ヮ', U'ヵ', U'ヶ', U'ー', U'ヽ', U'ヾ'};
    if (cp < U'々' || cp > 0x31FF)
        return false;
    for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
        if (followers[i] == cp)
            return true;
    return cp >= 0x31F0; /* small katakana of Ainu */
}

bool jl_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}
