/* The table of commands, and the program's own help. */
#include "cli/cli.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "base/near.h"
#include "cli/command.h"

static const struct command *const commands[] = {
    &command_build, &command_check,  &command_dates,
    &command_diff,  &command_render, &command_new,
};

enum { COMMANDS = sizeof commands / sizeof *commands };

/* A program started without descriptors 0–2 must not open files as them. */
static void open_standard_descriptors(void)
{
    int fd;
    do
        fd = open("/dev/null", O_RDWR);
    while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd > STDERR_FILENO)
        close(fd);
}

/* A closed pipe or a size limit is an error to report, not a sudden end. */
static void ignore_signals(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGXFSZ, &ignore, NULL);
}

static int help(struct arena *a)
{
    struct buf b = {.arena = a};
    buf_put(&b, S("annai（案内）: 健康保険の案内のページとリーフレットを作り、"
                  "日付の食い違いを見つけます\n\n使い方:\n"));
    for (size_t i = 0; i < COMMANDS; i++)
        buf_printf(&b, "  annai %-7s %s\n          %s\n", commands[i]->name,
                   commands[i]->synopsis, commands[i]->help);
    buf_put(&b, S("\n各コマンドの指定は annai コマンド --help で、"
                  "くわしい説明は man annai で見られます\n"
                  "終了コード: 0 問題なし、1 指摘（diff では変更）あり、"
                  "2 使い方の誤り、3 ファイルなどの失敗\n"));
    return command_print(buf_text(&b)) ? EXIT_CLEAN : EXIT_WORLD;
}

static int command_help(struct arena *a, const struct command *c)
{
    struct buf b = {.arena = a};
    buf_printf(&b, "使い方: annai %s %s\n\n%s\n\n", c->name, c->synopsis,
               c->help);
    options_put_help(&b, c->options, c->option_count);
    return command_print(buf_text(&b)) ? EXIT_CLEAN : EXIT_WORLD;
}

static int run(struct arena *a, const struct command *c, int argc, char **argv)
{
    struct arguments arguments = {.today = DATE_NONE,
                                  .reference = DATE_NONE,
                                  .from = DATE_NONE,
                                  .until = DATE_NONE};
    str message =
        options_read(a, c->options, c->option_count, argc, argv, &arguments);
    if (message.len)
        return command_usage(a, "%s: %.*s", c->name, STR_ARG(message));
    if (arguments.help)
        return command_help(a, c);
    return command_today(a, &arguments) ? c->run(a, &arguments) : EXIT_USAGE;
}

static int unknown(struct arena *a, str name)
{
    struct near near = near_start(name);
    for (size_t i = 0; i < COMMANDS; i++)
        near_offer(&near, str_from_c(commands[i]->name));
    if (near.best.len)
        return command_usage(
            a, "「%.*s」というコマンドはありません（もしかして %.*s）",
            STR_ARG(name), STR_ARG(near.best));
    return command_usage(a, "「%.*s」というコマンドはありません",
                         STR_ARG(name));
}

static int dispatch(struct arena *a, int argc, char **argv)
{
    if (argc < 2)
        return command_usage(a, "コマンドを書いてください");
    str name = str_from_c(argv[1]);
    if (str_equal(name, S("--help")) || str_equal(name, S("-h")) ||
        str_equal(name, S("help")))
        return help(a);
    if (str_equal(name, S("--version")))
        return command_print(S("annai " ANNAI_VERSION "\n")) ? EXIT_CLEAN
                                                             : EXIT_WORLD;
    for (size_t i = 0; i < COMMANDS; i++)
        if (str_equal(name, str_from_c(commands[i]->name)))
            return run(a, commands[i], argc - 2, argv + 2);
    return unknown(a, name);
}

int cli_main(int argc, char **argv)
{
    struct arena arena = {0};
    open_standard_descriptors();
    ignore_signals();
    int status = dispatch(&arena, argc, argv);
    arena_free(&arena);
    return status;
}
