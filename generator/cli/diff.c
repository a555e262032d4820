/* annai diff: what changed between two builds, or between two days. */
#include <stddef.h>

#include "cli/command.h"
#include "report/diff.h"

#define TARGET(member) offsetof(struct arguments, member)

enum { FORMAT_TEXT, FORMAT_JSON };

static const struct option options[] = {
    {"format", OPTION_CHOICE, "text|json", "書き方", TARGET(format)},
    {"out", OPTION_TEXT, "FILE", "書き出すファイル（-o でもよい）",
     TARGET(out)},
    {"from", OPTION_DATE, "日付", "この日と", TARGET(from)},
    {"to", OPTION_DATE, "日付", "この日とで、サイトの何が変わるかを調べる",
     TARGET(until)},
    {"insurer", OPTION_TEXTS, "ID",
     "この保険者だけを調べる（--from と --to のとき）", TARGET(insurers)},
    {"jobs", OPTION_NUMBER, "数", "同時に進める仕事の数", TARGET(jobs)},
};

/* Where asked for into a file; else to standard output. */
static bool deliver(struct arena *a, const struct arguments *arguments,
                    str text)
{
    struct diag_list trouble = {.arena = a};
    if (arguments->out.len == 0)
        return command_print(text);
    if (command_save(a, arguments->out, text, &trouble))
        return true;
    command_report(a, &trouble, DIAG_ERROR);
    return false;
}

static int diff_builds(struct arena *a, const struct arguments *arguments)
{
    struct diff_sides sides = {arguments->names.items[0],
                               arguments->names.items[1]};
    struct change_list changes = {.arena = a};
    struct diag_list diags = {.arena = a};
    struct buf b = {.arena = a};
    if (!build_diff(a, sides.before, sides.after, &changes, &diags))
        return command_report(a, &diags, DIAG_ERROR);
    if (arguments->format == FORMAT_JSON)
        diff_put_json(&b, &sides, &changes);
    else
        diff_put_text(&b, &sides, &changes);
    if (!deliver(a, arguments, buf_text(&b)))
        return EXIT_WORLD;
    return changes.len ? EXIT_FINDINGS : EXIT_CLEAN;
}

/* What is wrong on the first day already is check's to say. */
static void tell_findings(struct arena *a, const struct diff_days *days)
{
    size_t now = days->diags->len;
    struct buf b = {.arena = a};
    for (size_t i = 0; i < days->diags->len; i++)
        now -= days->diags->items[i]->since.len > 0;
    if (now == 0)
        return;
    str day = date_iso(a, days->from);
    buf_printf(&b,
               "%.*s の時点ですでに指摘が%zu件あります。"
               "annai check --today %.*s で見られます\n",
               STR_ARG(day), now, STR_ARG(day));
    command_tell(buf_text(&b));
}

static int diff_days(struct arena *a, const struct arguments *arguments)
{
    struct build_options o = {
        .site = arguments->names.len ? arguments->names.items[0] : S("."),
        .insurers = arguments->insurers,
        .today = arguments->from,
        .until = arguments->until,
        .jobs = command_jobs(arguments),
    };
    struct turn_list turns = {0};
    struct diag_list diags = {.arena = a};
    struct diff_days days = {o.today, o.until, &turns, &diags};
    struct buf b = {.arena = a};
    if (!build_turns(a, &o, &turns, &diags))
        return command_report(a, &diags, DIAG_ERROR);
    tell_findings(a, &days);
    if (arguments->format == FORMAT_JSON)
        diff_put_days_json(&b, &days);
    else
        diff_put_days_text(&b, &days);
    if (!deliver(a, arguments, buf_text(&b)) || diag_world_failed(&diags))
        return EXIT_WORLD;
    return diff_days_count(&days) ? EXIT_FINDINGS : EXIT_CLEAN;
}

static int run(struct arena *a, struct arguments *arguments)
{
    bool from = arguments->from != DATE_NONE,
         to = arguments->until != DATE_NONE;
    if (from != to)
        return command_usage(a, "diff: --from と --to は両方書いてください");
    if (from && arguments->until <= arguments->from)
        return command_usage(
            a, "diff: --to には --from より後の日付を書いてください");
    if (from && arguments->names.len > 1)
        return command_usage(a, "diff: サイトのフォルダーは一つだけです");
    if (from)
        return diff_days(a, arguments);
    if (arguments->insurers.len)
        return command_usage(a, "diff: 組合を一つ選ぶときは、"
                                "その組合のフォルダーどうしを書いてください");
    if (arguments->names.len != 2)
        return command_usage(a, "diff: 前と後のフォルダーを二つ"
                                "書いてください");
    return diff_builds(a, arguments);
}

const struct command command_diff = {
    "diff",
    "OLD NEW | --from 日付 --to 日付 [SITE] [指定…]",
    "二つの公開物、または二つの日のあいだで何が変わるかを挙げます",
    options,
    sizeof options / sizeof *options,
    run,
};
