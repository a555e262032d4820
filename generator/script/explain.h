/* Lua's own messages in Japanese, as far as they are known. */
#ifndef ANNAI_SCRIPT_EXPLAIN_H
#define ANNAI_SCRIPT_EXPLAIN_H

#include "base/arena.h"

/*
 * What Lua says, without its place: 「'}' expected near 'to'」. A message that
 * is not known is given back as it is. *hint is what to do about it, or empty.
 */
str explain_lua(struct arena *a, str message, str *hint);

#endif
