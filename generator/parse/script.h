/* What parse/ must know of a character: its script, width and kind (ICU). */
#ifndef ANNAI_PARSE_SCRIPT_H
#define ANNAI_PARSE_SCRIPT_H

#include "base/str.h"

/* Blanks, line ends, and the edge of the text (0). */
bool script_blank(uint32_t cp);
/* ASCII punctuation and Unicode's categories P (CommonMark 0.30, 2.1). */
bool script_punctuation(uint32_t cp);
/* Written in East Asian text: wide, full-width or half-width, no emoji. */
bool script_east_asian(uint32_t cp);
/* Takes a full-width cell in Japanese text: W, F, H, and ① or ※. */
bool script_wide(uint32_t cp);
/* Korean separates words by spaces, so its line ends count. */
bool script_hangul(uint32_t cp);

/* The character before `at`, not counting variation selectors; 0 at start. */
uint32_t script_base_before(str text, size_t at);

#endif
