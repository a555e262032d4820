/*
 * Where a statement and its fields stand in the text of a script. The child
 * says only in which line a statement was made; the text is read again here,
 * as far as brackets, strings and comments go, to find the rest. Fields that
 * are computed, or a table made elsewhere, are found nowhere: then the line
 * of the statement has to do.
 */
#ifndef ANNAI_SCRIPT_PLACES_H
#define ANNAI_SCRIPT_PLACES_H

#include "base/arena.h"
#include "base/source.h"

struct places {
    const struct source *source;
    size_t *lines; /* where each begins */
    size_t line_count;
    size_t budget; /* bytes that may still be looked at; see places.c */
};

struct field_place {
    span whole, key, value;
};

struct places places_new(struct arena *a, const struct source *s);

/* A line without its end and leading blanks; the start where it is 0. */
span places_line(const struct places *p, size_t line);

/*
 * The statement `kind "id"` (id empty: `kind`) that begins in a line: *head
 * gets its words, *table its { … }. *head is the whole line and *table is
 * { 0 } where they are not to be found.
 */
void places_statement(struct places *p, size_t line, str kind, str id,
                      span *head, span *table);

/* The field `name = …` directly within the { … }. */
bool places_field(struct places *p, span table, str name,
                  struct field_place *place);

/* A name as a word of its own in a line, or the whole line. */
span places_word(struct places *p, size_t line, str name);

/* The first character in a line, outside strings, that is not ASCII. */
span places_wide(struct places *p, size_t line);

#endif
