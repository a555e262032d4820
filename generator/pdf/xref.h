/* The cross-reference table cairo 1.16 writes; pdf/ only. */
#ifndef ANNAI_PDF_XREF_H
#define ANNAI_PDF_XREF_H

#include "base/arena.h"

/*
 * cairo 1.16 leaves an entry that points at another object in each file with
 * a link (ISO 32000-1, 7.5.4). Returns a copy in which such entries are
 * free; false where the file has no such table.
 */
bool pdf_repair_xref(struct arena *a, str file, str *repaired);

#endif
