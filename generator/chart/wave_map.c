/*
 * The tile map. A tile has the wave's pattern and number over the prefecture's
 * name; on a phone the name stands upright, so that it keeps its size.
 */
#include "chart/wave_map.h"

#include "base/utf8.h"
#include "chart/frame.h"
#include "chart/tiles.h"
#include "model/site.h"

enum {
    GAP = 3 * PX,
    STRIP = 19 * PX,
    TILE_TEXT = 14 * PX,
    UPRIGHT_TEXT = 13 * PX,
    UPRIGHT_LINE = 15 * PX,
    TILE_HEIGHT = 46 * PX,
    UPRIGHT_HEIGHT = STRIP + 3 * UPRIGHT_LINE + 4 * PX,
    SWATCH = 34 * PX,
    LEGEND_COLUMNS = 7,
    LEGEND_GAP = 6 * PX,
};

struct month {
    int year, month;
    size_t number; /* from 1 */
};

struct map_plan {
    struct chart *chart;
    struct date_style style;
    struct month months[INK_TONES]; /* in order */
    size_t month_count;
    const struct wave *waves[PREFECTURES + 1];
    bool upright;    /* names, on narrow tiles */
    struct box tile; /* size of one; x, y: from one to the next */
};

static int serial(int year, int month)
{
    return year * 12 + month;
}

static const struct month *month_of(const struct map_plan *p,
                                    const struct wave *w)
{
    for (size_t i = 0; i < p->month_count; i++)
        if (p->months[i].year == w->year && p->months[i].month == w->month)
            return &p->months[i];
    return NULL;
}

/* Keeps the months in order; false where there are too many. */
static bool add_month(struct map_plan *p, const struct wave *w)
{
    if (month_of(p, w))
        return true;
    if (p->month_count == INK_TONES)
        return false;
    size_t at = p->month_count++;
    while (at > 0 && serial(p->months[at - 1].year, p->months[at - 1].month) >
                         serial(w->year, w->month)) {
        p->months[at] = p->months[at - 1];
        at--;
    }
    p->months[at] = (struct month){w->year, w->month, 0};
    return true;
}

static bool take_wave(struct arena *a, struct map_plan *p, const struct wave *w)
{
    if (w->prefecture < 1 || w->prefecture > PREFECTURES)
        return frame_refuse(a, p->chart, "%d番の都道府県はありません",
                            w->prefecture);
    str name = prefecture_name(w->prefecture);
    if (p->waves[w->prefecture])
        return frame_refuse(a, p->chart, "「%.*s」が二度出てきます",
                            STR_ARG(name));
    p->waves[w->prefecture] = w;
    if (!add_month(p, w))
        return frame_refuse(a, p->chart,
                            "発送月が多すぎます。%dか月までにしてください",
                            INK_TONES);
    return true;
}

static bool take_waves(struct arena *a, struct map_plan *p,
                       const struct wave_list *waves)
{
    if (waves->len == 0)
        return frame_refuse(a, p->chart, "発送月の表に行がありません");
    for (size_t i = 0; i < waves->len; i++)
        if (!take_wave(a, p, &waves->items[i]))
            return false;
    for (size_t i = 0; i < p->month_count; i++)
        p->months[i].number = i + 1;
    return true;
}

static str month_words(struct arena *a, const struct map_plan *p,
                       const struct month *m)
{
    struct buf b = {.arena = a};
    words_put_month(&b, m->year, m->month, p->style);
    return arena_str(a, buf_text(&b));
}

/* --- tiles --- */

/* How a wave looks: solid and sure, or dashed and faint. */
static struct paint wave_paint(const struct map_plan *p, const struct wave *w)
{
    if (!w)
        return (struct paint){.fill = INK_PAPER,
                              .stroke = INK_LINE,
                              .stroke_width = 12,
                              .dashed = true};
    enum ink tone = (enum ink)(INK_TONE_1 + (int)month_of(p, w)->number - 1);
    struct paint paint = paint_tone(tone);
    if (!w->verified) {
        paint.pattern = PATTERN_FAINT;
        paint.dashed = true;
    }
    return paint;
}

static str wave_number(struct arena *a, const struct map_plan *p,
                       const struct wave *w)
{
    if (!w)
        return S("－");
    return arena_printf(a, w->verified ? "%zu" : "%zu?",
                        month_of(p, w)->number);
}

static void draw_number(struct drawing *d, struct box strip, str number)
{
    struct lettering l = {.size = TILE_TEXT,
                          .bold = true,
                          .ink = INK_TEXT,
                          .anchor = ANCHOR_MIDDLE};
    int width = measure_text(number, TILE_TEXT) + 4 * PX;
    struct box plate = {strip.x + (strip.width - width) / 2, strip.y + 15,
                        width, strip.height - 30};
    struct lines line = {&number, 1, 1, 0};
    drawing_rect(d, plate, 4 * PX, paint_fill(INK_PAPER));
    frame_block_in(d, strip, l, &line);
}

/* One character under the other, in the middle of the box. */
static void draw_upright(struct drawing *d, struct box box, str name)
{
    struct lettering l = {.size = UPRIGHT_TEXT,
                          .bold = true,
                          .ink = INK_TEXT,
                          .anchor = ANCHOR_MIDDLE};
    int spare = box.height - (int)utf8_count(name) * UPRIGHT_LINE;
    struct point at = {box.x + box.width / 2,
                       box.y + spare / 2 + UPRIGHT_TEXT * 95 / 100};
    while (name.len) {
        uint32_t cp;
        size_t n = utf8_decode(name, &cp);
        drawing_text(d, at, l, str_take(name, n));
        name = str_drop(name, n);
        at.y += UPRIGHT_LINE;
    }
}

static void draw_name(struct drawing *d, const struct map_plan *p,
                      struct box box, int prefecture)
{
    str name = tile_name(prefecture);
    struct lettering l = {.size = TILE_TEXT,
                          .bold = true,
                          .ink = INK_TEXT,
                          .anchor = ANCHOR_MIDDLE};
    struct lines one = {&name, 1, 1, 0};
    if (p->upright)
        draw_upright(d, box, name);
    else
        frame_block_in(d, box, l, &one);
}

static void draw_tile(struct drawing *d, const struct map_plan *p,
                      int prefecture)
{
    struct tile t = tile_of(prefecture);
    const struct wave *w = p->waves[prefecture];
    struct box box = {EDGE + t.column * p->tile.x, EDGE + t.row * p->tile.y,
                      p->tile.width, p->tile.height};
    struct paint paint = wave_paint(p, w);
    struct box strip = {box.x, box.y, box.width, STRIP};
    struct box name = {box.x, box.y + STRIP, box.width, box.height - STRIP};
    struct paint outline = paint;
    outline.fill = INK_PAPER;
    outline.pattern = PATTERN_SOLID;
    drawing_rect(d, box, 0, outline);
    drawing_rect(d, strip, 0, paint);
    draw_number(d, strip, wave_number(d->arena, p, w));
    draw_name(d, p, name, prefecture);
}

/* --- the legend, in the north-west, where there is only sea --- */

static size_t count_waves(const struct map_plan *p, const struct month *m,
                          bool verified)
{
    size_t count = 0;
    for (int i = 1; i <= PREFECTURES; i++) {
        const struct wave *w = p->waves[i];
        if (w && month_of(p, w) == m && w->verified == verified)
            count++;
    }
    return count;
}

static const struct wave *example(const struct map_plan *p,
                                  const struct month *m, bool verified)
{
    for (int i = 1; i <= PREFECTURES; i++) {
        const struct wave *w = p->waves[i];
        if (!m ? !w : w && month_of(p, w) == m && w->verified == verified)
            return w;
    }
    return NULL;
}

static int draw_entry(struct drawing *d, const struct map_plan *p,
                      const struct wave *w, str text, int y)
{
    struct lettering l = {.size = TEXT_SMALL, .ink = INK_TEXT};
    int left = EDGE + SWATCH + 2 * GAP;
    int room = EDGE + LEGEND_COLUMNS * p->tile.x - GAP - left;
    struct lines lines = measure_wrap(d->arena, text, TEXT_SMALL, room);
    struct box swatch = {EDGE, y, SWATCH, STRIP + GAP};
    drawing_rect(d, swatch, 0, wave_paint(p, w));
    draw_number(d, swatch, wave_number(d->arena, p, w));
    frame_block(d, (struct point){left, y + PX}, l, &lines);
    int height = frame_block_height(&lines, TEXT_SMALL);
    return y + (height > swatch.height ? height : swatch.height) + LEGEND_GAP;
}

static int draw_month(struct drawing *d, const struct map_plan *p,
                      const struct month *m, bool verified, int y)
{
    size_t count = count_waves(p, m, verified);
    if (count == 0)
        return y;
    str month = month_words(d->arena, p, m);
    str text = arena_printf(d->arena, "%.*s%s（%zu都道府県）", STR_ARG(month),
                            verified ? "" : "・未確認", count);
    return draw_entry(d, p, example(p, m, verified), text, y);
}

static size_t count_without(const struct map_plan *p)
{
    size_t count = 0;
    for (int i = 1; i <= PREFECTURES; i++)
        if (!p->waves[i])
            count++;
    return count;
}

static int draw_legend(struct drawing *d, const struct map_plan *p)
{
    int y = EDGE;
    for (size_t i = 0; i < p->month_count; i++)
        y = draw_month(d, p, &p->months[i], true, y);
    for (size_t i = 0; i < p->month_count; i++)
        y = draw_month(d, p, &p->months[i], false, y);
    size_t without = count_without(p);
    if (without == 0)
        return y;
    return draw_entry(
        d, p, NULL, arena_printf(d->arena, "未定（%zu都道府県）", without), y);
}

/* A legend longer than the sea pushes the map down. */
static void draw(struct drawing *d, const struct map_plan *p)
{
    int sea = EDGE + LEGEND_COLUMNS * p->tile.y;
    int legend = draw_legend(d, p);
    size_t first = d->items.len;
    int shift = legend > sea ? legend - sea : 0;
    for (int i = 1; i <= PREFECTURES; i++)
        draw_tile(d, p, i);
    for (size_t i = first; i < d->items.len; i++) {
        d->items.items[i].box.y += shift;
        d->items.items[i].at.y += shift;
    }
    d->height = 2 * EDGE + TILE_ROWS * p->tile.y - GAP + shift;
}

/* --- words --- */

static void put_names(struct buf *b, const struct map_plan *p,
                      const struct month *m, bool verified)
{
    for (int i = 1; i <= PREFECTURES; i++) {
        const struct wave *w = p->waves[i];
        if (m ? !w || month_of(p, w) != m || w->verified != verified : !!w)
            continue;
        if (b->len)
            buf_put(b, S("、"));
        buf_put(b, prefecture_name(i));
    }
}

static void describe_month(struct arena *a, const struct map_plan *p,
                           const struct month *m, bool verified)
{
    struct buf names = {.arena = a};
    put_names(&names, p, m, verified);
    str month = m ? month_words(a, p, m) : S("未定");
    str label = month;
    if (m)
        label = arena_printf(a, "%zu：%.*s%s", m->number, STR_ARG(month),
                             verified ? "" : "（未確認）");
    if (names.len)
        frame_row(p->chart, label, arena_str(a, buf_text(&names)), S(""));
}

static void describe(struct arena *a, const struct map_plan *p)
{
    struct alternative *words = &p->chart->alternative;
    words->columns = 2;
    words->header.cells[0] = S("発送月");
    words->header.cells[1] = S("都道府県");
    for (size_t i = 0; i < p->month_count; i++) {
        describe_month(a, p, &p->months[i], true);
        describe_month(a, p, &p->months[i], false);
    }
    describe_month(a, p, NULL, false);
}

bool chart_wave_map(struct arena *a, const struct wave_map *map,
                    const struct chart_options *options, struct chart *chart)
{
    struct map_plan p = {.chart = chart, .style = options->style};
    frame_begin(a, chart, options->form, map->title, map->description);
    if (!take_waves(a, &p, map->waves))
        return false;
    p.upright = options->form == CHART_NARROW;
    p.tile.x = (chart->drawing.width - 2 * EDGE + GAP) / TILE_COLUMNS;
    p.tile.y = (p.upright ? UPRIGHT_HEIGHT : TILE_HEIGHT) + GAP;
    p.tile.width = p.tile.x - GAP;
    p.tile.height = p.tile.y - GAP;
    draw(&chart->drawing, &p);
    describe(a, &p);
    return true;
}
