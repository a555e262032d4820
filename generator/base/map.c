/* A table from text to pointers: open addressing, FNV-1a. */
#include "base/map.h"

static size_t hash(str key)
{
    uint64_t h = 14695981039346656037U;
    for (size_t i = 0; i < key.len; i++)
        h = (h ^ (unsigned char)key.ptr[i]) * 1099511628211U;
    return (size_t)(h ^ h >> 32);
}

/* The slot of key, or the empty slot where it belongs. */
static struct map_slot *slot_of(const struct map *m, str key)
{
    size_t at = hash(key) & (m->size - 1);
    while (m->slots[at].key.ptr && !str_equal(m->slots[at].key, key))
        at = (at + 1) & (m->size - 1);
    return &m->slots[at];
}

void *map_find(const struct map *m, str key)
{
    return m->size ? slot_of(m, key)->value : NULL;
}

static void grow(struct arena *a, struct map *m)
{
    struct map bigger = {.used = m->used, .size = m->size ? m->size * 2 : 16};
    bigger.slots = ARENA_ARRAY(a, bigger.size, struct map_slot);
    for (size_t i = 0; i < m->size; i++)
        if (m->slots[i].key.ptr)
            *slot_of(&bigger, m->slots[i].key) = m->slots[i];
    *m = bigger;
}

void **map_put(struct arena *a, struct map *m, str key)
{
    if (m->used * 4 >= m->size * 3)
        grow(a, m);
    struct map_slot *slot = slot_of(m, key);
    if (!slot->key.ptr) {
        slot->key = key.ptr ? key : S("");
        m->used++;
    }
    return &slot->value;
}
