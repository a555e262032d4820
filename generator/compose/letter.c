/*
 * Letters: the address that shows through an envelope's window, fold marks
 * and the postage mark at their places on the first page; and a label for
 * the envelope that comes back.
 */
#include "compose/letter.h"

#include <math.h>

#include "compose/blocks.h"
#include "compose/path.h"
#include "compose/tags.h"
#include "model/mailing.h"

/* A point and a millimetre of the paper, in the setter's points. */
static float point_of(const struct setter *s)
{
    return 1 / s->paper->zoom;
}

static float mm_of(const struct setter *s)
{
    return 72 / 25.4F * point_of(s);
}

static void move(struct placed *p, float x, float y)
{
    for (size_t i = 0; i < p->boxes.len; i++) {
        p->boxes.items[i].x += x;
        p->boxes.items[i].y += y;
    }
    for (size_t i = 0; i < p->pictures.len; i++) {
        p->pictures.items[i].x += x;
        p->pictures.items[i].y += y;
    }
    for (size_t i = 0; i < p->shapes.len; i++) {
        p->shapes.items[i].x += x;
        p->shapes.items[i].y += y;
    }
    for (size_t i = 0; i < p->runs.len; i++) {
        p->runs.items[i].x += x;
        p->runs.items[i].y += y;
    }
}

/* Blocks in a measure of their own, from (0, 0); returns their height. */
static float set_apart(struct setter *s, const struct block *blocks,
                       float width, struct placed *out)
{
    struct galley galley = {0};
    struct setter inner = *s;
    inner.galley = &galley;
    inner.frame = NULL;
    inner.after = 0;
    inner.x = 0;
    inner.width = width;
    set_blocks(&inner, blocks);
    s->galley->full = s->galley->full || galley.full;
    return galley_flatten(&inner, out);
}

/* --- the window --- */

static void report_high(struct setter *s, const struct block *b, float over,
                        float height)
{
    float mm = mm_of(s);
    struct diag *d =
        diag_error(s->diags, "overfull", b->where,
                   "宛名が窓の高さ%.0fmmより%.1fmm高くなります",
                   (double)(height / mm), ceil((double)(over / mm) * 10) / 10);
    diag_hint(s->diags, d,
              "宛名の行を減らすか、封筒を測って「高さ=」を書いてください");
}

/* Short strokes at both edges: they tell where to fold. */
static void put_folds(struct setter *s, const struct component *c,
                      struct placed *out)
{
    float mm = mm_of(s), length = 5 * mm, edge = 4 * mm;
    int folds[MAILING_FOLDS];
    size_t count = mailing_folds(c, folds);
    struct sheet_shape marks = {.stroke = s->palette.soft, .line = 0.5F};
    for (size_t i = 0; i < count; i++) {
        float y = (float)folds[i] * mm, right = PAPER_WIDTH * mm - edge;
        path_line(s->arena, &marks.path, (struct sheet_point){edge, y},
                  (struct sheet_point){edge + length, y});
        path_line(s->arena, &marks.path,
                  (struct sheet_point){right - length, y},
                  (struct sheet_point){right, y});
    }
    if (count)
        *LIST_PUSH(s->arena, &out->shapes) = marks;
}

static void set_window(struct setter *s, const struct block *b)
{
    float mm = mm_of(s), inside = 3 * mm, below = 8 * mm;
    struct mailing_box box = mailing_window(b->component);
    struct placed words = {0};
    float room = (float)box.height * mm - 2 * inside, size = s->size;
    s->size = 10.5F * point_of(s);
    float height =
        set_apart(s, b->children, (float)box.width * mm - 2 * inside, &words);
    s->size = size;
    if (height > room)
        report_high(s, b, height - room, (float)box.height * mm);
    move(&words, (float)box.left * mm + inside, (float)box.top * mm + inside);
    put_folds(s, b->component, &words);
    struct strip *strip = galley_add(s, 0, 0);
    strip->fixed = words;
    strip->until = (float)(box.top + box.height) * mm + below;
}

/* --- the postage mark --- */

static float put_line(struct setter *s, str text, float size, float width,
                      struct sheet_point at, struct placed *out)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, text, style_strong(size, s->palette.ink), (span){0});
    struct para *p = para_new(s->arena, s->fonts, rich, s->diags);
    float natural = para_extent(p).natural;
    float least = 4 * point_of(s);
    if (natural > width && size > least)
        return put_line(s, text, fmaxf(size * width / natural - 0.05F, least),
                        width, at, out);
    struct line whole = {.end = p->len, .size = size};
    tag_para(s, p, tag_open(s, ROLE_P));
    para_place(p, &whole, at.x + (width - natural) / 2, at.y + size, out);
    return size * 1.4F;
}

/* The office in the upper third, what was paid below a line. */
static void set_postage(struct setter *s, const struct block *b)
{
    float mm = mm_of(s), point = point_of(s), inside = 3 * point;
    const struct component *c = b->component;
    struct mailing_box box = mailing_postage(c);
    bool deferred =
        str_equal(component_text(c, S("kind"), S("")), S("deferred"));
    float x = (float)box.left * mm, y = (float)box.top * mm;
    float side = (float)box.width * mm, third = side / 3;
    struct strip *strip = galley_add(s, 0, 0);
    struct placed *out = &strip->fixed;
    struct sheet_shape *frame = LIST_PUSH(s->arena, &out->shapes);
    *frame = (struct sheet_shape){
        .x = x, .y = y, .stroke = s->palette.ink, .line = 0.8F};
    path_box(s->arena, &frame->path, side, side);
    path_line(s->arena, &frame->path, (struct sheet_point){0, third},
              (struct sheet_point){side, third});
    float width = side - 2 * inside;
    put_line(s, component_text(c, S("office"), S("")), 8 * point, width,
             (struct sheet_point){x + inside, y + third / 2 - 5 * point}, out);
    float size = 12 * point;
    float down =
        put_line(s, deferred ? S("料金後納") : S("料金別納"), size, width,
                 (struct sheet_point){x + inside, y + third + 8 * point}, out);
    put_line(s, S("郵便"), size, width,
             (struct sheet_point){x + inside, y + third + 10 * point + down},
             out);
}

/* --- both, before all else --- */

/* Envelopes are for A4; without a place for their marks none is set. */
static bool letter_paper(struct setter *s, const struct block *b)
{
    const struct sheet_form *form = s->paper->form;
    double wide = form->width - PAPER_WIDTH, high = form->height - PAPER_HEIGHT;
    if (fabs(wide) < 1 && fabs(high) < 1 && !form->side_count)
        return true;
    struct diag *d = diag_error(
        s->diags, "directive", b->where,
        "「%.*s」は縦のA4の用紙に置くものです。「%.*s」には置けません",
        STR_ARG(b->component->info->names[0]), STR_ARG(form->label));
    diag_hint(s->diags, d,
              "先頭の項目を「leaflet: a4」にするか、「%.*s」を消してください",
              STR_ARG(b->component->info->names[0]));
    return false;
}

static void find_letter(struct setter *s, const struct block *b)
{
    for (; b; b = b->next) {
        if (b->hidden || component_only(b, S("web")))
            continue;
        enum component_kind kind =
            b->component ? b->component->info->kind : COMPONENT_CALLOUT;
        bool window = kind == COMPONENT_WINDOW_ADDRESS;
        if (!window && kind != COMPONENT_POSTAGE)
            find_letter(s, b->children);
        else if (letter_paper(s, b))
            (window ? set_window : set_postage)(s, b);
    }
}

void set_letter(struct setter *s)
{
    find_letter(s, s->doc->blocks);
}

/* --- the label that comes back --- */

/* Three boxes and four, as on envelopes. */
static void put_postcode(struct setter *s, const char digits[7], float right,
                         float y, struct strip *strip)
{
    float mm = mm_of(s), width = 5.7F * mm, height = 8 * mm, step = 7 * mm;
    float point = point_of(s), size = 14 * point, apart = 4 * point;
    uint32_t element = tag_open(s, ROLE_P);
    float x = right - 7 * step - apart;
    for (size_t i = 0; i < 7; i++) {
        struct rich *rich = ARENA_NEW(s->arena, struct rich);
        rich->text.arena = s->arena;
        rich_put(rich, arena_str(s->arena, (str){&digits[i], 1}),
                 style_plain(s, size), (span){0});
        struct para *p = para_new(s->arena, s->fonts, rich, s->diags);
        struct line whole = {.end = 1, .size = size};
        float left = x + (float)i * step + (i > 2 ? apart : 0);
        struct sheet_shape *box = LIST_PUSH(s->arena, &strip->placed.shapes);
        *box = (struct sheet_shape){
            .x = left, .y = y, .stroke = s->palette.red, .line = 1};
        path_box(s->arena, &box->path, width, height);
        p->element = element;
        para_place(p, &whole, left + (width - p->units[0].width) / 2,
                   y + height / 2 + 5 * point, &strip->placed);
    }
}

void set_reply_address(struct setter *s, const struct block *b)
{
    float mm = mm_of(s), inside = 5 * mm, code = 11 * mm;
    char digits[7];
    struct mailing_box label = mailing_label(b->component);
    float width = fminf((float)label.width * mm, s->width);
    float height = (float)label.height * mm;
    struct placed words = {0};
    float size = s->size;
    s->size = 12 * point_of(s);
    float need = code + 2 * inside +
                 set_apart(s, b->children, width - 2 * inside, &words);
    s->size = size;
    struct strip *strip = galley_add(s, 12, fmaxf(height, need));
    move(&words, s->x + inside, inside + code);
    strip->placed = words;
    struct sheet_box *box = LIST_PUSH(s->arena, &strip->placed.boxes);
    *box = (struct sheet_box){.x = s->x,
                              .width = width,
                              .height = strip->height,
                              .stroke = s->palette.soft,
                              .line = 1,
                              .dashed = true};
    if (mailing_postcode(component_text(b->component, S("postcode"), S("")),
                         digits))
        put_postcode(s, digits, s->x + width - inside, inside, strip);
    s->after = 12;
}
