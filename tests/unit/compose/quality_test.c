/*
 * How well prose is set: tests/vectors/prose.txt in wide and narrow columns,
 * measured on the placed glyphs. A figure that gets worse fails.
 */
#include <check.h>
#include <math.h>
#include <stdio.h>

#include "unit/compose/lines.h"

static struct lines_kit kit;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
}

static void teardown(void)
{
    kit_close(&kit);
}

static str prose_text(struct arena *a)
{
    enum { LIMIT = 1 << 17 };
    FILE *file = fopen("tests/vectors/prose.txt", "rb");
    ck_assert_ptr_nonnull(file);
    char *text = arena_alloc(a, LIMIT);
    size_t len = fread(text, 1, LIMIT, file);
    fclose(file);
    ck_assert_uint_lt(len, LIMIT);
    return (str){text, len};
}

struct figures {
    size_t paragraphs, lines;
    size_t edges;  /* lines that begin or end as JLREQ forbids */
    size_t lonely; /* last lines of one character */
    size_t wide;   /* lines wider than the column */
    size_t uneven; /* more than 0.05 em between characters set solid */
    size_t torn;   /* not flush, nor ending in a mark's half em */
    size_t parted; /* lines that end inside a date or number */
};

static bool bad_edge(const struct para *p, const struct line *l)
{
    const struct unit *first = &p->units[l->first], *end = &p->units[l->end];
    enum jl_class c = first->class, last = end[-1].class;
    bool head =
        l->first > 0 &&
        (c == JL_CLOSE || c == JL_COMMA || c == JL_STOP || c == JL_MIDDLE ||
         c == JL_DIVIDE || c == JL_HYPHEN || jl_follows(first->cp));
    return head || last == JL_OPEN || last == JL_PREFIX;
}

/* Where the last body of a placed line ends. */
static double right_edge(struct para *p, const struct line *l)
{
    struct placed placed = {0};
    para_place(p, l, 0, 0, &placed);
    const struct sheet_run *run = &placed.runs.items[placed.runs.len - 1];
    const struct unit *u = &p->units[l->end - 1];
    const struct sheet_glyph *g = &run->glyphs[run->glyph_count - u->glyphs];
    return (double)(run->x + g->x - u->offset + u->width);
}

static void measure_line(struct para *p, const struct line *l, double width,
                         bool last, struct figures *f)
{
    const double em = 10;
    double right = right_edge(p, l);
    enum jl_class c = p->units[l->end - 1].class;
    bool mark = c == JL_CLOSE || c == JL_STOP || c == JL_COMMA;
    double rest = width - right;
    f->lines++;
    f->edges += bad_edge(p, l);
    f->lonely += last && l->first > 0 && l->end - l->first < 2;
    f->wide += rest < -0.01;
    f->uneven += l->share[GAP_BODY] > 0.05F;
    f->torn +=
        !last && rest > 0.05 * em && !(mark && fabs(rest - em / 2) < 0.05 * em);
    f->parted += !last && p->units[l->end - 1].after >= BREAK_KEEP;
}

static struct figures measure(int ems, enum fit_mode mode)
{
    struct figures f = {0};
    str text = prose_text(&kit.arena), line;
    while (str_cut(text, S("\n"), &line, &text)) {
        if (str_starts(line, S("#")))
            continue;
        f.paragraphs++;
        struct para *p = kit_para(&kit, line);
        struct lines lines = para_fit(p, (float)(ems * 10), mode, &kit.diags);
        for (size_t i = 0; i < lines.len; i++)
            measure_line(p, &lines.items[i], ems * 10, i + 1 == lines.len, &f);
    }
    printf("%d em: %zu paragraphs, %zu lines: %zu edges, %zu lonely, %zu "
           "wide, %zu uneven (%.1f %%), %zu torn, %zu parted\n",
           ems, f.paragraphs, f.lines, f.edges, f.lonely, f.wide, f.uneven,
           100.0 * (double)f.uneven / (double)f.lines, f.torn, f.parted);
    fflush(stdout);
    return f;
}

/* A line stays short where a date that follows fills half the column. */
static const struct {
    int ems;
    double uneven; /* percent of lines */
    size_t torn;
} columns[] = {{44, 0.5, 0}, {30, 1.4, 0}, {20, 4.2, 4}};

START_TEST(prose_is_even_and_flush)
{
    struct figures f = measure(columns[_i].ems, FIT_JUSTIFIED);
    ck_assert_uint_gt(f.paragraphs, 140);
    ck_assert_uint_eq(f.edges, 0);
    ck_assert_uint_eq(f.lonely, 0);
    ck_assert_uint_eq(f.wide, 0);
    ck_assert_uint_le(f.torn, columns[_i].torn);
    ck_assert_uint_eq(f.parted, 0);
    ck_assert_double_le(100.0 * (double)f.uneven,
                        columns[_i].uneven * (double)f.lines);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

Suite *compose_quality_suite(void);
Suite *compose_quality_suite(void)
{
    Suite *suite = suite_create("compose/quality");
    TCase *t = tcase_create("quality");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, prose_is_even_and_flush, 0,
                        sizeof columns / sizeof *columns);
    suite_add_tcase(suite, t);
    return suite;
}
