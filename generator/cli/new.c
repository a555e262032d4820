/* annai new: a start that builds and passes its checks. */
#include "cli/command.h"

static int run(struct arena *a, struct arguments *arguments)
{
    const struct build_names *names = &arguments->names;
    if (names->len != 2 || !str_equal(names->items[0], S("site")))
        return command_usage(a,
                             "new: annai new site 名前 のように書いてください");
    struct diag_list diags = {.arena = a};
    str folder = names->items[1];
    if (build_new_site(a, folder, &diags)) {
        struct buf b = {.arena = a};
        buf_printf(&b,
                   "「%.*s」にサイトを作りました。次はこう打ってください:\n"
                   "  annai build %.*s\n",
                   STR_ARG(folder), STR_ARG(folder));
        command_tell(buf_text(&b));
    }
    return command_report(a, &diags, DIAG_ERROR);
}

const struct command command_new = {
    "new", "site 名前", "検査に通る新しいサイトを作ります", NULL, 0, run,
};
