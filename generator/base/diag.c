/* Findings: what is wrong, where, and what to write instead. */
#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

static struct diag *add(struct diag_list *list, enum diag_level level,
                        const char *rule, span where)
{
    struct diag *d = ARENA_NEW(list->arena, struct diag);
    d->level = level;
    d->rule = rule;
    d->where = where;
    *LIST_PUSH(list->arena, list) = d;
    return d;
}

struct diag *diag_error(struct diag_list *list, const char *rule, span where,
                        const char *format, ...)
{
    struct diag *d = add(list, DIAG_ERROR, rule, where);
    va_list args;
    va_start(args, format);
    d->message = arena_vprintf(list->arena, format, args);
    va_end(args);
    return d;
}

struct diag *diag_warning(struct diag_list *list, const char *rule, span where,
                          const char *format, ...)
{
    struct diag *d = add(list, DIAG_WARNING, rule, where);
    va_list args;
    va_start(args, format);
    d->message = arena_vprintf(list->arena, format, args);
    va_end(args);
    return d;
}

struct diag *diag_world(struct diag_list *list, const char *rule, str path,
                        const char *format, ...)
{
    struct diag *d = add(list, DIAG_ERROR, rule, (span){0});
    d->cause = DIAG_WORLD;
    d->path = arena_str(list->arena, path);
    va_list args;
    va_start(args, format);
    d->message = arena_vprintf(list->arena, format, args);
    va_end(args);
    return d;
}

void diag_note(struct diag_list *list, struct diag *d, span where,
               const char *format, ...)
{
    struct diag_note *note = LIST_PUSH(list->arena, &d->notes);
    note->where = where;
    va_list args;
    va_start(args, format);
    note->message = arena_vprintf(list->arena, format, args);
    va_end(args);
}

void diag_hint(struct diag_list *list, struct diag *d, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    d->hint = arena_vprintf(list->arena, format, args);
    va_end(args);
}

static struct diag *copy_of(struct arena *a, const struct diag *d)
{
    struct diag *copy = ARENA_NEW(a, struct diag);
    *copy = *d;
    copy->path = arena_str(a, d->path);
    copy->message = arena_str(a, d->message);
    copy->hint = arena_str(a, d->hint);
    copy->since = arena_str(a, d->since);
    copy->fix.text = arena_str(a, d->fix.text);
    copy->notes.items = NULL;
    copy->notes.len = copy->notes.cap = 0;
    for (size_t i = 0; i < d->notes.len; i++) {
        struct diag_note *note = LIST_PUSH(a, &copy->notes);
        note->where = d->notes.items[i].where;
        note->message = arena_str(a, d->notes.items[i].message);
    }
    return copy;
}

void diag_join(struct diag_list *list, const struct diag_list *more)
{
    for (size_t i = 0; i < more->len; i++)
        *LIST_PUSH(list->arena, list) = copy_of(list->arena, more->items[i]);
}

static str path_of(const struct diag *d)
{
    return d->where.source ? d->where.source->path : d->path;
}

static int compare(const void *left, const void *right)
{
    const struct diag *a = *(struct diag *const *)left;
    const struct diag *b = *(struct diag *const *)right;
    int order = str_compare(a->since, b->since);
    if (order == 0)
        order = str_compare(path_of(a), path_of(b));
    if (order == 0)
        order = (a->where.start > b->where.start) -
                (a->where.start < b->where.start);
    if (order == 0)
        order = strcmp(a->rule, b->rule);
    return order != 0 ? order : str_compare(a->message, b->message);
}

static bool same_fix(const struct diag_fix *a, const struct diag_fix *b)
{
    return (a->where.source != NULL) == (b->where.source != NULL) &&
           a->where.start == b->where.start && a->where.end == b->where.end &&
           str_equal(a->text, b->text);
}

/* Puts `again` aside: the same finding, seen through another schedule. */
static void merge(struct diag *kept, const struct diag *again)
{
    if (!same_fix(&kept->fix, &again->fix))
        kept->fix = (struct diag_fix){0};
}

void diag_sort(struct diag_list *list)
{
    if (list->len == 0)
        return;
    qsort(list->items, list->len, sizeof(struct diag *), compare);
    size_t kept = 1;
    for (size_t i = 1; i < list->len; i++)
        if (compare(&list->items[kept - 1], &list->items[i]) != 0)
            list->items[kept++] = list->items[i];
        else
            merge(list->items[kept - 1], list->items[i]);
    list->len = kept;
}

size_t diag_count(const struct diag_list *list, enum diag_level level)
{
    size_t count = 0;
    for (size_t i = 0; i < list->len; i++)
        count += list->items[i]->level == level;
    return count;
}

bool diag_world_failed(const struct diag_list *list)
{
    for (size_t i = 0; i < list->len; i++)
        if (list->items[i]->cause == DIAG_WORLD)
            return true;
    return false;
}
