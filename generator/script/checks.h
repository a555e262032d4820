/*
 * The checks of a schedule, run over a site in a child as confined as the one
 * that stated them: the same file runs again, then its functions are called.
 */
#ifndef ANNAI_SCRIPT_CHECKS_H
#define ANNAI_SCRIPT_CHECKS_H

#include "model/custom.h"
#include "script/sandbox.h"

struct checks_job {
    str prelude; /* the text of lua/prelude.lua */
    const struct custom_file *file;
    const struct custom_site *site;
    struct sandbox_limits limits;
};

/*
 * Adds what the checks report; their numbers are within the file and the
 * site. A check that fails, and the limits of the child, are findings at
 * their line. False where not every check came to its end. Call it from the
 * main thread while no worker runs.
 */
bool script_run_checks(struct arena *a, const struct checks_job *job,
                       struct custom_report_list *reports,
                       struct diag_list *diags);

/* For tests: what a child answered, however wrong it is. */
bool checks_read_answer(struct arena *a, const struct checks_job *job,
                        const struct sandbox_answer *answer,
                        struct custom_report_list *reports,
                        struct diag_list *diags);

#endif
