/* The waves' tables that schedules name: CSV files below content/. */
#ifndef ANNAI_BUILD_WAVES_H
#define ANNAI_BUILD_WAVES_H

#include "base/fs.h"
#include "model/site.h"

/* Fills the waves of a site's schedule; root is the site's folder. */
void waves_load(struct arena *a, const struct fs_dir *root,
                const struct settings *settings, struct schedule *schedule,
                struct diag_list *diags);

/*
 * The same for loose schedules: content/ is looked for beside the Lua file
 * and in the two folders above, then the CSV itself beside the file. One that
 * is not found is a finding.
 */
void waves_load_loose(struct arena *a, struct schedule *schedule,
                      struct diag_list *diags);

#endif
