/* YAML 1.1 by libyaml's events; what is refused, and why, in yaml.h. */
#include "load/yaml.h"

#include <yaml.h>

#include "base/utf8.h"

enum { DEPTH = 4 };

struct reader {
    struct arena *arena;
    yaml_parser_t *parser;
    span all;
    int documents;
    size_t index, byte; /* libyaml counts characters: how far it is in bytes */
    struct diag_list *diags;
};

/* The byte of a mark: from the last one, marks stand close together. */
static size_t byte_of(struct reader *r, yaml_mark_t mark)
{
    str text = span_text(r->all);
    while (r->index > mark.index) {
        uint32_t cp = utf8_before(text, r->byte);
        char bytes[4];
        r->byte -= utf8_encode(cp, bytes);
        r->index--;
    }
    while (r->index < mark.index && r->byte < text.len) {
        uint32_t cp;
        r->byte += utf8_decode(str_drop(text, r->byte), &cp);
        r->index++;
    }
    return r->all.start + r->byte;
}

static span place_of(struct reader *r, const yaml_event_t *event)
{
    size_t start = byte_of(r, event->start_mark);
    size_t end = byte_of(r, event->end_mark);
    return span_of(r->all.source, start, end < start ? start : end);
}

static bool report(struct reader *r, span where, const char *says,
                   const char *hint)
{
    struct diag *d = diag_error(r->diags, "front-matter", where, "%s", says);
    diag_hint(r->diags, d, "%s", hint);
    return false;
}

/* Whether the text behind a line's first colon begins with a blank. */
static bool colon_stands_alone(str line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == ':' && (i + 1 == line.len || line.ptr[i + 1] == ' '))
            return true;
    return false;
}

/* What people who are new to YAML write, or NULL. */
static const char *slip_of(str line)
{
    if (str_trim(line).len == 0 || line.ptr[0] == '#' || line.ptr[0] == ' ')
        return NULL;
    if (line.ptr[0] == '\t' || str_starts(line, S("　")))
        return "行の先頭のタブや全角の空白を消してください";
    if (str_contains(line, S(":　")))
        return "「:」のあとの全角の空白を、半角の空白にしてください";
    str key, value;
    if (!colon_stands_alone(line))
        return str_contains(line, S("："))
                   ? "全角の「：」を、半角の「: "
                     "」（コロンと空白）にしてください"
                   : "「項目: 値」の形で、半角の「:」のあとに半角の空白を"
                     "入れてください";
    str_cut(line, S(": "), &key, &value);
    value = str_trim(value);
    if (value.len &&
        str_find_byte(S("[{*&!|>%@`\"'"), value.ptr[0]) != SIZE_MAX)
        return "記号で始まる値は、全体を \" \" で囲んでください";
    if (str_contains(value, S(": ")))
        return "値の中の「: 」が項目の区切りと読まれます。値の全体を"
               " \" \" で囲んでください";
    return NULL;
}

/* The first line that looks like a slip; false where none does. */
static bool find_slip(span all, span *where, const char **hint)
{
    str text = span_text(all);
    for (size_t at = 0; at < text.len;) {
        span line = source_line_at(all.source, all.start + at);
        *hint = slip_of(span_text(line));
        if (*hint) {
            *where = line;
            return true;
        }
        at = line.end - all.start + 1;
    }
    return false;
}

static bool report_syntax(struct reader *r, size_t at)
{
    span where;
    const char *hint;
    if (find_slip(r->all, &where, &hint))
        return report(r, where, "この行を「項目: 値」として読めません", hint);
    where = source_line_at(r->all.source, at < r->all.end ? at : r->all.start);
    return report(r, where, "先頭の --- の間を読めません",
                  "1行に一つずつ「項目: 値」の形で書き、記号を含む値は"
                  " \" \" で囲んでください");
}

static bool next_event(struct reader *r, yaml_event_t *event)
{
    if (yaml_parser_parse(r->parser, event))
        return true;
    return report_syntax(r, byte_of(r, r->parser->problem_mark));
}

static bool plain(struct reader *r, span where, const yaml_char_t *anchor,
                  const yaml_char_t *tag)
{
    if (!anchor && !tag)
        return true;
    return report(r, where, "「&」や「!」で始まる書き方は使えません",
                  "文字として書くなら、値の全体を \" \" で囲んでください");
}

static str copy(struct reader *r, const yaml_event_t *event)
{
    return arena_str(r->arena, (str){(const char *)event->data.scalar.value,
                                     event->data.scalar.length});
}

/*
 * Escapes other than of a quote or a backslash: they could bring in what
 * load/characters.h keeps out.
 */
static bool escapes(span where, const yaml_event_t *event)
{
    str raw = span_text(where);
    if (event->data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE)
        return false;
    for (size_t i = 0; i + 1 < raw.len; i++) {
        if (raw.ptr[i] != '\\')
            continue;
        i++;
        if (raw.ptr[i] != '"' && raw.ptr[i] != '\\')
            return true;
    }
    return false;
}

static bool read_scalar(struct reader *r, const yaml_event_t *event, str *text,
                        span *where)
{
    *text = copy(r, event);
    *where = place_of(r, event);
    if (escapes(*where, event))
        return report(r, *where, "「\\」で始まる書き方は使えません",
                      "文字そのものを書いてください（「\\」は「\\\\」、"
                      "「\"」は「\\\"」と書けます）");
    return plain(r, *where, event->data.scalar.anchor, event->data.scalar.tag);
}

static bool read_members(struct reader *r, struct yaml_node *mapping,
                         int depth);

static bool read_value(struct reader *r, struct yaml_node *node, int depth)
{
    yaml_event_t event;
    if (!next_event(r, &event))
        return false;
    bool good = false;
    node->where = place_of(r, &event);
    if (event.type == YAML_SCALAR_EVENT)
        good = read_scalar(r, &event, &node->text, &node->where);
    else if (event.type == YAML_ALIAS_EVENT)
        report(r, node->where, "「*」で始まる書き方は使えません",
               "文字として書くなら、値の全体を \" \" で囲んでください");
    else if (event.type == YAML_SEQUENCE_START_EVENT)
        report(r, node->where, "一覧は使えません",
               "「[」や「- 」で始まる文字として書くなら、値の全体を"
               " \" \" で囲んでください");
    else if (depth == DEPTH)
        report(r, node->where, "入れ子が深すぎます", "4段までにしてください");
    else
        good = plain(r, node->where, event.data.mapping_start.anchor,
                     event.data.mapping_start.tag) &&
               read_members(r, node, depth + 1);
    yaml_event_delete(&event);
    return good;
}

static bool read_key(struct reader *r, const yaml_event_t *event,
                     struct yaml_node *node)
{
    if (event->type == YAML_SCALAR_EVENT)
        return read_scalar(r, event, &node->key, &node->key_where);
    return report(r, place_of(r, event), "項目の名前として読めません",
                  "1行に一つずつ「項目: 値」の形で書いてください");
}

/* Members up to the mapping's end. */
static bool read_members(struct reader *r, struct yaml_node *mapping, int depth)
{
    mapping->kind = YAML_MAPPING;
    struct yaml_node **last = &mapping->children;
    for (;;) {
        yaml_event_t event;
        if (!next_event(r, &event))
            return false;
        bool end = event.type == YAML_MAPPING_END_EVENT;
        struct yaml_node *node = NULL;
        bool good = end;
        if (!end) {
            node = ARENA_NEW(r->arena, struct yaml_node);
            good = read_key(r, &event, node);
        }
        yaml_event_delete(&event);
        if (end || !good)
            return good;
        if (!read_value(r, node, depth))
            return false;
        *last = node;
        last = &node->next;
    }
}

/* Whether the document's root is a mapping; an empty one counts. */
static bool read_root(struct reader *r, const yaml_event_t *event,
                      struct yaml_node *root)
{
    switch (event->type) {
    case YAML_STREAM_START_EVENT:
        return true;
    case YAML_DOCUMENT_START_EVENT:
        if (r->documents++)
            return report(r, place_of(r, event),
                          "「...」や「---」で区切れません",
                          "この行を消してください");
        if (!event->data.document_start.version_directive &&
            event->data.document_start.tag_directives.start ==
                event->data.document_start.tag_directives.end)
            return true;
        return report(r, place_of(r, event), "「%」で始まる行は使えません",
                      "この行を消してください");
    case YAML_MAPPING_START_EVENT:
        root->where = place_of(r, event);
        return plain(r, root->where, event->data.mapping_start.anchor,
                     event->data.mapping_start.tag) &&
               read_members(r, root, 1);
    case YAML_DOCUMENT_END_EVENT:
        return true;
    case YAML_NO_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_ALIAS_EVENT:
    case YAML_SCALAR_EVENT:
    case YAML_SEQUENCE_START_EVENT:
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        break;
    }
    return report_syntax(r, place_of(r, event).start);
}

static bool read_stream(struct reader *r, struct yaml_node *root)
{
    for (;;) {
        yaml_event_t event;
        if (!next_event(r, &event))
            return false;
        bool end = event.type == YAML_STREAM_END_EVENT;
        bool good = end || read_root(r, &event, root);
        yaml_event_delete(&event);
        if (end || !good)
            return good;
    }
}

bool yaml_read(struct arena *a, span where, struct yaml_node *root,
               struct diag_list *diags)
{
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        diag_world(diags, "front-matter", where.source->path,
                   "メモリーが足りません");
        return false;
    }
    str text = span_text(where);
    *root = (struct yaml_node){.kind = YAML_MAPPING, .where = where};
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text.ptr,
                                 text.len);
    struct reader r = {
        .arena = a, .parser = &parser, .all = where, .diags = diags};
    bool good = read_stream(&r, root);
    yaml_parser_delete(&parser);
    return good;
}
