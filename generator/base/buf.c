/* Text under construction, in an arena. */
#include "base/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

static void make_room(struct buf *b, size_t more)
{
    assert(b->arena && more < SIZE_MAX / 4);
    if (b->cap - b->len >= more)
        return;
    size_t wanted = b->cap ? b->cap * 2 : 256;
    while (wanted - b->len < more)
        wanted *= 2;
    b->ptr = arena_grow(b->arena, b->ptr, b->cap, wanted);
    b->cap = wanted;
}

void buf_put(struct buf *b, str s)
{
    if (s.len == 0)
        return;
    make_room(b, s.len);
    memcpy(b->ptr + b->len, s.ptr, s.len);
    b->len += s.len;
}

void buf_put_byte(struct buf *b, char byte)
{
    make_room(b, 1);
    b->ptr[b->len++] = byte;
}

void buf_put_code_point(struct buf *b, uint32_t cp)
{
    char bytes[4];
    buf_put(b, (str){bytes, utf8_encode(cp, bytes)});
}

void buf_printf(struct buf *b, const char *format, ...)
{
    enum { USUAL = 64 }; /* most texts have room at once */
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    make_room(b, USUAL);
    int len = vsnprintf(b->ptr + b->len, USUAL, format, again);
    va_end(again);
    assert(len >= 0);
    if (len >= USUAL) {
        make_room(b, (size_t)len + 1);
        (void)vsnprintf(b->ptr + b->len, (size_t)len + 1, format, args);
    }
    va_end(args);
    b->len += (size_t)len;
}

str buf_text(const struct buf *b)
{
    return (str){b->ptr, b->len};
}

void buf_clear(struct buf *b)
{
    b->len = 0;
}
