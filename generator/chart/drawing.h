/*
 * A drawing: shapes and runs of text, made once by a chart and drawn as SVG on
 * the web (html/svg.h) and by cairo on paper. Lengths are tenths of a CSS
 * pixel (960 to the inch); x grows to the right, y downward, from the top left
 * corner. Colours are named for what they say, never for how they look, and
 * each tone comes with a pattern, so that one ink on paper is enough.
 */
#ifndef ANNAI_CHART_DRAWING_H
#define ANNAI_CHART_DRAWING_H

#include "base/arena.h"

enum { PX = 10, INK_TONES = 8 };

enum ink {
    INK_NONE,
    INK_TEXT,   /* words, outlines */
    INK_SOFT,   /* words that say less, such as the axis' */
    INK_LINE,   /* rules and leaders */
    INK_GRID,   /* rules that may be missed */
    INK_BAND,   /* the ground of a heading */
    INK_PAPER,  /* the ground of the page */
    INK_MARK,   /* a day that decides */
    INK_TONE_1, /* categories: INK_TONES of them */
    INK_TONE_2,
    INK_TONE_3,
    INK_TONE_4,
    INK_TONE_5,
    INK_TONE_6,
    INK_TONE_7,
    INK_TONE_8,
    INK_COUNT,
};

/* How a fill is laid on; all but PATTERN_SOLID leave paper to be seen. */
enum pattern {
    PATTERN_SOLID,
    PATTERN_SLASH,
    PATTERN_DOTS,
    PATTERN_LINES,
    PATTERN_CROSS,
    PATTERN_BACKSLASH,
    PATTERN_COLUMNS,
    PATTERN_WASH,  /* pale, words may stand on it */
    PATTERN_FAINT, /* wide, thin slashes */
    PATTERN_COUNT,
};

/* The pattern that goes with a tone: none has another's. */
enum pattern pattern_of_tone(enum ink tone);

struct point {
    int x, y;
};

struct box {
    int x, y, width, height;
};

/* What is repeated, edge to edge, over a wash of the tone: strokes and dots. */
struct pattern_tile {
    int side;         /* 0: nothing is repeated */
    int stroke_width; /* of the strokes */
    struct {
        struct point from, to;
    } strokes[3];
    size_t stroke_count;
    struct point dots[2]; /* their centres */
    size_t dot_count;
    int dot_radius;
};

const struct pattern_tile *pattern_tile(enum pattern pattern);

struct paint {
    enum ink fill; /* INK_NONE: an outline only */
    enum pattern pattern;
    enum ink stroke;
    int stroke_width;
    bool dashed;
};

enum text_anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

struct lettering {
    int size; /* of the em */
    bool bold;
    enum ink ink;
    enum text_anchor anchor;
};

enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };

struct path_step {
    enum path_verb verb;
    struct point to;
    struct point control[2]; /* PATH_CURVE */
};

enum item_kind { ITEM_RECT, ITEM_PATH, ITEM_TEXT };

struct drawing_item {
    enum item_kind kind;
    struct paint paint; /* ITEM_RECT, ITEM_PATH */
    struct box box;     /* ITEM_RECT */
    int radius;         /* ITEM_RECT: of its corners */
    struct {
        struct path_step *items;
        size_t len, cap;
    } steps;                    /* ITEM_PATH */
    struct point at;            /* ITEM_TEXT: on the baseline */
    struct lettering lettering; /* ITEM_TEXT */
    str text;                   /* ITEM_TEXT: one line */
};

struct drawing {
    struct arena *arena; /* set before the first item */
    int width, height;
    str title, description;
    struct {
        struct drawing_item *items;
        size_t len, cap;
    } items; /* later ones lie on top */
};

void drawing_rect(struct drawing *d, struct box box, int radius,
                  struct paint paint);
void drawing_line(struct drawing *d, struct point from, struct point to,
                  struct paint paint);
/* A closed shape through the points. */
void drawing_polygon(struct drawing *d, const struct point *points,
                     size_t count, struct paint paint);
/* An empty path to be filled by path_to; valid until the next item. */
struct drawing_item *drawing_path(struct drawing *d, struct paint paint);
void path_to(struct drawing *d, struct drawing_item *path,
             struct path_step step);
/* Nothing for an empty text. */
void drawing_text(struct drawing *d, struct point at, struct lettering l,
                  str text);

#endif
