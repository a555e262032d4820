/*
 * Repairs that are decided: a date that contradicts itself, where one of its
 * halves is a day the schedule states for just this subject and boundary.
 * Where either half may be wrong, nothing is decided.
 */
#include "base/buf.h"
#include "calendar/words.h"
#include "check/rule.h"

/* Whether a day, with its boundary word, is a boundary of the fact. */
static bool agrees(const struct fact *f, enum boundary b, date day)
{
    if ((f->kind != FACT_DATE && f->kind != FACT_PERIOD) ||
        f->role == ROLE_APPROX)
        return false;
    bool single =
        f->kind == FACT_DATE && (f->role == ROLE_ON || f->role == ROLE_AS_OF);
    if (single)
        return b == BOUNDARY_NONE && day == f->to;
    switch (b) {
    case BOUNDARY_NONE:
        return day == f->to || day == f->from;
    case BOUNDARY_UNTIL:
        return day == f->to;
    case BOUNDARY_FROM:
        return day == f->from || (f->to != DATE_NONE && day == f->to + 1);
    case BOUNDARY_BEFORE:
        return day == f->from || (f->to != DATE_NONE && day == f->to + 1);
    case BOUNDARY_AFTER:
        return day == f->to;
    }
    return false;
}

static bool any_agrees(const struct fact_hits *hits, enum boundary b, date day)
{
    for (size_t i = 0; day != DATE_NONE && i < hits->len; i++)
        if (agrees(hits->items[i], b, day))
            return true;
    return false;
}

/*
 * The source of bytes [start, end) of the mention's text, which begin at or
 * behind its core; { 0 } where markup stands between.
 */
static span source_of(const struct mention *m, size_t start, size_t end)
{
    const struct source *s = m->where.source;
    size_t from = m->expr.start;
    if (!s || start < from || end < start || end > m->text.len ||
        end - from > s->text.len - m->where.start)
        return (span){0};
    str written =
        str_slice(s->text, m->where.start, m->where.start + (end - from));
    if (!str_equal(written, str_slice(m->text, from, end)))
        return (span){0};
    return span_of(s, m->where.start + (start - from),
                   m->where.start + (end - from));
}

/* The only place of a word within bytes [start, end) of the text. */
static bool only_place(str text, size_t start, size_t end, str word, size_t *at)
{
    str region = str_slice(text, start, end);
    size_t hit = str_find(region, word);
    if (word.len == 0 || hit == SIZE_MAX ||
        str_contains(str_drop(region, hit + word.len), word))
        return false;
    *at = start + hit;
    return true;
}

static void set_fix(const struct mention *m, str from, str to, size_t start,
                    size_t end, struct diag *d)
{
    size_t at;
    if (!only_place(m->text, start, end, from, &at))
        return;
    span where = source_of(m, at, at + from.len);
    if (where.source)
        d->fix = (struct diag_fix){where, to};
}

static void repair_weekday(const struct fact_hits *hits,
                           const struct mention *m, struct diag *d)
{
    const struct date_expr *e = &m->expr;
    date day = e->parts[0].day_number;
    if (e->year_implicit || !any_agrees(hits, e->boundary, day))
        return;
    set_fix(m, words_weekday(e->weekday), words_weekday(date_weekday(day)),
            e->weekday_start, e->weekday_end, d);
}

/* 2025 in ASCII or full-width digits. */
static str digits(struct arena *a, int year, bool wide)
{
    str plain = arena_printf(a, "%d", year);
    struct buf b = {.arena = a};
    for (size_t i = 0; i < plain.len; i++) {
        if (wide)
            buf_put_code_point(&b, 0xFF10 + (uint32_t)(plain.ptr[i] - '0'));
        else
            buf_put_byte(&b, plain.ptr[i]);
    }
    return buf_text(&b);
}

/* 令和7年, the number in ASCII or full-width digits; empty: no such year. */
static str era_year(struct arena *a, date day, bool wide)
{
    struct buf b = {.arena = a}, out = {.arena = a};
    words_put_year(&b, day, (struct date_style){.notation = NOTATION_WAREKI});
    str text = buf_text(&b);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (wide && c >= '0' && c <= '9')
            buf_put_code_point(&out, 0xFF10 + (uint32_t)(c - '0'));
        else
            buf_put_byte(&out, c);
    }
    return buf_text(&out);
}

static void repair_era(struct arena *a, const struct fact_hits *hits,
                       const struct mention *m, struct diag *d)
{
    const struct date_expr *e = &m->expr;
    const struct date_part *p = &e->parts[0];
    date western = date_make(p->year, p->month, p->day);
    date era = date_make(p->era_year_western, p->month, p->day);
    bool western_right = any_agrees(hits, e->boundary, western);
    bool era_right = any_agrees(hits, e->boundary, era);
    if (western_right == era_right || western == DATE_NONE || era == DATE_NONE)
        return;
    for (int wide = 0; wide < 2 && !d->fix.where.source; wide++) {
        if (era_right)
            set_fix(m, digits(a, p->year, wide),
                    digits(a, p->era_year_western, wide), e->start, e->end, d);
        else
            set_fix(m, era_year(a, era, wide), era_year(a, western, wide),
                    e->start, e->end, d);
    }
}

bool check_repair(const struct check_context *c, const struct statement *s)
{
    const struct mention *m = s->mention;
    size_t before = c->diags->len;
    if (!check_fault(c, m))
        return false;
    if (c->diags->len == before || m->expr.kind != MENTION_DATE ||
        m->expr.mod != MOD_NONE)
        return true;
    struct diag *d = c->diags->items[before];
    struct statement alone = statement_alone(s);
    struct fact_hits hits = statement_facts(c->arena, &alone);
    if (m->expr.fault == FAULT_WEEKDAY)
        repair_weekday(&hits, m, d);
    else if (m->expr.fault == FAULT_ERA_MISMATCH)
        repair_era(c->diags->arena, &hits, m, d); /* outlives the page */
    return true;
}
