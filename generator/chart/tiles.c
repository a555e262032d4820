/*
 * Where each prefecture lies in the tile map, in the order of JIS X 0401: by
 * its neighbours rather than by its shape. 沖縄 stands apart in the corner.
 */
#include "chart/tiles.h"

#include <assert.h>

#include "model/site.h"

static const struct tile tiles[PREFECTURES] = {
    {0, 12}, {2, 12}, {3, 12}, {4, 12}, {3, 11}, {4, 11}, {5, 11}, {6, 12},
    {6, 11}, {6, 10}, {7, 10}, {7, 12}, {7, 11}, {8, 11}, {5, 10}, {5, 9},
    {5, 8},  {6, 7},  {7, 9},  {6, 9},  {6, 8},  {8, 9},  {7, 8},  {8, 8},
    {7, 7},  {7, 6},  {8, 6},  {7, 5},  {8, 7},  {9, 7},  {7, 4},  {7, 3},
    {8, 4},  {8, 3},  {8, 2},  {11, 5}, {10, 5}, {10, 4}, {11, 4}, {9, 1},
    {9, 0},  {10, 0}, {10, 1}, {10, 2}, {11, 2}, {11, 1}, {13, 0},
};

struct tile tile_of(int prefecture)
{
    assert(prefecture >= 1 && prefecture <= PREFECTURES);
    return tiles[prefecture - 1];
}

str tile_name(int prefecture)
{
    str name = prefecture_name(prefecture);
    if (str_ends(name, S("北海道")))
        return name;
    return str_take(name, name.len - S("県").len);
}
