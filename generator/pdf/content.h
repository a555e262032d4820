/* A page's operators, each in a mark of its own or an artifact; pdf/ only. */
#ifndef ANNAI_PDF_CONTENT_H
#define ANNAI_PDF_CONTENT_H

#include "base/buf.h"
#include "pdf/draw.h"
#include "pdf/letters.h"

/* The elements of a page's marked content, by the number of the mark. */
struct content_owners {
    uint32_t *items;
    size_t len, cap;
};

/*
 * cairo's content with its i-th tag made marks of the i-th of `marks`: with
 * the element's role and numbers, or artifacts (ISO 32000-1, 14.6 and
 * 14.8.2.2; roles: of each element, see structure.h). Where cairo gives a text
 * of its own (/ActualText), that stands in a mark for itself, as readers such
 * as poppler lose their place in marks inside of marks. False where there are
 * not as many tags as marks, or anything is shown or painted outside of them.
 */
bool content_mark(str content, const struct pdf_marks *marks,
                  const char *const *roles, struct letters *letters,
                  struct content_owners *owners, struct buf *out);

#endif
