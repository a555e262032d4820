/* Sheets → PDF: draw, then finish. */
#include "pdf/pdf.h"

#include "pdf/draw.h"
#include "pdf/finish.h"

bool pdf_web(struct arena *a, const struct sheet *sheet,
             struct pdf_faces *faces, date created, str *bytes,
             struct diag_list *diags)
{
    struct arena scratch = {0};
    struct pdf_drawn drawn;
    bool ok =
        pdf_draw(&scratch, sheet, faces, &drawn, diags) &&
        pdf_finish(a, sheet, &drawn, faces->profile, created, bytes, diags);
    arena_free(&scratch);
    return ok;
}
