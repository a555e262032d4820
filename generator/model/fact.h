/*
 * Facts: atomic statements of the schedule with an id, a typed value, the
 * words by which a sentence is known to speak of them, a source, a certainty
 * and the line of Lua that states them. Days are inclusive.
 */
#ifndef ANNAI_MODEL_FACT_H
#define ANNAI_MODEL_FACT_H

#include "base/map.h"
#include "base/source.h"
#include "calendar/business.h"
#include "model/duration.h"
#include "model/policy.h"
#include "model/stated_table.h"
#include "model/waiver.h"
#include "model/wave.h"

struct str_list {
    str *items;
    size_t len, cap;
};

enum fact_kind {
    FACT_DATE,
    FACT_PERIOD,
    FACT_POLICY,
    FACT_WAVES,
    FACT_DURATION
};

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

/* A declared difference between audiences: employer = "2024-11-29". */
struct fact_variant {
    str audience;
    date day;
    span where;
};

struct fact_variants {
    struct fact_variant *items;
    size_t len, cap;
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
    bool planned; /* 予定 */
    bool done;    /* it has happened, on done_on: the plan is over */
    date done_on;
    span done_where;
    bool treated; /* to is until when it is treated as valid */
    struct fact_variants variants;
    struct fact_duration duration; /* FACT_DURATION */
    struct fact_policy policy;     /* FACT_POLICY */
    struct wave_list *waves;       /* FACT_WAVES; filled from its CSV */
    str csv;                       /* FACT_WAVES: path below content/ */
    str encoding;                  /* FACT_WAVES: its CSV's; empty: detected */
    span where;                    /* the statement's line */
};

/* rule "…" { before = { a, b } }: a ends before b begins. */
struct fact_rule {
    str name;
    struct str_list before;
    span where;
};

/* check "…" (function (site) … end): a reviewer's own; see model/custom.h. */
struct custom_check {
    str title;
    span where;
};

struct attribute; /* model/attribute.h */
struct condition;

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
    struct stated_tables tables;
    struct synonyms synonyms;
    struct table_variants variants;
    struct {
        struct custom_check *items;
        size_t len, cap;
    } checks; /* those of one file stand together */
    struct {
        struct attribute **items;
        size_t len, cap;
    } attributes; /* as facts: national first */
    struct {
        struct condition **items;
        size_t len, cap;
    } conditions;
    struct waiver_list waivers; /* accept { … } */
    struct business business;   /* days on which the office works */
    bool incomplete; /* one of its files has errors: facts may be missing */
};

/* What a fact is on a day: what is done later is still a plan on that day. */
enum fact_state {
    STATE_PLAIN, /* neither planned nor done: its days say it all */
    STATE_PLANNED,
    STATE_DONE,
};

enum fact_state fact_state(const struct fact *f, date today);

/* The fact of that id, or NULL. */
const struct fact *schedule_find(const struct schedule *s, str id);

/* date, period, …; last, first, …; law, official, …: the schedule's words. */
str fact_kind_name(enum fact_kind kind);
str fact_role_name(enum fact_role role);
str certainty_name(enum certainty c);

#endif
