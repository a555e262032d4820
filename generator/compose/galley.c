/* Strips and frames: paragraphs become lines that pages can be cut between. */
#include "compose/galley.h"

#include "compose/tags.h"

#include <math.h>

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

struct sheet_color color_read(str hex, struct sheet_color otherwise)
{
    float part[3];
    if (hex.len != 7 || hex.ptr[0] != '#')
        return otherwise;
    for (size_t i = 0; i < 3; i++) {
        int high = hex_digit(hex.ptr[1 + 2 * i]);
        int low = hex_digit(hex.ptr[2 + 2 * i]);
        if (high < 0 || low < 0)
            return otherwise;
        part[i] = (float)(high * 16 + low) / 255;
    }
    return (struct sheet_color){part[0], part[1], part[2]};
}

struct sheet_color color_mix(struct sheet_color a, struct sheet_color b,
                             float share)
{
    float rest = 1 - share;
    return (struct sheet_color){a.r * share + b.r * rest,
                                a.g * share + b.g * rest,
                                a.b * share + b.b * rest};
}

float baseline_in(float pitch, float size)
{
    return pitch / 2 + size * 0.38F;
}

void galley_refuse(struct setter *s, span where)
{
    if (s->galley->full)
        return;
    s->galley->full = true;
    if (!where.source && s->doc->page)
        where = s->doc->page->front.where;
    struct diag *d =
        diag_error(s->diags, "overfull", where,
                   "リーフレットには長すぎます（%dページまで）", GALLEY_PAGES);
    diag_hint(s->diags, d, "ページを分けるか、リーフレットにしないでください");
}

struct para *galley_para(struct setter *s, const struct rich *rich)
{
    if (rich->text.len <= GALLEY_TEXT)
        return para_new(s->arena, s->fonts, rich, s->diags);
    galley_refuse(s, rich_span(rich, GALLEY_TEXT, GALLEY_TEXT + 1));
    return NULL;
}

struct strip *galley_add(struct setter *s, float before, float height)
{
    struct strip *strip = LIST_PUSH(s->arena, s->galley);
    strip->before = fmaxf(before, s->after);
    strip->height = height;
    strip->frame = s->frame;
    strip->within = s->within;
    strip->where = s->where;
    s->after = 0;
    s->galley->height += strip->before + height;
    return strip;
}

struct frame *frame_new(struct setter *s, float pad_top, float pad_bottom)
{
    struct frame *f = ARENA_NEW(s->arena, struct frame);
    f->parent = s->frame;
    f->pad_top = pad_top;
    f->pad_bottom = pad_bottom;
    return f;
}

struct sheet_box *frame_box(struct setter *s, struct frame *f, float x,
                            float width)
{
    struct sheet_box *box = LIST_PUSH(s->arena, &f->boxes);
    box->x = x;
    box->width = width;
    return box;
}

static float left_of(const struct setter *s, const struct line *l,
                     enum alignment alignment)
{
    float rest = fmaxf(s->width - l->width, 0);
    switch (alignment) {
    case ALIGN_CENTER:
        return s->x + rest / 2;
    case ALIGN_RIGHT:
        return s->x + rest;
    case ALIGN_NONE:
    case ALIGN_LEFT:
        break;
    }
    return s->x;
}

/* The marks of the lists that begin here, set beside the first line. */
static void put_marker(struct setter *s, struct strip *strip, float baseline)
{
    const struct marker *m = s->marker;
    for (; m; m = m->next)
        para_place(m->para, &m->line, m->x, baseline, &strip->placed);
    s->marker = NULL;
}

/* At least two lines stay together at both ends of a paragraph. */
static bool keeps_next(size_t i, size_t count, bool keep)
{
    if (i + 1 == count)
        return keep;
    return keep || count <= 3 || i == 0 || i + 2 == count;
}

void set_rich(struct setter *s, const struct rich *rich, struct setting how)
{
    struct para *p = galley_para(s, rich);
    if (!p)
        return;
    tag_para(s, p, tag_open(s, how.role));
    struct lines lines = para_fit(p, s->width, how.mode, s->diags);
    for (size_t i = 0; i < lines.len; i++) {
        const struct line *l = &lines.items[i];
        struct strip *strip = galley_add(s, i ? 0 : how.before, how.pitch);
        float baseline = baseline_in(how.pitch, how.size);
        put_marker(s, strip, baseline);
        para_place(p, l, left_of(s, l, how.alignment), baseline,
                   &strip->placed);
        strip->keep = keeps_next(i, lines.len, how.keep);
    }
    if (lines.len)
        s->after = how.after;
}

void set_text(struct setter *s, str text, struct rich_style style,
              struct setting how)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, text, style, (span){0});
    how.size = style.size;
    set_rich(s, rich, how);
}

struct rich_context rich_context_of(const struct setter *s)
{
    return (struct rich_context){s->doc->page,   s->palette.accent,
                                 s->palette.red, s->with_urls,
                                 s->numbers,     s->doc->pictures};
}
