/*
 * A date expression found in text, in the terms of dates/FORMAT: what it
 * names, the boundary its words make, and how it is written. Offsets are
 * bytes of the text that was scanned.
 */
#ifndef ANNAI_MODEL_MENTION_H
#define ANNAI_MODEL_MENTION_H

#include "base/source.h"
#include "calendar/date.h"

enum mention_kind {
    MENTION_DATE,
    MENTION_MONTH,
    MENTION_RANGE,
    MENTION_DURATION,
    MENTION_OFFSET,
    MENTION_TIME,
    MENTION_RECURRING,
    MENTION_YEAR, /* a year alone: gives others theirs, may have a fault */
};

enum boundary {
    BOUNDARY_NONE,
    BOUNDARY_UNTIL, /* until-inclusive: まで, 以前, をもって */
    BOUNDARY_FROM,  /* from-inclusive: 以降, から, より, ～ */
    BOUNDARY_BEFORE,
    BOUNDARY_AFTER,
};

enum mention_mod {
    MOD_NONE,
    MOD_EARLY,
    MOD_MID,
    MOD_LATE,
    MOD_APPROX,
    MOD_MAX,
    MOD_MIN,
    MOD_START,
    MOD_END,
};

enum date_form {
    FORM_WESTERN,
    FORM_ERA,
    FORM_ERA_ABBR,
    FORM_WESTERN_ERA,
    FORM_NO_YEAR,
};

/* What is wrong with the expression by itself. */
enum date_fault {
    FAULT_NONE,
    FAULT_IMPOSSIBLE,   /* 11月31日, 13月, 令和元年4月30日 */
    FAULT_ERA_MISMATCH, /* 令和6年(2025年) */
    FAULT_WEEKDAY,      /* 2025年12月1日(火) */
    FAULT_REVERSED,     /* a range whose end lies before its start */
};

/* One end of a range, or the whole of a single date. */
struct date_part {
    size_t start, end;    /* bytes of the scanned text */
    int year;             /* Western; 0 where none is written or implied */
    int month, day;       /* 0 where not written */
    int era_year_western; /* the year the era says, where both are written */
    date day_number;      /* DATE_NONE unless year, month and day are real */
};

struct date_expr {
    enum mention_kind kind;
    size_t start, end;         /* the core */
    size_t max_start, max_end; /* with modifiers and boundary word */
    struct date_part parts[2]; /* [1] only in ranges */
    enum boundary boundary;
    enum mention_mod mod;
    enum date_form form;
    enum date_fault fault;
    bool year_implicit;   /* the mention itself writes no year */
    bool weekday_written; /* a weekday stands behind, in brackets or not */
    enum weekday weekday;
    size_t weekday_start, weekday_end;
    size_t marker_start, marker_end; /* the boundary word; equal: none */
    size_t anchor_start, anchor_end; /* an offset's anchor; equal: none */
    str value;     /* normalised, FORMAT's notation, lives in the arena */
    date from, to; /* the closed interval named; DATE_NONE where unknown */
};

struct block;
struct fact;

/* until-inclusive …, EARLY …, western …, date …: FORMAT's words. */
str mention_boundary_name(enum boundary b);
str mention_mod_name(enum mention_mod m);
str mention_form_name(enum date_form f);
str mention_kind_name(enum mention_kind k);

/* Whether it names days or months, and so has a form and a year. */
bool mention_names_days(const struct date_expr *e);

struct date_expr_list {
    struct date_expr *items;
    size_t len, cap;
};

/* An expression at its place in a page, tied to a fact or to none. */
struct mention {
    struct date_expr expr;
    str text;    /* the flow it was found in; expr's offsets */
    str context; /* a table cell's row and column heads; else empty */
    span where;  /* the core in the source */
    const struct fact *fact; /* the fact it was judged by, or NULL */
    const struct block *block;
    bool referenced; /* made by a {{ reference }}, not typed */
};

struct mention_list {
    struct mention *items;
    size_t len, cap;
};

#endif
