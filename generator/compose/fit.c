/*
 * Units → lines, all lines of a paragraph at once (Knuth and Plass 1981):
 * a shortest path over the break opportunities, where a line costs what its
 * gaps must give or take, stage by stage (JLREQ 3.8.3 and 3.8.4).
 */
#include "compose/line.h"

#include <math.h>

/* Where a line may begin or end: in front of unit `at`. */
struct node {
    size_t at, from;
    double cost;
    unsigned char kind; /* enum line_break */
};

/* Sums over units [0, i): differences give any line's figures at once. */
struct sums {
    double width;             /* bodies and natural gaps */
    double shrink[GAP_KINDS]; /* what the gaps of a kind can give */
    double stretch[GAP_KINDS];
    double body; /* sizes of all gaps that may open */
};

struct fit {
    struct para *p;
    struct sums *sums;
    struct node *nodes;
    size_t len;
    double width;
    enum fit_mode mode;
};

enum { WINDOW = 500 }; /* break opportunities one line may hold */

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

static void sum_units(struct fit *f)
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

/* The end of a line without the spaces it ends in. */
static size_t trim(const struct para *p, size_t first, size_t end)
{
    while (end > first && (p->units[end - 1].class == JL_SPACE ||
                           p->units[end - 1].class == JL_BLANK ||
                           p->units[end - 1].cp == '\n'))
        end--;
    return end;
}

static double natural(const struct fit *f, size_t first, size_t end)
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

static double all_shrink(const struct fit *f, size_t first, size_t end)
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
        return f->mode == FIT_RAGGED ? 25 : 2.5;
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
    if (full_cost >= cost || half > rest + all_shrink(f, l->first, l->end))
        return cost;
    *l = full;
    return full_cost;
}

static float largest(const struct para *p, size_t first, size_t end)
{
    float size = 1;
    for (size_t i = first; i < end; i++)
        if (unit_style(p, &p->units[i])->size > size)
            size = unit_style(p, &p->units[i])->size;
    return size;
}

/* What the line between two nodes costs; its shares go to *l. */
static double line_cost(const struct fit *f, const struct node *from,
                        const struct node *to, struct line *l)
{
    *l = (struct line){.first = from->at};
    l->end = trim(f->p, from->at, to->at);
    bool last = to->kind == BREAK_ALWAYS || to->at == f->p->len;
    double set = natural(f, l->first, l->end);
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

static span units_span(const struct para *p, size_t first, size_t end)
{
    const struct unit *last = &p->units[end - 1];
    return rich_span(p->rich, p->units[first].byte, last->byte + last->bytes);
}

static void report_forced(const struct para *p, size_t first, size_t end,
                          double width, struct diag_list *diags)
{
    size_t shown = end - first > 12 ? first + 12 : end;
    const struct unit *last = &p->units[shown - 1];
    str text =
        str_slice(p->text, p->units[first].byte, last->byte + last->bytes);
    struct diag *d =
        diag_warning(diags, "forced-break", units_span(p, first, end),
                     "「%.*s%s」は幅%.0fmmに入らないため、途中で改行しました",
                     STR_ARG(text), shown < end ? "…" : "", width * 25.4 / 72);
    diag_hint(diags, d, "短く書くか、<wbr> で改行の位置を示せます");
}

/* Cuts what no line can hold; each such piece is reported once. */
static void force_breaks(struct fit *f, struct diag_list *diags)
{
    struct para *p = f->p;
    size_t first = 0;
    for (size_t i = 0; i < p->len; i++) {
        if (p->units[i].after == BREAK_NONE && i + 1 < p->len)
            continue;
        size_t end = trim(p, first, i + 1);
        if (natural(f, first, end) > f->width && end > first + 1) {
            report_forced(p, first, end, f->width, diags);
            for (size_t k = first; k + 1 < end; k++)
                if (p->units[k].after == BREAK_NONE)
                    p->units[k].after = BREAK_FORCED;
        }
        first = i + 1;
    }
}

static void relax(struct fit *f, size_t j)
{
    struct node *to = &f->nodes[j];
    for (size_t i = j; i-- > 0 && j - i < WINDOW;) {
        const struct node *from = &f->nodes[i];
        size_t end = trim(f->p, from->at, to->at);
        double least = natural(f, from->at, end) - all_shrink(f, from->at, end);
        bool fits = least <= f->width + 0.01;
        if (!fits && i + 1 < j)
            break;
        struct line l;
        double cost =
            from->cost + line_cost(f, from, to, &l) + (fits ? 0 : 1e6);
        if (cost < to->cost) {
            to->cost = cost;
            to->from = i;
        }
        if (from->kind == BREAK_ALWAYS)
            break;
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
        line_cost(f, &f->nodes[f->nodes[j].from], &f->nodes[j], l);
        l->size = largest(f->p, l->first, l->end);
    }
    return lines;
}

static void report_overfull(const struct fit *f, const struct lines *lines,
                            struct diag_list *diags)
{
    for (size_t i = 0; i < lines->len; i++) {
        const struct line *l = &lines->items[i];
        double over = natural(f, l->first, l->end) -
                      all_shrink(f, l->first, l->end) - f->width;
        if (over > 0.5 && l->end > l->first)
            diag_error(diags, "overfull", units_span(f->p, l->first, l->end),
                       "文字が欄の幅%.1fmmから%.1fmmはみ出します",
                       f->width * 25.4 / 72, over * 25.4 / 72);
    }
}

struct lines para_fit(struct para *p, float width, enum fit_mode mode,
                      struct diag_list *diags)
{
    struct fit f = {.p = p, .width = (double)width, .mode = mode};
    if (p->len == 0)
        return (struct lines){0};
    sum_units(&f);
    force_breaks(&f, diags);
    find_nodes(&f);
    for (size_t j = 1; j < f.len; j++)
        relax(&f, j);
    struct lines lines = collect(&f);
    report_overfull(&f, &lines, diags);
    return lines;
}

struct para_extent para_extent(const struct para *p)
{
    struct para_extent e = {0};
    float line = 0, chunk = 0;
    for (size_t i = 0; i < p->len; i++) {
        const struct unit *u = &p->units[i];
        bool space = u->class == JL_SPACE || u->cp == '\n';
        line += u->width;
        chunk += space ? 0 : u->width;
        e.natural = fmaxf(e.natural, line);
        e.least = fmaxf(e.least, chunk);
        line = u->after == BREAK_ALWAYS ? 0 : line + u->gap;
        bool kept = u->after == BREAK_NONE || u->after == BREAK_KEEP;
        chunk = kept ? chunk + u->gap : 0;
    }
    return e;
}
