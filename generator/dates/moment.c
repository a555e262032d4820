/* One date, month or year as written. */
#include "dates/moment.h"

#include "dates/digits.h"
#include "dates/english.h"
#include "dates/look.h"
#include "dates/weekday.h"

/* Words behind a month or day that say which part of it, or about. */
static const struct word month_modifiers[] = {
    WORD("上旬", MOD_EARLY), WORD("初旬", MOD_EARLY),   WORD("中旬", MOD_MID),
    WORD("下旬", MOD_LATE),  WORD("末日", MOD_END),     WORD("月末", MOD_END),
    WORD("晦日", MOD_END),   WORD("末", MOD_END),       WORD("初め", MOD_START),
    WORD("初頭", MOD_START), WORD("はじめ", MOD_START), WORD("半ば", MOD_MID),
    WORD("なかば", MOD_MID),
};
static const struct word_set modifier_set = {
    WORDS(month_modifiers),
    FIRST("上") | FIRST("初") | FIRST("中") | FIRST("下") | FIRST("末") |
        FIRST("月") | FIRST("晦") | FIRST("は") | FIRST("半") | FIRST("な")};

static const struct word about[] = {
    WORD("頃", MOD_APPROX),   WORD("ごろ", MOD_APPROX),
    WORD("ころ", MOD_APPROX), WORD("前後", MOD_APPROX),
    WORD("程度", MOD_APPROX), WORD("目途", MOD_APPROX),
    WORD("めど", MOD_APPROX), WORD("目処", MOD_APPROX),
};
static const struct word_set about_set = {
    WORDS(about), FIRST("頃") | FIRST("ご") | FIRST("こ") | FIRST("前") |
                      FIRST("程") | FIRST("目") | FIRST("め")};

static const struct word to_signs[] = {
    WORD("～", 0), WORD("〜", 0), WORD("~", 0),  WORD("∼", 0),    WORD("-", 0),
    WORD("－", 0), WORD("–", 0),  WORD("ー", 0), WORD("から", 0),
};
static const struct word_set to_set = {
    WORDS(to_signs), FIRST("～") | FIRST("〜") | FIRST("~") | FIRST("∼") |
                         FIRST("-") | FIRST("－") | FIRST("–") | FIRST("ー") |
                         FIRST("か")};

/* A number of at most two digits, then its unit, blanks between. */
static size_t read_counted(str text, size_t at, str unit, int *value)
{
    struct number n;
    size_t end = digits_read(text, at, &n);
    if (!end || !number_small(&n))
        return 0;
    *value = n.value;
    end = look_word(text, look_blanks(text, end), unit);
    return end && !look_word(text, end, S("曜")) ? end : 0;
}

/* The 10 of 10～11月: the number, when its unit comes with the other end. */
static size_t read_owing(str text, size_t at, str unit, int *value)
{
    struct number n;
    int ignored;
    size_t end = digits_read(text, at, &n);
    if (!end || !number_small(&n))
        return 0;
    *value = n.value;
    size_t p = look_set(text, end, &to_set, &ignored);
    return p && read_counted(text, p, unit, &ignored) ? end : 0;
}

static size_t past_no(str text, size_t at)
{
    size_t p = look_blanks(text, at);
    size_t no = look_word(text, p, S("の"));
    return no ? look_blanks(text, no) : p;
}

static size_t read_day(str text, size_t at, int *day)
{
    size_t end = look_word(text, at, S("朔日"));
    *day = 1;
    if (end)
        return end;
    end = read_counted(text, at, S("日"), day);
    if (!end)
        end = read_counted(text, at, S("号"), day);
    if (!end)
        end = read_counted(text, at, S("號"), day);
    if (end && look_word(text, end, S("間")))
        return 0;
    return end;
}

/* Behind 12月: the day, if one follows. */
static size_t read_day_part(str text, size_t month_end, struct moment *m)
{
    size_t p = past_no(text, month_end);
    size_t slash = look_word(text, p, S("/"));
    size_t end = read_day(text, slash ? slash : p, &m->part.day);
    if (!end && p == look_blanks(text, month_end)) {
        end = read_owing(text, p, S("日"), &m->part.day);
        m->unit_owed = end != 0;
    }
    m->precision = end ? PRECISION_DAY : PRECISION_MONTH;
    if (!end)
        m->part.day = 0;
    return end ? end : month_end;
}

static size_t read_month_part(str text, size_t at, struct moment *m)
{
    size_t end = read_counted(text, at, S("月"), &m->part.month);
    m->month_written = true;
    if (end)
        return read_day_part(text, end, m);
    end = read_owing(text, at, S("月"), &m->part.month);
    m->unit_owed = end != 0;
    m->month_written = end != 0;
    m->precision = PRECISION_MONTH;
    if (!end)
        m->part.month = 0;
    return end;
}

static uint32_t separator_at(str text, size_t at)
{
    uint32_t cp = look_at(text, at);
    if (cp >= 0xFF0D && cp <= 0xFF0F)
        cp -= 0xFEE0;
    return cp == '/' || cp == '-' || cp == '.' ? cp : 0;
}

static size_t read_plain(str text, size_t at, int *value)
{
    struct number n;
    size_t end = digits_read(text, at, &n);
    bool fits = end && number_small(&n) && !n.kanji;
    *value = fits ? n.value : 0;
    return fits ? end : 0;
}

/* Whether a number with separators ends here: no letter, digit or sign. */
static bool numeric_ends(str text, size_t at, uint32_t of)
{
    uint32_t cp = look_at(text, at);
    if (look_latin(cp) && cp != 'T')
        return false;
    if (cp == '_' || cp == '%' || look_digit(cp))
        return false;
    uint32_t separator = separator_at(text, at);
    uint32_t next = separator ? look_at(text, look_next(text, at)) : 0;
    if (separator == '-' && of != '-')
        return true; /* the joint of a range */
    return !separator || (!look_digit(next) && !look_latin(next));
}

/* Two numbers that are far off any date: 2025.45, 2025-99-1. */
static bool plausible(int month, int day)
{
    return month >= 1 && month <= 19 && day >= 1 && day <= 39;
}

/* Behind 2025 or R7: /12/2; also /12 alone. */
static size_t read_numeric(str text, const struct year *y, struct moment *m)
{
    uint32_t separator = separator_at(text, y->end);
    bool letter = y->form == FORM_ERA_ABBR;
    if (!separator || (letter && separator == '-'))
        return 0;
    size_t month = read_plain(text, look_next(text, y->end), &m->part.month);
    if (!month)
        return 0;
    m->separator = separator;
    m->month_written = true;
    if (separator_at(text, month) == separator) {
        size_t p = look_next(text, month);
        size_t day = read_plain(text, p, &m->part.day);
        m->precision = PRECISION_DAY;
        if (day && numeric_ends(text, day, separator) &&
            plausible(m->part.month, m->part.day))
            return day;
    }
    m->precision = PRECISION_MONTH;
    m->part.day = 0;
    bool recent = y->western >= 1900 && y->western < 2200 && !y->no_such;
    bool alone = separator == '/' && recent && m->part.month >= 1 &&
                 m->part.month <= 12 && numeric_ends(text, month, separator);
    return alone ? month : 0;
}

/* 12/2, or 12.2 at the second end of a range. */
static size_t read_month_day(str text, size_t at, uint32_t separator,
                             struct moment *m)
{
    size_t p = read_plain(text, at, &m->part.month);
    if (!p || separator_at(text, p) != separator)
        return 0;
    p = read_plain(text, look_next(text, p), &m->part.day);
    m->precision = PRECISION_DAY;
    m->separator = separator;
    m->month_written = true;
    bool real = m->part.month >= 1 && m->part.month <= 12 && m->part.day >= 1 &&
                m->part.day <= 31;
    return p && real && numeric_ends(text, p, separator) ? p : 0;
}

/*
 * 29/2/2025, 12.25.2025: the number above 12 is the day. 1/2/2025 is read by
 * nobody twice in the same way, and so not here.
 */
static size_t read_year_last(str text, size_t at, struct moment *m)
{
    struct number year;
    int first, second;
    size_t p = read_plain(text, at, &first);
    uint32_t separator = p ? separator_at(text, p) : 0;
    p = separator ? read_plain(text, look_next(text, p), &second) : 0;
    if (!p || separator == '-' || separator_at(text, p) != separator)
        return 0;
    p = digits_read(text, look_next(text, p), &year);
    if (!p || year.kanji || year.length != 4 || year.value < 1900 ||
        year.value >= 2200 || !numeric_ends(text, p, separator))
        return 0;
    m->part.year = year.value;
    m->part.day = first > 12 ? first : second;
    m->part.month = first > 12 ? second : first;
    m->form = FORM_WESTERN;
    m->year_written = m->month_written = true;
    m->precision = PRECISION_DAY;
    m->separator = separator;
    bool clear = m->part.day > 12 || first == second;
    return clear && plausible(m->part.month, m->part.day) ? p : 0;
}

static size_t read_with_year(str text, const struct year *y, struct moment *m)
{
    m->form = y->form;
    m->era = y->era;
    m->part.year = y->western;
    m->part.era_year_western = y->form == FORM_WESTERN_ERA ? y->era_western : 0;
    m->year_written = true;
    m->year_closed = y->closed;
    m->fault = y->mismatch  ? FAULT_ERA_MISMATCH
               : y->no_such ? FAULT_IMPOSSIBLE
                            : FAULT_NONE;
    if (!y->closed)
        return read_numeric(text, y, m);
    size_t p = past_no(text, y->end);
    size_t slash = look_word(text, p, S("/")); /* 2021年/7月/18日 */
    size_t end = read_month_part(text, slash ? slash : p, m);
    if (end)
        return end;
    m->precision = PRECISION_YEAR;
    return y->end;
}

void moment_read_tail(str text, struct moment *m)
{
    struct weekday_found w = {0};
    int means = 0;
    m->tail = m->part.end;
    if (m->precision == PRECISION_YEAR || m->unit_owed)
        return;
    size_t behind = 0;
    if (m->precision == PRECISION_DAY)
        behind = weekday_read_behind(text, m->tail, &w);
    m->tail = behind ? behind : m->tail;
    m->weekday_written = behind && w.written;
    m->weekday = w.day;
    m->weekday_start = w.start;
    m->weekday_end = w.end;
    if (m->precision == PRECISION_MONTH) {
        size_t p = past_no(text, m->tail);
        size_t end = look_set(text, p, &modifier_set, &means);
        m->tail = end ? end : m->tail;
        m->mod = end ? (enum mention_mod)means : MOD_NONE;
    }
    size_t end = look_set(text, m->tail, &about_set, &means);
    m->tail = end ? end : m->tail;
    if (end && m->mod == MOD_NONE)
        m->mod = MOD_APPROX;
}

static size_t finish(str text, size_t at, size_t end, struct moment *m)
{
    m->part.start = at;
    m->part.end = end;
    m->part.day_number = DATE_NONE;
    if (!end)
        return 0;
    moment_read_tail(text, m);
    return end;
}

size_t moment_read(str text, size_t at, struct moment *m)
{
    struct year y;
    *m = (struct moment){.form = FORM_NO_YEAR};
    size_t end = 0;
    if (year_read(text, at, &y)) {
        end = read_with_year(text, &y, m);
    } else {
        end = read_month_part(text, at, m);
        if (!end)
            end = read_year_last(text, at, m);
        if (!end) {
            *m = (struct moment){.form = FORM_NO_YEAR};
            end = read_month_day(text, at, '/', m);
        }
        if (!end)
            return english_read(text, at, m);
    }
    return finish(text, at, end, m);
}

/* 15日 behind 8月1日～: a day of the month named before. */
static size_t read_bare_day(str text, size_t at, const struct moment *first,
                            struct moment *m)
{
    static const struct word quantity[] = {
        WORD("間", 0), WORD("以内", 0), WORD("以上", 0),
        WORD("後", 0), WORD("前", 0),   WORD("目", 0),
        WORD("分", 0), WORD("程度", 0), WORD("ほど", 0),
    };
    int ignored;
    size_t end = read_day(text, at, &m->part.day);
    if (!end || look_words(text, end, WORDS(quantity), &ignored))
        return 0;
    m->precision = PRECISION_DAY;
    m->part.month = first->part.month;
    return end;
}

size_t moment_read_second(str text, size_t at, const struct moment *first,
                          struct moment *m)
{
    size_t end = moment_read(text, at, m);
    if (end)
        return m->precision == PRECISION_YEAR ? 0 : end;
    if (first->precision != PRECISION_DAY)
        return 0;
    *m = (struct moment){.form = FORM_NO_YEAR};
    if (first->separator)
        end = read_month_day(text, at, first->separator, m);
    else
        end = read_bare_day(text, at, first, m);
    return finish(text, at, end, m);
}

/* Whether some day of the month lies in the era. */
static bool era_holds_month(const struct era *e, date first)
{
    date last = date_month_end(first);
    return last >= e->first && (e->last == DATE_NONE || first <= e->last);
}

static bool possible(const struct moment *m)
{
    const struct date_part *p = &m->part;
    int year = p->year ? p->year : 2024; /* some leap year */
    if (m->precision == PRECISION_YEAR)
        return true;
    date first = date_make(year, p->month, 1);
    bool pair = m->form == FORM_WESTERN_ERA;
    if (first == DATE_NONE)
        return false;
    if (m->precision == PRECISION_MONTH)
        return !m->era || pair || era_holds_month(m->era, first);
    if (p->day < 1 || p->day > date_month_days(year, p->month))
        return false;
    return !m->era || (pair && m->fault == FAULT_ERA_MISMATCH) ||
           era_holds(m->era, first + p->day - 1);
}

void moment_settle(struct moment *m)
{
    struct date_part *p = &m->part;
    p->day_number = DATE_NONE;
    if (!possible(m))
        m->fault = FAULT_IMPOSSIBLE;
    if (m->fault == FAULT_IMPOSSIBLE)
        return;
    if (m->precision == PRECISION_DAY && p->year)
        p->day_number = date_make(p->year, p->month, p->day);
    bool known = m->year_written || m->year_shared;
    if (m->fault == FAULT_NONE && known && m->weekday_written &&
        p->day_number != DATE_NONE && date_weekday(p->day_number) != m->weekday)
        m->fault = FAULT_WEEKDAY;
}

date moment_first_day(const struct moment *m)
{
    const struct date_part *p = &m->part;
    if (m->precision == PRECISION_DAY || !p->year ||
        m->fault == FAULT_IMPOSSIBLE)
        return p->day_number;
    date first = date_make(p->year, p->month ? p->month : 1, 1);
    if (first == DATE_NONE)
        return DATE_NONE;
    if (m->mod == MOD_MID)
        return first + 10;
    if (m->mod == MOD_LATE)
        return first + 20;
    return m->mod == MOD_END ? date_month_end(first) : first;
}

date moment_last_day(const struct moment *m)
{
    const struct date_part *p = &m->part;
    if (m->precision == PRECISION_DAY || !p->year ||
        m->fault == FAULT_IMPOSSIBLE)
        return p->day_number;
    date last = date_make(p->year, p->month ? p->month : 12, 1);
    if (last == DATE_NONE)
        return DATE_NONE;
    if (m->mod == MOD_EARLY || m->mod == MOD_START)
        return last + 9;
    return m->mod == MOD_MID ? last + 19 : date_month_end(last);
}

static size_t put_digits(char *out, int value, int width)
{
    for (int i = width; i-- > 0; value /= 10)
        out[i] = (char)('0' + value % 10);
    return (size_t)width;
}

size_t moment_value(const struct moment *m, char out[MOMENT_VALUE_SIZE])
{
    size_t len = 0;
    if (m->part.year)
        len += put_digits(out, m->part.year, 4);
    else
        for (; len < 4; len++)
            out[len] = 'X';
    if (m->precision == PRECISION_YEAR)
        return len;
    out[len++] = '-';
    len += put_digits(out + len, m->part.month, 2);
    if (m->precision == PRECISION_MONTH)
        return len;
    out[len++] = '-';
    return len + put_digits(out + len, m->part.day, 2);
}
