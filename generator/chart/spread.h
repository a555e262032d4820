/* Labels side by side, each as near to its own place as the others let it. */
#ifndef ANNAI_CHART_SPREAD_H
#define ANNAI_CHART_SPREAD_H

#include <stdbool.h>
#include <stddef.h>

struct spread_label {
    int wish;  /* where its middle would like to be; in order */
    int width; /* with the air it wants */
    int start; /* the answer: its left edge */
};

/*
 * Places the labels in [low, high] in their order without overlap; false where
 * they are wider together, and then nothing is placed.
 */
bool spread(struct spread_label *labels, size_t count, int low, int high);

#endif
