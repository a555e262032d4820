/* The first half of the pipeline: files and Lua → struct site. */
#ifndef ANNAI_BUILD_PROJECT_H
#define ANNAI_BUILD_PROJECT_H

#include "base/fs.h"
#include "build/build.h"
#include "model/site.h"

/*
 * Reads settings, theme, schedules, waves and the front matter of all pages.
 * False where no site can be made of it (the diagnostics say why); other
 * mistakes are diagnostics and the rest of the site is there.
 */
bool project_load(struct arena *a, const struct build_options *options,
                  const struct fs_dir *root, struct site *site,
                  struct diag_list *diags);

/* Facts of loose Lua files, judged together as one national schedule. */
bool project_load_facts(struct arena *a, const struct build_names *files,
                        struct schedule *schedule, struct diag_list *diags);

/* theme.lua and files of a theme folder beneath root, else the built-in. */
bool project_load_theme(struct arena *a, const struct fs_dir *root, str name,
                        struct theme *theme, struct diag_list *diags);

/*
 * The built-in words that lines do not part, and behind them those of the
 * site's own lua/terms.lua; root may be NULL.
 */
bool project_load_terms(struct arena *a, const struct fs_dir *root,
                        struct settings *settings, struct diag_list *diags);

/* The text of lua/prelude.lua, built in. */
str project_prelude(void);

/* A file named on the command line, decoded; NULL with a diagnostic. */
struct source *project_read_named(struct arena *a, str path, size_t limit,
                                  struct diag_list *diags);

#endif
