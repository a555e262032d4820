/* The title and the options of a directive. */
#include "parse/option.h"

#include "base/buf.h"
#include "base/near.h"
#include "parse/reference.h"

static const char rule[] = "directive";

size_t option_blank(str s)
{
    if (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t'))
        return 1;
    return str_starts(s, S("　")) ? 3 : 0;
}

span option_trim(span where)
{
    for (;;) {
        size_t len = option_blank(span_text(where));
        if (len == 0)
            break;
        where.start += len;
    }
    for (;;) {
        str text = span_text(where);
        if (str_ends(text, S(" ")) || str_ends(text, S("\t")))
            where.end--;
        else if (str_ends(text, S("　")))
            where.end -= 3;
        else
            return where;
    }
}

struct reading {
    struct reader *r;
    const struct directive *directive;
    struct component *component;
    bool failed;
};

static span sub_span(span of, size_t start, size_t end)
{
    return span_of(of.source, of.start + start, of.start + end);
}

/* Bytes up to the end of the word at the start of s; quotes hold blanks. */
static size_t word_length(str s)
{
    str closing = {0};
    size_t at = 0;
    while (at < s.len) {
        str rest = str_slice(s, at, s.len);
        if (closing.len && str_starts(rest, closing)) {
            at += closing.len;
            closing = (str){0};
            continue;
        }
        if (closing.len) {
            at++;
            continue;
        }
        if (option_blank(rest))
            break;
        if (str_starts(rest, S("=\""))) {
            closing = S("\"");
            at += 2;
        } else if (str_starts(rest, S("=「"))) {
            closing = S("」");
            at += 1 + closing.len;
        } else {
            at++;
        }
    }
    return at;
}

/* A name of letters, as an option's; Japanese counts as letters. */
static bool is_name(str key)
{
    for (size_t i = 0; i < key.len; i++) {
        char c = key.ptr[i];
        if ((unsigned char)c < 0x80 && !(c >= 'a' && c <= 'z') &&
            !(c >= 'A' && c <= 'Z') && c != '-' && c != '_')
            return false;
    }
    return key.len > 0;
}

static const struct option_info *find(const struct component_info *info,
                                      str name)
{
    for (size_t i = 0; i < info->option_count; i++)
        if (str_equal(info->options[i].name, name) ||
            str_equal(info->options[i].english, name))
            return &info->options[i];
    return NULL;
}

static void unknown(struct reading *in, span name)
{
    const struct component_info *info = in->component->info;
    struct near near = near_start(span_text(name));
    struct buf names = {.arena = in->r->arena};
    for (size_t i = 0; i < info->option_count; i++) {
        near_offer(&near, info->options[i].name);
        near_offer(&near, info->options[i].english);
        buf_printf(&names, "「%.*s=」", STR_ARG(info->options[i].name));
    }
    struct diag *e = diag_error(
        in->r->diags, rule, name, "「%.*s」に「%.*s」という指定はありません",
        STR_ARG(span_text(in->directive->name)), STR_ARG(span_text(name)));
    if (near.best.len)
        diag_hint(in->r->diags, e, "もしかして「%.*s=」", STR_ARG(near.best));
    else if (info->option_count)
        diag_hint(in->r->diags, e, "使える指定は %.*s です",
                  STR_ARG(buf_text(&names)));
    else
        diag_hint(in->r->diags, e,
                  "見出しだけを「:::%.*s 見出し」の形で書きます",
                  STR_ARG(span_text(in->directive->name)));
    in->failed = true;
}

static void wrong_value(struct reading *in, const struct component_option *o,
                        const char *hint)
{
    struct diag *e = diag_error(in->r->diags, rule, o->where,
                                "「%.*s」の値「%.*s」は使えません",
                                STR_ARG(o->info->name), STR_ARG(o->value));
    diag_hint(in->r->diags, e, "%s", hint);
    in->failed = true;
}

/* Up to three ASCII digits, else -1. */
static int small_number(str s)
{
    int n = 0;
    if (s.len == 0 || s.len > 3)
        return -1;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return -1;
        n = n * 10 + (s.ptr[i] - '0');
    }
    return n;
}

static bool read_month(str s, int *month)
{
    char text[] = "0000-00-01";
    if (s.len != 7)
        return false;
    for (size_t i = 0; i < 7; i++)
        text[i] = s.ptr[i];
    date d = date_from_iso(str_from_c(text));
    if (d == DATE_NONE)
        return false;
    struct civil c = date_civil(d);
    *month = c.year * 12 + c.month - 1;
    return true;
}

static bool read_flag(struct component_option *o)
{
    static const struct {
        str word;
        int number;
    } words[] = {
        {STR_INIT("はい"), 1},
        {STR_INIT("yes"), 1},
        {STR_INIT("いいえ"), 0},
        {STR_INIT("no"), 0},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(words[i].word, o->value)) {
            o->number = words[i].number;
            return true;
        }
    return false;
}

/* Words stand in pairs: the Japanese one, then the English one. */
static void read_choice(struct reading *in, struct component_option *o)
{
    str rest = str_from_c(o->info->choices), japanese, english;
    struct buf names = {.arena = in->r->arena};
    while (rest.len) {
        str_cut(rest, S(" "), &japanese, &rest);
        str_cut(rest, S(" "), &english, &rest);
        if (str_equal(o->value, japanese) || str_equal(o->value, english)) {
            o->value = english;
            return;
        }
        buf_printf(&names, "「%.*s」", STR_ARG(japanese));
    }
    buf_put(&names, S("のどれかを書いてください"));
    buf_put_byte(&names, '\0');
    wrong_value(in, o, names.ptr);
}

static bool inside(str path)
{
    str part, rest = path;
    if (path.len == 0 || path.ptr[0] == '/')
        return false;
    while (rest.len) {
        str_cut(rest, S("/"), &part, &rest);
        if (str_equal(part, S("..")) || str_contains(part, S("\\")) ||
            str_contains(part, S(":")))
            return false;
    }
    return true;
}

static void read_value(struct reading *in, struct component_option *o)
{
    switch (o->info->type) {
    case OPTION_TEXT:
    case OPTION_DAY:
        break;
    case OPTION_NUMBER:
        o->number = small_number(o->value);
        if (o->number < 0)
            wrong_value(in, o, "0から999までの数字を半角で書いてください");
        break;
    case OPTION_FLAG:
        if (!read_flag(o))
            wrong_value(in, o, "「はい」か「いいえ」を書いてください");
        break;
    case OPTION_CHOICE:
        read_choice(in, o);
        break;
    case OPTION_MONTH:
        if (!read_month(o->value, &o->number))
            wrong_value(in, o, "「2025-12」の形で年と月を書いてください");
        break;
    case OPTION_FACT:
        o->reference = ARENA_NEW(in->r->arena, struct reference);
        o->reference->id = o->value;
        o->reference->id_where = o->where;
        in->failed |= !reference_check_id(in->r, o->where);
        break;
    case OPTION_FILE:
        if (!inside(o->value))
            wrong_value(in, o,
                        "このページの場所から見たファイルの名前を、「..」や「"
                        "/」で始めずに書いてください");
        break;
    case OPTION_LINK:
        if (!link_allowed(o->value))
            wrong_value(in, o,
                        "「https://」で始まるアドレスか、サイトの中のページを"
                        "書いてください");
        break;
    }
}

static span unquote(span where)
{
    str text = span_text(where);
    if (text.len >= 2 && str_starts(text, S("\"")) && str_ends(text, S("\"")))
        return sub_span(where, 1, text.len - 1);
    if (text.len >= 6 && str_starts(text, S("「")) && str_ends(text, S("」")))
        return sub_span(where, 3, text.len - 3);
    return where;
}

static void put_option(struct reading *in, const struct option_info *info,
                       span where)
{
    struct component *c = in->component;
    if (component_option(c, info->english)) {
        struct diag *e =
            diag_error(in->r->diags, rule, where,
                       "「%.*s」の指定が二度あります", STR_ARG(info->name));
        diag_hint(in->r->diags, e, "どちらか一つを残してください");
        in->failed = true;
        return;
    }
    struct component_option *o = LIST_PUSH(in->r->arena, c);
    *o = (struct component_option){.info = info, .where = unquote(where)};
    o->value = span_text(o->where);
    bool failed = in->failed;
    in->failed = false;
    read_value(in, o);
    if (in->failed) { /* reported; there is no value to go on with */
        o->value = (str){0};
        o->number = -1;
    }
    in->failed |= failed;
}

static const struct option_info *bare_option(const struct component *c)
{
    for (size_t i = 0; i < c->info->option_count; i++)
        if (c->info->options[i].bare &&
            !component_option(c, c->info->options[i].english))
            return &c->info->options[i];
    return NULL;
}

/* A word without `=`: a flag's name, or a value whose name may be left out. */
static void put_bare(struct reading *in, span word)
{
    const struct option_info *info = find(in->component->info, span_text(word));
    if (info && info->type == OPTION_FLAG) {
        struct component_option *o = LIST_PUSH(in->r->arena, in->component);
        *o =
            (struct component_option){.info = info, .number = 1, .where = word};
        return;
    }
    info = bare_option(in->component);
    if (info)
        put_option(in, info, word);
    else
        unknown(in, word);
}

static void put_word(struct reading *in, span word)
{
    str key, value, text = span_text(word);
    if (!str_cut(text, S("="), &key, &value) || str_contains(key, S("/"))) {
        put_bare(in, word); /* an address may hold one: https://…?id=42 */
        return;
    }
    span name = sub_span(word, 0, key.len);
    const struct option_info *info = find(in->component->info, key);
    if (info)
        put_option(in, info, sub_span(word, text.len - value.len, text.len));
    else
        unknown(in, name);
}

static bool is_option(const struct component_info *info, str word)
{
    str key, value;
    if (str_cut(word, S("="), &key, &value))
        return is_name(key);
    const struct option_info *o = find(info, word);
    return o && o->type == OPTION_FLAG;
}

/* Words before the first option are the title, where it may have one. */
static void read_words(struct reading *in, span where, span *title, bool titled)
{
    bool options = !titled;
    *title = span_of(where.source, where.start, where.start);
    for (;;) {
        where = option_trim(where);
        size_t len = word_length(span_text(where));
        if (len == 0)
            return;
        span word = sub_span(where, 0, len);
        where = span_of(where.source, word.end, where.end);
        options |= is_option(in->component->info, span_text(word));
        if (options) {
            put_word(in, word);
            continue;
        }
        if (title->start == title->end)
            title->start = word.start;
        title->end = word.end;
    }
}

/* `名前 = 値` inside braces means the same as without its blanks. */
static bool braces(struct reading *in, span *rest)
{
    str text = span_text(*rest);
    if (text.len >= 2 && text.ptr[0] == '{' && text.ptr[text.len - 1] == '}') {
        *rest = sub_span(*rest, 1, text.len - 1);
        return true;
    }
    if (in->directive->kind != DIRECTIVE_LEAF || text.len == 0)
        return in->directive->kind != DIRECTIVE_LEAF || text.len == 0;
    struct diag *e = diag_error(in->r->diags, rule, in->directive->where,
                                "「::%.*s」の指定は波かっこで書きます",
                                STR_ARG(span_text(in->directive->name)));
    diag_hint(in->r->diags, e, "「::%.*s{…}」の形で書いてください",
              STR_ARG(span_text(in->directive->name)));
    return false;
}

static void check_needed(struct reading *in)
{
    const struct component_info *info = in->component->info;
    for (size_t i = 0; i < info->option_count; i++) {
        if (!info->options[i].needed ||
            component_option(in->component, info->options[i].english))
            continue;
        struct diag *e = diag_error(in->r->diags, rule, in->directive->where,
                                    "「%.*s」に「%.*s」の指定がありません",
                                    STR_ARG(span_text(in->directive->name)),
                                    STR_ARG(info->options[i].name));
        diag_hint(in->r->diags, e, "「%.*s=…」を書き足してください",
                  STR_ARG(info->options[i].name));
        in->failed = true;
        return;
    }
}

bool directive_options(struct reader *r, const struct directive *d,
                       struct component *c, span *title)
{
    struct reading in = {r, d, c, false};
    span rest = d->rest;
    *title = span_of(rest.source, rest.start, rest.start);
    if (!braces(&in, &rest))
        return false;
    bool titled =
        (c->info->written & WRITTEN_WITH_TITLE) && rest.start == d->rest.start;
    read_words(&in, rest, title, titled);
    if (!in.failed)
        check_needed(&in);
    return !in.failed;
}
