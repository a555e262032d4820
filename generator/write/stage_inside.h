/* What the files of write/ share. Not for other rooms. */
#ifndef ANNAI_WRITE_STAGE_INSIDE_H
#define ANNAI_WRITE_STAGE_INSIDE_H

#include <pthread.h>

#include "base/fs.h"
#include "base/map.h"
#include "write/manifest.h"
#include "write/stage.h"

enum staged_state { STAGED_ADDED, STAGED_CHANGED, STAGED_SAME };

struct staged {
    struct manifest_entry entry;
    enum staged_state state; /* against the published tree */
};

struct stage {
    struct arena own;      /* used by the opening thread or under mutex */
    pthread_mutex_t mutex; /* guards own, files, folders, list and broken */
    str out;               /* as given, without slashes at the end */
    str name;              /* its last part */
    str staged_name;       /* beside it in parent */
    str lock_name;
    int lock;                /* descriptor or -1 */
    struct fs_dir parent;    /* the directory that holds out; fd may be -1 */
    struct fs_dir published; /* out itself; fd is -1 where it is missing */
    struct fs_dir staged;    /* fd is -1 before it is made */
    struct manifest old;     /* empty at the first publish */
    bool has_manifest;       /* out was published by us before */
    bool broken;             /* a file could not be staged */
    struct map files;        /* path → struct staged */
    struct map folders;      /* every directory above a staged file */
    struct {
        struct staged **items;
        size_t len, cap;
    } list;
};

/* out/path, for messages. */
str stage_shown_path(struct arena *a, const struct stage *stage, str path);
/* The finding for a failed write; returns false. */
bool stage_write_failed(const struct stage *stage, str path,
                        const struct fs_error *e, struct diag_list *diags);

/*
 * The staged file that cannot stand beside one at path: it has the same path,
 * or one of the two would have to be a folder. NULL where there is none.
 */
const struct staged *stage_find_rival(const struct stage *stage, str path);

/* owner.c: whether out is ours to replace. Reads the manifest into old. */
bool owner_check_place(struct stage *stage, str site_root,
                       struct diag_list *diags);
bool owner_check_contents(struct stage *stage, struct diag_list *diags);
/* Where a manifest cannot be used, says why. *found tells whether it exists. */
bool owner_read_manifest(struct stage *stage, const struct fs_dir *dir,
                         struct manifest *m, bool *found,
                         struct diag_list *diags);

/*
 * foreign.c: the files of the published tree that are not ours. False where
 * a staged file would take the place of one.
 */
bool foreign_find(struct stage *stage, struct fs_list *foreign,
                  struct diag_list *diags);
bool foreign_carry(struct stage *stage, const struct fs_list *foreign,
                   struct diag_list *diags);

/*
 * fallback.c: publishing file by file into out. A killed one is completed by
 * fallback_recover, which also removes one that had not begun to publish.
 */
bool fallback_publish(struct stage *stage, struct diag_list *diags);
bool fallback_recover(struct stage *stage, struct diag_list *diags);

#endif
