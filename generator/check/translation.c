/*
 * Rule translation-date: the dates of a page in another language are those of
 * the Japanese page of the same name.
 */
#include "check/rule.h"
#include "model/site.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { NEAR_DAYS = 31, NEAR_YEARS = 2 };

/* en/card.md and card.en.md are both card.md; "" for a Japanese page. */
static str original_path(struct arena *a, const struct page *p)
{
    str lang = p->front.lang;
    if (lang.len == 0 || str_equal(lang, S("ja")))
        return (str){0};
    str folder = arena_printf(a, "%.*s/", STR_ARG(lang));
    str suffix = arena_printf(a, ".%.*s.md", STR_ARG(lang));
    str dash = arena_printf(a, "-%.*s.md", STR_ARG(lang));
    if (str_starts(p->path, folder))
        return str_drop(p->path, folder.len);
    const str ends[] = {suffix, dash};
    for (size_t i = 0; i < COUNT(ends); i++)
        if (str_ends(p->path, ends[i]))
            return arena_printf(
                a, "%.*s.md",
                STR_ARG(str_take(p->path, p->path.len - ends[i].len)));
    return (str){0};
}

static bool names_day(const struct ledger_entry *e)
{
    return (e->kind == MENTION_DATE || e->kind == MENTION_RANGE) &&
           e->from != DATE_NONE && e->to != DATE_NONE;
}

/* The day before which something is one way, and from which another. */
static date turn_of(const struct ledger_entry *e)
{
    switch ((enum boundary)e->boundary) {
    case BOUNDARY_UNTIL:
    case BOUNDARY_AFTER:
        return e->to + 1;
    case BOUNDARY_FROM:
    case BOUNDARY_BEFORE:
    case BOUNDARY_NONE:
        break;
    }
    return e->from;
}

static bool agree(const struct ledger_entry *a, const struct ledger_entry *b)
{
    if (a->from == b->from && a->to == b->to)
        return true;
    if (a->kind == MENTION_RANGE)
        return false;
    return (a->boundary != BOUNDARY_NONE && b->boundary != BOUNDARY_NONE &&
            turn_of(a) == turn_of(b)) ||
           (b->kind == MENTION_RANGE &&
            (a->from == b->from || a->from == b->to));
}

static int64_t distance(const struct ledger_entry *a,
                        const struct ledger_entry *b)
{
    int64_t from = (int64_t)a->from - b->from, to = (int64_t)a->to - b->to;
    from = from < 0 ? -from : from;
    to = to < 0 ? -to : to;
    return from > to ? from : to;
}

static bool near(const struct ledger_entry *a, const struct ledger_entry *b)
{
    if (distance(a, b) <= NEAR_DAYS)
        return true;
    struct civil one = date_civil(a->from), other = date_civil(b->from);
    int years = one.year - other.year;
    return one.month == other.month && one.day == other.day &&
           years >= -NEAR_YEARS && years <= NEAR_YEARS;
}

/* [first, end) of the ledger: one page's entries. */
struct extent {
    size_t first, end;
};

static struct extent page_extent(const struct ledger *l, size_t first)
{
    struct extent x = {first, first + 1};
    while (x.end < l->len && l->items[x.end].page == l->items[first].page)
        x.end++;
    return x;
}

static void check_entry(const struct check_context *c, const struct ledger *l,
                        const struct ledger_entry *e, struct extent original)
{
    const struct ledger_entry *nearest = NULL;
    for (size_t i = original.first; i < original.end; i++) {
        const struct ledger_entry *o = &l->items[i];
        if (!names_day(o))
            continue;
        if (agree(e, o))
            return;
        if (near(e, o) && (!nearest || distance(e, o) < distance(e, nearest)))
            nearest = o;
    }
    if (!nearest)
        return;
    str said = span_text(ledger_span(e)),
        right = span_text(ledger_span(nearest));
    struct diag *d =
        diag_error(c->diags, "translation-date", ledger_span(e),
                   "「%.*s」とありますが、日本語のページでは「%.*s」です",
                   STR_ARG(said), STR_ARG(right));
    diag_note(c->diags, d, ledger_span(nearest), "日本語のページはここです");
    diag_hint(c->diags, d,
              "日本語のページが正しければ、ここを直してください\n"
              "ここが正しければ、%.*s:%u を直してください",
              STR_ARG(nearest->source->path), nearest->line);
}

void check_translations(const struct check_context *c, const struct ledger *l)
{
    struct map pages = {0};
    for (size_t i = 0; i < l->len;) {
        struct extent x = page_extent(l, i);
        const struct page *p = l->items[i].page;
        if (p && p->insurer) {
            str key = arena_printf(c->arena, "%.*s/%.*s",
                                   STR_ARG(p->insurer->id), STR_ARG(p->path));
            struct extent *kept = ARENA_NEW(c->arena, struct extent);
            *kept = x;
            *map_put(c->arena, &pages, key) = kept;
        }
        i = x.end;
    }
    for (size_t i = 0; i < l->len;) {
        struct extent x = page_extent(l, i);
        const struct page *p = l->items[i].page;
        i = x.end;
        str path = p && p->insurer ? original_path(c->arena, p) : (str){0};
        if (path.len == 0)
            continue;
        const struct extent *original = map_find(
            &pages, arena_printf(c->arena, "%.*s/%.*s", STR_ARG(p->insurer->id),
                                 STR_ARG(path)));
        for (size_t k = x.first; original && k < x.end; k++)
            if (names_day(&l->items[k]))
                check_entry(c, l, &l->items[k], *original);
    }
}
