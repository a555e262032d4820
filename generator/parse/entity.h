/* HTML character references: &amp; &#65; &hearts; (CommonMark 6.2's list). */
#ifndef ANNAI_PARSE_ENTITY_H
#define ANNAI_PARSE_ENTITY_H

#include "base/arena.h"

/*
 * Reads the reference at the start of s and returns its bytes, 0 where there
 * is none; *text gets the characters it stands for.
 */
size_t entity_read(struct arena *a, str s, str *text);

#endif
