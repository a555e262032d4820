/*
 * Sheets → a PDF: cairo draws into memory, libqpdf finishes (ISO 32000-1:
 * dates, xref, metadata). The same sheet and date give the same bytes.
 */
#ifndef ANNAI_PDF_PDF_H
#define ANNAI_PDF_PDF_H

#include "base/diag.h"
#include "compose/sheet.h"
#include "calendar/date.h"

struct pdf_faces; /* one worker's cairo font faces */

/* NULL with a diagnostic; font bytes must outlive the faces. */
struct pdf_faces *pdf_faces_new(const str fonts[FACE_COUNT],
                                struct diag_list *diags);
void pdf_faces_free(struct pdf_faces *faces);

/* The leaflet as read on a screen. created goes into the metadata. */
bool pdf_web(struct arena *a, const struct sheet *sheet,
             struct pdf_faces *faces, date created, str *bytes,
             struct diag_list *diags);

#endif
