/*
 * The rules: what a site says, judged by its calendar and its schedule. Each
 * rule has a stable name, a Japanese message and a hint; annai.5 lists them.
 */
#ifndef ANNAI_CHECK_CHECK_H
#define ANNAI_CHECK_CHECK_H

#include "base/diag.h"
#include "model/site.h"

/* The rules of one page; doc is resolved. */
void check_document(struct arena *a, const struct schedule *schedule,
                    const struct document *doc, struct diag_list *diags);

/* The rules of a schedule by itself: waves, order. */
void check_schedule(struct arena *a, const struct schedule *schedule,
                    struct diag_list *diags);

#endif
