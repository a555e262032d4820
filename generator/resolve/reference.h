/*
 * {{ references }} → the fact they name and the words they are shown in; an
 * attribute's value stands as it is: r->worded, and r->fact stays NULL.
 */
#ifndef ANNAI_RESOLVE_REFERENCE_H
#define ANNAI_RESOLVE_REFERENCE_H

#include "base/diag.h"
#include "model/site.h"

struct resolve_input; /* resolve/resolve.h */

/*
 * Fills the second half of *r. False with a diagnostic where the fact is
 * unknown or has no such end. *words gets what the reader sees.
 */
bool reference_resolve(struct arena *a, const struct resolve_input *in,
                       struct reference *r, str *words,
                       struct diag_list *diags);

/* The fact only: for the waves' table. */
bool reference_find(struct arena *a, const struct schedule *schedule,
                    struct reference *r, struct diag_list *diags);

#endif
