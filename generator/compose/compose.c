/* A page's leaflet, on the form of paper that it asks for. */
#include "compose/compose.h"

#include <math.h>

#include "compose/galley.h"
#include "compose/letter.h"

static struct palette palette_of(const struct theme *theme)
{
    struct palette p = {.white = {1, 1, 1}, .red = {0.66F, 0.03F, 0.10F}};
    str ink = theme ? theme->ink : S(""),
        accent = theme ? theme->accent : S("");
    p.ink = color_read(ink, (struct sheet_color){0.1F, 0.1F, 0.12F});
    p.accent = color_read(accent, (struct sheet_color){0.04F, 0.33F, 0.58F});
    p.soft = color_mix(p.ink, p.white, 0.72F);
    p.tint = color_mix(p.accent, p.white, 0.09F);
    p.line = color_mix(p.ink, p.white, 0.38F);
    return p;
}

static void set_about(struct sheet *sheet, const struct page *page)
{
    sheet->lang = S("ja");
    if (!page)
        return;
    sheet->title = page->front.title;
    sheet->subject = page->front.description;
    if (page->front.lang.len)
        sheet->lang = page->front.lang;
    if (page->insurer)
        sheet->author = page->insurer->name;
}

/* Columns share the first page with the title above them. */
static void set_head(struct setter *s, struct paper *paper, struct sheet *sheet)
{
    static const float below = 6;
    struct sheet_form form = *paper->form;
    struct galley galley = {0};
    struct setter inner = *s;
    form.columns = 1;
    form.pages = 0;
    struct paper whole = paper_of(&form);
    whole.foot = paper->foot;
    inner.paper = &whole;
    inner.galley = &galley;
    inner.width = whole.measure;
    set_letter(&inner);
    set_title(&inner);
    paper->head = galley_paginate(&inner, sheet, NULL) - paper->top + below;
}

static void set_all(struct setter *s, struct paper *paper, struct sheet *sheet)
{
    if (paper->form->columns > 1) {
        set_head(s, paper, sheet);
    } else {
        set_letter(s);
        set_title(s);
    }
    set_blocks(s, s->doc->blocks);
    continue_end(s, s->section);
    size_t contact = s->galley->len;
    if (s->galley->full)
        return;
    set_contact(s);
    if (contact < s->galley->len && paper->form->side_count)
        s->galley->items[contact].last = true;
}

/* Sets all of it once, with the numbers that are known. */
static bool compose_once(struct setter *base, const struct sheet_form *form,
                         struct page_numbers *found, struct sheet *sheet)
{
    struct paper paper = paper_of(form);
    struct galley galley = {.body = true};
    struct setter s = *base;
    s.fonts->zoom = paper.zoom;
    s.galley = &galley;
    s.paper = &paper;
    s.x = paper.left;
    s.width = paper.measure;
    *sheet = (struct sheet){0};
    set_about(sheet, s.doc->page);
    *LIST_PUSH(s.arena, &sheet->elements) =
        (struct sheet_element){.role = ROLE_DOCUMENT};
    s.elements = &sheet->elements;
    measure_footers(&s, &paper);
    set_all(&s, &paper, sheet);
    if (galley.full)
        return false;
    if (form->columns > 1)
        galley_even(&s, &paper);
    galley_paginate(&s, sheet, found);
    if (sheet->len > GALLEY_PAGES)
        galley_refuse(&s, s.where);
    set_footers(&s, sheet);
    if (fabsf(paper.zoom - 1) > 1e-4F)
        sheet_zoom(s.arena, sheet, paper.zoom);
    return diag_count(s.diags, DIAG_ERROR) == 0;
}

/* What no block says (titles, footers) is told of the page. */
static void give_places(const struct document *doc, struct diag_list *said)
{
    const struct page *page = doc->page;
    span where = page ? page->front.where : (span){0};
    if (!where.source && doc->source)
        where = source_start(doc->source);
    for (size_t i = 0; i < said->len; i++)
        if (!said->items[i]->where.source && !said->items[i]->path.len)
            said->items[i]->where = where;
}

/*
 * Numbers of pages change the lines they stand in, and lines the pages. Where
 * that finds no end, places are told by their words.
 */
static bool compose_until_stable(struct setter *s,
                                 const struct sheet_form *form,
                                 struct sheet *sheet, struct diag_list *diags)
{
    enum { PASSES = 4 };
    struct page_numbers known = {.guessed = true};
    for (int pass = 1;; pass++) {
        struct diag_list said = {.arena = s->arena};
        struct page_numbers found = {0};
        s->diags = &said;
        s->numbers = pass == PASSES ? NULL : &known;
        bool good = compose_once(s, form, &found, sheet);
        if (!good && form->side_count && !s->dense) {
            s->dense = true;
            continue;
        }
        if (!good || !known.asked || pass == PASSES ||
            numbers_equal(&known, &found)) {
            give_places(s->doc, &said);
            diag_join(diags, &said);
            return good;
        }
        known = found;
    }
}

bool compose_leaflet(struct arena *a, const struct site *site,
                     const struct document *doc, struct compose_fonts *fonts,
                     struct sheet *sheet, struct diag_list *diags)
{
    struct sheet_form usual = sheet_form_usual();
    const struct sheet_form *form = doc->page ? doc->page->form : NULL;
    struct setter s = {.arena = a,
                       .site = site,
                       .doc = doc,
                       .fonts = fonts,
                       .size = body_size};
    s.palette = palette_of(site ? &site->theme : NULL);
    return compose_until_stable(&s, form ? form : &usual, sheet, diags);
}
