/* Lines → runs of glyphs on a baseline. */
#include "compose/ruby.h"

#include <string.h>

/* Gaps wider than this (in ems) would be read as a space behind a run. */
static const float readable_gap = 0.08F;

static float gap_set(const struct para *p, const struct line *l,
                     const struct unit *u)
{
    float gap = u->gap, share = l->share[u->kind];
    if (u->kind == GAP_FIXED)
        return gap;
    if (u->kind != GAP_BODY && share < 0)
        gap += share * (u->gap - u->least);
    else if (u->kind == GAP_WORD)
        gap += share * u->width / 2;
    else if (u->kind == GAP_LATIN)
        gap += share * u->gap / 2;
    return gap + l->share[GAP_BODY] * unit_style(p, u)->size;
}

static bool same_color(struct sheet_color a, struct sheet_color b)
{
    return !(a.r < b.r || a.r > b.r || a.g < b.g || a.g > b.g || a.b < b.b ||
             a.b > b.b);
}

static bool same_style(const struct rich_style *a, const struct rich_style *b)
{
    return a == b ||
           (a->face == b->face && !(a->size < b->size || a->size > b->size) &&
            same_color(a->color, b->color) && str_equal(a->link, b->link) &&
            a->badge == b->badge);
}

static uint32_t element_of(const struct para *p, const struct unit *u)
{
    return p->elements ? p->elements[u->piece] : p->element;
}

static const struct sheet_picture *picture_of(const struct para *p,
                                              const struct unit *u)
{
    return p->rich->items[u->piece].picture;
}

static size_t run_end(const struct para *p, const struct line *l, size_t first)
{
    const struct rich_style *style = unit_style(p, &p->units[first]);
    uint32_t element = element_of(p, &p->units[first]);
    size_t end = first + 1;
    while (end < l->end && !picture_of(p, &p->units[end]) &&
           element_of(p, &p->units[end]) == element &&
           same_style(style, unit_style(p, &p->units[end])))
        end++;
    return end;
}

static struct sheet_run *run_new(const struct para *p, size_t first, size_t end,
                                 struct placed *out)
{
    const struct unit *a = &p->units[first], *b = &p->units[end - 1];
    const struct rich_style *style = unit_style(p, a);
    struct sheet_run *run = LIST_PUSH(p->arena, &out->runs);
    run->face = a->face;
    run->size = style->size;
    run->color = style->color;
    run->link = style->link;
    run->element = element_of(p, a);
    run->text = str_slice(p->text, a->byte, b->byte + b->bytes);
    /* One more of each: close_run may add a blank. */
    size_t glyphs = b->glyph + b->glyphs - a->glyph + 1;
    run->glyphs = ARENA_ARRAY(p->arena, glyphs, struct sheet_glyph);
    run->clusters = ARENA_ARRAY(p->arena, end - first, struct sheet_cluster);
    return run;
}

static void add_unit(const struct para *p, const struct unit *u, float x,
                     struct sheet_run *run)
{
    for (uint32_t g = 0; g < u->glyphs; g++) {
        const struct para_glyph *from = &p->glyphs.items[u->glyph + g];
        struct sheet_glyph *to = &run->glyphs[run->glyph_count++];
        to->id = from->id;
        to->x = x + u->offset + from->x;
        to->advance = from->advance;
    }
    run->clusters[run->cluster_count++] =
        (struct sheet_cluster){(int)u->bytes, (int)u->glyphs};
}

/*
 * A blank glyph fills what stands between this run and the next one, so that
 * readers of the PDF do not take the gap for a space.
 */
static void close_run(const struct para *p, struct sheet_run *run, float next)
{
    if (run->glyph_count == 0)
        return;
    const struct compose_face *face = &p->fonts->faces[run->face];
    const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
    float end = last->x + last->advance;
    if (next - end <= readable_gap * run->size)
        return;
    float advance = face->blank_advance * run->size;
    run->glyphs[run->glyph_count++] =
        (struct sheet_glyph){face->blank, next - advance, advance};
    run->clusters[run->cluster_count - 1].glyphs++;
}

static void underline(const struct para *p, const struct sheet_run *run,
                      float width, struct placed *out)
{
    struct sheet_box *box = LIST_PUSH(p->arena, &out->boxes);
    box->x = run->x;
    box->y = run->y + run->size * 0.16F;
    box->width = width;
    box->height = run->size * 0.045F;
    box->fill = run->color;
    box->filled = true;
}

/* A frame of two round ends; gaps.c leaves room for them. */
static void frame_badge(const struct para *p, const struct sheet_run *run,
                        float width, struct placed *out)
{
    struct sheet_box *box = LIST_PUSH(p->arena, &out->boxes);
    float ends = 0.42F * run->size;
    box->x = run->x - ends;
    box->y = run->y - 1.06F * run->size;
    box->width = width + 2 * ends;
    box->height = 1.36F * run->size;
    box->radius = box->height / 2;
    box->stroke = run->color;
    box->line = 0.08F * run->size;
}

/* As far as the first unit's face goes. */
static size_t face_end(const struct para *p, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end; i++)
        if (p->units[i].face != p->units[first].face)
            return i;
    return end;
}

/* Readers of the PDF go on behind a picture: blanks lead there. */
static void bridge(const struct para *p, struct sheet_run *run, float to)
{
    const struct compose_face *face = &p->fonts->faces[run->face];
    float advance = face->blank_advance * run->size;
    if (run->glyph_count == 0)
        return;
    const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
    float end = last->x + last->advance, room = to - run->x - end;
    size_t count = room > 0 ? (size_t)(room / advance) : 0;
    struct sheet_glyph *glyphs =
        ARENA_ARRAY(p->arena, run->glyph_count + count, struct sheet_glyph);
    memcpy(glyphs, run->glyphs, run->glyph_count * sizeof *glyphs);
    run->glyphs = glyphs;
    for (size_t i = 0; i < count; i++)
        glyphs[run->glyph_count++] = (struct sheet_glyph){
            face->blank, end + (float)i * advance, advance};
    run->clusters[run->cluster_count - 1].glyphs += (int)count;
}

/* In the middle of the line, as the characters beside it. */
static void place_picture(const struct para *p, const struct unit *u, float x,
                          float baseline, struct placed *out)
{
    struct sheet_picture picture = *picture_of(p, u);
    picture.height *= u->width / picture.width;
    picture.width = u->width;
    picture.x = x;
    picture.y = baseline - 0.38F * unit_style(p, u)->size - picture.height / 2;
    picture.element = element_of(p, u);
    *LIST_PUSH(p->arena, &out->pictures) = picture;
}

/* Sets units [first, end) in one style; returns where the next one begins. */
static float place_run(const struct para *p, const struct line *l, size_t first,
                       size_t end, struct sheet_point at, float *lefts,
                       struct placed *out)
{
    struct sheet_run *run = run_new(p, first, end, out);
    float next = 0, body = 0;
    run->x = at.x;
    run->y = at.y;
    for (size_t i = first; i < end; i++) {
        const struct unit *u = &p->units[i];
        add_unit(p, u, next, run);
        lefts[i - l->first] = at.x + next;
        body = next + u->width;
        next = body + gap_set(p, l, u);
    }
    if (run->link.len)
        underline(p, run, body, out);
    if (unit_style(p, &p->units[first])->badge)
        frame_badge(p, run, body, out);
    if (end < l->end)
        close_run(p, run, next + p->units[end].offset);
    return at.x + next;
}

void para_place(const struct para *p, const struct line *l, float x,
                float baseline, struct placed *out)
{
    float *lefts = ARENA_ARRAY(p->arena, l->end - l->first + 1, float);
    size_t before = out->runs.len;
    for (size_t first = l->first; first < l->end;) {
        const struct unit *u = &p->units[first];
        if (picture_of(p, u)) {
            place_picture(p, u, x, baseline, out);
            lefts[first - l->first] = x;
            x += u->width + gap_set(p, l, u);
            first++;
            if (out->runs.len > before)
                bridge(p, &out->runs.items[out->runs.len - 1], x);
            continue;
        }
        size_t end = face_end(p, first, run_end(p, l, first));
        x = place_run(p, l, first, end, (struct sheet_point){x, baseline},
                      lefts, out);
        first = end;
    }
    if (l->end > l->first)
        para_place_above(p, l, lefts, baseline, out);
}
