/* Numbers that look like dates and are none. */
#include "dates/guard.h"

#include "dates/look.h"

static bool sign(uint32_t cp)
{
    switch (cp) {
    case '/':
    case '_':
    case '+':
    case '#':
    case '@':
    case '=':
    case '%':
    case '&':
    case '$':
    case '\\':
    case 0xA5:   /* ¥ */
    case 0xFFE5: /* ￥ */
    case 0x3012: /* 〒 */
    case 0x2116: /* № */
        return true;
    default:
        return false;
    }
}

/* . or - between the number and another one: 3.5 or A-12. */
static bool joined(str text, size_t at, uint32_t before)
{
    uint32_t other = look_before(text, look_back(text, at));
    if (before == '.' || before == 0xFF0E)
        return look_digit(other) || look_latin(other);
    if (before == '-' || before == 0xFF0D || before == 0x2212)
        return look_digit(other) || look_latin(other);
    return false;
}

bool guard_before_grouped(str text, size_t at)
{
    uint32_t before = look_before(text, at);
    if (before != ',' && before != 0xFF0C)
        return false;
    uint32_t other = look_before(text, look_back(text, at));
    for (int i = 0; i < 3; i++) {
        if (!look_digit(look_at(text, at)))
            return false;
        at = look_next(text, at);
    }
    return look_digit(other) && !look_digit(look_at(text, at));
}

bool guard_before(str text, size_t at)
{
    uint32_t before = look_before(text, at);
    if (before == 0 || (before >= 0x3040 && before <= 0x9FFF)) /* 〒 is less */
        return false;
    return sign(before) || joined(text, at, before) ||
           guard_before_grouped(text, at);
}

bool guard_before_numeric(str text, size_t at)
{
    static const struct word versions[] = {
        WORD("バージョン", 0), WORD("Version", 0), WORD("version", 0),
        WORD("Ver.", 0),       WORD("ver.", 0),    WORD("Ver", 0),
        WORD("No.", 0),        WORD("図", 0),      WORD("表", 0),
    };
    int ignored;
    if (at == 0)
        return false;
    if (guard_before(text, at) || look_latin(look_before(text, at)))
        return true;
    size_t p = look_spaces_before(text, at);
    return p > 0 &&
           look_words_before(text, p, WORDS(versions), &ignored) != SIZE_MAX;
}

bool guard_fraction(str text, const struct moment *m)
{
    static const struct word counted[] = {
        WORD("の", 0),     WORD("以下", 0),   WORD("以上", 0),
        WORD("未満", 0),   WORD("程度", 0),   WORD("ページ", 0),
        WORD("頁", 0),     WORD("錠", 0),     WORD("回", 0),
        WORD("倍", 0),     WORD("量", 0),     WORD("人", 0),
        WORD("枚", 0),     WORD("サイズ", 0), WORD("ずつ", 0),
        WORD("に減", 0),   WORD("に軽減", 0), WORD("に引", 0),
        WORD("を助成", 0), WORD("を補助", 0), WORD("を負担", 0),
        WORD("を支給", 0), WORD("を超", 0),   WORD("相当", 0),
        WORD("ほど", 0),   WORD("だけ", 0),
    };
    int ignored;
    const struct date_part *p = &m->part;
    if (m->separator != '/' || m->year_written)
        return false;
    if (p->month >= p->day || (p->month != 1 && p->day > 5))
        return false;
    uint32_t open = look_before(text, p->start), close = look_at(text, p->end);
    if ((open == '(' || open == 0xFF08) && (close == ')' || close == 0xFF09))
        return true;
    return look_words(text, p->end, WORDS(counted), &ignored);
}

static bool joint(uint32_t cp)
{
    if (cp >= 0xFF0C && cp <= 0xFF1A)
        cp -= 0xFEE0;
    return cp == '-' || cp == '.' || cp == '/' || cp == ':' || cp == ',';
}

size_t guard_skip(str text, size_t at)
{
    while (joint(look_at(text, at))) {
        size_t next = look_next(text, at);
        if (!look_digit(look_at(text, next)))
            break;
        while (look_digit(look_at(text, next)))
            next = look_next(text, next);
        at = next;
    }
    return at;
}
