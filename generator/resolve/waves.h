/* The waves' directive → a plain table: month, days, prefectures. */
#ifndef ANNAI_RESOLVE_WAVES_H
#define ANNAI_RESOLVE_WAVES_H

#include "base/diag.h"
#include "resolve/resolve.h"

/* The waves that a reference names, or NULL after an error [reference]. */
const struct wave_list *waves_named(struct arena *a,
                                    const struct resolve_input *in,
                                    struct reference *r,
                                    struct diag_list *diags);

/* Makes b a BLOCK_TABLE of the reference's waves. */
void waves_table(struct arena *a, const struct settings *settings,
                 const struct reference *reference, struct block *b);

/*
 * Turns a component whose fact names waves into a BLOCK_TABLE in the order of
 * the post: a row for all prefectures with the same days. The days' column is
 * left out where no days are known.
 */
void waves_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags);

#endif
