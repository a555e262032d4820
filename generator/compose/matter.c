/* What stands around the text: title, contact box and footers. */
#include "compose/blocks.h"

#include <string.h>

#include "base/utf8.h"
#include "calendar/words.h"
#include "compose/tags.h"

static struct rich_style style_of(enum sheet_face face, float size,
                                  struct sheet_color color)
{
    return (struct rich_style){face, size, color, S(""), false};
}

static const struct insurer *insurer_of(const struct setter *s)
{
    return s->doc->page ? s->doc->page->insurer : NULL;
}

static void put_day(struct setter *s, struct buf *b, str label, date day)
{
    if (day == DATE_NONE || day == 0)
        return;
    if (b->len)
        buf_put(b, S("　"));
    buf_put(b, label);
    buf_put(b, S("："));
    const struct insurer *insurer = insurer_of(s);
    words_put_date(b, day, insurer ? insurer->style : (struct date_style){0});
}

static void set_days(struct setter *s, const struct front *front)
{
    struct buf b = {.arena = s->arena};
    put_day(s, &b, S("公開日"), front->published);
    put_day(s, &b, S("更新日"), front->updated);
    if (front->version.len) {
        buf_put(&b, b.len ? S("　") : S(""));
        buf_put(&b, front->version);
    }
    if (b.len)
        set_text(s, buf_text(&b), style_of(FACE_REGULAR, 9.5F, s->palette.soft),
                 (struct setting){.pitch = 15,
                                  .mode = FIT_RAGGED,
                                  .alignment = ALIGN_RIGHT,
                                  .before = 5,
                                  .after = 8});
}

/* How far the band of the title reaches around its words. */
struct cover {
    float above, below;
};

static struct cover cover_of(const struct paper *paper)
{
    float room = paper_room(paper);
    if (!paper->form->cover)
        return (struct cover){13, 15};
    return paper->form->side_count ? (struct cover){room * 0.24F, room * 0.14F}
                                   : (struct cover){17, 16};
}

void set_title(struct setter *s)
{
    const struct page *page = s->doc->page;
    if (!page || page->front.title.len == 0)
        return;
    struct setter old = *s;
    struct cover cover = cover_of(s->paper);
    s->frame = frame_new(s, cover.above, cover.below);
    struct sheet_box *band = frame_box(s, s->frame, s->x, s->width);
    band->fill = s->palette.accent;
    band->filled = true;
    band->radius = 4;
    s->x += 18;
    s->width -= 36;
    if (page->insurer && page->insurer->name.len)
        set_text(
            s, page->insurer->name, style_of(FACE_BOLD, 11, s->palette.white),
            (struct setting){
                .pitch = 18, .mode = FIT_RAGGED, .keep = true, .after = 2});
    size_t first = s->galley->len;
    set_text(s, page->front.title, style_of(FACE_BOLD, 23, s->palette.white),
             (struct setting){.pitch = 32,
                              .mode = FIT_RAGGED,
                              .keep = true,
                              .after = 5,
                              .role = ROLE_H1});
    if (s->galley->len > first) {
        s->galley->items[first].outline = 1;
        s->galley->items[first].title = page->front.title;
    }
    s->x = old.x;
    s->width = old.width;
    s->frame = old.frame;
    set_days(s, &page->front);
}

/* --- contact --- */

static str phone_link(struct arena *a, str phone)
{
    struct buf b = {.arena = a};
    buf_put(&b, S("tel:"));
    for (size_t i = 0; i < phone.len; i++)
        if (strchr("0123456789+-", phone.ptr[i]))
            buf_put_byte(&b, phone.ptr[i]);
    return b.len > 8 ? buf_text(&b) : S("");
}

static void set_line(struct setter *s, str text, float size)
{
    set_text(s, text, style_of(FACE_REGULAR, size, s->palette.ink),
             (struct setting){
                 .pitch = size * 1.6F, .mode = FIT_RAGGED, .keep = true});
}

static void set_phone(struct setter *s, str phone)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    rich_put(rich, S("電話　"), style_of(FACE_BOLD, 11, s->palette.ink),
             (span){0});
    struct rich_style style = style_of(FACE_BOLD, 18, s->palette.accent);
    style.link = phone_link(s->arena, phone);
    rich_put(rich, phone, style, (span){0});
    set_rich(s, rich,
             (struct setting){.size = 18,
                              .pitch = 27,
                              .mode = FIT_RAGGED,
                              .keep = true,
                              .after = 2});
}

/*
 * Labels are of four kanji's width, so that what they name is in line; where
 * that takes more than a line, the others stand below the first.
 */
static void set_labelled(struct setter *s, str label, str words)
{
    static const float size = 10.5F, label_width = 5 * 10.5F;
    if (!words.len)
        return;
    struct galley trial = {0};
    struct setter inner = *s;
    str all =
        arena_printf(s->arena, "%.*s　%.*s", STR_ARG(label), STR_ARG(words));
    inner.galley = &trial;
    inner.elements = NULL;
    set_line(&inner, all, size);
    if (trial.len <= 1) {
        set_line(s, all, size);
        return;
    }
    struct setter old = *s;
    str_cut(label, S("　"), &label, &all);
    hang_marker(s, label, style_of(FACE_REGULAR, size, s->palette.ink),
                size * (float)utf8_count(label), ALIGN_LEFT);
    s->x += label_width;
    s->width -= label_width;
    set_line(s, words, size);
    s->x = old.x;
    s->width = old.width;
}

static void set_hours(struct setter *s, const struct hours *h)
{
    struct buf b = {.arena = s->arena};
    buf_put(&b, h->days);
    if (h->time.len) {
        buf_put(&b, b.len ? S("　") : S(""));
        buf_put(&b, h->time);
    }
    set_labelled(s, S("受付時間"), buf_text(&b));
    set_labelled(s, S("お休み　"), h->closed);
}

static void set_contact_lines(struct setter *s, const struct insurer *insurer)
{
    const struct contact *c = &insurer->contact;
    set_text(s, S("お問い合わせ"),
             style_of(FACE_BOLD, 12.5F, s->palette.accent),
             (struct setting){.pitch = 19,
                              .mode = FIT_RAGGED,
                              .before = 18,
                              .keep = true,
                              .after = 2,
                              .role = ROLE_H2});
    str name = c->department.len ? arena_printf(s->arena, "%.*s　%.*s",
                                                STR_ARG(insurer->name),
                                                STR_ARG(c->department))
                                 : insurer->name;
    if (name.len)
        set_text(
            s, name, style_of(FACE_BOLD, 11, s->palette.ink),
            (struct setting){.pitch = 18, .mode = FIT_RAGGED, .keep = true});
    if (c->phone.len)
        set_phone(s, c->phone);
    set_hours(s, &c->hours);
    set_labelled(s, S("所在地　"), c->address);
}

void set_contact(struct setter *s)
{
    const struct insurer *insurer = insurer_of(s);
    if (!insurer)
        return;
    const struct contact *c = &insurer->contact;
    if (!c->department.len && !c->phone.len && !c->address.len)
        return;
    struct setter old = *s;
    s->element = tag_open(s, ROLE_SECT);
    if (s->element)
        tag_at(s, s->element)->around = true;
    s->frame = frame_new(s, 10, 11);
    struct sheet_box *box = frame_box(s, s->frame, s->x, s->width);
    box->stroke = s->palette.accent;
    box->line = 1.2F;
    box->radius = 5;
    s->x += 16;
    s->width -= 32;
    tag_enter(s, ROLE_SECT);
    set_contact_lines(s, insurer);
    s->element = old.element;
    s->galley->items[s->galley->len - 1].keep = false;
    s->element = old.element;
    s->x = old.x;
    s->width = old.width;
    s->frame = old.frame;
}

/* --- footers --- */

static const float footer_size = 8.5F, footer_pitch = 13;

/* A text as lines of the footer's size, over the whole measure. */
static struct galley footer_lines(struct setter *s, str text,
                                  enum alignment alignment)
{
    struct galley galley = {0};
    struct setter inner = *s;
    inner.galley = &galley;
    inner.elements = NULL; /* artifacts: they say nothing of the page */
    inner.frame = NULL;
    inner.after = 0;
    set_text(&inner, text, style_of(FACE_REGULAR, footer_size, s->palette.soft),
             (struct setting){.pitch = footer_pitch,
                              .mode = FIT_RAGGED,
                              .alignment = alignment});
    return galley;
}

static str notice_of(const struct setter *s)
{
    const struct insurer *insurer = insurer_of(s);
    return insurer ? insurer->notice : S("");
}

static float footer_height(const struct setter *s)
{
    struct diag_list silent = {.arena = s->arena};
    struct setter inner = *s;
    inner.diags = &silent;
    size_t lines = footer_lines(&inner, notice_of(s), ALIGN_LEFT).len;
    return 8 + footer_pitch * (float)(lines + 1);
}

void measure_footers(struct setter *s, struct paper *paper)
{
    struct setter inner = *s;
    inner.width = paper->whole;
    float height = footer_height(&inner);
    if (paper->form->footer == FOOTER_EACH)
        paper->foot = height;
    else if (paper->form->numbers == NUMBERS_PANEL)
        paper->foot = 5 + footer_pitch;
    paper->last_foot =
        paper->form->footer == FOOTER_LAST ? height : paper->foot;
}

/* Lines on the page, moved to the right and down. */
static float put_lines(struct setter *s, struct sheet_page *page,
                       const struct galley *galley, float x, float y)
{
    for (size_t i = 0; i < galley->len; i++) {
        const struct placed *placed = &galley->items[i].placed;
        for (size_t r = 0; r < placed->runs.len; r++) {
            struct sheet_run *run = LIST_PUSH(s->arena, &page->runs);
            *run = placed->runs.items[r];
            run->x += x;
            run->y += y;
        }
        y += galley->items[i].height;
    }
    return y;
}

static str footer_left(struct setter *s)
{
    struct buf b = {.arena = s->arena};
    const struct page *page = s->doc->page;
    if (!page)
        return S("");
    if (page->insurer)
        buf_put(&b, page->insurer->name);
    put_day(s, &b, S("更新日"), page->front.updated);
    return buf_text(&b);
}

/* The rule, the notice, and who made it when; `room` is left for a number. */
static float put_issuer(struct setter *s, struct sheet_page *page,
                        const struct flow_frame *at, float room)
{
    float x = at->x - s->x;
    struct sheet_box *rule = LIST_PUSH(s->arena, &page->boxes);
    *rule = (struct sheet_box){.x = at->x,
                               .y = at->bottom + 6,
                               .width = s->width,
                               .height = 0.6F,
                               .filled = true,
                               .fill = s->palette.line};
    struct galley notice = footer_lines(s, notice_of(s), ALIGN_LEFT);
    struct setter narrow = *s;
    narrow.width -= room;
    struct galley left = footer_lines(&narrow, footer_left(s), ALIGN_LEFT);
    float y = put_lines(s, page, &notice, x, at->bottom + 9);
    put_lines(s, page, &left, x, y);
    return y;
}

static void set_page_footers(struct setter *s, struct sheet *sheet)
{
    bool numbered = s->paper->form->numbers == NUMBERS_PAGE;
    struct flow_frame at = paper_foot(s->paper);
    for (size_t i = 0; i < sheet->len; i++) {
        struct sheet_page *page = &sheet->items[i];
        float y = put_issuer(s, page, &at, numbered ? 80 : 0);
        str number =
            arena_printf(s->arena, "ページ %zu/%zu", i + 1, sheet->len);
        struct galley right = footer_lines(s, number, ALIGN_RIGHT);
        if (numbered)
            put_lines(s, page, &right, 0, y);
    }
}

/* The cover and the back need no number. */
static void set_panel_numbers(struct setter *s, struct sheet *sheet)
{
    for (size_t i = 1; i + 1 < s->paper->count && i < s->galley->frames; i++) {
        struct flow_frame at = paper_frame(s->paper, i);
        struct galley number =
            footer_lines(s, arena_printf(s->arena, "%zu", i + 1), ALIGN_CENTER);
        put_lines(s, &sheet->items[at.page], &number, at.x - s->x,
                  at.bottom + 5);
    }
}

void set_footers(struct setter *s, struct sheet *sheet)
{
    const struct paper *paper = s->paper;
    struct setter whole = *s;
    whole.width = paper->whole;
    if (paper->form->footer == FOOTER_EACH)
        set_page_footers(&whole, sheet);
    if (!paper->form->side_count)
        return;
    struct flow_frame last = paper_frame(paper, paper->count - 1);
    if (paper->form->footer == FOOTER_LAST)
        put_issuer(&whole, &sheet->items[last.page], &last, 0);
    if (paper->form->numbers == NUMBERS_PANEL)
        set_panel_numbers(&whole, sheet);
}
