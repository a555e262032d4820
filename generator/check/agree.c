/*
 * Rules boundary-off-by-one, boundary-opposite, date-not-in-schedule: a typed
 * date against the schedule. 12月1日まで, 12月2日以降 and a bare 12月2日 beside
 * 終了 are the same boundary; 12月2日まで is not.
 */
#include <assert.h>

#include "base/buf.h"
#include "calendar/words.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/sense.h"
#include "check/words.h"

enum {
    NEAR_DAYS = 45,
    NEAR_BARE_DAYS = 10,
    NEAR_YEARS = 2,
    NEAR_MONTHS = 12,
    PLAIN_DAYS = 5 * 366 /* 「…まで使えます」 leaves no doubt what is meant */
};

/* One way in which a date may stand for a fact's boundary. */
struct reading {
    date day;    /* the date that would be right */
    bool of_end; /* it tells the fact's last day, else its first */
    int shift;   /* the fact's own day is day + shift */
    const struct fact_variant *variant; /* whose day it is; NULL: the fact's */
};

enum { READINGS = 12 };

struct readings {
    struct reading items[READINGS];
    size_t len;
};

static void add(struct readings *r, date fact_day, bool of_end, int shift)
{
    if (fact_day != DATE_NONE && r->len < READINGS)
        r->items[r->len++] =
            (struct reading){fact_day - shift, of_end, shift, NULL};
}

static bool single_day(const struct fact *f)
{
    return f->role == ROLE_ON || f->role == ROLE_AS_OF;
}

/* Every date that would agree, for these boundary words. */
static void add_ends(struct readings *r, date from, date to, enum boundary b)
{
    switch (b) {
    case BOUNDARY_UNTIL:
        add(r, to, true, 0);
        add(r, from, false, 1);
        break;
    case BOUNDARY_FROM:
        add(r, to, true, -1);
        add(r, from, false, 0);
        break;
    case BOUNDARY_BEFORE:
        add(r, to, true, -1);
        add(r, from, false, 0);
        break;
    case BOUNDARY_AFTER:
        add(r, to, true, 0);
        add(r, from, false, 1);
        break;
    case BOUNDARY_NONE:
        add(r, to, true, 0);
        add(r, to, true, -1);
        add(r, from, false, 0);
        add(r, from, false, 1);
        break;
    }
}

/* The post of the prefectures that the sentence names, else of all. */
static void add_waves(struct readings *r, const struct fact *f,
                      const struct statement *s, enum boundary b)
{
    const struct mention *m = s->mention;
    str sentence = str_slice(m->text, s->start, s->end);
    for (size_t i = 0; i < f->waves->len; i++) {
        const struct wave *w = &f->waves->items[i];
        str name = prefecture_name(w->prefecture);
        if ((str_contains(sentence, name) || str_contains(m->context, name)) &&
            w->start != DATE_NONE)
            add_ends(r, w->start, w->end, b);
    }
    if (r->len == 0)
        add_ends(r, f->from, f->to, b);
}

static struct readings readings_of(const struct fact *f,
                                   const struct statement *s, enum boundary b)
{
    struct readings r = {0};
    for (size_t i = 0; i < f->variants.len; i++) {
        const struct fact_variant *v = &f->variants.items[i];
        size_t own = r.len;
        add_ends(&r, f->role == ROLE_FIRST ? v->day : DATE_NONE,
                 f->role == ROLE_FIRST ? DATE_NONE : v->day, b);
        for (; own < r.len; own++)
            r.items[own].variant = v;
    }
    if (f->kind == FACT_DATE && single_day(f))
        add(&r, f->to, true, 0);
    else if (f->kind == FACT_WAVES && f->waves)
        add_waves(&r, f, s, b);
    else
        add_ends(&r, f->from, f->to, b);
    /* The day it was done is right as well, and never the one meant. */
    if (f->done && s->mention->expr.from == f->done_on)
        add(&r, f->done_on, true, 0);
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

/* A day within the post of some prefecture is right of one nobody named. */
static bool within_post(const struct fact *f, const struct date_part *p)
{
    for (size_t i = 0; f->waves && i < f->waves->len; i++) {
        const struct wave *w = &f->waves->items[i];
        if (w->start != DATE_NONE && (part_day(p, w->start) == w->start ||
                                      part_day(p, w->end) == w->end))
            return true;
    }
    return false;
}

/* How an expression is read: its boundary, and whether only an end fits. */
struct sense {
    enum boundary boundary;
    bool of_end;
};

static void weigh(const struct fact *f, const struct statement *s,
                  const struct date_part *p, struct sense sense,
                  struct verdict *v)
{
    enum boundary b = sense.boundary;
    struct readings r = readings_of(f, s, b);
    for (size_t i = 0; i < r.len; i++) {
        if (sense.of_end && b == BOUNDARY_UNTIL && !r.items[i].of_end &&
            r.len > 1)
            continue; /* 「…まで使えます」 is of the end */
        date said = part_day(p, r.items[i].day);
        if (said == DATE_NONE)
            continue;
        int gap = apart(said, r.items[i].day);
        if (v->distance < 0 || gap < v->distance)
            *v = (struct verdict){f, r.items[i], said, gap};
    }
    if (f->kind == FACT_WAVES && v->fact == f && v->distance > 0 &&
        r.len <= 4 && within_post(f, p))
        v->distance = 0;
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
static bool near_miss(const struct statement *s, const struct fact_hits *hits,
                      const struct verdict *v, enum boundary b)
{
    if (v->distance <= 0)
        return false;
    bool another_year = same_day_of_another_year(v);
    if (hits->topic_is_end)
        return v->distance <= NEAR_BARE_DAYS || another_year;
    if (b == BOUNDARY_NONE && !single_day(v->fact))
        return sense_turning(s) &&
               (v->distance <= NEAR_BARE_DAYS || another_year);
    if (v->distance <= NEAR_DAYS || another_year)
        return true;
    return b == BOUNDARY_UNTIL && v->reading.of_end &&
           v->fact->kind == FACT_PERIOD && v->distance <= PLAIN_DAYS &&
           sense_plain(s, hits, v->fact) && !sense_past(s);
}

/* 「to」 of a period, 「last」 of a date …: the Lua field of the boundary. */
static const char *field_of(const struct fact *f, bool of_end)
{
    if (f->kind == FACT_WAVES)
        return of_end ? "終了日（csv）" : "開始日（csv）";
    if (f->kind == FACT_PERIOD && f->treated && of_end)
        return "treated_until";
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

static void put_fact_boundary(struct buf *b, const struct fact *f, bool of_end,
                              struct date_style style)
{
    assert(f); /* a verdict with a distance has its fact */
    str word = of_end ? S("まで") : S("から");
    for (size_t i = 0; i < f->variants.len; i++) {
        const struct fact_variant *v = &f->variants.items[i];
        words_put_date(b, v->day, style);
        buf_printf(b, "%.*s（%.*s）%s", STR_ARG(word), STR_ARG(v->audience),
                   i + 1 < f->variants.len ? "、" : "");
    }
    if (f->variants.len)
        return;
    words_put_date(b, of_end ? f->to : f->from, style);
    if (!single_day(f))
        buf_put(b, word);
}

/* Where a day may be right for one audience and wrong for another. */
static bool names_audience(const struct statement *s, const struct fact *f)
{
    static const str audiences[] = {STR_INIT("事業主"), STR_INIT("事業所"),
                                    STR_INIT("会社"),   STR_INIT("組合員"),
                                    STR_INIT("加入者"), STR_INIT("被保険者")};
    return f->kind == FACT_DATE && f->variants.len == 0 &&
           (f->role == ROLE_LAST || f->role == ROLE_FIRST) &&
           words_hold(s->mention->text, audiences, WORD_COUNT(audiences));
}

static void add_repairs(struct arena *a, const struct statement *s,
                        const struct verdict *v, struct diag *d,
                        struct diag_list *diags)
{
    const struct fact *f = v->fact;
    bool of_end = v->reading.of_end;
    struct date_style style = say_style(&s->mention->expr);
    const struct fact_variant *own = v->reading.variant;
    span where = own && own->where.source ? own->where : say_place(f, of_end);
    say_stated(diags, d, f, of_end);
    str page = say_date(a, v->reading.day, style, say_marker(s->mention));
    str lua = date_iso(a, v->said + v->reading.shift);
    str field =
        own ? arena_printf(a, "variants の %.*s", STR_ARG(own->audience))
            : str_from_c(field_of(f, of_end));
    struct place place = {0, 0};
    if (where.source)
        place = source_place(where.source, where.start);
    diag_hint(diags, d,
              "予定表が正しければ、ここを「%.*s」に直してください\n"
              "この文が正しければ、%.*s:%zu の %.*s を \"%.*s\" に直して"
              "ください%s",
              STR_ARG(page),
              STR_ARG(where.source ? where.source->path : S("予定表")),
              place.line, STR_ARG(field), STR_ARG(lua),
              names_audience(s, f)
                  ? "\n相手によって日が違うなら、そこに variants = { employer ="
                    " \"…\", member = \"…\" } を書き足してください"
                  : "");
}

static void report(struct arena *a, const struct statement *s,
                   const struct verdict *v, const struct fact_hits *hits,
                   struct diag_list *diags)
{
    const struct mention *m = s->mention;
    struct date_style style = say_style(&m->expr);
    style.yearless = false;
    struct buf right = {.arena = a};
    put_fact_boundary(&right, v->fact, v->reading.of_end, style);
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    struct diag *d = diag_error(
        diags,
        v->distance == 1 ? "boundary-off-by-one" : "date-not-in-schedule",
        m->where, "「%.*s%.*s」とありますが、予定表では%.*sは%.*sです",
        STR_ARG(said), STR_ARG(say_marker(m)),
        STR_ARG(say_name(a, v->fact, hits->subject)),
        STR_ARG(buf_text(&right)));
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
    struct date_style style = say_style(&m->expr);
    style.yearless = false;
    str end = say_date(a, v->fact->to, style, S("まで"));
    struct diag *d =
        diag_error(diags, "boundary-opposite", m->where,
                   "予定表では%.*sは%.*sですが、"
                   "この文はその後も続くと読めます",
                   STR_ARG(say_name(a, v->fact, hits->subject)), STR_ARG(end));
    say_stated(diags, d, v->fact, true);
    diag_hint(diags, d,
              "「%.*s」と書くか、文を打ち消しの形（…ません）に"
              "直してください",
              STR_ARG(end));
}

static bool comparable(const struct fact *f)
{
    return f->kind != FACT_POLICY && f->kind != FACT_DURATION &&
           f->role != ROLE_APPROX;
}

/* The verdict on one end of the expression over all facts it may speak of. */
static const struct fact *check_part(struct arena *a, const struct statement *s,
                                     const struct fact_hits *hits,
                                     const struct date_part *part,
                                     enum boundary b, struct diag_list *diags)
{
    struct verdict v = {.distance = -1};
    for (size_t i = 0; i < hits->len; i++) {
        const struct fact *f = hits->items[i];
        struct sense sense = {b, hits->topic_is_end || sense_plain(s, hits, f)};
        if (comparable(f))
            weigh(f, s, part, sense, &v);
    }
    if (opposite(s, hits, &v))
        report_opposite(a, s, hits, &v, diags);
    else if (near_miss(s, hits, &v, b))
        report(a, s, &v, hits, diags);
    else if (v.distance != 0)
        return NULL;
    return v.fact;
}

/* 「11月まで使えます」: the month of the boundary, or a wrong one. */
static const struct fact *check_month(struct arena *a,
                                      const struct statement *s,
                                      const struct fact_hits *hits,
                                      struct diag_list *diags)
{
    const struct date_expr *e = &s->mention->expr;
    if (e->from == DATE_NONE || e->boundary != BOUNDARY_UNTIL)
        return NULL;
    struct civil said = date_civil(e->from);
    struct verdict v = {.distance = -1};
    for (size_t i = 0; i < hits->len; i++) {
        const struct fact *f = hits->items[i];
        if (f->kind != FACT_PERIOD || f->to == DATE_NONE ||
            !sense_plain(s, hits, f))
            continue;
        struct civil right = date_civil(f->to);
        int months = (said.year - right.year) * 12 + said.month - right.month;
        if (months == 0)
            return f;
        if (months >= -NEAR_MONTHS && months <= NEAR_MONTHS)
            v = (struct verdict){f, {f->to, true, 0, NULL}, e->to, NEAR_DAYS};
    }
    if (v.fact)
        report(a, s, &v, hits, diags);
    return v.fact;
}

/* A bare date under 「使用期限」 or after 「最後の日は」 is a last day. */
static enum boundary boundary_of(const struct statement *s)
{
    static const str last[] = {STR_INIT("最終日"), STR_INIT("最後の日"),
                               STR_INIT("期限"), STR_INIT("いつまで"),
                               STR_INIT("終了日")};
    const struct mention *m = s->mention;
    str ahead = str_slice(m->text, s->clause_start, m->expr.start);
    if (m->expr.boundary == BOUNDARY_NONE &&
        (words_hold(m->context, last, WORD_COUNT(last)) ||
         words_hold(ahead, last, 2)))
        return BOUNDARY_UNTIL;
    return m->expr.boundary;
}

void check_agree(const struct check_context *c, const struct statement *s,
                 const struct fact **fact)
{
    struct arena *a = c->arena;
    struct diag_list *diags = c->diags;
    const struct date_expr *e = &s->mention->expr;
    if (e->mod != MOD_NONE ||
        (e->kind != MENTION_DATE && e->kind != MENTION_RANGE &&
         e->kind != MENTION_MONTH))
        return;
    struct fact_hits hits = statement_facts(a, s);
    if (hits.len == 0 || check_treated(c, s, &hits))
        return;
    if (e->kind == MENTION_MONTH) {
        *fact = check_month(a, s, &hits, diags);
        return;
    }
    if (e->kind == MENTION_DATE) {
        *fact = check_part(a, s, &hits, &e->parts[0], boundary_of(s), diags);
        return;
    }
    const struct fact *first =
        check_part(a, s, &hits, &e->parts[0], BOUNDARY_FROM, diags);
    *fact = check_part(a, s, &hits, &e->parts[1], BOUNDARY_UNTIL, diags);
    if (!*fact)
        *fact = first;
}
