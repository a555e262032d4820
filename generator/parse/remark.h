/* Comments that speak to us: <!-- annai: … -->. */
#ifndef ANNAI_PARSE_REMARK_H
#define ANNAI_PARSE_REMARK_H

#include "base/arena.h"
#include "model/block.h"

/* Adds the comment in `where`, if it is one of ours; what it says is read
 * later. */
void remark_keep(struct arena *a, span where, struct remark_list *remarks);

#endif
