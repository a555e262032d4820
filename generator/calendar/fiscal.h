/* The fiscal year (年度): April to March, named for the year of its April. */
#ifndef ANNAI_CALENDAR_FISCAL_H
#define ANNAI_CALENDAR_FISCAL_H

#include "calendar/date.h"

/* 2024 for 2025-03-31. */
int fiscal_year(date d);
/* Its first and last day; DATE_NONE outside the years 1 to 9998. */
date fiscal_first(int year);
date fiscal_last(int year);

#endif
