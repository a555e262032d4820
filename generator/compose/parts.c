/* 前と後, 二段: the parts of a component beside or below each other. */
#include "model/component.h"

#include <math.h>

#include "compose/blocks.h"
#include "compose/tags.h"

/* How the parts of a kind are set. */
struct manner {
    bool boxes; /* around each, the last one's in the accent's colour */
    float gap, pad;
};

static struct manner manner_of(const struct block *b)
{
    bool boxes = b->component->info->kind == COMPONENT_BEFORE_AFTER;
    return boxes ? (struct manner){true, 26, 11}
                 : (struct manner){false, 22, 0};
}

static size_t count_parts(const struct block *b)
{
    size_t count = 0;
    for (const struct block *c = b->children; c; c = c->next)
        count++;
    return count;
}

/* A part's label and blocks, at the setter's place. */
static void set_part(struct setter *s, const struct block *part)
{
    uint32_t around = tag_enter(s, ROLE_DIV);
    if (part->label.len)
        set_text(
            s, part->label, style_strong(11.5F, s->palette.ink),
            (struct setting){
                .pitch = 18.5F, .mode = FIT_RAGGED, .keep = true, .after = 2});
    set_blocks(s, part->children);
    s->element = around;
}

static void paint_box(const struct setter *s, struct sheet_box *box, bool last)
{
    box->stroke = last ? s->palette.accent : s->palette.line;
    box->line = last ? 1.4F : 0.7F;
}

/* From the one to the other; the tip lies at (x, y). */
static void put_arrow(struct setter *s, struct placed *out, float x, float y,
                      bool down)
{
    static const float size = 8;
    struct sheet_shape *arrow = LIST_PUSH(s->arena, &out->shapes);
    *arrow = (struct sheet_shape){
        .x = x, .y = y, .filled = true, .fill = s->palette.accent};
    const struct sheet_point points[] = {
        {0, 0},
        {down ? -size * 0.6F : -size, down ? -size : -size * 0.6F},
        {down ? size * 0.6F : -size, down ? -size : size * 0.6F}};
    for (size_t i = 0; i < 3; i++)
        *LIST_PUSH(s->arena, &arrow->path) = (struct sheet_step){
            .verb = i ? SHEET_LINE : SHEET_MOVE, .to = points[i]};
}

static void move_down(struct placed *p, float by)
{
    for (size_t i = 0; i < p->runs.len; i++)
        p->runs.items[i].y += by;
    for (size_t i = 0; i < p->boxes.len; i++)
        p->boxes.items[i].y += by;
    for (size_t i = 0; i < p->shapes.len; i++)
        p->shapes.items[i].y += by;
    for (size_t i = 0; i < p->pictures.len; i++)
        p->pictures.items[i].y += by;
}

/* All parts in one piece; its height without padding. */
static float set_beside(struct setter *s, const struct block *b,
                        const struct manner *m, struct placed *out)
{
    float count = (float)count_parts(b), highest = 0;
    float width = (s->width - m->gap * (count - 1)) / count;
    float x = s->x;
    for (const struct block *part = b->children; part; part = part->next) {
        struct galley galley = {0};
        struct setter inner = *s;
        inner.galley = &galley;
        inner.frame = NULL;
        inner.after = 0;
        inner.x = x + m->pad;
        inner.width = width - 2 * m->pad;
        set_part(&inner, part);
        highest = fmaxf(highest, galley_flatten(&inner, out));
        s->galley->full = s->galley->full || galley.full;
        x += width + m->gap;
    }
    move_down(out, m->pad);
    return highest;
}

static void frame_parts(struct setter *s, const struct block *b,
                        const struct manner *m, struct strip *strip)
{
    float count = (float)count_parts(b);
    float width = (s->width - m->gap * (count - 1)) / count, x = s->x;
    for (const struct block *part = b->children; part; part = part->next) {
        struct sheet_box *box = LIST_PUSH(s->arena, &strip->placed.boxes);
        *box =
            (struct sheet_box){.x = x, .width = width, .height = strip->height};
        paint_box(s, box, !part->next);
        x += width + m->gap;
        if (part->next)
            put_arrow(s, &strip->placed, x - m->gap / 2 + 4, strip->height / 2,
                      false);
    }
}

static void set_stacked(struct setter *s, const struct block *b,
                        const struct manner *m)
{
    for (const struct block *part = b->children; part; part = part->next) {
        struct setter old = *s;
        size_t first = s->galley->len;
        if (m->boxes) {
            s->frame = frame_new(s, m->pad, m->pad);
            paint_box(s, frame_box(s, s->frame, s->x, s->width), !part->next);
            narrow(s, m->pad, m->pad);
        }
        set_part(s, part);
        keep_short(s, first, 200);
        leave(s, &old, m->boxes ? 16 : 8);
        if (m->boxes && part->next)
            put_arrow(s, &galley_add(s, 4, 8)->placed, s->x + s->width / 2, 8,
                      true);
        s->after = 4;
    }
}

/* Whether all fits beside each other, tried without a word to the writer. */
static bool fits_beside(const struct setter *s, const struct block *b,
                        const struct manner *m)
{
    static const float least = 130, highest = 420;
    struct diag_list silent = {.arena = s->arena};
    struct galley galley = {0};
    struct setter trial = *s;
    struct placed out = {0};
    float count = (float)count_parts(b);
    if (count < 2 || s->width < least * count + m->gap * (count - 1))
        return false;
    trial.diags = &silent;
    trial.galley = &galley;
    trial.elements = NULL;
    return set_beside(&trial, b, m, &out) <= highest &&
           diag_count(&silent, DIAG_ERROR) == 0;
}

void set_parts(struct setter *s, const struct block *b)
{
    struct manner m = manner_of(b);
    s->after = fmaxf(s->after, 6);
    set_component_title(s, b);
    if (!fits_beside(s, b, &m)) {
        set_stacked(s, b, &m);
        s->after = 11;
        return;
    }
    struct placed placed = {0};
    float height = set_beside(s, b, &m, &placed);
    struct strip *strip = galley_add(s, m.boxes ? 5 : 2, height + 2 * m.pad);
    strip->placed = placed;
    if (m.boxes)
        frame_parts(s, b, &m, strip);
    s->after = m.boxes ? 15 : 11;
}
