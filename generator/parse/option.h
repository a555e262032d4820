/*
 * What stands behind a directive's name: a title and options. An option is
 * 名前=値; a value with blanks stands in "…" or 「…」. A leaf's stand in { }.
 */
#ifndef ANNAI_PARSE_OPTION_H
#define ANNAI_PARSE_OPTION_H

#include "model/component.h"
#include "parse/directive.h"
#include "parse/reader.h"

/* Bytes of the blank at the start of s, ASCII or U+3000; 0 where none. */
size_t option_blank(str s);
/* Without the blanks at either end. */
span option_trim(span where);

/*
 * Fills c->options by c->info; *title gets the words before the first option.
 * False after an error [directive]: an unknown or missing option, a value of
 * the wrong kind, a title where none may be.
 */
bool directive_options(struct reader *r, const struct directive *d,
                       struct component *c, span *title);

#endif
