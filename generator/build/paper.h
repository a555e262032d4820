/* Which form of paper a page's leaflet is set on. */
#ifndef ANNAI_BUILD_PAPER_H
#define ANNAI_BUILD_PAPER_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Sets page->form by the name in its front matter; the theme's sheets/NAME.lua
 * runs the first time it is asked for. An unknown name is an error
 * (`front-matter`) with all names there are. Before the workers start.
 */
void paper_choose(struct arena *a, struct theme *theme, struct page *page,
                  struct diag_list *diags);

#endif
