/*
 * Markdown source → document tree: CommonMark 0.30 by libcmark, with the
 * Japanese rules, directives, pipe tables and references on top.
 */
#ifndef ANNAI_PARSE_PARSE_H
#define ANNAI_PARSE_PARSE_H

#include "base/diag.h"
#include "model/block.h"

enum parse_html {
    PARSE_HTML_LISTED, /* only ruby rt rp br wbr abbr; others are errors */
    PARSE_HTML_RAW,    /* everything through: the CommonMark test setting */
};

struct parse_options {
    enum parse_html html;
    size_t body;  /* offset of the first byte behind the front matter */
    bool anchors; /* give headings ids */
    bool korean;  /* lang: ko keeps every source newline as a space */
};

/*
 * Never NULL. Mistakes are diagnostics; what could be read is in the tree.
 * The tree points into the source's text where it can.
 */
struct document *parse_markdown(struct arena *a, const struct source *s,
                                const struct parse_options *options,
                                struct diag_list *diags);

/* Plain text: one paragraph a block of lines, nothing is markup. */
struct document *parse_plain(struct arena *a, const struct source *s);

/*
 * HTML of any origin, for check and dates on loose files: text of the block
 * elements with spans, script and style left out, entities decoded.
 */
struct document *parse_html(struct arena *a, const struct source *s);

#endif
