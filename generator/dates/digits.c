/* Numbers as dates write them. */
#include "dates/digits.h"

#include "dates/look.h"

enum { LARGEST = 1000000 };

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

/* Whether a wide digit may stand there: most characters are none. */
static inline bool may_be_wide(str text, size_t at)
{
    if (at >= text.len || text.len - at < 3)
        return false;
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    switch (p[0]) {
    case 0xE3: /* 〇 */
        return p[1] == 0x80;
    case 0xE4: /* 一 to 二, 五 */
        return p[1] >= 0xB8 && p[1] <= 0xBA;
    case 0xE5: /* 六, 八, 九 (E4), 十, 千, 四 */
        return p[1] == 0x85 || p[1] == 0x8D || p[1] == 0x9B;
    case 0xE7: /* 百 */
        return p[1] == 0x99;
    case 0xEF: /* full-width */
        return p[1] == 0xBC;
    default:
        return false;
    }
}

/* 12月: a few ASCII digits and nothing behind them is what most are. */
static size_t read_short(str text, size_t at, struct number *n)
{
    enum { MOST = 5 };
    size_t end = at;
    int value = 0;
    for (; end < text.len && end - at < MOST; end++) {
        unsigned digit = (unsigned char)text.ptr[end] - (unsigned)'0';
        if (digit > 9)
            break;
        value = value * 10 + (int)digit;
    }
    if (end == at || end - at == MOST || may_be_wide(text, end))
        return 0;
    *n = (struct number){.end = end, .value = value, .length = (int)(end - at)};
    return end;
}

size_t digits_read(str text, size_t at, struct number *n)
{
    struct sum s = {0};
    size_t start = at, end = read_short(text, at, n);
    if (end)
        return end;
    *n = (struct number){0};
    for (;;) {
        at = read_ascii(text, at, &s, &n->length);
        if (!may_be_wide(text, at))
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

bool number_small(const struct number *n)
{
    return n->value < 100 && n->length <= (n->units ? 3 : 2);
}
