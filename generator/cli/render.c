/* annai render: one page or leaflet, no site needed. */
#include <stddef.h>

#include "cli/command.h"

#define TARGET(member) offsetof(struct arguments, member)

static const struct option options[] = {
    {"format", OPTION_CHOICE, "html|pdf|sheets|text", "作るもの",
     TARGET(format)},
    {"theme", OPTION_TEXT, "フォルダー", "テーマ（なければ組み込みのもの）",
     TARGET(theme)},
    {"facts", OPTION_TEXTS, "FILE.lua", "予定表（何度でも書ける）",
     TARGET(facts)},
    {"out", OPTION_TEXT, "FILE", "書き出すファイル（-o でもよい）",
     TARGET(out)},
    {"today", OPTION_DATE, "日付", "今日とみなす日", TARGET(today)},
};

static int run(struct arena *a, struct arguments *arguments)
{
    if (arguments->names.len != 1)
        return command_usage(a, "render: ファイルを一つ書いてください");
    if (arguments->format == RENDER_PDF && arguments->out.len == 0 &&
        command_output_is_terminal())
        return command_usage(
            a, "render: PDF の書き出し先を -o で指定してください");
    struct render_options o = {
        .file = arguments->names.items[0],
        .theme = arguments->theme,
        .facts = arguments->facts,
        .format = (enum render_format)arguments->format,
        .today = arguments->today,
    };
    struct diag_list diags = {.arena = a};
    str bytes = {0};
    bool made = build_render(a, &o, &bytes, &diags);
    if (made && arguments->out.len)
        (void)command_save(a, arguments->out, bytes, &diags);
    else if (made && !command_print(bytes))
        return EXIT_WORLD;
    return command_report(a, &diags, DIAG_ERROR);
}

const struct command command_render = {
    "render",
    "FILE.md [指定…]",
    "一つの文書からページかリーフレットを作ります",
    options,
    sizeof options / sizeof *options,
    run,
};
