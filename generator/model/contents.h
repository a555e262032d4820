/*
 * The headings that a reader can be led to: those at the top of a page and in
 * what leaves no trace of its own, 期間 and だけ. Not those within conditions,
 * questions or boxes, which are parts of them.
 */
#ifndef ANNAI_MODEL_CONTENTS_H
#define ANNAI_MODEL_CONTENTS_H

#include "model/component.h"

struct contents_entry {
    const struct block *heading;
    struct component *only; /* who shows it in one output alone, or NULL */
};

struct contents {
    struct contents_entry *items;
    size_t len, cap;
};

/* Whether it is shown in that output: web or print. */
bool contents_shown(const struct contents_entry *entry, str output);

/* In order; levels from first to last, with ids, and shown today. */
struct contents contents_of(struct arena *a, const struct block *blocks,
                            int first, int last);

#endif
