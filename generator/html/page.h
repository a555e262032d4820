/* Whole pages and the files beside them, from the theme's templates. */
#ifndef ANNAI_HTML_PAGE_H
#define ANNAI_HTML_PAGE_H

#include "base/diag.h"
#include "model/ledger.h"
#include "model/site.h"

struct html_theme; /* the theme's compiled templates, shared by all workers */

/*
 * NULL with diagnostics where a template, a style or a colour is wrong. The
 * names a template may use are listed in themes/README.md.
 */
struct html_theme *html_theme_new(struct arena *a, const struct theme *theme,
                                  struct diag_list *diags);

/*
 * Works out, once, what all pages of an insurer share (its menu, its contact).
 * Without it html_page does so for each page: fine for a few pages. Call it
 * before the workers start; a must outlive the theme.
 */
void html_theme_prepare(struct arena *a, struct html_theme *theme,
                        const struct site *site);

/*
 * One page: {insurer}/{url}. A loose page (render: its insurer has no name)
 * has no navigation, and the style sheet is put in place as a data-free
 * <style>; its template is loose.html.
 */
bool html_page(struct arena *a, const struct site *site,
               const struct html_theme *theme, const struct document *doc,
               struct artifact *out, struct diag_list *diags);

struct artifact_list {
    struct artifact *items;
    size_t len, cap;
};

/*
 * What an insurer has once: assets/site.css, assets/icon.svg, 404.html,
 * sitemap.xml (only with a base_url), _headers with the strict CSP,
 * robots.txt, facts.json (the schedule for the feeds to come). The style
 * sheet expects assets/bizud-regular.woff and assets/bizud-bold.woff.
 */
bool html_insurer_files(struct arena *a, const struct site *site,
                        const struct html_theme *theme,
                        const struct insurer *insurer,
                        struct artifact_list *out, struct diag_list *diags);

/* ledger.json: the insurer's facts and every mention, with their places. */
str html_ledger(struct arena *a, const struct insurer *insurer,
                const struct ledger *ledger);

#endif
