/*
 * Finds and reads a site's files: content/common/ overlaid by
 * content/<insurer>/, lua/, themes/. Paths become URLs in one place.
 */
#ifndef ANNAI_LOAD_TREE_H
#define ANNAI_LOAD_TREE_H

#include "base/diag.h"
#include "base/fs.h"
#include "load/encoding.h"
#include "model/site.h"

/* Largest files accepted, in bytes. */
enum { PAGE_LIMIT = 1 << 20, DATA_LIMIT = 8 << 20, SCRIPT_LIMIT = 1 << 20 };

/* A file beneath the site's root, decoded; NULL with a diagnostic. */
struct source *tree_read(struct arena *a, const struct fs_dir *root, str path,
                         size_t limit, enum encoding declared,
                         struct diag_list *diags);

/*
 * The pages an insurer will have: for every .md file below content/common/ and
 * content/<id>/ one relative path, the insurer's own replacing the
 * common one. Sorted by relative path. Bad names (see tree_page_url) and two
 * files for one URL are diagnostics.
 */
struct tree_page {
    str path;     /* card/end.md */
    str file;     /* content/common/card/end.md */
    str url;      /* card/end.html */
};
struct tree_pages {
    struct tree_page *items;
    size_t len, cap;
};
bool tree_find_pages(struct arena *a, const struct fs_dir *root, str insurer,
                     struct tree_pages *pages, struct diag_list *diags);

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
