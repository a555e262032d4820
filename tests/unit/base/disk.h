/*
 * A small file system of its own for one test. It is seen by the test's
 * process alone and goes with it. Needs root: without it, the test is left
 * out, with a line that says so.
 */
#ifndef ANNAI_TESTS_UNIT_BASE_DISK_H
#define ANNAI_TESTS_UNIT_BASE_DISK_H

#ifndef _GNU_SOURCE
#error "define _GNU_SOURCE before the first include: for unshare"
#endif
#include <errno.h>
#include <sched.h>
#include <sys/mount.h>

#include "unit/base/folder.h"

static inline bool disk_failed(const char *what)
{
    fprintf(stderr, "skipped: %s: %s\n", what, strerror(errno));
    return false;
}

static inline bool disk_mount(struct folder *f, const char *name,
                              const char *options)
{
    const char *path = folder_path(f, name);
    mkdir(path, 0755);
    if (unshare(CLONE_NEWNS) != 0 ||
        mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
        return disk_failed("a test needs root for a disk of its own");
    if (mount("tmpfs", path, "tmpfs", 0, options) != 0)
        return disk_failed("mount");
    fs_dir_close(&f->dir); /* it sees the old mounts */
    return fs_dir_open(&f->arena, str_from_c(f->path), &f->dir, &f->error);
}

static inline void disk_unmount(struct folder *f, const char *name)
{
    ck_assert_int_eq(umount(folder_path(f, name)), 0);
}

#endif
