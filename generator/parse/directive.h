/*
 * Directives: `:::名前 見出し` … `:::` blocks and `::名前{…}` leaves. Their
 * lines are found before cmark reads the page and stand there as blocks of
 * their own, so they may be in lists and quotes, and code keeps them as text.
 * `:::` closes the innermost open block; three or more colons are the same.
 */
#ifndef ANNAI_PARSE_DIRECTIVE_H
#define ANNAI_PARSE_DIRECTIVE_H

#include "model/block.h"

enum directive_kind {
    DIRECTIVE_OPEN,
    DIRECTIVE_CLOSE,
    DIRECTIVE_LEAF,
    DIRECTIVE_FULL_WIDTH, /* ：：： typed with an input method */
};

struct directive {
    enum directive_kind kind;
    span where; /* from the first colon to the line's end */
    span name;  /* empty for DIRECTIVE_CLOSE */
    span rest;  /* the title, or what stands between the braces */
};

/* Reads the directive at byte `start` of a line that ends at `end`. */
bool directive_read(const struct source *s, size_t start, size_t end,
                    struct directive *d);

/* Whether its name is one of a leaf's, whatever its colons. */
bool directive_names_leaf(const struct directive *d);

struct reader;

/*
 * The block a directive makes, or NULL with an error [directive]: unknown
 * name, unknown key, wrong fact id. DIRECTIVE_OPEN and DIRECTIVE_LEAF only.
 */
struct block *directive_block(struct reader *r, const struct directive *d);

#endif
