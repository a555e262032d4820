/* Files named by a person, in any folder of theirs. */
#include "base/fs.h"

#include <unistd.h>

/* The folder of a path and the name in it. */
static str folder_of(str path, str *name)
{
    size_t slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    *name = str_drop(path, slash);
    return slash > 0 ? str_take(path, slash) : S("./");
}

bool fs_replace(struct arena *a, str path, str bytes, struct fs_error *e)
{
    struct fs_dir dir;
    str name;
    if (!fs_dir_open(a, folder_of(path, &name), &dir, e))
        return false;
    str beside = arena_printf(a, ".%.*s.%ld", STR_ARG(name), (long)getpid());
    bool done = fs_write(a, &dir, beside, bytes, e) &&
                fs_rename(a, &dir, beside, name, e);
    struct fs_error ignored;
    if (!done)
        fs_remove(a, &dir, beside, &ignored);
    fs_dir_close(&dir);
    e->path = path;
    return done;
}
