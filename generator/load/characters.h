/*
 * Characters a page must not hold, and those that have two forms: what
 * happens to every text once it is UTF-8. The forms are listed in encoding.h.
 */
#ifndef ANNAI_LOAD_CHARACTERS_H
#define ANNAI_LOAD_CHARACTERS_H

#include "base/diag.h"

/*
 * LF line ends and one form for each of the doubtful characters. Returns text
 * itself where there is nothing to change, else a copy in the arena.
 */
str characters_normalise(struct arena *a, str text);

/*
 * Whether bytes are well-formed UTF-8 in which the two functions around this
 * one would find nothing: true of nearly every file, and known in one quick
 * pass. False says nothing.
 */
bool characters_clean(str bytes);

/*
 * Whether text, read in a guessed encoding, is free of what no Japanese text
 * holds: private use, C1 controls, noncharacters.
 */
bool characters_plausible(str text);

/*
 * False, with diagnostics (rule `control-character`), where the source holds
 * controls, bidi controls, a BOM inside, private use or noncharacters. Other
 * invisible characters are warnings (`invisible-character`), the traces of a
 * failed conversion too (`replacement-character`).
 */
bool characters_check(const struct source *s, struct diag_list *diags);

#endif
