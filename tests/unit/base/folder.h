/* A folder under /tmp for one test, removed with everything in it. */
#ifndef ANNAI_TESTS_UNIT_BASE_FOLDER_H
#define ANNAI_TESTS_UNIT_BASE_FOLDER_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fs.h"

struct folder {
    struct arena arena;
    char path[32];
    struct fs_dir dir;
    struct fs_error error;
};

static inline void folder_open(struct folder *f)
{
    *f = (struct folder){.path = "/tmp/annai-test.XXXXXX"};
    ck_assert_ptr_nonnull(mkdtemp(f->path));
    ck_assert(fs_dir_open(&f->arena, str_from_c(f->path), &f->dir, &f->error));
}

static inline void folder_close(struct folder *f)
{
    fs_dir_close(&f->dir);
    struct fs_dir tmp;
    ck_assert(fs_dir_open(&f->arena, S("/tmp"), &tmp, &f->error));
    ck_assert(fs_remove(&f->arena, &tmp, str_from_c(strrchr(f->path, '/') + 1),
                        &f->error));
    fs_dir_close(&tmp);
    arena_free(&f->arena);
}

/* The path of a file in the folder, for calls of the C library. */
static inline const char *folder_path(struct folder *f, const char *name)
{
    return arena_printf(&f->arena, "%s/%s", f->path, name).ptr;
}

static inline void folder_write(struct folder *f, const char *name,
                                const char *text)
{
    ck_assert_msg(fs_write(&f->arena, &f->dir, str_from_c(name),
                           str_from_c(text), &f->error),
                  "%s: %d", name, f->error.code);
}

static inline bool folder_holds(struct folder *f, const char *name,
                                const char *text)
{
    return fs_holds(&f->dir, str_from_c(name), str_from_c(text));
}

static inline struct stat folder_stat(struct folder *f, const char *name)
{
    struct stat about;
    ck_assert_msg(lstat(folder_path(f, name), &about) == 0, "%s", name);
    return about;
}

#endif
