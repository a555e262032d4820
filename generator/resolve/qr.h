/* Codes to be read by a camera: a link's, and a printer's mark. */
#ifndef ANNAI_RESOLVE_QR_H
#define ANNAI_RESOLVE_QR_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * 「::QR」: the drawing (b->chart->wide), the words as a link and the address
 * below them; of a page of the site, its whole address. Errors: [directive]
 * no address of the web, one that is too long, no words; [broken-link].
 */
void qr_resolve(struct arena *a, const struct document *doc, struct block *b,
                struct diag_list *diags);

/*
 * 「::管理コード」: the drawing and its text, for paper only. Errors
 * [directive]: empty, more than 20 characters.
 */
void control_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags);

#endif
