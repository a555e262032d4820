/* Inside the room: the steps of page.c and of the files beside the pages. */
#ifndef ANNAI_HTML_PARTS_H
#define ANNAI_HTML_PARTS_H

#include "html/blocks.h"
#include "html/page.h"
#include "template/template.h"

struct html_theme {
    struct template_set *templates;
    str css;           /* all styles, behind the theme's colours and fonts */
    str css_loose;     /* the same without the fonts that lie beside a site */
    str icon;          /* SVG */
    struct map shared; /* an insurer's id → struct html_shared * */
};

/* What all pages of an insurer share; const once made. */
struct html_shared {
    const struct insurer *owner;
    struct value *insurer, *menu, *site;
};

/* The policy of every page, in its <meta> and in _headers. */
str html_policy(void);

struct html_shared *html_shared_new(struct arena *a, const struct site *site,
                                    const struct insurer *insurer);

/* The way from the home page to this page, without either. */
struct value *html_crumbs(struct arena *a, const struct page *page);

/* The page's h2 with their h3; empty when there are fewer than two entries. */
struct value *html_contents(struct arena *a, const struct document *doc,
                            const struct site *site);
/* A component, as its kind is shown. */
void html_put_component(struct buf *out, const struct block *b,
                        const struct html_options *options);
/* ::目次: the list that resolve/ has made. */
void html_put_contents(struct buf *out, const struct block *b,
                       const struct html_options *options);
/* A component's title, or its kind's own, behind a sign ("": none). */
void html_put_title(struct buf *out, const struct block *b, const char *sign,
                    const struct html_options *options);
/* ` id="…"`; nothing where there is none, or it stands elsewhere. */
void html_put_id(struct buf *out, str id, const struct html_options *options);
/* Text that may be broken, but not within 「①～⑥」. */
void html_put_running(struct buf *out, str text);
/* Elements begin on a line of their own. */
void html_start_line(struct buf *out);
/* The first h1 of the body, or NULL. */
const struct block *html_own_heading(const struct document *doc);
/* The text of inline nodes without readings and tags. */
str html_plain_text(struct arena *a, const struct inline_node *inlines);

/* Fills css, css_loose and icon; false after a message. */
bool html_styles(struct arena *a, const struct theme *theme,
                 struct html_theme *result, struct diag_list *diags);

/* base_url with one '/' at its end; the page's public address. */
str html_base(struct arena *a, const struct insurer *insurer);
str html_address(struct arena *a, const struct page *page);

str html_sitemap(struct arena *a, const struct insurer *insurer);
str html_robots(struct arena *a, const struct insurer *insurer);
str html_headers(struct arena *a);
/* The schedule as JSON, sorted by id. */
str html_facts(struct arena *a, const struct insurer *insurer);

#endif
