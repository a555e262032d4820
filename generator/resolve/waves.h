/* The waves' directive → a plain table: month, days, prefectures. */
#ifndef ANNAI_RESOLVE_WAVES_H
#define ANNAI_RESOLVE_WAVES_H

#include "model/site.h"

/*
 * Turns a BLOCK_WAVES whose reference names waves into a BLOCK_TABLE in the
 * order of the post: a row for all prefectures with the same days. The days'
 * column is left out where no days are known.
 */
void waves_resolve(struct arena *a, const struct settings *settings,
                   struct block *b);

#endif
