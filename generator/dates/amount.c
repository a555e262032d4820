/* Amounts of calendar time. */
#include "dates/amount.h"

#include "dates/digits.h"
#include "dates/look.h"

enum { MOST_PARTS = 4, LARGEST_COUNT = 9999, LAST_DAY = 31 };

static const struct word units[] = {
    WORD("年", UNIT_YEAR),
    WORD("月", UNIT_MONTH), /* of statutes: see other_word */
    WORD("日", UNIT_DAY),
    WORD("時間", UNIT_HOUR),
    WORD("分", UNIT_MINUTE),
    WORD("営業日", UNIT_BUSINESS_DAY),
    WORD("か年", UNIT_YEAR),
    WORD("カ年", UNIT_YEAR),
    WORD("ヵ年", UNIT_YEAR),
    WORD("ヶ年", UNIT_YEAR),
    WORD("箇年", UNIT_YEAR),
    WORD("か月", UNIT_MONTH),
    WORD("ヶ月", UNIT_MONTH),
    WORD("カ月", UNIT_MONTH),
    WORD("ヵ月", UNIT_MONTH),
    WORD("ケ月", UNIT_MONTH),
    WORD("ｶ月", UNIT_MONTH),
    WORD("ｹ月", UNIT_MONTH),
    WORD("箇月", UNIT_MONTH),
    WORD("個月", UNIT_MONTH),
    WORD("个月", UNIT_MONTH),
    WORD("週間", UNIT_WEEK),
    WORD("週", UNIT_WEEK),
    WORD("秒", UNIT_SECOND),
};
static const struct word_set unit_set = {
    WORDS(units), FIRST("営") | FIRST("年") | FIRST("か") | FIRST("カ") |
                      FIRST("ヵ") | FIRST("ヶ") | FIRST("箇") | FIRST("ケ") |
                      FIRST("ｶ") | FIRST("ｹ") | FIRST("個") | FIRST("个") |
                      FIRST("月") | FIRST("週") | FIRST("日") | FIRST("時") |
                      FIRST("分") | FIRST("秒")};

static const struct word between[] = {
    WORD("～", 0), WORD("〜", 0), WORD("~", 0),  WORD("∼", 0),    WORD("-", 0),
    WORD("－", 0), WORD("–", 0),  WORD("ー", 0), WORD("から", 0), WORD("、", 1),
};
static const struct word_set between_set = {
    WORDS(between), FIRST("～") | FIRST("〜") | FIRST("~") | FIRST("∼") |
                        FIRST("-") | FIRST("－") | FIRST("–") | FIRST("ー") |
                        FIRST("か") | FIRST("、")};

/* What makes 5年 the head of another word: 5年生, 5年度, 3年目. */
static const char16_t year_words[] =
    u"度生目次制式版代産号組級賀金齢中始末頭初鑑表報"
    "輪配少長収額利休功貢々";
/* 3分野, 2分割, 半額: other words with 分 and 半. */
static const char16_t minute_words[] =
    u"野類割冊析団校岐離担散裂量目布解配署所別";
static const char16_t half_words[] = u"額期年月日数分端身島面";

/* 3月 names a month; 三月以内 and 3月前 count, as statutes do. */
static bool month_of_year(str text, size_t at)
{
    static const struct word counting[] = {
        WORD("以内", 0), WORD("以上", 0), WORD("未満", 0), WORD("間", 0),
        WORD("を超", 0), WORD("を経", 0), WORD("を限", 0),
    };
    int ignored;
    uint32_t before = look_before(text, look_back(text, at));
    if (digits_value(before) < 0 && before != ' ' && before != 0x3000)
        return false; /* か月 */
    if (look_words(text, at, WORDS(counting), &ignored))
        return false;
    size_t end = look_word(text, at, S("前"));
    end = end ? end : look_word(text, at, S("後"));
    return !end || look_one_of(look_at(text, end), u"半期後日述任");
}

/* Whether the unit that ends at `at` is part of another word. */
static bool other_word(str text, size_t at, enum unit unit)
{
    uint32_t cp = look_at(text, at);
    switch (unit) {
    case UNIT_YEAR:
        return look_one_of(cp, year_words);
    case UNIT_MONTH:
        return look_one_of(cp, u"目児齢号") || month_of_year(text, at);
    case UNIT_WEEK:
        return look_one_of(cp, u"目刊末休");
    case UNIT_DAY:
        return look_one_of(cp, u"目付分曜市町本");
    case UNIT_BUSINESS_DAY:
        return cp == 0x76EE; /* 目 */
    case UNIT_HOUR:
        return look_one_of(cp, u"目割帯給外軸");
    case UNIT_MINUTE:
        return cp == 0x3051 || look_word(text, at, S("の")) ||
               look_one_of(cp, minute_words);
    case UNIT_SECOND:
        return look_one_of(cp, u"速針目");
    case UNITS:
        break;
    }
    return false;
}

static size_t read_unit(str text, size_t at, enum unit *unit)
{
    int means = 0;
    size_t p = look_spaces(text, at);
    size_t end = look_set(text, p, &unit_set, &means);
    *unit = (enum unit)means;
    return end;
}

/* .5 of 1.5時間 */
static size_t read_fraction(str text, size_t at, struct amount *a)
{
    enum { MOST_DIGITS = 3 };
    struct number n;
    size_t dot = look_word(text, at, S("."));
    dot = dot ? dot : look_word(text, at, S("．"));
    size_t end = dot ? digits_read(text, dot, &n) : 0;
    if (!end || n.kanji || n.length > MOST_DIGITS)
        return 0;
    a->fraction = n.value;
    a->fraction_digits = n.length;
    return end;
}

/* The unit, or fraction and unit, behind a number. */
static size_t read_part(str text, const struct number *n, struct amount *a,
                        enum unit *unit)
{
    if (n->value > LARGEST_COUNT)
        return 0;
    size_t fraction = a->parts ? 0 : read_fraction(text, n->end, a);
    size_t end = read_unit(text, fraction ? fraction : n->end, unit);
    if (fraction && !end)
        a->fraction_digits = 0;
    return end && a->counts[*unit] == 0 ? end : 0;
}

/* Behind 3 of 3～5営業日, 2、3日: two numbers, one unit; 1か月～2か月 too. */
static size_t read_span(str text, const struct number *low, struct amount *a,
                        enum unit *unit)
{
    struct number high;
    int comma = 0;
    enum unit low_unit = UNITS;
    size_t with_unit = read_unit(text, low->end, &low_unit);
    size_t p = with_unit ? with_unit : low->end;
    p = look_set(text, p, &between_set, &comma);
    p = p ? digits_read(text, look_spaces(text, p), &high) : 0;
    p = p ? read_unit(text, p, unit) : 0;
    if (!p || low->value > LARGEST_COUNT || high.value > LARGEST_COUNT ||
        high.value <= low->value || (with_unit && low_unit != *unit))
        return 0;
    if (comma && (with_unit || high.value != low->value + 1))
        return 0;
    a->upper = high.value;
    a->ambiguous = with_unit && *unit == UNIT_DAY;
    return p;
}

/* 05 of 1秒05 */
static size_t read_hundredths(str text, size_t at, struct amount *a)
{
    struct number n;
    int ignored;
    size_t end = a->last == UNIT_SECOND && !a->fraction_digits && !a->upper
                     ? digits_read(text, at, &n)
                     : 0;
    if (!end || n.kanji || n.length > 2 ||
        look_set(text, end, &unit_set, &ignored))
        return 0;
    a->fraction = n.value;
    a->fraction_digits = n.length;
    return end;
}

/* と or nothing between parts, and then one more number with its unit. */
static size_t read_more(str text, size_t at, struct amount *a)
{
    struct number n;
    enum unit unit;
    size_t joined = look_word(text, at, S("と"));
    if (!digits_read(text, joined ? joined : at, &n))
        return 0;
    size_t end = read_part(text, &n, a, &unit);
    if (!end || unit == a->last || other_word(text, end, unit))
        return 0;
    a->counts[unit] = n.value;
    a->last = unit;
    a->parts++;
    return end;
}

/* 一年, 二日, 十分 and 百年 are also parts of other words. */
static bool unclear(const struct amount *a, const struct number *n)
{
    if (a->ambiguous || a->parts > 1 || a->upper)
        return a->ambiguous;
    if (a->last == UNIT_DAY)
        return n->value <= LAST_DAY || n->kanji;
    if (!n->kanji)
        return false;
    return (a->last == UNIT_MINUTE && n->value <= 10) ||
           a->last == UNIT_SECOND || a->last == UNIT_WEEK ||
           (n->units && n->value >= 100);
}

/* 2025年 names a year; 1000年前 is an amount. */
static bool year_of_era(str text, size_t at, const struct number *n,
                        enum unit unit)
{
    if (unit != UNIT_YEAR || n->value < 1000)
        return false;
    return n->value >= 1900 || !look_one_of(look_at(text, at), u"前後間以余");
}

size_t amount_read(str text, size_t at, struct amount *a)
{
    struct number n;
    enum unit unit;
    *a = (struct amount){0};
    if (!digits_read(text, at, &n))
        return 0;
    size_t end = read_span(text, &n, a, &unit);
    if (!end)
        end = read_part(text, &n, a, &unit);
    if (!end || other_word(text, end, unit) || year_of_era(text, end, &n, unit))
        return 0;
    a->counts[unit] = n.value;
    a->last = unit;
    a->parts = 1;
    a->kanji = n.kanji;
    bool single = a->upper || a->fraction_digits;
    for (int i = 1; i < MOST_PARTS && !single; i++) {
        size_t more = read_more(text, end, a);
        if (!more)
            break;
        end = more;
    }
    size_t hundredths = read_hundredths(text, end, a);
    end = hundredths ? hundredths : end;
    size_t half = look_word(text, end, S("半"));
    a->half =
        half && !a->upper && !look_one_of(look_at(text, half), half_words);
    a->end = a->half ? half : end;
    a->ambiguous = unclear(a, &n);
    return a->end;
}

static void put_part(struct buf *b, const struct amount *a, enum unit unit,
                     int count)
{
    static const char *const letters[] = {"Y",  "M", "W", "D",
                                          "BD", "H", "M", "S"};
    bool half = a->half && unit == a->last && unit != UNIT_YEAR &&
                unit != UNIT_HOUR && unit != UNIT_MINUTE;
    bool fraction = a->fraction_digits && unit == a->last;
    if (!count && !half && !fraction)
        return;
    digits_put(b, count, 1);
    if (fraction) {
        buf_put_byte(b, '.');
        digits_put(b, a->fraction, a->fraction_digits);
    } else if (half) {
        buf_put(b, S(".5"));
    }
    buf_put(b, str_from_c(letters[unit]));
}

static void put_one(struct buf *b, const struct amount *a, str sign, int upper)
{
    int counts[UNITS];
    for (int u = 0; u < UNITS; u++)
        counts[u] = a->counts[u];
    if (upper)
        counts[a->last] = upper;
    if (a->half && a->last == UNIT_YEAR)
        counts[UNIT_MONTH] += 6;
    if (a->half && a->last == UNIT_HOUR)
        counts[UNIT_MINUTE] += 30;
    if (a->half && a->last == UNIT_MINUTE)
        counts[UNIT_SECOND] += 30;
    buf_put(b, sign);
    buf_put_byte(b, 'P');
    size_t empty = b->len;
    for (int u = UNIT_YEAR; u < UNIT_HOUR; u++)
        put_part(b, a, (enum unit)u, counts[u]);
    if (counts[UNIT_HOUR] || counts[UNIT_MINUTE] || counts[UNIT_SECOND] ||
        a->last >= UNIT_HOUR)
        buf_put_byte(b, 'T');
    for (int u = UNIT_HOUR; u < UNITS; u++)
        put_part(b, a, (enum unit)u, counts[u]);
    if (b->len == empty)
        buf_put(b, S("0D"));
}

void amount_put_value(struct buf *b, const struct amount *a, str sign)
{
    put_one(b, a, sign, 0);
    if (!a->upper)
        return;
    buf_put_byte(b, '/');
    put_one(b, a, sign, a->upper);
}
