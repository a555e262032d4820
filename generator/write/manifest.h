/*
 * Which files of a published tree are ours. The file `.annai-manifest` in
 * the tree has a first line with the format's name, then a line for each
 * file: hash, size and path, sorted by bytes of the path.
 */
#ifndef ANNAI_WRITE_MANIFEST_H
#define ANNAI_WRITE_MANIFEST_H

#include "base/arena.h"
#include "base/str.h"

#define MANIFEST_NAME S(".annai-manifest")

struct manifest_entry {
    str path;
    size_t size;
    uint64_t hash; /* FNV-1a of the bytes; finds changes, proves nothing */
};

struct manifest {
    struct manifest_entry *items;
    size_t len, cap;
};

uint64_t manifest_hash(str bytes);

/*
 * Whether a path may be published: parts between single slashes, none of
 * them empty or beginning with '.', well-formed UTF-8, no control character,
 * at most 1024 bytes and 30 parts.
 */
bool manifest_path_allowed(str path);

void manifest_sort(struct manifest *m);
/* NULL where the sorted manifest has no such file. */
const struct manifest_entry *manifest_find(const struct manifest *m, str path);
/* Whether a file of the sorted manifest lies beneath the directory `path`. */
bool manifest_has_below(const struct manifest *m, str path);
/* Files that end in .html. */
size_t manifest_pages(const struct manifest *m);

str manifest_text(struct arena *a, const struct manifest *m);
/*
 * False where text is not exactly what manifest_text writes. The paths point
 * into text.
 */
bool manifest_read(struct arena *a, str text, struct manifest *m);

#endif
