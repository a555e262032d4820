/* The waves' directive → a plain table: month, days, prefectures. */
#include "resolve/waves.h"

#include <stdlib.h>

#include "base/buf.h"
#include "model/component.h"
#include "resolve/made.h"
#include "resolve/reference.h"

/* By month, then by days, then by prefecture. */
static int compare(const void *left, const void *right)
{
    const struct wave *a = left, *b = right;
    const int pairs[][2] = {
        {a->year, b->year},
        {a->month, b->month},
        {a->start, b->start},
        {a->end, b->end},
        {a->prefecture, b->prefecture},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] != pairs[i][1])
            return (pairs[i][0] > pairs[i][1]) - (pairs[i][0] < pairs[i][1]);
    return 0;
}

static bool together(const struct wave *a, const struct wave *b)
{
    return a->year == b->year && a->month == b->month && a->start == b->start &&
           a->end == b->end;
}

static bool days_known(const struct wave_list *waves)
{
    for (size_t i = 0; i < waves->len; i++)
        if (waves->items[i].start != DATE_NONE ||
            waves->items[i].end != DATE_NONE)
            return true;
    return false;
}

struct maker {
    struct arena *arena;
    const struct reference *reference;
    struct date_style style;
    bool days;
};

static void add_cell(const struct maker *m, struct block *row, str words,
                     bool header)
{
    made_cell(m->arena, row, words, header, m->reference);
}

static str month_words(const struct maker *m, const struct wave *w)
{
    struct buf b = {.arena = m->arena};
    words_put_month(&b, w->year, w->month, m->style);
    return buf_text(&b);
}

static str days_words(const struct maker *m, const struct wave *w)
{
    struct date_style style = {.yearless = true};
    struct buf b = {.arena = m->arena};
    if (w->start != DATE_NONE)
        words_put_date(&b, w->start, style);
    if (w->end == DATE_NONE || w->end != w->start)
        if (w->start != DATE_NONE || w->end != DATE_NONE)
            buf_put(&b, S("～"));
    if (w->end != DATE_NONE && w->end != w->start)
        words_put_date(&b, w->end, style);
    return buf_text(&b);
}

static void add_row(const struct maker *m, struct block *table,
                    const struct wave *waves, size_t count)
{
    struct block *row = made_block(m->arena, table, BLOCK_ROW);
    struct buf names = {.arena = m->arena};
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_put(&names, S("、"));
        buf_put(&names, prefecture_name(waves[i].prefecture));
    }
    add_cell(m, row, month_words(m, &waves[0]), true);
    if (m->days)
        add_cell(m, row, days_words(m, &waves[0]), false);
    add_cell(m, row, buf_text(&names), false);
}

static void add_head(const struct maker *m, struct block *table)
{
    struct block *row = made_block(m->arena, table, BLOCK_ROW);
    row->header = true;
    add_cell(m, row, S("発送する月"), true);
    if (m->days)
        add_cell(m, row, S("発送日"), true);
    add_cell(m, row, S("都道府県"), true);
}

void waves_table(struct arena *a, const struct settings *settings,
                 const struct reference *reference, struct block *b)
{
    const struct wave_list *list = reference->fact->waves;
    struct wave *waves = ARENA_ARRAY(a, list->len + 1, struct wave);
    for (size_t i = 0; i < list->len; i++)
        waves[i] = list->items[i];
    qsort(waves, list->len, sizeof *waves, compare);
    struct maker m = {a, reference, settings->style, days_known(list)};
    b->kind = BLOCK_TABLE;
    add_head(&m, b);
    for (size_t i = 0, n; i < list->len; i += n) {
        for (n = 1; i + n < list->len && together(&waves[i], &waves[i + n]);)
            n++;
        add_row(&m, b, &waves[i], n);
    }
}

const struct wave_list *waves_named(struct arena *a,
                                    const struct resolve_input *in,
                                    struct reference *r,
                                    struct diag_list *diags)
{
    if (!reference_find(a, in->schedule, r, diags))
        return NULL;
    if (r->fact->kind == FACT_WAVES)
        return r->fact->waves;
    struct diag *d =
        diag_error(diags, "reference", r->id_where,
                   "「%.*s」は発送予定（waves）ではありません", STR_ARG(r->id));
    diag_note(diags, d, r->fact->where, "「%.*s」はここで定めています",
              STR_ARG(r->id));
    diag_hint(diags, d, "waves で定めた名前を書いてください");
    return NULL;
}

void waves_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    struct reference *r = component_option(b->component, S("fact"))->reference;
    if (waves_named(a, in, r, diags))
        waves_table(a, in->settings, r, b);
}
