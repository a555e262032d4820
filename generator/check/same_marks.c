/*
 * Rule html-pdf, of notes and tables: the marks ※, ※1 … and the tables of a
 * page stand in its leaflet as well.
 */
#include "check/check.h"

#include <stdlib.h>

struct marks {
    str *items;
    size_t len, cap;
};

/* ※ with its number, if it has one. */
static void add_marks(struct arena *a, str text, struct marks *marks)
{
    static const str sign = STR_INIT("※");
    for (size_t at; (at = str_find(text, sign)) != SIZE_MAX;) {
        text = str_drop(text, at);
        size_t end = sign.len;
        while (end < text.len && text.ptr[end] >= '0' && text.ptr[end] <= '9')
            end++;
        *LIST_PUSH(a, marks) = str_take(text, end);
        text = str_drop(text, end);
    }
}

static int compare_marks(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

static struct marks marks_of(struct arena *a, const struct output *out)
{
    struct marks marks = {0};
    for (size_t i = 0; i < out->paragraphs.len; i++)
        add_marks(a, out->paragraphs.items[i], &marks);
    if (marks.len)
        qsort(marks.items, marks.len, sizeof *marks.items, compare_marks);
    return marks;
}

static void report_mark(str mark, const char *output, span where,
                        struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "html-pdf", where,
                                "注の記号「%.*s」が、%sには足りません",
                                STR_ARG(mark), output);
    diag_hint(diags, d,
              "ページとリーフレットの両方に同じ注を載せてください。片方だけに"
              "載せる部分は「:::だけ」で囲んでください");
}

static void compare_all(const struct marks *page, const struct marks *leaflet,
                        span where, struct diag_list *diags)
{
    size_t i = 0, k = 0;
    while (i < page->len || k < leaflet->len) {
        int order = i == page->len ? 1
                    : k == leaflet->len
                        ? -1
                        : str_compare(page->items[i], leaflet->items[k]);
        if (order < 0)
            report_mark(page->items[i], "リーフレット", where, diags);
        else if (order > 0)
            report_mark(leaflet->items[k], "ページ", where, diags);
        i += order <= 0;
        k += order >= 0;
    }
}

static int compare_sizes(const void *left, const void *right)
{
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

static size_t total(const struct output *out)
{
    size_t sum = 0;
    for (size_t i = 0; i < out->tables.len; i++)
        sum += out->tables.items[i];
    return sum;
}

static void sort_tables(struct output *out)
{
    if (out->tables.len)
        qsort(out->tables.items, out->tables.len, sizeof *out->tables.items,
              compare_sizes);
}

static bool same_tables(struct output *page, struct output *leaflet)
{
    if (page->tables.len != leaflet->tables.len)
        return false;
    sort_tables(page);
    sort_tables(leaflet);
    for (size_t i = 0; i < page->tables.len; i++)
        if (page->tables.items[i] != leaflet->tables.items[i])
            return false;
    return true;
}

void check_same_marks(struct output *page, struct output *leaflet, span where,
                      struct diag_list *diags)
{
    struct arena scratch = {0};
    struct marks one = marks_of(&scratch, page);
    struct marks other = marks_of(&scratch, leaflet);
    compare_all(&one, &other, where, diags);
    arena_free(&scratch);
    if (same_tables(page, leaflet))
        return;
    struct diag *d = diag_error(
        diags, "html-pdf", where,
        "ページには表が%zu（セル%zu）、リーフレットには表が%zu（セル%zu）"
        "あります",
        page->tables.len, total(page), leaflet->tables.len, total(leaflet));
    diag_hint(diags, d,
              "ページとリーフレットに同じ表を載せてください。片方だけに載せる"
              "表は「:::だけ」で囲んでください");
}
