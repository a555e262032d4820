/* Circled numbers: ① to ㊿ (Unicode: U+2460, U+3251, U+32B1). */
#ifndef ANNAI_MODEL_ORDINAL_H
#define ANNAI_MODEL_ORDINAL_H

#include "base/arena.h"
#include "base/str.h"

enum { ORDINAL_MOST = 50 };

/* n from 1 to ORDINAL_MOST, as UTF-8 in the arena. */
str ordinal(struct arena *a, int n);
/* The number that a character stands for; 0 where it is none of them. */
int ordinal_value(uint32_t cp);

#endif
