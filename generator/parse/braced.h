/*
 * Words in braces: {漢字|かんじ} is ruby, {漢字|かん|じ} with a reading for
 * each character, {バッジ|おすすめ} a badge. The bar may be full-width, which
 * the cell of a table needs. Braces without a bar are text.
 */
#ifndef ANNAI_PARSE_BRACED_H
#define ANNAI_PARSE_BRACED_H

#include "parse/reader.h"

/*
 * In the text nodes of a list and below. Errors [ruby]: nothing before or
 * behind a bar, readings that do not match the characters.
 */
void braced_find(struct reader *r, struct inline_node **list);

#endif
