/* Inside the room: a compiled template's expressions, with values at work. */
#ifndef ANNAI_TEMPLATE_EVALUATE_H
#define ANNAI_TEMPLATE_EVALUATE_H

#include "base/buf.h"
#include "template/syntax.h"

struct frame { /* a name in scope; the newest first */
    str name;
    const struct value *value;
    const struct frame *outer;
};

struct render {
    struct arena *arena;
    const struct template *page; /* the most derived: its blocks win */
    const struct frame *scope;
    const struct value *data;
    struct buf *out;
    size_t out_start;
    struct diag_list *diags;
    int64_t loops;
    size_t errors;
};

__attribute__((format(printf, 3, 4))) struct diag *
render_error(struct render *r, span where, const char *format, ...);

/* NULL after a message. */
const struct value *evaluate(struct render *r, const struct expr *e);
bool value_true(const struct value *v);
/* テキスト, 日付 …, for messages. */
const char *value_word(enum value_kind kind);

#endif
