/* English dates: December 1, 2025; 2 December 2025; Dec. 2; May 2025. */
#include "dates/english.h"

#include "dates/digits.h"
#include "dates/look.h"

static const struct word months[] = {
    WORD("January", 1),  WORD("February", 2),  WORD("March", 3),
    WORD("April", 4),    WORD("May", 5),       WORD("June", 6),
    WORD("July", 7),     WORD("August", 8),    WORD("September", 9),
    WORD("October", 10), WORD("November", 11), WORD("December", 12),
    WORD("Jan", 1),      WORD("Feb", 2),       WORD("Mar", 3),
    WORD("Apr", 4),      WORD("Jun", 6),       WORD("Jul", 7),
    WORD("Aug", 8),      WORD("Sept", 9),      WORD("Sep", 9),
    WORD("Oct", 10),     WORD("Nov", 11),      WORD("Dec", 12),
};
static const struct word_set month_set = {
    WORDS(months), FIRST("J") | FIRST("F") | FIRST("M") | FIRST("A") |
                       FIRST("S") | FIRST("O") | FIRST("N") | FIRST("D")};

static const struct word ordinals[] = {
    WORD("st", 0),
    WORD("nd", 0),
    WORD("rd", 0),
    WORD("th", 0),
};
static const struct word_set ordinal_set = {
    WORDS(ordinals), FIRST("s") | FIRST("n") | FIRST("r") | FIRST("t")};

static size_t read_month(str text, size_t at, int *month)
{
    size_t end = look_set(text, at, &month_set, month);
    if (!end || look_latin(look_at(text, end)))
        return 0;
    size_t dot = look_word(text, end, S("."));
    return dot ? dot : end;
}

/* 1, 1st; not 2025 and not the 10 of 10:30. */
static size_t read_day(str text, size_t at, int *day)
{
    struct number n;
    int ignored;
    size_t end = digits_read(text, at, &n);
    if (!end || n.kanji || n.length > 2)
        return 0;
    *day = n.value;
    size_t ordinal = look_set(text, end, &ordinal_set, &ignored);
    end = ordinal ? ordinal : end;
    uint32_t next = look_at(text, end);
    return look_latin(next) || next == ':' || next == '/' ? 0 : end;
}

static size_t read_year(str text, size_t at, int *year)
{
    struct number n;
    size_t p = look_blanks(text, at);
    size_t comma = look_word(text, p, S(","));
    p = comma ? look_blanks(text, comma) : p;
    size_t end = digits_read(text, p, &n);
    if (!end || p == at || n.kanji || n.length != 4 || n.value < 1000)
        return 0;
    *year = n.value;
    return end;
}

size_t english_read(str text, size_t at, struct moment *m)
{
    *m = (struct moment){.form = FORM_NO_YEAR, .month_written = true};
    struct date_part *p = &m->part;
    if (at >= text.len || (unsigned char)text.ptr[at] >= 0x80)
        return 0;
    size_t day = 0, month = read_month(text, at, &p->month);
    if (month) {
        day = read_day(text, look_blanks(text, month), &p->day);
    } else {
        day = read_day(text, at, &p->day);
        size_t next = day ? look_blanks(text, day) : 0;
        size_t of = look_word(text, next, S("of "));
        month = next > day ? read_month(text, of ? of : next, &p->month) : 0;
        day = month;
    }
    if (!month)
        return 0;
    m->precision = day ? PRECISION_DAY : PRECISION_MONTH;
    size_t end = day ? day : month;
    size_t year = read_year(text, end, &p->year);
    if (!day && !year)
        return 0;
    if (year) {
        m->form = FORM_WESTERN;
        m->year_written = true;
    }
    p->day = day ? p->day : 0;
    p->start = at;
    p->end = year ? year : end;
    moment_read_tail(text, m);
    return p->end;
}
