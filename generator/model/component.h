/*
 * The components of guidance documents that a directive makes: procedures,
 * conditions, contact boxes, charts. One table says what each is called, how
 * it is written and which options it takes; parse/ reads by it, and messages
 * and the manual name what it names.
 */
#ifndef ANNAI_MODEL_COMPONENT_H
#define ANNAI_MODEL_COMPONENT_H

#include "calendar/date.h"
#include "model/block.h"

enum component_kind {
    COMPONENT_CALLOUT, /* the block is a BLOCK_CALLOUT */
    COMPONENT_PROCEDURE,
    COMPONENT_CONDITIONS,
    COMPONENT_ELIGIBLE,
    COMPONENT_NOT_ELIGIBLE,
    COMPONENT_FAQ,
    COMPONENT_NOTES,
    COMPONENT_LINKS,
    COMPONENT_CONTACT,
    COMPONENT_FIGURE,
    COMPONENT_BEFORE_AFTER,
    COMPONENT_COLUMNS,
    COMPONENT_VERSUS,
    COMPONENT_QR,
    COMPONENT_CONTROL,
    COMPONENT_CARD,
    COMPONENT_ADDRESS,
    COMPONENT_LIST_FORM,
    COMPONENT_WINDOW_ADDRESS,
    COMPONENT_REPLY_ADDRESS,
    COMPONENT_POSTAGE,
    COMPONENT_TABLE,
    COMPONENT_BETWEEN,
    COMPONENT_ONLY,
    COMPONENT_TIMELINE,
    COMPONENT_LANES,
    COMPONENT_WAVES,
    COMPONENT_WAVE_MAP,
    COMPONENT_EXPIRY,
    COMPONENT_POLICY_TABLE,
    COMPONENT_DECISIONS,
    COMPONENT_CONTENTS,
};

/* How it is written; some are written both ways. */
enum {
    WRITTEN_AS_BLOCK = 1, /* :::名前 見出し … ::: */
    WRITTEN_AS_LEAF = 2,  /* ::名前{…} */
    WRITTEN_WITH_TITLE = 4,
};

enum option_type {
    OPTION_TEXT,
    OPTION_NUMBER, /* 0 to 999 */
    OPTION_FLAG,   /* はい いいえ yes no; the name alone is はい */
    OPTION_CHOICE, /* one of `choices` */
    OPTION_MONTH,  /* 2025-12 */
    OPTION_DAY,    /* a day as written, or the id of a fact */
    OPTION_FACT,   /* the id of a fact */
    OPTION_FILE,   /* a relative path */
    OPTION_LINK,   /* an address a page may link to */
};

struct option_info {
    str name, english;
    enum option_type type;
    bool needed;
    bool bare;           /* may stand without its name: ::発送予定{id} */
    const char *choices; /* Japanese words and their English twins, in turn */
};

enum { COMPONENT_NAMES = 4 };

struct component_info {
    enum component_kind kind;
    unsigned written;
    str names[COMPONENT_NAMES]; /* Japanese first, then English; empty behind
                                   the last */
    const struct option_info *options;
    size_t option_count;
    enum callout_kind callout;
    str title; /* where its writer gave none */
};

/* An option as somebody wrote it. */
struct component_option {
    const struct option_info *info;
    str value;  /* without quotes; a choice's English word; empty for flags
                   and where it was wrong */
    int number; /* -1: wrong; numbers; flags: 0 or 1; months: year * 12 + month
                   - 1 */
    struct reference *reference; /* OPTION_FACT */
    span where;                  /* the value, else the name */
};

struct data_table;   /* model/data_table.h */
struct stated_table; /* model/stated_table.h */

struct component {
    const struct component_info *info;
    struct component_option *items;
    size_t len, cap;
    const struct data_table *data;    /* a table's cells, or NULL */
    const struct stated_table *keyed; /* a table_ with a key, or NULL */
    date first, last; /* 「:::期間」, once resolved; DATE_NONE: no limit */
    bool compared;    /* its cells are compared with those of other tables */
};

/* A number on a picture: tenths of a percent from its left and its top. */
struct figure_mark {
    int number, x, y;
};

/* All of them, in the order of the manual. */
const struct component_info *component_all(size_t *count);
/* By any of its names; NULL where there is none. */
const struct component_info *component_named(str name);

/* By its English name; NULL where it was not written. */
const struct component_option *component_option(const struct component *c,
                                                str english);
/*
 * Whether the block is shown in that output only: web or print. Some kinds
 * are for paper whatever their writer says.
 */
bool component_only(const struct block *b, str output);
/* Whether it is shown as a QR code. */
bool component_code(const struct block *b);
/* Its text or its number; the default where it was not written. */
str component_text(const struct component *c, str english, str otherwise);
int component_number(const struct component *c, str english, int otherwise);
/* The next of an option's words, cut at , ， 、 off *rest, without blanks. */
str component_word(str *rest);

#endif
