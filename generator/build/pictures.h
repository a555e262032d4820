/* The pictures of a leaflet: read before it is composed. */
#ifndef ANNAI_BUILD_PICTURES_H
#define ANNAI_BUILD_PICTURES_H

#include "base/diag.h"
#include "base/fs.h"
#include "model/site.h"

/*
 * Fills doc->pictures with what the page shows on paper. False with findings
 * (rules `asset`, `file`): a file that changed, a picture in printing inks,
 * more pixels than one leaflet may hold. Safe to call from several threads.
 */
bool pictures_load(struct arena *a, const struct fs_dir *root,
                   struct document *doc, struct diag_list *diags);

/*
 * For a loose page: ties its images to the files in and below its own folder
 * (rules `asset`, `file`, `symlink`, `broken-link`) and fills doc->pictures.
 */
bool pictures_beside(struct arena *a, struct document *doc,
                     struct diag_list *diags);

#endif
