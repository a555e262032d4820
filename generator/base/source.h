/*
 * A decoded file, and places in it. A span is a source and two byte offsets
 * into its UTF-8 text; lines and columns are worked out only for printing.
 */
#ifndef ANNAI_BASE_SOURCE_H
#define ANNAI_BASE_SOURCE_H

#include "base/str.h"

struct source {
    str path; /* as shown to people: relative to the site, '/' between parts */
    str text; /* well-formed UTF-8 with LF line ends, no BOM */
    bool decoded; /* converted from another encoding, BOM or CRLF */
};

/* { 0 } is "no place". start <= end <= source->text.len. */
typedef struct {
    const struct source *source;
    size_t start, end;
} span;

struct place {
    size_t line, column; /* from 1; columns count code points */
};

struct place source_place(const struct source *s, size_t offset);

/*
 * The same, going on from the last place asked for: for thousands of places
 * that come mostly in order. { 0 } begins.
 */
struct source_walk {
    const struct source *source;
    size_t at, line, column;
};
struct place source_walk_to(struct source_walk *w, const struct source *s,
                            size_t offset);
/* The whole line an offset is in, without its line end. */
span source_line_at(const struct source *s, size_t offset);
/* All of a source as a place: for messages about the file itself. */
span source_start(const struct source *s);

span span_of(const struct source *s, size_t start, size_t end);
str span_text(span where);

#endif
