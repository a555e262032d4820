/* One script: run it, read the answer, fill the target. */
#include "script/script.h"

#include "script/run.h"
#include "script/statements.h"

/* A file that states nothing of what it is for. */
static void check_stated(struct reading *r)
{
    static const struct {
        const char *word, *example;
    } wanted[] = {
        [SCRIPT_SITE] = {"site", "site { title = \"…\", insurers = { … } }"},
        [SCRIPT_THEME] = {"theme", "theme { name = \"…\", … }"},
        [SCRIPT_TERMS] = {"terms", "terms { \"健康保険証\", … }"},
        [SCRIPT_NATIONAL] = {NULL, NULL},
        [SCRIPT_FACTS] = {NULL, NULL},
        [SCRIPT_INSURER] = {"insurer", "insurer { name = \"…\", … }"},
    };
    if (r->stated.source || !wanted[r->role].word)
        return;
    struct diag *d = diag_error(r->diags, "settings", source_start(r->source),
                                "このファイルに %s { … } がありません",
                                wanted[r->role].word);
    diag_hint(r->diags, d, "例: %s", wanted[r->role].example);
}

void script_read_answer(struct reading *r, const struct sandbox_answer *answer)
{
    struct script_result result = {0};
    if (answer->end != SANDBOX_EXITED ||
        !result_read(r->arena, answer->bytes, &result)) {
        failure_report_end(r, answer);
        return;
    }
    statements_read(r, &result);
    if (result.failed)
        failure_report(r, &result.failure);
    else
        check_stated(r);
}

bool script_run_within(struct arena *a, const struct source *s,
                       enum script_role role,
                       const struct script_target *target,
                       struct sandbox_limits limits, struct diag_list *diags)
{
    struct arena scratch = {0};
    struct sandbox_job job = {
        .prelude = target->prelude, .text = s->text, .limits = limits};
    struct sandbox_answer answer = sandbox_run(&scratch, &job);
    struct reading r = {.arena = a,
                        .source = s,
                        .role = role,
                        .target = target,
                        .diags = diags,
                        .places = places_new(a, s)};
    size_t errors = diag_count(diags, DIAG_ERROR);
    script_read_answer(&r, &answer);
    arena_free(&scratch);
    return diag_count(diags, DIAG_ERROR) == errors;
}

bool script_run(struct arena *a, const struct source *s, enum script_role role,
                const struct script_target *target, struct diag_list *diags)
{
    return script_run_within(a, s, role, target, sandbox_usual_limits(), diags);
}
