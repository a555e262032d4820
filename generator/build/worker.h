/*
 * Workers: each has its own arenas, findings, characters and fonts, and takes
 * the next page until none is left. What they make does not depend on how
 * many there are.
 */
#ifndef ANNAI_BUILD_WORKER_H
#define ANNAI_BUILD_WORKER_H

#include "build/build.h"
#include "build/tables.h"
#include "check/waiver.h"
#include "font/webfont.h"
#include "html/page.h"
#include "model/comparison.h"
#include "model/ledger.h"
#include "model/site.h"
#include "write/stage.h"

struct work {
    const struct build_options *options;
    const struct site *site;
    const struct html_theme *theme; /* NULL: no page is made */
    struct stage *stage;            /* NULL: check only */
    struct tables *tables;
    const struct fs_dir *root; /* the site's folder */
};

struct work_result {
    size_t pages, leaflets;
    struct waiver_list waivers; /* of all pages and schedules */
    struct ledger ledger;       /* every mention, in order of the pages */
    struct comparison compare;  /* the cells of compared tables */
    struct char_set *chars;     /* one for each insurer, in the given arena */
    bool **assets; /* for each insurer and each of its files: shown or linked */
};

/* Does all pages of all insurers; findings are joined, not yet sorted. */
void workers_run(struct arena *a, const struct work *work,
                 struct work_result *result, struct diag_list *diags);

#endif
