/*
 * The parent's reader of what a child sent (see wire.h). Every byte of it is
 * hostile: lengths, depths and counts are bounded, text is well-formed UTF-8
 * without NUL, keys ascend. What passes is a plain tree in the arena.
 */
#ifndef ANNAI_SCRIPT_RESULT_H
#define ANNAI_SCRIPT_RESULT_H

#include "base/arena.h"
#include "script/wire.h"

enum script_kind {
    SCRIPT_NIL,
    SCRIPT_BOOL,
    SCRIPT_INTEGER,
    SCRIPT_NUMBER,
    SCRIPT_TEXT,
    SCRIPT_TABLE,
    SCRIPT_FUNCTION, /* written where a value was expected */
};

struct script_value {
    enum script_kind kind;
    bool truth;
    int64_t integer;
    double number;
    str text;
    struct script_entry *entries; /* SCRIPT_TABLE; keys ascend */
    size_t count;
};

struct script_entry {
    bool named; /* by name; else by position */
    str name;
    int64_t position;
    struct script_value value;
};

struct script_statement {
    str kind, id;
    size_t line; /* from 1; 0: unknown */
    struct script_value value;
};

struct script_failure {
    enum wire_error code;
    size_t line;
    str message; /* as the child wrote it, cleaned: no control characters */
};

struct script_result {
    struct {
        struct script_statement *items;
        size_t len, cap;
    } statements;
    bool failed; /* the script did not reach its end; see failure */
    struct script_failure failure;
};

/* False where the bytes are not a whole, well-formed answer. */
bool result_read(struct arena *a, str bytes, struct script_result *result);

/* Without control characters; broken bytes become U+FFFD. */
str result_clean(struct arena *a, str bytes);

/* The value of a named entry, or NULL. */
const struct script_value *script_value_find(const struct script_value *table,
                                             str name);

#endif
