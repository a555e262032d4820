/*
 * Rules impossible-date, era-mismatch, weekday-mismatch, range-reversed: an
 * expression that is wrong by the calendar alone.
 */
#include "base/buf.h"
#include "calendar/era.h"
#include "calendar/words.h"
#include "check/rule.h"

static str surface(const struct mention *m)
{
    return str_slice(m->text, m->expr.start, m->expr.end);
}

static str month_length(struct arena *a, const struct date_part *p)
{
    int days = date_month_days(p->year ? p->year : 2024, p->month);
    if (days == 0)
        return S("月は1月から12月までです");
    if (p->month == 2 && !p->year)
        return S("2月は28日か29日までです");
    return arena_printf(a, "%d月は%d日までです", p->month, days);
}

/* 令和元年4月30日, 平成37年: the era did not hold that day. */
static bool put_era_reason(struct buf *why, const struct mention *m,
                           const struct date_part *p)
{
    date day = date_make(p->year, p->month ? p->month : 1, p->day ? p->day : 1);
    const struct era *era = era_of(day);
    bool era_written = m->expr.form == FORM_ERA ||
                       m->expr.form == FORM_ERA_ABBR ||
                       m->expr.form == FORM_WESTERN_ERA;
    if (!era_written || !era)
        return false;
    buf_put(why, S("その日の元号で書くと"));
    if (p->month && p->day)
        words_put_date(why, day,
                       (struct date_style){.notation = NOTATION_WAREKI});
    else
        words_put_year(why, day,
                       (struct date_style){.notation = NOTATION_WAREKI});
    buf_put(why, S("です"));
    return true;
}

static void impossible(struct arena *a, const struct mention *m,
                       struct diag_list *diags)
{
    str said = surface(m);
    const struct date_part *p = &m->expr.parts[0];
    if (m->expr.kind == MENTION_RANGE && p->day_number != DATE_NONE)
        p = &m->expr.parts[1];
    struct diag *d = diag_error(diags, "impossible-date", m->where,
                                "「%.*s」という日はありません", STR_ARG(said));
    struct buf why = {.arena = a};
    if (!put_era_reason(&why, m, p))
        buf_put(&why,
                p->month ? month_length(a, p) : S("年を確かめてください"));
    diag_hint(diags, d, "%.*s", STR_ARG(buf_text(&why)));
}

static void era_mismatch(struct arena *a, const struct mention *m,
                         struct diag_list *diags)
{
    const struct date_part *p = &m->expr.parts[0];
    if (m->expr.kind == MENTION_RANGE &&
        (p->era_year_western == 0 || p->era_year_western == p->year))
        p = &m->expr.parts[1];
    struct diag *d =
        diag_error(diags, "era-mismatch", m->where,
                   "「%.*s」の元号の年は%d年で、西暦の%d年と異なります",
                   STR_ARG(surface(m)), p->era_year_western, p->year);
    struct buf hint = {.arena = a};
    struct date_style wareki = {.notation = NOTATION_WAREKI};
    int years[] = {p->year, p->era_year_western};
    for (size_t i = 0; i < 2; i++) {
        date day =
            date_make(years[i], p->month ? p->month : 12, p->day ? p->day : 1);
        if (day == DATE_NONE || !era_of(day))
            continue;
        if (hint.len)
            buf_put(&hint, S("か"));
        buf_put(&hint, S("「"));
        words_put_year(&hint, day, wareki);
        buf_printf(&hint, "（%d年）」", years[i]);
    }
    diag_hint(diags, d, "%.*sのどちらかに直してください",
              STR_ARG(buf_text(&hint)));
}

static void weekday_mismatch(struct arena *a, const struct mention *m,
                             struct diag_list *diags)
{
    const struct date_expr *e = &m->expr;
    const struct date_part *p = &e->parts[0];
    for (int i = 0; i < 2; i++)
        if (e->parts[i].end <= e->weekday_start && e->parts[i].end > 0)
            p = &e->parts[i];
    str right = words_weekday(date_weekday(p->day_number));
    struct buf said = {.arena = a};
    words_put_date(&said, p->day_number,
                   (struct date_style){.notation = NOTATION_SEIREKI});
    struct diag *d =
        diag_error(diags, "weekday-mismatch", m->where,
                   "%.*sは%.*s曜日ですが、%.*s曜日と書かれています",
                   STR_ARG(buf_text(&said)), STR_ARG(right),
                   STR_ARG(words_weekday(e->weekday)));
    diag_hint(diags, d,
              "日付が正しければ曜日を（%.*s）に、"
              "曜日が正しければ日付を直してください",
              STR_ARG(right));
}

static void reversed(const struct mention *m, struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "range-reversed", m->where,
                   "「%.*s」の終わりが始まりより前です", STR_ARG(surface(m)));
    diag_hint(diags, d, "始まりと終わりの順と、年を確かめてください");
}

bool check_fault(const struct check_context *c, const struct mention *m)
{
    struct arena *a = c->arena;
    struct diag_list *diags = c->diags;
    switch (m->expr.fault) {
    case FAULT_NONE:
        return false;
    case FAULT_IMPOSSIBLE:
        impossible(a, m, diags);
        break;
    case FAULT_ERA_MISMATCH:
        era_mismatch(a, m, diags);
        break;
    case FAULT_WEEKDAY:
        weekday_mismatch(a, m, diags);
        break;
    case FAULT_REVERSED:
        reversed(m, diags);
        break;
    }
    return true;
}
