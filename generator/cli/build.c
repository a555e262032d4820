/* annai build: the whole site, checked and published. */
#include <stddef.h>

#include "cli/command.h"
#include "report/report.h"

#define TARGET(member) offsetof(struct arguments, member)

static const struct option options[] = {
    {"out", OPTION_TEXT, "フォルダー", "公開先（なければ SITE/out/site）",
     TARGET(out)},
    {"insurer", OPTION_TEXTS, "ID", "この保険者だけを作る（何度でも書ける）",
     TARGET(insurers)},
    {"today", OPTION_DATE, "日付", "今日とみなす日", TARGET(today)},
    {"jobs", OPTION_NUMBER, "数", "同時に進める仕事の数", TARGET(jobs)},
    {"strict", OPTION_FLAG, NULL, "注意（warning）があれば公開しない",
     TARGET(strict)},
    {"no-pdf", OPTION_FLAG, NULL, "リーフレット（PDF）を作らない",
     TARGET(no_pdf)},
    {"force", OPTION_FLAG, NULL, "ページが大きく減っていても公開する",
     TARGET(force)},
};

enum { LONG_WORK = 200 }; /* pages; less is over before one could read it */

static void show_progress(void *context, size_t done, size_t total)
{
    struct buf *b = context;
    if (total < LONG_WORK || (done % 50 != 0 && done != total))
        return;
    buf_clear(b);
    buf_printf(b, "\rページ %zu/%zu", done, total);
    if (done == total)
        buf_put(b, S("\r\033[K"));
    command_tell(buf_text(b));
}

static void put_summary(struct buf *b, const struct build_result *r)
{
    buf_printf(b,
               "%zuページとリーフレット%zu部を作りました"
               "（追加 %zu、変更 %zu、そのまま %zu、削除 %zu）\n",
               r->pages, r->leaflets, r->added, r->changed, r->same,
               r->removed);
    if (r->fallback)
        buf_put(b, S("この場所では一度に入れ替えられないため、"
                     "ファイルを一つずつ入れ替えました\n"));
    buf_put(b, S("公開先: "));
    report_put_plain(b, r->out);
    buf_put_byte(b, '\n');
}

static int run(struct arena *a, struct arguments *arguments)
{
    if (arguments->names.len > 1)
        return command_usage(a, "build: サイトのフォルダーは一つだけです");
    struct buf line = {.arena = a};
    struct build_options o = {
        .site = arguments->names.len ? arguments->names.items[0] : S("."),
        .out = arguments->out,
        .insurers = arguments->insurers,
        .today = arguments->today,
        .until = DATE_NONE,
        .jobs = command_jobs(arguments),
        .strict = arguments->strict,
        .force = arguments->force,
        .leaflets = !arguments->no_pdf,
        .progress = command_on_terminal() ? show_progress : NULL,
        .progress_context = &line,
    };
    struct build_result result = {0};
    struct diag_list diags = {.arena = a};
    build_site(a, &o, &result, &diags);
    enum diag_level fail_on = arguments->strict ? DIAG_WARNING : DIAG_ERROR;
    int status = command_report(a, &diags, fail_on);
    struct buf b = {.arena = a};
    if (result.published)
        put_summary(&b, &result);
    else
        buf_put(&b, S("公開しませんでした。"
                      "公開中のサイトはそのまま残っています\n"));
    command_tell(buf_text(&b));
    return status == EXIT_CLEAN && !result.published ? EXIT_WORLD : status;
}

const struct command command_build = {
    "build",
    "[SITE] [指定…]",
    "サイトを検査し、ページとリーフレットを作って公開します",
    options,
    sizeof options / sizeof *options,
    run,
};
