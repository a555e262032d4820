/*
 * A paragraph on its way to lines: units (one cluster each), the space
 * between them, and the lines chosen. One file for each pass:
 * shape.c → breaks.c → gaps.c → fit.c → place.c.
 */
#ifndef ANNAI_COMPOSE_LINE_H
#define ANNAI_COMPOSE_LINE_H

#include "compose/class.h"
#include "compose/fonts.h"
#include "compose/rich.h"

/* What it costs to end a line behind a unit; BREAK_NONE: not possible. */
enum line_break {
    BREAK_NONE,
    BREAK_FINE,
    BREAK_POOR,   /* inside a phrase */
    BREAK_WORD,   /* inside a word in katakana */
    BREAK_TERM,   /* inside a word that lua/terms.lua keeps whole */
    BREAK_KEEP,   /* inside a date or a badge, behind ① and ※ */
    BREAK_FORCED, /* nothing else fits: anywhere */
    BREAK_ALWAYS, /* the writer asked for it */
};

/* Which kind a gap is: the stages in which a line gives or takes space. */
enum gap_kind {
    GAP_FIXED,
    GAP_WORD,    /* a word space; it is the unit before the gap */
    GAP_MIDDLE,  /* beside ・ */
    GAP_BRACKET, /* beside brackets, 、 and 。 */
    GAP_LATIN,   /* 四分アキ */
    GAP_BODY,    /* between two bodies, set solid */
    GAP_KINDS
};

struct unit {
    uint32_t cp; /* the first character, as it is shown */
    uint32_t byte, bytes;
    uint32_t glyph, glyphs;
    uint32_t piece;                   /* of the rich text: its style */
    unsigned char class, after, face; /* jl_class, line_break, sheet_face */
    unsigned char kind;               /* enum gap_kind of the gap behind */
    bool solid;       /* the gap behind lies in a date or number: no aki */
    float width;      /* its body */
    float offset;     /* of its first glyph from the body's left */
    float gap, least; /* space behind: natural, and as small as may be */
};

struct para_glyph {
    uint32_t id;
    float x;       /* from the unit's first glyph */
    float advance; /* the glyph's own */
};

struct para {
    struct arena *arena;
    struct compose_fonts *fonts;
    const struct rich *rich;
    uint32_t element;   /* that its runs belong to; 0: artifacts */
    uint32_t *elements; /* of each piece of the text; NULL: all `element` */
    str text;
    struct unit *units;
    size_t len;
    struct para_ruby *rubies; /* compose/ruby.h; in order */
    size_t ruby_count;
    struct {
        struct para_glyph *items;
        size_t len, cap;
    } glyphs;
};

enum fit_mode {
    FIT_JUSTIFIED,
    FIT_GREEDY, /* justified; no line looks at those behind the next break */
    FIT_RAGGED, /* lines end at phrases and are of like length */
};

/* Units [first, end); trailing spaces are left out of end. */
struct line {
    size_t first, end;
    float width; /* as set */
    /* Space given (> 0) or taken in each kind of gap, as a share of what the
     * gap can do; of GAP_BODY: in points for each point of size. */
    float share[GAP_KINDS];
    float size; /* of its largest character */
};

struct lines {
    struct line *items;
    size_t len, cap;
};

/* Units of the text; missing glyphs are reported. */
struct para *para_shape(struct arena *a, struct compose_fonts *fonts,
                        const struct rich *rich, struct diag_list *diags);
/* Sets unit.after. */
void para_find_breaks(struct para *p);
/* Sets the gaps between units. */
void para_set_gaps(struct para *p);
/* Shape, breaks and gaps in one go. */
struct para *para_new(struct arena *a, struct compose_fonts *fonts,
                      const struct rich *rich, struct diag_list *diags);

/*
 * Lines of at most `width`: total-fit, or one by one (FIT_GREEDY), where what
 * is added to a paragraph's end leaves its earlier lines as they were. A unit
 * chain wider than that is cut anywhere and reported as `forced-break`; a
 * single unit that is wider yet is `overfull`.
 */
struct lines para_fit(struct para *p, float width, enum fit_mode mode,
                      struct diag_list *diags);

/* The widest phrase, the widest piece no line may cut, and one long line. */
struct para_extent {
    float least, parted, natural;
};
struct para_extent para_extent(const struct para *p);

const struct rich_style *unit_style(const struct para *p, const struct unit *u);

/* What para_place adds to: runs, boxes, shapes and pictures on one origin. */
struct placed {
    struct {
        struct sheet_run *items;
        size_t len, cap;
    } runs;
    struct {
        struct sheet_box *items;
        size_t len, cap;
    } boxes;
    struct {
        struct sheet_shape *items;
        size_t len, cap;
    } shapes;
    struct {
        struct sheet_picture *items;
        size_t len, cap;
    } pictures;
};

/* Puts a line with its left edge at x on a baseline. */
void para_place(const struct para *p, const struct line *line, float x,
                float baseline, struct placed *out);

#endif
