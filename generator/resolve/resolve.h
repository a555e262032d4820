/*
 * Completes a parsed page: references get their words from the schedule, links
 * are tied to pages, and every date expression is found and placed. After
 * this the document is const.
 */
#ifndef ANNAI_RESOLVE_RESOLVE_H
#define ANNAI_RESOLVE_RESOLVE_H

#include "base/diag.h"
#include "model/site.h"

/* What a page is completed from. */
struct resolve_input {
    const struct settings *settings;
    const struct schedule *schedule;
    const struct insurer *insurer; /* NULL: a loose file */
    date today;
};

/*
 * Rules: unknown-reference, reference (a word that does not suit the fact),
 * broken-link, directive (a component whose parts do not fit together).
 * doc->mentions is filled; doc->page may be NULL for a loose file, then links
 * are not followed.
 */
void resolve_document(struct arena *a, const struct resolve_input *in,
                      struct document *doc, struct diag_list *diags);

#endif
