/* Files that belong to no site: parsed by their ending. */
#ifndef ANNAI_BUILD_LOOSE_H
#define ANNAI_BUILD_LOOSE_H

#include "base/diag.h"
#include "model/site.h"

/*
 * The document of a source by its ending: .md as Markdown (front matter is
 * passed over), .html or .htm as HTML, the rest as plain text. front gets what
 * a Markdown file's front matter holds.
 */
struct document *loose_parse(struct arena *a, const struct source *s,
                             struct front *front, struct diag_list *diags);

#endif
