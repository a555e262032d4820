/* The waves' table by month: month | prefectures, with days where known. */
#include "html/waves.h"

static int month_number(const struct wave *w)
{
    return w->year * 12 + w->month;
}

/* The earliest month after `month`, or 0. */
static int next_month(const struct wave_list *waves, int month)
{
    int best = 0;
    for (size_t i = 0; i < waves->len; i++) {
        int m = month_number(&waves->items[i]);
        if (m > month && (best == 0 || m < best))
            best = m;
    }
    return best;
}

static void put_days(struct buf *out, const struct wave *w)
{
    struct date_style style = {.yearless = true};
    if (w->start == DATE_NONE && w->end == DATE_NONE)
        return;
    buf_put(out, S("（"));
    if (w->start != DATE_NONE)
        words_put_date(out, w->start, style);
    if (w->start == DATE_NONE || w->end != w->start)
        buf_put(out, S("～"));
    if (w->end != DATE_NONE && w->end != w->start)
        words_put_date(out, w->end, style);
    buf_put(out, S("）"));
}

static void put_month(struct buf *out, const struct wave_list *waves, int month,
                      struct date_style style)
{
    bool first = true;
    buf_put(out, S("<tr>\n<th scope=\"row\">"));
    words_put_month(out, (month - 1) / 12, (month - 1) % 12 + 1, style);
    buf_put(out, S("</th>\n<td>"));
    for (size_t i = 0; i < waves->len; i++) {
        const struct wave *w = &waves->items[i];
        if (month_number(w) != month)
            continue;
        if (!first)
            buf_put(out, S("、"));
        first = false;
        html_put_text(out, prefecture_name(w->prefecture));
        put_days(out, w);
    }
    buf_put(out, S("</td>\n</tr>\n"));
}

void html_put_waves(struct buf *out, const struct block *b,
                    const struct html_options *options)
{
    const struct fact *fact = b->reference ? b->reference->fact : NULL;
    if (!fact || !fact->waves)
        return;
    struct date_style style = {0};
    if (options->site)
        style = options->site->settings.style;
    buf_put(out, S("<div class=\"table-scroll waves\" role=\"region\" "
                   "tabindex=\"0\" aria-label=\"発送予定の表\">\n<table>\n"
                   "<thead>\n<tr>\n<th scope=\"col\">月</th>\n"
                   "<th scope=\"col\">都道府県</th>\n</tr>\n</thead>\n"
                   "<tbody>\n"));
    int month = next_month(fact->waves, 0);
    for (; month; month = next_month(fact->waves, month))
        put_month(out, fact->waves, month, style);
    buf_put(out, S("</tbody>\n</table>\n</div>\n"));
}
