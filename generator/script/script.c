/* One script: run it, read the answer, fill the target. */
#include "script/script.h"

#include <signal.h>

#include "base/fs.h"
#include "script/run.h"
#include "script/statements.h"

/* The child died, hung or talked too much: nothing of it can be used. */
static void report_death(struct reading *r, const struct sandbox_answer *w)
{
    span where = source_start(r->source);
    struct fs_error error = {.code = w->signal};
    str reason = fs_error_message(r->arena, &error);
    switch (w->end) {
    case SANDBOX_BROKEN:
        diag_world(r->diags, "sandbox", r->source->path,
                   "Lua を実行するプロセスを作れません（%.*s）",
                   STR_ARG(reason));
        return;
    case SANDBOX_LATE:
        diag_error(r->diags, "lua-limit", where,
                   "時間の上限までに終わりません");
        return;
    case SANDBOX_FLOODED:
        diag_error(r->diags, "lua-limit", where,
                   "内容が大きすぎます（一つのファイルで8 MBまで）");
        return;
    case SANDBOX_KILLED:
        if (w->signal == SIGSYS)
            diag_error(r->diags, "sandbox", where,
                       "許されていない操作をしようとしたため、止めました");
        else if (w->signal == SIGXCPU || w->signal == SIGKILL)
            diag_error(r->diags, "lua-limit", where,
                       "時間かメモリーの上限を超えたため、止めました");
        else
            diag_error(r->diags, "lua-error", where,
                       "Lua の実行が異常に終わりました（シグナル %d）",
                       w->signal);
        return;
    case SANDBOX_EXITED:
        diag_world(r->diags, "sandbox", r->source->path,
                   "Lua の実行結果を読み取れません");
        return;
    }
}

/* A file that states nothing of what it is for. */
static void check_stated(struct reading *r)
{
    static const struct {
        const char *word, *example;
    } wanted[] = {
        [SCRIPT_SITE] = {"site", "site { title = \"…\", insurers = { … } }"},
        [SCRIPT_THEME] = {"theme", "theme { name = \"…\", … }"},
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
        report_death(r, answer);
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
    struct sandbox_job job = {target->prelude, s->text, limits};
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
