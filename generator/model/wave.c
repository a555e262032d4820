/* Waves as a whole: their first and last day. */
#include "model/wave.h"

date wave_list_first(const struct wave_list *waves)
{
    date first = DATE_NONE;
    for (size_t i = 0; i < waves->len; i++) {
        const struct wave *w = &waves->items[i];
        date day =
            w->start != DATE_NONE ? w->start : date_make(w->year, w->month, 1);
        if (first == DATE_NONE || day < first)
            first = day;
    }
    return first;
}

date wave_list_last(const struct wave_list *waves)
{
    date last = DATE_NONE;
    for (size_t i = 0; i < waves->len; i++) {
        const struct wave *w = &waves->items[i];
        date day = w->end != DATE_NONE
                       ? w->end
                       : date_month_end(date_make(w->year, w->month, 1));
        if (day > last)
            last = day;
    }
    return last;
}
