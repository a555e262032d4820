/* A table's cell on paper. */
#include "compose/cell.h"

#include <math.h>

struct reading {
    struct setter *s;
    struct cell *cell;
    enum sheet_face face;
    float indent, mark_at;
    str mark; /* for the next part; empty: none */
};

static struct rich *rich_new(const struct reading *r)
{
    struct rich *rich = ARENA_NEW(r->s->arena, struct rich);
    rich->text.arena = r->s->arena;
    return rich;
}

static struct rich_style style_of(const struct reading *r)
{
    return (struct rich_style){r->face, cell_size, r->s->palette.ink, S(""),
                               false};
}

static struct para *mark_para(const struct reading *r)
{
    struct rich *rich = rich_new(r);
    struct rich_style style = {FACE_BOLD, cell_size, r->s->palette.accent,
                               S(""), false};
    rich_put(rich, r->mark, style, (span){0});
    return para_new(r->s->arena, r->s->fonts, rich, r->s->diags);
}

static void add_part(struct reading *r, const struct rich *rich)
{
    struct para *para = galley_para(r->s, rich);
    if (!para)
        return;
    struct cell_part *part = LIST_PUSH(r->s->arena, &r->cell->parts);
    *part = (struct cell_part){
        .para = para, .indent = r->indent, .mark_at = r->mark_at};
    if (r->mark.len)
        part->mark = mark_para(r);
    r->mark = (str){0};
    struct para_extent e = para_extent(para);
    r->cell->least = fmaxf(r->cell->least, e.least + r->indent);
    r->cell->parted = fmaxf(r->cell->parted, e.parted + r->indent);
    r->cell->natural = fmaxf(r->cell->natural, e.natural + r->indent);
}

static void add_inlines(struct reading *r, const struct inline_node *n)
{
    struct rich *rich = rich_new(r);
    struct rich_context c = rich_context_of(r->s);
    rich_put_inlines(rich, n, style_of(r), &c);
    add_part(r, rich);
}

static void add_words(struct reading *r, str words, span where)
{
    struct rich *rich = rich_new(r);
    rich_put(rich, words, style_of(r), where);
    add_part(r, rich);
}

static void read_blocks(struct reading *r, const struct block *b);

static void read_list(struct reading *r, const struct block *list)
{
    float indent = r->indent;
    int number = list->start;
    r->mark_at = indent;
    r->indent += cell_size * (list->ordered ? 1.4F : 1.0F);
    for (const struct block *item = list->children; item; item = item->next) {
        r->mark = item->label.len ? item->label
                  : list->ordered ? arena_printf(r->s->arena, "%d.", number)
                                  : S("・");
        number += number < 999999;
        read_blocks(r, item->children);
    }
    r->mark = (str){0};
    r->indent = indent;
}

static void read_callout(struct reading *r, const struct block *b)
{
    struct reading bold = *r;
    bold.face = FACE_BOLD;
    str label = callout_label(b->callout);
    add_words(&bold,
              b->text.len ? arena_printf(r->s->arena, "%.*s　%.*s",
                                         STR_ARG(label), STR_ARG(b->text))
                          : label,
              b->where);
    read_blocks(r, b->children);
}

/* Depth is bounded: parse keeps block trees at 256. */
static void read_blocks(struct reading *r, const struct block *b)
{
    for (; b && !r->s->galley->full; b = b->next) {
        if (b->hidden)
            continue;
        if (b->kind == BLOCK_LIST) {
            read_list(r, b);
        } else if (b->kind == BLOCK_CALLOUT) {
            read_callout(r, b);
        } else {
            if (b->inlines)
                add_inlines(r, b->inlines);
            else if (b->kind == BLOCK_CODE)
                add_words(r, b->text, b->where);
            read_blocks(r, b->children);
        }
    }
}

struct cell *cell_new(struct setter *s, const struct block *b)
{
    struct cell *cell = ARENA_NEW(s->arena, struct cell);
    struct reading r = {
        .s = s, .cell = cell, .face = b->header ? FACE_BOLD : FACE_REGULAR};
    cell->alignment = b->alignment;
    cell->header = b->header;
    if (b->inlines)
        add_inlines(&r, b->inlines);
    read_blocks(&r, b->children);
    return cell;
}

void cell_fit(struct setter *s, struct cell *cell, float width)
{
    for (size_t i = 0; i < cell->parts.len; i++) {
        const struct cell_part *part = &cell->parts.items[i];
        struct lines lines =
            para_fit(part->para, fmaxf(width - part->indent, cell_size),
                     FIT_RAGGED, s->diags);
        for (size_t k = 0; k < lines.len; k++)
            *LIST_PUSH(s->arena, &cell->lines) =
                (struct cell_line){part, lines.items[k], k == 0};
    }
}

static void place_mark(const struct cell_part *part, float x, float baseline,
                       struct strip *strip)
{
    struct line whole = {.end = part->mark->len, .size = cell_size};
    para_place(part->mark, &whole, x + part->mark_at, baseline, &strip->placed);
}

void cell_place(const struct cell *cell, size_t i, float x, float width,
                float down, struct strip *strip)
{
    if (i >= cell->lines.len)
        return;
    const struct cell_line *l = &cell->lines.items[i];
    float rest = fmaxf(width - l->part->indent - l->line.width, 0);
    float baseline = down + baseline_in(cell_pitch, cell_size);
    if (l->first && l->part->mark)
        place_mark(l->part, x, baseline, strip);
    x += l->part->indent;
    if (cell->alignment == ALIGN_CENTER)
        x += rest / 2;
    else if (cell->alignment == ALIGN_RIGHT)
        x += rest;
    para_place(l->part->para, &l->line, x, baseline, &strip->placed);
}
