/* Japanese eras (元号) by their first days. */
#include "calendar/era.h"

/* Day numbers of the first days; era_test checks them against date_make. */
static const struct era eras[] = {
    {STR_INIT("明治"), STR_INIT("明"), 'M', 1868, -35428, -20975},
    {STR_INIT("大正"), STR_INIT("大"), 'T', 1912, -20974, -15714},
    {STR_INIT("昭和"), STR_INIT("昭"), 'S', 1926, -15713, 6946},
    {STR_INIT("平成"), STR_INIT("平"), 'H', 1989, 6947, 18016},
    {STR_INIT("令和"), STR_INIT("令"), 'R', 2019, 18017, DATE_NONE},
};

enum { ERAS = sizeof eras / sizeof *eras };

const struct era *era_all(size_t *count)
{
    *count = ERAS;
    return eras;
}

bool era_holds(const struct era *e, date d)
{
    return d != DATE_NONE && d >= e->first &&
           (e->last == DATE_NONE || d <= e->last);
}

bool era_holds_year(const struct era *e, int western_year)
{
    return western_year >= e->first_year &&
           (e->last == DATE_NONE || western_year <= date_civil(e->last).year);
}

const struct era *era_of(date d)
{
    for (size_t i = 0; i < ERAS; i++)
        if (era_holds(&eras[i], d))
            return &eras[i];
    return NULL;
}

const struct era *era_by_name(str name)
{
    for (size_t i = 0; i < ERAS; i++) {
        const struct era *e = &eras[i];
        if (str_equal(name, e->name) || str_equal(name, e->kanji) ||
            (name.len == 1 && name.ptr[0] == e->letter))
            return e;
    }
    return NULL;
}

int era_western_year(const struct era *e, int year)
{
    return e->first_year + year - 1;
}

int era_year(const struct era *e, int western_year)
{
    return western_year - e->first_year + 1;
}
