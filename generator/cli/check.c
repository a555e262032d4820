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
    {"until", OPTION_DATE, "日付",
     "この日までに正しくなくなる文を日ごとに書き出す", TARGET(until)},
    {"fix", OPTION_FLAG, NULL, "予定表から決まる直しをページに書き込む",
     TARGET(fix)},
    {"fail-on", OPTION_CHOICE, "error|warning", "終了コードを1にする指摘の重さ",
     TARGET(fail_on)},
    {"insurer", OPTION_TEXTS, "ID", "この保険者だけを検査する",
     TARGET(insurers)},
    {"jobs", OPTION_NUMBER, "数", "同時に進める仕事の数", TARGET(jobs)},
};

/* What is so today, without what later days bring. */
static struct diag_list today_only(struct arena *a,
                                   const struct diag_list *diags)
{
    struct diag_list now = {.arena = a};
    for (size_t i = 0; i < diags->len; i++)
        if (diags->items[i]->since.len == 0)
            *LIST_PUSH(a, &now) = diags->items[i];
    return now;
}

static void put_text(struct buf *out, const struct diag_list *diags)
{
    struct diag_list now = today_only(out->arena, diags);
    report_text(out, &now, REPORT_PLAIN);
    report_calendar(out, diags);
}

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
        put_text(out, diags);
        break;
    }
}

static int report(struct arena *a, const struct arguments *arguments,
                  struct diag_list *diags)
{
    enum diag_level fail_on =
        arguments->fail_on == 1 ? DIAG_WARNING : DIAG_ERROR;
    struct buf b = {.arena = a};
    if (arguments->format == FORMAT_TEXT && arguments->out.len == 0) {
        struct diag_list now = today_only(a, diags);
        command_report(a, &now, fail_on);
        report_calendar(&b, diags);
        return command_print(buf_text(&b)) ? command_status(diags, fail_on)
                                           : EXIT_WORLD;
    }
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

static void tell_repairs(struct arena *a, const struct build_repairs *repairs)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < repairs->len; i++) {
        const struct build_repair *r = &repairs->items[i];
        struct place p = source_place(r->where.source, r->where.start);
        str before = span_text(r->where);
        buf_printf(&b, "%.*s:%zu:%zu: 「%.*s」を「%.*s」に直しました [%s]\n",
                   STR_ARG(r->where.source->path), p.line, p.column,
                   STR_ARG(before), STR_ARG(r->text), r->rule);
    }
    command_tell(buf_text(&b));
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

/* Checks; where asked for, writes the repairs and checks what is left. */
static void check_site(struct arena *a, const struct arguments *arguments,
                       struct build_result *result, struct diag_list *diags)
{
    struct build_options o = {
        .site = arguments->names.len ? arguments->names.items[0] : S("."),
        .insurers = arguments->insurers,
        .today = arguments->today,
        .until = arguments->until,
        .leaflets = true,
        .jobs = command_jobs(arguments),
    };
    build_check(a, &o, result, diags);
    if (!arguments->fix)
        return;
    struct build_repairs repairs = {0};
    struct diag_list trouble = {.arena = a};
    build_repair(a, &o, diags, &repairs, &trouble);
    tell_repairs(a, &repairs);
    if (repairs.len) {
        *diags = (struct diag_list){.arena = a};
        *result = (struct build_result){0};
        build_check(a, &o, result, diags);
    }
    diag_join(diags, &trouble);
    diag_sort(diags);
}

static int check_files(struct arena *a, const struct arguments *arguments,
                       struct build_result *result, struct diag_list *diags)
{
    if (arguments->names.len == 0)
        return command_usage(a, "check: 検査するファイルを書いてください");
    if (arguments->facts.len == 0)
        return command_usage(a, "check: ファイルを検査するときは "
                                "--facts で予定表を指定してください");
    if (arguments->fix)
        return command_usage(a, "check: --fix はサイトの検査で使います");
    build_check_files(a, &arguments->names, &arguments->facts, arguments->today,
                      arguments->until, diags);
    result->pages = arguments->names.len;
    return EXIT_CLEAN;
}

static int run(struct arena *a, struct arguments *arguments)
{
    struct diag_list diags = {.arena = a};
    struct build_result result = {0};
    if (arguments->until != DATE_NONE && arguments->until <= arguments->today)
        return command_usage(
            a, "check: --until には今日より後の日付を書いてください");
    if (arguments->facts.len || names_files(&arguments->names)) {
        int usage = check_files(a, arguments, &result, &diags);
        if (usage != EXIT_CLEAN)
            return usage;
    } else if (arguments->names.len > 1) {
        return command_usage(a, "check: サイトのフォルダーは一つだけです");
    } else {
        check_site(a, arguments, &result, &diags);
    }
    int status = report(a, arguments, &diags);
    if (arguments->format == FORMAT_TEXT && status != EXIT_WORLD) {
        struct diag_list now = today_only(a, &diags);
        tell_summary(a, &now, result.pages);
    }
    return status;
}

const struct command command_check = {
    "check",
    "[SITE | FILE… --facts FILE.lua…] [指定…]",
    "日付・期間・発送予定の食い違いを調べます",
    options,
    sizeof options / sizeof *options,
    run,
};
