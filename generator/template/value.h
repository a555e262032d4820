/* The data a template sees: a tree of typed values. */
#ifndef ANNAI_TEMPLATE_VALUE_H
#define ANNAI_TEMPLATE_VALUE_H

#include "base/map.h"
#include "calendar/date.h"

enum value_kind {
    VALUE_TEXT,
    VALUE_HTML, /* safe: put without escaping, only where text may stand */
    VALUE_NUMBER,
    VALUE_TRUTH,
    VALUE_DATE,
    VALUE_LIST,
    VALUE_RECORD,
};

struct value {
    enum value_kind kind;
    str text;
    int64_t number; /* VALUE_TRUTH: 0 or 1 */
    date day;       /* may be DATE_NONE: false in a condition */
    struct value **items;
    size_t len, cap;
    struct map fields; /* name → struct value * */
};

struct value *value_text(struct arena *a, str text);
struct value *value_html(struct arena *a, str html);
struct value *value_number(struct arena *a, int64_t n);
struct value *value_truth(struct arena *a, bool truth);
struct value *value_date(struct arena *a, date day);
struct value *value_list(struct arena *a);
struct value *value_record(struct arena *a);
void value_append(struct arena *a, struct value *list, struct value *item);
void value_set(struct arena *a, struct value *record, str name,
               struct value *field);

#endif
