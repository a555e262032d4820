/*
 * Which bytes of the input a node of cmark says. cmark's columns are hints:
 * each is tested against the text it claims; where it fails, the text is
 * looked for further on in the same block.
 */
#ifndef ANNAI_PARSE_ALIGN_H
#define ANNAI_PARSE_ALIGN_H

#include "parse/input.h"

struct cmark_node;

struct align {
    const struct input *in;
    struct arena *arena;
    size_t start, end; /* of the block's inline text in the input */
    size_t line;       /* of start, from 0 */
    size_t quotes;     /* block quotes around it: `>` before each line */
    size_t cursor;     /* all before it has been given to a node */
    ptrdiff_t shift;   /* lines by which cmark's numbers are off */
    size_t *search;    /* steps of searching left */
};

/* A stretch of the input and the text it says: `&amp;` says `&`. */
struct stretch {
    size_t start, end;
    str text;
};

struct stretch_list {
    struct stretch *items;
    size_t len, cap;
};

/*
 * The input byte of cmark's line and column, both from 1; SIZE_MAX where it
 * lies outside the block.
 */
size_t align_hint(const struct align *al, int line, int column);

/* Where the inline text begins on a line: behind blanks and quotes' `>`. */
size_t align_line_start(const struct align *al, size_t line);

/* Places text whose bytes stand in the input as they are: code, a tag. */
bool align_exact(struct align *al, size_t hint, str text, size_t *start);

/* Places a text node, split where an escape or an entity says a character. */
bool align_text(struct align *al, size_t hint, str text,
                struct stretch_list *out);

#endif
