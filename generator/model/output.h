/*
 * What one of a page's two outputs says, read back from the output itself:
 * from the HTML as published or from the composed sheets.
 */
#ifndef ANNAI_MODEL_OUTPUT_H
#define ANNAI_MODEL_OUTPUT_H

#include "base/str.h"
#include "base/arena.h"

struct output {
    struct {
        str *items; /* a paragraph, heading, item or cell each */
        size_t len, cap;
    } paragraphs;
    struct {
        size_t *items; /* for each table: its cells that say something */
        size_t len, cap;
    } tables;
};

#endif
