/* Numbers as dates write them. */
#include "dates/digits.h"

#include "dates/look.h"

enum { LARGEST = 1000000, SHORT = 5 };

static int kanji_value(uint32_t cp)
{
    switch (cp) {
    case 0x3007: /* 〇 */
        return 0;
    case 0x4E00:
        return 1;
    case 0x4E8C:
        return 2;
    case 0x4E09:
        return 3;
    case 0x56DB:
        return 4;
    case 0x4E94:
        return 5;
    case 0x516D:
        return 6;
    case 0x4E03:
        return 7;
    case 0x516B:
        return 8;
    case 0x4E5D:
        return 9;
    case 0x5341:
        return 10;
    case 0x767E:
        return 100;
    case 0x5343:
        return 1000;
    default:
        return -1;
    }
}

/* A number in the making: 千二百 is sum, 三 the digits not yet multiplied. */
struct sum {
    int total, digits;
    bool pending; /* digits stand before a unit */
};

static void add_digit(struct sum *s, int digit)
{
    if (s->digits < LARGEST)
        s->digits = s->digits * 10 + digit;
    s->pending = true;
}

static void add_unit(struct sum *s, int unit)
{
    if (s->digits >= 10 && s->digits < 100 && unit == 10) {
        s->total += s->digits * 100; /* 二〇十九, for 二〇一九 */
        s->digits = 0;
        s->pending = false;
    }
    int times = s->pending ? s->digits : 1;
    if (s->total < LARGEST && times < LARGEST / unit)
        s->total += times * unit;
    else
        s->total = LARGEST;
    s->digits = 0;
    s->pending = false;
}

static int sum_value(const struct sum *s)
{
    int value = s->total + s->digits;
    return value < LARGEST ? value : LARGEST;
}

static size_t read_ascii(str text, size_t at, struct sum *s, int *length)
{
    while (at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9') {
        add_digit(s, text.ptr[at++] - '0');
        if (*length < LARGEST)
            (*length)++;
    }
    return at;
}

int digits_value(uint32_t cp)
{
    if (look_digit(cp))
        return (int)(cp & 0xF); /* of 0x30 and of 0xFF10 */
    return kanji_value(cp);
}

static int wide_value(str text, size_t at, struct number *n)
{
    uint32_t cp = look_at(text, at);
    if (look_digit(cp))
        return (int)(cp - 0xFF10);
    int value = kanji_value(cp);
    n->kanji |= value >= 0;
    n->units |= value >= 10;
    return value;
}

/*
 * Whether a kanji digit or unit may stand there: most characters are none.
 * Like look_at, this does not ask whether the bytes are well-formed.
 */
static inline bool may_be_kanji(str text, size_t at)
{
    if (at >= text.len || text.len - at < 3)
        return false;
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    unsigned second = p[1] & 0x3FU;
    switch (p[0]) {
    case 0xE3: /* 〇 */
        return second == 0x00;
    case 0xE4: /* 一 三 七 九 二 五 */
        return second >= 0x38 && second <= 0x3A;
    case 0xE5: /* 六 八, 十 千, 四 */
        return second == 0x05 || second == 0x0D || second == 0x1B;
    case 0xE7: /* 百 */
        return second == 0x19;
    default:
        return false;
    }
}

/* The length of the ASCII or full-width digit at the offset; 0: none. */
static inline size_t read_digit(str text, size_t at, int *digit)
{
    if (at >= text.len)
        return 0;
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    *digit = p[0] - '0';
    if (*digit >= 0 && *digit <= 9)
        return 1;
    if (p[0] != 0xEF || text.len - at < 3 || (p[1] & 0x3F) != 0x3C)
        return 0;
    *digit = (p[2] & 0x3F) - 0x10;
    return *digit >= 0 && *digit <= 9 ? 3 : 0;
}

/* Reads a few digits that are no kanji; returns the offset behind them. */
static size_t read_short(str text, size_t at, struct number *n)
{
    int value = 0, length = 0, digit;
    size_t step;
    while (length <= SHORT && (step = read_digit(text, at, &digit))) {
        value = value * 10 + digit;
        at += step;
        length++;
    }
    *n = (struct number){.end = at, .value = value, .length = length};
    return at;
}

size_t digits_read(str text, size_t at, struct number *n)
{
    size_t start = at, end = read_short(text, at, n);
    if (n->length <= SHORT && !may_be_kanji(text, end))
        return n->length ? end : 0; /* most are so short */
    struct sum s = {0};
    *n = (struct number){0};
    for (;;) {
        at = read_ascii(text, at, &s, &n->length);
        if (at >= text.len || (unsigned char)text.ptr[at] < 0xE3)
            break;
        int value = wide_value(text, at, n);
        if (value < 0)
            break;
        if (value < 10)
            add_digit(&s, value);
        else
            add_unit(&s, value);
        at = look_next(text, at);
        if (n->length < LARGEST)
            n->length++;
    }
    n->value = sum_value(&s);
    n->end = at;
    return at > start ? at : 0;
}

void digits_put(struct buf *b, int value, int width)
{
    char digits[16];
    size_t at = sizeof digits;
    for (; value > 0 || width > 0; value /= 10, width--)
        digits[--at] = (char)('0' + value % 10);
    buf_put(b, (str){digits + at, sizeof digits - at});
}
