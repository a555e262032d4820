/*
 * Sheets → cairo's PDF surface. cairo's errors are sticky: we draw on and
 * test once at the end.
 */
#include "pdf/draw.h"

#include <cairo-pdf.h>
#include <math.h>

#include "base/buf.h"
#include "pdf/picture.h"
#include "pdf/resource.h"

struct pen {
    struct arena *arena;
    cairo_t *cr;
    const struct pdf_faces *faces;
    struct pdf_pictures *pictures;
    struct pdf_marks *marks; /* of the page */
    struct pdf_glyphs *glyphs;
    bool inside; /* a mark is open: the last one */
};

static cairo_status_t collect(void *closure, const unsigned char *data,
                              unsigned length)
{
    buf_put(closure, (str){(const char *)data, length});
    return CAIRO_STATUS_SUCCESS;
}

static void set_color(cairo_t *cr, struct sheet_color c)
{
    cairo_set_source_rgb(cr, (double)c.r, (double)c.g, (double)c.b);
}

static void trace_box(cairo_t *cr, const struct sheet_box *b)
{
    static const double quarter = 1.5707963267948966;
    double x = (double)b->x, y = (double)b->y, w = (double)b->width,
           h = (double)b->height;
    double r = fmin((double)b->radius, fmin(w, h) / 2);
    if (r <= 0) {
        cairo_rectangle(cr, x, y, w, h);
        return;
    }
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + w - r, y + r, r, -quarter, 0);
    cairo_arc(cr, x + w - r, y + h - r, r, 0, quarter);
    cairo_arc(cr, x + r, y + h - r, r, quarter, 2 * quarter);
    cairo_arc(cr, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

/* Dashes and gaps of 4 and 3 CSS pixels, as on the web. */
static void stroke(cairo_t *cr, struct sheet_color color, float line,
                   bool dashed)
{
    static const double dashes[] = {3, 2.25};
    set_color(cr, color);
    cairo_set_line_width(cr, (double)line);
    cairo_set_dash(cr, dashes, dashed ? 2 : 0, 0);
    cairo_stroke_preserve(cr);
}

static void draw_box(cairo_t *cr, const struct sheet_box *b)
{
    trace_box(cr, b);
    if (b->filled) {
        set_color(cr, b->fill);
        cairo_fill_preserve(cr);
    }
    if (b->line > 0)
        stroke(cr, b->stroke, b->line, b->dashed);
    cairo_new_path(cr);
}

static void trace_path(cairo_t *cr, const struct sheet_path *path)
{
    for (size_t i = 0; i < path->len; i++) {
        const struct sheet_step *s = &path->items[i];
        double x = (double)s->to.x, y = (double)s->to.y;
        switch (s->verb) {
        case SHEET_MOVE:
            cairo_move_to(cr, x, y);
            break;
        case SHEET_LINE:
            cairo_line_to(cr, x, y);
            break;
        case SHEET_CURVE:
            cairo_curve_to(cr, (double)s->control[0].x, (double)s->control[0].y,
                           (double)s->control[1].x, (double)s->control[1].y, x,
                           y);
            break;
        case SHEET_CLOSE:
            cairo_close_path(cr);
            break;
        }
    }
}

static void draw_shape(cairo_t *cr, const struct sheet_shape *shape)
{
    cairo_save(cr);
    cairo_translate(cr, (double)shape->x, (double)shape->y);
    if (shape->clip) {
        trace_path(cr, shape->clip);
        cairo_clip(cr);
    }
    trace_path(cr, &shape->path);
    if (shape->filled) {
        set_color(cr, shape->fill);
        cairo_fill_preserve(cr);
    }
    if (shape->line > 0)
        stroke(cr, shape->stroke, shape->line, shape->dashed);
    cairo_new_path(cr);
    cairo_restore(cr);
}

/*
 * A reader of the PDF takes a wide gap between glyphs for a space. Clusters on
 * both sides of such a gap become one, for which cairo writes /ActualText
 * (ISO 32000-1, 14.9.4): the text stays as it was written.
 */
static bool gap_readable(const struct sheet_run *run, size_t glyph)
{
    if (glyph == 0 || glyph >= run->glyph_count)
        return false;
    const struct sheet_glyph *a = &run->glyphs[glyph - 1], *b = a + 1;
    return b->x - (a->x + a->advance) > 0.08F * run->size;
}

static int merge_clusters(const struct sheet_run *run,
                          cairo_text_cluster_t *clusters)
{
    int count = 0;
    size_t glyph = 0;
    for (size_t i = 0; i < run->cluster_count; i++) {
        const struct sheet_cluster *c = &run->clusters[i];
        bool apart = count == 0 || !gap_readable(run, glyph);
        if (apart)
            clusters[count++] = (cairo_text_cluster_t){0, 0};
        clusters[count - 1].num_bytes += c->bytes;
        clusters[count - 1].num_glyphs += c->glyphs;
        glyph += (size_t)c->glyphs;
    }
    return count;
}

/* A cluster's first glyph says all of it; those that follow are blank. */
static void note_glyphs(struct pen *pen, const struct sheet_run *run)
{
    size_t byte = 0;
    for (size_t i = 0; i < run->cluster_count; i++) {
        const struct sheet_cluster *c = &run->clusters[i];
        size_t end = byte + (size_t)c->bytes;
        for (int g = 0; g < c->glyphs; g++)
            *LIST_PUSH(pen->arena, pen->glyphs) =
                g ? S(" ") : str_slice(run->text, byte, end);
        byte = end;
    }
}

static void show_run(struct pen *pen, const struct sheet_run *run)
{
    cairo_glyph_t *glyphs =
        ARENA_ARRAY(pen->arena, run->glyph_count, cairo_glyph_t);
    cairo_text_cluster_t *clusters =
        ARENA_ARRAY(pen->arena, run->cluster_count, cairo_text_cluster_t);
    for (size_t i = 0; i < run->glyph_count; i++) {
        glyphs[i].index = run->glyphs[i].id;
        glyphs[i].x = (double)(run->x + run->glyphs[i].x);
        glyphs[i].y = (double)run->y;
    }
    int count = merge_clusters(run, clusters);
    cairo_set_font_face(pen->cr, pen->faces->faces[run->face]);
    cairo_set_font_size(pen->cr, (double)run->size);
    set_color(pen->cr, run->color);
    cairo_show_text_glyphs(pen->cr, run->text.ptr, (int)run->text.len, glyphs,
                           (int)run->glyph_count, clusters, count,
                           (cairo_text_cluster_flags_t)0);
}

static void end_mark(struct pen *pen)
{
    if (pen->inside)
        cairo_tag_end(pen->cr, "P");
    pen->inside = false;
}

/*
 * All that is drawn from here on belongs to the element. cairo numbers what
 * stands between two tags; which tag it is does not matter, see content.h.
 */
static void mark(struct pen *pen, uint32_t element, enum pdf_matter matter)
{
    struct pdf_marks *marks = pen->marks;
    const struct pdf_mark *last =
        pen->inside ? &marks->items[marks->len - 1] : NULL;
    if (last && last->element == element && last->matter == matter)
        return;
    end_mark(pen);
    *LIST_PUSH(pen->arena, marks) = (struct pdf_mark){element, matter};
    cairo_tag_begin(pen->cr, "P", NULL);
    pen->inside = true;
}

static void draw_page(struct pen *pen, cairo_surface_t *surface,
                      const struct sheet_page *page)
{
    cairo_pdf_surface_set_size(surface, (double)page->width,
                               (double)page->height);
    for (size_t i = 0; i < page->boxes.len; i++) {
        mark(pen, 0, PDF_SHAPES);
        draw_box(pen->cr, &page->boxes.items[i]);
    }
    for (size_t i = 0; i < page->pictures.len; i++) {
        mark(pen, page->pictures.items[i].element, PDF_SHAPES);
        pdf_picture_draw(pen->pictures, pen->cr, &page->pictures.items[i]);
    }
    for (size_t i = 0; i < page->shapes.len; i++) {
        mark(pen, page->shapes.items[i].element, PDF_SHAPES);
        draw_shape(pen->cr, &page->shapes.items[i]);
    }
    for (size_t i = 0; i < page->runs.len; i++) {
        const struct sheet_run *run = &page->runs.items[i];
        if (run->glyph_count == 0 || run->text.len == 0)
            continue;
        mark(pen, run->element, PDF_WORDS);
        show_run(pen, run);
        note_glyphs(pen, run);
    }
    end_mark(pen);
    cairo_show_page(pen->cr);
}

static cairo_t *pen_new(cairo_surface_t *surface)
{
    cairo_t *cr = cairo_create(surface);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
    return cr;
}

bool pdf_draw(struct arena *a, const struct sheet *sheet,
              const struct pdf_faces *faces, struct pdf_drawn *drawn,
              struct diag_list *diags)
{
    struct buf out = {.arena = a};
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(collect, &out, 595, 842);
    struct pdf_pictures pictures = {.arena = a, .diags = diags};
    struct pen pen = {.arena = a,
                      .cr = pen_new(surface),
                      .faces = faces,
                      .pictures = &pictures};
    *drawn = (struct pdf_drawn){.len = sheet->len};
    drawn->marks = ARENA_ARRAY(a, sheet->len, struct pdf_marks);
    drawn->glyphs = ARENA_ARRAY(a, sheet->len, struct pdf_glyphs);
    for (size_t i = 0; i < sheet->len; i++) {
        pen.marks = &drawn->marks[i];
        pen.glyphs = &drawn->glyphs[i];
        draw_page(&pen, surface, &sheet->items[i]);
    }
    cairo_status_t status = cairo_status(pen.cr);
    cairo_destroy(pen.cr);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    pdf_pictures_free(&pictures);
    if (pictures.images.len)
        pdf_settle_resources(a, out.ptr, out.len);
    drawn->bytes = buf_text(&out);
    if (pictures.failed)
        return false;
    if (status == CAIRO_STATUS_SUCCESS)
        return true;
    diag_world(diags, "pdf", S(""), "PDFを描けません: %s",
               cairo_status_to_string(status));
    return false;
}
