/* Figures of few lines. */
#include "compose/path.h"

void path_circle(struct arena *a, struct sheet_path *path,
                 struct sheet_point center, float r)
{
    float k = 0.55F * r, x = center.x, y = center.y;
    const struct sheet_step steps[] = {
        {SHEET_MOVE, {x + r, y}, {{0, 0}, {0, 0}}},
        {SHEET_CURVE, {x, y + r}, {{x + r, y + k}, {x + k, y + r}}},
        {SHEET_CURVE, {x - r, y}, {{x - k, y + r}, {x - r, y + k}}},
        {SHEET_CURVE, {x, y - r}, {{x - r, y - k}, {x - k, y - r}}},
        {SHEET_CURVE, {x + r, y}, {{x + k, y - r}, {x + r, y - k}}},
        {SHEET_CLOSE, {x + r, y}, {{0, 0}, {0, 0}}}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        *LIST_PUSH(a, path) = steps[i];
}

void path_line(struct arena *a, struct sheet_path *path,
               struct sheet_point from, struct sheet_point to)
{
    *LIST_PUSH(a, path) = (struct sheet_step){.verb = SHEET_MOVE, .to = from};
    *LIST_PUSH(a, path) = (struct sheet_step){.verb = SHEET_LINE, .to = to};
}

void path_box(struct arena *a, struct sheet_path *path, float width,
              float height)
{
    const struct sheet_step steps[] = {
        {SHEET_MOVE, {0, 0}, {{0, 0}, {0, 0}}},
        {SHEET_LINE, {width, 0}, {{0, 0}, {0, 0}}},
        {SHEET_LINE, {width, height}, {{0, 0}, {0, 0}}},
        {SHEET_LINE, {0, height}, {{0, 0}, {0, 0}}},
        {SHEET_CLOSE, {0, 0}, {{0, 0}, {0, 0}}}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        *LIST_PUSH(a, path) = steps[i];
}
