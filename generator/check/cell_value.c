/* What a cell says, in a form that can be compared. */
#include "check/cell_value.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "check/claim.h"
#include "model/flow.h"

/* Longer texts are compared word for word. */
enum { SYNONYMS_IN = 2000 };

static bool is_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}

/* The bytes of a note's mark that the text begins with, ※2 （注2）; else 0. */
static size_t note_mark(str text)
{
    static const struct {
        str open, close;
    } marks[] = {{STR_INIT("※"), STR_INIT("")},
                 {STR_INIT("＊"), STR_INIT("")},
                 {STR_INIT("（注"), STR_INIT("）")},
                 {STR_INIT("(注"), STR_INIT(")")}};
    size_t m = 0, count = sizeof marks / sizeof *marks;
    while (m < count && !str_starts(text, marks[m].open))
        m++;
    if (m == count)
        return 0;
    size_t sign = marks[m].open.len, at = sign;
    while (at < text.len) {
        uint32_t cp;
        size_t len = utf8_decode(str_drop(text, at), &cp);
        if (!is_digit(cp))
            break;
        at += len;
    }
    bool good = at > sign && str_starts(str_drop(text, at), marks[m].close);
    return good ? at + marks[m].close.len : 0;
}

/* Half-width letters and digits; no blanks, no 。, no marks of notes. */
static void put_folded(struct buf *b, str text)
{
    while (text.len) {
        uint32_t cp;
        char bytes[4];
        size_t mark = note_mark(text);
        if (mark) {
            text = str_drop(text, mark);
            continue;
        }
        size_t len = utf8_decode(text, &cp);
        text = str_drop(text, len);
        if (cp >= 0xFF01 && cp <= 0xFF5E)
            cp -= 0xFEE0;
        if (cp > ' ' && cp != 0x3000 && cp != 0x3002 && cp <= 0x10FFFF)
            buf_put(b, (str){bytes, utf8_encode(cp, bytes)});
    }
}

static str folded(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    put_folded(&b, text);
    return buf_text(&b);
}

/* The longest first, so that 要りません is not read as 要. */
static int compare_synonyms(const void *left, const void *right)
{
    const struct synonym *a = left, *b = right;
    if (a->word.len != b->word.len)
        return (a->word.len < b->word.len) - (a->word.len > b->word.len);
    return str_compare(a->word, b->word);
}

struct cell_values cell_values_new(struct arena *a,
                                   const struct schedule *schedule,
                                   const struct mention_list *mentions)
{
    struct cell_values v = {.arena = a, .list = mentions};
    size_t count = schedule->synonyms.len;
    v.synonyms = ARENA_ARRAY(a, count + 1, struct synonym);
    for (size_t i = 0; i < count; i++) {
        const struct synonym *s = &schedule->synonyms.items[i];
        v.synonyms[i] =
            (struct synonym){folded(a, s->word), folded(a, s->meaning)};
    }
    v.synonym_count = count;
    if (count > 1)
        qsort(v.synonyms, count, sizeof *v.synonyms, compare_synonyms);
    for (size_t i = 0; i < mentions->len; i++) {
        struct mention *m = &mentions->items[i];
        void **first = map_put(a, &v.mentions,
                               (str){(const char *)&m->block, sizeof m->block});
        if (!*first)
            *first = m;
    }
    return v;
}

static void put_days(struct buf *b, const struct date_expr *e)
{
    bool open = e->to == DATE_NONE;
    if (e->from != DATE_NONE && (open || e->from != e->to)) {
        buf_put(b, date_iso(b->arena, e->from));
        buf_put(b, S("~"));
    }
    if (!open) /* …まで names the same day as the day alone */
        buf_put(b, date_iso(b->arena, e->to));
}

/* 5年 as 60 months: amounts are compared, not units. */
static void put_length(struct buf *b, struct fact_duration d)
{
    static const char *const bounds[] = {"", "<=", ">="};
    if (d.unit == DURATION_YEARS) {
        d.unit = DURATION_MONTHS;
        d.count *= 12;
    } else if (d.unit == DURATION_WEEKS) {
        d.unit = DURATION_DAYS;
        d.count *= 7;
    }
    buf_printf(b, "%s%.*s", bounds[d.bound],
               STR_ARG(duration_iso(b->arena, d)));
}

static void put_mention(struct buf *b, const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    struct fact_duration length = claim_length(e);
    buf_put_byte(b, '[');
    if (e->kind == MENTION_DURATION && length.count)
        put_length(b, length);
    else if (e->from != DATE_NONE || e->to != DATE_NONE)
        put_days(b, e);
    else
        buf_put(b, e->value);
    buf_put_byte(b, ']');
}

/* P5Y, as data writes it, says what 5年 says. */
static bool put_iso_length(struct buf *b, str text)
{
    struct fact_duration d = {0};
    text = folded(b->arena, text);
    if (!str_starts(text, S("P")) || !duration_read(text, &d))
        return false;
    buf_put_byte(b, '[');
    put_length(b, d);
    buf_put_byte(b, ']');
    return true;
}

struct reading {
    const struct cell_values *values;
    struct buf text;
    bool referenced;
};

static void put_block(void *context, const struct block *b)
{
    struct reading *r = context;
    const struct mention_list *list = r->values->list;
    str text = flow_of(r->text.arena, b).text;
    size_t done = 0;
    if (put_iso_length(&r->text, text))
        return;
    const struct mention *m =
        map_find(&r->values->mentions, (str){(const char *)&b, sizeof b});
    for (; m && m < list->items + list->len && m->block == b; m++) {
        size_t start = m->expr.max_start, end = m->expr.max_end;
        r->referenced |= m->referenced;
        if (start < done || end > text.len)
            continue;
        put_folded(&r->text, str_slice(text, done, start));
        put_mention(&r->text, m);
        done = end;
    }
    put_folded(&r->text, str_drop(text, done));
}

static const struct synonym *synonym_at(const struct cell_values *v, str rest)
{
    for (size_t i = 0; i < v->synonym_count; i++)
        if (str_starts(rest, v->synonyms[i].word))
            return &v->synonyms[i];
    return NULL;
}

static str with_synonyms(const struct cell_values *v, str text)
{
    struct buf b = {.arena = v->arena};
    if (v->synonym_count == 0 || text.len > SYNONYMS_IN)
        return text;
    while (text.len) {
        const struct synonym *s = synonym_at(v, text);
        if (s)
            buf_put(&b, s->meaning);
        else
            buf_put_byte(&b, text.ptr[0]);
        text = str_drop(text, s && s->word.len ? s->word.len : 1);
    }
    return buf_text(&b);
}

str cell_value(const struct cell_values *v, const struct block *cell,
               bool *referenced)
{
    struct reading r = {.values = v, .text = {.arena = v->arena}};
    if (cell->inlines)
        put_block(&r, cell);
    flow_visit(cell->children, put_block, &r);
    *referenced = r.referenced;
    return with_synonyms(v, buf_text(&r.text));
}
