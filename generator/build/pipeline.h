/* The pipeline's first part, for what asks a checked site for more. */
#ifndef ANNAI_BUILD_PIPELINE_H
#define ANNAI_BUILD_PIPELINE_H

#include "build/worker.h"

/*
 * Loads and checks a site: findings are sorted, the site and what was made of
 * its pages live in the arena. False where no site could be loaded.
 */
bool pipeline_check(struct arena *a, const struct build_options *options,
                    struct site *site, struct work_result *made,
                    struct diag_list *diags);

#endif
