/*
 * The one door to the file system. Every path is relative to an open
 * directory and stays beneath it: openat2 with RESOLVE_BENEATH and
 * RESOLVE_NO_SYMLINKS, else a walk with O_NOFOLLOW. Only regular files are
 * read (no FIFO, no device). Every call's result is checked, EINTR and short
 * transfers are handled. Modes are 0644 and 0755 whatever the umask says.
 */
#ifndef ANNAI_BASE_FS_H
#define ANNAI_BASE_FS_H

#include "base/arena.h"
#include "base/str.h"

struct fs_dir {
    int fd;
    str path; /* as the person gave it; for messages */
};

/* Why a call failed. code is an errno value, or one of the FS_ codes. */
struct fs_error {
    int code;
    str path; /* the path asked for, empty for dir; lives as long as the arena
               */
};

enum {
    FS_NOT_REGULAR = -1, /* a FIFO, device, socket or directory */
    FS_TOO_LARGE = -2,   /* larger than the caller's limit */
    FS_OUTSIDE = -3,     /* leaves the directory, or goes through a link */
    FS_TOO_DEEP = -4,    /* more than 32 directories inside each other */
};

/* The reason in Japanese, without the path: 「空き容量がありません」. */
str fs_error_message(struct arena *a, const struct fs_error *e);

bool fs_dir_open(struct arena *a, str path, struct fs_dir *dir,
                 struct fs_error *e);
/* A directory beneath dir. */
bool fs_dir_open_beneath(struct arena *a, const struct fs_dir *dir, str path,
                         struct fs_dir *result, struct fs_error *e);
/* The same as fs_dir_open; makes the directory and those above it first. */
bool fs_dir_make(struct arena *a, str path, struct fs_dir *dir,
                 struct fs_error *e);
void fs_dir_close(struct fs_dir *dir);
/* Whether inner is outer or somewhere beneath it, by identity, not by name. */
bool fs_dir_within(struct arena *a, const struct fs_dir *inner,
                   const struct fs_dir *outer, bool *within,
                   struct fs_error *e);
/* Fails where files in the directory cannot be made or removed. */
bool fs_dir_writable(struct arena *a, const struct fs_dir *dir,
                     struct fs_error *e);

/* The whole of a regular file of at most `limit` bytes. */
bool fs_read(struct arena *a, const struct fs_dir *dir, str path, size_t limit,
             str *bytes, struct fs_error *e);
/* A font or another file named by an absolute path; links are followed. */
bool fs_read_absolute(struct arena *a, str path, size_t limit, str *bytes,
                      struct fs_error *e);
/* All of standard input, at most `limit` bytes. */
/*
 * The same without a copy: the file's pages, read when they are looked at, for
 * large files that nobody writes to (fonts). Ends with fs_unmap.
 */
bool fs_map(struct arena *a, str path, size_t limit, str *bytes,
            struct fs_error *e);
void fs_unmap(str bytes);
bool fs_read_stdin(struct arena *a, size_t limit, str *bytes,
                   struct fs_error *e);

struct fs_entry {
    str path;     /* relative to dir, the listed folder included */
    size_t size;  /* of fs_list_all's */
    bool link;    /* a symbolic link: listed, never followed */
    bool special; /* a FIFO, device or socket: listed, never opened */
};

struct fs_list {
    struct fs_entry *items;
    size_t len, cap;
};

/*
 * Everything but directories beneath dir/path, at any depth up to 32, sorted
 * by bytes of the path. Names that begin with '.' are left out. A directory
 * that cannot be read whole is a failure, never a shorter list.
 */
bool fs_list(struct arena *a, const struct fs_dir *dir, str path,
             struct fs_list *list, struct fs_error *e);

/*
 * Everything beneath dir but directories, whatever its kind or name (also
 * FIFOs and dot files), sorted alike.
 */
bool fs_list_all(struct arena *a, const struct fs_dir *dir,
                 struct fs_list *list, struct fs_error *e);
/* The names in the directory itself, of any kind; only .path is filled. */
bool fs_list_names(struct arena *a, const struct fs_dir *dir,
                   struct fs_list *list, struct fs_error *e);

/* Whether a name is there, be it a file, a directory or a link. */
bool fs_exists(const struct fs_dir *dir, str path);

enum fs_kind { FS_NOTHING, FS_FILE, FS_DIRECTORY, FS_LINK, FS_SPECIAL };
bool fs_kind(struct arena *a, const struct fs_dir *dir, str path,
             enum fs_kind *kind, struct fs_error *e);
/* Whether path is a regular file with just these bytes. */
bool fs_holds(const struct fs_dir *dir, str path, str bytes);

/* Writes a new file, with the directories above it; fails where it exists. */
bool fs_write(struct arena *a, const struct fs_dir *dir, str path, str bytes,
              struct fs_error *e);
/*
 * A file named by a person, written beside and renamed into place; a device
 * or what a link leads to is written to.
 */
bool fs_replace(struct arena *a, str path, str bytes, struct fs_error *e);
/* Makes a directory and those above it; existing ones are fine. */
bool fs_make_dirs(struct arena *a, const struct fs_dir *dir, str path,
                  struct fs_error *e);
/*
 * A second name in `to` for the file in `from`, or a copy with the mtime kept
 * where no second name can be had.
 */
bool fs_link_or_copy(struct arena *a, const struct fs_dir *from, str path,
                     const struct fs_dir *to, struct fs_error *e);

bool fs_rename(struct arena *a, const struct fs_dir *dir, str from, str to,
               struct fs_error *e);
/* Swaps two names in one step (renameat2 RENAME_EXCHANGE). */
bool fs_exchange(struct arena *a, const struct fs_dir *dir, str one, str other,
                 struct fs_error *e);
/* Removes a file, or a directory with everything beneath it. */
bool fs_remove(struct arena *a, const struct fs_dir *dir, str path,
               struct fs_error *e);
/* Removes a directory that is empty; one that is not stays, without failure. */
bool fs_remove_empty(struct arena *a, const struct fs_dir *dir, str path,
                     struct fs_error *e);
/* Brings the directory's file system and the directory itself to disk. */
bool fs_sync(struct arena *a, const struct fs_dir *dir, struct fs_error *e);

/*
 * An exclusive lock that dies with the process; EWOULDBLOCK when taken. Its
 * file may be removed by who holds the lock.
 */
bool fs_lock(struct arena *a, const struct fs_dir *dir, str path, int *fd,
             struct fs_error *e);
void fs_unlock(int fd);

#endif
