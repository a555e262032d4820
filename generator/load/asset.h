/*
 * The files beside the pages, judged before anybody opens them: the kind that
 * the name says, whole, and not larger than a page can show.
 */
#ifndef ANNAI_LOAD_ASSET_H
#define ANNAI_LOAD_ASSET_H

#include "load/tree.h"
#include "model/asset.h"

enum { ASSET_LIMIT = 8 << 20 };

/*
 * Reads the file that tree_find_pages found and fills *asset. False after a
 * diagnostic (rule `asset`, `file` or `symlink`); path and kind are filled all
 * the same. The bytes are not kept.
 */
bool asset_load(struct arena *a, const struct fs_dir *root,
                const struct tree_page *found, struct asset *asset,
                struct diag_list *diags);

/*
 * The bytes of a file that was loaded; false with a diagnostic where it is no
 * longer what was judged.
 */
bool asset_bytes(struct arena *a, const struct fs_dir *root,
                 const struct asset *asset, str *bytes,
                 struct diag_list *diags);

#endif
