/*
 * Policies at work: from the day a document was issued, expires or something
 * happened to the day that follows from it. Pure functions of their inputs.
 */
#ifndef ANNAI_MODEL_POLICY_H
#define ANNAI_MODEL_POLICY_H

#include "calendar/birthday.h"
#include "calendar/business.h"
#include "calendar/period.h"

/* How a policy gets a day from the day it is given. */
enum policy_kind {
    POLICY_WITHIN,        /* issue → the last anchor day within a term */
    POLICY_FIXED,         /* issue → one day for all, within a term */
    POLICY_AFTER,         /* issue → the first anchor day after some years */
    POLICY_TERM,          /* issue → the last day of a term */
    POLICY_BIRTHDAY,      /* issue → the n-th birthday behind it */
    POLICY_GRACE,         /* expiry → a month's end some months later */
    POLICY_OPENING,       /* expiry → the first day of renewal before it */
    POLICY_BUSINESS_DAYS, /* event → the n-th business day behind it */
    POLICY_MONTH_START,   /* event → the 1st of the n-th month behind it */
};

/* The day on which the age of one not of age counts. */
enum age_basis { AGE_AT_APPLICATION, AGE_AT_ISSUE };

struct fact_policy {
    int anchor_month, anchor_day; /* 7, 31; 7, 0: July's end; 0, 0: each */
    struct period within;         /* the limit from the issue; 0: none */
    enum policy_kind kind;
    struct period term; /* POLICY_AFTER, _TERM, _GRACE, _OPENING */
    date fixed;         /* POLICY_FIXED */
    int count;          /* birthdays, business days or months */
    int minor_count;    /* birthdays of one not of age; 0: all alike */
    int adult_age, adult_age_before; /* since adult_from, and before it */
    date adult_from;                 /* by the day that age_at names */
    enum age_basis age_at;
    enum leap_birthday leap;
    str of; /* the policy whose day this one is given; empty: none */
};

/* Only the card's own chip gets a grace period, the phone does not. */
enum carrier { CARRIER_CARD, CARRIER_PHONE };

/* What is known; DATE_NONE where it is not. */
struct policy_given {
    date day;     /* of issue, expiry or the event, by the policy's kind */
    date born;    /* POLICY_BIRTHDAY */
    date applied; /* the day of application; DATE_NONE: the same day */
    date latest;  /* an expiry of something it depends on, such as the card */
    enum carrier carrier;
};

/* Knowing the day alone. */
struct policy_given policy_given_day(date day);

enum policy_trouble {
    POLICY_FINE,
    POLICY_NO_BIRTH,     /* born is needed */
    POLICY_BEFORE_ISSUE, /* the fixed day lies before the issue */
    POLICY_PAST_LIMIT,   /* the day lies behind the term from the issue */
    POLICY_NO_DAY,       /* no anchor day in the term, or past year 9999 */
};

/*
 * The day, or why there is none (*day is DATE_NONE then, but past the limit
 * it is the day that would be). p->of is the caller's to follow.
 */
enum policy_trouble policy_day(const struct fact_policy *p,
                               const struct business *business,
                               const struct policy_given *given, date *day);

/* The last day that the term from the issue allows; DATE_NONE: no limit. */
date policy_limit(const struct fact_policy *p, date issue);
/* Whether the result is a last day (expiry, grace), else a first one. */
bool policy_ends(const struct fact_policy *p);

#endif
