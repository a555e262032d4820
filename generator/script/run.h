/* The parts of script_run, for tests: other limits, made-up answers. */
#ifndef ANNAI_SCRIPT_RUN_H
#define ANNAI_SCRIPT_RUN_H

#include "script/sandbox.h"
#include "script/statements.h"

bool script_run_within(struct arena *a, const struct source *s,
                       enum script_role role,
                       const struct script_target *target,
                       struct sandbox_limits limits, struct diag_list *diags);

/* Reads what a child answered, however wrong it is, into the target. */
void script_read_answer(struct reading *r, const struct sandbox_answer *answer);

#endif
