/* The objects of the file cairo 1.16 writes; pdf/ only. */
#ifndef ANNAI_PDF_RAW_H
#define ANNAI_PDF_RAW_H

#include "base/arena.h"

struct raw_object {
    str text; /* what it is; of a stream its dictionary */
    str data; /* of a stream, as it is stored */
    bool stream;
};

/*
 * Objects by number, 0 to len - 1. Entries of the cross-reference table that
 * do not point at their object are empty: cairo 1.16 leaves such behind.
 */
struct raw {
    struct raw_object *items;
    size_t len;
    size_t root; /* number of the catalog */
};

/* Parts of `file`. False where it is not a whole file of that kind. */
bool raw_open(struct arena *a, str file, struct raw *raw);

/* What stands behind a key of a dictionary, as "12 0 R"; 0: nothing there. */
size_t raw_reference(str dictionary, str key);
/*
 * The next "12 0 R" at or behind *at, which moves behind it; 0: no more.
 * Numbers in strings are found, too: names of fonts are all that cairo writes.
 */
size_t raw_next_reference(str text, size_t *at);
/* The object, or an empty one. */
const struct raw_object *raw_at(const struct raw *raw, size_t number);
/* The bytes of a stream packed by zlib; false where they are not that. */
bool raw_unpack(struct arena *a, str data, str *plain);

#endif
