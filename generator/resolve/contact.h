/* The contact box: the insurer's own desk, phone, hours and closed days. */
#ifndef ANNAI_RESOLVE_CONTACT_H
#define ANNAI_RESOLVE_CONTACT_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Puts the lines of the box before whatever its writer wrote in it. An error
 * [directive] where the insurer has no contact.
 */
void contact_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags);

#endif
