/* Sheets → PDF: draw, then finish. */
#include "pdf/pdf.h"

#include "pdf/draw.h"
#include "pdf/finish.h"

bool pdf_web(struct arena *a, const struct sheet *sheet,
             struct pdf_faces *faces, date created, str *bytes,
             struct diag_list *diags)
{
    struct pdf_drawn drawn;
    arena_reset(&faces->scratch);
    return pdf_draw(&faces->scratch, sheet, faces, &drawn, diags) &&
           pdf_finish(a, &faces->scratch, sheet, &drawn, faces->profile,
                      created, bytes, diags);
}
