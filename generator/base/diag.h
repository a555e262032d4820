/*
 * Findings: what is wrong, where, and what to write instead. One list for
 * each worker; the pipeline joins and sorts them. Messages are Japanese, one
 * line, without a full stop at the end, and blame nobody.
 */
#ifndef ANNAI_BASE_DIAG_H
#define ANNAI_BASE_DIAG_H

#include "base/arena.h"
#include "base/source.h"

enum diag_level { DIAG_ERROR, DIAG_WARNING };

/* What a finding means for the exit status. */
enum diag_cause {
    DIAG_CONTENT, /* content, schedule or theme: status 1 */
    DIAG_WORLD,   /* file, font or disk: status 3 */
};

struct diag_note {
    span where; /* may be { 0 } */
    str message;
};

/* A repair that the schedule decides beyond doubt; where is { 0 }: none. */
struct diag_fix {
    span where; /* what goes */
    str text;   /* what stands there instead */
};

struct diag {
    enum diag_level level;
    enum diag_cause cause;
    const char *rule; /* stable English name, lower case with hyphens */
    span where;       /* { 0 } where no source is at hand */
    str path;         /* shown when where is { 0 }; may be empty */
    str message;
    str hint;  /* what to write instead; may be empty; may have line feeds */
    str since; /* 2025-12-02: the day from which it is so; empty: now */
    struct diag_fix fix;
    struct {
        struct diag_note *items;
        size_t len, cap;
    } notes;
};

struct diag_list {
    struct arena *arena; /* set before the first finding */
    struct diag **items;
    size_t len, cap;
};

/* The result may get notes and a hint; it lives in the list's arena. */
__attribute__((format(printf, 4, 5))) struct diag *
diag_error(struct diag_list *list, const char *rule, span where,
           const char *format, ...);
__attribute__((format(printf, 4, 5))) struct diag *
diag_warning(struct diag_list *list, const char *rule, span where,
             const char *format, ...);
/* The world failed: a file, a font or the disk; path may be empty. */
__attribute__((format(printf, 4, 5))) struct diag *
diag_world(struct diag_list *list, const char *rule, str path,
           const char *format, ...);

__attribute__((format(printf, 4, 5))) void diag_note(struct diag_list *list,
                                                     struct diag *d, span where,
                                                     const char *format, ...);
__attribute__((format(printf, 3, 4))) void
diag_hint(struct diag_list *list, struct diag *d, const char *format, ...);

/* Adds copies of another list's findings; spans still name their sources. */
void diag_join(struct diag_list *list, const struct diag_list *more);
/*
 * By day, path, place, rule and message; drops exact repeats. Repeats that
 * do not agree on the fix lose it.
 */
void diag_sort(struct diag_list *list);

size_t diag_count(const struct diag_list *list, enum diag_level level);
/* Whether any finding is the world's fault. */
bool diag_world_failed(const struct diag_list *list);

#endif
