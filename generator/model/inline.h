/*
 * What stands within a line: text, links, references to facts. Made by
 * parse/, completed by resolve/, hung on blocks (model/block.h).
 */
#ifndef ANNAI_MODEL_INLINE_H
#define ANNAI_MODEL_INLINE_H

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
    INLINE_BADGE, /* {バッジ|おすすめ} */
    INLINE_PAGE_REF, /* {{ #id | ページ }}: where a heading of this page is */
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
    bool to_page;    /* of a #id: its page, not its number */
    struct policy_given *given; /* the days behind a policy's id, or NULL */
    span id_where;

    const struct fact *fact;
    const struct fact_variant *variant; /* of that audience, or NULL */
    date from, to; /* what it names; DATE_NONE where open */
    str datetime;  /* 2025-12-01; empty for ranges */
    bool worded;   /* an attribute's value: words, no days */
};

struct inline_node {
    enum inline_kind kind;
    struct inline_node *next, *children;
    span where;     /* in the source; { 0 } for made-up text */
    str text;       /* text, code, tag; a reference's rendered words; of a page
                       reference the words of its heading */
    bool verbatim;  /* text equals span_text(where), byte for byte */
    str url, title; /* links and images; a page reference's #id */
    str anchor;     /* links and terms: the id they can be reached by */
    const struct asset *asset; /* model/asset.h; NULL: no file of ours */
    str lang;       /* links: of the page they lead to, where it is another */
    bool own_words; /* links: their words are in that language, too */
    struct reference *reference;
};

/*
 * Bytes [start, end) of a node's text as a node of its own, with the place of
 * just that part where it is known.
 */
struct inline_node *inline_part(struct arena *a, const struct inline_node *n,
                                size_t start, size_t end);

#endif
