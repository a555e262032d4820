/* The parent's reader: nothing the child sends is believed. */
#include "script/result.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

struct reader {
    struct arena *arena;
    str rest;
    size_t nodes;
};

static bool read_byte(struct reader *r, int *byte)
{
    if (r->rest.len == 0)
        return false;
    *byte = (unsigned char)r->rest.ptr[0];
    r->rest = str_drop(r->rest, 1);
    return true;
}

static bool read_number(struct reader *r, size_t bytes, uint64_t *value)
{
    if (r->rest.len < bytes)
        return false;
    *value = 0;
    for (size_t i = 0; i < bytes; i++)
        *value |= (uint64_t)(unsigned char)r->rest.ptr[i] << (8 * i);
    r->rest = str_drop(r->rest, bytes);
    return true;
}

static bool read_bytes(struct reader *r, str *bytes)
{
    uint64_t len;
    if (!read_number(r, 4, &len) || len > r->rest.len)
        return false;
    *bytes = str_take(r->rest, (size_t)len);
    r->rest = str_drop(r->rest, (size_t)len);
    return true;
}

static bool read_text(struct reader *r, str *text)
{
    str bytes;
    if (!read_bytes(r, &bytes) || utf8_invalid_at(bytes) != SIZE_MAX ||
        str_find_byte(bytes, '\0') != SIZE_MAX)
        return false;
    *text = arena_str(r->arena, bytes);
    return true;
}

static bool read_integer(struct reader *r, int64_t *integer)
{
    uint64_t bits;
    if (!read_number(r, 8, &bits))
        return false;
    memcpy(integer, &bits, sizeof bits);
    return true;
}

static bool read_float(struct reader *r, double *number)
{
    uint64_t bits;
    if (!read_number(r, 8, &bits))
        return false;
    memcpy(number, &bits, sizeof bits);
    return true;
}

static bool read_key(struct reader *r, struct script_entry *entry)
{
    int tag;
    if (!read_byte(r, &tag))
        return false;
    if (tag == WIRE_INTEGER)
        return read_integer(r, &entry->position);
    entry->named = true;
    return tag == WIRE_TEXT && read_text(r, &entry->name);
}

static bool ascend(const struct script_entry *a, const struct script_entry *b)
{
    if (a->named != b->named)
        return b->named;
    return a->named ? str_compare(a->name, b->name) < 0
                    : a->position < b->position;
}

static bool read_value(struct reader *r, struct script_value *v, int depth);

static bool read_table(struct reader *r, struct script_value *v, int depth)
{
    uint64_t count;
    if (depth >= WIRE_DEPTH_MAX || !read_number(r, 4, &count) ||
        count > WIRE_NODES_MAX - r->nodes)
        return false;
    r->nodes += (size_t)count;
    v->kind = SCRIPT_TABLE;
    v->entries = ARENA_ARRAY(r->arena, (size_t)count, struct script_entry);
    for (; v->count < count; v->count++) {
        struct script_entry *entry = &v->entries[v->count];
        if (!read_key(r, entry) ||
            (v->count > 0 && !ascend(entry - 1, entry)) ||
            !read_value(r, &entry->value, depth + 1))
            return false;
    }
    return true;
}

static bool read_value(struct reader *r, struct script_value *v, int depth)
{
    int tag;
    if (!read_byte(r, &tag))
        return false;
    switch (tag) {
    case WIRE_NIL:
        v->kind = SCRIPT_NIL;
        return true;
    case WIRE_TRUE:
    case WIRE_FALSE:
        v->kind = SCRIPT_BOOL;
        v->truth = tag == WIRE_TRUE;
        return true;
    case WIRE_FUNCTION:
        v->kind = SCRIPT_FUNCTION;
        return true;
    case WIRE_INTEGER:
        v->kind = SCRIPT_INTEGER;
        return read_integer(r, &v->integer);
    case WIRE_NUMBER:
        v->kind = SCRIPT_NUMBER;
        return read_float(r, &v->number);
    case WIRE_TEXT:
        v->kind = SCRIPT_TEXT;
        return read_text(r, &v->text);
    case WIRE_TABLE:
        return read_table(r, v, depth);
    default:
        return false;
    }
}

static bool read_statement(struct reader *r, struct script_result *result)
{
    struct script_statement s = {0};
    uint64_t line;
    if (++r->nodes > WIRE_NODES_MAX || !read_text(r, &s.kind) ||
        !read_text(r, &s.id) || !read_number(r, 4, &line) ||
        !read_value(r, &s.value, 0))
        return false;
    s.line = (size_t)line;
    *LIST_PUSH(r->arena, &result->statements) = s;
    return true;
}

/* Lua's words about the script: may quote any byte of it. */
str result_clean(struct arena *a, str bytes)
{
    struct buf b = {.arena = a};
    while (bytes.len > 0) {
        uint32_t cp;
        size_t len = utf8_decode(bytes, &cp);
        bool control = cp < 0x20 || (cp >= 0x7f && cp < 0xa0);
        buf_put_code_point(&b, control ? ' ' : cp == UINT32_MAX ? 0xfffd : cp);
        bytes = str_drop(bytes, len);
    }
    return buf_text(&b);
}

static bool read_failure(struct reader *r, struct script_result *result)
{
    int code;
    uint64_t line;
    str message;
    if (!read_byte(r, &code) || code >= FAILED_CODES ||
        !read_number(r, 4, &line) || !read_bytes(r, &message) ||
        message.len > WIRE_MESSAGE_MAX)
        return false;
    result->failed = true;
    result->failure.code = (enum wire_error)code;
    result->failure.line = (size_t)line;
    result->failure.message = result_clean(r->arena, message);
    return true;
}

bool result_read(struct arena *a, str bytes, struct script_result *result)
{
    struct reader r = {.arena = a, .rest = bytes};
    int tag;
    if (bytes.len > WIRE_SIZE_MAX)
        return false;
    while (read_byte(&r, &tag)) {
        if (tag == WIRE_END)
            return r.rest.len == 0;
        if (tag == WIRE_ERROR)
            return read_failure(&r, result) && r.rest.len == 0;
        if (tag != WIRE_STATEMENT || !read_statement(&r, result))
            return false;
    }
    return false;
}

const struct script_value *script_value_find(const struct script_value *table,
                                             str name)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->entries[i].named && str_equal(table->entries[i].name, name))
            return &table->entries[i].value;
    return NULL;
}
