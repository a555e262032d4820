/*
 * Drawings as inline SVG 1.1 in HTML, and a chart with its words. Inks are
 * classes (themes/kihon/css/50-chart.css), so that the strict policy of the
 * pages needs no exception; nothing here needs a script.
 */
#ifndef ANNAI_HTML_SVG_H
#define ANNAI_HTML_SVG_H

#include "base/buf.h"
#include "chart/alternative.h"
#include "chart/drawing.h"

/* id: ASCII letters, digits and hyphens; of this drawing alone in the page. */
void html_put_svg(struct buf *out, const struct drawing *d, str id);

/*
 * A table with a caption and heads for rows and columns. nth: which one of the
 * page's charts of that caption it is, from 1.
 */
void html_put_alternative(struct buf *out, const struct alternative *words,
                          size_t nth);

struct html_chart {
    const struct drawing *wide, *narrow; /* narrow: on phones; may be NULL */
    const struct alternative *words;
    size_t nth; /* of the page's charts of that title, from 1 */
};

/* A figure: the drawings, of which CSS shows one, and the words to unfold. */
void html_put_chart(struct buf *out, const struct html_chart *chart, str id);

#endif
