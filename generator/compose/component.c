/* Components → strips: one row for each kind that has a form of its own. */
#include "model/component.h"

#include <math.h>

#include "compose/blocks.h"
#include "compose/drawing.h"
#include "compose/figure.h"
#include "compose/letter.h"
#include "compose/path.h"
#include "compose/tags.h"

typedef void set_form(struct setter *s, const struct block *b);

static const float title_size = 12;

/* The component's title behind a sign, each may be missing. */
static void set_title_line(struct setter *s, const struct block *b, str sign,
                           struct sheet_color color)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    struct rich_style style = style_strong(title_size, s->palette.ink);
    if (sign.len) {
        rich_put(rich, sign, style_strong(title_size * 1.2F, color), b->where);
        rich_put(rich, S("　"), style, b->where);
    }
    struct rich_context c = rich_context_of(s);
    if (b->inlines)
        rich_put_inlines(rich, b->inlines, style, &c);
    else if (b->component)
        rich_put(rich, b->component->info->title, style, b->where);
    if (rich->text.len && s->again)
        rich_put(rich, S("（つづき）"), style, (span){0});
    if (rich->text.len)
        set_rich(s, rich,
                 (struct setting){.size = title_size,
                                  .pitch = 19,
                                  .mode = FIT_RAGGED,
                                  .before = 9,
                                  .keep = true,
                                  .after = 2});
}

void set_component_title(struct setter *s, const struct block *b)
{
    set_title_line(s, b, S(""), s->palette.ink);
}

static void set_plain(struct setter *s, const struct block *b)
{
    set_component_title(s, b);
    set_blocks(s, b->children);
}

static void set_procedure(struct setter *s, const struct block *b)
{
    bool folded = s->paper->form->side_count > 0;
    struct continuation *c = continue_begin(
        s, folded ? S("次の面へつづく") : S("次のページへつづく"),
        set_component_title, b);
    s->whole = true;
    set_plain(s, b);
    s->whole = false;
    continue_end(s, c);
}

/* Shown or not, it leaves no trace of its own. */
static void set_bare(struct setter *s, const struct block *b)
{
    if (!component_only(b, S("web")))
        set_blocks(s, b->children);
}

/* Set already, at its place on the page: see set_letter. */
static void set_nothing(struct setter *s, const struct block *b)
{
    (void)s;
    (void)b;
}

/* --- in frames --- */

struct look {
    struct sheet_color color;
    float line;
    bool dashed;
    float keep; /* a box no higher than that stays on one page */
};

static void open_box(struct setter *s, const struct look *look)
{
    s->frame = frame_new(s, 9, 10);
    struct sheet_box *box = frame_box(s, s->frame, s->x, s->width);
    box->stroke = look->color;
    box->line = look->line;
    box->dashed = look->dashed;
    narrow(s, 14, 14);
}

static void set_boxed(struct setter *s, const struct block *b, str sign,
                      const struct look *look)
{
    struct setter old = *s;
    size_t first = s->galley->len;
    s->after = fmaxf(s->after, 9);
    open_box(s, look);
    set_title_line(s, b, sign, look->color);
    set_blocks(s, b->children);
    keep_short(s, first, look->keep);
    leave(s, &old, 11);
}

static void set_conditions(struct setter *s, const struct block *b)
{
    set_boxed(s, b, S(""), &(struct look){s->palette.line, 0.7F, false, 260});
}

static void set_eligible(struct setter *s, const struct block *b)
{
    set_boxed(s, b, S("〇"),
              &(struct look){s->palette.accent, 1.4F, false, 200});
}

static void set_not_eligible(struct setter *s, const struct block *b)
{
    set_boxed(s, b, S("×"), &(struct look){s->palette.soft, 1.4F, true, 200});
}

static void set_contact_box(struct setter *s, const struct block *b)
{
    set_boxed(s, b, S(""), &(struct look){s->palette.ink, 1.2F, false, 300});
}

static void set_address(struct setter *s, const struct block *b)
{
    struct setter old = *s;
    set_component_title(s, b);
    size_t first = s->galley->len;
    open_box(s, &(struct look){s->palette.line, 0.7F, false, 0});
    set_blocks(s, b->children);
    keep_short(s, first, 300);
    leave(s, &old, 11);
}

/* Links are no use on paper without their addresses. */
static void set_links(struct setter *s, const struct block *b)
{
    struct setter old = *s;
    size_t first = s->galley->len;
    s->after = fmaxf(s->after, 9);
    s->frame = frame_new(s, 5, 5);
    struct sheet_box *bar = frame_box(s, s->frame, s->x, 4);
    bar->fill = s->palette.soft;
    bar->filled = true;
    narrow(s, 16, 4);
    s->with_urls = true;
    set_component_title(s, b);
    set_blocks(s, b->children);
    s->with_urls = old.with_urls;
    keep_short(s, first, 160);
    leave(s, &old, 11);
}

static void set_notes(struct setter *s, const struct block *b)
{
    float size = s->size;
    size_t first = s->galley->len;
    s->size = 9;
    s->notes = true;
    set_component_title(s, b);
    set_blocks(s, b->children);
    keep_short(s, first, 90);
    s->size = size;
    s->notes = false;
}

/* --- questions and answers --- */

static const float sign_width = 20;

static void set_question(struct setter *s, const struct block *heading)
{
    static const float size = 11.5F;
    size_t first = s->galley->len;
    uint32_t around = tag_enter(s, heading_role(heading->level));
    hang_marker(s, S("Q"), style_strong(13, s->palette.accent), sign_width,
                ALIGN_LEFT);
    narrow(s, sign_width, 0);
    struct rich *rich =
        rich_of(s, heading->inlines, style_strong(size, s->palette.ink));
    set_rich(s, rich,
             (struct setting){.size = size,
                              .pitch = 18.5F,
                              .mode = FIT_RAGGED,
                              .before = 9,
                              .keep = true,
                              .after = 1,
                              .role = ROLE_SPAN});
    s->element = around;
    if (s->galley->len == first)
        return;
    s->galley->items[first].anchor = heading->anchor;
    if (heading->level > 3)
        return;
    s->galley->items[first].outline = heading->level;
    s->galley->items[first].title = rich_words(rich);
}

static void set_answer(struct setter *s, const struct block *answer)
{
    struct rich_style style = style_strong(13, s->palette.red);
    bool text = answer->kind == BLOCK_PARAGRAPH || answer->kind == BLOCK_LIST;
    s->x -= sign_width;
    if (text)
        hang_marker(s, S("A"), style, sign_width, ALIGN_LEFT);
    else
        set_text(s, S("A"), style,
                 (struct setting){.pitch = 18.5F, .keep = true});
    s->x += sign_width;
    set_blocks(s, answer);
    s->marker = NULL;
}

static void set_faq(struct setter *s, const struct block *b)
{
    set_component_title(s, b);
    for (const struct block *item = b->children; item; item = item->next) {
        struct setter old = *s;
        size_t first = s->galley->len;
        if (item->kind != BLOCK_ITEM || !item->children)
            continue;
        tag_enter(s, ROLE_SECT);
        set_question(s, item->children);
        if (item->children->next)
            set_answer(s, item->children->next);
        keep_short(s, first, 150);
        leave(s, &old, 8);
    }
}

/* --- the card to cut out --- */

/* Scissors on the line they follow; few Japanese fonts have ✂. */
static void put_scissors(struct setter *s, struct strip *strip, float x,
                         float y)
{
    struct sheet_shape *gap = LIST_PUSH(s->arena, &strip->placed.shapes);
    *gap = (struct sheet_shape){
        .x = x, .y = y, .filled = true, .fill = s->palette.white};
    struct arena *a = s->arena;
    path_line(a, &gap->path, (struct sheet_point){-2, -3},
              (struct sheet_point){17, -3});
    path_line(a, &gap->path, (struct sheet_point){17, 3},
              (struct sheet_point){-2, 3});
    gap->path.items[2].verb = SHEET_LINE;
    struct sheet_shape *shape = LIST_PUSH(s->arena, &strip->placed.shapes);
    *shape = (struct sheet_shape){
        .x = x, .y = y, .line = 0.9F, .stroke = s->palette.soft};
    path_circle(a, &shape->path, (struct sheet_point){2.2F, -2.6F}, 2);
    path_circle(a, &shape->path, (struct sheet_point){2.2F, 2.6F}, 2);
    path_line(a, &shape->path, (struct sheet_point){4, -1.7F},
              (struct sheet_point){14.5F, 2.4F});
    path_line(a, &shape->path, (struct sheet_point){4, 1.7F},
              (struct sheet_point){14.5F, -2.4F});
}

/* Cut out, it must be as large as its pocket. */
static void refuse_card(struct setter *s, const struct block *b,
                        const char *what, float over)
{
    struct diag *d = diag_error(
        s->diags, "overfull", b->where, "切り取りカード（85.6×54mm）%s%.0fmm%s",
        what, ceil((double)paper_mm(s->paper, over)), "入りません");
    diag_hint(s->diags, d,
              "カードの文を減らすか、カードの入る大きさの用紙にしてください");
}

/* ISO/IEC 7810 ID-1: 85.6 mm by 54 mm. */
static void set_card(struct setter *s, const struct block *b)
{
    static const float pad = 9;
    float width = 242.6F / s->paper->zoom, height = 153.1F / s->paper->zoom;
    struct setter old = *s;
    if (s->width < width - 0.5F)
        refuse_card(s, b, "は、ここの幅に", width - s->width);
    size_t first = s->galley->len;
    s->after = fmaxf(s->after, 14);
    s->width = fminf(width, s->width);
    if (str_equal(component_text(b->component, S("place"), S("")), S("right")))
        s->x += old.width - s->width;
    open_box(s, &(struct look){s->palette.soft, 1, true, 0});
    set_component_title(s, b);
    set_blocks(s, b->children);
    if (s->galley->len > first) {
        struct strip *top = &s->galley->items[first];
        put_scissors(s, top, s->x - 2, -pad);
        float inside = height_since(s, first) - top->before;
        if (inside > height - 2 * pad + 0.5F)
            refuse_card(s, b, "の高さに、文が", inside - height + 2 * pad);
        s->after = 0;
        galley_add(s, 0, fmaxf(height - 2 * pad - 1 - inside, 0));
        keep_short(s, first, 600);
    }
    leave(s, &old, 14);
}

static const struct {
    enum component_kind kind;
    set_form *set;
} forms[] = {
    {COMPONENT_PROCEDURE, set_procedure},
    {COMPONENT_CONDITIONS, set_conditions},
    {COMPONENT_ELIGIBLE, set_eligible},
    {COMPONENT_NOT_ELIGIBLE, set_not_eligible},
    {COMPONENT_FAQ, set_faq},
    {COMPONENT_NOTES, set_notes},
    {COMPONENT_LINKS, set_links},
    {COMPONENT_CONTACT, set_contact_box},
    {COMPONENT_FIGURE, set_figure},
    {COMPONENT_BEFORE_AFTER, set_parts},
    {COMPONENT_COLUMNS, set_parts},
    {COMPONENT_CONTENTS, set_contents},
    {COMPONENT_CARD, set_card},
    {COMPONENT_ADDRESS, set_address},
    {COMPONENT_LIST_FORM, set_list_form},
    {COMPONENT_WINDOW_ADDRESS, set_nothing},
    {COMPONENT_REPLY_ADDRESS, set_reply_address},
    {COMPONENT_POSTAGE, set_nothing},
    {COMPONENT_BETWEEN, set_bare},
    {COMPONENT_ONLY, set_bare},
};

/* The drawing, and what it says in words. */
static void set_chart(struct setter *s, const struct block *b)
{
    s->after = fmaxf(s->after, 6);
    set_text(s, b->chart->wide.drawing.title,
             style_strong(title_size, s->palette.ink),
             (struct setting){.pitch = 19,
                              .mode = FIT_RAGGED,
                              .before = 9,
                              .keep = true,
                              .after = 2});
    set_drawing(s, b->chart, b->where);
    set_blocks(s, b->children);
}

void set_component(struct setter *s, const struct block *b)
{
    set_form *set = b->chart ? set_chart : set_plain;
    for (size_t i = 0; b->component && i < sizeof forms / sizeof *forms; i++)
        if (forms[i].kind == b->component->info->kind)
            set = forms[i].set;
    if (component_code(b))
        set = set_qr;
    uint32_t around = s->element;
    if (set != set_bare)
        tag_enter(s, ROLE_SECT);
    set(s, b);
    s->element = around;
}
