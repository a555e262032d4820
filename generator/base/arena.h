/*
 * Memory that is returned all at once. { 0 } is an empty arena. There is one
 * arena for the site and one scratch arena for each worker, reset for each
 * page. Out of memory ends the program with a message and exit status 3.
 */
#ifndef ANNAI_BASE_ARENA_H
#define ANNAI_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "base/str.h"

struct arena {
    struct arena_chunk *chunk; /* the newest; older ones hang behind it */
};

/* Zeroed memory, aligned for any type, that lives as long as the arena. */
void *arena_alloc(struct arena *a, size_t size);
/* Zeroed room for count things; asserts that the product does not wrap. */
void *arena_array(struct arena *a, size_t count, size_t size);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, count, type)                                            \
    ((type *)arena_array((a), (count), sizeof(type)))

/*
 * Grows the block at ptr from old_size to new_size: in place when it was the
 * arena's last allocation, else as a copy. The added bytes are zero.
 */
void *arena_grow(struct arena *a, void *ptr, size_t old_size, size_t new_size);

/* A copy of s; one terminating NUL stands behind it, outside its length. */
str arena_str(struct arena *a, str s);
/* The same as a C string, for a library's door. */
const char *arena_c_string(struct arena *a, str s);

__attribute__((format(printf, 2, 3))) str arena_printf(struct arena *a,
                                                       const char *format, ...);
__attribute__((format(printf, 2, 0))) str
arena_vprintf(struct arena *a, const char *format, va_list args);

/* Forgets everything, keeps the newest chunk for reuse. */
void arena_reset(struct arena *a);
/* A place to go back to; good until the arena is reset or freed. */
struct arena_mark {
    struct arena_chunk *chunk;
    size_t used;
};
struct arena_mark arena_mark(const struct arena *a);
/* Forgets what was made behind the mark. */
void arena_rewind(struct arena *a, struct arena_mark mark);
/* What lives in `from` now lives as long as a; `from` is empty again. */
void arena_join(struct arena *a, struct arena *from);
/* Gives all memory back; the arena is empty again. */
void arena_free(struct arena *a);
/*
 * Makes room for one more item in a { items, len, cap } list that lives in
 * the arena, and returns a pointer to the new, zeroed last item.
 */
#define LIST_PUSH(a, list)                                                     \
    ((list)->items = list_make_room((a), (list)->items, (list)->len,           \
                                    &(list)->cap, sizeof *(list)->items),      \
     &(list)->items[(list)->len++])

void *list_make_room(struct arena *a, void *items, size_t len, size_t *cap,
                     size_t size);

#endif
