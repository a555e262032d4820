/* Files built into the program; the Makefile writes bundle.inc. */
#include "load/bundle.h"

#include <stdlib.h>

/* BUNDLE(number, path, size): in order of the paths' bytes. */
#define BUNDLE(number, path, size) extern const char annai_bundle_##number[];
#include "bundle.inc"
#undef BUNDLE

static const struct bundle_file files[] = {
#define BUNDLE(number, path, size)                                             \
    {STR_INIT(path), {annai_bundle_##number, size}},
#include "bundle.inc"
#undef BUNDLE
    {{NULL, 0}, {NULL, 0}},
};

enum { FILES = sizeof files / sizeof *files - 1 };

const struct bundle_file *bundle_all(size_t *count)
{
    *count = FILES;
    return files;
}

static int compare(const void *key, const void *item)
{
    const str *path = key;
    const struct bundle_file *file = item;
    return str_compare(*path, file->path);
}

const struct bundle_file *bundle_find(str path)
{
    return bsearch(&path, files, FILES, sizeof *files, compare);
}
