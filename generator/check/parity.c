/*
 * Rule html-pdf: one text in two outputs. What a page says on paper is what
 * it says on the screen, each date as often.
 */
#include "check/check.h"

#include <stdlib.h>

/* One mention on its way to its like in the other output. */
struct half {
    const struct mention *mention;
    bool matched;
};

struct halves {
    struct half *items; /* in order of the text */
    struct half **sorted;
    size_t len;
};

static int compare_values(const struct date_expr *a, const struct date_expr *b)
{
    if (a->kind != b->kind)
        return (a->kind > b->kind) - (a->kind < b->kind);
    if (a->boundary != b->boundary)
        return (a->boundary > b->boundary) - (a->boundary < b->boundary);
    if (a->mod != b->mod)
        return (a->mod > b->mod) - (a->mod < b->mod);
    return str_compare(a->value, b->value);
}

static int compare_halves(const void *left, const void *right)
{
    const struct half *a = *(struct half *const *)left;
    const struct half *b = *(struct half *const *)right;
    int order = compare_values(&a->mention->expr, &b->mention->expr);
    return order ? order : (a > b) - (a < b); /* then in order of the text */
}

static struct halves halves_of(struct arena *a, const struct mention_list *list)
{
    struct halves h = {.len = list->len};
    h.items = ARENA_ARRAY(a, list->len + 1, struct half);
    h.sorted = ARENA_ARRAY(a, list->len + 1, struct half *);
    for (size_t i = 0; i < list->len; i++) {
        h.items[i].mention = &list->items[i];
        h.sorted[i] = &h.items[i];
    }
    if (h.len > 1)
        qsort(h.sorted, h.len, sizeof *h.sorted, compare_halves);
    return h;
}

/* Like with like, as often as both have it. */
static void match(struct halves *page, struct halves *leaflet)
{
    size_t i = 0, k = 0;
    while (i < page->len && k < leaflet->len) {
        struct half *one = page->sorted[i], *other = leaflet->sorted[k];
        int order = compare_values(&one->mention->expr, &other->mention->expr);
        one->matched = one->matched || order == 0;
        other->matched = other->matched || order == 0;
        i += order <= 0;
        k += order >= 0;
    }
}

/* How much of the text around a date tells whether two are one. */
enum { CONTEXT = 12 };

static str words_before(const struct mention *m)
{
    str before = str_take(m->text, m->expr.start);
    return before.len > CONTEXT ? str_drop(before, before.len - CONTEXT)
                                : before;
}

static str words_behind(const struct mention *m)
{
    str behind = str_drop(m->text, m->expr.max_end);
    return str_take(behind, behind.len < CONTEXT ? behind.len : CONTEXT);
}

/* The same place of the text, with another date. */
static bool same_place(const struct mention *a, const struct mention *b)
{
    return a->expr.kind == b->expr.kind &&
           str_equal(words_before(a), words_before(b)) &&
           str_equal(words_behind(a), words_behind(b));
}

static str said(const struct mention *m)
{
    return str_slice(m->text, m->expr.max_start, m->expr.max_end);
}

static void report_changed(const struct mention *page,
                           const struct mention *leaflet,
                           struct diag_list *diags)
{
    str one = said(page), other = said(leaflet);
    struct diag *d = diag_error(diags, "html-pdf", page->where,
                                "ページには「%.*s」とありますが、"
                                "リーフレットでは「%.*s」です",
                                STR_ARG(one), STR_ARG(other));
    diag_hint(diags, d,
              "ページとリーフレットが同じ日付になるように直してください");
}

static void report_missing(const struct mention *m, const char *where,
                           struct diag_list *diags)
{
    str words = said(m);
    struct diag *d =
        diag_error(diags, "html-pdf", m->where, "「%.*s」が%sにはありません",
                   STR_ARG(words), where);
    diag_hint(diags, d, "ページとリーフレットの両方に同じ日付を載せてください");
}

/* Only what has no like stays, in order of the text. */
static void keep_unmatched(struct halves *h)
{
    size_t kept = 0;
    for (size_t i = 0; i < h->len; i++)
        if (!h->items[i].matched)
            h->items[kept++] = h->items[i];
    h->len = kept;
}

/* How many dates ahead the same place is looked for. */
enum { AHEAD = 8 };

/* The leaflet's date at the place of that one, not before *from. */
static struct half *changed_to(const struct mention *m, struct halves *leaflet,
                               size_t *from)
{
    while (*from < leaflet->len && leaflet->items[*from].matched)
        ++*from;
    for (size_t i = *from; i < leaflet->len && i - *from < AHEAD; i++)
        if (!leaflet->items[i].matched &&
            same_place(m, leaflet->items[i].mention))
            return &leaflet->items[i];
    return NULL;
}

static void report(struct halves *page, struct halves *leaflet,
                   struct diag_list *diags)
{
    size_t from = 0;
    for (size_t i = 0; i < page->len; i++) {
        const struct mention *m = page->items[i].mention;
        struct half *changed = changed_to(m, leaflet, &from);
        if (changed) {
            changed->matched = true;
            report_changed(m, changed->mention, diags);
        } else {
            report_missing(m, "リーフレット", diags);
        }
    }
    for (size_t i = 0; i < leaflet->len; i++)
        if (!leaflet->items[i].matched)
            report_missing(leaflet->items[i].mention, "ページ", diags);
}

void check_same_mentions(const struct mention_list *page,
                         const struct mention_list *leaflet,
                         struct diag_list *diags)
{
    struct arena scratch = {0};
    struct halves one = halves_of(&scratch, page);
    struct halves other = halves_of(&scratch, leaflet);
    match(&one, &other);
    keep_unmatched(&one);
    keep_unmatched(&other);
    report(&one, &other, diags);
    arena_free(&scratch);
}
