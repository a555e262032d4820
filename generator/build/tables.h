/*
 * The tables that pages show from files and from the schedule: each file is
 * read once, by whoever needs it first, and made into blocks for each page.
 */
#ifndef ANNAI_BUILD_TABLES_H
#define ANNAI_BUILD_TABLES_H

#include "base/diag.h"
#include "base/fs.h"
#include "model/site.h"

struct tables;

/*
 * root is the site's folder, or NULL for loose pages, whose files lie beside
 * them; it must stay open until tables_close.
 */
struct tables *tables_open(struct arena *a, const struct fs_dir *root);

/*
 * Gives the page's table directives the tables they name: a file beside the
 * page (the insurer's before the common one), below content/data/, or a
 * table_ of the schedule. Errors are in diags or, about the files themselves,
 * come with tables_close. Safe to call from several threads.
 */
void tables_attach(struct tables *t, struct arena *a, struct document *doc,
                   const struct schedule *schedule, struct diag_list *diags);

/*
 * A page that shows every table_ of a schedule that has a key, so that they
 * are compared whether or not a page shows them; lives in the arena.
 */
struct document *tables_page(struct tables *t, struct arena *a,
                             const struct schedule *schedule,
                             struct diag_list *diags);

/*
 * Adds what was found in the files, and to each finding in one of them the
 * address of its cell in Excel. What was read lives as long as a.
 */
void tables_close(struct tables *t, struct arena *a, struct diag_list *diags);

/* The same addresses for what was found since: diagnostics from `from` on. */
void tables_name_cells(const struct tables *t, struct arena *a, size_t from,
                       struct diag_list *diags);

#endif
