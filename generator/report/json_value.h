/* Small helpers around jansson, for this room only. */
#ifndef ANNAI_REPORT_JSON_VALUE_H
#define ANNAI_REPORT_JSON_VALUE_H

#include <jansson.h>

#include "base/buf.h"

/* Text that is no UTF-8 (a file name) becomes the empty string. */
json_t *json_value_text(str s);
json_t *json_value_number(size_t n);

struct diag;
/* A finding as report_json has it. */
json_t *json_value_finding(const struct diag *d);

/* Writes the value and a line feed; the value is released. */
void json_value_put(struct buf *out, json_t *value);

#endif
