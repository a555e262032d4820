/* Blocks of the document tree → strips. */
#include "compose/blocks.h"

#include <math.h>

#include "compose/figure.h"
#include "compose/tags.h"

/* The callouts' colours are those of the theme's pages. */
static const struct sheet_color brown = {0.48F, 0.25F, 0.00F};
static const struct sheet_color green = {0.11F, 0.42F, 0.23F};
static const struct sheet_color grey = {0.35F, 0.37F, 0.40F};

struct rich_style style_plain(const struct setter *s, float size)
{
    return (struct rich_style){FACE_REGULAR, size, s->palette.ink, S(""),
                               false};
}

struct rich_style style_strong(float size, struct sheet_color color)
{
    return (struct rich_style){FACE_BOLD, size, color, S(""), false};
}

struct rich *rich_of(struct setter *s, const struct inline_node *n,
                     struct rich_style style)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    struct rich_context c = rich_context_of(s);
    rich_put_inlines(rich, n, style, &c);
    return rich;
}

/* The distance of baselines. */
float pitch_of(const struct setter *s)
{
    return s->size * 1.7F;
}

/* Narrow columns are not justified: their gaps would gape. */
static enum fit_mode mode_for(const struct setter *s, float size)
{
    bool greedy = s->doc->page && s->doc->page->front.leaflet_greedy;
    enum fit_mode prose = greedy ? FIT_GREEDY : FIT_JUSTIFIED;
    return s->width >= 16 * size ? prose : FIT_RAGGED;
}

static void set_paragraph(struct setter *s, const struct block *b)
{
    if (has_picture(s, b->inlines)) {
        set_pictures(s, b);
        return;
    }
    struct setting how = {.size = s->size,
                          .pitch = pitch_of(s),
                          .mode = mode_for(s, s->size),
                          .before = s->depth ? 2 : 5,
                          .after = s->depth ? 2 : 5};
    set_rich(s, rich_of(s, b->inlines, style_plain(s, s->size)), how);
}

/* Each level's looks; the bar is as wide as `bar`. */
static const struct heading_look {
    float size, pitch, before, after, bar, indent;
    bool band; /* a tinted band behind the words */
} looks[] = {
    {17, 25, 22, 9, 6, 14, true},
    {14.5F, 21, 19, 7, 5, 13, true},
    {12.5F, 19, 15, 4, 3, 9, false},
    {11.5F, 18, 11, 3, 0, 0, false},
};

static void frame_heading(struct setter *s, const struct heading_look *look,
                          const struct rich *words)
{
    float pad = look->band ? 4 : 0;
    float reading = words->rubies.len ? look->size * 0.3F : 0;
    s->frame = frame_new(s, pad + reading, pad);
    if (look->band) {
        struct sheet_box *band = frame_box(s, s->frame, s->x, s->width);
        band->fill = s->palette.tint;
        band->filled = true;
    }
    if (look->bar > 0) {
        struct sheet_box *bar = frame_box(s, s->frame, s->x, look->bar);
        bar->fill = s->palette.accent;
        bar->filled = true;
    }
    s->x += look->indent;
    s->width -= look->indent + (look->band ? 6 : 0);
}

enum sheet_role heading_role(int level)
{
    static const enum sheet_role roles[] = {ROLE_H1, ROLE_H2, ROLE_H3,
                                            ROLE_H4, ROLE_H5, ROLE_H6};
    return roles[level < 1 ? 0 : level > 6 ? 5 : level - 1];
}

/* The title of a page of slides is as large as that of the leaflet. */
static const struct heading_look *look_of(const struct setter *s, int level)
{
    bool title = level == 2 && s->paper->form->sections;
    return &looks[title ? 0 : level - 1];
}

static void set_heading(struct setter *s, const struct block *b)
{
    int level = b->level < 1 ? 1 : b->level > 4 ? 4 : b->level;
    const struct heading_look *look = look_of(s, level);
    struct setter old = *s;
    struct sheet_color color = level == 4 ? s->palette.accent : s->palette.ink;
    struct rich *rich = rich_of(s, b->inlines, style_strong(look->size, color));
    if (s->again)
        rich_put(rich, S("（つづき）"), style_plain(s, look->size * 0.7F),
                 (span){0});
    frame_heading(s, look, rich);
    size_t first = s->galley->len;
    struct setting how = {.size = look->size,
                          .pitch = look->pitch,
                          .mode = FIT_RAGGED,
                          .before = look->before,
                          .after = look->after,
                          .keep = true,
                          .role = heading_role(b->level)};
    set_rich(s, rich, how);
    if (s->galley->len > first) {
        struct strip *strip = &s->galley->items[first];
        strip->outline = b->level > 3 ? 0 : level;
        strip->title = rich_words(rich);
        strip->anchor = b->anchor;
        strip->high = level == 3 && s->paper->form->sections;
    }
    s->x = old.x;
    s->width = old.width;
    s->frame = old.frame;
}

/* Level-2 headings divide a page; on panels, those high up look best. */
static void set_section(struct setter *s, const struct block *b)
{
    const struct sheet_form *form = s->paper->form;
    bool turns = form->sections || (form->cover && !s->galley->covered);
    size_t first = s->galley->len;
    continue_end(s, s->section);
    s->section =
        form->sections ? continue_begin(s, S(""), set_heading, b) : NULL;
    set_heading(s, b);
    if (s->galley->len == first)
        return;
    s->galley->covered = true;
    s->galley->items[first].turn = turns;
    s->galley->items[first].high = form->side_count && !s->dense;
}

static bool is_section(const struct setter *s, const struct block *b)
{
    return b->level == 2 && s->galley->body && !s->frame && s->depth == 0;
}

/* --- boxes --- */

float height_since(const struct setter *s, size_t first)
{
    float height = 0;
    for (size_t i = first; i < s->galley->len; i++)
        height += s->galley->items[i].before + s->galley->items[i].height;
    return height;
}

void keep_short(struct setter *s, size_t first, float limit)
{
    if (height_since(s, first) > limit)
        return;
    for (size_t i = first; i + 1 < s->galley->len; i++)
        s->galley->items[i].keep = true;
}

static struct sheet_color callout_color(const struct setter *s,
                                        enum callout_kind kind)
{
    switch (kind) {
    case CALLOUT_POINT:
        return s->palette.accent;
    case CALLOUT_CAUTION:
        return s->palette.red;
    case CALLOUT_REQUEST:
        return brown;
    case CALLOUT_COLUMN:
        return green;
    }
    return s->palette.accent;
}

static void set_callout_label(struct setter *s, const struct block *b,
                              struct sheet_color color)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, callout_label(b->callout), style_strong(12, color),
             (span){0});
    if (b->text.len) {
        rich_put(rich, S("　"), style_strong(12, color), (span){0});
        rich_put(rich, b->text, style_strong(12, s->palette.ink), b->where);
    }
    set_rich(s, rich,
             (struct setting){.size = 12,
                              .pitch = 18,
                              .mode = FIT_RAGGED,
                              .before = 9,
                              .keep = true,
                              .after = 1});
}

void narrow(struct setter *s, float left, float right)
{
    left = fminf(left, s->width / 4);
    right = fminf(right, s->width / 8);
    s->x += left;
    s->width -= left + right;
}

void leave(struct setter *s, const struct setter *old, float after)
{
    s->x = old->x;
    s->width = old->width;
    s->frame = old->frame;
    s->element = old->element;
    s->after = after;
}

static void set_callout(struct setter *s, const struct block *b)
{
    struct setter old = *s;
    struct sheet_color color = callout_color(s, b->callout);
    s->frame = frame_new(s, 8, 9);
    struct sheet_box *tint = frame_box(s, s->frame, s->x, s->width);
    tint->fill = color_mix(color, s->palette.white, 0.07F);
    tint->filled = true;
    tint->stroke = color;
    tint->line = 0.9F;
    tint->radius = 5;
    narrow(s, 13, 13);
    tag_enter(s, ROLE_SECT);
    size_t first = s->galley->len;
    set_callout_label(s, b, color);
    set_blocks(s, b->children);
    keep_short(s, first, 220);
    leave(s, &old, 11);
}

static void set_quote(struct setter *s, const struct block *b)
{
    struct setter old = *s;
    s->frame = frame_new(s, 0, 0);
    struct sheet_box *bar = frame_box(s, s->frame, s->x + 2, 2.5F);
    bar->fill = s->palette.line;
    bar->filled = true;
    narrow(s, 16, 4);
    tag_enter(s, ROLE_QUOTE);
    size_t first = s->galley->len;
    s->after = fmaxf(s->after, 7);
    set_blocks(s, b->children);
    keep_short(s, first, 100);
    leave(s, &old, 8);
}

static void set_code(struct setter *s, const struct block *b)
{
    struct setter old = *s;
    s->frame = frame_new(s, 6, 6);
    struct sheet_box *tint = frame_box(s, s->frame, s->x, s->width);
    tint->fill = color_mix(grey, s->palette.white, 0.08F);
    tint->filled = true;
    tint->radius = 3;
    narrow(s, 9, 9);
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    str text = b->text;
    while (str_ends(text, S("\n")))
        text = str_take(text, text.len - 1);
    rich->literal = true;
    rich_put(rich, text, style_plain(s, 10), b->where);
    tag_enter(s, ROLE_P);
    set_rich(s, rich,
             (struct setting){.size = 10,
                              .pitch = 15.5F,
                              .mode = FIT_RAGGED,
                              .before = 8,
                              .role = ROLE_CODE});
    leave(s, &old, 8);
}

static void set_rule(struct setter *s)
{
    struct strip *strip = galley_add(s, 12, 1);
    struct sheet_box *box = LIST_PUSH(s->arena, &strip->placed.boxes);
    box->x = s->x + s->width * 0.3F;
    box->width = s->width * 0.4F;
    box->height = 0.8F;
    box->fill = s->palette.line;
    box->filled = true;
    s->after = 12;
}

static void set_block(struct setter *s, const struct block *b)
{
    switch (b->kind) {
    case BLOCK_PARAGRAPH:
        set_paragraph(s, b);
        break;
    case BLOCK_HEADING:
        (is_section(s, b) ? set_section : set_heading)(s, b);
        break;
    case BLOCK_LIST:
        set_list(s, b);
        break;
    case BLOCK_QUOTE:
        set_quote(s, b);
        break;
    case BLOCK_CODE:
        set_code(s, b);
        break;
    case BLOCK_RULE:
        set_rule(s);
        break;
    case BLOCK_TABLE:
        set_table(s, b);
        break;
    case BLOCK_CALLOUT:
        set_callout(s, b);
        break;
    case BLOCK_COMPONENT:
        set_component(s, b);
        break;
    case BLOCK_ITEM:
    case BLOCK_ROW:
    case BLOCK_CELL:
        set_blocks(s, b->children);
        break;
    case BLOCK_HTML:
        break;
    }
}

void set_blocks(struct setter *s, const struct block *b)
{
    static const float page_height = 842; /* of A4; its text is less high */
    for (; b && !s->galley->full; b = b->next) {
        s->where = b->where;
        if (!b->hidden)
            set_block(s, b);
        if (s->galley->height > GALLEY_PAGES * page_height)
            galley_refuse(s, b->where);
    }
}
