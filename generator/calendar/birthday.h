/*
 * Birthdays as documents count them: the day itself, not the day before by
 * the Age Calculation Act. In common years February 29 is kept on the day
 * that the rule says.
 */
#ifndef ANNAI_CALENDAR_BIRTHDAY_H
#define ANNAI_CALENDAR_BIRTHDAY_H

#include "calendar/date.h"

enum leap_birthday { LEAP_BIRTHDAY_FEBRUARY_28, LEAP_BIRTHDAY_MARCH_1 };

/* The birthday in a year; DATE_NONE outside the years 1 to 9999. */
date birthday_in(date born, int year, enum leap_birthday leap);
/* The n-th birthday strictly after d, n > 0; DATE_NONE past year 9999. */
date birthday_after(date born, date d, int n, enum leap_birthday leap);
/* Full years on that day; negative before the birth. */
int birthday_age(date born, date d, enum leap_birthday leap);

#endif
