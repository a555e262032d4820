/* Why a script did not reach its end, said to the person who wrote it. */
#include "script/statements.h"

#include <signal.h>

#include "base/buf.h"
#include "base/fs.h"
#include "base/near.h"
#include "script/explain.h"
#include "script/view.h"

/* What else a script may name; for 「もしかして」. */
static const str library_names[] = {
    STR_INIT("string"),   STR_INIT("table"),  STR_INIT("math"),
    STR_INIT("utf8"),     STR_INIT("pairs"),  STR_INIT("ipairs"),
    STR_INIT("tostring"), STR_INIT("type"),   STR_INIT("tonumber"),
    STR_INIT("select"),   STR_INIT("assert"), STR_INIT("error"),
    STR_INIT("pcall"),    STR_INIT("xpcall"), STR_INIT("report"),
};

/* What other Lua programs may name, and a schedule may not. */
static const str closed_names[] = {
    STR_INIT("os"),           STR_INIT("io"),
    STR_INIT("debug"),        STR_INIT("package"),
    STR_INIT("coroutine"),    STR_INIT("require"),
    STR_INIT("load"),         STR_INIT("loadfile"),
    STR_INIT("loadstring"),   STR_INIT("dofile"),
    STR_INIT("print"),        STR_INIT("collectgarbage"),
    STR_INIT("getmetatable"), STR_INIT("setmetatable"),
    STR_INIT("rawget"),       STR_INIT("rawset"),
    STR_INIT("rawlen"),       STR_INIT("next"),
    STR_INIT("_G"),           STR_INIT("string.dump"),
    STR_INIT("math.random"),  STR_INIT("math.randomseed"),
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool closed(str name)
{
    for (size_t i = 0; i < COUNT(closed_names); i++)
        if (str_equal(closed_names[i], name))
            return true;
    return false;
}

/* The part of a name that stands alone in the text: dump of string.dump. */
static str last_part(str name)
{
    str head, tail;
    return str_cut(name, S("."), &head, &tail) ? tail : name;
}

static void report_name(struct reading *r, const struct script_failure *f)
{
    span where = places_word(&r->places, f->line, last_part(f->message));
    struct diag *d;
    if (closed(f->message)) {
        d = diag_error(r->diags, "schedule", where, "%.*s は使えません",
                       STR_ARG(f->message));
        diag_hint(r->diags, d,
                  "ここでは日付と設定を書くだけで、ファイルや時計、"
                  "ほかのプログラムには触れられません");
        return;
    }
    struct near near = near_start(f->message);
    const str *word;
    for (size_t i = 0; (word = statements_word(i)); i++)
        near_offer(&near, *word);
    for (size_t i = 0; i < COUNT(library_names); i++)
        near_offer(&near, library_names[i]);
    d = diag_error(r->diags, "schedule", where,
                   "「%.*s」という言葉はありません", STR_ARG(f->message));
    if (near.best.len > 0)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d, "文字として書くときは \" \" で囲みます");
}

static void report_assign(struct reading *r, const struct script_failure *f)
{
    str name = f->message;
    span where = places_word(&r->places, f->line, last_part(name));
    struct diag *d =
        diag_error(r->diags, "schedule", where,
                   "「%.*s」に代入することはできません", STR_ARG(name));
    if (!str_contains(name, S(".")))
        diag_hint(r->diags, d,
                  "自分で使う値には local を付けます: local %.*s = …",
                  STR_ARG(name));
}

/* What was opened and never closed is wrong where it was opened. */
static size_t line_opened(const struct script_failure *f)
{
    str head, tail, number;
    int64_t line;
    if (str_starts(f->message, S("unfinished long")) &&
        str_cut(f->message, S("(starting at line "), &head, &tail) &&
        str_cut(tail, S(")"), &number, &head) &&
        str_number(number, 100000000, &line))
        return (size_t)line;
    return f->line;
}

static void report_lua(struct reading *r, const struct script_failure *f)
{
    str hint;
    str words = explain_lua(r->arena, f->message, &hint);
    bool syntax = f->code == FAILED_SYNTAX;
    /* Lua names a byte it cannot read '<\\239>'. */
    span where = syntax && str_contains(f->message, S("'<\\"))
                     ? places_wide(&r->places, f->line)
                     : places_line(&r->places, line_opened(f));
    struct diag *d = diag_error(
        r->diags, syntax ? "lua-syntax" : "lua-error", where, "%s: %.*s",
        syntax ? "Lua の書き方に誤りがあります" : "実行中に止まりました",
        STR_ARG(words));
    if (hint.len > 0)
        diag_hint(r->diags, d, "%.*s", STR_ARG(hint));
}

static void report_limit(struct reading *r, const struct script_failure *f)
{
    static const struct {
        const char *message, *hint;
    } limits[FAILED_CODES] = {
        [FAILED_CPU] = {"時間の上限（2秒）までに終わりません",
                        "終わらない繰り返しや、重い文字列の照合がないか"
                        "確かめてください"},
        [FAILED_MEMORY] = {"メモリーの上限（64 MB）を超えました",
                           "大きな文字列や表を作り続けていないか"
                           "確かめてください"},
        [FAILED_DEPTH] = {"表の入れ子が深すぎます（32段まで）",
                          "自分自身を含む表も書けません"},
        [FAILED_NODES] = {"項目が多すぎます（一つのファイルで100,000個まで）",
                          "繰り返しの中で定めていないか確かめてください"},
        [FAILED_SIZE] = {"内容が大きすぎます（一つのファイルで8 MBまで）",
                         "長い文章は content/ に書きます"},
        [FAILED_KEY] = {"項目の名前には文字列か整数だけを使えます", NULL},
        [FAILED_REPORTS] = {"check の指摘が多すぎます"
                            "（一つのファイルで1,000件まで）",
                            "繰り返しの中で同じことを report していないか"
                            "確かめてください"},
        [FAILED_LONG] = {"report の言葉が長すぎます（300字まで）",
                         "指摘は1行で、直し方は hint に短く書きます"},
        [FAILED_TEXT] = {"文字列が UTF-8 として正しくありません",
                         "文字の途中で切っていないか、\\ で始まる書き方を"
                         "確かめてください"},
    };
    struct diag *d =
        diag_error(r->diags, "lua-limit", places_line(&r->places, f->line),
                   "%s", limits[f->code].message);
    if (limits[f->code].hint)
        diag_hint(r->diags, d, "%s", limits[f->code].hint);
}

/* The fields of what was read, separated by blanks. */
static str field_names(struct arena *a, enum view_kind kind)
{
    struct buf b = {.arena = a};
    const str *name;
    for (size_t i = 0; (name = view_field_name(kind, i)); i++)
        buf_printf(&b, "%s%.*s", i ? ", " : "", STR_ARG(*name));
    return buf_text(&b);
}

/* mention.pgae: what a check reads and no mention has. */
static void report_field(struct reading *r, const struct script_failure *f)
{
    str kind_name, name;
    enum view_kind kind = VIEW_SITE;
    str_cut(f->message, S("."), &kind_name, &name);
    while (kind < VIEW_FACTS && !str_equal(view_kind_name(kind), kind_name))
        kind++;
    struct near near = near_start(name);
    const str *field;
    for (size_t i = 0; (field = view_field_name(kind, i)); i++)
        near_offer(&near, *field);
    struct diag *d =
        diag_error(r->diags, "schedule", places_word(&r->places, f->line, name),
                   "%.*s に「%.*s」という項目はありません", STR_ARG(kind_name),
                   STR_ARG(name));
    if (near.best.len > 0)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d, "使える項目: %.*s",
                  STR_ARG(field_names(r->arena, kind)));
}

static void report_no_name(struct reading *r, const struct script_failure *f)
{
    struct diag *d = diag_error(
        r->diags, "schedule", places_word(&r->places, f->line, f->message),
        "%.*s の後ろに名前がありません", STR_ARG(f->message));
    diag_hint(r->diags, d, "例: %s", statements_example(f->message));
}

static void report_world(struct reading *r, const struct script_failure *f)
{
    if (f->code == FAILED_PRELUDE) {
        diag_world(r->diags, "prelude", S("lua/prelude.lua"),
                   "組み込みの prelude.lua を実行できません（%zu行目）: %.*s",
                   f->line, STR_ARG(f->message));
        return;
    }
    struct diag *d = diag_world(r->diags, "sandbox", r->source->path,
                                "Lua を安全に実行する準備ができません（%.*s）",
                                STR_ARG(f->message));
    diag_hint(r->diags, d,
              "この環境では seccomp などの隔離の仕組みが使えないようです。"
              "コンテナーや仮想環境の設定を確かめてください");
}

void failure_report(struct reading *r, const struct script_failure *failure)
{
    switch (failure->code) {
    case FAILED_SYNTAX:
    case FAILED_RUN:
        report_lua(r, failure);
        return;
    case FAILED_NAME:
        report_name(r, failure);
        return;
    case FAILED_ASSIGN:
        report_assign(r, failure);
        return;
    case FAILED_ID:
        report_no_name(r, failure);
        return;
    case FAILED_FIELD:
        report_field(r, failure);
        return;
    case FAILED_SANDBOX:
    case FAILED_PRELUDE:
        report_world(r, failure);
        return;
    case FAILED_CPU:
    case FAILED_MEMORY:
    case FAILED_DEPTH:
    case FAILED_NODES:
    case FAILED_SIZE:
    case FAILED_KEY:
    case FAILED_TEXT:
    case FAILED_REPORTS:
    case FAILED_LONG:
    case FAILED_CODES:
        report_limit(r, failure);
        return;
    }
}

void failure_report_end(struct reading *r, const struct sandbox_answer *answer)
{
    span where = source_start(r->source);
    struct fs_error error = {.code = answer->signal};
    str reason = fs_error_message(r->arena, &error);
    switch (answer->end) {
    case SANDBOX_BROKEN:
        diag_world(r->diags, "sandbox", r->source->path,
                   "Lua を実行するプロセスを作れません（%.*s）",
                   STR_ARG(reason));
        return;
    case SANDBOX_LATE:
        diag_error(r->diags, "lua-limit", where,
                   "時間の上限までに終わりません");
        return;
    case SANDBOX_FLOODED:
        diag_error(r->diags, "lua-limit", where,
                   "内容が大きすぎます（一つのファイルで8 MBまで）");
        return;
    case SANDBOX_KILLED:
        if (answer->signal == SIGSYS)
            diag_error(r->diags, "sandbox", where,
                       "許されていない操作をしようとしたため、止めました");
        else if (answer->signal == SIGXCPU || answer->signal == SIGKILL)
            diag_error(r->diags, "lua-limit", where,
                       "時間かメモリーの上限を超えたため、止めました");
        else
            diag_error(r->diags, "lua-error", where,
                       "Lua の実行が異常に終わりました（シグナル %d）",
                       answer->signal);
        return;
    case SANDBOX_EXITED:
        diag_world(r->diags, "sandbox", r->source->path,
                   "Lua の実行結果を読み取れません");
        return;
    }
}
