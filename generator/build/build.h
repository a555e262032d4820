/*
 * The pipeline: the only room that calls the stages, in order of execution.
 * Findings go into the caller's list, sorted.
 */
#ifndef ANNAI_BUILD_BUILD_H
#define ANNAI_BUILD_BUILD_H

#include "base/buf.h"
#include "base/diag.h"
#include "calendar/date.h"

struct build_names {
    str *items;
    size_t len, cap;
};

typedef void build_progress(void *context, size_t done, size_t total);

struct build_options {
    str site;                    /* the site's root */
    str out;                     /* empty: SITE/out/site */
    struct build_names insurers; /* empty: all */
    date today;
    date until;    /* check: also the days up to this one; DATE_NONE: none */
    int jobs;      /* workers, at least 1 */
    bool strict;   /* warnings forbid publishing */
    bool force;    /* publish though most pages are gone */
    bool leaflets; /* also make the PDFs; check: compose and compare them */
    build_progress *progress; /* may be NULL */
    void *progress_context;
};

struct build_result {
    size_t pages, leaflets, insurers;
    size_t added, changed, same, removed;
    bool published;
    bool fallback; /* published file by file */
    str out;
};

/* Builds and publishes. Nothing is published where an error was found. */
void build_site(struct arena *a, const struct build_options *options,
                struct build_result *result, struct diag_list *diags);

/* Everything build_site checks, nothing written. */
void build_check(struct arena *a, const struct build_options *options,
                 struct build_result *result, struct diag_list *diags);

/* A repair that was written: what stood there is span_text(where). */
struct build_repair {
    span where;
    str text;
    const char *rule;
};
struct build_repairs {
    struct build_repair *items;
    size_t len, cap;
};

/*
 * Writes the fixes of build_check's sorted findings into the pages below
 * content/, in their own encoding; all other bytes stay as they are. What
 * could not be written is a finding in `trouble`.
 */
void build_repair(struct arena *a, const struct build_options *options,
                  const struct diag_list *diags, struct build_repairs *repairs,
                  struct diag_list *trouble);

/* Loose files (.md, .txt, .html) against loose schedules. */
void build_check_files(struct arena *a, const struct build_names *files,
                       const struct build_names *facts, date today, date until,
                       struct diag_list *diags);

enum dates_format { DATES_TEXT, DATES_JSONL, DATES_COUNT };

/* Prints a piece of output; false where that failed. */
typedef bool build_print(str text);

/*
 * Every date expression of the files, printed while they are found; "-" is
 * standard input. False where print was.
 */
bool build_dates(struct arena *a, const struct build_names *files,
                 date reference, enum dates_format format, build_print *print,
                 struct diag_list *diags);

struct change_list;
struct turn_list;

/*
 * What changed from one published tree, folder or ledger to another. False
 * with a finding where one of them cannot be read.
 */
bool build_diff(struct arena *a, str before, str after,
                struct change_list *changes, struct diag_list *diags);

/*
 * What changes by itself at a site from options->today to options->until:
 * turns, and among the findings those that begin on a later day. False where
 * no schedule could be read whole.
 */
bool build_turns(struct arena *a, const struct build_options *options,
                 struct turn_list *turns, struct diag_list *diags);

enum render_format { RENDER_HTML, RENDER_PDF, RENDER_SHEETS, RENDER_TEXT };

struct render_options {
    str file, theme; /* theme: a folder; empty: built in */
    struct build_names facts;
    enum render_format format;
    date today;
};

/* One loose page; bytes gets the output. */
bool build_render(struct arena *a, const struct render_options *options,
                  str *bytes, struct diag_list *diags);

/* Writes a new site into a folder that does not exist or is empty. */
bool build_new_site(struct arena *a, str folder, struct diag_list *diags);

#endif
