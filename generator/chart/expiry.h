/* From the day of issue over birthdays to the expiry and what follows it. */
#ifndef ANNAI_CHART_EXPIRY_H
#define ANNAI_CHART_EXPIRY_H

#include "calendar/birthday.h"
#include "chart/chart.h"

enum { EXPIRY_BIRTHDAYS = 10 };

struct expiry_figure {
    str title, description;
    str subject; /* 電子証明書 */
    date issued, born;
    date expiry;     /* its last day */
    date grace;      /* the last day of grace; DATE_NONE: none */
    str grace_label; /* empty: 猶予期間の終わり */
    enum leap_birthday leap;
};

/*
 * Points in order of time at even distances (it says so below), the valid time
 * and the grace as bars between them. With style.yearless the days have no
 * year, as in an example. false with chart->trouble for days that are missing
 * or out of order, more than EXPIRY_BIRTHDAYS birthdays, or an empty or long
 * label. Rows of the alternative: できごと, 日付.
 */
bool chart_expiry(struct arena *a, const struct expiry_figure *f,
                  const struct chart_options *options, struct chart *chart);

#endif
