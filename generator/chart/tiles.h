/* Inside the room: Japan as tiles, one for each prefecture. */
#ifndef ANNAI_CHART_TILES_H
#define ANNAI_CHART_TILES_H

#include "base/str.h"

enum { TILE_COLUMNS = 13, TILE_ROWS = 14 };

struct tile {
    int row, column; /* from 0, north and west first */
};

/* JIS X 0401, 1..47. Columns 0..6 of rows 0..6 are free. */
struct tile tile_of(int prefecture);
/* 北海道, 青森, 東京: without 都, 府 and 県. */
str tile_name(int prefecture);

#endif
