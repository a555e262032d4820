/* Many words looked for in one pass; see wordset.h. */
#include "check/wordset.h"

enum { BITS = 64, FOLD = 1024 };

/* The last two bytes of a Japanese character tell it best. */
static unsigned fold(const char *bytes, size_t len)
{
    unsigned char lead = (unsigned char)bytes[0];
    if (lead < 0xE0 || len < 3)
        return lead;
    return ((unsigned char)bytes[1] * 64u + (unsigned char)bytes[2]) % FOLD;
}

void wordset_add(struct arena *a, struct wordset *set, str word, size_t owner)
{
    if (word.len == 0)
        return;
    set->items =
        list_make_room(a, set->items, set->len, &set->cap, sizeof *set->items);
    set->items[set->len].word = word;
    set->items[set->len++].owner = owner;
    unsigned bit = fold(word.ptr, word.len);
    set->starts[bit / BITS] |= UINT64_C(1) << bit % BITS;
}

/* Words that begin with one kana are many: the second letter tells more. */
static bool stands_there(str rest, str word)
{
    size_t last = word.len - 1;
    return rest.len > last && rest.ptr[last] == word.ptr[last] &&
           str_starts(rest, word);
}

bool wordset_next(const struct wordset *set, str text, struct wordset_hit *hit)
{
    size_t which = hit->which + 1; /* SIZE_MAX: the first one */
    for (size_t at = hit->at; at < text.len; at++, which = 0) {
        if (((unsigned char)text.ptr[at] & 0xC0) == 0x80)
            continue;
        str rest = str_drop(text, at);
        unsigned bit = fold(rest.ptr, rest.len);
        if (!(set->starts[bit / BITS] >> bit % BITS & 1))
            continue;
        for (; which < set->len; which++) {
            if (!stands_there(rest, set->items[which].word))
                continue;
            *hit = (struct wordset_hit){at, which};
            return true;
        }
    }
    return false;
}
