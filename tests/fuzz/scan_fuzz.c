/*
 * The date scanner and its lines on any bytes. Malformed UTF-8 never reaches
 * them in the program, yet must not make them read past the end.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "dates/scan.h"
#include "report/dates_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_order(str text, const struct date_expr_list *list)
{
    size_t done = 0;
    for (size_t i = 0; i < list->len; i++) {
        const struct date_expr *e = &list->items[i];
        require(done <= e->start && e->start < e->end);
        require(e->max_start <= e->start && e->end <= e->max_end);
        require(e->max_end <= text.len && e->value.len > 0);
        require(e->marker_start <= e->marker_end);
        require(e->from <= e->to || e->fault == FAULT_REVERSED ||
                e->kind == MENTION_RANGE);
        done = e->end;
    }
}

/* What was found so far, against the whole list. */
struct comparison {
    const struct date_expr_list *whole;
    size_t at;
};

static void compare(void *context, const struct date_expr_list *list)
{
    struct comparison *c = context;
    for (size_t i = 0; i < list->len; i++) {
        const struct date_expr *a = &list->items[i];
        const struct date_expr *b = &c->whole->items[c->at++];
        require(c->at <= c->whole->len && a->start == b->start &&
                a->max_end == b->max_end && str_equal(a->value, b->value));
    }
}

static void compare_parts(str text, const struct scan_options *options,
                          const struct date_expr_list *whole)
{
    struct arena scratch = {0};
    struct comparison c = {whole, 0};
    dates_scan_parts(&scratch, text, options, compare, &c);
    require(c.at == whole->len);
    arena_free(&scratch);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    struct date_expr_list list = {0};
    struct scan_options options = {.reference = DATE_NONE};
    str text = {(const char *)data, size};
    if (size > 0 && data[0] == '\n')
        options.year = 2025;
    dates_scan(&a, text, &options, &list);
    if (utf8_invalid_at(text) == SIZE_MAX)
        check_order(text, &list);
    struct dates_walk jsonl_walk = dates_walk_start(S("-"), text);
    compare_parts(text, &options, &list);
    dates_put_jsonl(&out, &jsonl_walk, &list);
    struct dates_walk text_walk = dates_walk_start(S("-"), text);
    dates_put_text(&out, &text_walk, &list);
    arena_free(&a);
    return 0;
}
