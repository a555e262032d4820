/*
 * A few places of a file written anew: in the file's own encoding and with
 * its own line ends; every other byte stays as it is.
 */
#ifndef ANNAI_LOAD_REWRITE_H
#define ANNAI_LOAD_REWRITE_H

#include "base/arena.h"
#include "base/source.h"

struct rewrite_edit {
    size_t start, end; /* bytes of the decoded text */
    str text;          /* UTF-8, one line */
    bool refused;      /* set: the encoding has no such character */
};

/*
 * The file's new bytes. The edits stand in order and do not overlap. False
 * where the bytes are not those that the source was decoded from, or where
 * the result would not read as what was meant.
 */
bool rewrite_file(struct arena *a, const struct source *source, str bytes,
                  struct rewrite_edit *edits, size_t count, str *result);

#endif
