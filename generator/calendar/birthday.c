/* Birthdays. */
#include "calendar/birthday.h"

date birthday_in(date born, int year, enum leap_birthday leap)
{
    struct civil c = date_civil(born);
    if (c.month == 2 && c.day == 29 && !date_leap_year(year))
        return leap == LEAP_BIRTHDAY_MARCH_1 ? date_make(year, 3, 1)
                                             : date_make(year, 2, 28);
    return date_make(year, c.month, c.day);
}

date birthday_after(date born, date d, int n, enum leap_birthday leap)
{
    int year = date_civil(d).year;
    if (birthday_in(born, year, leap) > d)
        year--;
    return birthday_in(born, year + n, leap);
}

int birthday_age(date born, date d, enum leap_birthday leap)
{
    int year = date_civil(d).year;
    int age = year - date_civil(born).year;
    return birthday_in(born, year, leap) > d ? age - 1 : age;
}
