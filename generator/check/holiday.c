/*
 * Rule holiday-mark: 12月1日（月・祝） on a day that is no holiday. A holiday
 * without its mark is fine.
 */
#include "calendar/holiday.h"

#include "base/buf.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/rule.h"

enum { NEAR_DAYS = 7 };

/* （月・祝）, （祝）, (月/祝日), （月曜日・祝日）: the brackets behind a day.
 */
static bool marked(str text, size_t at, size_t *end)
{
    static const str opens[] = {STR_INIT("（"), STR_INIT("("), STR_INIT("[")};
    static const str closes[] = {STR_INIT("）"), STR_INIT(")"), STR_INIT("]")};
    static const str marks[] = {STR_INIT("祝"), STR_INIT("祝日"),
                                STR_INIT("振休"), STR_INIT("振替休日"),
                                STR_INIT("振替")};
    str rest = str_drop(text, at), found;
    if (!words_begin(rest, opens, WORD_COUNT(opens), &found))
        return false;
    rest = str_drop(rest, found.len);
    rest = str_take(rest, rest.len < 48 ? rest.len : 48);
    for (size_t i = 0; i < WORD_COUNT(closes); i++) {
        size_t close = str_find(rest, closes[i]);
        if (close == SIZE_MAX || close > 36)
            continue;
        *end = at + found.len + close + closes[i].len;
        return words_end(str_take(rest, close), marks, WORD_COUNT(marks),
                         &found);
    }
    return false;
}

/* The nearest holiday, for the hint. */
static bool nearest(const struct holidays *list, date day,
                    struct holiday *found)
{
    for (int i = 1; i <= NEAR_DAYS; i++)
        if (holiday_find(list, day - i, found) ||
            holiday_find(list, day + i, found))
            return true;
    return false;
}

static void report(const struct check_context *c, const struct passage *p,
                   date day, size_t start, size_t end)
{
    span where = flow_span(&p->flow, start, end);
    if (check_reported(c, where))
        return;
    struct buf said = {.arena = c->arena}, right = {.arena = c->arena};
    struct date_style style = {.notation = NOTATION_SEIREKI};
    words_put_date(&said, day, style);
    struct diag *d = diag_error(c->diags, "holiday-mark", where,
                                "%.*sは祝日ではありませんが、"
                                "祝日と書かれています",
                                STR_ARG(buf_text(&said)));
    struct holiday near;
    if (nearest(check_holidays(c), day, &near)) {
        words_put_date(&right, near.day, style);
        buf_printf(&right, "は%.*sです\n", STR_ARG(near.name));
    }
    diag_hint(c->diags, d,
              "%.*s日付が正しければ（%.*s）に、"
              "祝日のことであれば日付を直してください",
              STR_ARG(buf_text(&right)),
              STR_ARG(words_weekday(date_weekday(day))));
}

static void check_mention(const struct check_context *c,
                          const struct passage *p, const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    struct holiday found;
    if (e->kind != MENTION_DATE && e->kind != MENTION_RANGE)
        return;
    for (int i = 0; i < 2; i++) {
        const struct date_part *part = &e->parts[i];
        size_t end;
        if (part->end == 0 || part->day_number == DATE_NONE ||
            !marked(m->text, part->end, &end))
            continue;
        int year = date_civil(part->day_number).year;
        if (year >= HOLIDAY_FIRST_YEAR && year <= HOLIDAY_LAST_YEAR &&
            !holiday_find(check_holidays(c), part->day_number, &found))
            report(c, p, part->day_number, part->start, end);
    }
}

void check_holiday(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++)
        for (size_t k = 0; k < page->items[i].mention_count; k++)
            check_mention(c, &page->items[i], &page->items[i].mentions[k]);
}
