/* Sheets drawn by cairo into memory; pdf/ only. */
#ifndef ANNAI_PDF_DRAW_H
#define ANNAI_PDF_DRAW_H

#include "pdf/faces.h"

/* Unfinished PDF bytes: see xref.h and finish.h. False: cairo failed. */
bool pdf_draw(struct arena *a, const struct sheet *sheet,
              const struct pdf_faces *faces, date created, str *bytes,
              struct diag_list *diags);

#endif
