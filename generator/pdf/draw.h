/* Sheets drawn by cairo into memory; pdf/ only. */
#ifndef ANNAI_PDF_DRAW_H
#define ANNAI_PDF_DRAW_H

#include "pdf/faces.h"

enum pdf_matter { PDF_SHAPES, PDF_WORDS };

/* A stretch of a page's content that belongs to one element of the sheet. */
struct pdf_mark {
    uint32_t element; /* 0: an artifact */
    enum pdf_matter matter;
};

/* In the order of the content: the i-th of cairo's tags is the i-th mark. */
struct pdf_marks {
    struct pdf_mark *items;
    size_t len, cap;
};

/* What each glyph of a page says, in the order of the content. */
struct pdf_glyphs {
    str *items;
    size_t len, cap;
};

struct pdf_drawn {
    str bytes;               /* cairo's file: see raw.h */
    struct pdf_marks *marks; /* of each page */
    struct pdf_glyphs *glyphs;
    size_t len;
};

/* False: cairo failed. Nothing is drawn outside of a mark. */
bool pdf_draw(struct arena *a, const struct sheet *sheet,
              const struct pdf_faces *faces, struct pdf_drawn *drawn,
              struct diag_list *diags);

#endif
