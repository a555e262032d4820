/* The numbers of the pages that anchors are on. */
#include "compose/numbers.h"

enum { LIKELY = 10 }; /* of two digits, until the pages are cut */

size_t numbers_find(struct page_numbers *n, str id)
{
    n->asked = true;
    const size_t *number = map_find(&n->by_id, id);
    if (n->guessed)
        return LIKELY;
    return number ? *number : 0;
}

void numbers_put(struct arena *a, struct page_numbers *n, str id, size_t number)
{
    size_t *kept = ARENA_NEW(a, size_t);
    *kept = number;
    *map_put(a, &n->by_id, id) = kept;
}

bool numbers_equal(const struct page_numbers *a, const struct page_numbers *b)
{
    if (a->guessed != b->guessed || a->by_id.used != b->by_id.used)
        return false;
    for (size_t i = 0; i < a->by_id.size; i++) {
        const struct map_slot *slot = &a->by_id.slots[i];
        const size_t *one = slot->value, *other;
        if (!slot->key.ptr || !one)
            continue;
        other = map_find(&b->by_id, slot->key);
        if (!other || *other != *one)
            return false;
    }
    return true;
}
