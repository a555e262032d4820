/*
 * The document tree: plain data, made by parse/, completed by resolve/, read
 * by check/, html/ and compose/. Children hang as linked lists in order.
 */
#ifndef ANNAI_MODEL_BLOCK_H
#define ANNAI_MODEL_BLOCK_H

#include "model/inline.h"

enum block_kind {
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_LIST,
    BLOCK_ITEM,
    BLOCK_QUOTE,
    BLOCK_CODE,
    BLOCK_RULE, /* a thematic break */
    BLOCK_HTML, /* only where the test setting lets raw HTML through */
    BLOCK_TABLE,
    BLOCK_ROW,
    BLOCK_CELL,
    BLOCK_CALLOUT,
    BLOCK_COMPONENT, /* model/component.h */
};

enum callout_kind {
    CALLOUT_POINT,
    CALLOUT_CAUTION,
    CALLOUT_REQUEST,
    CALLOUT_COLUMN
};

enum alignment { ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct component;
struct chart_pair;

struct block {
    enum block_kind kind;
    struct block *next, *children;
    struct inline_node *inlines; /* paragraph, heading, cell, a title */
    span where;
    str text;   /* code, html; a directive's title as written, or empty */
    str label;  /* item: ① or ※1; a group's heading: ①～⑥ */
    int uses;   /* note: how many marks lead to it */
    str info;   /* a code block's language */
    int level;  /* heading: 1..6 */
    str anchor; /* heading, item: its id; from {#id}, else made */
    struct figure_mark *mark; /* item: on a picture, or NULL */
    bool ordered, tight;      /* list */
    int start;                /* ordered list */
    bool header;              /* row, cell */
    enum alignment alignment; /* cell */
    enum callout_kind callout;
    struct component *component;
    struct chart_pair *chart; /* chart/chart.h; NULL: not drawn */
    int columns, rows;        /* cell: how many it spans; 0 is 1 */
    bool hidden; /* shown nowhere today; it is checked all the same */
};

/* The Japanese word of a callout: POINT 注意 お願い コラム. */
str callout_label(enum callout_kind kind);

/*
 * Whether a page may link there: http, https, mailto, tel, a relative path or
 * #fragment. Not //host, not a scheme disguised by blanks or backslashes.
 */
bool link_allowed(str url);
/* Whether it leads to another host. */
bool link_external(str url);

/* Comments that speak to us: <!-- annai: … -->, as a whole. */
struct remark_list {
    span *items;
    size_t len, cap;
};

/* A whole parsed page; lives in the worker's scratch arena. */
struct document {
    const struct page *page;
    const struct source *source;
    struct block *blocks;
    struct mention_list *mentions; /* filled by resolve */
    struct remark_list remarks;
    struct picture_list *pictures; /* model/picture.h; filled by build */
};

#endif
