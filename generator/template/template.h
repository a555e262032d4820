/*
 * A small template engine with Jinja's syntax and no code in it: {{ x.y |
 * filter }}, {% for a in b %}, {% if %}/{% elif %}/{% else %}, {% include %},
 * {% extends %}, {% block %}, {# comment #}. A missing name is an error with
 * the template's line; output is escaped by where it stands (text, attribute,
 * URL); includes and loops are bounded.
 */
#ifndef ANNAI_TEMPLATE_TEMPLATE_H
#define ANNAI_TEMPLATE_TEMPLATE_H

#include "base/buf.h"
#include "base/diag.h"
#include "template/value.h"

struct template_set; /* compiled templates by name; const when shared */

/* Names are the sources' last path parts: base.html. NULL on errors. */
struct template_set *template_compile(struct arena *a,
                                      const struct source *const *sources,
                                      size_t count, struct diag_list *diags);

/* False, with diagnostics (rule `template`), when something is missing. */
bool template_render(struct arena *a, const struct template_set *set, str name,
                     const struct value *data, struct buf *out,
                     struct diag_list *diags);

#endif
