/* What one worker draws with, made once; pdf/ only. */
#ifndef ANNAI_PDF_FACES_H
#define ANNAI_PDF_FACES_H

#include <cairo.h>

#include "pdf/pdf.h"

struct pdf_faces {
    cairo_font_face_t *faces[FACE_COUNT];
    str profile;          /* see color.h */
    struct arena scratch; /* of one sheet */
};

#endif
