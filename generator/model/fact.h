/*
 * Facts: atomic statements of the schedule with an id, a typed value, the
 * words by which a sentence is known to speak of them, a source, a certainty
 * and the line of Lua that states them. Days are inclusive.
 */
#ifndef ANNAI_MODEL_FACT_H
#define ANNAI_MODEL_FACT_H

#include "base/map.h"
#include "base/source.h"
#include "calendar/period.h"

struct str_list {
    str *items;
    size_t len, cap;
};

enum fact_kind { FACT_DATE, FACT_PERIOD, FACT_POLICY, FACT_WAVES };

/* What a FACT_DATE's day is. A FACT_PERIOD has from and to. */
enum fact_role {
    ROLE_LAST,   /* the last day on which it held; to */
    ROLE_FIRST,  /* the first day on which it holds; from */
    ROLE_ON,     /* the day it happens; from = to */
    ROLE_AS_OF,  /* the day it was true; from = to */
    ROLE_APPROX, /* somewhere within from..to */
};

enum fact_layer { LAYER_NATIONAL, LAYER_INSURER };

enum certainty {
    CERTAINTY_LAW,
    CERTAINTY_OFFICIAL,
    CERTAINTY_POLICY,
    CERTAINTY_SECONDARY,
    CERTAINTY_UNVERIFIED
};

/* certificate.expiry: the last anchor day within a term from the issue. */
struct fact_policy {
    int anchor_month, anchor_day; /* 0, 0: month end */
    struct period within;
};

struct fact {
    str id; /* card.transition */
    enum fact_kind kind;
    enum fact_role role;
    enum fact_layer layer;
    date from, to;             /* DATE_NONE where open; waves: their extent */
    span from_where, to_where; /* the Lua lines; where if not told apart */
    str label;                 /* 経過措置 */
    struct str_list subject, topic;
    str source;
    enum certainty certainty;
    bool planned;              /* 予定 */
    struct fact_policy policy; /* FACT_POLICY */
    struct wave_list *waves;   /* FACT_WAVES; filled from its CSV */
    str csv;                   /* FACT_WAVES: path below content/ */
    str encoding;              /* FACT_WAVES: its CSV's; empty: detected */
    span where;                /* the statement's line */
};

/* One row of the waves' table: a prefecture and when its post goes out. */
struct wave {
    int prefecture; /* JIS X 0401, 1..47 */
    int year, month;
    date start, end; /* DATE_NONE where only the month is known */
    bool verified;
    str source;
    span where; /* the CSV row */
};

struct wave_list {
    struct wave *items;
    size_t len, cap;
    const struct source *csv;
};

/* The first and the last day of all waves; a month alone counts whole. */
date wave_list_first(const struct wave_list *waves);
date wave_list_last(const struct wave_list *waves);

/* rule "…" { before = { a, b } }: a ends before b begins. */
struct fact_rule {
    str name;
    struct str_list before;
    span where;
};

struct schedule {
    struct {
        struct fact **items;
        size_t len, cap;
    } facts; /* national first, then the insurer's, in order of statement */
    struct map by_id;
    struct {
        struct fact_rule *items;
        size_t len, cap;
    } rules;
    bool incomplete; /* one of its files has errors: facts may be missing */
};

/* The fact of that id, or NULL. */
const struct fact *schedule_find(const struct schedule *s, str id);

#endif
