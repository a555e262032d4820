/* Sets of code points: a bit each, in blocks that exist where needed. */
#include "font/webfont.h"

#include "base/utf8.h"

enum { BLOCK = 4096 };

void char_set_add(struct arena *a, struct char_set *set, uint32_t cp)
{
    if (cp > 0x10FFFF)
        return;
    uint64_t **block = &set->blocks[cp / BLOCK];
    if (!*block)
        *block = ARENA_ARRAY(a, BLOCK / 64, uint64_t);
    (*block)[cp % BLOCK / 64] |= UINT64_C(1) << cp % 64;
}

void char_set_add_text(struct arena *a, struct char_set *set, str text)
{
    bool ascii[128] = {false}; /* most of a page is markup */
    while (text.len) {
        unsigned char first = (unsigned char)text.ptr[0];
        uint32_t cp;
        if (first < 128) {
            ascii[first] = true;
            text = str_drop(text, 1);
            continue;
        }
        text = str_drop(text, utf8_decode(text, &cp));
        char_set_add(a, set, cp); /* malformed bytes are past the end */
    }
    for (uint32_t cp = 0; cp < 128; cp++)
        if (ascii[cp])
            char_set_add(a, set, cp);
}

void char_set_join(struct arena *a, struct char_set *set,
                   const struct char_set *more)
{
    for (size_t i = 0; i < 0x110000 / BLOCK; i++) {
        if (!more->blocks[i])
            continue;
        if (!set->blocks[i])
            set->blocks[i] = ARENA_ARRAY(a, BLOCK / 64, uint64_t);
        for (size_t j = 0; j < BLOCK / 64; j++)
            set->blocks[i][j] |= more->blocks[i][j];
    }
}

bool char_set_has(const struct char_set *set, uint32_t cp)
{
    return cp <= 0x10FFFF && set->blocks[cp / BLOCK] &&
           set->blocks[cp / BLOCK][cp % BLOCK / 64] >> cp % 64 & 1;
}
