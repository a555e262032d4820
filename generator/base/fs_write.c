/* Everything that changes a directory but removing. */
#define _GNU_SOURCE /* O_PATH, renameat2, syncfs */
#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/fs_door.h"

enum { FILE_MODE = 0644, FOLDER_MODE = 0755 };

int fs_write_all(int fd, str bytes)
{
    while (bytes.len > 0) {
        ssize_t n = write(fd, bytes.ptr, bytes.len);
        if (n < 0 && errno != EINTR)
            return errno;
        if (n > 0)
            bytes = str_drop(bytes, (size_t)n);
    }
    return 0;
}

/* After EINTR the descriptor is gone on Linux, and nothing is lost. */
int fs_close(int fd)
{
    return close(fd) == 0 || errno == EINTR ? 0 : errno;
}

/* Opens the directory `name`, making it where it is missing. */
static int enter_folder(int at, const char *name, int *fd)
{
    bool made = mkdirat(at, name, FOLDER_MODE) == 0;
    if (!made && errno != EEXIST)
        return errno;
    int code = fs_open_beneath(at, name, O_RDONLY | O_DIRECTORY, fd);
    if (code == 0 && made && fchmod(*fd, FOLDER_MODE) != 0) {
        code = errno;
        close(*fd);
    }
    return code;
}

/* Makes the directories of a clean path one by one; *fd is the last one. */
static int make_folders(int dir, char *path, int *fd)
{
    int at = dir;
    for (char *part = path; part;) {
        char *slash = strchr(part, '/');
        if (slash)
            *slash = '\0';
        int next = -1, code = enter_folder(at, part, &next);
        if (at != dir)
            close(at);
        if (code != 0)
            return code;
        at = next;
        part = slash ? slash + 1 : NULL;
    }
    *fd = at;
    return 0;
}

/* Most folders are there already: try the short way first. */
int fs_spot_make(const struct fs_dir *dir, str path, struct fs_spot *spot)
{
    int code = fs_spot_open(dir, path, spot);
    if (code != ENOENT)
        return code;
    code = fs_clean_path(path, &spot->path);
    char *slash = strrchr(spot->path.text, '/');
    if (code != 0 || !slash)
        return code ? code : ENOENT;
    *slash = '\0';
    spot->name = slash + 1;
    return make_folders(dir->fd, spot->path.text, &spot->dir);
}

bool fs_make_dirs(struct arena *a, const struct fs_dir *dir, str path,
                  struct fs_error *e)
{
    struct fs_clean clean;
    int fd, code = fs_clean_path(path, &clean);
    if (code == 0)
        code = make_folders(dir->fd, clean.text, &fd);
    if (code == 0)
        close(fd);
    return fs_result(a, e, code, path);
}

static str folder_above(str path)
{
    while (str_ends(path, S("/")) && path.len > 1)
        path = str_take(path, path.len - 1);
    while (path.len > 0 && !str_ends(path, S("/")))
        path = str_take(path, path.len - 1);
    return path;
}

/* Goes by whole paths, because a person's path may lead through links. */
static int make_path(struct arena *a, str path)
{
    const char *name = arena_c_string(a, path);
    if (mkdir(name, FOLDER_MODE) == 0)
        return chmod(name, FOLDER_MODE) == 0 ? 0 : errno;
    if (errno == EEXIST)
        return 0;
    str above = folder_above(path);
    if (errno != ENOENT || above.len == 0 || above.len == path.len)
        return errno;
    int code = make_path(a, above);
    if (code == 0 && mkdir(name, FOLDER_MODE) != 0)
        return errno == EEXIST ? 0 : errno;
    if (code == 0 && chmod(name, FOLDER_MODE) != 0)
        return errno;
    return code;
}

bool fs_dir_make(struct arena *a, str path, struct fs_dir *dir,
                 struct fs_error *e)
{
    if (fs_dir_open(a, path, dir, e) || e->code != ENOENT)
        return dir->fd >= 0;
    int code = path.len < FS_PATH_MAX ? make_path(a, path) : ENAMETOOLONG;
    return fs_result(a, e, code, path) && fs_dir_open(a, path, dir, e);
}

/* Fills a new file; a file that stays incomplete is taken away again. */
static int finish_file(const struct fs_spot *spot, int fd, int code,
                       mode_t mode)
{
    if (code == 0 && fchmod(fd, mode) != 0)
        code = errno;
    int closed = fs_close(fd);
    if (code == 0)
        code = closed;
    if (code != 0)
        unlinkat(spot->dir, spot->name, 0);
    return code;
}

static int create(const struct fs_spot *spot, int *fd)
{
    do
        *fd =
            openat(spot->dir, spot->name,
                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    while (*fd < 0 && errno == EINTR);
    return *fd < 0 ? errno : 0;
}

bool fs_write(struct arena *a, const struct fs_dir *dir, str path, str bytes,
              struct fs_error *e)
{
    struct fs_spot spot;
    int code = fs_spot_make(dir, path, &spot);
    if (code == 0) {
        int fd;
        code = create(&spot, &fd);
        if (code == 0)
            code = finish_file(&spot, fd, fs_write_all(fd, bytes), FILE_MODE);
        fs_spot_close(&spot);
    }
    return fs_result(a, e, code, path);
}

static int link_file(const struct fs_dir *from, str path,
                     const struct fs_dir *to)
{
    struct fs_spot old, new;
    int code = fs_spot_open(from, path, &old);
    if (code != 0)
        return code;
    code = fs_spot_make(to, path, &new);
    if (code == 0) {
        if (linkat(old.dir, old.name, new.dir, new.name, 0) != 0)
            code = errno;
        fs_spot_close(&new);
    }
    fs_spot_close(&old);
    return code;
}

static int copy_bytes(int from, int to)
{
    char block[FS_BLOCK];
    for (;;) {
        ssize_t n = fs_read_some(from, block, sizeof block);
        if (n < 0)
            return errno;
        if (n == 0)
            return 0;
        int code = fs_write_all(to, (str){block, (size_t)n});
        if (code != 0)
            return code;
    }
}

static int copy_contents(int from, int to, const struct stat *about)
{
    const struct timespec times[2] = {about->st_mtim, about->st_mtim};
    int code = copy_bytes(from, to);
    if (code == 0 && futimens(to, times) != 0)
        code = errno;
    return code;
}

static int copy_regular(const struct fs_dir *from, str path,
                        const struct fs_spot *to)
{
    struct stat about;
    int source, fd, code = fs_open_regular(from, path, &source, &about);
    if (code != 0)
        return code;
    code = create(to, &fd);
    if (code == 0)
        code = finish_file(to, fd, copy_contents(source, fd, &about),
                           about.st_mode & 0777);
    close(source);
    return code;
}

/* EINVAL says that it is no link. */
static int copy_link(const struct fs_dir *from, str path,
                     const struct fs_spot *to)
{
    struct fs_spot spot;
    char target[FS_PATH_MAX];
    int code = fs_spot_open(from, path, &spot);
    if (code != 0)
        return code;
    ssize_t len = readlinkat(spot.dir, spot.name, target, sizeof target);
    if (len < 0)
        code = errno;
    else if ((size_t)len == sizeof target)
        code = ENAMETOOLONG;
    fs_spot_close(&spot);
    if (code != 0)
        return code;
    target[len] = '\0';
    return symlinkat(target, to->dir, to->name) == 0 ? 0 : errno;
}

static int copy_file(const struct fs_dir *from, str path,
                     const struct fs_dir *to)
{
    struct fs_spot spot;
    int code = fs_spot_make(to, path, &spot);
    if (code != 0)
        return code;
    code = copy_link(from, path, &spot);
    if (code == EINVAL)
        code = copy_regular(from, path, &spot);
    fs_spot_close(&spot);
    return code;
}

bool fs_link_or_copy(struct arena *a, const struct fs_dir *from, str path,
                     const struct fs_dir *to, struct fs_error *e)
{
    int code = link_file(from, path, to);
    if (code == EXDEV || code == EPERM || code == EMLINK || code == ENOSYS ||
        code == EOPNOTSUPP)
        code = copy_file(from, path, to);
    return fs_result(a, e, code, path);
}

/* Kernels and sandboxes that lack renameat2 can still rename. */
static int rename_spot(const struct fs_spot *from, const struct fs_spot *to,
                       unsigned flags)
{
    if (flags == 0)
        return renameat(from->dir, from->name, to->dir, to->name);
    return (int)syscall(SYS_renameat2, from->dir, from->name, to->dir, to->name,
                        flags);
}

static int move(const struct fs_dir *dir, str from, str to, unsigned flags)
{
    struct fs_spot old, new;
    int code = fs_spot_open(dir, from, &old);
    if (code != 0)
        return code;
    code = flags ? fs_spot_open(dir, to, &new) : fs_spot_make(dir, to, &new);
    if (code == 0) {
        if (rename_spot(&old, &new, flags) != 0)
            code = errno;
        fs_spot_close(&new);
    }
    fs_spot_close(&old);
    return code;
}

bool fs_rename(struct arena *a, const struct fs_dir *dir, str from, str to,
               struct fs_error *e)
{
    return fs_result(a, e, move(dir, from, to, 0), from);
}

bool fs_exchange(struct arena *a, const struct fs_dir *dir, str one, str other,
                 struct fs_error *e)
{
    return fs_result(a, e, move(dir, one, other, RENAME_EXCHANGE), one);
}

/* Some file systems cannot sync a directory by itself (EINVAL). */
bool fs_sync(struct arena *a, const struct fs_dir *dir, struct fs_error *e)
{
    int code = 0;
    if (syncfs(dir->fd) != 0 || (fsync(dir->fd) != 0 && errno != EINVAL))
        code = errno;
    return fs_result(a, e, code, S(""));
}

/* The lock counts only while the name still leads to the locked file. */
static bool still_named(const struct fs_spot *spot, int fd)
{
    struct stat held, named;
    return fstat(fd, &held) == 0 &&
           fstatat(spot->dir, spot->name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

static int lock_once(const struct fs_spot *spot, int *fd)
{
    struct stat about;
    *fd = openat(spot->dir, spot->name,
                 O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                 FILE_MODE);
    if (*fd < 0)
        return errno == ELOOP ? FS_OUTSIDE : errno;
    int code = 0;
    if (fstat(*fd, &about) != 0 || !S_ISREG(about.st_mode))
        code = FS_NOT_REGULAR;
    else if (flock(*fd, LOCK_EX | LOCK_NB) != 0)
        code = errno;
    else if (!still_named(spot, *fd))
        code = EINTR;
    if (code != 0)
        close(*fd);
    return code;
}

bool fs_lock(struct arena *a, const struct fs_dir *dir, str path, int *fd,
             struct fs_error *e)
{
    struct fs_spot spot;
    int code = fs_spot_open(dir, path, &spot);
    if (code == 0) {
        for (int tries = 0; tries < 100; tries++) {
            code = lock_once(&spot, fd);
            if (code != EINTR)
                break;
        }
        fs_spot_close(&spot);
    }
    return fs_result(a, e, code == EINTR ? EWOULDBLOCK : code, path);
}

void fs_unlock(int fd)
{
    close(fd);
}
