/* Questions and answers: each heading of 「:::よくある質問」 asks. */
#ifndef ANNAI_RESOLVE_FAQ_H
#define ANNAI_RESOLVE_FAQ_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Makes of each heading and what stands behind it a BLOCK_ITEM. Errors
 * [directive]: text before the first question, a question without an answer,
 * no question at all.
 */
void faq_resolve(struct arena *a, const struct resolve_input *in,
                 struct block *b, struct diag_list *diags);

#endif
