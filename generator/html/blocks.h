/* Document tree → HTML of the page's body (HTML Living Standard). */
#ifndef ANNAI_HTML_BLOCKS_H
#define ANNAI_HTML_BLOCKS_H

#include "base/buf.h"
#include "base/map.h"
#include "model/mention.h"
#include "model/site.h"

enum html_links {
    HTML_LINKS_CHECKED, /* http(s), mailto, tel and relative; others dropped */
    HTML_LINKS_ANY,     /* the CommonMark test setting */
};

/* What has been written of the page, for the names of its tables. */
struct html_place {
    str heading;         /* the last one, without tags */
    struct map tables;   /* a heading → how many tables are under it */
    size_t tables_named; /* tables with a caption or with ids, so far */
    size_t charts;       /* drawn so far, for their ids */
    size_t images;       /* shown so far: those behind the first may wait */
};

struct html_options {
    enum html_links links;
    const struct site *site; /* may be NULL: loose page */
    str root; /* relative prefix from this page to the insurer's root */
    const struct mention_list *typed; /* dates to mark, or NULL */
    struct html_place *place;         /* NULL: tables have no names */
    bool linked; /* in a link: another within it is its words alone */
    bool again;  /* what stands elsewhere, too: its ids are there */
    bool narrow; /* in a cell: dates may be broken behind the year */
};

void html_put_blocks(struct buf *out, const struct block *blocks,
                     const struct html_options *options);
/* The inline nodes only, as in a heading or a table of contents. */
void html_put_inlines(struct buf *out, const struct inline_node *inlines,
                      const struct html_options *options);
/* A text node, the dates somebody typed in it marked as such. */
void html_put_typed(struct buf *out, const struct inline_node *n,
                    const struct html_options *options);
/* A fact's words with <wbr> where they may be broken. */
void html_put_words(struct buf *out, str words,
                    const struct html_options *options);
/* Text with & < > " escaped. */
void html_put_text(struct buf *out, str text);
/* A URL for an attribute: percent-encoded where needed, then escaped. */
void html_put_url(struct buf *out, str url);

#endif
