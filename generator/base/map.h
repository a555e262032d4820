/* A table from text to pointers. { 0 } is empty; it lives in an arena. */
#ifndef ANNAI_BASE_MAP_H
#define ANNAI_BASE_MAP_H

#include "base/arena.h"
#include "base/str.h"

struct map {
    struct map_slot {
        str key;
        void *value;
    } * slots;
    size_t used, size; /* size is a power of two or 0 */
};

/* The value of key, or NULL. */
void *map_find(const struct map *m, str key);

/*
 * The place of key's value, made NULL where the key is new. The key's bytes
 * are not copied. Valid until the next map_put.
 */
void **map_put(struct arena *a, struct map *m, str key);

#endif
