/* Addresses of the Web and of mail: where their lines may end. */
#ifndef ANNAI_COMPOSE_ADDRESS_H
#define ANNAI_COMPOSE_ADDRESS_H

#include "compose/line.h"

/*
 * Within every address, a line may end in front of a mark (/ . ? & = - …) and
 * nowhere else, whatever UAX #14 offers: no line begins with the middle of a
 * name, and no full stop or hyphen seems to end a sentence or a word.
 */
void addresses_mark(struct para *p);

#endif
