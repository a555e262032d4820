/*
 * The document tree: plain data, made by parse/, completed by resolve/, read
 * by check/, html/ and compose/. Children hang as linked lists in order.
 */
#ifndef ANNAI_MODEL_BLOCK_H
#define ANNAI_MODEL_BLOCK_H

#include "base/source.h"
#include "calendar/words.h"

enum inline_kind {
    INLINE_TEXT,
    INLINE_SOFT_BREAK, /* a source newline that is kept as a space */
    INLINE_HARD_BREAK,
    INLINE_CODE,
    INLINE_EMPHASIS,
    INLINE_STRONG,
    INLINE_LINK,
    INLINE_IMAGE,
    INLINE_HTML,      /* one allowed tag: ruby rt rp br wbr abbr */
    INLINE_REFERENCE, /* {{ fact.id | words }} */
    INLINE_TERM,  /* the word that （以下「…」という。） defines */
    INLINE_BADGE, /* :バッジ[おすすめ] */
};

enum reference_end { END_WHOLE, END_FROM, END_TO };

enum reference_word {
    WORD_NONE,
    WORD_UNTIL, /* まで */
    WORD_FROM,  /* から */
    WORD_SINCE, /* 以降 */
};

struct policy_given; /* model/policy.h */

/* A {{ reference }}; parse fills the first part, resolve the second. */
struct reference {
    str id;                 /* as written, without .from or .to */
    enum reference_end end; /* .from, .to, or neither */
    struct date_style style;
    bool styled; /* a notation was asked for; else the site's own */
    enum reference_word word;
    bool with_state; /* （予定） behind it as long as it is a plan */
    struct policy_given *given; /* the days behind a policy's id, or NULL */
    span id_where;

    const struct fact *fact;
    date from, to; /* what it names; DATE_NONE where open */
    str datetime;  /* 2025-12-01; empty for ranges */
    bool worded;   /* an attribute's value: words, no days */
};

struct inline_node {
    enum inline_kind kind;
    struct inline_node *next, *children;
    span where;     /* in the source; { 0 } for made-up text */
    str text;       /* text, code, tag; a reference's rendered words */
    bool verbatim;  /* text equals span_text(where), byte for byte */
    str url, title; /* links and images */
    str anchor;     /* links and terms: the id they can be reached by */
    const struct asset *asset; /* model/asset.h; NULL: no file of ours */
    str lang;       /* links: of the page they lead to, where it is another */
    bool own_words; /* links: their words are in that language, too */
    struct reference *reference;
};

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

/*
 * Bytes [start, end) of a node's text as a node of its own, with the place of
 * just that part where it is known.
 */
struct inline_node *inline_part(struct arena *a, const struct inline_node *n,
                                size_t start, size_t end);

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
};

#endif
