/* What a letter has at set places of its first page, and its reply's label. */
#ifndef ANNAI_COMPOSE_LETTER_H
#define ANNAI_COMPOSE_LETTER_H

#include "compose/galley.h"

/*
 * The address behind a window, fold marks and the postage mark, wherever the
 * page has them; before all else, so that what follows stands below.
 */
void set_letter(struct setter *s);

/* A label to cut out, with boxes for a postcode. */
void set_reply_address(struct setter *s, const struct block *b);

#endif
