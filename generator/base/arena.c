/* Memory that is returned all at once. */
#define _DEFAULT_SOURCE /* madvise */
#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { CHUNK_SIZE = 64 * 1024, HUGE_PAGE = 2 << 20, HUGE = 4 * HUGE_PAGE };

struct arena_chunk {
    struct arena_chunk *older;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

/* Plain write(2): there may be no memory left for stdio either. */
static _Noreturn void out_of_memory(void)
{
    static const char message[] = "annai: error: メモリーが足りません\n";
    ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
    (void)ignored;
    _exit(3);
}

static size_t round_up(size_t size)
{
    size_t step = alignof(max_align_t);
    return (size + step - 1) / step * step;
}

/*
 * A text of many megabytes is read a third faster where the system backs it
 * with few large pages; a system that cannot says so, and nothing is lost.
 */
static void ask_for_huge_pages(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
    size_t skipped = HUGE_PAGE - (uintptr_t)memory % HUGE_PAGE;
    size_t whole = (size - skipped) / HUGE_PAGE * HUGE_PAGE;
    (void)madvise((char *)memory + skipped, whole, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)size;
#endif
}

static struct arena_chunk *chunk_new(size_t size, struct arena_chunk *older)
{
    if (size > SIZE_MAX / 2)
        out_of_memory();
    /* large and fresh: the system gives zeros without touching them */
    struct arena_chunk *c = size > CHUNK_SIZE ? calloc(1, sizeof *c + size)
                                              : malloc(sizeof *c + size);
    if (!c)
        out_of_memory();
    if (size >= HUGE)
        ask_for_huge_pages(c, size);
    c->older = older;
    c->used = 0;
    c->size = size;
    return c;
}

void *arena_alloc(struct arena *a, size_t size)
{
    if (size > SIZE_MAX / 4)
        out_of_memory();
    size_t wanted = round_up(size ? size : 1);
    struct arena_chunk *c = a->chunk;
    if (!c || c->size - c->used < wanted) {
        size_t chunk = wanted > CHUNK_SIZE ? wanted : CHUNK_SIZE;
        c = a->chunk = chunk_new(chunk, c);
        c->used = wanted;
        return chunk > CHUNK_SIZE ? c->bytes : memset(c->bytes, 0, wanted);
    }
    void *result = c->bytes + c->used;
    c->used += wanted;
    return memset(result, 0, wanted);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    assert(size == 0 || count <= SIZE_MAX / 4 / size);
    return arena_alloc(a, count * size);
}

/* Room left behind ptr if it is the newest allocation, else 0. */
static size_t room_behind(const struct arena_chunk *c, const char *ptr,
                          size_t old_size)
{
    if (!c || !ptr || ptr < c->bytes || ptr >= c->bytes + c->size)
        return 0;
    size_t start = (size_t)(ptr - c->bytes);
    return start + round_up(old_size ? old_size : 1) == c->used
               ? c->size - start
               : 0;
}

void *arena_grow(struct arena *a, void *ptr, size_t old_size, size_t new_size)
{
    assert(new_size >= old_size);
    struct arena_chunk *c = a->chunk;
    if (new_size < SIZE_MAX / 4 &&
        room_behind(c, ptr, old_size) >= round_up(new_size)) {
        size_t start = (size_t)((char *)ptr - c->bytes);
        c->used = start + round_up(new_size);
        memset((char *)ptr + old_size, 0, round_up(new_size) - old_size);
        return ptr;
    }
    void *moved = arena_alloc(a, new_size);
    if (old_size)
        memcpy(moved, ptr, old_size);
    return moved;
}

const char *arena_c_string(struct arena *a, str s)
{
    char *copy = arena_alloc(a, s.len + 1);
    if (s.len)
        memcpy(copy, s.ptr, s.len);
    return copy;
}

str arena_str(struct arena *a, str s)
{
    return (str){arena_c_string(a, s), s.len};
}

str arena_vprintf(struct arena *a, const char *format, va_list args)
{
    char usual[128]; /* most texts have room here, and are printed once */
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(usual, sizeof usual, format, again);
    va_end(again);
    assert(len >= 0);
    char *text = arena_alloc(a, (size_t)len + 1);
    if ((size_t)len < sizeof usual)
        memcpy(text, usual, (size_t)len + 1);
    else
        (void)vsnprintf(text, (size_t)len + 1, format, args);
    return (str){text, (size_t)len};
}

str arena_printf(struct arena *a, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str s = arena_vprintf(a, format, args);
    va_end(args);
    return s;
}

static void free_chunks(struct arena_chunk *c)
{
    while (c) {
        struct arena_chunk *older = c->older;
        free(c);
        c = older;
    }
}

void arena_reset(struct arena *a)
{
    if (!a->chunk)
        return;
    free_chunks(a->chunk->older);
    a->chunk->older = NULL;
    a->chunk->used = 0;
}

struct arena_mark arena_mark(const struct arena *a)
{
    return (struct arena_mark){a->chunk, a->chunk ? a->chunk->used : 0};
}

void arena_rewind(struct arena *a, struct arena_mark mark)
{
    while (a->chunk != mark.chunk) {
        struct arena_chunk *older = a->chunk->older;
        free(a->chunk);
        a->chunk = older;
    }
    if (a->chunk)
        a->chunk->used = mark.used;
}

void arena_join(struct arena *a, struct arena *from)
{
    struct arena_chunk *oldest = from->chunk;
    if (!oldest)
        return;
    while (oldest->older)
        oldest = oldest->older;
    struct arena_chunk **behind = a->chunk ? &a->chunk->older : &a->chunk;
    oldest->older = *behind;
    *behind = from->chunk;
    from->chunk = NULL;
}

void arena_free(struct arena *a)
{
    free_chunks(a->chunk);
    a->chunk = NULL;
}

void *list_make_room(struct arena *a, void *items, size_t len, size_t *cap,
                     size_t size)
{
    if (len < *cap) {
        memset((char *)items + len * size, 0, size);
        return items;
    }
    size_t grown = *cap ? *cap * 2 : 4;
    assert(grown <= SIZE_MAX / 4 / size);
    items = arena_grow(a, items, *cap * size, grown * size);
    *cap = grown;
    return items;
}
