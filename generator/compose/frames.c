/* Forms of paper → frames; sheets → their size. */
#include "compose/frames.h"

#include <math.h>

static const float mm = 72 / 25.4F;
static const double usual_size = 11; /* points; all looks are made for it */

static float narrowest(const struct sheet_form *f)
{
    double width = f->width;
    for (size_t i = 0; i < f->side_count; i++)
        for (size_t k = 0; k < f->sides[i].len; k++)
            width = fmin(width, f->sides[i].panels[k].width);
    return (float)width;
}

struct paper paper_of(const struct sheet_form *form)
{
    struct paper p = {.form = form};
    float columns = (float)form->columns;
    p.zoom = (float)(form->size / usual_size);
    p.width = (float)form->width * mm / p.zoom;
    p.height = (float)form->height * mm / p.zoom;
    p.left = (float)form->left * mm / p.zoom;
    p.top = (float)form->top * mm / p.zoom;
    p.bottom = (float)form->bottom * mm / p.zoom;
    p.whole = (narrowest(form) - (float)form->right) * mm / p.zoom - p.left;
    p.gap = (float)form->gap * mm / p.zoom;
    p.measure = (p.whole - (columns - 1) * p.gap) / columns;
    p.count = form->side_count ? sheet_form_panels(form)
                               : (size_t)(form->pages * form->columns);
    return p;
}

/* What is wider than the narrowest panel has wider margins. */
static struct flow_frame panel_frame(const struct paper *p, size_t index)
{
    struct flow_frame frame = {0};
    for (size_t i = 0; i < p->form->side_count; i++) {
        double x = 0;
        for (size_t k = 0; k < p->form->sides[i].len; k++) {
            const struct sheet_panel *panel = &p->form->sides[i].panels[k];
            float width = (float)panel->width * mm / p->zoom;
            float rest = width - narrowest(p->form) * mm / p->zoom;
            if (panel->order == (int)index + 1)
                frame = (struct flow_frame){.page = i,
                                            .x = (float)x * mm / p->zoom +
                                                 p->left + rest / 2};
            x += panel->width;
        }
    }
    return frame;
}

struct flow_frame paper_frame(const struct paper *p, size_t index)
{
    size_t columns = (size_t)p->form->columns;
    bool last = p->count && index + 1 >= p->count;
    struct flow_frame frame = {.page = index / columns};
    if (p->form->side_count)
        frame = panel_frame(p, last ? p->count - 1 : index);
    else
        frame.x = p->left + (float)(index % columns) * (p->measure + p->gap);
    frame.top = p->top;
    frame.bottom = p->height - p->bottom - p->foot;
    if (frame.page == 0 && columns > 1)
        frame.top += p->head;
    if (p->even_bottom > 0 && frame.page == p->even_page)
        frame.bottom = p->even_bottom;
    if (last && p->form->side_count)
        frame.bottom = p->height - p->bottom - p->last_foot;
    return frame;
}

struct flow_frame paper_foot(const struct paper *p)
{
    return (struct flow_frame){
        .x = p->left, .top = p->top, .bottom = p->height - p->bottom - p->foot};
}

float paper_room(const struct paper *p)
{
    return p->height - p->top - p->bottom - fmaxf(p->foot, p->last_foot);
}

float paper_mm(const struct paper *p, float length)
{
    return length * p->zoom / mm;
}

/* --- zoom --- */

/* Lines that come again share their glyphs: the zoomed ones are copies. */
static void zoom_run(struct arena *a, struct sheet_run *run, float zoom)
{
    struct sheet_glyph *glyphs =
        ARENA_ARRAY(a, run->glyph_count + 1, struct sheet_glyph);
    for (size_t i = 0; i < run->glyph_count; i++) {
        const struct sheet_glyph *g = &run->glyphs[i];
        glyphs[i] = (struct sheet_glyph){g->id, g->x * zoom, g->advance * zoom};
    }
    run->glyphs = glyphs;
    run->x *= zoom;
    run->y *= zoom;
    run->size *= zoom;
}

static struct sheet_point zoomed(struct sheet_point p, float zoom)
{
    return (struct sheet_point){p.x * zoom, p.y * zoom};
}

static struct sheet_path zoom_path(struct arena *a,
                                   const struct sheet_path *path, float zoom)
{
    struct sheet_path copy = {0};
    for (size_t i = 0; i < path->len; i++) {
        const struct sheet_step *s = &path->items[i];
        *LIST_PUSH(a, &copy) = (struct sheet_step){
            s->verb,
            zoomed(s->to, zoom),
            {zoomed(s->control[0], zoom), zoomed(s->control[1], zoom)}};
    }
    return copy;
}

static void zoom_shape(struct arena *a, struct sheet_shape *shape, float zoom)
{
    shape->x *= zoom;
    shape->y *= zoom;
    shape->line *= zoom;
    shape->path = zoom_path(a, &shape->path, zoom);
    if (!shape->clip)
        return;
    struct sheet_path *clip = ARENA_NEW(a, struct sheet_path);
    *clip = zoom_path(a, shape->clip, zoom);
    shape->clip = clip;
}

static void zoom_box(struct sheet_box *box, float zoom)
{
    box->x *= zoom;
    box->y *= zoom;
    box->width *= zoom;
    box->height *= zoom;
    box->radius *= zoom;
    box->line *= zoom;
}

static void zoom_picture(struct sheet_picture *picture, float zoom)
{
    picture->x *= zoom;
    picture->y *= zoom;
    picture->width *= zoom;
    picture->height *= zoom;
}

static void zoom_page(struct arena *a, struct sheet_page *page, float zoom)
{
    page->width *= zoom;
    page->height *= zoom;
    for (size_t i = 0; i < page->boxes.len; i++)
        zoom_box(&page->boxes.items[i], zoom);
    for (size_t i = 0; i < page->pictures.len; i++)
        zoom_picture(&page->pictures.items[i], zoom);
    for (size_t i = 0; i < page->shapes.len; i++)
        zoom_shape(a, &page->shapes.items[i], zoom);
    for (size_t i = 0; i < page->runs.len; i++)
        zoom_run(a, &page->runs.items[i], zoom);
}

void sheet_zoom(struct arena *a, struct sheet *sheet, float zoom)
{
    for (size_t i = 0; i < sheet->len; i++)
        zoom_page(a, &sheet->items[i], zoom);
    for (size_t i = 0; i < sheet->outline.len; i++)
        sheet->outline.items[i].y *= zoom;
    for (size_t i = 0; i < sheet->anchors.len; i++)
        sheet->anchors.items[i].y *= zoom;
}
