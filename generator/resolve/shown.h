/* What is shown only between two days, in one output or by some insurers. */
#ifndef ANNAI_RESOLVE_SHOWN_H
#define ANNAI_RESOLVE_SHOWN_H

#include "base/diag.h"
#include "resolve/resolve.h"

/* 「:::期間」: hidden before its first and behind its last day. */
void between_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags);
/* 「:::だけ」: hidden from insurers it does not name. */
void only_resolve(struct arena *a, const struct resolve_input *in,
                  struct block *b, struct diag_list *diags);

#endif
