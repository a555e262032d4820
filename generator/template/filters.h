/* Inside the room: the filters, by name. */
#ifndef ANNAI_TEMPLATE_FILTERS_H
#define ANNAI_TEMPLATE_FILTERS_H

#include "base/str.h"
#include "template/value.h"

struct expr;
struct render;

struct filter {
    str name;
    size_t least_args, most_args;
    /* NULL after a message. */
    const struct value *(*apply)(struct render *r, const struct expr *e,
                                 const struct value *in,
                                 const struct value *const *args);
};

/* NULL where there is none; then *near is the likely name or empty. */
const struct filter *filter_find(str name, str *near);

#endif
