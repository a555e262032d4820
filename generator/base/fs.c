/*
 * Opening and reading beneath a directory. Links are refused by the kernel
 * (openat2) or, where it is too old or a sandbox forbids that call, by a walk
 * with O_NOFOLLOW.
 */
#define _GNU_SOURCE /* O_PATH, syscall */
#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/fs_door.h"

/* Takes the last part off a clean path of len bytes. */
static size_t climb(const char *text, size_t len)
{
    while (len > 0 && text[len - 1] != '/')
        len--;
    return len > 0 ? len - 1 : 0;
}

int fs_clean_path(str path, struct fs_clean *clean)
{
    size_t len = 0;
    if (str_find_byte(path, '\0') != SIZE_MAX)
        return EINVAL;
    if (path.len >= FS_PATH_MAX)
        return ENAMETOOLONG;
    if (str_starts(path, S("/")))
        return FS_OUTSIDE;
    for (str part; path.len;) {
        str_cut(path, S("/"), &part, &path);
        if (part.len == 0 || str_equal(part, S(".")))
            continue;
        if (str_equal(part, S(".."))) {
            if (len == 0)
                return FS_OUTSIDE;
            len = climb(clean->text, len);
            continue;
        }
        if (len > 0)
            clean->text[len++] = '/';
        memcpy(clean->text + len, part.ptr, part.len);
        len += part.len;
    }
    if (len == 0)
        clean->text[len++] = '.';
    clean->text[len] = '\0';
    return 0;
}

/* What the kernel says about a link or a way out has one name here. */
static int code_of_open(int error)
{
    if (error == ELOOP || error == EXDEV)
        return FS_OUTSIDE;
    return error == ENXIO ? FS_NOT_REGULAR : error;
}

/* A link opened as a directory without following it says ENOTDIR. */
static int code_of_part(int at, const char *name, int error)
{
    struct stat about;
    if (error == ENOTDIR &&
        fstatat(at, name, &about, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISLNK(about.st_mode))
        return FS_OUTSIDE;
    return code_of_open(error);
}

static int open_retry(int at, const char *name, int flags)
{
    int fd;
    do
        fd = openat(at, name, flags | O_CLOEXEC);
    while (fd < 0 && errno == EINTR);
    return fd;
}

int fs_walk_beneath(int dir, const char *clean, int flags, int *fd)
{
    struct fs_clean part;
    int at = dir;
    for (;;) {
        size_t len = strcspn(clean, "/");
        bool last = clean[len] == '\0';
        memcpy(part.text, clean, len);
        part.text[len] = '\0';
        int step = last ? flags : O_PATH | O_DIRECTORY;
        int next = open_retry(at, part.text, step | O_NOFOLLOW);
        int code = next < 0 ? code_of_part(at, part.text, errno) : 0;
        if (at != dir)
            close(at);
        if (code != 0 || last) {
            *fd = next;
            return code;
        }
        at = next;
        clean += len + 1;
    }
}

int fs_open_beneath(int dir, const char *clean, int flags, int *fd)
{
    struct open_how how = {
        .flags = (unsigned)flags | O_CLOEXEC,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS,
    };
    long result = -1;
    for (int tries = 0; tries < 100; tries++) {
        result = syscall(SYS_openat2, dir, clean, &how, sizeof how);
        if (result >= 0 || (errno != EINTR && errno != EAGAIN))
            break;
    }
    *fd = (int)result;
    if (result >= 0)
        return 0;
    if (errno == ENOSYS || errno == EPERM)
        return fs_walk_beneath(dir, clean, flags, fd);
    return code_of_open(errno);
}

bool fs_dir_open(struct arena *a, str path, struct fs_dir *dir,
                 struct fs_error *e)
{
    int code = 0;
    dir->fd = -1;
    if (str_find_byte(path, '\0') != SIZE_MAX)
        return fs_result(a, e, EINVAL, path);
    const char *name = path.len ? arena_c_string(a, path) : ".";
    dir->fd = open_retry(AT_FDCWD, name, O_RDONLY | O_DIRECTORY);
    dir->path = arena_str(a, path);
    if (dir->fd < 0)
        code = errno;
    return fs_result(a, e, code, path);
}

bool fs_dir_open_beneath(struct arena *a, const struct fs_dir *dir, str path,
                         struct fs_dir *result, struct fs_error *e)
{
    struct fs_clean clean;
    int code = fs_clean_path(path, &clean);
    if (code == 0)
        code = fs_open_beneath(dir->fd, clean.text, O_RDONLY | O_DIRECTORY,
                               &result->fd);
    if (code != 0)
        return fs_result(a, e, code, path);
    result->path =
        dir->path.len == 0
            ? arena_str(a, path)
            : arena_printf(a, "%.*s/%.*s", STR_ARG(dir->path), STR_ARG(path));
    return true;
}

void fs_dir_close(struct fs_dir *dir)
{
    if (dir->fd >= 0)
        close(dir->fd);
    dir->fd = -1;
}

int fs_spot_open(const struct fs_dir *dir, str path, struct fs_spot *spot)
{
    int code = fs_clean_path(path, &spot->path);
    if (code != 0)
        return code;
    char *slash = strrchr(spot->path.text, '/');
    if (slash)
        *slash = '\0';
    spot->name = slash ? slash + 1 : spot->path.text;
    return fs_open_beneath(dir->fd, slash ? spot->path.text : ".",
                           O_PATH | O_DIRECTORY, &spot->dir);
}

void fs_spot_close(const struct fs_spot *spot)
{
    close(spot->dir);
}

/* Standard input may have been left non-blocking by who started us. */
ssize_t fs_read_some(int fd, char *bytes, size_t len)
{
    for (;;) {
        ssize_t n = read(fd, bytes, len);
        if (n >= 0 || (errno != EINTR && errno != EAGAIN))
            return n;
        if (errno == EAGAIN)
            poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1);
    }
}

static int read_all(struct arena *a, int fd, size_t expected, size_t limit,
                    str *bytes)
{
    size_t len = 0, room = expected + 1;
    char *text = arena_alloc(a, room);
    for (;;) {
        ssize_t n = fs_read_some(fd, text + len, room - len);
        if (n < 0)
            return errno;
        len += (size_t)n;
        if (len > limit)
            return FS_TOO_LARGE;
        if (n == 0)
            break;
        if (len == room) {
            text = arena_grow(a, text, room, room * 2);
            room *= 2;
        }
    }
    *bytes = (str){text, len};
    return 0;
}

static int check_regular(int fd, struct stat *about)
{
    if (fstat(fd, about) != 0)
        return errno;
    return S_ISREG(about->st_mode) ? 0 : FS_NOT_REGULAR;
}

/* O_NONBLOCK: opening a FIFO must not wait for its other end. */
enum { READ_FLAGS = O_RDONLY | O_NONBLOCK | O_NOCTTY };

int fs_open_regular(const struct fs_dir *dir, str path, int *fd,
                    struct stat *about)
{
    struct fs_clean clean;
    int code = fs_clean_path(path, &clean);
    if (code == 0)
        code = fs_open_beneath(dir->fd, clean.text, READ_FLAGS, fd);
    if (code != 0)
        return code;
    code = check_regular(*fd, about);
    if (code != 0)
        close(*fd);
    return code;
}

static int read_file(struct arena *a, int fd, const struct stat *about,
                     size_t limit, str *bytes)
{
    if (about->st_size < 0 || (uintmax_t)about->st_size > limit)
        return FS_TOO_LARGE;
    return read_all(a, fd, (size_t)about->st_size, limit, bytes);
}

bool fs_read(struct arena *a, const struct fs_dir *dir, str path, size_t limit,
             str *bytes, struct fs_error *e)
{
    struct stat about;
    int fd, code = fs_open_regular(dir, path, &fd, &about);
    if (code == 0) {
        code = read_file(a, fd, &about, limit, bytes);
        close(fd);
    }
    return fs_result(a, e, code, path);
}

/* A regular file anywhere; 0 or the code of struct fs_error. */
static int open_anywhere(struct arena *a, str path, int *fd, struct stat *about)
{
    if (str_find_byte(path, '\0') != SIZE_MAX)
        return EINVAL;
    *fd = open_retry(AT_FDCWD, arena_c_string(a, path), READ_FLAGS);
    if (*fd < 0)
        return errno == ENXIO ? FS_NOT_REGULAR : errno;
    int code = check_regular(*fd, about);
    if (code)
        close(*fd);
    return code;
}

bool fs_read_absolute(struct arena *a, str path, size_t limit, str *bytes,
                      struct fs_error *e)
{
    struct stat about;
    int fd, code = open_anywhere(a, path, &fd, &about);
    if (code)
        return fs_result(a, e, code, path);
    code = read_file(a, fd, &about, limit, bytes);
    close(fd);
    return fs_result(a, e, code, path);
}

bool fs_map(struct arena *a, str path, size_t limit, str *bytes,
            struct fs_error *e)
{
    struct stat about;
    int fd, code = open_anywhere(a, path, &fd, &about);
    *bytes = (str){0};
    if (code)
        return fs_result(a, e, code, path);
    if ((uintmax_t)about.st_size > limit) {
        code = FS_TOO_LARGE;
    } else if (about.st_size > 0) {
        size_t len = (size_t)about.st_size;
        void *at = mmap(NULL, len, PROT_READ, MAP_PRIVATE, fd, 0);
        if (at == MAP_FAILED)
            code = errno;
        else
            *bytes = (str){at, len};
    }
    close(fd);
    return fs_result(a, e, code, path);
}

void fs_unmap(str bytes)
{
    if (bytes.len)
        munmap((void *)(uintptr_t)bytes.ptr, bytes.len);
}

bool fs_read_stdin(struct arena *a, size_t limit, str *bytes,
                   struct fs_error *e)
{
    return fs_result(a, e, read_all(a, STDIN_FILENO, FS_BLOCK, limit, bytes),
                     S("-"));
}

bool fs_exists(const struct fs_dir *dir, str path)
{
    struct fs_clean clean;
    int fd;
    if (fs_clean_path(path, &clean) != 0 ||
        fs_open_beneath(dir->fd, clean.text, O_PATH | O_NOFOLLOW, &fd) != 0)
        return false;
    close(fd);
    return true;
}
