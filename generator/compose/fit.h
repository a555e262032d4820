/* The parts of fit.c: what lines cost, and what has to be said of them. */
#ifndef ANNAI_COMPOSE_FIT_H
#define ANNAI_COMPOSE_FIT_H

#include "compose/line.h"

/* Where a line may begin or end: in front of unit `at`. */
struct node {
    size_t at, from;
    double cost;
    unsigned char kind; /* enum line_break */
};

/* Sums over units [0, i): differences give any line's figures at once. */
struct sums {
    double width;             /* bodies and natural gaps */
    double shrink[GAP_KINDS]; /* what the gaps of a kind can give */
    double stretch[GAP_KINDS];
    double body; /* sizes of all gaps that may open */
};

struct fit {
    struct para *p;
    struct sums *sums; /* one more than units */
    struct node *nodes;
    size_t len;
    double width;
    enum fit_mode mode;
};

/* cost.c */
void fit_sum(struct fit *f);
/* The end of a line without the spaces it ends in. */
size_t fit_trim(const struct para *p, size_t first, size_t end);
double fit_natural(const struct fit *f, size_t first, size_t end);
/* How much narrower the line can be set. */
double fit_shrink(const struct fit *f, size_t first, size_t end);
/* What the line between two nodes costs; its shares go to *l. */
double fit_cost(const struct fit *f, const struct node *from,
                const struct node *to, struct line *l);

/* forced.c */
/* Cuts what no line can hold; each such piece is reported once. */
void fit_force(struct fit *f, struct diag_list *diags);
/* Lines that part a date or a term, and lines that are too wide. */
void fit_report(const struct fit *f, const struct lines *lines,
                struct diag_list *diags);

#endif
