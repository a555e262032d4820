/*
 * Names of pages and folders, which become URLs: ASCII small letters, digits,
 * `_` and `-`, kana and kanji, in NFC, at most 80 characters. So no two names
 * differ only by case or by how a system stores a voiced kana.
 */
#ifndef ANNAI_LOAD_NAME_H
#define ANNAI_LOAD_NAME_H

#include "base/arena.h"
#include "base/str.h"

/* Every part of a path with '/' between them; the last without extension. */
bool name_fits(str path);

/* The nearest path that fits: Card End → card-end, が as two → が. */
str name_suggest(struct arena *a, str path);

/* What an editor or a version control tool leaves behind. */
bool name_leftover(str path);

#endif
