/*
 * Page → sheets of placed glyphs and boxes. Breaks by ICU ja@lb=strict with
 * the JLREQ overlay; half-em punctuation and aki are imposed here (JLREQ 3.1).
 */
#ifndef ANNAI_COMPOSE_COMPOSE_H
#define ANNAI_COMPOSE_COMPOSE_H

#include "base/diag.h"
#include "compose/sheet.h"
#include "model/site.h"

struct compose_fonts; /* one worker's faces, shaped with HarfBuzz */

/* Opens the theme's files by path; NULL with a diagnostic (rule `font`). */
struct compose_fonts *compose_fonts_open(const struct theme *theme,
                                         struct diag_list *diags);
/* Words that lines do not part; they must outlive the fonts. */
void compose_fonts_learn(struct compose_fonts *fonts,
                         const struct str_list *terms);
void compose_fonts_close(struct compose_fonts *fonts);
/*
 * The bytes of a face's font file; live as long as the fonts. Empty for
 * FACE_FALLBACK where the theme has none.
 */
str compose_font_bytes(const struct compose_fonts *fonts, enum sheet_face f);

/*
 * The leaflet of a page. False with diagnostics for a missing glyph
 * (`glyph-missing`, with the page's line) or content that cannot fit
 * (`overfull`).
 */
bool compose_leaflet(struct arena *a, const struct site *site,
                     const struct document *doc, struct compose_fonts *fonts,
                     struct sheet *sheet, struct diag_list *diags);

/* A text dump of placed lines, for tests/layout and render --format sheets. */
str compose_dump(struct arena *a, const struct sheet *sheet);

#endif
