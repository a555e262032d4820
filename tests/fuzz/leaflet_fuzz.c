/*
 * Markdown → sheets → PDF. The first byte chooses the form of paper, the rest
 * is a page. What the checks before composition let through becomes a PDF or
 * an error, never neither.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "compose/compose.h"
#include "compose/read.h"
#include "parse/parse.h"
#include "pdf/pdf.h"
#include "resolve/resolve.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FONTS "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-"

/* What one worker has; opened once, as in the program. */
struct worker {
    struct arena arena;
    struct site site;
    struct compose_fonts *fonts;
    struct pdf_faces *faces;
};

static void require(bool holds)
{
    if (!holds)
        abort();
}

static struct worker *worker(void)
{
    static struct worker w;
    if (w.faces)
        return &w;
    struct diag_list diags = {.arena = &w.arena};
    w.site.arena = &w.arena;
    w.site.theme.font_regular = S(FONTS "Regular.ttf");
    w.site.theme.font_bold = S(FONTS "Bold.ttf");
    w.fonts = compose_fonts_open(&w.site.theme, &diags);
    require(w.fonts);
    str files[FACE_COUNT];
    for (enum sheet_face f = 0; f < FACE_COUNT; f++)
        files[f] = compose_font_bytes(w.fonts, f);
    w.faces = pdf_faces_new(files, &diags);
    require(w.faces);
    return &w;
}

/* Forms as the theme has them, and narrower ones than anybody asks for. */
static struct sheet_form form_of(uint8_t choice)
{
    struct sheet_form f = sheet_form_usual();
    static const double sizes[] = {11, 8, 15, 24};
    f.size = sizes[choice >> 3 & 3];
    f.columns = choice & 0x20 ? 2 : 1;
    switch (choice & 7) {
    case 1:
        f.width = 297;
        f.height = 210;
        f.sections = f.cover = true;
        break;
    case 2:
        f.width = 148;
        f.height = 210;
        break;
    case 3:
        f.pages = 2;
        f.footer = FOOTER_LAST;
        break;
    case 4:
        f.width = 297;
        f.height = 210;
        f.columns = 1;
        f.side_count = 1;
        f.sides[0].len = 3;
        for (int i = 0; i < 3; i++)
            f.sides[0].panels[i] = (struct sheet_panel){99, i + 1};
        f.numbers = NUMBERS_PANEL;
        f.cover = true;
        break;
    case 5:
        f.width = 70;
        f.height = 60;
        f.columns = 1;
        break;
    default:
        break;
    }
    return f;
}

/* The reader of files refuses the rest before anything is parsed. */
static bool readable(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
            return false;
    }
    return utf8_invalid_at(text) == SIZE_MAX;
}

static void set_page(struct worker *w, struct arena *a, struct document *doc,
                     struct diag_list *diags)
{
    struct sheet sheet = {0};
    str bytes = {0};
    bool set = compose_leaflet(a, &w->site, doc, w->fonts, &sheet, diags);
    require(set == (diag_count(diags, DIAG_ERROR) == 0));
    if (!set)
        return;
    compose_text(a, &sheet);
    compose_dump(a, &sheet);
    require(
        pdf_web(a, &sheet, w->faces, date_make(2025, 11, 25), &bytes, diags));
    require(str_starts(bytes, S("%PDF-")));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str text = {(const char *)data, size};
    if (size < 2 || !readable(str_drop(text, 1)))
        return 0;
    struct worker *w = worker();
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct source source = {.path = S("fuzz.md"), .text = str_drop(text, 1)};
    struct sheet_form form = form_of(data[0]);
    struct insurer insurer = {0};
    struct page page = {.source = &source, .insurer = &insurer, .form = &form};
    page.front = (struct front){.title = S("題名 (x)"),
                                .lang = S("ja"),
                                .where = source_start(&source)};
    struct settings settings = {0};
    struct resolve_input in = {&settings, &insurer.schedule, NULL,
                               date_make(2025, 11, 25)};
    struct parse_options options = {.anchors = true};
    struct document *doc = parse_markdown(&a, &source, &options, &diags);
    resolve_document(&a, &in, doc, &diags);
    doc->page = &page;
    if (diag_count(&diags, DIAG_ERROR) == 0)
        set_page(w, &a, doc, &diags);
    arena_free(&a);
    return 0;
}
