/*
 * cairo 1.16 names a picture in a page's resources as often as the page shows
 * it, always the same: keys of a dictionary must differ (ISO 32000-1, 7.3.7).
 */
#include "pdf/resource.h"

#include <string.h>

static const str opening = STR_INIT("/XObject << ");

/* " /x12 12 0 R": its length, and the name's number. 0: something else. */
static size_t entry_at(str s, size_t *number)
{
    size_t at = 2;
    *number = 0;
    if (!str_starts(s, S("/x")))
        return 0;
    while (at < s.len && at < 12 && s.ptr[at] >= '0' && s.ptr[at] <= '9')
        *number = *number * 10 + (size_t)(s.ptr[at++] - '0');
    size_t end = str_find(
        str_take(str_drop(s, at), s.len - at < 24 ? s.len - at : 24), S(" R "));
    return end == SIZE_MAX ? 0 : at + end + 3;
}

/* Blanks every entry of a dictionary that was seen in it before. */
static size_t settle_dictionary(char *bytes, str rest, size_t mark,
                                size_t *seen, size_t count)
{
    size_t at = 0, number, len;
    while ((len = entry_at(str_drop(rest, at), &number)) > 0) {
        if (number < count && seen[number] == mark)
            memset(bytes + at, ' ', len);
        else if (number < count)
            seen[number] = mark;
        at += len;
    }
    return at;
}

void pdf_settle_resources(struct arena *a, char *bytes, size_t len)
{
    enum { LEAST_OBJECT = 16 }; /* bytes, so that numbers are below count */
    str file = {bytes, len};
    size_t count = len / LEAST_OBJECT + 2, at, from = 0, mark = 0;
    size_t *seen = ARENA_ARRAY(a, count, size_t);
    while ((at = str_find(str_drop(file, from), opening)) != SIZE_MAX) {
        from += at + opening.len;
        from += settle_dictionary(bytes + from, str_drop(file, from), ++mark,
                                  seen, count);
    }
}
