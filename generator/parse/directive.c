/* Directives: `:::名前 見出し` … `:::` blocks and `::名前{…}` leaves. */
#include "parse/directive.h"

#include "base/near.h"
#include "parse/reader.h"
#include "parse/reference.h"

static const char rule[] = "directive";

static const struct {
    str name;
    enum callout_kind kind;
} callouts[] = {
    {STR_INIT("POINT"), CALLOUT_POINT},
    {STR_INIT("ポイント"), CALLOUT_POINT},
    {STR_INIT("point"), CALLOUT_POINT},
    {STR_INIT("注意"), CALLOUT_CAUTION},
    {STR_INIT("caution"), CALLOUT_CAUTION},
    {STR_INIT("お願い"), CALLOUT_REQUEST},
    {STR_INIT("request"), CALLOUT_REQUEST},
    {STR_INIT("コラム"), CALLOUT_COLUMN},
    {STR_INIT("column"), CALLOUT_COLUMN},
};

static const str leaves[] = {STR_INIT("発送予定"), STR_INIT("waves")};

enum {
    CALLOUTS = sizeof callouts / sizeof *callouts,
    LEAVES = sizeof leaves / sizeof *leaves,
};

static bool is_leaf_name(str name)
{
    for (size_t i = 0; i < LEAVES; i++)
        if (str_equal(leaves[i], name))
            return true;
    return false;
}

bool directive_names_leaf(const struct directive *d)
{
    return is_leaf_name(span_text(d->name));
}

/* Bytes of the blank at the start of s: ASCII or U+3000; 0 where none. */
static size_t blank_at(str s)
{
    if (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t'))
        return 1;
    return str_starts(s, S("　")) ? 3 : 0;
}

static span trim(span where)
{
    for (;;) {
        size_t len = blank_at(span_text(where));
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

/* Splits where into the name and what follows it. */
static void read_name(struct directive *d, span where)
{
    where = trim(where);
    size_t at = where.start;
    while (at < where.end) {
        str rest = span_text(span_of(where.source, at, where.end));
        if (blank_at(rest) || rest.ptr[0] == '{')
            break;
        at++;
    }
    d->name = span_of(where.source, where.start, at);
    d->rest = trim(span_of(where.source, at, where.end));
}

/* `::name{…}`, or `::name` where the name is a leaf's. */
static bool read_leaf(struct directive *d, span where)
{
    if (blank_at(span_text(where)))
        return false;
    read_name(d, where);
    d->kind = DIRECTIVE_LEAF;
    return d->name.start < d->name.end &&
           (str_starts(span_text(d->rest), S("{")) ||
            is_leaf_name(span_text(d->name)));
}

bool directive_read(const struct source *s, size_t start, size_t end,
                    struct directive *d)
{
    str line = str_slice(s->text, start, end);
    size_t colons = 0;
    *d = (struct directive){.where = trim(span_of(s, start, end))};
    if (str_starts(line, S("：：")) || str_starts(line, S(":：")) ||
        str_starts(line, S("：:"))) {
        d->kind = DIRECTIVE_FULL_WIDTH;
        return true;
    }
    while (colons < line.len && line.ptr[colons] == ':')
        colons++;
    if (colons < 2)
        return false;
    span behind = span_of(s, start + colons, end);
    if (colons == 2)
        return read_leaf(d, behind);
    read_name(d, behind);
    d->kind = d->name.start == d->name.end && d->rest.start == d->rest.end
                  ? DIRECTIVE_CLOSE
                  : DIRECTIVE_OPEN;
    return true;
}

static void unknown_name(struct reader *r, const struct directive *d)
{
    str name = span_text(d->name);
    struct near near = near_start(name);
    for (size_t i = 0; i < CALLOUTS; i++)
        near_offer(&near, callouts[i].name);
    for (size_t i = 0; i < LEAVES; i++)
        near_offer(&near, leaves[i]);
    struct diag *e =
        diag_error(r->diags, rule, d->where,
                   "「%.*s」という囲みや部品はありません", STR_ARG(name));
    if (near.best.len)
        diag_hint(r->diags, e, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, e,
                  "使える名前は POINT、注意、お願い、コラム、発送予定です");
}

/* The next word of *rest, cut at blanks. */
static span next_word(span *rest)
{
    *rest = trim(*rest);
    span word = *rest;
    size_t at = word.start;
    while (at < rest->end &&
           !blank_at(span_text(span_of(rest->source, at, rest->end))))
        at++;
    word.end = at;
    rest->start = at;
    return word;
}

static bool is_key(str key)
{
    for (size_t i = 0; i < key.len; i++) {
        char c = key.ptr[i];
        if ((unsigned char)c < 0x80 && !(c >= 'a' && c <= 'z') &&
            !(c >= 'A' && c <= 'Z') && c != '-' && c != '_')
            return false;
    }
    return key.len > 0;
}

/* A callout takes a title and no keys yet. */
static bool title_has_keys(struct reader *r, const struct directive *d)
{
    span rest = d->rest;
    while (rest.start < rest.end) {
        span word = next_word(&rest);
        str key, value;
        if (!str_cut(span_text(word), S("="), &key, &value) || !is_key(key))
            continue;
        struct diag *e = diag_error(r->diags, rule, word,
                                    "「%.*s」に「%.*s」という指定はありません",
                                    STR_ARG(span_text(d->name)), STR_ARG(key));
        diag_hint(r->diags, e, "見出しだけを「:::%.*s 見出し」の形で書きます",
                  STR_ARG(span_text(d->name)));
        return true;
    }
    return false;
}

static struct block *callout(struct reader *r, const struct directive *d)
{
    str name = span_text(d->name);
    for (size_t i = 0; i < CALLOUTS; i++) {
        if (!str_equal(callouts[i].name, name))
            continue;
        struct block *b = ARENA_NEW(r->arena, struct block);
        b->kind = BLOCK_CALLOUT;
        b->callout = callouts[i].kind;
        b->where = d->where;
        if (!title_has_keys(r, d) && d->rest.start < d->rest.end) {
            b->text = span_text(d->rest);
            reader_later(r, b, d->rest);
        }
        return b;
    }
    return NULL;
}

/* The fact id in {id}, {予定=id} or {fact=id}. */
static bool waves_id(struct reader *r, const struct directive *d, span *id)
{
    str rest = span_text(d->rest);
    if (rest.len < 2 || rest.ptr[0] != '{' || rest.ptr[rest.len - 1] != '}') {
        struct diag *e =
            diag_error(r->diags, rule, d->where,
                       "「::%.*s」には予定のidを波かっこで書きます",
                       STR_ARG(span_text(d->name)));
        diag_hint(r->diags, e, "例: ::発送予定{certificate.mailing}");
        return false;
    }
    span inside = span_of(d->rest.source, d->rest.start + 1, d->rest.end - 1);
    *id = trim(inside);
    str key, value;
    if (str_cut(span_text(*id), S("="), &key, &value)) {
        key = str_trim(key);
        if (!str_equal(key, S("予定")) && !str_equal(key, S("fact"))) {
            struct diag *e =
                diag_error(r->diags, rule, *id,
                           "「%.*s」という指定はありません", STR_ARG(key));
            diag_hint(r->diags, e, "もしかして「予定=」");
            return false;
        }
        id->start = id->end - value.len;
        *id = trim(*id);
    }
    return reference_check_id(r, *id);
}

static struct block *leaf(struct reader *r, const struct directive *d)
{
    span id;
    if (!waves_id(r, d, &id))
        return NULL;
    struct block *b = ARENA_NEW(r->arena, struct block);
    b->kind = BLOCK_WAVES;
    b->where = d->where;
    b->reference = ARENA_NEW(r->arena, struct reference);
    b->reference->id = span_text(id);
    b->reference->id_where = id;
    return b;
}

static void wrong_colons(struct reader *r, const struct directive *d)
{
    int leaf_colons = is_leaf_name(span_text(d->name)) ? 2 : 3;
    struct diag *e =
        diag_error(r->diags, rule, d->where, "「%.*s」の前のコロンは%dつです",
                   STR_ARG(span_text(d->name)), leaf_colons);
    diag_hint(r->diags, e,
              leaf_colons == 2 ? "「::%.*s{…}」と書きます"
                               : "「:::%.*s」で始め、「:::」で閉じます",
              STR_ARG(span_text(d->name)));
}

struct block *directive_block(struct reader *r, const struct directive *d)
{
    bool wants_leaf = is_leaf_name(span_text(d->name));
    bool is_leaf = d->kind == DIRECTIVE_LEAF;
    if (wants_leaf && is_leaf)
        return leaf(r, d);
    struct block *b = wants_leaf ? NULL : callout(r, d);
    if (b && !is_leaf)
        return b;
    if (b || wants_leaf)
        wrong_colons(r, d);
    else
        unknown_name(r, d);
    return NULL;
}
