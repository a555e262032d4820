/* annai dates: every date expression, no site needed. */
#include <stddef.h>

#include "cli/command.h"

#define TARGET(member) offsetof(struct arguments, member)

static const struct option options[] = {
    {"reference", OPTION_DATE, "日付", "文書の日付", TARGET(reference)},
    {"format", OPTION_CHOICE, "text|jsonl|count", "書き方", TARGET(format)},
};

static int run(struct arena *a, struct arguments *arguments)
{
    struct diag_list diags = {.arena = a};
    if (arguments->names.len == 0)
        *LIST_PUSH(a, &arguments->names) = S("-");
    bool printed = build_dates(a, &arguments->names, arguments->reference,
                               (enum dates_format)arguments->format,
                               command_print, &diags);
    int status = command_report(a, &diags, DIAG_ERROR);
    return printed ? status : EXIT_WORLD;
}

const struct command command_dates = {
    "dates",
    "[FILE… | -] [指定…]",
    "文書の中の日付の表現をすべて挙げます",
    options,
    sizeof options / sizeof *options,
    run,
};
