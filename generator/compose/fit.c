/*
 * Units → lines: all lines of a paragraph at once (Knuth and Plass 1981), a
 * shortest path over the break opportunities; or each line the best for
 * itself, for rounds of revision in which lines should stay.
 */
#include "compose/fit.h"

#include <math.h>

enum { WINDOW = 500 }; /* break opportunities one line may hold */

static float largest(const struct para *p, size_t first, size_t end)
{
    float size = 1;
    for (size_t i = first; i < end; i++)
        if (unit_style(p, &p->units[i])->size > size)
            size = unit_style(p, &p->units[i])->size;
    return size;
}

static void add_node(struct fit *f, size_t at, unsigned char kind)
{
    f->nodes[f->len++] =
        (struct node){.at = at, .cost = INFINITY, .kind = kind};
}

static void find_nodes(struct fit *f)
{
    const struct para *p = f->p;
    f->nodes = ARENA_ARRAY(p->arena, p->len + 2, struct node);
    add_node(f, 0, BREAK_ALWAYS);
    f->nodes[0].cost = 0;
    for (size_t i = 0; i < p->len; i++)
        if (p->units[i].after != BREAK_NONE || i + 1 == p->len)
            add_node(f, i + 1, p->units[i].after);
}

static bool fits_between(const struct fit *f, const struct node *from,
                         const struct node *to)
{
    size_t end = fit_trim(f->p, from->at, to->at);
    return fit_natural(f, from->at, end) - fit_shrink(f, from->at, end) <=
           f->width + 0.01;
}

/* No line between the nodes costs less: a look at its width alone. */
static double cost_bound(const struct fit *f, const struct node *from,
                         const struct node *to)
{
    if (f->mode == FIT_RAGGED)
        return from->cost + 100;
    if (to->kind == BREAK_ALWAYS || to->at == f->p->len)
        return from->cost;
    double size = (double)unit_style(f->p, &f->p->units[from->at])->size;
    double rest = f->width - fit_natural(f, from->at, to->at);
    return from->cost + fmax(0, 3 * (rest / size - 1));
}

/*
 * The best way to node j. Lines from nodes before `first` are too wide for
 * it, and for all behind it; full lines are tried before short ones, which
 * then need no second look.
 */
static void relax(struct fit *f, size_t j, size_t *first)
{
    struct node *to = &f->nodes[j];
    while (*first + 1 < j &&
           (j - *first >= WINDOW || !fits_between(f, &f->nodes[*first], to)))
        ++*first;
    for (size_t i = *first; i < j; i++) {
        const struct node *from = &f->nodes[i];
        if (cost_bound(f, from, to) > to->cost)
            continue;
        struct line l;
        bool fits = i + 1 < j || fits_between(f, from, to);
        double cost = from->cost + fit_cost(f, from, to, &l) + (fits ? 0 : 1e6);
        if (cost <= to->cost) {
            to->cost = cost;
            to->from = i;
        }
    }
    if (to->kind == BREAK_ALWAYS)
        *first = j;
}

/* The end of the best line from node i; all the rest where it fits. */
static size_t best_end(const struct fit *f, size_t i)
{
    const struct node *from = &f->nodes[i];
    size_t best = i + 1;
    double least = INFINITY;
    for (size_t j = i + 1; j < f->len && j - i < WINDOW; j++) {
        const struct node *to = &f->nodes[j];
        struct line l;
        if (j > i + 1 && !fits_between(f, from, to))
            break;
        if (to->kind == BREAK_ALWAYS || j + 1 == f->len)
            return j;
        double cost = fit_cost(f, from, to, &l);
        if (cost <= least) {
            least = cost;
            best = j;
        }
    }
    return best;
}

static void take_lines(struct fit *f)
{
    for (size_t i = 0, j; i + 1 < f->len; i = j) {
        j = best_end(f, i);
        f->nodes[j].from = i;
    }
}

static struct lines collect(struct fit *f)
{
    struct lines lines = {0};
    size_t count = 0;
    for (size_t j = f->len - 1; j > 0; j = f->nodes[j].from)
        count++;
    lines.items = ARENA_ARRAY(f->p->arena, count + 1, struct line);
    lines.len = lines.cap = count;
    for (size_t j = f->len - 1; j > 0; j = f->nodes[j].from) {
        struct line *l = &lines.items[--count];
        fit_cost(f, &f->nodes[f->nodes[j].from], &f->nodes[j], l);
        l->size = largest(f->p, l->first, l->end);
    }
    return lines;
}

struct lines para_fit(struct para *p, float width, enum fit_mode mode,
                      struct diag_list *diags)
{
    struct fit f = {.p = p, .width = (double)width, .mode = mode};
    if (p->len == 0)
        return (struct lines){0};
    fit_sum(&f);
    fit_force(&f, diags);
    find_nodes(&f);
    if (mode == FIT_GREEDY)
        take_lines(&f);
    size_t first = 0;
    for (size_t j = 1; j < f.len && mode != FIT_GREEDY; j++)
        relax(&f, j, &first);
    struct lines lines = collect(&f);
    fit_report(&f, &lines, diags);
    return lines;
}

/* The width of the piece so far, in front of a boundary of that kind. */
static float chunk_on(float chunk, const struct unit *u, bool kept)
{
    return kept ? chunk + u->gap : 0;
}

/* Whether one character alone would stand on the line behind unit i. */
static bool leaves_one(const struct para *p, size_t i)
{
    return i + 2 == p->len || (i + 2 < p->len && p->units[i + 2].cp == '\n');
}

struct para_extent para_extent(const struct para *p)
{
    struct para_extent e = {0};
    float line = 0, chunk = 0, part = 0;
    for (size_t i = 0; i < p->len; i++) {
        const struct unit *u = &p->units[i];
        float width = u->class == JL_SPACE || u->cp == '\n' ? 0 : u->width;
        line += u->width;
        chunk += width;
        part += width;
        e.natural = fmaxf(e.natural, line);
        e.least = fmaxf(e.least, chunk);
        e.parted = fmaxf(e.parted, part);
        line = u->after == BREAK_ALWAYS ? 0 : line + u->gap;
        bool kept = u->after == BREAK_NONE || u->after == BREAK_KEEP;
        bool phrase = u->after < BREAK_KEEP &&
                      (u->after != BREAK_FINE || leaves_one(p, i));
        chunk = chunk_on(chunk, u, kept || phrase);
        part = chunk_on(part, u, kept);
    }
    return e;
}
