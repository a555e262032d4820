/* What commands share: printing, status, today. */
#include "cli/command.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/fs.h"
#include "report/report.h"

enum { JAPAN_OFFSET = 9 * 3600, DAY_SECONDS = 86400 };

static bool write_all(int fd, str text)
{
    while (text.len) {
        ssize_t n = write(fd, text.ptr, text.len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        text = str_drop(text, (size_t)n);
    }
    return true;
}

void command_tell(str text)
{
    (void)write_all(STDERR_FILENO, text);
}

bool command_print(str text)
{
    if (write_all(STDOUT_FILENO, text))
        return true;
    command_tell(S("annai: error: 標準出力に書けません [write]\n"));
    return false;
}

bool command_save(struct arena *a, str path, str bytes, struct diag_list *diags)
{
    struct fs_error e;
    if (fs_replace(a, path, bytes, &e))
        return true;
    str why = e.code == ENOENT ? S("フォルダーがありません")
                               : fs_error_message(a, &e);
    struct diag *d =
        diag_world(diags, "write", path, "書き出せません: %.*s", STR_ARG(why));
    if (e.code == ENOENT)
        diag_hint(diags, d,
                  "フォルダーを先に作るか、-o の書き方を確かめてください");
    return false;
}

int command_usage(struct arena *a, const char *format, ...)
{
    struct buf b = {.arena = a};
    va_list args;
    va_start(args, format);
    buf_put(&b, S("annai: "));
    report_put_plain(&b, arena_vprintf(a, format, args));
    buf_put(&b, S("\n使い方は annai --help で見られます\n"));
    va_end(args);
    command_tell(buf_text(&b));
    return EXIT_USAGE;
}

int command_status(const struct diag_list *diags, enum diag_level fail_on)
{
    if (diag_world_failed(diags))
        return EXIT_WORLD;
    if (diag_count(diags, DIAG_ERROR) > 0)
        return EXIT_FINDINGS;
    return fail_on == DIAG_WARNING && diags->len > 0 ? EXIT_FINDINGS
                                                     : EXIT_CLEAN;
}

int command_report(struct arena *a, const struct diag_list *diags,
                   enum diag_level fail_on)
{
    struct buf b = {.arena = a};
    bool colour = isatty(STDERR_FILENO) && !getenv("NO_COLOR");
    report_text(&b, diags, colour ? REPORT_COLOURED : REPORT_PLAIN);
    command_tell(buf_text(&b));
    return command_status(diags, fail_on);
}

bool command_on_terminal(void)
{
    return isatty(STDERR_FILENO);
}

bool command_output_is_terminal(void)
{
    return isatty(STDOUT_FILENO);
}

static date day_of(int64_t seconds)
{
    return (date)((seconds + JAPAN_OFFSET) / DAY_SECONDS);
}

bool command_today(struct arena *a, struct arguments *arguments)
{
    if (arguments->today != DATE_NONE)
        return true;
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    int64_t seconds = 0;
    if (!epoch) {
        arguments->today = day_of(time(NULL));
        return true;
    }
    if (str_number(str_from_c(epoch), 253402000000, &seconds)) {
        arguments->today = day_of(seconds);
        return true;
    }
    command_usage(a,
                  "環境変数 SOURCE_DATE_EPOCH の値「%s」は使えません。"
                  "1970年からの秒数を書いてください",
                  epoch);
    return false;
}

int command_jobs(const struct arguments *arguments)
{
    if (arguments->jobs)
        return arguments->jobs;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > 64 ? 64 : (int)cores;
}
