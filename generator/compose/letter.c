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

/* A millimetre of the paper, in the setter's points. */
static float mm_of(const struct setter *s)
{
    (void)s;
    return 72 / 25.4F;
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
    s->size = 3.7F * mm;
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
    if (natural > width && size > 3)
        return put_line(s, text, size * width / natural * 0.99F, width, at,
                        out);
    struct line whole = {.end = p->len, .size = size};
    tag_para(s, p, tag_open(s, ROLE_P));
    para_place(p, &whole, at.x + (width - natural) / 2, at.y + size, out);
    return size * 1.4F;
}

/* The office in the upper third, what was paid below a line. */
static void set_postage(struct setter *s, const struct block *b)
{
    const struct component *c = b->component;
    struct mailing_box box = mailing_postage(c);
    bool deferred =
        str_equal(component_text(c, S("kind"), S("")), S("deferred"));
    float mm = mm_of(s), side = (float)box.width * mm, third = side / 3;
    float x = (float)box.left * mm, y = (float)box.top * mm;
    float unit = side / 25, inside = unit, size = 4.2F * unit;
    struct strip *strip = galley_add(s, 0, 0);
    struct placed *out = &strip->fixed;
    struct sheet_shape *frame = LIST_PUSH(s->arena, &out->shapes);
    *frame = (struct sheet_shape){
        .x = x, .y = y, .stroke = s->palette.ink, .line = 0.8F};
    path_box(s->arena, &frame->path, side, side);
    path_line(s->arena, &frame->path, (struct sheet_point){0, third},
              (struct sheet_point){side, third});
    float width = side - 2 * inside, down = y + third + 2.8F * unit;
    put_line(s, component_text(c, S("office"), S("")), 2.8F * unit, width,
             (struct sheet_point){x + inside, y + third / 2 - 1.7F * unit},
             out);
    down += put_line(s, deferred ? S("料金後納") : S("料金別納"), size, width,
                     (struct sheet_point){x + inside, down}, out);
    put_line(s, S("郵便"), size, width,
             (struct sheet_point){x + inside, down + 0.6F * unit}, out);
}

/* --- both, before all else --- */

/* What a page has of each kind. */
struct letter {
    const struct block *window, *postage;
};

/* Each stands at its place: a second one would lie on the first. */
static bool alone(struct setter *s, const struct block *b,
                  const struct block **first)
{
    if (!*first) {
        *first = b;
        return true;
    }
    struct diag *d = diag_error(
        s->diags, "directive", source_line_at(b->where.source, b->where.start),
        "「%.*s」は1部に一つだけです", STR_ARG(b->component->info->names[0]));
    diag_note(s->diags, d, (*first)->where, "初めのものはここです");
    diag_hint(s->diags, d, "どちらかを消すか、ページを分けてください");
    return false;
}

static void find_letter(struct setter *s, const struct block *b,
                        struct letter *letter)
{
    for (; b; b = b->next) {
        if (b->hidden || component_only(b, S("web")))
            continue;
        enum component_kind kind =
            b->component ? b->component->info->kind : COMPONENT_CALLOUT;
        if (kind == COMPONENT_WINDOW_ADDRESS && alone(s, b, &letter->window))
            set_window(s, b);
        else if (kind == COMPONENT_POSTAGE && alone(s, b, &letter->postage))
            set_postage(s, b);
        else
            find_letter(s, b->children, letter);
    }
}

void set_letter(struct setter *s)
{
    struct letter letter = {0};
    find_letter(s, s->doc->blocks, &letter);
}

/* --- the label that comes back --- */

/* Three boxes and four, as on envelopes. */
static void put_postcode(struct setter *s, const char digits[7], float right,
                         float y, struct strip *strip)
{
    float mm = mm_of(s), width = 5.7F * mm, height = 8 * mm, step = 7 * mm;
    float size = 5 * mm, gap = 1.4F * mm; /* behind the third box */
    uint32_t element = tag_open(s, ROLE_P);
    float x = right - 7 * step - gap;
    for (size_t i = 0; i < 7; i++) {
        struct rich *rich = ARENA_NEW(s->arena, struct rich);
        rich->text.arena = s->arena;
        rich_put(rich, arena_str(s->arena, (str){&digits[i], 1}),
                 style_plain(s, size), (span){0});
        struct para *p = para_new(s->arena, s->fonts, rich, s->diags);
        struct line whole = {.end = 1, .size = size};
        float left = x + (float)i * step + (i > 2 ? gap : 0);
        struct sheet_shape *box = LIST_PUSH(s->arena, &strip->placed.shapes);
        *box = (struct sheet_shape){
            .x = left, .y = y, .stroke = s->palette.red, .line = 1};
        path_box(s->arena, &box->path, width, height);
        p->element = element;
        para_place(p, &whole, left + (width - p->units[0].width) / 2,
                   y + height / 2 + 0.36F * size, &strip->placed);
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
    s->size = 4.2F * mm;
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
