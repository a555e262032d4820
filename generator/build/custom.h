/* The schedules' own checks, once every page has been read. */
#ifndef ANNAI_BUILD_CUSTOM_H
#define ANNAI_BUILD_CUSTOM_H

#include "model/custom.h"

/*
 * Runs the checks of all insurers; the ledger is sorted. Waivers of checks that
 * could not run are taken for used. Call it from the main thread while no
 * worker runs.
 */
void custom_check_site(struct arena *a, const struct site *site,
                       const struct ledger *ledger, struct waiver_list *waivers,
                       struct diag_list *diags);

/* The same for one schedule. */
void custom_check_schedule(struct arena *a, const struct custom_site *site,
                           struct waiver_list *waivers,
                           struct diag_list *diags);

#endif
