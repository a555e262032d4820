/* A web PDF on its way: what the parts of its making share; pdf/ only. */
#ifndef ANNAI_PDF_WORK_H
#define ANNAI_PDF_WORK_H

#include "pdf/content.h"
#include "pdf/file.h"

/* A link on one page: one annotation, belonging to one element. */
struct pdf_annotation {
    uint32_t element;
    size_t page;   /* from 0 */
    size_t number; /* of the object */
};

struct pdf_work {
    struct arena *arena;
    const struct sheet *sheet;
    const struct pdf_drawn *drawn;
    struct pdf_file file;
    size_t *pages;                 /* object numbers of the pages */
    struct content_owners *owners; /* of their marks */
    struct letters letters;
    enum sheet_role *roles; /* of each element, as the file says it */
    struct {
        struct pdf_annotation *items;
        size_t len, cap;
    } annotations; /* page after page */
};

/* y of a page's coordinates, which grow upward. */
static inline float work_up(const struct pdf_work *w, size_t page, float y)
{
    return w->sheet->items[page].height - y;
}

/* "[5 0 R/XYZ x y null]": a place on a page (12.3.2.2); y as on the sheet. */
void work_put_place(const struct pdf_work *w, struct buf *b, size_t page,
                    float y);

#endif
