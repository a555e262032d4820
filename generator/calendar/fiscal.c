/* The fiscal year. */
#include "calendar/fiscal.h"

enum { APRIL = 4 };

int fiscal_year(date d)
{
    struct civil c = date_civil(d);
    return c.month < APRIL ? c.year - 1 : c.year;
}

date fiscal_first(int year)
{
    return date_make(year, APRIL, 1);
}

date fiscal_last(int year)
{
    return date_make(year + 1, APRIL - 1, 31);
}
