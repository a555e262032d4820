/*
 * Publishing: everything is staged beside the published tree and swapped in
 * one step. A failed or killed build leaves what was published. A lock keeps
 * two builds apart; a manifest says which files are ours.
 */
#ifndef ANNAI_WRITE_STAGE_H
#define ANNAI_WRITE_STAGE_H

#include "base/diag.h"
#include "model/site.h"

struct stage;

enum stage_force { STAGE_CAREFUL, STAGE_FORCED };

/*
 * Prepares to publish into `out` (a directory's path; made when missing).
 * `site_root` is what out must not be or hold. Cleans what a killed build
 * left, finishes an interrupted fallback publish. NULL with a diagnostic
 * (rules `out-refused`, `out-locked`, `write`).
 */
struct stage *stage_open(struct arena *a, str out, str site_root,
                         struct diag_list *diags);

/*
 * Adds one file; safe to call from several workers at once. A file equal to
 * the published one keeps its inode and mtime. Two files of one path are a
 * diagnostic. bytes are not kept.
 */
bool stage_put(struct stage *stage, const struct artifact *file,
               struct diag_list *diags);

struct stage_report {
    size_t added, changed, same, removed;
    bool fallback; /* published file by file, for want of an exchange */
};

/*
 * Verifies, syncs, swaps. Refused (rule `publish-refused`) when no page or
 * less than half of the last build's pages would remain and not forced.
 */
bool stage_publish(struct stage *stage, enum stage_force force,
                   struct stage_report *report, struct diag_list *diags);

/* Throws away what was staged (also after a successful publish) and unlocks. */
void stage_close(struct stage *stage);

#endif
