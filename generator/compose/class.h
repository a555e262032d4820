/*
 * JLREQ's character classes, folded to those a horizontal line without ruby
 * tells apart, and the natural space between two neighbours (JLREQ table 1).
 */
#ifndef ANNAI_COMPOSE_CLASS_H
#define ANNAI_COMPOSE_CLASS_H

#include <stdbool.h>
#include <stdint.h>

enum jl_class {
    JL_OPEN,   /* cl-01 「（ */
    JL_CLOSE,  /* cl-02 」） */
    JL_HYPHEN, /* cl-03 ～ – */
    JL_DIVIDE, /* cl-04 ！？ */
    JL_MIDDLE, /* cl-05 ・： */
    JL_STOP,   /* cl-06 。 */
    JL_COMMA,  /* cl-07 、 */
    JL_JOIN,   /* cl-08 ……―― */
    JL_PREFIX, /* cl-12 ￥№ */
    JL_SUFFIX, /* cl-13 ％㎏ */
    JL_BLANK,  /* cl-14 the ideographic space */
    JL_WIDE,   /* cl-09 to 11, 15 to 19: kana, kanji, symbols */
    JL_HALF,   /* half-width kana: solid with all */
    JL_DIGIT,  /* cl-24 */
    JL_SPACE,  /* cl-26 */
    JL_LATIN,  /* cl-27 */
    JL_COUNT
};

/* What a boundary between two classes holds before a line is adjusted. */
enum jl_gap { GAP_NONE, GAP_QUARTER, GAP_HALF, GAP_THREE_QUARTERS, GAP_AKI };

enum jl_class jl_class_of(uint32_t cp);
enum jl_gap jl_gap_between(enum jl_class before, enum jl_class after);

/* Whether the composer sets the class on half an em whatever the font says. */
bool jl_half_body(enum jl_class c);

/* Whether it is bound to what stands before: 々ー and small kana, cl-09 to 11.
 */
bool jl_follows(uint32_t cp);

/* The digits of any width, and 元 is none of them. */
bool jl_digit(uint32_t cp);

#endif
