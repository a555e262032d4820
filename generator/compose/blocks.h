/* Inside the room: what blocks.c and component.c set blocks with. */
#ifndef ANNAI_COMPOSE_BLOCKS_H
#define ANNAI_COMPOSE_BLOCKS_H

#include "compose/galley.h"

struct rich_style style_plain(const struct setter *s, float size);
struct rich_style style_strong(float size, struct sheet_color color);
struct rich *rich_of(struct setter *s, const struct inline_node *n,
                     struct rich_style style);

/* The distance of baselines of the text. */
float pitch_of(const struct setter *s);

/* Margins of what follows; limited where the measure is narrow already. */
void narrow(struct setter *s, float left, float right);
/* Back to the measure, frame and element of before, with space behind. */
void leave(struct setter *s, const struct setter *old, float after);

/* Of the strips from first on, without the padding of frames. */
float height_since(const struct setter *s, size_t first);
/* What is no higher than the limit stays on one page. */
void keep_short(struct setter *s, size_t first, float limit);
/* Strips beside something so high stay together until they have its height. */
void keep_beside(struct setter *s, size_t first, float least);

/*
 * A mark of that width to the left of the next line: the label of the item
 * around it, else a piece of the heading around it, else words of its own.
 */
void hang_marker(struct setter *s, str text, struct rich_style style,
                 float width, enum alignment alignment);

/* Of a heading; 1 is the highest. */
enum sheet_role heading_role(int level);

void set_list(struct setter *s, const struct block *list);
void set_component(struct setter *s, const struct block *b);
/* compose/form.c: rows to be filled in, or filled from a file. */
void set_list_form(struct setter *s, const struct block *b);
/* The title it was given, or its kind's own; nothing where there is none. */
void set_component_title(struct setter *s, const struct block *b);
/* 目次: headings with the numbers of their pages. */
void set_contents(struct setter *s, const struct block *b);
/* Parts beside each other, or below each other in a narrow measure. */
void set_parts(struct setter *s, const struct block *b);

#endif
