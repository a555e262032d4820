/* Directives: `:::名前 見出し` … `:::` blocks and `::名前{…}` leaves. */
#include "parse/directive.h"

#include "base/buf.h"
#include "base/near.h"
#include "model/component.h"
#include "parse/option.h"

static const char rule[] = "directive";

static bool is_leaf_name(str name)
{
    const struct component_info *info = component_named(name);
    return info && !(info->written & WRITTEN_AS_BLOCK);
}

static bool may_be_leaf(str name)
{
    const struct component_info *info = component_named(name);
    return info && (info->written & WRITTEN_AS_LEAF);
}

bool directive_names_leaf(const struct directive *d)
{
    return is_leaf_name(span_text(d->name));
}

/* Splits where into the name and what follows it. */
static void read_name(struct directive *d, span where)
{
    where = option_trim(where);
    size_t at = where.start;
    while (at < where.end) {
        str rest = span_text(span_of(where.source, at, where.end));
        if (option_blank(rest) || rest.ptr[0] == '{')
            break;
        at++;
    }
    d->name = span_of(where.source, where.start, at);
    d->rest = option_trim(span_of(where.source, at, where.end));
}

/* `::name{…}`, or `::name` where the name is a leaf's. */
static bool read_leaf(struct directive *d, span where)
{
    if (option_blank(span_text(where)))
        return false;
    read_name(d, where);
    d->kind = DIRECTIVE_LEAF;
    return d->name.start < d->name.end &&
           (str_starts(span_text(d->rest), S("{")) ||
            is_leaf_name(span_text(d->name)) ||
            (d->rest.start == d->rest.end && may_be_leaf(span_text(d->name))));
}

bool directive_read(const struct source *s, size_t start, size_t end,
                    struct directive *d)
{
    str line = str_slice(s->text, start, end);
    size_t colons = 0;
    *d = (struct directive){.where = option_trim(span_of(s, start, end))};
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
    size_t count;
    const struct component_info *all = component_all(&count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < COMPONENT_NAMES && all[i].names[k].len; k++)
            near_offer(&near, all[i].names[k]);
    struct diag *e =
        diag_error(r->diags, rule, d->where,
                   "「%.*s」という囲みや部品はありません", STR_ARG(name));
    if (near.best.len) {
        diag_hint(r->diags, e, "もしかして「%.*s」", STR_ARG(near.best));
        return;
    }
    struct buf names = {.arena = r->arena};
    for (size_t i = 0; i < count; i++)
        buf_printf(&names, "%s%.*s", i ? "、" : "", STR_ARG(all[i].names[0]));
    diag_hint(r->diags, e, "使える名前は %.*s です", STR_ARG(buf_text(&names)));
}

/* The option that is the title of what has no words behind its name. */
static const struct component_option *title_option(const struct component *c)
{
    if (c->info->kind == COMPONENT_FIGURE)
        return component_option(c, S("caption"));
    if (c->info->kind == COMPONENT_CONTENTS)
        return component_option(c, S("title"));
    return NULL;
}

static struct block *make_block(struct reader *r, const struct directive *d,
                                const struct component_info *info)
{
    struct block *b = ARENA_NEW(r->arena, struct block);
    b->where = d->where;
    b->component = ARENA_NEW(r->arena, struct component);
    b->component->info = info;
    b->kind = BLOCK_COMPONENT;
    if (info->kind == COMPONENT_CALLOUT) {
        b->kind = BLOCK_CALLOUT;
        b->callout = info->callout;
    }
    span title;
    bool good = directive_options(r, d, b->component, &title);
    if (!good && d->kind == DIRECTIVE_LEAF)
        return NULL;
    if (!good && !(info->written & WRITTEN_WITH_TITLE))
        return b;
    const struct component_option *named = title_option(b->component);
    if (named)
        title = named->where;
    if (title.start < title.end) {
        b->text = span_text(title);
        reader_later(r, b, title);
    }
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
    const struct component_info *info = component_named(span_text(d->name));
    bool leaf = d->kind == DIRECTIVE_LEAF;
    if (!info)
        unknown_name(r, d);
    else if (info->written & (leaf ? WRITTEN_AS_LEAF : WRITTEN_AS_BLOCK))
        return make_block(r, d, info);
    else
        wrong_colons(r, d);
    return NULL;
}
