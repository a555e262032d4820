/* Sheets → PDF: draw, then finish. */
#include "pdf/pdf.h"

#include "pdf/draw.h"
#include "pdf/finish.h"

bool pdf_web(struct arena *a, const struct sheet *sheet,
             struct pdf_faces *faces, date created, str *bytes,
             struct diag_list *diags)
{
    struct arena scratch = {0};
    str drawn;
    bool ok = pdf_draw(&scratch, sheet, faces, created, &drawn, diags) &&
              pdf_finish(a, drawn, sheet->lang, bytes, diags);
    arena_free(&scratch);
    return ok;
}
