/* What stands at a path, without changing anything. */
#define _GNU_SOURCE /* O_PATH */
#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/fs_door.h"

static enum fs_kind kind_of(mode_t mode)
{
    if (S_ISREG(mode))
        return FS_FILE;
    if (S_ISDIR(mode))
        return FS_DIRECTORY;
    return S_ISLNK(mode) ? FS_LINK : FS_SPECIAL;
}

bool fs_kind(struct arena *a, const struct fs_dir *dir, str path,
             enum fs_kind *kind, struct fs_error *e)
{
    struct fs_spot spot;
    struct stat about;
    int code = fs_spot_open(dir, path, &spot);
    if (code == 0) {
        if (fstatat(spot.dir, spot.name, &about, AT_SYMLINK_NOFOLLOW) != 0)
            code = errno;
        else
            *kind = kind_of(about.st_mode);
        fs_spot_close(&spot);
    }
    if (code == ENOENT) {
        *kind = FS_NOTHING;
        code = 0;
    }
    return fs_result(a, e, code, path);
}

static bool same_bytes(int fd, str bytes)
{
    char block[FS_BLOCK];
    for (;;) {
        ssize_t n = fs_read_some(fd, block, sizeof block);
        if (n < 0 || (size_t)n > bytes.len)
            return false;
        if (n == 0)
            return bytes.len == 0;
        if (memcmp(block, bytes.ptr, (size_t)n) != 0)
            return false;
        bytes = str_drop(bytes, (size_t)n);
    }
}

bool fs_holds(const struct fs_dir *dir, str path, str bytes)
{
    struct stat about;
    int fd;
    if (fs_open_regular(dir, path, &fd, &about) != 0)
        return false;
    bool same = (uintmax_t)about.st_size == bytes.len && same_bytes(fd, bytes);
    close(fd);
    return same;
}

static bool same_place(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Climbs from inner until ".." leads nowhere new. */
bool fs_dir_within(struct arena *a, const struct fs_dir *inner,
                   const struct fs_dir *outer, bool *within, struct fs_error *e)
{
    struct stat goal, here, last = {0};
    int code = 0;
    *within = false;
    if (fstat(outer->fd, &goal) != 0 || fstat(inner->fd, &here) != 0)
        return fs_result(a, e, errno, inner->path);
    int fd = inner->fd;
    while (!*within && code == 0 && !same_place(&here, &last)) {
        *within = same_place(&here, &goal);
        int up = openat(fd, "..", O_PATH | O_DIRECTORY | O_CLOEXEC);
        last = here;
        if (up < 0 || fstat(up, &here) != 0)
            code = errno;
        if (fd != inner->fd)
            close(fd);
        fd = up;
    }
    if (fd >= 0 && fd != inner->fd)
        close(fd);
    return fs_result(a, e, *within ? 0 : code, inner->path);
}

bool fs_dir_writable(struct arena *a, const struct fs_dir *dir,
                     struct fs_error *e)
{
    int code = 0;
    if (faccessat(dir->fd, ".", W_OK | X_OK, AT_EACCESS) != 0)
        code = errno;
    return fs_result(a, e, code, S(""));
}
