/* Dates, months and their ranges as expressions. */
#include "dates/look.h"
#include "dates/marker.h"
#include "dates/moment.h"
#include "dates/range.h"
#include "dates/scanner.h"

struct date_expr *scanner_add(struct scanner *s, enum mention_kind kind,
                              size_t start, size_t end)
{
    struct date_expr *e = LIST_PUSH(s->arena, s->list);
    e->kind = kind;
    e->start = e->max_start = start;
    e->end = e->max_end = end;
    e->from = e->to = DATE_NONE;
    e->parts[0].day_number = e->parts[1].day_number = DATE_NONE;
    return e;
}

/*
 * A year from elsewhere must not make a date wrong that is right by itself:
 * 2月29日, or a weekday that belongs to another year.
 */
static void lend_year(struct scanner *s, struct moment *m)
{
    struct date_part *p = &m->part;
    if (m->year_written || m->precision == PRECISION_YEAR)
        return;
    int year = years_at(&s->years, s->text, p->start);
    if (!year || m->precision == PRECISION_MONTH) {
        p->year = year;
        return;
    }
    date d = date_make(year, p->month, p->day);
    if (d != DATE_NONE &&
        (!m->weekday_written || date_weekday(d) == m->weekday))
        p->year = year;
}

static void copy_weekday(struct date_expr *e, const struct moment *m)
{
    e->weekday_written = m->weekday_written;
    e->weekday = m->weekday;
    e->weekday_start = m->weekday_start;
    e->weekday_end = m->weekday_end;
}

static enum mention_kind kind_of(const struct moment *m)
{
    switch (m->precision) {
    case PRECISION_YEAR:
        return MENTION_YEAR;
    case PRECISION_MONTH:
        return MENTION_MONTH;
    case PRECISION_DAY:
        break;
    }
    return MENTION_DATE;
}

static size_t add_single(struct scanner *s, struct moment *m)
{
    char value[MOMENT_VALUE_SIZE];
    moment_settle(m);
    struct date_expr *e =
        scanner_add(s, kind_of(m), m->part.start, m->part.end);
    e->parts[0] = m->part;
    e->form = m->form;
    e->fault = m->fault;
    e->mod = m->mod;
    e->year_implicit = !m->year_written;
    copy_weekday(e, m);
    e->value = arena_str(s->arena, (str){value, moment_value(m, value)});
    e->from = moment_first_day(m);
    e->to = moment_last_day(m);
    if (m->mod != MOD_NONE)
        e->max_end = m->tail;
    if (m->year_written && m->part.year)
        years_note(&s->years, s->text, m->part.year, m->part.end);
    s->done = m->tail;
    return m->tail;
}

static size_t finish_single(struct scanner *s, struct moment *m)
{
    str text = s->text;
    size_t done = s->done;
    enum mention_mod mod;
    lend_year(s, m);
    size_t end = add_single(s, m);
    if (m->precision == PRECISION_YEAR)
        return end;
    struct date_expr *e = &s->list->items[s->list->len - 1];
    size_t start = marker_modifier_before(text, e->start, done, &mod);
    if (mod == MOD_APPROX) {
        e->mod = e->mod == MOD_NONE ? mod : e->mod;
        e->max_start = start;
    }
    struct marker behind = marker_behind(text, m->tail);
    struct marker before = marker_before(text, e->max_start, done);
    if (behind.boundary == BOUNDARY_NONE)
        behind = before;
    if (behind.boundary == BOUNDARY_NONE)
        behind = marker_label(text, e->start, m->tail, done);
    marker_apply(e, behind);
    s->done = e->max_end > end ? e->max_end : end;
    return s->done;
}

static size_t finish_range(struct scanner *s, struct range *r)
{
    char value[2 * MOMENT_VALUE_SIZE + 1];
    struct moment *a = &r->first, *b = &r->second;
    if (!b->year_written)
        lend_year(s, a);
    range_settle(r);
    struct date_expr *e =
        scanner_add(s, MENTION_RANGE, a->part.start, b->part.end);
    e->parts[0] = a->part;
    e->parts[1] = b->part;
    e->form = a->year_written ? a->form : b->form;
    e->fault = r->fault;
    e->mod = a->mod == b->mod ? a->mod : MOD_NONE;
    e->year_implicit = !a->year_written && !b->year_written;
    bool of_second = a->fault != FAULT_WEEKDAY &&
                     (b->fault == FAULT_WEEKDAY || !a->weekday_written);
    copy_weekday(e, of_second ? b : a);
    size_t len = moment_value(a, value);
    value[len++] = '/';
    len += moment_value(b, value + len);
    e->value = arena_str(s->arena, (str){value, len});
    e->from = moment_first_day(a);
    e->to = moment_last_day(b);
    e->max_end = r->end;
    int year = b->year_written ? b->part.year : a->part.year;
    if (!e->year_implicit && year)
        years_note(&s->years, s->text, year, b->part.end);
    s->done = r->end;
    return r->end;
}

/* 令7年, 大2年: one kanji is an era only at the head of a whole date. */
static bool looks_like_a_word(str text, const struct moment *m)
{
    if (m->form != FORM_ERA_ABBR)
        return false;
    uint32_t first = look_at(text, m->part.start);
    uint32_t before = look_before(text, m->part.start);
    if (look_kanji(first))
        return m->precision == PRECISION_YEAR || look_kanji(before);
    return look_latin(before) || look_digit(before) || before == '-' ||
           before == '/' || before == '_';
}

/* 1000年前, 2000年間, 2025年度: no year of a date. */
static bool year_alone(str text, const struct moment *m)
{
    static const struct word others[] = {
        WORD("前", 0),   WORD("後", 0),   WORD("間", 0),
        WORD("以内", 0), WORD("以上", 0), WORD("余", 0),
    };
    int ignored;
    if (m->precision != PRECISION_YEAR)
        return true;
    if (look_word(text, m->part.end, S("度")))
        return false;
    bool recent = m->part.year >= 1900 && m->part.year < 2200;
    return recent || !look_words(text, m->part.end, WORDS(others), &ignored);
}

/* 24月以内: months in the language of statutes, no month of a year. */
static bool month_of_year(str text, const struct moment *m)
{
    static const struct word amounts[] = {
        WORD("以内", 0), WORD("以上", 0), WORD("間", 0),   WORD("未満", 0),
        WORD("を超", 0), WORD("を経", 0), WORD("を限", 0), WORD("額", 0),
        WORD("例", 0),   WORD("給", 0),   WORD("謝", 0),   WORD("刊", 0),
        WORD("齢", 0),   WORD("面", 0),
    };
    int ignored;
    if (m->year_written || m->precision != PRECISION_MONTH)
        return true;
    size_t end = look_word(text, m->part.end, S("前"));
    end = end ? end : look_word(text, m->part.end, S("後"));
    uint32_t next = look_at(text, end);
    bool counted = end && next != 0x534A && next != 0x671F && next != 0x5F8C;
    return !counted && !look_words(text, m->part.end, WORDS(amounts), &ignored);
}

size_t scanner_read_date(struct scanner *s, size_t at)
{
    struct range r = {0};
    struct moment *m = &r.first;
    if (!moment_read(s->text, at, m) || looks_like_a_word(s->text, m) ||
        !year_alone(s->text, m) || !month_of_year(s->text, m))
        return 0;
    if (m->precision != PRECISION_YEAR && range_read(s->text, &r))
        return finish_range(s, &r);
    return m->unit_owed ? 0 : finish_single(s, m);
}
