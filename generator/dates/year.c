/* A year as written, in one notation or in both. */
#include "dates/year.h"

#include "dates/digits.h"
#include "dates/look.h"

enum { LONGEST_ERA = 99, OPEN_FULL = 0xFF08, CLOSE_FULL = 0xFF09 };

/* Oldest first, like era_all; then kanji, letters and signs. */
static const struct word full_names[] = {
    WORD("明治", 0), WORD("大正", 1), WORD("昭和", 2),
    WORD("平成", 3), WORD("令和", 4),
};
static const struct word_set full_set = {
    WORDS(full_names),
    FIRST("明") | FIRST("大") | FIRST("昭") | FIRST("平") | FIRST("令")};

static const struct word short_names[] = {
    WORD("明", 0), WORD("大", 1), WORD("昭", 2), WORD("平", 3), WORD("令", 4),
    WORD("M", 0),  WORD("T", 1),  WORD("S", 2),  WORD("H", 3),  WORD("R", 4),
    WORD("Ｍ", 0), WORD("Ｔ", 1), WORD("Ｓ", 2), WORD("Ｈ", 3), WORD("Ｒ", 4),
    WORD("㍾", 0), WORD("㍽", 1), WORD("㍼", 2), WORD("㍻", 3), WORD("㋿", 4),
};
static const struct word_set short_set = {
    WORDS(short_names),
    FIRST("明") | FIRST("大") | FIRST("昭") | FIRST("平") | FIRST("令") |
        FIRST("M") | FIRST("T") | FIRST("S") | FIRST("H") | FIRST("R") |
        FIRST("Ｍ") | FIRST("Ｔ") | FIRST("Ｓ") | FIRST("Ｈ") | FIRST("Ｒ") |
        FIRST("㍾") | FIRST("㍽") | FIRST("㍼") | FIRST("㍻") | FIRST("㋿")};

size_t year_read_era(str text, size_t at, const struct era **era,
                     enum date_form *form)
{
    int index = 0;
    size_t count;
    if (look_digit(look_at(text, at)))
        return 0;
    size_t end = look_set(text, at, &full_set, &index);
    *form = FORM_ERA;
    if (!end) {
        end = look_set(text, at, &short_set, &index);
        *form = FORM_ERA_ABBR;
    }
    *era = &era_all(&count)[index];
    return end;
}

static size_t read_era_year(str text, size_t at, struct year *y)
{
    struct number n;
    size_t name = year_read_era(text, at, &y->era, &y->form);
    if (!name)
        return 0;
    size_t p = y->form == FORM_ERA ? look_blanks(text, name) : name;
    size_t end = look_word(text, p, S("元"));
    n.value = 1;
    if (!end)
        end = digits_read(text, p, &n);
    if (!end)
        return 0;
    y->no_such = n.value < 1 || n.value > LONGEST_ERA;
    y->era_western = n.value > 999 ? 0 : era_western_year(y->era, n.value);
    if (!y->no_such)
        y->no_such = !era_holds_year(y->era, y->era_western);
    y->western = y->era_western;
    return end;
}

/* 西暦2年: the word lets a year be short. */
static bool christian(str text, size_t at, const struct number *n)
{
    str word = S("西暦");
    return n->value > 0 && at >= word.len &&
           look_word(text, at - word.len, word);
}

static size_t read_western_year(str text, size_t at, struct year *y)
{
    struct number n;
    size_t end = digits_read(text, at, &n);
    bool four = n.length == 4 && !n.units;
    if (!end || n.value > 9999)
        return 0;
    if ((!(four || n.units) || n.value < 1000) && !christian(text, at, &n))
        return 0;
    y->western = n.value;
    y->form = FORM_WESTERN;
    return end;
}

/* One notation, without its 年. */
static size_t read_one(str text, size_t at, struct year *y)
{
    size_t end = read_western_year(text, at, y);
    return end ? end : read_era_year(text, at, y);
}

static size_t read_nen(str text, size_t at)
{
    return look_word(text, look_blanks(text, at), S("年"));
}

static void join(struct year *y, const struct year *other)
{
    const struct year *era = y->era ? y : other;
    int western = y->era ? other->western : y->western;
    y->mismatch = era->era_western != western;
    y->no_such = era->no_such;
    y->era_western = era->era_western;
    y->era = era->era;
    y->western = western;
    y->form = FORM_WESTERN_ERA;
}

/* Behind a year: (令和7年), （2025）, ／令和7年: the same year once more. */
static size_t read_other(str text, size_t at, struct year *y)
{
    struct year other = {0};
    size_t p = look_spaces(text, at);
    uint32_t open = look_at(text, p);
    bool bracket = open == '(' || open == OPEN_FULL;
    if (!bracket && !(y->closed && (open == '/' || open == 0xFF0F)))
        return 0;
    p = look_spaces(text, look_next(text, p));
    size_t christian = look_word(text, p, S("西暦"));
    p = read_one(text, christian ? christian : p, &other);
    if (!p || !y->era == !other.era)
        return 0;
    size_t nen = read_nen(text, p);
    if (!bracket && !nen)
        return 0;
    p = look_spaces(text, nen ? nen : p);
    uint32_t close = look_at(text, p);
    if (bracket && close != ')' && close != CLOSE_FULL)
        return 0;
    join(y, &other);
    return bracket ? look_next(text, p) : p;
}

/* 2025(令和7)年: the 年 stands behind the pair. */
static size_t read_shared_nen(str text, size_t at, struct year *y)
{
    struct year pair = *y;
    size_t end = read_other(text, at, &pair);
    size_t nen = end ? read_nen(text, end) : 0;
    if (nen)
        *y = pair;
    return nen;
}

size_t year_read(str text, size_t at, struct year *y)
{
    *y = (struct year){0};
    size_t end = read_one(text, at, y);
    if (!end)
        return 0;
    size_t nen = read_nen(text, end);
    y->closed = nen != 0;
    size_t pair =
        nen ? read_other(text, nen, y) : read_shared_nen(text, end, y);
    y->closed = y->closed || pair;
    y->end = pair ? pair : nen ? nen : end;
    return y->end;
}
