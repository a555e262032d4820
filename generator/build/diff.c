/* Two builds, or two days of one site, side by side. */
#include "build/pipeline.h"
#include "history/change.h"
#include "history/days.h"

bool build_diff(struct arena *a, str before, str after,
                struct change_list *changes, struct diag_list *diags)
{
    struct published *old = ARENA_NEW(a, struct published);
    struct published *new = ARENA_NEW(a, struct published);
    bool fine = published_read(a, before, old, diags);
    fine = published_read(a, after, new, diags) && fine;
    if (fine)
        changes_between(old, new, changes);
    return fine;
}

static bool complete(const struct site *site)
{
    for (size_t i = 0; i < site->insurers.len; i++)
        if (site->insurers.items[i]->schedule.incomplete)
            return false;
    return true;
}

bool build_turns(struct arena *a, const struct build_options *options,
                 struct turn_list *turns, struct diag_list *diags)
{
    struct site *site = ARENA_NEW(a, struct site);
    struct work_result made = {0};
    if (!pipeline_check(a, options, site, &made, diags) || !complete(site))
        return false;
    turns_between(a, site, &made.ledger, options->today, options->until, turns);
    return true;
}
