/*
 * Pictures on cairo's PDF surface. A JPEG goes into the PDF as it is
 * (ISO 32000-1, 7.4.8); a PNG is decoded by cairo. No picture is smoothed:
 * PDF/A forbids /Interpolate (ISO 19005-2, 6.2.8.2).
 */
#include "pdf/picture.h"

#include <string.h>

struct pdf_image {
    const char *bytes; /* of its file; equal pointers, equal files */
    cairo_surface_t *surface;
};

/* --- PNG --- */

static cairo_status_t read_bytes(void *closure, unsigned char *data,
                                 unsigned length)
{
    str *rest = closure;
    if (length > rest->len)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(data, rest->ptr, length);
    *rest = str_drop(*rest, length);
    return CAIRO_STATUS_SUCCESS;
}

/* --- JPEG --- */

static bool turned(const struct sheet_picture *p)
{
    return p->orientation >= 5;
}

/* cairo reads no pixel of the surface: its memory stays untouched. */
static cairo_surface_t *jpeg_surface(const struct sheet_picture *p)
{
    int width = turned(p) ? p->pixel_height : p->pixel_width;
    int height = turned(p) ? p->pixel_width : p->pixel_height;
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG,
                                (const unsigned char *)p->bytes.ptr,
                                p->bytes.len, NULL, NULL);
    return surface;
}

/* --- */

/* Without an id cairo would embed the picture anew on each page. */
static void set_id(struct pdf_pictures *pictures, cairo_surface_t *surface)
{
    str id = arena_printf(pictures->arena, "picture-%zu", pictures->images.len);
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_UNIQUE_ID,
                                (const unsigned char *)id.ptr, id.len, NULL,
                                NULL);
}

/* cairo calls every fault of a PNG a lack of memory. */
static void report(struct pdf_pictures *pictures, const struct sheet_picture *p)
{
    struct diag *d =
        diag_error(pictures->diags, "asset", p->where,
                   "画像「%.*s」を開けません。中身が壊れているか、大きすぎます",
                   STR_ARG(p->name));
    diag_hint(pictures->diags, d,
              "元の画像から、幅1,600画素ほどで書き出し直してください");
    pictures->failed = true;
}

/* NULL after a finding. */
static cairo_surface_t *surface_of(struct pdf_pictures *pictures,
                                   const struct sheet_picture *p)
{
    for (size_t i = 0; i < pictures->images.len; i++)
        if (pictures->images.items[i].bytes == p->bytes.ptr)
            return pictures->images.items[i].surface;
    str rest = p->bytes;
    struct pdf_image *image = LIST_PUSH(pictures->arena, &pictures->images);
    cairo_surface_t *surface =
        p->format == SHEET_JPEG
            ? jpeg_surface(p)
            : cairo_image_surface_create_from_png_stream(read_bytes, &rest);
    *image = (struct pdf_image){p->bytes.ptr, NULL};
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
        set_id(pictures, surface);
        image->surface = surface;
    } else {
        cairo_surface_destroy(surface);
        report(pictures, p);
    }
    return image->surface;
}

/* From pixels as stored to pixels as shown: Exif 2.3, 4.6.4 A, Orientation. */
static cairo_matrix_t turn(const struct sheet_picture *p)
{
    double w = p->pixel_width, h = p->pixel_height;
    switch (p->orientation) {
    case 2:
        return (cairo_matrix_t){-1, 0, 0, 1, w, 0};
    case 3:
        return (cairo_matrix_t){-1, 0, 0, -1, w, h};
    case 4:
        return (cairo_matrix_t){1, 0, 0, -1, 0, h};
    case 5:
        return (cairo_matrix_t){0, 1, 1, 0, 0, 0};
    case 6:
        return (cairo_matrix_t){0, 1, -1, 0, w, 0};
    case 7:
        return (cairo_matrix_t){0, -1, -1, 0, w, h};
    case 8:
        return (cairo_matrix_t){0, -1, 1, 0, 0, h};
    default:
        return (cairo_matrix_t){1, 0, 0, 1, 0, 0};
    }
}

void pdf_picture_draw(struct pdf_pictures *pictures, cairo_t *cr,
                      const struct sheet_picture *p)
{
    cairo_surface_t *surface = surface_of(pictures, p);
    if (!surface)
        return;
    cairo_matrix_t matrix = turn(p);
    cairo_save(cr);
    cairo_translate(cr, (double)p->x, (double)p->y);
    cairo_scale(cr, (double)p->width / p->pixel_width,
                (double)p->height / p->pixel_height);
    cairo_transform(cr, &matrix);
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_FAST);
    cairo_paint(cr);
    cairo_restore(cr);
}

void pdf_pictures_free(struct pdf_pictures *pictures)
{
    for (size_t i = 0; i < pictures->images.len; i++)
        if (pictures->images.items[i].surface)
            cairo_surface_destroy(pictures->images.items[i].surface);
}
