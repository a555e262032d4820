/* Whole pages and the files beside them, from the theme's templates. */
#ifndef ANNAI_HTML_PAGE_H
#define ANNAI_HTML_PAGE_H

#include "base/diag.h"
#include "model/site.h"

struct html_theme; /* the theme's compiled templates, shared by all workers */

/* NULL with diagnostics where a template is wrong. */
struct html_theme *html_theme_new(struct arena *a, const struct theme *theme,
                                  struct diag_list *diags);

/*
 * One page: {insurer}/{url}. For a loose page (render) page->insurer has no
 * navigation and the style sheet is put in place as a data-free <style>.
 */
bool html_page(struct arena *a, const struct site *site,
               const struct html_theme *theme, const struct document *doc,
               struct artifact *out, struct diag_list *diags);

struct artifact_list {
    struct artifact *items;
    size_t len, cap;
};

/*
 * What an insurer has once: the style sheet, 404.html, sitemap.xml (only with a
 * base_url), _headers with the strict CSP, robots.txt, facts.json (the
 * schedule for the feeds to come).
 */
bool html_insurer_files(struct arena *a, const struct site *site,
                        const struct html_theme *theme,
                        const struct insurer *insurer,
                        struct artifact_list *out, struct diag_list *diags);

#endif
