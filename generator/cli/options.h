/*
 * Command lines from tables: one table of options feeds parsing and --help.
 * Options may stand anywhere; `--` ends them; `--out=x` and `--out x` are one.
 */
#ifndef ANNAI_CLI_OPTIONS_H
#define ANNAI_CLI_OPTIONS_H

#include "base/buf.h"
#include "build/build.h"

enum option_kind {
    OPTION_FLAG,   /* bool * */
    OPTION_TEXT,   /* str * */
    OPTION_TEXTS,  /* struct build_names * */
    OPTION_DATE,   /* date * */
    OPTION_NUMBER, /* int *, at least 1 */
    OPTION_CHOICE, /* int *: index into choices, separated by | */
};

struct option {
    const char *name; /* without the two dashes */
    enum option_kind kind;
    const char *argument; /* as shown in help; choices for OPTION_CHOICE */
    const char *help;     /* Japanese, one line */
    size_t offset;        /* of the target in struct arguments */
};

/* Everything any command can be told. */
struct arguments {
    struct build_names names; /* what is no option */
    struct build_names insurers, facts;
    str out, theme;
    date today, reference, from, until;
    int jobs, format, fail_on;
    bool strict, force, no_pdf, help, fix;
};

/*
 * Reads argv against a table. Returns an empty text, or the message (usage,
 * status 2) for an unknown option (with もしかして), a missing or a malformed
 * argument.
 */
str options_read(struct arena *a, const struct option *table, size_t count,
                 int argc, char **argv, struct arguments *arguments);

/* The option lines of --help. */
void options_put_help(struct buf *out, const struct option *table,
                      size_t count);

#endif
