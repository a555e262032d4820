/*
 * The text of HTML of any origin (tag soup included), after the HTML Living
 * Standard's tokenizer as far as text and its places need it.
 */
#include "parse/parse.h"

#include "parse/entity.h"
#include "parse/remark.h"
#include "parse/softbreak.h"

/* Elements that end the sentence before them and behind them. */
static const str breaking[] = {
    STR_INIT("address"),    STR_INIT("article"),  STR_INIT("aside"),
    STR_INIT("blockquote"), STR_INIT("body"),     STR_INIT("button"),
    STR_INIT("caption"),    STR_INIT("dd"),       STR_INIT("details"),
    STR_INIT("dialog"),     STR_INIT("div"),      STR_INIT("dl"),
    STR_INIT("dt"),         STR_INIT("fieldset"), STR_INIT("figcaption"),
    STR_INIT("figure"),     STR_INIT("footer"),   STR_INIT("form"),
    STR_INIT("h1"),         STR_INIT("h2"),       STR_INIT("h3"),
    STR_INIT("h4"),         STR_INIT("h5"),       STR_INIT("h6"),
    STR_INIT("head"),       STR_INIT("header"),   STR_INIT("hgroup"),
    STR_INIT("hr"),         STR_INIT("html"),     STR_INIT("legend"),
    STR_INIT("li"),         STR_INIT("main"),     STR_INIT("menu"),
    STR_INIT("nav"),        STR_INIT("ol"),       STR_INIT("option"),
    STR_INIT("p"),          STR_INIT("pre"),      STR_INIT("section"),
    STR_INIT("select"),     STR_INIT("summary"),  STR_INIT("table"),
    STR_INIT("tbody"),      STR_INIT("td"),       STR_INIT("tfoot"),
    STR_INIT("th"),         STR_INIT("thead"),    STR_INIT("title"),
    STR_INIT("tr"),         STR_INIT("ul"),
};

/* Elements whose content is no text for people. */
static const str hidden[] = {
    STR_INIT("script"),
    STR_INIT("style"),
    STR_INIT("template"),
};

struct scan {
    struct arena *arena;
    const struct source *source;
    struct block **tail; /* of the page */
    struct block *block; /* the one under way, or NULL */
    struct inline_node **inlines;
    size_t at;
    int heading; /* level of the heading we are in, or 0 */
    struct remark_list remarks;
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool same_name(str name, str wanted)
{
    if (name.len != wanted.len)
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (lower(name.ptr[i]) != wanted.ptr[i])
            return false;
    return true;
}

static bool is_one_of(str name, const str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (same_name(name, names[i]))
            return true;
    return false;
}

static bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static void finish_block(struct scan *s)
{
    struct block *b = s->block;
    s->block = NULL;
    if (!b || !b->inlines)
        return;
    softbreaks_drop(&b->inlines, SOFTBREAK_JAPANESE);
    b->where.end = s->at > b->where.start ? s->at : b->where.start;
    *s->tail = b;
    s->tail = &b->next;
}

static struct inline_node *add(struct scan *s, enum inline_kind kind,
                               size_t start, size_t end)
{
    if (!s->block) {
        s->block = ARENA_NEW(s->arena, struct block);
        s->block->kind = s->heading ? BLOCK_HEADING : BLOCK_PARAGRAPH;
        s->block->level = s->heading;
        s->block->where = span_of(s->source, start, end);
        s->inlines = &s->block->inlines;
    }
    struct inline_node *n = ARENA_NEW(s->arena, struct inline_node);
    n->kind = kind;
    n->where = span_of(s->source, start, end);
    *s->inlines = n;
    s->inlines = &n->next;
    return n;
}

static void add_text(struct scan *s, size_t start, size_t end)
{
    if (start == end)
        return;
    struct inline_node *n = add(s, INLINE_TEXT, start, end);
    n->text = span_text(n->where);
    n->verbatim = true;
}

/* A run of blanks: a line end in it is a soft break. */
static size_t read_blanks(struct scan *s, size_t at)
{
    str text = s->source->text;
    size_t start = at;
    bool line_end = false;
    for (; at < text.len && blank(text.ptr[at]); at++)
        line_end = line_end || text.ptr[at] == '\n';
    if (!s->block)
        return at;
    if (line_end)
        add(s, INLINE_SOFT_BREAK, start, at);
    else
        add_text(s, start, at);
    return at;
}

/* Text up to the next tag, entity or blank. */
static size_t read_words(struct scan *s, size_t at)
{
    str text = s->source->text;
    size_t start = at;
    while (at < text.len && text.ptr[at] != '<' && text.ptr[at] != '&' &&
           !blank(text.ptr[at]))
        at++;
    add_text(s, start, at);
    return at;
}

static size_t read_entity(struct scan *s, size_t at)
{
    str said;
    size_t len = entity_read(s->arena, str_drop(s->source->text, at), &said);
    if (len == 0) {
        add_text(s, at, at + 1);
        return at + 1;
    }
    add(s, INLINE_TEXT, at, at + len)->text = said;
    return at + len;
}

/* Behind the tag whose `<` is at `at`; quotes hide a `>`. */
static size_t tag_end(str text, size_t at)
{
    char quote = 0;
    for (size_t i = at + 1; i < text.len; i++) {
        char c = text.ptr[i];
        if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '>') {
            return i + 1;
        } else if ((c == '"' || c == '\'') && text.ptr[i - 1] == '=') {
            quote = c;
        }
    }
    return text.len;
}

/* Behind the end tag of a hidden element, or the end of the text. */
static size_t skip_hidden(str text, size_t at, str name)
{
    while (at < text.len) {
        size_t hit = str_find(str_drop(text, at), S("</"));
        if (hit == SIZE_MAX)
            return text.len;
        at += hit + 2;
        if (text.len - at >= name.len &&
            same_name(str_slice(text, at, at + name.len), name))
            return tag_end(text, at);
    }
    return text.len;
}

/* The alternative text of an image, as text of the sentence it is in. */
static void read_alt(struct scan *s, size_t start, size_t end)
{
    str tag = str_slice(s->source->text, start, end);
    static const str keys[] = {STR_INIT(" alt=\""), STR_INIT(" alt='")};
    for (size_t i = 0; i < 2; i++) {
        size_t at = str_find(tag, keys[i]);
        if (at == SIZE_MAX)
            continue;
        size_t from = at + keys[i].len;
        size_t len = str_find_byte(str_drop(tag, from), i ? '\'' : '"');
        if (len == SIZE_MAX || len == 0)
            continue;
        add_text(s, start + from, start + from + len);
        return;
    }
}

/* Tags that the flow of a sentence must know. */
static void inline_tag(struct scan *s, str name, size_t end_of_tag, bool end)
{
    static const str ruby[] = {STR_INIT("rt"), STR_INIT("rp")};
    if (same_name(name, S("br"))) {
        if (s->block)
            add(s, INLINE_HARD_BREAK, s->at, end_of_tag);
    } else if (same_name(name, S("img"))) {
        read_alt(s, s->at, end_of_tag);
    } else if (is_one_of(name, ruby, 2)) {
        add(s, INLINE_HTML, s->at, end_of_tag)->text =
            arena_printf(s->arena, "<%s%c%c>", end ? "/" : "",
                         lower(name.ptr[0]), lower(name.ptr[1]));
    }
}

static void set_heading(struct scan *s, str name, bool end)
{
    if (name.len == 2 && lower(name.ptr[0]) == 'h' && name.ptr[1] >= '1' &&
        name.ptr[1] <= '6')
        s->heading = end ? 0 : name.ptr[1] - '0';
}

static size_t read_element(struct scan *s, size_t name_at, bool end)
{
    str text = s->source->text;
    size_t name_end = name_at;
    while (name_end < text.len && !blank(text.ptr[name_end]) &&
           text.ptr[name_end] != '>' && text.ptr[name_end] != '/')
        name_end++;
    str name = str_slice(text, name_at, name_end);
    size_t behind = tag_end(text, s->at);
    if (!end && is_one_of(name, hidden, sizeof hidden / sizeof *hidden))
        return skip_hidden(text, behind, name);
    if (is_one_of(name, breaking, sizeof breaking / sizeof *breaking)) {
        finish_block(s);
        set_heading(s, name, end);
    } else {
        inline_tag(s, name, behind, end);
    }
    return behind;
}

/* A tag, a comment or a declaration at `<`; or just that character. */
static size_t read_markup(struct scan *s, size_t at)
{
    str rest = str_drop(s->source->text, at);
    if (str_starts(rest, S("<!--"))) {
        size_t end = str_find(str_drop(rest, 4), S("-->"));
        if (end == SIZE_MAX)
            return at + rest.len;
        size_t behind = at + 4 + end + 3;
        remark_keep(s->arena, span_of(s->source, at, behind), &s->remarks);
        return behind;
    }
    if (rest.len < 2)
        return at + rest.len;
    if (rest.ptr[1] == '!' || rest.ptr[1] == '?') {
        size_t end = str_find_byte(rest, '>');
        return end == SIZE_MAX ? at + rest.len : at + end + 1;
    }
    bool end = rest.ptr[1] == '/';
    size_t name = at + (end ? 2 : 1);
    char first = rest.len > (end ? 2U : 1U) ? lower(rest.ptr[end ? 2 : 1]) : 0;
    if (first >= 'a' && first <= 'z')
        return read_element(s, name, end);
    add_text(s, at, at + 1);
    return at + 1;
}

struct document *parse_html(struct arena *a, const struct source *source)
{
    struct document *doc = ARENA_NEW(a, struct document);
    struct scan s = {.arena = a, .source = source, .tail = &doc->blocks};
    str text = source->text;
    doc->source = source;
    while (s.at < text.len) {
        char c = text.ptr[s.at];
        if (c == '<')
            s.at = read_markup(&s, s.at);
        else if (c == '&')
            s.at = read_entity(&s, s.at);
        else if (blank(c))
            s.at = read_blanks(&s, s.at);
        else
            s.at = read_words(&s, s.at);
    }
    finish_block(&s);
    doc->remarks = s.remarks;
    return doc;
}
