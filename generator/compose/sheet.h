/*
 * Composed sheets: positioned glyphs, rules, boxes and shapes, links, outline
 * entries and the structure they belong to, in points (1/72 inch), y downward
 * from the sheet's top left. This is all that pdf/ sees: it only draws.
 */
#ifndef ANNAI_COMPOSE_SHEET_H
#define ANNAI_COMPOSE_SHEET_H

#include "base/source.h"
#include "base/arena.h"
#include "compose/element.h"

/* FACE_FALLBACK: for what the other two lack, where the theme names one. */
enum sheet_face { FACE_REGULAR, FACE_BOLD, FACE_FALLBACK, FACE_COUNT };

struct sheet_color {
    float r, g, b;
};

struct sheet_glyph {
    uint32_t id;
    float x;       /* from the run's origin */
    float advance; /* the glyph's own, without what the composer adds */
};

/* A place that links "#id" and page numbers lead to. */
struct sheet_anchor {
    str id;
    size_t page; /* from 0 */
    float y;
};

/* One cluster: `bytes` of the run's text are shown by `glyphs` glyphs. */
struct sheet_cluster {
    int bytes, glyphs;
};

/* A run of one face and size on one baseline, text in reading order. */
struct sheet_run {
    enum sheet_face face;
    float size, x, y; /* origin on the baseline */
    struct sheet_color color;
    str text;
    struct sheet_glyph *glyphs;
    size_t glyph_count;
    struct sheet_cluster *clusters;
    size_t cluster_count;
    str link;         /* a URL, or "#id" of an anchor; empty: none */
    uint32_t element; /* index in the sheet's elements; 0: an artifact */
};

struct sheet_box {
    float x, y, width, height, radius;
    struct sheet_color fill, stroke;
    bool filled, dashed;
    float line; /* stroke width; 0: none */
};

struct sheet_point {
    float x, y;
};

enum sheet_verb { SHEET_MOVE, SHEET_LINE, SHEET_CURVE, SHEET_CLOSE };

struct sheet_step {
    enum sheet_verb verb;
    struct sheet_point to, control[2]; /* controls: SHEET_CURVE */
};

struct sheet_path {
    struct sheet_step *items;
    size_t len, cap;
};

/* A path of a drawing; later shapes of a page lie on top. */
struct sheet_shape {
    float x, y; /* where its path's origin is */
    struct sheet_path path;
    const struct sheet_path *clip; /* on the same origin; NULL: none */
    struct sheet_color fill, stroke;
    bool filled, dashed;
    float line;       /* stroke width; 0: none */
    uint32_t element; /* of a figure; 0: an artifact */
};

enum sheet_format { SHEET_PNG, SHEET_JPEG };

/* A picture, whole; its file was judged before and is safe to decode. */
struct sheet_picture {
    float x, y, width, height; /* its top left, and its size */
    enum sheet_format format;
    str bytes, name;               /* the file, and what messages call it */
    int pixel_width, pixel_height; /* as they are shown */
    int orientation;  /* of a JPEG, as in Exif: how pixels are turned; 0: not */
    span where;       /* where the page shows it */
    uint32_t element; /* a figure; 0: an artifact */
};

struct sheet_page {
    float width, height;
    struct {
        struct sheet_box *items;
        size_t len, cap;
    } boxes; /* drawn first, in order */
    struct {
        struct sheet_picture *items;
        size_t len, cap;
    } pictures; /* drawn next */
    struct {
        struct sheet_shape *items;
        size_t len, cap;
    } shapes; /* drawn on top of them */
    struct {
        struct sheet_run *items;
        size_t len, cap;
    } runs;
};

struct sheet_outline {
    int level; /* 1.. */
    str title;
    size_t page; /* from 0 */
    float y;
};

struct sheet {
    struct sheet_page *items;
    size_t len, cap;
    struct {
        struct sheet_outline *items;
        size_t len, cap;
    } outline;
    struct {
        struct sheet_anchor *items;
        size_t len, cap;
    } anchors;
    struct sheet_elements elements;
    str title, author, lang, subject;
};

#endif
