/* Where a statement and its fields stand in the text of a script. */
#include "script/places.h"

#include "base/utf8.h"

/* A file of any shape costs no more than so much looking. */
enum { BUDGET = 64 * 1024 * 1024 };

enum token_kind { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_OTHER };

struct token {
    enum token_kind kind;
    size_t start, end;
    size_t text_start, text_end; /* TOKEN_TEXT: what is within the quotes */
    char byte;                   /* TOKEN_OTHER */
};

struct scanner {
    struct places *places;
    str text;
    size_t at, end;
};

static bool in_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_';
}

static bool blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool more(const struct scanner *s)
{
    return s->at < s->end;
}

static char peek(const struct scanner *s, size_t ahead)
{
    return s->end - s->at > ahead ? s->text.ptr[s->at + ahead] : '\0';
}

/* The level of a long bracket [==[ at the scanner, or SIZE_MAX. */
static size_t long_level(const struct scanner *s)
{
    size_t level = 0;
    if (peek(s, 0) != '[')
        return SIZE_MAX;
    while (peek(s, level + 1) == '=')
        level++;
    return peek(s, level + 1) == '[' ? level : SIZE_MAX;
}

static bool closes(const struct scanner *s, size_t level)
{
    for (size_t i = 0; i < level; i++)
        if (peek(s, i + 1) != '=')
            return false;
    return peek(s, 0) == ']' && peek(s, level + 1) == ']';
}

/* Moves behind a long bracket; the text within is [*start, *stop). */
static void skip_long(struct scanner *s, size_t level, size_t *start,
                      size_t *stop)
{
    s->at += level + 2;
    *start = s->at;
    while (more(s) && !closes(s, level))
        s->at++;
    *stop = s->at;
    if (more(s))
        s->at += level + 2;
}

static void skip_comment(struct scanner *s)
{
    size_t start, stop;
    s->at += 2;
    size_t level = long_level(s);
    if (level != SIZE_MAX) {
        skip_long(s, level, &start, &stop);
        return;
    }
    while (more(s) && peek(s, 0) != '\n')
        s->at++;
}

static void skip_blanks(struct scanner *s)
{
    while (more(s)) {
        if (blank(peek(s, 0)))
            s->at++;
        else if (peek(s, 0) == '-' && peek(s, 1) == '-')
            skip_comment(s);
        else
            return;
    }
}

static void read_quoted(struct scanner *s, struct token *t)
{
    char quote = peek(s, 0);
    t->kind = TOKEN_TEXT;
    t->text_start = ++s->at;
    while (more(s) && peek(s, 0) != quote && peek(s, 0) != '\n')
        s->at += peek(s, 0) == '\\' && s->end - s->at > 1 ? 2 : 1;
    t->text_end = s->at;
    if (more(s))
        s->at++;
}

static void read_token(struct scanner *s, struct token *t)
{
    size_t level = long_level(s);
    if (level != SIZE_MAX) {
        t->kind = TOKEN_TEXT;
        skip_long(s, level, &t->text_start, &t->text_end);
    } else if (in_name(peek(s, 0))) {
        t->kind = TOKEN_NAME;
        while (more(s) && in_name(peek(s, 0)))
            s->at++;
    } else if (peek(s, 0) == '"' || peek(s, 0) == '\'') {
        read_quoted(s, t);
    } else {
        t->kind = TOKEN_OTHER;
        t->byte = peek(s, 0);
        /* == ~= <= >= are one: their = begins no value. */
        bool pair = peek(s, 1) == '=' && (t->byte == '=' || t->byte == '~' ||
                                          t->byte == '<' || t->byte == '>');
        if (pair)
            t->byte = '?';
        s->at += pair ? 2 : 1;
    }
}

static struct token next(struct scanner *s)
{
    struct token t = {.kind = TOKEN_END};
    size_t from = s->at;
    skip_blanks(s);
    t.start = s->at;
    if (more(s))
        read_token(s, &t);
    if (s->at > s->end)
        s->at = s->end;
    t.end = s->at;
    size_t cost = t.end - from + 1;
    s->places->budget -= cost < s->places->budget ? cost : s->places->budget;
    if (s->places->budget == 0)
        t.kind = TOKEN_END;
    return t;
}

static bool token_is(const struct token *t, char byte)
{
    return t->kind == TOKEN_OTHER && t->byte == byte;
}

static str token_text(const struct scanner *s, const struct token *t)
{
    return t->kind == TOKEN_TEXT
               ? str_slice(s->text, t->text_start, t->text_end)
               : str_slice(s->text, t->start, t->end);
}

static struct scanner scan(struct places *p, size_t start, size_t end)
{
    return (struct scanner){p, p->source->text, start, end};
}

struct places places_new(struct arena *a, const struct source *s)
{
    struct places p = {.source = s, .line_count = 1, .budget = BUDGET};
    for (size_t i = 0; i < s->text.len; i++)
        p.line_count += s->text.ptr[i] == '\n';
    p.lines = ARENA_ARRAY(a, p.line_count, size_t);
    size_t line = 1;
    for (size_t i = 0; i < s->text.len; i++)
        if (s->text.ptr[i] == '\n')
            p.lines[line++] = i + 1;
    return p;
}

static size_t line_end(const struct places *p, size_t line)
{
    return line < p->line_count ? p->lines[line] - 1 : p->source->text.len;
}

span places_line(const struct places *p, size_t line)
{
    if (line == 0)
        return source_start(p->source);
    if (line > p->line_count)
        line = p->line_count;
    size_t start = p->lines[line - 1], end = line_end(p, line);
    while (start < end && blank(p->source->text.ptr[start]))
        start++;
    return span_of(p->source, start, end);
}

/* Moves behind the bracket that closes the one the scanner is behind. */
static bool skip_brackets(struct scanner *s)
{
    size_t depth = 1;
    while (depth > 0) {
        struct token t = next(s);
        if (t.kind == TOKEN_END)
            return false;
        if (token_is(&t, '{') || token_is(&t, '(') || token_is(&t, '['))
            depth++;
        if (token_is(&t, '}') || token_is(&t, ')') || token_is(&t, ']'))
            depth--;
    }
    return true;
}

/* Whether the name of a statement follows its word; *end gets its end. */
static bool match_id(struct scanner *s, str id, size_t *end)
{
    if (id.len == 0)
        return true;
    struct token t = next(s);
    if (token_is(&t, '('))
        t = next(s);
    *end = t.end;
    return t.kind == TOKEN_TEXT && str_equal(token_text(s, &t), id);
}

static span find_table(struct scanner *s)
{
    struct token t = next(s);
    while (token_is(&t, '(') || token_is(&t, ')'))
        t = next(s);
    if (!token_is(&t, '{') || !skip_brackets(s))
        return (span){0};
    return span_of(s->places->source, t.start, s->at);
}

void places_statement(struct places *p, size_t line, str kind, str id,
                      span *head, span *table)
{
    *head = places_line(p, line);
    *table = (span){0};
    if (line == 0 || line > p->line_count)
        return;
    size_t last = line_end(p, line);
    struct scanner s = scan(p, p->lines[line - 1], p->source->text.len);
    for (;;) {
        struct token t = next(&s);
        if (t.kind == TOKEN_END || t.start >= last)
            return;
        struct scanner behind = s;
        size_t end = t.end;
        if (t.kind != TOKEN_NAME || !str_equal(token_text(&s, &t), kind) ||
            !match_id(&behind, id, &end))
            continue;
        *head = span_of(p->source, t.start, end);
        *table = find_table(&behind);
        return;
    }
}

/* The end of the value that begins at the scanner. */
static size_t skip_value(struct scanner *s)
{
    size_t end = s->at;
    for (;;) {
        struct scanner before = *s;
        struct token t = next(s);
        if (t.kind == TOKEN_END || token_is(&t, ',') || token_is(&t, ';') ||
            token_is(&t, '}')) {
            s->at = before.at;
            return end;
        }
        if ((token_is(&t, '{') || token_is(&t, '(') || token_is(&t, '[')) &&
            !skip_brackets(s))
            return end;
        end = s->at;
    }
}

/* Reads `name =` or `["name"] =`; false: something else stands here. */
static bool read_key(struct scanner *s, struct token *name, size_t *end)
{
    struct token t = next(s);
    bool bracket = token_is(&t, '[');
    *name = bracket ? next(s) : t;
    *end = name->end;
    if (bracket) {
        t = next(s);
        *end = t.end;
        if (!token_is(&t, ']'))
            return false;
    }
    t = next(s);
    return name->kind == (bracket ? TOKEN_TEXT : TOKEN_NAME) &&
           token_is(&t, '=');
}

bool places_field(struct places *p, span table, str name,
                  struct field_place *place)
{
    if (!table.source)
        return false;
    struct scanner s = scan(p, table.start + 1, table.end - 1);
    while (more(&s) && p->budget > 0) {
        struct scanner first = s;
        struct token key;
        size_t key_end;
        bool named = read_key(&s, &key, &key_end);
        if (!named)
            s = first;
        skip_blanks(&s);
        size_t start = s.at;
        size_t end = skip_value(&s);
        if (named && str_equal(token_text(&s, &key), name) && end >= start) {
            place->key = span_of(p->source, key.start, key.end);
            place->value = span_of(p->source, start, end);
            place->whole = span_of(p->source, key.start, end);
            return true;
        }
        next(&s); /* the separator */
    }
    return false;
}

span places_word(struct places *p, size_t line, str name)
{
    span whole = places_line(p, line);
    struct scanner s = scan(p, whole.start, whole.end);
    while (more(&s)) {
        struct token t = next(&s);
        if (t.kind == TOKEN_END)
            break;
        if (t.kind == TOKEN_NAME && str_equal(token_text(&s, &t), name))
            return span_of(p->source, t.start, t.end);
    }
    return whole;
}

span places_wide(struct places *p, size_t line)
{
    span whole = places_line(p, line);
    struct scanner s = scan(p, whole.start, whole.end);
    while (more(&s)) {
        struct token t = next(&s);
        uint32_t cp;
        if (t.kind == TOKEN_END)
            break;
        if (t.kind == TOKEN_OTHER && (unsigned char)t.byte >= 0x80)
            return span_of(p->source, t.start,
                           t.start +
                               utf8_decode(str_drop(s.text, t.start), &cp));
    }
    return whole;
}
