/* What all charts have in common, and the wave map. */
#include "resolve/chart.h"

#include "chart/wave_map.h"
#include "model/component.h"
#include "model/flow.h"
#include "resolve/made.h"
#include "resolve/waves.h"

str chart_title(struct arena *a, const struct block *b, str otherwise)
{
    return b->inlines ? flow_of(a, b).text : otherwise;
}

static void put_cells(struct arena *a, struct block *row,
                      const struct alternative *words,
                      const struct alternative_row *cells, bool header)
{
    static const struct reference schedule = {0};
    row->header = header;
    for (size_t i = 0; i < words->columns; i++)
        made_cell(a, row, cells->cells[i], header || i == 0, &schedule);
}

/* The same in words, for paper. */
static struct block *table_of(struct arena *a, const struct block *b,
                              const struct alternative *words)
{
    struct block *table = ARENA_NEW(a, struct block);
    table->kind = BLOCK_TABLE;
    table->where = b->where;
    put_cells(a, made_block(a, table, BLOCK_ROW), words, &words->header, true);
    for (size_t i = 0; i < words->rows.len; i++)
        put_cells(a, made_block(a, table, BLOCK_ROW), words,
                  &words->rows.items[i], false);
    return table;
}

void chart_hang(struct arena *a, const struct resolve_input *in,
                struct block *b, chart_builder *build, const void *data,
                struct diag_list *diags)
{
    struct chart_pair *pair = ARENA_NEW(a, struct chart_pair);
    struct chart_options options = {in->settings->style, CHART_WIDE};
    bool drawn = build(a, data, &options, &pair->wide);
    options.form = CHART_NARROW;
    if (!drawn || !build(a, data, &options, &pair->narrow)) {
        str why = drawn ? pair->narrow.trouble : pair->wide.trouble;
        struct diag *d = diag_error(diags, "directive", b->where,
                                    "図にできません: %.*s", STR_ARG(why));
        diag_hint(diags, d, "図に載せる項目や日付を見直してください");
        return;
    }
    struct block *written = ARENA_NEW(a, struct block);
    written->kind = BLOCK_ITEM;
    written->where = b->where;
    written->hidden = true;
    written->children = b->children;
    written->next = table_of(a, b, &pair->wide.alternative);
    b->children = written;
    b->chart = pair;
}

static bool build_map(struct arena *a, const void *data,
                      const struct chart_options *options, struct chart *chart)
{
    return chart_wave_map(a, data, options, chart);
}

void wave_map_resolve(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags)
{
    struct reference *r = component_option(b->component, S("fact"))->reference;
    struct wave_map map = {.waves = waves_named(a, in, r, diags)};
    if (!map.waves)
        return;
    map.title = chart_title(a, b, r->fact->label);
    map.description =
        arena_printf(a, "%.*sを、都道府県ごとに月別に示した地図です。",
                     STR_ARG(r->fact->label));
    chart_hang(a, in, b, build_map, &map, diags);
}
