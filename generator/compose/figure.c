/* Pictures on a sheet, in their true proportions and never blown up. */
#include "compose/figure.h"

#include <math.h>

#include "compose/path.h"
#include "compose/tags.h"
#include "model/component.h"
#include "model/picture.h"

/*
 * What leaves room on a page for a heading, a caption and words, in points; of
 * upright pictures (a phone's screen) more, for they are narrow.
 */
static const float highest = 230, highest_upright = 300;

static bool line_break(const struct inline_node *n)
{
    return n->kind == INLINE_SOFT_BREAK || n->kind == INLINE_HARD_BREAK;
}

/* The image of a node that holds nothing else: also as the words of a link. */
static const struct inline_node *image_in(const struct inline_node *n)
{
    while (n->kind == INLINE_LINK || n->kind == INLINE_STRONG ||
           n->kind == INLINE_EMPHASIS) {
        n = n->children;
        if (!n || n->next)
            return NULL;
    }
    return n->kind == INLINE_IMAGE ? n : NULL;
}

/* The picture that a node is, if it was read. */
static const struct picture *picture_in(const struct setter *s,
                                        const struct inline_node *n)
{
    const struct inline_node *image = image_in(n);
    const struct picture *p =
        image ? picture_find(s->doc->pictures, image->asset) : NULL;
    bool small = p && rich_picture(p).height <= inline_height;
    return small ? NULL : p;
}

bool has_picture(const struct setter *s, const struct inline_node *n)
{
    for (; n; n = n->next)
        if (picture_in(s, n))
            return true;
    return false;
}

struct sheet_picture picture_new(struct setter *s, const struct inline_node *n)
{
    const struct inline_node *image = image_in(n);
    struct sheet_picture p = rich_picture(picture_in(s, n));
    float limit = p.height > p.width ? highest_upright : highest;
    if (s->paper)
        limit = fminf(limit, paper_room(s->paper) * 0.6F);
    float scale = fminf(s->width / p.width, limit / p.height);
    scale = fminf(s->paper ? 1 / s->paper->zoom : 1, scale);
    p.width *= scale;
    p.height *= scale;
    p.where = image->where;
    p.element = tag_open(s, ROLE_FIGURE);
    if (p.element)
        tag_at(s, p.element)->alt = rich_alt(s->arena, image);
    return p;
}

/* In the middle of the measure. */
static struct strip *add_picture(struct setter *s, struct sheet_picture *p)
{
    struct strip *strip = galley_add(s, 6, p->height);
    p->x = s->x + (s->width - p->width) / 2;
    *LIST_PUSH(s->arena, &strip->placed.pictures) = *p;
    s->after = 8;
    return strip;
}

/* --- in paragraphs --- */

static struct rich *words_new(struct setter *s)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    return rich;
}

static void set_words(struct setter *s, const struct rich *rich)
{
    set_rich(s, rich,
             (struct setting){.size = s->size,
                              .pitch = s->size * 1.7F,
                              .mode = s->width >= 16 * s->size ? FIT_JUSTIFIED
                                                               : FIT_RAGGED,
                              .before = s->depth ? 2 : 5,
                              .after = s->depth ? 2 : 5});
}

struct rich *words_before_picture(struct setter *s,
                                  const struct inline_node **n,
                                  struct rich_style style)
{
    struct rich *rich = words_new(s);
    struct rich_context c = rich_context_of(s);
    for (; *n && !picture_in(s, *n); *n = (*n)->next) {
        struct inline_node alone = **n;
        alone.next = NULL;
        if (rich->text.len || !line_break(*n))
            rich_put_inlines(rich, &alone, style, &c);
    }
    return str_trim(buf_text(&rich->text)).len ? rich : NULL;
}

void set_pictures(struct setter *s, const struct block *b)
{
    struct rich_style style = style_plain(s, s->size);
    for (const struct inline_node *n = b->inlines; n; n = n->next) {
        const struct rich *words = words_before_picture(s, &n, style);
        if (words)
            set_words(s, words);
        if (!n)
            break;
        struct sheet_picture p = picture_new(s, n);
        add_picture(s, &p);
    }
}

/* --- figures --- */

/* A white ring keeps the circle apart from any picture. */
static void put_mark(struct setter *s, const struct sheet_picture *p,
                     const struct figure_mark *mark, struct placed *out)
{
    static const float r = 7.5F, size = 9.5F;
    struct sheet_point at = {p->x + p->width * (float)mark->x / 1000,
                             p->y + p->height * (float)mark->y / 1000};
    struct sheet_shape *circle = LIST_PUSH(s->arena, &out->shapes);
    *circle = (struct sheet_shape){.x = at.x,
                                   .y = at.y,
                                   .filled = true,
                                   .fill = s->palette.accent,
                                   .line = 1.6F,
                                   .stroke = s->palette.white,
                                   .element = p->element};
    path_circle(s->arena, &circle->path, (struct sheet_point){0, 0}, r);
    struct rich *rich = words_new(s);
    rich_put(rich, arena_printf(s->arena, "%d", mark->number),
             style_strong(size, s->palette.white), (span){0});
    struct para *number = galley_para(s, rich);
    struct lines lines = para_fit(number, 100, FIT_RAGGED, s->diags);
    number->element = p->element;
    para_place(number, &lines.items[0], at.x - lines.items[0].width / 2,
               at.y + 0.36F * size, out);
}

static void put_marks(struct setter *s, const struct block *blocks,
                      const struct sheet_picture *p, struct placed *out)
{
    for (const struct block *b = blocks; b; b = b->next)
        for (const struct block *item = b->children; item; item = item->next)
            if (item->kind == BLOCK_ITEM && item->mark)
                put_mark(s, p, item->mark, out);
}

static void set_caption(struct setter *s, const struct block *b)
{
    static const float size = 9.5F;
    if (!b->inlines)
        return;
    set_rich(s, rich_of(s, b->inlines, style_plain(s, size)),
             (struct setting){.size = size,
                              .pitch = 15,
                              .mode = FIT_RAGGED,
                              .alignment = ALIGN_CENTER,
                              .after = 8});
}

/* The picture in its frame with numbers on it, and its caption. */
static void set_plate(struct setter *s, const struct block *b,
                      struct sheet_picture *p)
{
    struct strip *strip = add_picture(s, p);
    struct sheet_shape *frame = LIST_PUSH(s->arena, &strip->placed.shapes);
    *frame = (struct sheet_shape){
        .x = p->x, .stroke = s->palette.line, .line = 0.8F};
    path_box(s->arena, &frame->path, p->width, p->height);
    put_marks(s, b->children->next, p, &strip->placed);
    strip->keep = b->inlines != NULL;
    s->after = b->inlines ? 3 : 8;
    set_caption(s, b);
}

static void add_placed(struct arena *a, struct placed *to,
                       const struct placed *from)
{
    for (size_t i = 0; i < from->boxes.len; i++)
        *LIST_PUSH(a, &to->boxes) = from->boxes.items[i];
    for (size_t i = 0; i < from->pictures.len; i++)
        *LIST_PUSH(a, &to->pictures) = from->pictures.items[i];
    for (size_t i = 0; i < from->shapes.len; i++)
        *LIST_PUSH(a, &to->shapes) = from->shapes.items[i];
    for (size_t i = 0; i < from->runs.len; i++)
        *LIST_PUSH(a, &to->runs) = from->runs.items[i];
}

/* The plate at the left as one piece; what the numbers mean at its right. */
static void set_beside(struct setter *s, const struct block *b,
                       struct sheet_picture *p, float gap)
{
    struct galley galley = {0};
    struct placed plate = {0};
    struct setter left = *s, old = *s;
    left.galley = &galley;
    left.frame = NULL;
    left.after = 0;
    left.width = p->width;
    set_plate(&left, b, p);
    float height = galley_flatten(&left, &plate);
    size_t first = s->galley->len;
    s->x += p->width + gap;
    s->width -= p->width + gap;
    set_blocks(s, b->children->next);
    s->x = old.x;
    s->width = old.width;
    if (s->galley->len == first)
        galley_add(s, 6, 0);
    keep_beside(s, first, height);
    add_placed(s->arena, &s->galley->items[first].placed, &plate);
    s->after = 10;
}

void set_figure(struct setter *s, const struct block *b)
{
    static const float gap = 18, least = 150;
    const struct inline_node *image = b->children ? b->children->inlines : NULL;
    s->after = fmaxf(s->after, 6);
    if (!image || !picture_in(s, image)) {
        set_component_title(s, b);
        set_blocks(s, b->children);
        return;
    }
    struct sheet_picture p = picture_new(s, image);
    if (b->children->next && p.width + gap + least <= s->width) {
        set_beside(s, b, &p, gap);
        return;
    }
    set_plate(s, b, &p);
    if (b->children->next)
        s->galley->items[s->galley->len - 1].keep = true;
    set_blocks(s, b->children->next);
}
