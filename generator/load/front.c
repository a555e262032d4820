/*
 * Front matter: finds the lines between the two `---`, and checks what YAML
 * holds (load/yaml.h) against a table of keys.
 */
#include "load/front.h"

#include "base/near.h"
#include "calendar/words.h"
#include "load/day.h"
#include "load/yaml.h"
#include "model/language.h"

enum { FRONT_LIMIT = 64 * 1024, ORDER_LIMIT = 9999, COLUMN_LIMIT = 4 };

struct reader {
    struct arena *arena;
    struct front *front;
    struct diag_list *diags;
    bool part; /* nothing is required */
};

struct key {
    str name, japanese;
    bool (*read)(const struct reader *r, const struct yaml_node *value);
};

static struct diag *error(const struct reader *r, span where, str key,
                          const char *what)
{
    return diag_error(r->diags, "front-matter", where, "「%.*s」%s",
                      STR_ARG(key), what);
}

/* The text of a value; false, with a diagnostic, for anything but text. */
static bool read_text(const struct reader *r, const struct yaml_node *value,
                      str *text)
{
    *text = str_trim(value->text);
    if (value->kind == YAML_TEXT && str_find_byte(*text, '\n') != SIZE_MAX) {
        struct diag *d =
            error(r, value->where, value->key, "は1行で書いてください");
        diag_hint(r->diags, d, "改行を消して、1行にまとめてください");
        return false;
    }
    if (value->kind == YAML_TEXT && text->len)
        return true;
    if (value->kind == YAML_TEXT) {
        struct diag *d = error(r, value->key_where, value->key, "の値が空です");
        diag_hint(r->diags, d, "値を書くか、この行を消してください");
        return false;
    }
    struct diag *d =
        error(r, value->where, value->key,
              "には文字を書いてください（一覧や入れ子は使えません）");
    diag_hint(r->diags, d, "[ ] や { } で始まる文字は \" \" で囲んでください");
    return false;
}

static bool read_title(const struct reader *r, const struct yaml_node *value)
{
    return read_text(r, value, &r->front->title);
}

static bool read_description(const struct reader *r,
                             const struct yaml_node *value)
{
    return read_text(r, value, &r->front->description);
}

static bool read_version(const struct reader *r, const struct yaml_node *value)
{
    return read_text(r, value, &r->front->version);
}

static bool read_menu(const struct reader *r, const struct yaml_node *value)
{
    return read_text(r, value, &r->front->menu);
}

static bool read_day(const struct reader *r, const struct yaml_node *value,
                     date *day)
{
    str text;
    if (!read_text(r, value, &text))
        return false;
    *day = words_read_date(text);
    if (*day != DATE_NONE)
        return true;
    str why = day_trouble(r->arena, text);
    struct diag *d = diag_error(r->diags, "front-matter", value->where,
                                "「%.*s」の「%.*s」は%.*s", STR_ARG(value->key),
                                STR_ARG(text), STR_ARG(why));
    diag_hint(r->diags, d,
              "2025-12-02 か 令和7年12月2日 のように書いてください");
    return false;
}

static bool read_published(const struct reader *r,
                           const struct yaml_node *value)
{
    return read_day(r, value, &r->front->published);
}

static bool read_updated(const struct reader *r, const struct yaml_node *value)
{
    return read_day(r, value, &r->front->updated);
}

static bool read_lang(const struct reader *r, const struct yaml_node *value)
{
    str text;
    if (!read_text(r, value, &text))
        return false;
    if (!language_shaped(text)) {
        struct diag *d =
            error(r, value->where, value->key, "は言語の記号ではありません");
        diag_hint(r->diags, d, "ja、en、zh-Hans、pt-BR のように書いてください");
        return false;
    }
    r->front->lang = text;
    return true;
}

static bool read_order(const struct reader *r, const struct yaml_node *value)
{
    str text;
    int64_t order;
    if (!read_text(r, value, &text))
        return false;
    if (!str_number(text, ORDER_LIMIT, &order)) {
        struct diag *d = error(r, value->where, value->key,
                               "には0から9999までの半角の数字を書いてください");
        diag_hint(r->diags, d, "0 か、行を消すと、メニューに出ません");
        return false;
    }
    r->front->order = (int)order;
    return true;
}

static bool read_encoding(const struct reader *r, const struct yaml_node *value)
{
    str text;
    enum encoding encoding;
    if (!read_text(r, value, &text))
        return false;
    if (encoding_by_name(text, &encoding))
        return true;
    struct diag *d =
        diag_error(r->diags, "front-matter", value->where,
                   "「%.*s」という文字コードは使えません", STR_ARG(text));
    diag_hint(r->diags, d,
              "utf-8、cp932、euc-jp、utf-16 のどれかにしてください");
    return false;
}

static bool read_sheet(const struct reader *r, const struct yaml_node *value)
{
    r->front->leaflet_where = value->where;
    return read_text(r, value, &r->front->leaflet_sheet);
}

static bool read_columns(const struct reader *r, const struct yaml_node *value)
{
    str text;
    int64_t columns;
    if (!read_text(r, value, &text))
        return false;
    if (!str_number(text, COLUMN_LIMIT, &columns) || columns == 0) {
        struct diag *d = error(r, value->where, value->key,
                               "には1から4までの半角の数字を書いてください");
        diag_hint(r->diags, d, "例: leaflet: { sheet: a4, columns: 2 }");
        return false;
    }
    r->front->leaflet_columns = (int)columns;
    return true;
}

/* 10.5: whole points, and at most one digit behind the dot. */
static bool read_points(str text, double *points)
{
    str whole = text, rest = {0};
    int64_t number, tenths = 0;
    str_cut(text, S("."), &whole, &rest);
    if (!str_number(whole, 99, &number) || rest.len > 1 ||
        (rest.len && !str_number(rest, 9, &tenths)))
        return false;
    *points = (double)number + (double)tenths / 10;
    return true;
}

static bool read_size(const struct reader *r, const struct yaml_node *value)
{
    static const double least = 8, most = 24;
    str text;
    double size;
    if (!read_text(r, value, &text))
        return false;
    if (!read_points(text, &size) || size < least || size > most) {
        struct diag *d = error(r, value->where, value->key,
                               "には8から24までの半角の数字を書いてください");
        diag_hint(r->diags, d,
                  "文字の大きさ（ポイント）です。例: leaflet: { sheet: a4, "
                  "size: 10.5 }");
        return false;
    }
    r->front->leaflet_size = size;
    return true;
}

static bool read_breaking(const struct reader *r, const struct yaml_node *value)
{
    str text;
    if (!read_text(r, value, &text))
        return false;
    r->front->leaflet_greedy =
        str_equal(text, S("greedy")) || str_equal(text, S("行ごと"));
    if (r->front->leaflet_greedy || str_equal(text, S("paragraph")) ||
        str_equal(text, S("段落ごと")))
        return true;
    struct diag *d =
        diag_error(r->diags, "front-matter", value->where,
                   "「%.*s」という改行のしかたはありません", STR_ARG(text));
    diag_hint(r->diags, d,
              "段落ごと（行をそろえてきれいに割ります）か、"
              "行ごと（校正の間、直した所より前の行が動きません）と"
              "書いてください");
    return false;
}

static bool read_keys(const struct reader *r, const struct yaml_node *mapping,
                      const struct key *keys, size_t count);

static bool read_leaflet_mapping(const struct reader *r,
                                 const struct yaml_node *value)
{
    static const struct key keys[] = {
        {STR_INIT("sheet"), STR_INIT("用紙"), read_sheet},
        {STR_INIT("columns"), STR_INIT("段"), read_columns},
        {STR_INIT("size"), STR_INIT("文字"), read_size},
        {STR_INIT("line_breaking"), STR_INIT("改行"), read_breaking},
    };
    r->front->leaflet = true;
    return read_keys(r, value, keys, sizeof keys / sizeof *keys);
}

static bool read_leaflet(const struct reader *r, const struct yaml_node *value)
{
    static const struct {
        str word;
        bool leaflet;
    } words[] = {
        {STR_INIT("true"), true},
        {STR_INIT("false"), false},
        {STR_INIT("はい"), true},
        {STR_INIT("いいえ"), false},
    };
    if (value->kind == YAML_MAPPING)
        return read_leaflet_mapping(r, value);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (value->kind == YAML_TEXT &&
            str_equal(str_trim(value->text), words[i].word)) {
            r->front->leaflet = words[i].leaflet;
            return true;
        }
    }
    if (value->kind == YAML_TEXT && str_trim(value->text).len) {
        r->front->leaflet = true;
        return read_sheet(r, value);
    }
    struct diag *d = error(r, value->where, value->key,
                           "には true か false、または用紙を書いてください");
    diag_hint(r->diags, d, "例: leaflet: true、leaflet: 三つ折り");
    return false;
}

static const struct key page_keys[] = {
    {STR_INIT("title"), STR_INIT("題名"), read_title},
    {STR_INIT("description"), STR_INIT("説明"), read_description},
    {STR_INIT("published"), STR_INIT("公開日"), read_published},
    {STR_INIT("updated"), STR_INIT("更新日"), read_updated},
    {STR_INIT("version"), STR_INIT("版"), read_version},
    {STR_INIT("lang"), STR_INIT("言語"), read_lang},
    {STR_INIT("order"), STR_INIT("並び順"), read_order},
    {STR_INIT("menu"), STR_INIT("メニュー"), read_menu},
    {STR_INIT("leaflet"), STR_INIT("リーフレット"), read_leaflet},
    {STR_INIT("encoding"), STR_INIT("文字コード"), read_encoding},
};

static const struct key *key_by_name(const struct key *keys, size_t count,
                                     str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(name, keys[i].name) || str_equal(name, keys[i].japanese))
            return &keys[i];
    return NULL;
}

static void report_unknown(const struct reader *r,
                           const struct yaml_node *value,
                           const struct key *keys, size_t count)
{
    struct diag *d =
        diag_error(r->diags, "front-matter", value->key_where,
                   "「%.*s」という項目はありません", STR_ARG(value->key));
    struct near near = near_start(value->key);
    struct buf all = {.arena = r->arena};
    for (size_t i = 0; i < count; i++) {
        near_offer(&near, keys[i].name);
        near_offer(&near, keys[i].japanese);
        buf_printf(&all, "%s%.*s（%.*s）", i ? "、" : "",
                   STR_ARG(keys[i].japanese), STR_ARG(keys[i].name));
    }
    if (near.best.len)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d, "使える項目: %.*s", STR_ARG(buf_text(&all)));
}

/* The value that states the same key before this one, or NULL. */
static const struct yaml_node *stated_before(const struct yaml_node *mapping,
                                             const struct yaml_node *value,
                                             const struct key *key)
{
    for (const struct yaml_node *n = mapping->children; n != value; n = n->next)
        if (str_equal(n->key, key->name) || str_equal(n->key, key->japanese))
            return n;
    return NULL;
}

static bool read_key(const struct reader *r, const struct yaml_node *mapping,
                     const struct yaml_node *value, const struct key *keys,
                     size_t count)
{
    const struct key *key = key_by_name(keys, count, value->key);
    if (!key) {
        report_unknown(r, value, keys, count);
        return false;
    }
    const struct yaml_node *first = stated_before(mapping, value, key);
    if (!first)
        return key->read(r, value);
    struct diag *d =
        error(r, value->key_where, value->key, "が二度書かれています");
    diag_note(r->diags, d, first->key_where, "一度目はここです");
    return false;
}

static bool read_keys(const struct reader *r, const struct yaml_node *mapping,
                      const struct key *keys, size_t count)
{
    bool good = true;
    for (const struct yaml_node *n = mapping->children; n; n = n->next)
        good = read_key(r, mapping, n, keys, count) && good;
    return good;
}

/* Whether the mapping says the key at all, right or wrong. */
static bool says(const struct yaml_node *mapping, const char *name)
{
    const struct key *key = key_by_name(
        page_keys, sizeof page_keys / sizeof *page_keys, str_from_c(name));
    return stated_before(mapping, NULL, key) != NULL;
}

static bool check_required(const struct reader *r,
                           const struct yaml_node *mapping)
{
    bool good = true;
    span where = span_of(r->front->where.source, 0, S("---").len);
    if (!says(mapping, "title")) {
        struct diag *d = diag_error(r->diags, "front-matter", where,
                                    "title（題名）がありません");
        diag_hint(r->diags, d, "例: title: 健康保険証の新規発行の終了");
        good = false;
    }
    if (!says(mapping, "updated") && !says(mapping, "published")) {
        struct diag *d =
            diag_error(r->diags, "front-matter", where,
                       "updated（更新日）も published（公開日）もありません");
        diag_hint(r->diags, d, "例: updated: 2025-12-02");
        good = false;
    }
    return good;
}

static bool check_order_of_days(const struct reader *r)
{
    const struct front *f = r->front;
    if (f->published == DATE_NONE || f->updated == DATE_NONE ||
        f->published <= f->updated)
        return true;
    struct diag *d = diag_error(r->diags, "front-matter", f->where,
                                "更新日が公開日より前になっています");
    diag_hint(r->diags, d,
              "updated（更新日）は published（公開日）以後の日です");
    return false;
}

/* The line at an offset, without blanks behind it; *next is the next line. */
static str line_at(str text, size_t at, size_t *next)
{
    str rest = str_drop(text, at);
    size_t len = str_find_byte(rest, '\n');
    *next = len == SIZE_MAX ? text.len : at + len + 1;
    str line = len == SIZE_MAX ? rest : str_take(rest, len);
    while (line.len &&
           (line.ptr[line.len - 1] == ' ' || line.ptr[line.len - 1] == '\t' ||
            line.ptr[line.len - 1] == '\r'))
        line = str_take(line, line.len - 1);
    return line;
}

/* The YAML between the two lines; false where they are not both there. */
static bool find_front(str text, size_t *start, size_t *end, size_t *body)
{
    *body = 0;
    if (!str_equal(line_at(text, 0, start), S("---")))
        return false;
    size_t next;
    for (size_t at = *start; at < text.len; at = next) {
        if (str_equal(line_at(text, at, &next), S("---"))) {
            *end = at;
            *body = next;
            return true;
        }
    }
    *body = text.len;
    return false;
}

static void report_no_front(const struct reader *r, const struct source *s)
{
    size_t next;
    str first = line_at(s->text, 0, &next);
    if (str_equal(first, S("---"))) {
        struct diag *d =
            diag_error(r->diags, "front-matter", span_of(s, 0, first.len),
                       "先頭の --- を閉じる --- がありません");
        diag_hint(r->diags, d,
                  "項目の下に、半角の - を三つだけ書いた行を足してください");
        return;
    }
    struct diag *d =
        diag_error(r->diags, "front-matter", span_of(s, 0, first.len),
                   "ページの先頭に題名と更新日がありません");
    diag_hint(r->diags, d,
              "1行目から次のように書いてください（記号と空白は半角）\n"
              "---\n"
              "title: ページの題名\n"
              "updated: 2025-12-02\n"
              "---");
}

static bool read_page_keys(const struct reader *r, span where)
{
    if (where.end - where.start > FRONT_LIMIT) {
        diag_error(r->diags, "front-matter",
                   span_of(where.source, where.start, where.start),
                   "先頭の項目が長すぎます（64KiBまで）");
        return false;
    }
    struct yaml_node root = {0};
    if (!yaml_read(r->arena, where, &root, r->diags))
        return false;
    bool good =
        read_keys(r, &root, page_keys, sizeof page_keys / sizeof *page_keys);
    good = (r->part || check_required(r, &root)) && good;
    return check_order_of_days(r) && good;
}

static bool read_front(struct arena *a, const struct source *s,
                       struct front *front, bool part, struct diag_list *diags)
{
    *front = (struct front){.published = DATE_NONE,
                            .updated = DATE_NONE,
                            .lang = S("ja"),
                            .leaflet_sheet = S("a4")};
    front->where = source_start(s);
    struct reader r = {a, front, diags, part};
    size_t start, end;
    if (!find_front(s->text, &start, &end, &front->body)) {
        report_no_front(&r, s);
        return false;
    }
    bool good = read_page_keys(&r, span_of(s, start, end));
    if (front->menu.len == 0)
        front->menu = front->title;
    return good;
}

bool front_read(struct arena *a, const struct source *s, struct front *front,
                struct diag_list *diags)
{
    return read_front(a, s, front, false, diags);
}

bool front_read_part(struct arena *a, const struct source *s,
                     struct front *front, struct diag_list *diags)
{
    return read_front(a, s, front, true, diags);
}

/* The value behind `encoding:` or 文字コード: in any encoding; or empty. */
static str encoding_value(str line)
{
    static const str keys[] = {
        STR_INIT("encoding:"), STR_INIT("文字コード:"),
        STR_INIT("\x95\xB6\x8E\x9A\x83R\x81[\x83h:"),          /* CP932 */
        STR_INIT("\xCA\xB8\xBB\xFA\xA5\xB3\xA1\xBC\xA5\xC9:"), /* EUC-JP */
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!str_starts(line, keys[i]))
            continue;
        str value = str_trim(str_drop(line, keys[i].len));
        bool quoted = value.len >= 2 &&
                      (value.ptr[0] == '"' || value.ptr[0] == '\'') &&
                      value.ptr[value.len - 1] == value.ptr[0];
        return quoted ? str_slice(value, 1, value.len - 1) : value;
    }
    return (str){0};
}

enum encoding front_encoding(str bytes)
{
    enum encoding encoding = ENCODING_DETECT;
    size_t start, end, body, next;
    if (!find_front(bytes, &start, &end, &body))
        return encoding;
    for (size_t at = start; at < end; at = next)
        if (encoding_by_name(encoding_value(line_at(bytes, at, &next)),
                             &encoding))
            break;
    return encoding;
}
