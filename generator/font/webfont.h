/* A font file cut to the characters a site uses, as WOFF (W3C WOFF 1.0). */
#ifndef ANNAI_FONT_WEBFONT_H
#define ANNAI_FONT_WEBFONT_H

#include "base/arena.h"

/* A set of code points below U+110000; { 0 } is empty. */
struct char_set {
    uint64_t *blocks[0x110000 / 4096]; /* bits of 4,096 code points each */
};

void char_set_add(struct arena *a, struct char_set *set, uint32_t cp);
void char_set_add_text(struct arena *a, struct char_set *set, str text);
void char_set_join(struct arena *a, struct char_set *set,
                   const struct char_set *more);
bool char_set_has(const struct char_set *set, uint32_t cp);

/* False where HarfBuzz refuses the font; the same bytes on every run. */
bool webfont_cut(struct arena *a, str font_bytes, const struct char_set *set,
                 str *woff);

#endif
