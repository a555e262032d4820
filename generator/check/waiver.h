/*
 * Waivers at work: which findings are accepted, and which waivers are to be
 * mended themselves: expired ones (their finding shows again) and unused ones.
 *
 *     <!-- annai: accept weekday-mismatch until 2026-03-31 原文のまま載せる -->
 *
 * covers the block it stands in, or else the next paragraph, heading, table
 * or list item.
 */
#ifndef ANNAI_CHECK_WAIVER_H
#define ANNAI_CHECK_WAIVER_H

#include "model/block.h"
#include "model/fact.h"
#include "model/waiver.h"

/*
 * The waivers in a page's comments (doc->remarks); mistakes in them are
 * findings. They point into the page's source.
 */
void waivers_read(struct arena *a, const struct document *doc,
                  struct waiver_list *waivers, struct diag_list *diags);

/* Adds the others; those of the same place become one, used if either is. */
void waivers_join(struct arena *a, struct waiver_list *waivers,
                  const struct waiver_list *more);

/*
 * Takes the findings behind the first `from` that a waiver accepts on that
 * day out of the list, and marks the waiver used. What begins on a later day
 * is judged by that day.
 */
void waivers_apply(struct waiver_list *waivers, date today, size_t from,
                   struct diag_list *diags);

/* Whether waivers that nothing used are findings. */
enum waiver_scope {
    WAIVERS_WHOLE, /* everything was checked */
    WAIVERS_PART,  /* some insurers only: others may need them */
};

/*
 * waiver-expired and waiver-unused. A waiver that ends before `horizon` is a
 * warning from the day after on; DATE_NONE: no outlook.
 */
void waivers_report(const struct waiver_list *waivers, date today, date horizon,
                    enum waiver_scope scope, struct diag_list *diags);

#endif
