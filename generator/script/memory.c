/* The counting allocator. */
#include "script/memory.h"

#include <stdlib.h>

static size_t room(const struct memory *m)
{
    size_t limit = m->limit + m->reserve;
    return limit > m->used ? limit - m->used : 0;
}

static void *refuse(struct memory *m)
{
    if (m->refused)
        m->refused(m->context);
    return NULL;
}

void *memory_allocate(void *ud, void *ptr, size_t old_size, size_t new_size)
{
    struct memory *m = ud;
    /* For a new block Lua passes the kind of object as its old size. */
    size_t held = ptr ? old_size : 0;
    if (new_size == 0) {
        free(ptr);
        m->used -= held;
        return NULL;
    }
    if (new_size > held && new_size - held > room(m))
        return refuse(m);
    void *moved = realloc(ptr, new_size);
    if (!moved)
        return refuse(m);
    m->used = m->used - held + new_size;
    return moved;
}
