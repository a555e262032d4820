/*
 * National holidays from the Cabinet Office's syukujitsu.csv: CP932, CRLF,
 * the header 国民の祝日・休日月日,国民の祝日・休日名称, days as 2025/5/5,
 * substitutes and days between holidays named just 休日.
 */
#ifndef ANNAI_LOAD_HOLIDAYS_H
#define ANNAI_LOAD_HOLIDAYS_H

#include "base/diag.h"
#include "calendar/holiday.h"

/*
 * Reads the rows into *h, which is then valid for all years from its first to
 * its last row. Errors and warnings have the rule `holiday-file`: a wrong
 * header, a day that is none, a day twice; what differs from the law, and a
 * year without a row (its days are computed). False after an error; *h then
 * holds nothing and everything is computed.
 */
bool holidays_read(struct arena *a, const struct source *csv,
                   struct holidays *h, struct diag_list *diags);

#endif
