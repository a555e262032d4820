/* What the steps of parse/ share while one page is read. */
#ifndef ANNAI_PARSE_READER_H
#define ANNAI_PARSE_READER_H

#include "parse/align.h"
#include "parse/input.h"
#include "parse/parse.h"

/* Inline text that cmark reads in a second round: a table's cell, a title. */
struct later {
    struct block *block;
    span where;
};

struct reader {
    struct arena *arena;
    const struct source *source;
    const struct parse_options *options;
    struct diag_list *diags;
    struct {
        struct later *items;
        size_t len, cap;
    } later;
    struct stretch_list stretches; /* room that every text uses again */
    struct remark_list remarks;
    size_t search; /* steps of searching left; keeps hostile pages quick */
    bool lines;    /* line ends are kept, as in a postal address */
    bool too_deep; /* said once */
};

/* Has the block's inlines read from `where`, one line, in the second round. */
void reader_later(struct reader *r, struct block *b, span where);

/* Says once that emphasis, links or blocks nest too deep at this place. */
void reader_too_deep(struct reader *r, span where);

#endif
