/* Two published sites side by side; see change.h. */
#include <assert.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "history/change.h"

str change_kind_name(enum change_kind kind)
{
    static const str names[CHANGE_KINDS] = {
        [CHANGE_INSURER_ADDED] = STR_INIT("insurer-added"),
        [CHANGE_INSURER_REMOVED] = STR_INIT("insurer-removed"),
        [CHANGE_FACT_ADDED] = STR_INIT("fact-added"),
        [CHANGE_FACT_REMOVED] = STR_INIT("fact-removed"),
        [CHANGE_FACT_VALUE] = STR_INIT("fact-changed"),
        [CHANGE_PAGE_ADDED] = STR_INIT("page-added"),
        [CHANGE_PAGE_REMOVED] = STR_INIT("page-removed"),
        [CHANGE_PAGE_TITLE] = STR_INIT("page-title"),
        [CHANGE_PAGE_LEAFLET] = STR_INIT("page-leaflet"),
        [CHANGE_PAGE_WORDS] = STR_INIT("page-words"),
        [CHANGE_SENTENCE_DATE] = STR_INIT("sentence-date"),
        [CHANGE_SENTENCE_WORDS] = STR_INIT("sentence-reworded"),
        [CHANGE_SENTENCE_FACT] = STR_INIT("sentence-fact"),
        [CHANGE_SENTENCE_ADDED] = STR_INIT("sentence-added"),
        [CHANGE_SENTENCE_REMOVED] = STR_INIT("sentence-removed"),
    };
    return names[kind];
}

struct comparison {
    struct arena *arena;
    struct change_list *changes;
    struct map seen; /* a change's key → the change */
    str insurer;     /* the one at hand */
};

/* --- one change, told once for all insurers that share it --- */

static void put_part(struct buf *b, str s)
{
    buf_put(b, s);
    buf_put_byte(b, '\xFF'); /* in no text: texts are well-formed UTF-8 */
}

static void put_sentence(struct buf *b, const struct published_sentence *s)
{
    put_part(b, s ? S("1") : S("0"));
    if (!s)
        return;
    put_part(b, s->text);
    put_part(b, s->context);
    put_part(b, arena_printf(b->arena, "%zu", s->line));
    for (size_t i = 0; i < s->len; i++) {
        put_part(b, s->items[i].value);
        put_part(b, s->items[i].fact);
    }
}

static str key_of(struct arena *a, const struct change *c)
{
    struct buf b = {.arena = a};
    put_part(&b, change_kind_name(c->kind));
    put_part(&b, c->subject);
    put_part(&b, c->label);
    put_part(&b, c->file);
    for (size_t i = 0; i < c->fields.len; i++) {
        const struct field_change *f = &c->fields.items[i];
        put_part(&b, f->key);
        put_part(&b, f->part);
        put_part(&b, f->before);
        put_part(&b, f->after);
    }
    put_sentence(&b, c->before);
    put_sentence(&b, c->after);
    return buf_text(&b);
}

/* A page may hold one sentence twice: then it is told twice. */
static bool told_of(const struct change *c, str insurer)
{
    return c->insurers.len &&
           str_equal(c->insurers.items[c->insurers.len - 1], insurer);
}

static void add(struct comparison *c, const struct change *found)
{
    void **seen = map_put(c->arena, &c->seen, key_of(c->arena, found));
    struct change *change = *seen;
    if (!change || told_of(change, c->insurer)) {
        change = ARENA_NEW(c->arena, struct change);
        *change = *found;
        change->nth = c->changes->len;
        *LIST_PUSH(c->arena, c->changes) = change;
        c->changes->counts[found->kind]++;
        *seen = change;
    }
    *LIST_PUSH(c->arena, &change->insurers) = c->insurer;
}

/* --- facts --- */

static void add_field(struct comparison *c, struct change *change,
                      const struct published_field *f, str before, str after)
{
    struct field_change *field = LIST_PUSH(c->arena, &change->fields);
    *field = (struct field_change){f->key, f->part, before, after};
}

static str field_key(struct arena *a, const struct published_field *f)
{
    struct buf b = {.arena = a};
    put_part(&b, f->key);
    put_part(&b, f->part);
    return buf_text(&b);
}

static struct map fields_of(struct arena *a, const struct published_fact *f)
{
    struct map m = {0};
    for (size_t i = 0; i < f->len; i++)
        *map_put(a, &m, field_key(a, &f->items[i])) = &f->items[i];
    return m;
}

static void compare_fields(struct comparison *c, struct change *change,
                           const struct published_fact *before,
                           const struct published_fact *after)
{
    struct arena own = {0};
    struct map old = fields_of(&own, before), new = fields_of(&own, after);
    for (size_t i = 0; i < after->len; i++) {
        const struct published_field *f = &after->items[i];
        const struct published_field *was = map_find(&old, field_key(&own, f));
        if (!was || !str_equal(was->value, f->value))
            add_field(c, change, f, was ? was->value : S(""), f->value);
    }
    for (size_t i = 0; i < before->len; i++) {
        const struct published_field *f = &before->items[i];
        if (!map_find(&new, field_key(&own, f)))
            add_field(c, change, f, f->value, S(""));
    }
    arena_free(&own);
}

/* before or after is NULL where the fact is new or gone. */
static void compare_fact(struct comparison *c,
                         const struct published_fact *before,
                         const struct published_fact *after)
{
    static const struct published_fact nothing = {{0}, {0}, NULL, 0, 0};
    const struct published_fact *f = after ? after : before;
    assert(f);
    struct change change = {.subject = f->id, .label = f->label};
    change.kind = !before  ? CHANGE_FACT_ADDED
                  : !after ? CHANGE_FACT_REMOVED
                           : CHANGE_FACT_VALUE;
    compare_fields(c, &change, before ? before : &nothing,
                   after ? after : &nothing);
    if (change.fields.len || change.kind != CHANGE_FACT_VALUE)
        add(c, &change);
}

static void compare_facts(struct comparison *c,
                          const struct published_insurer *before,
                          const struct published_insurer *after)
{
    size_t i = 0, k = 0;
    while (i < before->facts.len || k < after->facts.len) {
        const struct published_fact *old =
            i < before->facts.len ? &before->facts.items[i] : NULL;
        const struct published_fact *new =
            k < after->facts.len ? &after->facts.items[k] : NULL;
        int order = !old ? 1 : !new ? -1 : str_compare(old->id, new->id);
        compare_fact(c, order <= 0 ? old : NULL, order >= 0 ? new : NULL);
        i += order <= 0;
        k += order >= 0;
    }
}

/* --- pages --- */

struct page_change {
    struct comparison *comparison;
    struct change base; /* with the page's url, title and file */
};

static void add_sentence(void *context, enum change_kind kind,
                         const struct published_sentence *before,
                         const struct published_sentence *after)
{
    struct page_change *p = context;
    struct change change = p->base;
    change.kind = kind;
    change.before = before;
    change.after = after;
    add(p->comparison, &change);
}

static void add_page(struct page_change *p, enum change_kind kind, str before,
                     str after)
{
    static const struct published_field none = {{0}, {0}, {0}};
    struct change change = p->base;
    change.kind = kind;
    if (before.len || after.len)
        add_field(p->comparison, &change, &none, before, after);
    add(p->comparison, &change);
}

static str leaflet_word(const struct published_page *p)
{
    return p->leaflet ? S("あり") : S("なし");
}

static void compare_page(struct page_change *p,
                         const struct published_page *before,
                         const struct published_page *after)
{
    if (!str_equal(before->title, after->title))
        add_page(p, CHANGE_PAGE_TITLE, before->title, after->title);
    if (before->leaflet != after->leaflet)
        add_page(p, CHANGE_PAGE_LEAFLET, leaflet_word(before),
                 leaflet_word(after));
    if (before->rest.len && after->rest.len &&
        !str_equal(before->rest, after->rest))
        add_page(p, CHANGE_PAGE_WORDS, S(""), S(""));
    sentences_between(p->comparison->arena, before, after, add_sentence, p);
}

/* A new page is told with all its sentences: each date has to be read. */
static void compare_pages(struct comparison *c,
                          const struct published_page *before,
                          const struct published_page *after)
{
    static const struct published_page nothing = {.leaflet = false};
    const struct published_page *page = after ? after : before;
    assert(page);
    struct page_change p = {
        c, {.subject = page->url, .label = page->title, .file = page->file}};
    if (before && after) {
        compare_page(&p, before, after);
        return;
    }
    add_page(&p, after ? CHANGE_PAGE_ADDED : CHANGE_PAGE_REMOVED, S(""), S(""));
    if (after)
        sentences_between(c->arena, &nothing, after, add_sentence, &p);
}

static void compare_all_pages(struct comparison *c,
                              const struct published_insurer *before,
                              const struct published_insurer *after)
{
    size_t i = 0, k = 0;
    while (i < before->pages.len || k < after->pages.len) {
        const struct published_page *old =
            i < before->pages.len ? &before->pages.items[i] : NULL;
        const struct published_page *new =
            k < after->pages.len ? &after->pages.items[k] : NULL;
        int order = !old ? 1 : !new ? -1 : str_compare(old->url, new->url);
        compare_pages(c, order <= 0 ? old : NULL, order >= 0 ? new : NULL);
        i += order <= 0;
        k += order >= 0;
    }
}

/* --- insurers --- */

static void compare_insurer(struct comparison *c,
                            const struct published_insurer *before,
                            const struct published_insurer *after)
{
    const struct published_insurer *insurer = after ? after : before;
    assert(insurer);
    c->insurer = insurer->id;
    c->changes->insurers++;
    if (before && after) {
        compare_facts(c, before, after);
        if (before->has_pages && after->has_pages)
            compare_all_pages(c, before, after);
        else
            c->changes->facts_only = true;
        return;
    }
    struct change change = {.kind = after ? CHANGE_INSURER_ADDED
                                          : CHANGE_INSURER_REMOVED,
                            .subject = insurer->id,
                            .label = insurer->name};
    add(c, &change);
}

static int section(enum change_kind kind)
{
    return kind < CHANGE_FACT_ADDED ? 0 : kind < CHANGE_PAGE_ADDED ? 1 : 2;
}

static int compare_changes(const void *left, const void *right)
{
    const struct change *a = *(const struct change *const *)left,
                        *b = *(const struct change *const *)right;
    int by = section(a->kind) - section(b->kind);
    if (by == 0)
        by = str_compare(a->subject, b->subject);
    if (by == 0)
        by = str_compare(a->file, b->file);
    return by ? by : (a->nth > b->nth) - (a->nth < b->nth);
}

void changes_between(const struct published *before,
                     const struct published *after, struct change_list *changes)
{
    struct comparison c = {.arena = changes->arena, .changes = changes};
    size_t i = 0, k = 0;
    while (i < before->len || k < after->len) {
        const struct published_insurer *old =
            i < before->len ? &before->items[i] : NULL;
        const struct published_insurer *new =
            k < after->len ? &after->items[k] : NULL;
        int order = !old ? 1 : !new ? -1 : str_compare(old->id, new->id);
        compare_insurer(&c, order <= 0 ? old : NULL, order >= 0 ? new : NULL);
        i += order <= 0;
        k += order >= 0;
    }
    if (changes->len)
        qsort(changes->items, changes->len, sizeof *changes->items,
              compare_changes);
}
