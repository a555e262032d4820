/*
 * Source line ends in Japanese text are no spaces. A break goes away where
 * the character before or behind it is wide and neither is Hangul, also
 * across emphasis, links and code; between Latin words it stays.
 */
#ifndef ANNAI_PARSE_SOFTBREAK_H
#define ANNAI_PARSE_SOFTBREAK_H

#include "model/block.h"

enum softbreak_language { SOFTBREAK_JAPANESE, SOFTBREAK_KOREAN };

/* Takes the breaks that are no spaces out of the list and all below it. */
void softbreaks_drop(struct inline_node **list,
                     enum softbreak_language language);

/* Makes line ends breaks; depth as above. */
void softbreaks_keep(struct inline_node *list);

#endif
