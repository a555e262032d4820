/*
 * What a line costs: what its gaps must give or take, stage by stage (JLREQ
 * 3.8.3 and 3.8.4), where it ends, and how it looks.
 */
#include "compose/fit.h"

#include <math.h>

static const enum gap_kind shrink_order[] = {GAP_WORD, GAP_MIDDLE, GAP_BRACKET,
                                             GAP_LATIN};
static const double shrink_weight[] = {1, 2, 3, 4};
static const enum gap_kind stretch_order[] = {GAP_WORD, GAP_LATIN};

/* Ems that a gap between two bodies may lose or win: 20 gaps give half an em,
 * which nobody sees; a line that is opened more than a quarter looks torn and
 * stays short instead (JLREQ 3.8.4). */
static const double body_shrink = 0.0275, body_stretch = 0.25;
/* From here on a reader sees that a line is loose. */
static const double body_seen = 0.05;

void fit_sum(struct fit *f)
{
    struct para *p = f->p;
    f->sums = ARENA_ARRAY(p->arena, p->len + 1, struct sums);
    for (size_t i = 0; i < p->len; i++) {
        const struct unit *u = &p->units[i];
        struct sums *s = &f->sums[i + 1];
        *s = f->sums[i];
        s->width += (double)u->width + (double)u->gap;
        s->shrink[u->kind] += (double)(u->gap - u->least);
        if (u->kind == GAP_WORD)
            s->stretch[GAP_WORD] += (double)u->width / 2;
        if (u->kind == GAP_LATIN)
            s->stretch[GAP_LATIN] += (double)u->gap / 2;
        if (u->kind != GAP_FIXED)
            s->body += (double)unit_style(p, u)->size;
    }
}

size_t fit_trim(const struct para *p, size_t first, size_t end)
{
    while (end > first && (p->units[end - 1].class == JL_SPACE ||
                           p->units[end - 1].class == JL_BLANK ||
                           p->units[end - 1].cp == '\n'))
        end--;
    return end;
}

double fit_natural(const struct fit *f, size_t first, size_t end)
{
    if (end <= first)
        return 0;
    return f->sums[end].width - f->sums[first].width -
           (double)f->p->units[end - 1].gap;
}

/* Gaps within a line: those behind units [first, end - 1). */
static double within(double before, double after)
{
    return after > before ? after - before : 0;
}

double fit_shrink(const struct fit *f, size_t first, size_t end)
{
    double sum = 0;
    if (end <= first + 1 || f->mode == FIT_RAGGED)
        return 0;
    for (size_t k = 0; k < 4; k++)
        sum += within(f->sums[first].shrink[shrink_order[k]],
                      f->sums[end - 1].shrink[shrink_order[k]]);
    return sum +
           body_shrink * within(f->sums[first].body, f->sums[end - 1].body);
}

static double shrink_line(const struct fit *f, struct line *l, double need)
{
    const struct sums *a = &f->sums[l->first], *b = &f->sums[l->end - 1];
    double cost = 0;
    for (size_t k = 0; k < 4 && need > 0; k++) {
        enum gap_kind kind = shrink_order[k];
        double room = within(a->shrink[kind], b->shrink[kind]);
        if (room <= 0)
            continue;
        double used = fmin(need, room), share = used / room;
        l->share[kind] = (float)-share;
        cost += shrink_weight[k] * 4 * used / (double)l->size * (0.3 + share);
        need -= used;
    }
    double body = within(a->body, b->body);
    if (need <= 0.001 || body <= 0)
        return cost;
    double each = need / body;
    l->share[GAP_BODY] = (float)-each;
    return cost + 6 * need / (double)l->size + 8000 * each * each;
}

static double stretch_line(const struct fit *f, struct line *l, double need)
{
    if (l->end <= l->first + 1)
        return 50 * need;
    const struct sums *a = &f->sums[l->first], *b = &f->sums[l->end - 1];
    double cost = 0;
    for (size_t k = 0; k < 2 && need > 0; k++) {
        enum gap_kind kind = stretch_order[k];
        double room = within(a->stretch[kind], b->stretch[kind]);
        if (room <= 0)
            continue;
        double used = fmin(need, room);
        l->share[kind] = (float)(used / room);
        cost += (double)(k + 1) * 3 * used / (double)l->size;
        need -= used;
    }
    double body = within(a->body, b->body);
    if (need <= 0.001 || body <= 0)
        return cost + need;
    double each = need / body;
    l->share[GAP_BODY] = each > body_stretch ? 0 : (float)each;
    return cost + 4 * need / (double)l->size + 1500 * each * each +
           (each > body_seen ? 22 : 0);
}

static double break_cost(const struct fit *f, unsigned char kind)
{
    switch ((enum line_break)kind) {
    case BREAK_POOR:
        return f->mode == FIT_RAGGED ? 14 : 0.3;
    case BREAK_WORD:
        return f->mode == FIT_RAGGED ? 120 : 2.5;
    case BREAK_TERM:
        return f->mode == FIT_RAGGED ? 1500 : 4;
    case BREAK_KEEP:
        return 3000;
    case BREAK_FORCED:
        return 20000;
    case BREAK_NONE:
    case BREAK_FINE:
    case BREAK_ALWAYS:
        return 0;
    }
    return 0;
}

/* A last line of one or two characters is a stranded one. */
static double stranded_cost(const struct fit *f, const struct line *l)
{
    if (l->first == 0 || l->end - l->first > 2)
        return 0;
    if (l->end - l->first == 1)
        return 500;
    return f->mode == FIT_RAGGED ? 120 : 20;
}

static double ragged_cost(const struct fit *f, double set, bool last)
{
    double rest = (f->width - set) / f->width;
    return 100 + (last ? 20 : 100) * rest * rest;
}

/* A line that ends in 。 may keep that mark's half em or not. */
static bool ends_in_mark(const struct para *p, const struct line *l)
{
    enum jl_class c = p->units[l->end - 1].class;
    return c == JL_CLOSE || c == JL_STOP || c == JL_COMMA;
}

static double adjust(const struct fit *f, struct line *l, double rest)
{
    return rest < 0 ? shrink_line(f, l, -rest) : stretch_line(f, l, rest);
}

static double justified_cost(const struct fit *f, struct line *l, double set,
                             bool last)
{
    double rest = f->width - set;
    if (last)
        return 1 + (rest < 0 ? shrink_line(f, l, -rest) : 0);
    struct line full = *l;
    double cost = 1 + adjust(f, l, rest);
    double half = (double)unit_style(f->p, &f->p->units[l->end - 1])->size / 2;
    if (!ends_in_mark(f->p, l))
        return cost;
    double full_cost = 1 + adjust(f, &full, rest - half);
    if (full_cost >= cost || half > rest + fit_shrink(f, l->first, l->end))
        return cost;
    *l = full;
    return full_cost;
}

double fit_cost(const struct fit *f, const struct node *from,
                const struct node *to, struct line *l)
{
    *l = (struct line){.first = from->at};
    l->end = fit_trim(f->p, from->at, to->at);
    bool last = to->kind == BREAK_ALWAYS || to->at == f->p->len;
    double set = fit_natural(f, l->first, l->end);
    l->width = (float)set;
    if (l->end == l->first)
        return 100;
    l->size = unit_style(f->p, &f->p->units[l->first])->size;
    double cost = f->mode == FIT_RAGGED ? ragged_cost(f, set, last)
                                        : justified_cost(f, l, set, last);
    if (last)
        cost += stranded_cost(f, l);
    return cost + break_cost(f, to->kind);
}
