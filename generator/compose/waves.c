/* The waves' table: each month and the prefectures whose post goes out. */
#include "compose/galley.h"

#include <stdlib.h>

#include "calendar/words.h"

static struct block *add_cell(struct arena *a, struct block *row, str text,
                              bool header)
{
    struct block *cell = ARENA_NEW(a, struct block);
    cell->kind = BLOCK_CELL;
    cell->header = header;
    cell->where = row->where;
    cell->inlines = ARENA_NEW(a, struct inline_node);
    cell->inlines->kind = INLINE_TEXT;
    cell->inlines->text = text;
    cell->inlines->where = row->where;
    struct block **end = &row->children;
    while (*end)
        end = &(*end)->next;
    *end = cell;
    return cell;
}

static struct block *row_new(struct arena *a, span where)
{
    struct block *row = ARENA_NEW(a, struct block);
    row->kind = BLOCK_ROW;
    row->where = where;
    return row;
}

/* By month, then by prefecture. */
static int compare_waves(const void *one, const void *other)
{
    const struct wave *a = one, *b = other;
    if (a->year != b->year)
        return (a->year > b->year) - (a->year < b->year);
    if (a->month != b->month)
        return (a->month > b->month) - (a->month < b->month);
    return (a->prefecture > b->prefecture) - (a->prefecture < b->prefecture);
}

static struct wave *sorted(struct arena *a, const struct wave_list *list)
{
    struct wave *waves = ARENA_ARRAY(a, list->len + 1, struct wave);
    for (size_t i = 0; i < list->len; i++)
        waves[i] = list->items[i];
    qsort(waves, list->len, sizeof *waves, compare_waves);
    return waves;
}

static struct block *month_row(struct setter *s, const struct block *b,
                               const struct wave *waves, size_t len)
{
    struct block *row = row_new(s->arena, b->where);
    struct buf month = {.arena = s->arena}, names = {.arena = s->arena};
    struct date_style style =
        b->reference->styled ? b->reference->style : s->site->settings.style;
    words_put_month(&month, waves[0].year, waves[0].month, style);
    for (size_t i = 0; i < len; i++) {
        if (i)
            buf_put(&names, S("、"));
        buf_put(&names, prefecture_name(waves[i].prefecture));
    }
    add_cell(s->arena, row, buf_text(&month), true);
    add_cell(s->arena, row, buf_text(&names), false);
    return row;
}

void set_waves(struct setter *s, const struct block *b)
{
    const struct fact *fact = b->reference ? b->reference->fact : NULL;
    if (!fact || !fact->waves || !s->site)
        return;
    struct block table = {.kind = BLOCK_TABLE, .where = b->where};
    struct block *head = row_new(s->arena, b->where);
    head->header = true;
    add_cell(s->arena, head, S("月"), true);
    add_cell(s->arena, head, S("都道府県"), true);
    table.children = head;
    struct block *last = head;
    size_t len = fact->waves->len;
    const struct wave *waves = sorted(s->arena, fact->waves);
    for (size_t i = 0, n; i < len; i += n) {
        for (n = 1; i + n < len && waves[i + n].year == waves[i].year &&
                    waves[i + n].month == waves[i].month;)
            n++;
        last = last->next = month_row(s, b, waves + i, n);
    }
    set_table(s, &table);
}
