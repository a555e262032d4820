/* Findings as JUnit's XML: the form that test servers read. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/report.h"

/* Characters that XML 1.0 (production 2) has no place for become U+FFFD. */
static void put_escaped(struct buf *out, str s)
{
    while (s.len) {
        uint32_t cp;
        size_t len = utf8_decode(s, &cp);
        if (cp == '&')
            buf_put(out, S("&amp;"));
        else if (cp == '<')
            buf_put(out, S("&lt;"));
        else if (cp == '>')
            buf_put(out, S("&gt;"));
        else if (cp == '"')
            buf_put(out, S("&quot;"));
        else if (cp == '\n' || cp == '\t')
            buf_printf(out, "&#%u;", (unsigned)cp);
        else if (cp < 0x20 || cp == 0xFFFE || cp == 0xFFFF || cp == UINT32_MAX)
            buf_put_code_point(out, 0xFFFD);
        else
            buf_put(out, str_take(s, len));
        s = str_drop(s, len);
    }
}

static void put_attribute(struct buf *out, const char *name, str value)
{
    buf_printf(out, " %s=\"", name);
    put_escaped(out, value);
    buf_put_byte(out, '"');
}

static str file_of(const struct diag *d)
{
    if (d->where.source)
        return d->where.source->path;
    return d->path.len ? d->path : S("annai");
}

/* By file, then rule; within those as they came. */
static int compare(const void *left, const void *right)
{
    const struct diag *a = *(struct diag *const *)left;
    const struct diag *b = *(struct diag *const *)right;
    int order = str_compare(file_of(a), file_of(b));
    if (order == 0)
        order = strcmp(a->rule, b->rule);
    if (order == 0)
        order = str_compare(a->since, b->since);
    if (order == 0)
        order = (a->where.start > b->where.start) -
                (a->where.start < b->where.start);
    return order != 0 ? order : str_compare(a->message, b->message);
}

/* Findings of one file, or of one rule in it. */
struct group {
    struct diag **items;
    size_t len;
};

static struct group cut_file(const struct group *all, size_t start)
{
    size_t end = start + 1;
    str file = file_of(all->items[start]);
    while (end < all->len && str_equal(file_of(all->items[end]), file))
        end++;
    return (struct group){all->items + start, end - start};
}

static struct group cut_rule(const struct group *all, size_t start)
{
    size_t end = start + 1;
    while (end < all->len &&
           strcmp(all->items[end]->rule, all->items[start]->rule) == 0)
        end++;
    return (struct group){all->items + start, end - start};
}

static size_t errors(const struct group *g)
{
    size_t count = 0;
    for (size_t i = 0; i < g->len; i++)
        count += g->items[i]->level == DIAG_ERROR;
    return count;
}

static void count_cases(const struct group *g, size_t *cases, size_t *failed)
{
    *cases = *failed = 0;
    for (size_t i = 0; i < g->len;) {
        struct group file = cut_file(g, i);
        for (size_t k = 0; k < file.len;) {
            struct group rule = cut_rule(&file, k);
            *cases += 1;
            *failed += errors(&rule) > 0;
            k += rule.len;
        }
        i += file.len;
    }
}

static void put_finding(struct buf *out, struct source_walk *walk,
                        const struct diag *d)
{
    struct buf line = {.arena = out->arena};
    if (d->since.len)
        buf_printf(&line, "%.*s: ", STR_ARG(d->since));
    buf_put(&line, file_of(d));
    if (d->where.source) {
        struct place p = source_walk_to(walk, d->where.source, d->where.start);
        buf_printf(&line, ":%zu:%zu", p.line, p.column);
    }
    buf_printf(&line, ": %s: %.*s\n",
               d->level == DIAG_ERROR ? "error" : "warning",
               STR_ARG(d->message));
    if (d->hint.len)
        buf_printf(&line, "%.*s\n", STR_ARG(d->hint));
    put_escaped(out, buf_text(&line));
}

static void put_case(struct buf *out, const struct group *rule)
{
    const struct diag *first = rule->items[0];
    const char *element = errors(rule) ? "failure" : "system-out";
    buf_put(out, S("    <testcase"));
    put_attribute(out, "classname", file_of(first));
    put_attribute(out, "name", str_from_c(first->rule));
    buf_printf(out, " time=\"0\">\n      <%s", element);
    if (errors(rule)) {
        put_attribute(out, "type", str_from_c(first->rule));
        put_attribute(out, "message", first->message);
    }
    buf_put_byte(out, '>');
    struct source_walk walk = {0};
    for (size_t i = 0; i < rule->len; i++)
        put_finding(out, &walk, rule->items[i]);
    buf_printf(out, "</%s>\n    </testcase>\n", element);
}

static void put_counts(struct buf *out, const struct group *g)
{
    size_t cases, failed;
    count_cases(g, &cases, &failed);
    buf_printf(out,
               " tests=\"%zu\" failures=\"%zu\" errors=\"0\" skipped=\"0\""
               " time=\"0\">\n",
               cases, failed);
}

static void put_suite(struct buf *out, const struct group *file)
{
    buf_put(out, S("  <testsuite"));
    put_attribute(out, "name", file_of(file->items[0]));
    put_counts(out, file);
    for (size_t i = 0; i < file->len;) {
        struct group rule = cut_rule(file, i);
        put_case(out, &rule);
        i += rule.len;
    }
    buf_put(out, S("  </testsuite>\n"));
}

/* A run without tests counts as broken on some servers. */
static void put_clean(struct buf *out)
{
    buf_put(out, S("<testsuites name=\"annai\" tests=\"1\" failures=\"0\""
                   " errors=\"0\" skipped=\"0\" time=\"0\">\n"
                   "  <testsuite name=\"annai\" tests=\"1\" failures=\"0\""
                   " errors=\"0\" skipped=\"0\" time=\"0\">\n"
                   "    <testcase classname=\"annai\" name=\"check\""
                   " time=\"0\"/>\n"
                   "  </testsuite>\n"
                   "</testsuites>\n"));
}

void report_junit(struct buf *out, const struct diag_list *diags)
{
    struct group all = {ARENA_ARRAY(out->arena, diags->len + 1, struct diag *),
                        diags->len};
    buf_put(out, S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
    if (all.len == 0) {
        put_clean(out);
        return;
    }
    for (size_t i = 0; i < all.len; i++)
        all.items[i] = diags->items[i];
    qsort(all.items, all.len, sizeof *all.items, compare);
    buf_put(out, S("<testsuites name=\"annai\""));
    put_counts(out, &all);
    for (size_t i = 0; i < all.len;) {
        struct group file = cut_file(&all, i);
        put_suite(out, &file);
        i += file.len;
    }
    buf_put(out, S("</testsuites>\n"));
}
