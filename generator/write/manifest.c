/* Which files of a published tree are ours. */
#include "write/manifest.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"

#define FIRST_LINE "annai-manifest 1"

enum { PATH_BYTES = 1024, PATH_PARTS = 30, HASH_DIGITS = 16 };

uint64_t manifest_hash(str bytes)
{
    uint64_t h = 14695981039346656037U;
    for (size_t i = 0; i < bytes.len; i++)
        h = (h ^ (unsigned char)bytes.ptr[i]) * 1099511628211U;
    return h;
}

static bool has_control(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] < 0x20 || s.ptr[i] == 0x7F)
            return true;
    return false;
}

bool manifest_path_allowed(str path)
{
    if (path.len == 0 || path.len > PATH_BYTES || has_control(path) ||
        utf8_invalid_at(path) != SIZE_MAX)
        return false;
    bool more = true;
    for (size_t parts = 0; more; parts++) {
        str part;
        more = str_cut(path, S("/"), &part, &path);
        if (part.len == 0 || str_starts(part, S(".")) || parts == PATH_PARTS)
            return false;
    }
    return true;
}

static int compare(const void *left, const void *right)
{
    const struct manifest_entry *a = left, *b = right;
    return str_compare(a->path, b->path);
}

void manifest_sort(struct manifest *m)
{
    if (m->len > 0)
        qsort(m->items, m->len, sizeof *m->items, compare);
}

/* The first entry whose path is not before the given one. */
static size_t lower_bound(const struct manifest *m, str path)
{
    size_t low = 0, high = m->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(m->items[middle].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct manifest_entry *manifest_find(const struct manifest *m, str path)
{
    size_t at = lower_bound(m, path);
    bool found = at < m->len && str_equal(m->items[at].path, path);
    return found ? &m->items[at] : NULL;
}

/* Between "a" and "a/b" may stand "a-b": skip what begins with the name. */
bool manifest_has_below(const struct manifest *m, str path)
{
    for (size_t i = lower_bound(m, path); i < m->len; i++) {
        str other = m->items[i].path;
        if (!str_starts(other, path))
            return false;
        if (str_starts(str_drop(other, path.len), S("/")))
            return true;
    }
    return false;
}

size_t manifest_pages(const struct manifest *m)
{
    size_t pages = 0;
    for (size_t i = 0; i < m->len; i++)
        pages += str_ends(m->items[i].path, S(".html"));
    return pages;
}

str manifest_text(struct arena *a, const struct manifest *m)
{
    struct buf b = {.arena = a};
    buf_put(&b, S(FIRST_LINE "\n"));
    for (size_t i = 0; i < m->len; i++)
        buf_printf(&b, "%016" PRIx64 " %zu %.*s\n", m->items[i].hash,
                   m->items[i].size, STR_ARG(m->items[i].path));
    return buf_text(&b);
}

static bool read_hash(str digits, uint64_t *hash)
{
    if (digits.len != HASH_DIGITS)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        size_t digit = str_find_byte(S("0123456789abcdef"), digits.ptr[i]);
        if (digit == SIZE_MAX)
            return false;
        *hash = *hash << 4 | digit;
    }
    return true;
}

static bool read_line(str line, struct manifest_entry *entry)
{
    str hash, size, rest;
    int64_t bytes;
    if (!str_cut(line, S(" "), &hash, &rest) ||
        !str_cut(rest, S(" "), &size, &entry->path) ||
        !read_hash(hash, &entry->hash) || !str_number(size, INT64_MAX, &bytes))
        return false;
    entry->size = (size_t)bytes;
    return manifest_path_allowed(entry->path);
}

bool manifest_read(struct arena *a, str text, struct manifest *m)
{
    str line;
    *m = (struct manifest){0};
    if (!str_cut(text, S("\n"), &line, &text) ||
        !str_equal(line, S(FIRST_LINE)))
        return false;
    while (text.len > 0) {
        struct manifest_entry *entry = LIST_PUSH(a, m);
        if (!str_cut(text, S("\n"), &line, &text) || !read_line(line, entry))
            return false;
        if (m->len > 1 && compare(entry - 1, entry) >= 0)
            return false;
    }
    return true;
}
