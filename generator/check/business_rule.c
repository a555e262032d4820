/*
 * Rule business-day: 「4月25日（金）から3営業日後の5月1日」. The first day does
 * not count; days on which the office is closed do not either.
 */
#include "calendar/words.h"
#include "check/rule.h"
#include "check/claim.h"
#include "check/say.h"
#include "check/words.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool names_day(const struct mention *m)
{
    return m->expr.kind == MENTION_DATE && m->expr.mod == MOD_NONE &&
           m->expr.fault == FAULT_NONE && m->expr.parts[0].day;
}

enum { YEARS_AROUND = 2 };

/*
 * The day; where no year is written, the one nearest to today in which the
 * weekday beside it is right. DATE_NONE where nothing tells the year.
 */
static date day_of(const struct mention *m, date today)
{
    const struct date_part *p = &m->expr.parts[0];
    if (p->day_number != DATE_NONE)
        return p->day_number;
    if (p->year || !m->expr.weekday_written || today == DATE_NONE)
        return DATE_NONE;
    int year = date_civil(today).year;
    for (int i = 0; i <= YEARS_AROUND; i++) {
        date past = date_make(year - i, p->month, p->day);
        date next = date_make(year + i, p->month, p->day);
        if (past != DATE_NONE && date_weekday(past) == m->expr.weekday)
            return past;
        if (next != DATE_NONE && date_weekday(next) == m->expr.weekday)
            return next;
    }
    return DATE_NONE;
}

/* The result's day: in the year of the one it is counted from, or the next. */
static date result_of(const struct mention *m, date from)
{
    const struct date_part *p = &m->expr.parts[0];
    if (p->day_number != DATE_NONE || p->year)
        return p->day_number;
    int year = date_civil(from).year;
    date day = date_make(year, p->month, p->day);
    return day != DATE_NONE && day < from
               ? date_make(year + 1, p->month, p->day)
               : day;
}

/* The business days that the mention counts, or 0. */
static int business_days(const struct mention *m)
{
    struct fact_duration d = claim_length(&m->expr);
    return d.unit == DURATION_BUSINESS_DAYS ? d.count : 0;
}

/* What may stand between the day and the count: から, の, （金）,
 * に受け付けると. */
static bool tied(str gap)
{
    static const str breaks[] = {STR_INIT("。"), STR_INIT("\n\n")};
    return gap.len <= 120 && !words_hold(gap, breaks, COUNT(breaks));
}

/* 「3営業日後の」「3営業日以内、遅くとも」: what joins the count to its result.
 */
static bool leads(str gap)
{
    static const str joints[] = {
        STR_INIT("の"),       STR_INIT("は"),     STR_INIT("、"),
        STR_INIT("（"),       STR_INIT("("),      STR_INIT("にあたる"),
        STR_INIT("に当たる"), STR_INIT("以内"),   STR_INIT("後"),
        STR_INIT("目"),       STR_INIT("で"),     STR_INIT("に"),
        STR_INIT("＝"),       STR_INIT("→"),      STR_INIT("である"),
        STR_INIT("すると"),   STR_INIT("つまり"),
    };
    bool more = true;
    while (more && gap.len) {
        more = false;
        for (size_t i = 0; i < COUNT(joints); i++) {
            if (!str_starts(gap, joints[i]))
                continue;
            gap = str_drop(gap, joints[i].len);
            more = true;
        }
    }
    return gap.len == 0;
}

static str between(const struct mention *a, const struct mention *b)
{
    if (a->text.ptr != b->text.ptr || a->expr.end > b->expr.start)
        return S("\n\n");
    return str_slice(a->text, a->expr.end, b->expr.start);
}

static void report(const struct check_context *c, const struct mention *m,
                   const struct mention *from, int days, date right)
{
    struct arena *a = c->arena;
    struct date_style style = say_style(&m->expr);
    style.weekday = true;
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    str anchor = str_slice(from->text, from->expr.start, from->expr.end);
    str words = say_date(a, right, style, (str){0});
    struct diag *d =
        diag_error(c->diags, "business-day", m->where,
                   "「%.*s」とありますが、%.*sから%d営業日後は%.*sです",
                   STR_ARG(said), STR_ARG(anchor), days, STR_ARG(words));
    diag_note(c->diags, d, from->where, "数え始めはここです");
    diag_hint(c->diags, d,
              "始めの日が正しければ、ここを「%.*s」に直してください\n"
              "ここが正しければ、営業日の数か始めの日を直してください\n"
              "土日祝日と、組合の休みの日は数えません",
              STR_ARG(words));
}

bool check_business(const struct check_context *c,
                    const struct mention_list *list, const struct statement *s)
{
    const struct mention *m = s->mention;
    size_t index = (size_t)(m - list->items);
    if (!names_day(m) || index < 2)
        return false;
    const struct mention *count = m - 1, *from = m - 2;
    int days = business_days(count);
    if (days == 0 || !names_day(from) || from->expr.start < s->start ||
        !tied(between(from, count)) || !leads(between(count, m)))
        return false;
    date day = day_of(from, c->today);
    if (day == DATE_NONE)
        return false;
    date right = str_starts(count->expr.value, S("-P"))
                     ? business_before(&c->schedule->business, day, days)
                     : business_after(&c->schedule->business, day, days);
    if (right == DATE_NONE || right == result_of(m, day))
        return false;
    report(c, m, from, days, right);
    return true;
}
