/*
 * Text under construction, in an arena. Set .arena, then put; the text is
 * .text at any time and stays valid until the next put.
 */
#ifndef ANNAI_BASE_BUF_H
#define ANNAI_BASE_BUF_H

#include "base/arena.h"
#include "base/str.h"

struct buf {
    struct arena *arena;
    char *ptr;
    size_t len, cap;
};

void buf_put(struct buf *b, str s);
void buf_put_byte(struct buf *b, char byte);
/* One code point as UTF-8. */
void buf_put_code_point(struct buf *b, uint32_t cp);
__attribute__((format(printf, 2, 3))) void buf_printf(struct buf *b,
                                                      const char *format, ...);

/* What has been put so far; lives as long as the arena, until the next put. */
str buf_text(const struct buf *b);
/* Forgets the text, keeps the room. */
void buf_clear(struct buf *b);

#endif
