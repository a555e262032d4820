/*
 * QR codes (JIS X 0510, ISO/IEC 18004): level M, one byte for each byte of
 * the text, four modules of quiet zone. The paper is left as it is: who shows
 * the drawing puts it on white.
 */
#ifndef ANNAI_CHART_QR_H
#define ANNAI_CHART_QR_H

#include "chart/drawing.h"

enum qr_use {
    QR_LINK, /* at least 120 px (32 mm), modules of 4 px (1 mm) or more */
    QR_MARK, /* a printer's mark: modules of 2 px (0.5 mm) */
};

/* Modules of the quiet zone; the largest version, 77 modules wide. */
enum { QR_QUIET = 4, QR_VERSION_MOST = 15 };

/*
 * The code as one path of rectangles, in INK_TEXT, with d->arena set by the
 * caller; false, and nothing drawn, where the text is empty or too long
 * (412 bytes). d->title and d->description are the caller's.
 */
bool qr_draw(struct drawing *d, str text, enum qr_use use);

/*
 * An address in ASCII only: what reads a code guesses at the encoding of
 * anything else. Blanks and bytes outside ASCII become %XX.
 */
str qr_address(struct arena *a, str url);

/*
 * The i-th rectangle of such a path, in order; false behind the last. For
 * renderers that know no paths.
 */
bool qr_rectangle(const struct drawing *d, size_t i, struct box *box);

#endif
