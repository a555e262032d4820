/* The patterns: told apart in one ink, from an arm's length. */
#include "chart/drawing.h"

enum { HALF = 4 * PX, SIDE = 8 * PX };

/* A slash runs over the tile's corners, so that neighbours join. */
static const struct pattern_tile tiles[PATTERN_COUNT] = {
    [PATTERN_SLASH] = {.side = SIDE,
                       .stroke_width = 24,
                       .strokes = {{{-10, SIDE + 10}, {SIDE + 10, -10}},
                                   {{-10, 10}, {10, -10}},
                                   {{SIDE - 10, SIDE + 10},
                                    {SIDE + 10, SIDE - 10}}},
                       .stroke_count = 3},
    [PATTERN_DOTS] = {.side = SIDE,
                      .dots = {{HALF / 2, HALF / 2},
                               {HALF * 3 / 2, HALF * 3 / 2}},
                      .dot_count = 2,
                      .dot_radius = 14},
    [PATTERN_LINES] = {.side = 5 * PX,
                       .stroke_width = 20,
                       .strokes = {{{0, 25}, {5 * PX, 25}}},
                       .stroke_count = 1},
    [PATTERN_CROSS] = {.side = SIDE,
                       .stroke_width = 14,
                       .strokes = {{{HALF, 0}, {HALF, SIDE}},
                                   {{0, HALF}, {SIDE, HALF}}},
                       .stroke_count = 2},
    [PATTERN_BACKSLASH] = {.side = SIDE,
                           .stroke_width = 12,
                           .strokes = {{{-10, -10}, {SIDE + 10, SIDE + 10}},
                                       {{-10, SIDE - 10}, {10, SIDE + 10}},
                                       {{SIDE - 10, -10}, {SIDE + 10, 10}}},
                           .stroke_count = 3},
    [PATTERN_COLUMNS] = {.side = 5 * PX,
                         .stroke_width = 20,
                         .strokes = {{{25, 0}, {25, 5 * PX}}},
                         .stroke_count = 1},
    [PATTERN_FAINT] = {.side = SIDE,
                       .stroke_width = 8,
                       .strokes = {{{-10, SIDE + 10}, {SIDE + 10, -10}},
                                   {{-10, 10}, {10, -10}},
                                   {{SIDE - 10, SIDE + 10},
                                    {SIDE + 10, SIDE - 10}}},
                       .stroke_count = 3},
};

const struct pattern_tile *pattern_tile(enum pattern pattern)
{
    return &tiles[pattern];
}

enum pattern pattern_of_tone(enum ink tone)
{
    static const enum pattern patterns[INK_TONES] = {
        PATTERN_SOLID, PATTERN_SLASH,     PATTERN_DOTS,    PATTERN_LINES,
        PATTERN_CROSS, PATTERN_BACKSLASH, PATTERN_COLUMNS, PATTERN_WASH,
    };
    return tone >= INK_TONE_1 && tone <= INK_TONE_8
               ? patterns[tone - INK_TONE_1]
               : PATTERN_SOLID;
}
