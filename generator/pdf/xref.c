/* Cross-reference entries that lie about their object are marked free. */
#include "pdf/xref.h"

#include <stdio.h>
#include <string.h>

enum { ENTRY = 20 }; /* bytes of an entry, with its line end */

/* A decimal number at `at`; *end gets the offset behind it. */
static bool number_at(str s, size_t at, size_t *value, size_t *end)
{
    size_t from = at;
    *value = 0;
    while (at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9' && at < from + 18)
        *value = *value * 10 + (size_t)(s.ptr[at++] - '0');
    *end = at;
    return at > from;
}

static size_t find_last(str s, str needle)
{
    for (size_t i = s.len; i >= needle.len; i--)
        if (memcmp(s.ptr + i - needle.len, needle.ptr, needle.len) == 0)
            return i - needle.len;
    return SIZE_MAX;
}

/* Offset of the table's first entry; *count gets their number. */
static bool find_table(str file, size_t *first, size_t *count)
{
    size_t start = find_last(file, S("startxref\n")), table, end, zero;
    if (start == SIZE_MAX ||
        !number_at(file, start + strlen("startxref\n"), &table, &end))
        return false;
    if (table > file.len || !str_starts(str_drop(file, table), S("xref\n")))
        return false;
    if (!number_at(file, table + 5, &zero, &end) || zero != 0 ||
        !number_at(file, end + 1, count, &end))
        return false;
    *first = end + 1;
    return *first <= file.len && *count <= (file.len - *first) / ENTRY;
}

static bool tells_truth(str file, size_t entry, size_t number)
{
    size_t offset, end, found;
    if (!number_at(file, entry, &offset, &end))
        return false;
    return number_at(file, offset, &found, &end) && found == number &&
           end <= file.len && str_starts(str_drop(file, end), S(" 0 obj"));
}

bool pdf_repair_xref(struct arena *a, str file, str *repaired)
{
    size_t first, count;
    if (!find_table(file, &first, &count))
        return false;
    char *copy = arena_alloc(a, file.len);
    memcpy(copy, file.ptr, file.len);
    const str unused = S("0000000000 65535 f");
    for (size_t i = 1; i < count; i++) {
        size_t entry = first + i * ENTRY;
        if (file.ptr[entry + 17] == 'n' && !tells_truth(file, entry, i))
            memcpy(copy + entry, unused.ptr, unused.len);
    }
    *repaired = (str){copy, file.len};
    return true;
}
