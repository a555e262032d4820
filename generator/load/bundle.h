/*
 * Files built into the program, so that one binary can render a loose page or
 * start a site: lua/prelude.lua, themes/kihon/…, starter/…
 */
#ifndef ANNAI_LOAD_BUNDLE_H
#define ANNAI_LOAD_BUNDLE_H

#include "base/str.h"

struct bundle_file {
    str path, bytes;
};

/* All of them, sorted by path. */
const struct bundle_file *bundle_all(size_t *count);
/* The file of that path, or NULL. */
const struct bundle_file *bundle_find(str path);

#endif
