/* A directive's day: as somebody writes it, or a fact's. */
#ifndef ANNAI_RESOLVE_DAY_H
#define ANNAI_RESOLVE_DAY_H

#include "base/diag.h"
#include "model/component.h"
#include "resolve/resolve.h"

/*
 * The first and the last day that the option's value names: 2025-12-01,
 * 令和7年12月1日, card.transition, card.transition.to. False after an error
 * [directive] or [unknown-reference]. An end may be DATE_NONE.
 */
bool day_resolve(struct arena *a, const struct resolve_input *in,
                 const struct component_option *o, date *from, date *to,
                 struct diag_list *diags);

#endif
