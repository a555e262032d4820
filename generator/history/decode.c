/* ledger.json and facts.json → plain data (RFC 8259, by jansson). */
#include <jansson.h>
#include <stdlib.h>

#include "history/published.h"

/* What jansson may be asked to hold; a ledger of 20,000 pages stays below. */
enum { MOST_VALUES = 8000000, MOST_NESTED = 1500000, MOST_DEPTH = 16 };

struct decoder {
    struct arena *arena;
    str path;
    struct diag_list *diags;
};

static bool refuse(struct decoder *d, const char *why)
{
    struct diag *finding = diag_world(d->diags, "ledger", d->path, "%s", why);
    diag_hint(d->diags, finding,
              "annai build が公開先に書いた ledger.json か facts.json、"
              "またはそのフォルダーを指定してください");
    return false;
}

/* Counts before anything is made of it: memory is bounded beforehand. */
static bool sizes_fit(str bytes)
{
    size_t values = 0, nested = 0, depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.ptr[i];
        if (c == '\\' && quoted)
            i++;
        else if (c == '"')
            quoted = !quoted;
        if (quoted || c == '\0')
            continue;
        values += c == ',' || c == ':';
        if (c == '{' || c == '[') {
            nested++;
            depth++;
        } else if ((c == '}' || c == ']') && depth > 0) {
            depth--;
        }
        if (depth > MOST_DEPTH)
            return false;
    }
    return values <= MOST_VALUES && nested <= MOST_NESTED;
}

static str text_of(struct decoder *d, const json_t *value)
{
    if (!json_is_string(value))
        return (str){0};
    str s = {json_string_value(value), json_string_length(value)};
    return arena_str(d->arena, s);
}

static str member(struct decoder *d, const json_t *object, const char *key)
{
    return text_of(d, json_object_get(object, key));
}

/* A number, truth value or text in one line of text. */
static str scalar(struct decoder *d, const json_t *value)
{
    if (json_is_integer(value))
        return arena_printf(d->arena, "%" JSON_INTEGER_FORMAT,
                            json_integer_value(value));
    if (json_is_boolean(value))
        return json_is_true(value) ? S("true") : S("false");
    return text_of(d, value);
}

static void add_field(struct decoder *d, struct published_fact *f, str key,
                      str part, str value)
{
    struct published_field *field = LIST_PUSH(d->arena, f);
    *field = (struct published_field){key, part, value};
}

/* {"month": "2025-09", "name": "北海道", "from": …} → 北海道: 2025-09 … */
static void add_wave(struct decoder *d, struct published_fact *f,
                     const json_t *wave)
{
    str month = member(d, wave, "month"), from = member(d, wave, "from"),
        to = member(d, wave, "to");
    str value = from.len || to.len
                    ? arena_printf(d->arena, "%.*s %.*s/%.*s", STR_ARG(month),
                                   STR_ARG(from), STR_ARG(to))
                    : month;
    add_field(d, f, S("waves"), member(d, wave, "name"), value);
}

static void add_value(struct decoder *d, struct published_fact *f,
                      const char *name, json_t *value)
{
    str key = arena_str(d->arena, str_from_c(name));
    const char *part;
    json_t *inner;
    size_t at;
    if (json_is_object(value)) {
        json_object_foreach(value, part, inner) add_field(
            d, f, key, arena_str(d->arena, str_from_c(part)), scalar(d, inner));
    } else if (json_is_array(value)) {
        json_array_foreach(value, at, inner) add_wave(d, f, inner);
    } else {
        add_field(d, f, key, S(""), scalar(d, value));
    }
}

/* Where a fact stands in Lua is no part of what it says. */
static bool tells(const char *name)
{
    str key = str_from_c(name);
    return !str_equal(key, S("id")) && !str_equal(key, S("file")) &&
           !str_equal(key, S("line"));
}

static bool decode_fact(struct decoder *d, json_t *object,
                        struct published_insurer *insurer)
{
    const char *name;
    json_t *value;
    str id = member(d, object, "id");
    if (id.len == 0)
        return refuse(d, "予定表の定め（facts）に名前（id）がありません");
    struct published_fact *f = LIST_PUSH(d->arena, &insurer->facts);
    f->id = id;
    f->label = member(d, object, "label");
    json_object_foreach(object, name, value) if (tells(name))
        add_value(d, f, name, value);
    return true;
}

static bool same_sentence(const struct published_sentence *s, str text,
                          str context, size_t line)
{
    return s->line == line && str_equal(s->text, text) &&
           str_equal(s->context, context);
}

static bool decode_mention(struct decoder *d, json_t *object,
                           struct published_page *page)
{
    struct published_mention m = {
        member(d, object, "text"), member(d, object, "value"),
        member(d, object, "boundary"), member(d, object, "fact")};
    if (m.value.len == 0 || m.words.len == 0)
        return refuse(d, "ページの日付（mentions）に言葉（text）か"
                         "値（value）がありません");
    str text = member(d, object, "sentence");
    str context = member(d, object, "context");
    json_int_t at = json_integer_value(json_object_get(object, "line"));
    size_t line = at > 0 ? (size_t)at : 0;
    if (text.len == 0)
        text = m.words;
    struct published_sentence *s =
        page->len ? &page->items[page->len - 1] : NULL;
    if (!s || !same_sentence(s, text, context, line)) {
        s = LIST_PUSH(d->arena, page);
        *s = (struct published_sentence){text, context, line, NULL, 0, 0};
    }
    *LIST_PUSH(d->arena, s) = m;
    return true;
}

static bool decode_page(struct decoder *d, json_t *object,
                        struct published_insurer *insurer)
{
    json_t *mentions = json_object_get(object, "mentions"), *mention;
    size_t at;
    str url = member(d, object, "page");
    if (url.len == 0 || !json_is_array(mentions))
        return refuse(d, "ページ（pages）に場所（page）か"
                         "日付（mentions）がありません");
    struct published_page *page = LIST_PUSH(d->arena, &insurer->pages);
    page->url = url;
    page->file = member(d, object, "file");
    page->title = member(d, object, "title");
    page->rest = member(d, object, "rest");
    page->leaflet = json_is_true(json_object_get(object, "leaflet"));
    json_array_foreach(
        mentions, at,
        mention) if (!decode_mention(d, mention, page)) return false;
    return true;
}

typedef bool decode_item(struct decoder *d, json_t *item,
                         struct published_insurer *insurer);

static bool decode_list(struct decoder *d, json_t *list, decode_item *decode,
                        struct published_insurer *insurer)
{
    size_t at;
    json_t *item;
    json_array_foreach(list, at,
                       item) if (!decode(d, item, insurer)) return false;
    return true;
}

static int compare_facts(const void *left, const void *right)
{
    const struct published_fact *a = left, *b = right;
    return str_compare(a->id, b->id);
}

static int compare_pages(const void *left, const void *right)
{
    const struct published_page *a = left, *b = right;
    return str_compare(a->url, b->url);
}

/* In order, each name once: later steps walk two lists side by side. */
static bool put_in_order(struct decoder *d, struct published_insurer *insurer)
{
    const struct published_fact *f = insurer->facts.items;
    const struct published_page *p = insurer->pages.items;
    if (insurer->facts.len)
        qsort(insurer->facts.items, insurer->facts.len, sizeof *f,
              compare_facts);
    if (insurer->pages.len)
        qsort(insurer->pages.items, insurer->pages.len, sizeof *p,
              compare_pages);
    for (size_t i = 1; i < insurer->facts.len; i++)
        if (compare_facts(&f[i - 1], &f[i]) == 0)
            return refuse(d, "同じ名前の定め（facts）が二つあります");
    for (size_t i = 1; i < insurer->pages.len; i++)
        if (compare_pages(&p[i - 1], &p[i]) == 0)
            return refuse(d, "同じ場所のページ（pages）が二つあります");
    return true;
}

static bool decode(struct decoder *d, json_t *root,
                   struct published_insurer *insurer)
{
    json_t *facts = json_object_get(root, "facts"),
           *pages = json_object_get(root, "pages");
    insurer->id = member(d, root, "insurer");
    insurer->name = member(d, root, "name");
    insurer->has_pages = pages != NULL;
    if (insurer->id.len == 0 || !json_is_array(facts) ||
        (pages && !json_is_array(pages)))
        return refuse(d, "annai の ledger.json でも facts.json でもありません");
    return decode_list(d, facts, decode_fact, insurer) &&
           decode_list(d, pages, decode_page, insurer) &&
           put_in_order(d, insurer);
}

bool published_decode(struct arena *a, str path, str bytes,
                      struct published_insurer *insurer,
                      struct diag_list *diags)
{
    struct decoder d = {a, path, diags};
    json_error_t e;
    if (!sizes_fit(bytes))
        return refuse(&d, "中身が多すぎるか、入れ子が深すぎます");
    json_t *root = json_loadb(bytes.ptr, bytes.len, JSON_REJECT_DUPLICATES, &e);
    if (!root)
        return refuse(&d, arena_printf(a, "JSON として読めません（%d行%d桁）",
                                       e.line, e.column)
                              .ptr);
    bool fine = decode(&d, root, insurer);
    json_decref(root);
    return fine;
}
