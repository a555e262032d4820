/* annai check: a site, or loose files against loose schedules. */
#include <stddef.h>

#include "cli/command.h"
#include "report/report.h"

#define TARGET(member) offsetof(struct arguments, member)

enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_SARIF, FORMAT_JUNIT, FORMAT_GITHUB };

static const struct option options[] = {
    {"facts", OPTION_TEXTS, "FILE.lua",
     "予定表（FILE だけを検査するときに使う）", TARGET(facts)},
    {"format", OPTION_CHOICE, "text|json|sarif|junit|github", "指摘の書き方",
     TARGET(format)},
    {"out", OPTION_TEXT, "FILE", "指摘を書き出すファイル（-o でもよい）",
     TARGET(out)},
    {"today", OPTION_DATE, "日付", "今日とみなす日", TARGET(today)},
    {"fail-on", OPTION_CHOICE, "error|warning", "終了コードを1にする指摘の重さ",
     TARGET(fail_on)},
    {"insurer", OPTION_TEXTS, "ID", "この保険者だけを検査する",
     TARGET(insurers)},
    {"jobs", OPTION_NUMBER, "数", "同時に進める仕事の数", TARGET(jobs)},
};

static void put_findings(struct buf *out, int format,
                         const struct diag_list *diags)
{
    switch (format) {
    case FORMAT_JSON:
        report_json(out, diags);
        break;
    case FORMAT_SARIF:
        report_sarif(out, diags, ANNAI_VERSION);
        break;
    case FORMAT_JUNIT:
        report_junit(out, diags);
        break;
    case FORMAT_GITHUB:
        report_github(out, diags);
        break;
    default:
        report_text(out, diags, REPORT_PLAIN);
        break;
    }
}

static int report(struct arena *a, const struct arguments *arguments,
                  struct diag_list *diags)
{
    enum diag_level fail_on =
        arguments->fail_on == 1 ? DIAG_WARNING : DIAG_ERROR;
    if (arguments->format == FORMAT_TEXT && arguments->out.len == 0)
        return command_report(a, diags, fail_on);
    struct buf b = {.arena = a};
    put_findings(&b, arguments->format, diags);
    if (arguments->out.len == 0)
        return command_print(buf_text(&b)) ? command_status(diags, fail_on)
                                           : EXIT_WORLD;
    struct diag_list trouble = {.arena = a};
    if (command_save(a, arguments->out, buf_text(&b), &trouble))
        return command_status(diags, fail_on);
    return command_report(a, &trouble, fail_on);
}

static bool names_files(const struct build_names *names)
{
    for (size_t i = 0; i < names->len; i++) {
        str n = names->items[i];
        if (str_equal(n, S("-")) || str_ends(n, S(".md")) ||
            str_ends(n, S(".txt")) || str_ends(n, S(".html")) ||
            str_ends(n, S(".htm")))
            return true;
    }
    return false;
}

static void tell_summary(struct arena *a, const struct diag_list *diags,
                         size_t pages)
{
    struct buf b = {.arena = a};
    size_t errors = diag_count(diags, DIAG_ERROR);
    size_t warnings = diag_count(diags, DIAG_WARNING);
    if (errors + warnings == 0)
        buf_printf(&b, "%zuページを検査しました。問題はありません\n", pages);
    else
        buf_printf(&b, "%zuページを検査しました。誤り %zu件、注意 %zu件\n",
                   pages, errors, warnings);
    command_tell(buf_text(&b));
}

static int run(struct arena *a, struct arguments *arguments)
{
    struct diag_list diags = {.arena = a};
    struct build_result result = {0};
    if (arguments->facts.len || names_files(&arguments->names)) {
        if (arguments->names.len == 0)
            return command_usage(a, "check: 検査するファイルを書いてください");
        if (arguments->facts.len == 0)
            return command_usage(a, "check: ファイルを検査するときは "
                                    "--facts で予定表を指定してください");
        build_check_files(a, &arguments->names, &arguments->facts,
                          arguments->today, &diags);
        result.pages = arguments->names.len;
    } else {
        if (arguments->names.len > 1)
            return command_usage(a, "check: サイトのフォルダーは一つだけです");
        struct build_options o = {
            .site = arguments->names.len ? arguments->names.items[0] : S("."),
            .insurers = arguments->insurers,
            .today = arguments->today,
            .jobs = command_jobs(arguments),
        };
        build_check(a, &o, &result, &diags);
    }
    int status = report(a, arguments, &diags);
    if (arguments->format == FORMAT_TEXT && status != EXIT_WORLD)
        tell_summary(a, &diags, result.pages);
    return status;
}

const struct command command_check = {
    "check",
    "[SITE | FILE… --facts FILE.lua…] [指定…]",
    "日付・期間・発送予定の食い違いを調べます（何も書き換えません）",
    options,
    sizeof options / sizeof *options,
    run,
};
