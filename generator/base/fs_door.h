/*
 * What the base/fs*.c files share. Not for other rooms. Functions here
 * return 0 or the code of struct fs_error.
 */
#ifndef ANNAI_BASE_FS_DOOR_H
#define ANNAI_BASE_FS_DOOR_H

#include <sys/stat.h>
#include <sys/types.h>

#include "base/fs.h"

enum { FS_PATH_MAX = 4096, FS_DEPTH_MAX = 32, FS_BLOCK = 64 * 1024 };

/* A path without empty parts, "." and ".."; "." stands for the directory. */
struct fs_clean {
    char text[FS_PATH_MAX];
};

/* FS_OUTSIDE where the path is absolute or climbs out. */
int fs_clean_path(str path, struct fs_clean *clean);

/* Opens beneath dir, following no link; the result is close-on-exec. */
int fs_open_beneath(int dir, const char *clean, int flags, int *fd);
/* The same without openat2, part by part. */
int fs_walk_beneath(int dir, const char *clean, int flags, int *fd);

/* A name in an open directory: what the *at functions want. */
struct fs_spot {
    struct fs_clean path;
    const char *name;
    int dir;
};

/* The directory above path must exist. */
int fs_spot_open(const struct fs_dir *dir, str path, struct fs_spot *spot);
/* The directories above path are made as need be. */
int fs_spot_make(const struct fs_dir *dir, str path, struct fs_spot *spot);
void fs_spot_close(const struct fs_spot *spot);

/* Reading and writing that go on after a signal. -1 with errno. */
ssize_t fs_read_some(int fd, char *bytes, size_t len);
int fs_write_all(int fd, str bytes);
/* Closes, and says whether what was written got through. */
int fs_close(int fd);

/* Opens a regular file for reading; FS_NOT_REGULAR for anything else. */
int fs_open_regular(const struct fs_dir *dir, str path, int *fd,
                    struct stat *about);

/* The names in an open directory but "." and "..", sorted by bytes. */
struct fs_name {
    str text;
    unsigned char type; /* DT_REG; DT_UNKNOWN where the system does not say */
};
struct fs_names {
    struct fs_name *items;
    size_t len, cap;
};
int fs_names_read(struct arena *a, int fd, struct fs_names *names);

/* Fills *e where code is not 0, and returns whether it is 0. */
bool fs_result(struct arena *a, struct fs_error *e, int code, str path);

#endif
