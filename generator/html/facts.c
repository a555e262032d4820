/*
 * facts.json: every fact of an insurer's schedule (RFC 8259), by id, and its
 * attributes. ledger.json: the same, and the insurer's pages, each with all its
 * mentions. history/ reads both back.
 */
#include "html/page.h"
#include "html/parts.h"
#include "model/attribute.h"

#include <inttypes.h>
#include <stdlib.h>

static void put_string(struct buf *b, str s)
{
    size_t plain = 0; /* what stands before is put */
    buf_put_byte(b, '"');
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool quoted = c == '"' || c == '\\';
        if (!quoted && (unsigned char)c >= 0x20)
            continue;
        buf_put(b, str_slice(s, plain, i));
        plain = i + 1;
        if (quoted)
            buf_printf(b, "\\%c", c);
        else
            buf_printf(b, "\\u%04x", (unsigned)c);
    }
    buf_put(b, str_drop(s, plain));
    buf_put_byte(b, '"');
}

static void put_text(struct buf *b, const char *key, str value)
{
    buf_printf(b, ", \"%s\": ", key);
    put_string(b, value);
}

static void put_day(struct buf *b, const char *key, date day)
{
    if (day != DATE_NONE)
        put_text(b, key, date_iso(b->arena, day));
}

/* P5Y (ISO 8601). */
static str term(struct arena *a, struct period p)
{
    static const char units[] = {'D', 'W', 'M', 'Y'};
    return arena_printf(a, "P%d%c", p.count, units[p.unit]);
}

/* 07-31, 08-end, month-end */
static str anchor_words(struct arena *a, const struct fact_policy *p)
{
    if (p->anchor_month == 0)
        return S("month-end");
    if (p->anchor_day == 0)
        return arena_printf(a, "%02d-end", p->anchor_month);
    return arena_printf(a, "%02d-%02d", p->anchor_month, p->anchor_day);
}

static void put_birthdays(struct buf *b, const struct fact_policy *p)
{
    buf_printf(b, ", \"birthday\": %d", p->count);
    if (p->minor_count > 0)
        buf_printf(b, ", \"minor_birthday\": %d, \"adult_age\": %d",
                   p->minor_count, p->adult_age);
    if (p->age_at == AGE_AT_ISSUE)
        buf_put(b, S(", \"age_at\": \"issue\""));
    if (p->adult_from != DATE_NONE && p->adult_age_before > 0) {
        buf_printf(b, ", \"adult_age_before\": %d", p->adult_age_before);
        put_day(b, "adult_age_from", p->adult_from);
    }
}

/* The fields of policy "…" { … }, under their own names. */
static void put_policy(struct buf *b, const struct fact_policy *p)
{
    if (p->kind == POLICY_WITHIN || p->kind == POLICY_AFTER)
        put_text(b, "anchor", anchor_words(b->arena, p));
    if (p->within.count > 0)
        put_text(b, "within", term(b->arena, p->within));
    switch (p->kind) {
    case POLICY_WITHIN:
        break;
    case POLICY_FIXED:
        put_day(b, "fixed", p->fixed);
        break;
    case POLICY_AFTER:
        put_text(b, "after", term(b->arena, p->term));
        break;
    case POLICY_TERM:
        put_text(b, "term", term(b->arena, p->term));
        break;
    case POLICY_GRACE:
        put_text(b, "grace", term(b->arena, p->term));
        break;
    case POLICY_OPENING:
        put_text(b, "opens", term(b->arena, p->term));
        break;
    case POLICY_BIRTHDAY:
        put_birthdays(b, p);
        break;
    case POLICY_BUSINESS_DAYS:
        buf_printf(b, ", \"business_days\": %d", p->count);
        break;
    case POLICY_MONTH_START:
        buf_printf(b, ", \"month_start\": %d", p->count);
        break;
    }
    if (p->of.len > 0)
        put_text(b, "of", p->of);
}

static void put_wave(struct buf *b, const struct wave *w)
{
    buf_printf(b, "      {\"prefecture\": %d, \"month\": \"%04d-%02d\"",
               w->prefecture, w->year, w->month);
    put_text(b, "name", prefecture_name(w->prefecture));
    put_day(b, "from", w->start);
    put_day(b, "to", w->end);
    buf_put(b, S("}"));
}

static void put_waves(struct buf *b, const struct wave_list *waves)
{
    buf_put(b, S(", \"waves\": ["));
    for (size_t i = 0; waves && i < waves->len; i++) {
        buf_put(b, i ? S(",\n") : S("\n"));
        put_wave(b, &waves->items[i]);
    }
    buf_put(b, S("\n    ]"));
}

static void put_duration(struct buf *b, const struct fact_duration *d)
{
    static const char *const bounds[] = {"exact", "max", "min"};
    put_text(b, bounds[d->bound], duration_iso(b->arena, *d));
}

static void put_variants(struct buf *b, const struct fact_variants *variants)
{
    if (variants->len == 0)
        return;
    buf_put(b, S(", \"variants\": {"));
    for (size_t i = 0; i < variants->len; i++) {
        buf_put(b, i ? S(", ") : S(""));
        put_string(b, variants->items[i].audience);
        buf_put(b, S(": "));
        put_string(b, date_iso(b->arena, variants->items[i].day));
    }
    buf_put(b, S("}"));
}

static void put_place(struct buf *b, span where)
{
    if (!where.source)
        return;
    struct place place = source_place(where.source, where.start);
    put_text(b, "file", where.source->path);
    buf_printf(b, ", \"line\": %zu", place.line);
}

static void put_fact(struct buf *b, const struct fact *f)
{
    buf_put(b, S("    {\"id\": "));
    put_string(b, f->id);
    put_text(b, "kind", fact_kind_name(f->kind));
    if (f->kind == FACT_DATE)
        put_text(b, "role", fact_role_name(f->role));
    put_text(b, "label", f->label);
    put_day(b, "from", f->from);
    put_day(b, f->treated ? "treated_until" : "to", f->to);
    put_variants(b, &f->variants);
    if (f->kind == FACT_POLICY)
        put_policy(b, &f->policy);
    if (f->kind == FACT_DURATION)
        put_duration(b, &f->duration);
    put_text(b, "source", f->source);
    put_text(b, "certainty", certainty_name(f->certainty));
    if (f->planned)
        buf_put(b, S(", \"planned\": true"));
    if (f->done)
        put_day(b, "done", f->done_on);
    if (f->kind == FACT_WAVES)
        put_waves(b, f->waves);
}

static int compare_facts(const void *left, const void *right)
{
    return str_compare((*(const struct fact *const *)left)->id,
                       (*(const struct fact *const *)right)->id);
}

/* What is stated without a date, in order of statement. */
static void put_attributes(struct buf *b, const struct schedule *s)
{
    for (size_t i = 0; i < s->attributes.len; i++) {
        const struct attribute *at = s->attributes.items[i];
        buf_put(b, i ? S(",\n") : S("\n"));
        buf_put(b, S("    {\"id\": "));
        put_string(b, at->wording.id);
        put_text(b, "label", at->wording.label);
        put_text(b, "value", at->value);
        put_text(b, "source", at->wording.source);
        put_text(b, "certainty", certainty_name(at->wording.certainty));
        buf_put(b, S("}"));
    }
}

enum places { PLACES_LEFT_OUT, PLACES_GIVEN };

static void put_head(struct buf *b, const struct insurer *insurer,
                     enum places places)
{
    struct arena *a = b->arena;
    const struct schedule *s = &insurer->schedule;
    const struct fact **facts =
        ARENA_ARRAY(a, s->facts.len + 1, const struct fact *);
    for (size_t i = 0; i < s->facts.len; i++)
        facts[i] = s->facts.items[i];
    qsort(facts, s->facts.len, sizeof *facts, compare_facts);
    buf_put(b, S("{\n  \"insurer\": "));
    put_string(b, insurer->id);
    put_text(b, "name", insurer->name);
    buf_put(b, S(",\n  \"facts\": ["));
    for (size_t i = 0; i < s->facts.len; i++) {
        buf_put(b, i ? S(",\n") : S("\n"));
        put_fact(b, facts[i]);
        if (places == PLACES_GIVEN)
            put_place(b, facts[i]->where);
        buf_put(b, S("}"));
    }
    buf_put(b, S("\n  ]"));
    if (s->attributes.len == 0)
        return;
    buf_put(b, S(",\n  \"attributes\": ["));
    put_attributes(b, s);
    buf_put(b, S("\n  ]"));
}

str html_facts(struct arena *a, const struct insurer *insurer)
{
    struct buf b = {.arena = a};
    put_head(&b, insurer, PLACES_LEFT_OUT);
    buf_put(&b, S("\n}\n"));
    return buf_text(&b);
}

static void put_mention(struct buf *b, const struct ledger_entry *e)
{
    buf_printf(b, "      {\"line\": %u, \"column\": %u", e->line, e->column);
    if (e->source != e->page->source && e->source)
        put_text(b, "file", e->source->path);
    put_text(b, "kind", mention_kind_name((enum mention_kind)e->kind));
    put_text(b, "value", e->value);
    if (e->boundary != BOUNDARY_NONE)
        put_text(b, "boundary",
                 mention_boundary_name((enum boundary)e->boundary));
    if (e->mod != MOD_NONE)
        put_text(b, "mod", mention_mod_name((enum mention_mod)e->mod));
    if (e->fact)
        put_text(b, "fact", e->fact->id);
    if (e->referenced)
        buf_put(b, S(", \"reference\": true"));
    put_text(b, "text", e->said->text);
    put_text(b, "sentence", e->said->sentence);
    if (e->said->context.len)
        put_text(b, "context", e->said->context);
    buf_put(b, S("}"));
}

/* The page's own entries, from *at on, which moves behind them. */
static void put_mentions(struct buf *b, const struct ledger *ledger, size_t *at,
                         const struct page *page)
{
    bool any = false;
    for (; *at < ledger->len && ledger->items[*at].page == page; ++*at) {
        buf_put(b, any ? S(",\n") : S("\n"));
        put_mention(b, &ledger->items[*at]);
        any = true;
    }
    buf_put(b, any ? S("\n    ]}") : S("]}"));
}

static void put_page(struct buf *b, const struct ledger_page *p)
{
    const struct page *page = p->page;
    buf_put(b, S("    {\"page\": "));
    put_string(b, page->url);
    put_text(b, "file", page->source->path);
    put_text(b, "title", page->front.title);
    if (page->front.leaflet)
        buf_put(b, S(", \"leaflet\": true"));
    buf_printf(b, ", \"rest\": \"%016" PRIx64 "\", \"mentions\": [", p->rest);
}

/* Pages and entries come in the same order. */
static void put_pages(struct buf *b, const struct insurer *insurer,
                      const struct ledger *ledger)
{
    size_t at = 0;
    bool any = false;
    for (size_t i = 0; i < ledger->pages.len; i++) {
        const struct ledger_page *p = &ledger->pages.items[i];
        if (!p->page || p->page->insurer != insurer)
            continue;
        while (at < ledger->len && ledger->items[at].order < p->order)
            at++;
        buf_put(b, any ? S(",\n") : S("\n"));
        put_page(b, p);
        put_mentions(b, ledger, &at, p->page);
        any = true;
    }
}

str html_ledger(struct arena *a, const struct insurer *insurer,
                const struct ledger *ledger)
{
    struct buf b = {.arena = a};
    put_head(&b, insurer, PLACES_GIVEN);
    buf_put(&b, S(",\n  \"pages\": ["));
    put_pages(&b, insurer, ledger);
    buf_put(&b, S("\n  ]\n}\n"));
    return buf_text(&b);
}
