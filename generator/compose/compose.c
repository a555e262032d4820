/* A page's leaflet: A4 upright, one column, margins of 18 mm. */
#include "compose/compose.h"

#include "compose/galley.h"
#include "compose/letter.h"

static const float mm = 72 / 25.4F;

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

bool compose_leaflet(struct arena *a, const struct site *site,
                     const struct document *doc, struct compose_fonts *fonts,
                     struct sheet *sheet, struct diag_list *diags)
{
    struct geometry g = {.width = 210 * mm,
                         .height = 297 * mm,
                         .left = 18 * mm,
                         .right = 192 * mm,
                         .top = 17 * mm};
    struct galley galley = {0};
    struct setter s = {.arena = a,
                       .site = site,
                       .doc = doc,
                       .fonts = fonts,
                       .diags = diags,
                       .galley = &galley,
                       .x = g.left,
                       .width = g.right - g.left,
                       .size = body_size};
    s.palette = palette_of(site ? &site->theme : NULL);
    size_t errors = diag_count(diags, DIAG_ERROR);
    *sheet = (struct sheet){0};
    set_about(sheet, doc->page);
    *LIST_PUSH(a, &sheet->elements) =
        (struct sheet_element){.role = ROLE_DOCUMENT};
    s.elements = &sheet->elements;
    g.bottom = g.height - 15 * mm - footer_height(&s);
    set_letter(&s);
    set_title(&s);
    set_blocks(&s, doc->blocks);
    if (galley.full)
        return false;
    set_contact(&s);
    galley_paginate(&s, &g, sheet);
    if (sheet->len > GALLEY_PAGES)
        galley_refuse(&s, (span){0});
    set_footers(&s, &g, sheet);
    return diag_count(diags, DIAG_ERROR) == errors;
}
