/* What the parts of a sheet are, for readers who hear it (ISO 32000-1, 14.7).
 */
#ifndef ANNAI_COMPOSE_ELEMENT_H
#define ANNAI_COMPOSE_ELEMENT_H

#include "base/str.h"

/* Structure types of ISO 32000-1, 14.8.4. */
enum sheet_role {
    ROLE_P,
    ROLE_DOCUMENT,
    ROLE_SECT,
    ROLE_DIV,
    ROLE_H1,
    ROLE_H2,
    ROLE_H3,
    ROLE_H4,
    ROLE_H5,
    ROLE_H6,
    ROLE_L,
    ROLE_LI,
    ROLE_LBL,
    ROLE_LBODY,
    ROLE_TABLE,
    ROLE_CAPTION,
    ROLE_TR,
    ROLE_TH,
    ROLE_TD,
    ROLE_FIGURE,
    ROLE_LINK,
    ROLE_SPAN,
    ROLE_CODE,
    ROLE_QUOTE,
    ROLE_NOTE,
    ROLE_RUBY,
    ROLE_RB,
    ROLE_RT,
    ROLE_TOC,
    ROLE_TOCI,
    ROLE_REFERENCE,
    ROLE_COUNT
};

/*
 * An element of the structure tree. Parents stand before their children, and
 * children in reading order; what is drawn belongs to elements without
 * children, which may go on from line to line and from page to page.
 */
struct sheet_element {
    enum sheet_role role;
    uint32_t parent;        /* its index; 0: the document */
    str alt;                /* in words, of a figure */
    uint32_t columns, rows; /* that a cell takes up; 0 means 1 */
    bool row_head;          /* a TH of a row; else of a column */
    bool ordered;           /* a list of numbers */
    bool around;            /* on paper alone: contact, forms */
};

struct sheet_elements {
    struct sheet_element *items; /* [0] is the document */
    size_t len, cap;
};

#endif
