/* The pictures of one PDF: each file is decoded and embedded once. */
#ifndef ANNAI_PDF_PICTURE_H
#define ANNAI_PDF_PICTURE_H

#include <cairo.h>

#include "base/diag.h"
#include "compose/sheet.h"

struct pdf_pictures {
    struct arena *arena;
    struct diag_list *diags;
    struct {
        struct pdf_image *items;
        size_t len, cap;
    } images;
    bool failed; /* a file could not be decoded: reported */
};

/* Draws it where it stands; a broken one is reported (rule `asset`). */
void pdf_picture_draw(struct pdf_pictures *pictures, cairo_t *cr,
                      const struct sheet_picture *picture);

/* After the surface was finished; the pictures' bytes must live till then. */
void pdf_pictures_free(struct pdf_pictures *pictures);

#endif
