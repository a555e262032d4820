/* Figures of few lines, as parts of a sheet's paths. */
#ifndef ANNAI_COMPOSE_PATH_H
#define ANNAI_COMPOSE_PATH_H

#include "base/arena.h"
#include "compose/sheet.h"

void path_circle(struct arena *a, struct sheet_path *path,
                 struct sheet_point center, float r);
/* From the origin. */
void path_box(struct arena *a, struct sheet_path *path, float width,
              float height);
void path_line(struct arena *a, struct sheet_path *path,
               struct sheet_point from, struct sheet_point to);

#endif
