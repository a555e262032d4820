/* Files named by a person, in any folder of theirs. */
#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_door.h"

/* The folder of a path and the name in it. */
static str folder_of(str path, str *name)
{
    size_t slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    *name = str_drop(path, slash);
    return slash > 0 ? str_take(path, slash) : S("./");
}

static bool is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* Devices, FIFOs and links (/dev/null, /dev/stdout): never replaced. */
static bool stands_for_another(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && !S_ISREG(about.st_mode);
}

static int write_through(const char *path, str bytes)
{
    /* Without O_NONBLOCK a FIFO that nobody reads would hold us here. */
    int flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOCTTY | O_CLOEXEC;
    int fd = open(path, flags | O_NONBLOCK, 0644);
    if (fd < 0 || fcntl(fd, F_SETFL, O_WRONLY) != 0)
        return errno;
    int code = fs_write_all(fd, bytes), closed = fs_close(fd);
    return code ? code : closed;
}

bool fs_replace(struct arena *a, str path, str bytes, struct fs_error *e)
{
    struct fs_dir dir;
    str name;
    const char *named = arena_c_string(a, path);
    if (is_folder(named))
        return fs_result(a, e, EISDIR, path);
    if (stands_for_another(named))
        return fs_result(a, e, write_through(named, bytes), path);
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
