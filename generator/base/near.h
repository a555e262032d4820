/* The name a person probably meant: the source of every 「もしかして」. */
#ifndef ANNAI_BASE_NEAR_H
#define ANNAI_BASE_NEAR_H

#include "base/arena.h"
#include "base/str.h"

struct near {
    str given;
    str best; /* empty while no name is near enough */
    size_t distance;
};

/*
 * Offer names one after the other; .best is then the nearest by edit distance
 * in code points (a swap of neighbours counts one), at most a third of the
 * given name's length, at least one. Earlier names win ties.
 */
struct near near_start(str given);
void near_offer(struct near *n, str name);

/* Edit distance in code points; names over 64 code points are far (SIZE_MAX).
 */
size_t near_distance(str a, str b);

#endif
