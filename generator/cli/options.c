/* Command lines from tables. */
#include "cli/options.h"

#include "base/near.h"
#include "base/utf8.h"
#include "calendar/words.h"

struct reading {
    struct arena *arena;
    const struct option *table;
    size_t count;
    str message; /* empty while all is well */
};

static const struct option *find(const struct reading *r, str name)
{
    for (size_t i = 0; i < r->count; i++)
        if (str_equal(str_from_c(r->table[i].name), name))
            return &r->table[i];
    return NULL;
}

static void unknown(struct reading *r, str name)
{
    struct near near = near_start(name);
    for (size_t i = 0; i < r->count; i++)
        near_offer(&near, str_from_c(r->table[i].name));
    if (near.best.len)
        r->message = arena_printf(
            r->arena, "--%.*s という指定はありません（もしかして --%.*s）",
            STR_ARG(name), STR_ARG(near.best));
    else
        r->message = arena_printf(r->arena, "--%.*s という指定はありません",
                                  STR_ARG(name));
}

static bool read_choice(const struct option *o, str value, int *choice)
{
    str rest = str_from_c(o->argument), word;
    for (int i = 0; rest.len; i++) {
        str_cut(rest, S("|"), &word, &rest);
        if (str_equal(word, value)) {
            *choice = i;
            return true;
        }
    }
    return false;
}

static bool read_number(str value, int *number)
{
    int64_t n;
    if (!str_number(value, 1024, &n) || n < 1)
        return false;
    *number = (int)n;
    return true;
}

static bool read_date(str value, date *day)
{
    *day = words_read_date(value);
    return *day != DATE_NONE;
}

static bool take(struct reading *r, const struct option *o, str value,
                 void *target)
{
    switch (o->kind) {
    case OPTION_FLAG:
        *(bool *)target = true;
        return true;
    case OPTION_TEXT:
        *(str *)target = value;
        return value.len > 0;
    case OPTION_TEXTS:
        *LIST_PUSH(r->arena, (struct build_names *)target) = value;
        return value.len > 0;
    case OPTION_DATE:
        return read_date(value, target);
    case OPTION_NUMBER:
        return read_number(value, target);
    case OPTION_CHOICE:
        return read_choice(o, value, target);
    }
    return false;
}

static void refuse(struct reading *r, const struct option *o, str value)
{
    static const char *const wanted[] = {
        [OPTION_FLAG] = "値のない指定です",
        [OPTION_TEXT] = "値を書いてください",
        [OPTION_TEXTS] = "値を書いてください",
        [OPTION_DATE] =
            "日付は 2025-12-01 か 令和7年12月1日 のように書いてください",
        [OPTION_NUMBER] = "1から1024までの数を書いてください",
        [OPTION_CHOICE] = "次のどれかを書いてください",
    };
    bool choice = o->kind == OPTION_CHOICE;
    r->message = arena_printf(r->arena, "--%s の値「%.*s」は使えません。%s%s%s",
                              o->name, STR_ARG(value), wanted[o->kind],
                              choice ? ": " : "", choice ? o->argument : "");
}

/* One option, `word` without its dashes; moves *at over its argument. */
static void read_one(struct reading *r, str word, int argc, char **argv,
                     int *at, struct arguments *arguments)
{
    str name, value;
    bool joined = str_cut(word, S("="), &name, &value);
    const struct option *o = find(r, name);
    if (!o) {
        unknown(r, name);
        return;
    }
    if (o->kind == OPTION_FLAG && joined) {
        refuse(r, o, value);
        return;
    }
    if (o->kind != OPTION_FLAG && !joined) {
        if (*at + 1 >= argc) {
            r->message =
                arena_printf(r->arena, "--%s の値がありません", o->name);
            return;
        }
        value = str_from_c(argv[++*at]);
    }
    if (!take(r, o, value, (char *)arguments + o->offset))
        refuse(r, o, value);
}

str options_read(struct arena *a, const struct option *table, size_t count,
                 int argc, char **argv, struct arguments *arguments)
{
    struct reading r = {a, table, count, {0}};
    bool ended = false;
    for (int i = 0; i < argc && r.message.len == 0; i++) {
        str word = str_from_c(argv[i]);
        if (!ended && str_equal(word, S("--")))
            ended = true;
        else if (!ended &&
                 (str_equal(word, S("--help")) || str_equal(word, S("-h"))))
            arguments->help = true;
        else if (!ended && str_equal(word, S("-o")))
            read_one(&r, S("out"), argc, argv, &i, arguments);
        else if (!ended && str_starts(word, S("--")))
            read_one(&r, str_drop(word, 2), argc, argv, &i, arguments);
        else if (!ended && word.len > 1 && word.ptr[0] == '-')
            unknown(&r, str_drop(word, 1));
        else
            *LIST_PUSH(a, &arguments->names) = word;
    }
    return r.message;
}

void options_put_help(struct buf *out, const struct option *table, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        str head = arena_printf(out->arena, "--%s %s", table[i].name,
                                table[i].argument ? table[i].argument : "");
        buf_put(out, S("  "));
        buf_put(out, head);
        for (size_t n = utf8_columns(head); n < 28; n++)
            buf_put_byte(out, ' ');
        buf_printf(out, " %s\n", table[i].help);
    }
}
