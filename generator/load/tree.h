/*
 * Finds and reads a site's files: content/common/ overlaid by
 * content/<insurer>/, lua/, themes/. Paths become URLs in one place. The Lua
 * files are lua/site.lua, lua/national.lua and lua/insurers/<id>.lua; they
 * and the data below content/ are read with tree_read, by path.
 */
#ifndef ANNAI_LOAD_TREE_H
#define ANNAI_LOAD_TREE_H

#include "base/diag.h"
#include "base/fs.h"
#include "load/encoding.h"
#include "model/site.h"

/* Largest files accepted, in bytes. */
enum { PAGE_LIMIT = 1 << 20, DATA_LIMIT = 8 << 20, SCRIPT_LIMIT = 1 << 20 };

/*
 * A file beneath the site's root, decoded; NULL with a diagnostic (rule `file`
 * or `symlink`, or encoding_decode's).
 */
struct source *tree_read(struct arena *a, const struct fs_dir *root, str path,
                         size_t limit, enum encoding declared,
                         struct diag_list *diags);

/* The same without decoding: the bytes as they are; false with a diagnostic. */
bool tree_read_bytes(struct arena *a, const struct fs_dir *root, str path,
                     size_t limit, str *bytes, struct diag_list *diags);

/*
 * The pages an insurer will have: for every .md file below content/common/ and
 * content/<id>/ one relative path, the insurer's own replacing the
 * common one; the same for the files beside them (model/asset.h). Sorted by
 * relative path. What editors leave behind (names that begin with `.` or `#`,
 * end with `~` or .orig) and other kinds of files are passed over; bad names
 * (rule `file-name`, see load/name.h), links (rule `symlink`) and a missing
 * content folder are diagnostics. The url is the path with .html for .md, so no
 * two files share one; an asset's is its path.
 */
struct tree_page {
    str path; /* card/end.md */
    str file; /* content/common/card/end.md */
    str url;  /* card/end.html */
};
struct tree_pages {
    struct tree_page *items;
    size_t len, cap;
};
bool tree_find_pages(struct arena *a, const struct fs_dir *root, str insurer,
                     struct tree_pages *pages, struct tree_pages *assets,
                     struct diag_list *diags);

/*
 * Whatever stands below content/ belongs to common/, data/ or a known
 * insurer; the rest would never be published and is an error (`file-name`).
 * Once a site, after its settings are known.
 */
bool tree_check_content(struct arena *a, const struct fs_dir *root,
                        const struct str_list *insurers,
                        struct diag_list *diags);

/* Reads, decodes and front-matters one page into *page; insurer is set. */
bool tree_load_page(struct arena *a, const struct fs_dir *root,
                    const struct tree_page *found, struct page *page,
                    struct diag_list *diags);

/*
 * The theme's files from themes/<name>/ beneath root, else built in. Fills
 * templates and styles, not the settings of theme.lua.
 */
bool tree_load_theme(struct arena *a, const struct fs_dir *root, str name,
                     struct theme *theme, struct diag_list *diags);

#endif
