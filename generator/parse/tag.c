/* The few HTML tags that a page may hold: ruby rt rp br wbr abbr. */
#include "parse/tag.h"

#include "parse/entity.h"
#include "parse/remark.h"

static const char rule[] = "raw-html";

static const struct listed {
    str name;
    bool single;  /* has no end tag */
    bool in_ruby; /* stands only within ruby */
} listed[] = {
    {STR_INIT("ruby"), false, false}, {STR_INIT("rt"), false, true},
    {STR_INIT("rp"), false, true},    {STR_INIT("br"), true, false},
    {STR_INIT("wbr"), true, false},   {STR_INIT("abbr"), false, false},
};

enum { LISTED = sizeof listed / sizeof *listed, OPEN_MAX_TAGS = 16 };

struct tag {
    const struct listed *kind; /* NULL: not listed */
    str name;
    str attributes;
    bool end;
};

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool same_name(str name, str lower)
{
    if (name.len != lower.len)
        return false;
    for (size_t i = 0; i < name.len; i++)
        if ((name.ptr[i] | 0x20) != lower.ptr[i])
            return false;
    return true;
}

/* Reads the name of the tag at the start of text: `<name` or `</name`. */
static struct tag read_name(str text)
{
    struct tag t = {0};
    size_t at = 1;
    if (text.len > 1 && text.ptr[1] == '/') {
        t.end = true;
        at++;
    }
    size_t start = at;
    while (at < text.len &&
           (letter(text.ptr[at]) ||
            (at > start && text.ptr[at] >= '0' && text.ptr[at] <= '9') ||
            (at > start && text.ptr[at] == '-')))
        at++;
    t.name = text.len > at ? str_slice(text, start, at) : (str){0};
    for (size_t i = 0; i < LISTED; i++)
        if (same_name(t.name, listed[i].name))
            t.kind = &listed[i];
    t.attributes = text.len > at ? str_drop(text, at) : (str){0};
    return t;
}

bool tag_listed_at(str text)
{
    return text.len > 2 && text.ptr[0] == '<' && read_name(text).kind;
}

static void refuse(struct reader *r, str html, span where)
{
    struct tag t = read_name(html);
    struct diag *d;
    if (t.name.len)
        d = diag_error(r->diags, rule, where,
                       "HTMLのタグ <%s%.*s> は使えません", t.end ? "/" : "",
                       STR_ARG(t.name));
    else
        d = diag_error(r->diags, rule, where, "HTMLの宣言や命令は使えません");
    diag_hint(r->diags, d,
              "使えるタグは ruby rt rp br wbr abbr だけです。文字としての < は "
              "&lt; と書きます");
}

/* title="…" alone: its value, still encoded; false for anything else. */
static bool read_title(str attributes, str *value)
{
    str rest = str_trim(attributes);
    if (rest.len < 8 || !same_name(str_take(rest, 5), S("title")))
        return false;
    rest = str_trim(str_drop(rest, 5));
    if (rest.len < 3 || rest.ptr[0] != '=')
        return false;
    rest = str_trim(str_drop(rest, 1));
    char quote = rest.len ? rest.ptr[0] : 0;
    if ((quote != '"' && quote != '\'') || rest.len < 2)
        return false;
    *value = str_drop(rest, 1);
    size_t end = str_find_byte(*value, quote);
    if (end == SIZE_MAX || str_trim(str_drop(*value, end + 1)).len)
        return false;
    *value = str_take(*value, end);
    return true;
}

static void put_attribute_value(struct buf *b, str value)
{
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        str entity;
        size_t len = entity_read(b->arena, str_drop(value, i), &entity);
        if (len) {
            buf_put(b, str_slice(value, i, i + len));
            i += len - 1;
        } else if (c == '"' || c == '&' || c == '<' || c == '>') {
            buf_put(b, c == '"'   ? S("&quot;")
                       : c == '&' ? S("&amp;")
                       : c == '<' ? S("&lt;")
                                  : S("&gt;"));
        } else {
            buf_put_byte(b, c);
        }
    }
}

/* The tag in its plain form; wrong attributes are an error and go. */
static str plain_form(struct reader *r, const struct tag *t, span where)
{
    str inside = t->attributes;
    while (str_ends(inside, S(">")) || str_ends(inside, S("/")) ||
           str_ends(inside, S(" ")))
        inside = str_take(inside, inside.len - 1);
    inside = str_trim(inside);
    str name = t->kind->name, title;
    if (t->end)
        return arena_printf(r->arena, "</%.*s>", STR_ARG(name));
    if (inside.len == 0)
        return arena_printf(r->arena, "<%.*s>", STR_ARG(name));
    if (str_equal(name, S("abbr")) && read_title(inside, &title)) {
        struct buf b = {.arena = r->arena};
        buf_put(&b, S("<abbr title=\""));
        put_attribute_value(&b, title);
        buf_put(&b, S("\">"));
        return buf_text(&b);
    }
    struct diag *d = diag_error(r->diags, rule, where,
                                "<%.*s> に属性「%.*s」は付けられません",
                                STR_ARG(name), STR_ARG(inside));
    diag_hint(r->diags, d, "属性を付けられるのは abbr の title だけです");
    return arena_printf(r->arena, "<%.*s>", STR_ARG(name));
}

/* The tags now open among the nodes of one list. */
struct open {
    struct {
        const struct listed *kind;
        span where;
    } items[OPEN_MAX_TAGS];
    size_t len;
    str refused; /* the last start tag that was refused */
};

static bool ruby_is_open(const struct open *o)
{
    return o->len && str_equal(o->items[o->len - 1].kind->name, S("ruby"));
}

static bool balance(struct reader *r, struct open *o, const struct tag *t,
                    span where)
{
    const str name = t->kind->name;
    if (t->end) {
        if (o->len && o->items[o->len - 1].kind == t->kind) {
            o->len--;
            return true;
        }
        diag_error(r->diags, rule, where, "</%.*s> に対応する開始がありません",
                   STR_ARG(name));
        return false;
    }
    if (t->kind->single)
        return true;
    if (t->kind->in_ruby && !ruby_is_open(o)) {
        diag_error(r->diags, rule, where, "<%.*s> は <ruby> の中に書きます",
                   STR_ARG(name));
        return false;
    }
    if (o->len == OPEN_MAX_TAGS) {
        diag_error(r->diags, rule, where, "タグの入れ子が深すぎます");
        return false;
    }
    o->items[o->len].kind = t->kind;
    o->items[o->len++].where = where;
    return true;
}

/* Whether the node stays. */
static bool settle(struct reader *r, struct open *o, struct inline_node *n)
{
    if (str_starts(n->text, S("<!--"))) {
        remark_keep(r->arena, n->where, &r->remarks);
        return false;
    }
    struct tag t = read_name(n->text);
    if (!t.kind) {
        /* One finding for a pair of tags. */
        if (!t.end || !str_equal(t.name, o->refused))
            refuse(r, n->text, n->where);
        o->refused = t.name;
        return false;
    }
    str plain = plain_form(r, &t, n->where);
    if (!balance(r, o, &t, n->where))
        return false;
    n->text = plain;
    n->verbatim = str_equal(plain, span_text(n->where));
    return true;
}

static void report_open(struct reader *r, const struct open *o)
{
    for (size_t i = 0; i < o->len; i++) {
        str name = o->items[i].kind->name;
        struct diag *d =
            diag_error(r->diags, rule, o->items[i].where,
                       "<%.*s> が閉じられていません", STR_ARG(name));
        diag_hint(r->diags, d, "同じ段落の中に </%.*s> を書いてください",
                  STR_ARG(name));
    }
}

/* Depth is bounded: inlines_read keeps trees at GUARD_NESTING. */
void tags_check(struct reader *r, struct inline_node **list)
{
    struct open open = {0};
    for (struct inline_node **slot = list; *slot;) {
        struct inline_node *n = *slot;
        if (n->children)
            tags_check(r, &n->children);
        if (n->kind == INLINE_HTML && !settle(r, &open, n))
            *slot = n->next;
        else
            slot = &n->next;
    }
    report_open(r, &open);
}

void tags_check_block(struct reader *r, str html, span where)
{
    str rest = str_trim(html);
    if (str_starts(rest, S("<!--"))) {
        size_t end = str_find(rest, S("-->"));
        if (end == SIZE_MAX) {
            diag_error(r->diags, rule, where,
                       "コメント <!-- を閉じる --> がありません");
            return;
        }
        remark_keep(r->arena, where, &r->remarks);
        rest = str_trim(str_drop(rest, end + 3));
        if (rest.len == 0)
            return;
        struct diag *d = diag_error(r->diags, rule, where,
                                    "コメントと同じ行の文は表示されません");
        diag_hint(r->diags, d, "--> の後で改行してください");
        return;
    }
    refuse(r, rest, where);
}
