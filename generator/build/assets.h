/* Files beside the pages: found with the pages, published with them. */
#ifndef ANNAI_BUILD_ASSETS_H
#define ANNAI_BUILD_ASSETS_H

#include "base/fs.h"
#include "load/tree.h"
#include "model/site.h"
#include "write/stage.h"

/*
 * Judges what tree_find_pages found and fills the insurer's list; common
 * files are read once for all insurers. The pages are there already: a PDF
 * may not have the name of a page's leaflet (rule `duplicate-output`).
 */
void assets_load(struct site *site, const struct fs_dir *root,
                 struct insurer *insurer, const struct tree_pages *found,
                 struct diag_list *diags);

/* Stages the files with used[i], one in memory at a time. */
void assets_publish(const struct fs_dir *root, const struct insurer *insurer,
                    const bool *used, struct stage *stage,
                    struct diag_list *diags);

#endif
