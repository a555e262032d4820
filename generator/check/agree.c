/*
 * Rules boundary-off-by-one, boundary-opposite, date-not-in-schedule: a typed
 * date against the schedule. 12月1日まで, 12月2日以降 and a bare 12月2日 beside
 * 終了 are the same boundary; 12月2日まで is not.
 */
#include "base/buf.h"
#include "calendar/words.h"
#include "check/rule.h"

enum { NEAR_DAYS = 45, NEAR_BARE_DAYS = 10, NEAR_YEARS = 2 };

/* One way in which a date may stand for a fact's boundary. */
struct reading {
    date day;    /* the date that would be right */
    bool of_end; /* it tells the fact's last day, else its first */
    int shift;   /* the fact's own day is day + shift */
};

struct readings {
    struct reading items[4];
    size_t len;
};

static void add(struct readings *r, date fact_day, bool of_end, int shift)
{
    if (fact_day != DATE_NONE)
        r->items[r->len++] = (struct reading){fact_day - shift, of_end, shift};
}

static bool single_day(const struct fact *f)
{
    return f->role == ROLE_ON || f->role == ROLE_AS_OF;
}

/* Every date that would agree, for these boundary words. */
static struct readings readings_of(const struct fact *f, enum boundary b)
{
    struct readings r = {0};
    if (f->kind == FACT_DATE && single_day(f)) {
        add(&r, f->to, true, 0);
        return r;
    }
    switch (b) {
    case BOUNDARY_UNTIL:
        add(&r, f->to, true, 0);
        add(&r, f->from, false, 1);
        break;
    case BOUNDARY_FROM:
        add(&r, f->to, true, -1);
        add(&r, f->from, false, 0);
        break;
    case BOUNDARY_BEFORE:
        add(&r, f->to, true, -1);
        add(&r, f->from, false, 0);
        break;
    case BOUNDARY_AFTER:
        add(&r, f->to, true, 0);
        add(&r, f->from, false, 1);
        break;
    case BOUNDARY_NONE:
        add(&r, f->to, true, 0);
        add(&r, f->to, true, -1);
        add(&r, f->from, false, 0);
        add(&r, f->from, false, 1);
        break;
    }
    return r;
}

static int apart(date a, date b)
{
    return a > b ? a - b : b - a;
}

/* The date of a part; where no year is written, the year nearest to `near`. */
static date part_day(const struct date_part *p, date near)
{
    if (p->day_number != DATE_NONE || p->year != 0)
        return p->day_number;
    if (p->month == 0 || p->day == 0 || near == DATE_NONE)
        return DATE_NONE;
    date best = DATE_NONE;
    int year = date_civil(near).year;
    for (int y = year - 1; y <= year + 1; y++) {
        date d = date_make(y, p->month, p->day);
        if (d == DATE_NONE)
            continue;
        if (best == DATE_NONE || apart(d, near) < apart(best, near))
            best = d;
    }
    return best;
}

struct verdict {
    const struct fact *fact;
    struct reading reading; /* the nearest one */
    date said;
    int distance; /* days between; -1: nothing to compare */
};

static void weigh(const struct fact *f, const struct date_part *p,
                  enum boundary b, bool plain, struct verdict *v)
{
    struct readings r = readings_of(f, b);
    for (size_t i = 0; i < r.len; i++) {
        if (plain && b == BOUNDARY_UNTIL && !r.items[i].of_end && r.len > 1)
            continue; /* 「…まで使えます」 is of the end */
        date said = part_day(p, r.items[i].day);
        if (said == DATE_NONE)
            continue;
        int gap = apart(said, r.items[i].day);
        if (v->distance < 0 || gap < v->distance)
            *v = (struct verdict){f, r.items[i], said, gap};
    }
}

static bool same_day_of_another_year(const struct verdict *v)
{
    struct civil said = date_civil(v->said);
    struct civil right = date_civil(v->reading.day);
    int years = said.year - right.year;
    return said.month == right.month && said.day == right.day &&
           years >= -NEAR_YEARS && years <= NEAR_YEARS;
}

/* A near miss is our business; a date far from the fact is another matter. */
static bool near_miss(const struct statement *s, const struct verdict *v,
                      enum boundary b)
{
    if (v->distance <= 0)
        return false;
    if (b == BOUNDARY_NONE && !single_day(v->fact))
        return sense_turning(s) &&
               (v->distance <= NEAR_BARE_DAYS || same_day_of_another_year(v));
    return v->distance <= NEAR_DAYS || same_day_of_another_year(v);
}

/* The writer's own way of writing, for repairs. */
static struct date_style style_of(const struct date_expr *e)
{
    struct date_style style = {.notation = NOTATION_SEIREKI};
    switch (e->form) {
    case FORM_ERA:
        style.notation = NOTATION_WAREKI;
        break;
    case FORM_ERA_ABBR:
        style.notation = NOTATION_WAREKI;
        style.short_form = true;
        break;
    case FORM_WESTERN_ERA:
        style.notation = NOTATION_BOTH;
        break;
    case FORM_NO_YEAR:
        style.yearless = true;
        break;
    case FORM_WESTERN:
        break;
    }
    style.weekday = e->weekday_written;
    return style;
}

/* The word behind the date; a label before it (有効期限：) is none. */
static str marker_of(const struct mention *m)
{
    if (m->expr.marker_start < m->expr.start)
        return (str){0};
    return str_slice(m->text, m->expr.marker_start, m->expr.marker_end);
}

static str worded(struct arena *a, date d, struct date_style style, str marker)
{
    struct buf b = {.arena = a};
    words_put_date(&b, d, style);
    buf_put(&b, marker);
    return buf_text(&b);
}

/* 「to」 of a period, 「last」 of a date …: the Lua field of the boundary. */
static const char *field_of(const struct fact *f, bool of_end)
{
    if (f->kind == FACT_WAVES)
        return of_end ? "終了日（csv）" : "開始日（csv）";
    if (f->kind == FACT_PERIOD)
        return of_end ? "to" : "from";
    switch (f->role) {
    case ROLE_LAST:
        return "last";
    case ROLE_FIRST:
        return "first";
    case ROLE_ON:
        return "on";
    case ROLE_AS_OF:
        return "as_of";
    case ROLE_APPROX:
        break;
    }
    return "approx";
}

static span fact_place(const struct fact *f, bool of_end)
{
    span where = of_end ? f->to_where : f->from_where;
    return where.source ? where : f->where;
}

static void put_fact_boundary(struct buf *b, const struct fact *f, bool of_end,
                              struct date_style style)
{
    words_put_date(b, of_end ? f->to : f->from, style);
    if (!single_day(f))
        buf_put(b, of_end ? S("まで") : S("から"));
}

static void add_repairs(struct arena *a, const struct statement *s,
                        const struct verdict *v, struct diag *d,
                        struct diag_list *diags)
{
    const struct fact *f = v->fact;
    bool of_end = v->reading.of_end;
    struct date_style style = style_of(&s->mention->expr);
    span where = fact_place(f, of_end);
    diag_note(diags, d, where, "「%.*s」（%.*s）はここで定めています",
              STR_ARG(f->id), STR_ARG(f->label));
    str page = worded(a, v->reading.day, style, marker_of(s->mention));
    str lua = date_iso(a, v->said + v->reading.shift);
    struct place place = {0, 0};
    if (where.source)
        place = source_place(where.source, where.start);
    diag_hint(diags, d,
              "予定表が正しければ、ここを「%.*s」に直してください\n"
              "この文が正しければ、%.*s:%zu の %s を \"%.*s\" に直してください",
              STR_ARG(page),
              STR_ARG(where.source ? where.source->path : S("予定表")),
              place.line, field_of(f, of_end), STR_ARG(lua));
}

/* 「健康保険証の経過措置」: the label, with its subject once. */
static str named(struct arena *a, const struct fact *f, str subject)
{
    if (str_contains(f->label, subject))
        return f->label;
    return arena_printf(a, "%.*sの%.*s", STR_ARG(subject), STR_ARG(f->label));
}

static void report(struct arena *a, const struct statement *s,
                   const struct verdict *v, const struct fact_hits *hits,
                   struct diag_list *diags)
{
    const struct mention *m = s->mention;
    struct date_style style = style_of(&m->expr);
    style.yearless = false;
    struct buf right = {.arena = a};
    put_fact_boundary(&right, v->fact, v->reading.of_end, style);
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    struct diag *d = diag_error(
        diags,
        v->distance == 1 ? "boundary-off-by-one" : "date-not-in-schedule",
        m->where, "「%.*s%.*s」とありますが、予定表では%.*sは%.*sです",
        STR_ARG(said), STR_ARG(marker_of(m)),
        STR_ARG(named(a, v->fact, hits->subject)), STR_ARG(buf_text(&right)));
    add_repairs(a, s, v, d, diags);
}

/* 「保険証は12月2日以降使えます」: the right day, the opposite sense. */
static bool opposite(const struct statement *s, const struct fact_hits *hits,
                     const struct verdict *v)
{
    return v->distance == 0 && s->mention->expr.boundary == BOUNDARY_FROM &&
           v->reading.of_end && !single_day(v->fact) &&
           v->fact->from != v->said && sense_plain(s, hits, v->fact);
}

static void report_opposite(struct arena *a, const struct statement *s,
                            const struct fact_hits *hits,
                            const struct verdict *v, struct diag_list *diags)
{
    const struct mention *m = s->mention;
    struct date_style style = style_of(&m->expr);
    style.yearless = false;
    str end = worded(a, v->fact->to, style, S("まで"));
    struct diag *d =
        diag_error(diags, "boundary-opposite", m->where,
                   "予定表では%.*sは%.*sですが、"
                   "この文はその後も続くと読めます",
                   STR_ARG(named(a, v->fact, hits->subject)), STR_ARG(end));
    diag_note(diags, d, fact_place(v->fact, true),
              "「%.*s」（%.*s）はここで定めています", STR_ARG(v->fact->id),
              STR_ARG(v->fact->label));
    diag_hint(diags, d,
              "「%.*s」と書くか、文を打ち消しの形（…ません）に"
              "直してください",
              STR_ARG(end));
}

static bool comparable(const struct fact *f)
{
    return f->kind != FACT_POLICY && f->role != ROLE_APPROX;
}

/* The verdict on one end of the expression over all facts it may speak of. */
static void check_part(struct arena *a, const struct statement *s,
                       const struct fact_hits *hits,
                       const struct date_part *part, enum boundary b,
                       struct diag_list *diags)
{
    struct verdict v = {.distance = -1};
    for (size_t i = 0; i < hits->len; i++)
        if (comparable(hits->items[i]))
            weigh(hits->items[i], part, b, sense_plain(s, hits, hits->items[i]),
                  &v);
    if (opposite(s, hits, &v))
        report_opposite(a, s, hits, &v, diags);
    else if (near_miss(s, &v, b))
        report(a, s, &v, hits, diags);
}

void check_agree(const struct check_context *c, const struct statement *s)
{
    struct arena *a = c->arena;
    struct diag_list *diags = c->diags;
    const struct date_expr *e = &s->mention->expr;
    if (e->mod != MOD_NONE ||
        (e->kind != MENTION_DATE && e->kind != MENTION_RANGE))
        return;
    struct fact_hits hits = statement_facts(a, c->schedule, s);
    if (hits.len == 0)
        return;
    if (e->kind == MENTION_DATE) {
        check_part(a, s, &hits, &e->parts[0], e->boundary, diags);
        return;
    }
    check_part(a, s, &hits, &e->parts[0], BOUNDARY_FROM, diags);
    check_part(a, s, &hits, &e->parts[1], BOUNDARY_UNTIL, diags);
}
