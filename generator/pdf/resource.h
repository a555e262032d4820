/* Repairs of the dictionaries that say which pictures a page shows. */
#ifndef ANNAI_PDF_RESOURCE_H
#define ANNAI_PDF_RESOURCE_H

#include "base/arena.h"
#include "base/str.h"

/*
 * Names each picture of a page once, in cairo's file of len bytes; nothing
 * moves. Linear.
 */
void pdf_settle_resources(struct arena *a, char *bytes, size_t len);

#endif
