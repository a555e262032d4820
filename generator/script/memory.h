/*
 * The counting allocator: Lua and the result may hold so many bytes and no
 * more. The only malloc outside base/, and only in the child.
 */
#ifndef ANNAI_SCRIPT_MEMORY_H
#define ANNAI_SCRIPT_MEMORY_H

#include <stddef.h>

struct memory {
    size_t used, limit;
    size_t reserve; /* allowed beyond the limit for the moment */
    void (*refused)(void *context); /* called before NULL is returned */
    void *context;
};

/* A lua_Alloc; ud is a struct memory. */
void *memory_allocate(void *ud, void *ptr, size_t old_size, size_t new_size);

#endif
