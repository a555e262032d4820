/*
 * Runs the site's Lua in one confined child process (trust: fork, rlimits,
 * seccomp allow-list, allocator limit, one pipe) and reads its statements
 * back as facts and settings. What the child sends is hostile until checked.
 */
#ifndef ANNAI_SCRIPT_SCRIPT_H
#define ANNAI_SCRIPT_SCRIPT_H

#include "base/diag.h"
#include "model/site.h"

enum script_role {
    SCRIPT_SITE,     /* lua/site.lua: site { … } */
    SCRIPT_THEME,    /* themes/<name>/theme.lua: theme { … } */
    SCRIPT_TERMS,    /* lua/terms.lua: terms { … }, added to the settings' */
    SCRIPT_NATIONAL, /* lua/national.lua: facts */
    SCRIPT_INSURER,  /* lua/insurers/<id>.lua: insurer { … } and facts */
    /*
     * A loose file given with --facts: facts of either layer; insurer { … } is
     * optional, target->insurer may be NULL. Facts after insurer { … } count
     * as that insurer's, the others as national.
     */
    SCRIPT_FACTS,
};

/* Exactly the target of the role is filled; others may be NULL. */
struct script_target {
    str prelude; /* the text of lua/prelude.lua, from the bundle */
    struct settings *settings;
    struct theme *theme;
    struct schedule *schedule; /* facts are added behind those it has */
    struct insurer *insurer;
};

/*
 * Runs one file. Every mistake is a diagnostic with the Lua line: syntax and
 * run-time errors, limits (endless loop, memory), unknown words and fields
 * with a suggestion, wrong types, impossible dates, ids stated twice. An
 * insurer may not restate a national fact unless it says override = true.
 * Call it from the main thread, before the workers start: the child inherits
 * the thread's heap. False when the file had any error.
 */
bool script_run(struct arena *a, const struct source *s, enum script_role role,
                const struct script_target *target, struct diag_list *diags);

/*
 * The words of the built-in lua/terms.lua, which holds nothing but words in
 * quotes and comments: a child for it would cost each loose page 6 ms. They
 * live as long as the text.
 */
void terms_read_plain(struct arena *a, str text, struct str_list *terms);

#endif
