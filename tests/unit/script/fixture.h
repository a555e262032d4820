/* A script run with a target of its own; the tests' working folder is ours. */
#ifndef ANNAI_TESTS_SCRIPT_FIXTURE_H
#define ANNAI_TESTS_SCRIPT_FIXTURE_H

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "script/run.h"

struct fixture {
    struct arena arena;
    struct settings settings;
    struct theme theme;
    struct sheet_form sheet;
    struct insurer insurer;
    struct source source;
    struct script_target target;
    struct sandbox_limits limits;
    struct diag_list diags;
    bool good;
};

static inline str fixture_file(struct arena *a, const char *path)
{
    struct buf b = {.arena = a};
    char chunk[4096];
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s", path);
    for (size_t len; (len = fread(chunk, 1, sizeof chunk, file)) > 0;)
        buf_put(&b, (str){chunk, len});
    fclose(file);
    return buf_text(&b);
}

static inline struct fixture *fixture_new(void)
{
    struct arena a = {0};
    struct fixture *f = ARENA_NEW(&a, struct fixture);
    f->arena = a;
    f->diags.arena = &f->arena;
    f->limits = sandbox_usual_limits();
    f->target = (struct script_target){
        .prelude = fixture_file(&f->arena, "lua/prelude.lua"),
        .settings = &f->settings,
        .theme = &f->theme,
        .sheet = &f->sheet,
        .insurer = &f->insurer,
        .schedule = &f->insurer.schedule,
    };
    return f;
}

/* The arena holds the fixture itself. */
static inline void fixture_free(struct fixture *f)
{
    struct arena a = f->arena;
    arena_free(&a);
}

static inline void fixture_run(struct fixture *f, enum script_role role,
                               str text)
{
    struct source *s = ARENA_NEW(&f->arena, struct source);
    *s = (struct source){.path = S("lua/test.lua"),
                         .text = arena_str(&f->arena, text)};
    f->good =
        script_run_within(&f->arena, s, role, &f->target, f->limits, &f->diags);
    diag_sort(&f->diags);
}

static inline struct fixture *fixture_of(enum script_role role,
                                         const char *text)
{
    struct fixture *f = fixture_new();
    fixture_run(f, role, str_from_c(text));
    return f;
}

/* What a finding says: `line: rule: the marked text: message`. */
static inline const char *fixture_finding(struct fixture *f, size_t i)
{
    if (i >= f->diags.len)
        return "(none)";
    const struct diag *d = f->diags.items[i];
    size_t line = d->where.source
                      ? source_place(d->where.source, d->where.start).line
                      : 0;
    str text = arena_printf(&f->arena, "%zu: %s: %.*s: %.*s", line, d->rule,
                            STR_ARG(span_text(d->where)), STR_ARG(d->message));
    return arena_c_string(&f->arena, text);
}

#endif
