/* One command: its place in the table, and what commands share. */
#ifndef ANNAI_CLI_COMMAND_H
#define ANNAI_CLI_COMMAND_H

#include "base/diag.h"
#include "cli/options.h"

enum exit_status {
    EXIT_CLEAN = 0,
    EXIT_FINDINGS = 1,
    EXIT_USAGE = 2,
    EXIT_WORLD = 3,
};

struct command {
    const char *name;
    const char *synopsis; /* what follows `annai NAME` */
    const char *help;     /* Japanese, one line */
    const struct option *options;
    size_t option_count;
    int (*run)(struct arena *a, struct arguments *arguments);
};

extern const struct command command_build, command_check, command_dates,
    command_diff, command_render, command_new;

/* Prints a usage message and returns EXIT_USAGE. */
__attribute__((format(printf, 2, 3))) int
command_usage(struct arena *a, const char *format, ...);

/* All of it to standard output; false (and a message) when that fails. */
bool command_print(str text);
/* To standard error; nothing can be done where that fails. */
void command_tell(str text);

/* To a file named by a person; false with a finding when that fails. */
bool command_save(struct arena *a, str path, str bytes,
                  struct diag_list *diags);

/* Findings as text to standard error; the status they mean. */
int command_report(struct arena *a, const struct diag_list *diags,
                   enum diag_level fail_on);
int command_status(const struct diag_list *diags, enum diag_level fail_on);

/*
 * The day that counts as today: --today, else SOURCE_DATE_EPOCH, else the
 * clock, in Japan time. False with a message for a garbled variable.
 */
bool command_today(struct arena *a, struct arguments *arguments);

/* The workers to use where --jobs does not say. */
int command_jobs(const struct arguments *arguments);
/* Whether messages go to a terminal; whether data does. */
bool command_on_terminal(void);
bool command_output_is_terminal(void);

#endif
