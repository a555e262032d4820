/*
 * Completes a parsed page: references get their words from the schedule, links
 * are tied to pages, and every date expression is found and placed. After
 * this the document is const.
 */
#ifndef ANNAI_RESOLVE_RESOLVE_H
#define ANNAI_RESOLVE_RESOLVE_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Rules: unknown-reference, reference (a word that does not suit the fact),
 * broken-link. doc->mentions is filled; doc->page may be NULL for a loose
 * file, then links are not followed.
 */
void resolve_document(struct arena *a, const struct settings *settings,
                      const struct schedule *schedule, struct document *doc,
                      struct diag_list *diags);

#endif
