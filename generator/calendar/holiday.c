/* National holidays by law. */
#include "calendar/holiday.h"

#include <assert.h>

enum rule { FIXED, MONDAY_OF_MONTH, SPRING_EQUINOX, AUTUMN_EQUINOX };

/* Act 178 of 1948 as it stood from year to year. */
static const struct {
    str name;
    int first, last; /* years */
    enum rule rule;
    int month, day; /* the day, or the number of the Monday */
} named[] = {
    {STR_INIT("元日"), 1949, 9999, FIXED, 1, 1},
    {STR_INIT("成人の日"), 1949, 1999, FIXED, 1, 15},
    {STR_INIT("成人の日"), 2000, 9999, MONDAY_OF_MONTH, 1, 2},
    {STR_INIT("建国記念の日"), 1967, 9999, FIXED, 2, 11},
    {STR_INIT("天皇誕生日"), 2020, 9999, FIXED, 2, 23},
    {STR_INIT("春分の日"), 1949, 9999, SPRING_EQUINOX, 3, 0},
    {STR_INIT("天皇誕生日"), 1949, 1988, FIXED, 4, 29},
    {STR_INIT("みどりの日"), 1989, 2006, FIXED, 4, 29},
    {STR_INIT("昭和の日"), 2007, 9999, FIXED, 4, 29},
    {STR_INIT("憲法記念日"), 1949, 9999, FIXED, 5, 3},
    {STR_INIT("みどりの日"), 2007, 9999, FIXED, 5, 4},
    {STR_INIT("こどもの日"), 1949, 9999, FIXED, 5, 5},
    {STR_INIT("海の日"), 1996, 2002, FIXED, 7, 20},
    {STR_INIT("海の日"), 2003, 2019, MONDAY_OF_MONTH, 7, 3},
    {STR_INIT("海の日"), 2022, 9999, MONDAY_OF_MONTH, 7, 3},
    {STR_INIT("山の日"), 2016, 2019, FIXED, 8, 11},
    {STR_INIT("山の日"), 2022, 9999, FIXED, 8, 11},
    {STR_INIT("敬老の日"), 1966, 2002, FIXED, 9, 15},
    {STR_INIT("敬老の日"), 2003, 9999, MONDAY_OF_MONTH, 9, 3},
    {STR_INIT("秋分の日"), 1948, 9999, AUTUMN_EQUINOX, 9, 0},
    {STR_INIT("体育の日"), 1966, 1999, FIXED, 10, 10},
    {STR_INIT("体育の日"), 2000, 2019, MONDAY_OF_MONTH, 10, 2},
    {STR_INIT("スポーツの日"), 2022, 9999, MONDAY_OF_MONTH, 10, 2},
    {STR_INIT("文化の日"), 1948, 9999, FIXED, 11, 3},
    {STR_INIT("勤労感謝の日"), 1948, 9999, FIXED, 11, 23},
    {STR_INIT("天皇誕生日"), 1989, 2018, FIXED, 12, 23},
    /* Single days: acts of 1959, 1989, 1990, 1993 and 2018. */
    {STR_INIT("結婚の儀"), 1959, 1959, FIXED, 4, 10},
    {STR_INIT("大喪の礼"), 1989, 1989, FIXED, 2, 24},
    {STR_INIT("即位礼正殿の儀"), 1990, 1990, FIXED, 11, 12},
    {STR_INIT("結婚の儀"), 1993, 1993, FIXED, 6, 9},
    {STR_INIT("即位の日"), 2019, 2019, FIXED, 5, 1},
    {STR_INIT("即位礼正殿の儀"), 2019, 2019, FIXED, 10, 22},
    /* The Olympic years: act 55 of 2018, act 68 of 2020. */
    {STR_INIT("海の日"), 2020, 2020, FIXED, 7, 23},
    {STR_INIT("スポーツの日"), 2020, 2020, FIXED, 7, 24},
    {STR_INIT("山の日"), 2020, 2020, FIXED, 8, 10},
    {STR_INIT("海の日"), 2021, 2021, FIXED, 7, 22},
    {STR_INIT("スポーツの日"), 2021, 2021, FIXED, 7, 23},
    {STR_INIT("山の日"), 2021, 2021, FIXED, 8, 8},
};

/*
 * The day of the month on which the sun passes the equinox in Japan, from its
 * mean motion; the first term changes with the century's missing leap day.
 */
static int equinox_day(int year, enum rule rule)
{
    bool spring = rule == SPRING_EQUINOX;
    double mean, drift = 0.242194 * (year - 1980);
    int leaps;
    if (year < 1980) {
        mean = spring ? 20.8357 : 23.2588;
        leaps = -((1983 - year) / 4);
    } else {
        mean = spring ? 20.8431 : 23.2488;
        leaps = (year - 1980) / 4;
    }
    return (int)(mean + drift) - leaps;
}

static date monday_of_month(int year, int month, int number)
{
    date first = date_make(year, month, 1);
    int to_monday = (7 + MONDAY - (int)date_weekday(first)) % 7;
    return first + to_monday + (number - 1) * 7;
}

static date named_day(size_t i, int year)
{
    switch (named[i].rule) {
    case FIXED:
        return date_make(year, named[i].month, named[i].day);
    case MONDAY_OF_MONTH:
        return monday_of_month(year, named[i].month, named[i].day);
    case SPRING_EQUINOX:
    case AUTUMN_EQUINOX:
        return date_make(year, named[i].month,
                         equinox_day(year, named[i].rule));
    }
    return DATE_NONE;
}

struct year {
    struct holiday *list;
    size_t len;
};

static const struct holiday *find(const struct year *y, date d)
{
    for (size_t i = 0; i < y->len; i++)
        if (y->list[i].day == d)
            return &y->list[i];
    return NULL;
}

static bool find_named(const struct year *y, date d)
{
    const struct holiday *h = find(y, d);
    return h && h->kind == HOLIDAY_NAMED;
}

/* Keeps the list in order. */
static void add(struct year *y, date d, enum holiday_kind kind, str name)
{
    assert(y->len < HOLIDAYS_A_YEAR);
    size_t at = y->len++;
    for (; at > 0 && y->list[at - 1].day > d; at--)
        y->list[at] = y->list[at - 1];
    y->list[at] = (struct holiday){d, kind, name};
}

/*
 * Article 3(2): since 1973-04-12 the day after a holiday on a Sunday; since
 * 2007 the next day that is no holiday.
 */
static void add_substitute(struct year *y, int year, date holiday)
{
    if (date_weekday(holiday) != SUNDAY || holiday < date_make(1973, 4, 12))
        return;
    date d = holiday + 1;
    while (year >= 2007 && find_named(y, d))
        d++;
    if (!find(y, d))
        add(y, d, HOLIDAY_SUBSTITUTE, S("振替休日"));
}

/*
 * Article 3(3), since 1985-12-27: a day between two holidays. Until 2006 a
 * Sunday and a substitute stayed what they are.
 */
static void add_between(struct year *y, int year, date holiday)
{
    date d = holiday + 1;
    if (year < 1986 || find(y, d) || !find_named(y, d + 1) ||
        (year < 2007 && date_weekday(d) == SUNDAY))
        return;
    add(y, d, HOLIDAY_BETWEEN, S("国民の休日"));
}

size_t holiday_year(int year, struct holiday list[HOLIDAYS_A_YEAR])
{
    struct year y = {list, 0};
    date days[HOLIDAYS_A_YEAR];
    if (year < HOLIDAY_FIRST_YEAR || year > HOLIDAY_LAST_YEAR)
        return 0;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (named[i].first <= year && year <= named[i].last)
            add(&y, named_day(i, year), HOLIDAY_NAMED, named[i].name);
    size_t count = y.len;
    for (size_t i = 0; i < count; i++)
        days[i] = list[i].day;
    for (size_t i = 0; i < count; i++)
        add_substitute(&y, year, days[i]);
    for (size_t i = 0; i < count; i++)
        add_between(&y, year, days[i]);
    return y.len;
}

static bool stated(const struct holidays *h, int year)
{
    return h && h->first <= year && year <= h->last;
}

static bool find_stated(const struct holidays *h, date d, struct holiday *found)
{
    size_t low = 0, high = h->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (h->items[middle].day < d)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == h->len || h->items[low].day != d)
        return false;
    *found = h->items[low];
    return true;
}

bool holiday_find(const struct holidays *h, date d, struct holiday *found)
{
    struct holiday list[HOLIDAYS_A_YEAR];
    if (d == DATE_NONE)
        return false;
    int year = date_civil(d).year;
    if (stated(h, year))
        return find_stated(h, d, found);
    struct year y = {list, holiday_year(year, list)};
    const struct holiday *computed = find(&y, d);
    if (computed)
        *found = *computed;
    return computed != NULL;
}

enum holiday_basis holiday_basis(const struct holidays *h, date d)
{
    int year = d == DATE_NONE ? 0 : date_civil(d).year;
    if (stated(h, year))
        return HOLIDAY_STATED;
    if (year < HOLIDAY_FIRST_YEAR || year > HOLIDAY_LAST_YEAR)
        return HOLIDAY_UNKNOWN;
    return h && h->last ? HOLIDAY_COMPUTED : HOLIDAY_STATED;
}
