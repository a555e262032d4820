/*
 * What is for the post, on paper only: lists to be filled in, the address
 * behind an envelope's window, marks. Errors are of rule `directive`.
 */
#ifndef ANNAI_RESOLVE_MAILING_H
#define ANNAI_RESOLVE_MAILING_H

#include "base/diag.h"
#include "resolve/resolve.h"

/* 「::名簿」: rows that its blocks share evenly; columns or a file. */
void list_form_resolve(struct arena *a, const struct resolve_input *in,
                       struct block *b, struct diag_list *diags);
/* 「:::宛名」: a window within the paper. */
void window_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags);
/* 「:::返信先」: a postcode of seven digits, a label within the paper. */
void reply_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags);
/* 「::郵便料金」: a mark of 20 to 30 mm within the paper. */
void postage_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags);

#endif
