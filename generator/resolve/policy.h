/* {{ policy.id 2025-08-01 }} → the day that the policy gets from it. */
#ifndef ANNAI_RESOLVE_POLICY_H
#define ANNAI_RESOLVE_POLICY_H

#include "base/diag.h"
#include "model/policy.h"
#include "model/site.h"

/*
 * Whether the reference names a policy, which r->fact then is; false after an
 * error [reference] or [unknown-reference].
 */
bool policy_named(struct arena *a, const struct schedule *schedule,
                  struct reference *r, struct diag_list *diags);

/*
 * Fills r->from or r->to. False with an error [reference]
 * where the day is missing or impossible; business days behind the holidays'
 * file are a warning [holiday-horizon].
 */
bool policy_reference(struct arena *a, const struct schedule *schedule,
                      struct reference *r, struct diag_list *diags);

#endif
