/* UTF-8 (RFC 3629): strict reading, writing, and counting. */
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

static size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 0;
}

static bool scalar(uint32_t cp, size_t len)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return cp >= least[len] && cp <= 0x10FFFF && !(cp >= 0xD800 && cp < 0xE000);
}

size_t utf8_decode(str s, uint32_t *cp)
{
    assert(s.len > 0);
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t len = sequence_length(p[0]);
    *cp = UINT32_MAX;
    if (len == 1) {
        *cp = p[0];
        return 1;
    }
    if (len == 0 || len > s.len)
        return 1;
    uint32_t value = p[0] & (0xFFU >> (len + 1));
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (p[i] & 0x3FU);
    }
    if (!scalar(value, len))
        return 1;
    *cp = value;
    return len;
}

uint32_t utf8_before(str s, size_t at)
{
    size_t start = at;
    while (start > 0 && at - start < 4) {
        start--;
        if (((unsigned char)s.ptr[start] & 0xC0) != 0x80)
            break;
    }
    if (start == at)
        return 0;
    uint32_t cp;
    utf8_decode(str_slice(s, start, at), &cp);
    return cp;
}

size_t utf8_encode(uint32_t cp, char out[4])
{
    assert(cp <= 0x10FFFF);
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = len; i-- > 1; cp >>= 6)
        out[i] = (char)(0x80 | (cp & 0x3F));
    static const unsigned lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(lead[len] | cp);
    return len;
}

size_t utf8_invalid_at(str s)
{
    size_t at = 0;
    while (at < s.len) {
        if ((unsigned char)s.ptr[at] < 0x80) {
            at++;
            continue;
        }
        uint32_t cp;
        size_t len = utf8_decode(str_drop(s, at), &cp);
        if (cp == UINT32_MAX)
            return at;
        at += len;
    }
    return SIZE_MAX;
}

size_t utf8_count(str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    return count;
}

struct range {
    uint32_t first, last;
};

/* East Asian Width W and F, by blocks (UAX #11, Unicode 15). */
static const struct range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},
    {0x23E9, 0x23EC},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

static const struct range zero[] = {
    {0x0300, 0x036F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x2064},
    {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

static bool within(const struct range *ranges, size_t count, uint32_t cp)
{
    for (size_t i = 0; i < count; i++)
        if (cp >= ranges[i].first && cp <= ranges[i].last)
            return true;
    return false;
}

int utf8_width(uint32_t cp)
{
    if (cp < 0x300)
        return 1;
    if (within(zero, sizeof zero / sizeof *zero, cp))
        return 0;
    return within(wide, sizeof wide / sizeof *wide, cp) ? 2 : 1;
}

size_t utf8_columns(str s)
{
    size_t columns = 0;
    while (s.len) {
        uint32_t cp;
        s = str_drop(s, utf8_decode(s, &cp));
        columns += (size_t)utf8_width(cp);
    }
    return columns;
}
