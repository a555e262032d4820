/* One text in two outputs: the page as published and its leaflet. */
#ifndef ANNAI_BUILD_PARITY_H
#define ANNAI_BUILD_PARITY_H

#include "base/diag.h"
#include "compose/sheet.h"
#include "model/block.h"

/*
 * Reads both outputs back and compares what they say (rule html-pdf). What
 * the page declares to be for one of them only is left out.
 */
void parity_check(struct arena *a, const struct document *doc, str html,
                  const struct sheet *sheet, struct diag_list *diags);

#endif
