/* Columns that end alike on the last page. */
#include "compose/galley.h"

/*
 * How many frames the galley takes up, tried on paper nobody sees; SIZE_MAX
 * where something has no room.
 */
static size_t frames_taken(const struct setter *s)
{
    struct diag_list silent = {.arena = s->arena};
    struct sheet sheet = {0};
    struct setter trial = *s;
    trial.diags = &silent;
    galley_paginate(&trial, &sheet, NULL);
    return diag_count(&silent, DIAG_ERROR) ? SIZE_MAX : s->galley->frames;
}

/* The least height in which all has room, by halving. */
void galley_even(struct setter *s, struct paper *paper)
{
    enum { STEPS = 8 };
    size_t columns = (size_t)paper->form->columns;
    size_t taken = frames_taken(s);
    if (taken == SIZE_MAX)
        return; /* said when the pages are cut */
    size_t pages = (taken + columns - 1) / columns;
    struct flow_frame last = paper_frame(paper, (pages - 1) * columns);
    float low = last.top, high = last.bottom;
    paper->even_page = last.page;
    for (int i = 0; i < STEPS; i++) {
        float middle = (low + high) / 2;
        paper->even_bottom = middle;
        if (frames_taken(s) > pages * columns)
            low = middle;
        else
            high = middle;
    }
    paper->even_bottom = high;
}
