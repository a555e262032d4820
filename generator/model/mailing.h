/*
 * What goes by post: lists that are filled in, the place of an address behind
 * an envelope's window, marks. Lengths are millimetres of an upright A4 page,
 * from its left and its top edge.
 */
#ifndef ANNAI_MODEL_MAILING_H
#define ANNAI_MODEL_MAILING_H

#include "model/component.h"

enum { PAPER_WIDTH = 210, PAPER_HEIGHT = 297 };

struct mailing_box {
    int left, top, width, height;
};

/* 宛名: what shows through the window of its envelope. */
struct mailing_box mailing_window(const struct component *c);

enum { MAILING_FOLDS = 2 };
/* Where the paper is folded to fit its envelope; returns how often. */
size_t mailing_folds(const struct component *c, int folds[MAILING_FOLDS]);

/* 郵便料金: the square that the mark stands in. */
struct mailing_box mailing_postage(const struct component *c);
/* 返信先: the label; left and top are 0: it stands in the text. */
struct mailing_box mailing_label(const struct component *c);
/* The seven digits of a postcode as written, without its hyphen and 〒. */
bool mailing_postcode(str written, char digits[7]);

/* 名簿: rows of a sheet, and how many blocks share them. */
int mailing_rows(const struct component *c);
int mailing_blocks(const struct component *c);

#endif
