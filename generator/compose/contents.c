/* 目次: the page's headings with the numbers of their pages. */
#include <math.h>

#include "compose/blocks.h"
#include "compose/path.h"
#include "compose/tags.h"
#include "model/component.h"

static const float number_width = 24, size = 10.5F, pitch = 18;
static const float dot_gap = 4.5F, beside_gap = 26;

/* A row of dots from the words to the number: no letters for a reader. */
static void put_dots(struct setter *s, struct strip *strip, float from,
                     float to, float y)
{
    struct sheet_shape *dots = LIST_PUSH(s->arena, &strip->placed.shapes);
    *dots = (struct sheet_shape){.filled = true, .fill = s->palette.soft};
    /* Dots of all lines stand below each other. */
    for (float x = to - dot_gap; x > from; x -= dot_gap)
        path_circle(s->arena, &dots->path, (struct sheet_point){x, y}, 0.55F);
}

static struct para *entry_para(struct setter *s, str text,
                               struct rich_style style, uint32_t element)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, text, style, (span){0});
    struct para *p = galley_para(s, rich);
    if (p)
        p->element = element;
    return p;
}

/* It leads there; a list of nothing but links is not underlined. */
static void place_linked(const struct para *p, const struct line *line, float x,
                         struct strip *strip, str url)
{
    size_t first = strip->placed.runs.len;
    para_place(p, line, x, baseline_in(pitch, size), &strip->placed);
    for (size_t i = first; i < strip->placed.runs.len; i++)
        strip->placed.runs.items[i].link = url;
}

/* The number at the right end of the entry's last line. */
static void put_number(struct setter *s, struct strip *strip, float words_end,
                       size_t number, str url, uint32_t element)
{
    struct para *p = entry_para(s, arena_printf(s->arena, "%zu", number),
                                style_strong(size, s->palette.accent), element);
    struct lines lines = para_fit(p, number_width, FIT_RAGGED, s->diags);
    if (lines.len == 0)
        return;
    float left = s->x + s->width - lines.items[0].width;
    put_dots(s, strip, words_end + 5, s->x + s->width - number_width,
             baseline_in(pitch, size) - size * 0.3F);
    place_linked(p, &lines.items[0], left, strip, url);
}

static uint32_t open_entry(struct setter *s)
{
    struct setter inner = *s;
    inner.element = tag_open(&inner, ROLE_REFERENCE);
    return tag_open(&inner, ROLE_LINK);
}

/* A heading's words, the dots, and the number of its page. */
static void set_entry(struct setter *s, const struct inline_node *n, int depth)
{
    size_t number =
        s->numbers ? numbers_find(s->numbers, str_drop(n->url, 1)) : 0;
    struct rich_style style =
        depth ? style_plain(s, size) : style_strong(size, s->palette.ink);
    uint32_t element = open_entry(s);
    struct para *p = entry_para(s, n->text, style, element);
    if (!p)
        return;
    float x = s->x + (float)depth * size;
    float room = s->x + s->width - number_width - 8 - x;
    struct lines lines = para_fit(p, room, FIT_RAGGED, s->diags);
    for (size_t i = 0; i < lines.len; i++) {
        const struct line *l = &lines.items[i];
        struct strip *strip = galley_add(s, 0, pitch);
        strip->keep = i + 1 < lines.len;
        place_linked(p, l, x, strip, n->url);
        if (i + 1 == lines.len && number)
            put_number(s, strip, x + l->width, number, n->url, element);
    }
}

static void set_entries(struct setter *s, const struct block *list, int depth)
{
    uint32_t around = s->element;
    for (const struct block *i = list->children; i; i = i->next) {
        if (component_only(i, S("web")))
            continue;
        s->element = tag_open(s, ROLE_TOCI);
        set_entry(s, i->children->inlines, depth);
        if (i->children->next) {
            s->element = tag_open(s, ROLE_TOC);
            set_entries(s, i->children->next, depth + 1);
        }
        s->element = around;
    }
}

/* --- two columns, where there is room for them --- */

static void move_right(struct placed *p, float by)
{
    for (size_t i = 0; i < p->runs.len; i++)
        p->runs.items[i].x += by;
    for (size_t i = 0; i < p->shapes.len; i++)
        p->shapes.items[i].x += by;
}

static void add_placed(struct setter *s, struct placed *to,
                       const struct placed *from)
{
    for (size_t i = 0; i < from->runs.len; i++)
        *LIST_PUSH(s->arena, &to->runs) = from->runs.items[i];
    for (size_t i = 0; i < from->shapes.len; i++)
        *LIST_PUSH(s->arena, &to->shapes) = from->shapes.items[i];
}

/* Strips [first, end) of the lines in one piece; its height. */
static float put_column(struct setter *s, const struct galley *lines,
                        size_t first, size_t end, float right,
                        struct placed *out)
{
    struct galley part = {.items = lines->items + first, .len = end - first};
    struct placed placed = {0};
    struct setter inner = *s;
    inner.galley = &part;
    float height = galley_flatten(&inner, &placed);
    move_right(&placed, right);
    add_placed(s, out, &placed);
    return height;
}

/* Both halves beside each other; no entry is cut. */
static void set_beside(struct setter *s, const struct block *list)
{
    struct galley lines = {0};
    struct setter inner = *s;
    inner.galley = &lines;
    inner.after = 0;
    inner.frame = NULL;
    inner.width = (s->width - beside_gap) / 2;
    set_entries(&inner, list, 0);
    size_t half = (lines.len + 1) / 2;
    while (half < lines.len && half > 0 && lines.items[half - 1].keep)
        half++;
    struct placed placed = {0};
    float left = put_column(s, &lines, 0, half, 0, &placed);
    float right = put_column(s, &lines, half, lines.len,
                             inner.width + beside_gap, &placed);
    struct strip *strip = galley_add(s, 0, fmaxf(left, right));
    strip->placed = placed;
}

static size_t count_entries(const struct block *list)
{
    size_t count = 0;
    for (const struct block *i = list->children; i; i = i->next) {
        count += !component_only(i, S("web"));
        if (i->children->next)
            count += count_entries(i->children->next);
    }
    return count;
}

void set_contents(struct setter *s, const struct block *b)
{
    static const float least = 210;
    enum { FEW = 6 };
    const struct block *list = b->children;
    if (!list)
        return; /* reported by resolve */
    uint32_t around = s->element;
    size_t count = count_entries(list);
    s->after = fmaxf(s->after, 6);
    set_component_title(s, b);
    s->element = tag_open(s, ROLE_TOC);
    bool beside = count > FEW && s->width >= 2 * least + beside_gap &&
                  (float)(count + 1) / 2 * pitch < paper_room(s->paper) / 2;
    if (beside)
        set_beside(s, list);
    else
        set_entries(s, list, 0);
    s->element = around;
    s->after = 9;
}
