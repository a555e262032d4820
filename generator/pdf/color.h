/* The colours of the web PDF; pdf/ only. */
#ifndef ANNAI_PDF_COLOR_H
#define ANNAI_PDF_COLOR_H

#include "base/arena.h"

/*
 * An ICC profile of sRGB (IEC 61966-2-1), by lcms2; the same bytes on every
 * run. Empty where lcms2 fails.
 */
str color_profile(struct arena *a);

#endif
