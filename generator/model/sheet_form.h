/*
 * A form of paper, as themes/<name>/sheets/<form>.lua states it: its size, and
 * the frames that text flows through in the order in which people read them.
 * Lengths are in millimetres, sizes of type in points.
 */
#ifndef ANNAI_MODEL_SHEET_FORM_H
#define ANNAI_MODEL_SHEET_FORM_H

#include "model/fact.h"

enum { SHEET_SIDES = 2, SIDE_PANELS = 6 };

enum sheet_numbers {
    NUMBERS_PAGE,  /* ページ 2/4 */
    NUMBERS_PANEL, /* the number of each panel that people unfold */
    NUMBERS_NONE,
};

enum sheet_footer {
    FOOTER_EACH, /* on every page */
    FOOTER_LAST, /* on the last panel: the back of a folded leaflet */
    FOOTER_NONE,
};

/* A part of a side between two folds. */
struct sheet_panel {
    double width;
    int order; /* in reading, from 1 */
};

struct sheet_form {
    str name, label; /* trifold, 三つ折り */
    struct str_list also;
    double width, height;
    double top, right, bottom, left; /* margins of each page or panel */
    int columns;
    double gap;  /* between columns */
    double size; /* of the text */
    int pages;   /* at most; 0: as many as it takes */
    struct sheet_side {
        struct sheet_panel panels[SIDE_PANELS];
        size_t len;
    } sides[SHEET_SIDES];
    size_t side_count; /* 0: not folded */
    enum sheet_numbers numbers;
    enum sheet_footer footer;
    bool cover;    /* what stands before the first section is a cover */
    bool sections; /* each section begins a page that has its title */
    span where;
};

/* A file of sheets/, read when a page asks for it. */
struct sheet_file {
    const struct source *source;
    str name;                /* of the file, without .lua */
    struct sheet_form *form; /* NULL: not read, or wrong */
    bool tried;
};

/* What a form has that says nothing else: A4 upright, one column. */
struct sheet_form sheet_form_usual(void);

/* The number of panels on both sides; 0 where it is not folded. */
size_t sheet_form_panels(const struct sheet_form *f);

/* The narrowest measure that text is set in; less than the least is no use. */
double sheet_form_measure(const struct sheet_form *f);
static const double least_measure = 30; /* mm */

/* Whether somebody who writes that name means this form. */
bool sheet_form_named(const struct sheet_form *f, str name);

#endif
