/* Policies at work. */
#include "model/policy.h"

struct policy_given policy_given_day(date day)
{
    return (struct policy_given){
        .day = day,
        .born = DATE_NONE,
        .applied = DATE_NONE,
        .latest = DATE_NONE,
    };
}

date policy_limit(const struct fact_policy *p, date issue)
{
    return p->within.count > 0 ? period_end(issue, p->within) : DATE_NONE;
}

bool policy_ends(const struct fact_policy *p)
{
    switch (p->kind) {
    case POLICY_WITHIN:
    case POLICY_FIXED:
    case POLICY_AFTER:
    case POLICY_TERM:
    case POLICY_BIRTHDAY:
    case POLICY_GRACE:
        return true;
    case POLICY_OPENING:
    case POLICY_BUSINESS_DAYS:
    case POLICY_MONTH_START:
        return false;
    }
    return false;
}

/* The policy's anchor day in a year; its month is not 0. */
static date anchor_in(const struct fact_policy *p, int year)
{
    int last = date_month_days(year, p->anchor_month);
    int day = p->anchor_day;
    return date_make(year, p->anchor_month,
                     day == 0 || day > last ? last : day);
}

static date last_anchor(const struct fact_policy *p, date limit)
{
    struct civil c = date_civil(limit);
    if (p->anchor_month == 0) {
        bool ends = limit == date_month_end(limit);
        return ends ? limit : date_make(c.year, c.month, 1) - 1;
    }
    date day = anchor_in(p, c.year);
    return day <= limit ? day : anchor_in(p, c.year - 1);
}

static date first_anchor(const struct fact_policy *p, date least)
{
    if (least == DATE_NONE || p->anchor_month == 0)
        return least == DATE_NONE ? least : date_month_end(least);
    int year = date_civil(least).year;
    date day = anchor_in(p, year);
    return day >= least ? day : anchor_in(p, year + 1);
}

static enum policy_trouble within(const struct fact_policy *p, date issue,
                                  date *day)
{
    date limit = policy_limit(p, issue);
    date last = limit == DATE_NONE ? limit : last_anchor(p, limit);
    if (last < issue)
        return POLICY_NO_DAY;
    *day = last;
    return POLICY_FINE;
}

/* The same day a term later, whatever its unit. */
static date term_later(date d, struct period term)
{
    date end = period_end(d, term);
    switch (term.unit) {
    case PERIOD_DAYS:
    case PERIOD_WEEKS:
        return end == DATE_NONE ? end : end + 1;
    case PERIOD_MONTHS:
        return period_add_months(d, term.count);
    case PERIOD_YEARS:
        return period_add_months(d, term.count * 12);
    }
    return DATE_NONE;
}

static date term_earlier(date d, struct period term)
{
    switch (term.unit) {
    case PERIOD_DAYS:
        return d - term.count;
    case PERIOD_WEEKS:
        return d - term.count * 7;
    case PERIOD_MONTHS:
        return period_add_months(d, -term.count);
    case PERIOD_YEARS:
        return period_add_months(d, -term.count * 12);
    }
    return DATE_NONE;
}

static enum policy_trouble birthday(const struct fact_policy *p,
                                    const struct policy_given *given, date *day)
{
    bool at_issue = p->age_at == AGE_AT_ISSUE || given->applied == DATE_NONE;
    date counted = at_issue ? given->day : given->applied;
    int count = p->count;
    if (given->born == DATE_NONE)
        return POLICY_NO_BIRTH;
    int of_age = counted < p->adult_from ? p->adult_age_before : p->adult_age;
    if (p->minor_count > 0 &&
        birthday_age(given->born, counted, p->leap) < of_age)
        count = p->minor_count;
    *day = birthday_after(given->born, given->day, count, p->leap);
    return *day == DATE_NONE ? POLICY_NO_DAY : POLICY_FINE;
}

static date grace_end(const struct fact_policy *p,
                      const struct policy_given *given)
{
    if (given->carrier == CARRIER_PHONE)
        return given->day;
    date later = term_later(given->day, p->term);
    return later == DATE_NONE ? later : date_month_end(later);
}

static date opening(const struct fact_policy *p, date expiry)
{
    date before = term_earlier(expiry, p->term);
    return before < date_make(1, 1, 1) ? DATE_NONE : before + 1;
}

static date month_start(date d, int months)
{
    date later = period_add_months(d, months);
    return later == DATE_NONE ? later : later - date_civil(later).day + 1;
}

/* The day by itself, whatever the limit says. */
static enum policy_trouble plain_day(const struct fact_policy *p,
                                     const struct business *business,
                                     const struct policy_given *given,
                                     date *day)
{
    switch (p->kind) {
    case POLICY_WITHIN:
        return within(p, given->day, day);
    case POLICY_BIRTHDAY:
        return birthday(p, given, day);
    case POLICY_FIXED:
        if (p->fixed < given->day)
            return POLICY_BEFORE_ISSUE;
        *day = p->fixed;
        break;
    case POLICY_AFTER:
        *day = first_anchor(p, term_later(given->day, p->term));
        break;
    case POLICY_TERM:
        *day = period_end(given->day, p->term);
        break;
    case POLICY_GRACE:
        *day = grace_end(p, given);
        break;
    case POLICY_OPENING:
        *day = opening(p, given->day);
        break;
    case POLICY_BUSINESS_DAYS:
        *day = business_after(business, given->day, p->count);
        break;
    case POLICY_MONTH_START:
        *day = month_start(given->day, p->count);
        break;
    }
    return *day == DATE_NONE ? POLICY_NO_DAY : POLICY_FINE;
}

enum policy_trouble policy_day(const struct fact_policy *p,
                               const struct business *business,
                               const struct policy_given *given, date *day)
{
    *day = DATE_NONE;
    if (given->day == DATE_NONE)
        return POLICY_NO_DAY;
    enum policy_trouble trouble = plain_day(p, business, given, day);
    if (trouble != POLICY_FINE)
        return trouble;
    date limit = policy_limit(p, given->day);
    if (limit != DATE_NONE && *day > limit)
        return POLICY_PAST_LIMIT;
    if (given->latest != DATE_NONE && *day > given->latest)
        *day = given->latest;
    return POLICY_FINE;
}
