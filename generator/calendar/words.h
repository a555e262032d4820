/*
 * Dates in words: 令和7年12月1日（月）, 2025年12月1日, both at once. Shared by
 * references in content, template filters, feeds and messages, so that one
 * day is written one way everywhere.
 */
#ifndef ANNAI_CALENDAR_WORDS_H
#define ANNAI_CALENDAR_WORDS_H

#include "base/buf.h"
#include "calendar/date.h"

enum notation {
    NOTATION_WAREKI,  /* 令和7年12月1日 */
    NOTATION_SEIREKI, /* 2025年12月1日 */
    NOTATION_BOTH,    /* 令和7年（2025年）12月1日 */
    NOTATION_ISO,     /* 2025-12-01 */
};

struct date_style {
    enum notation notation;
    bool weekday;    /* adds （月） */
    bool yearless;   /* 12月1日 */
    bool short_form; /* R7.12.1 or 2025/12/1 */
};

/* Days before 明治6年 have no era and are written in Western years. */
void words_put_date(struct buf *b, date d, struct date_style style);
/* 令和7年12月 */
void words_put_month(struct buf *b, int year, int month,
                     struct date_style style);
/* 日月火水木金土, one character. */
str words_weekday(enum weekday day);
/* The year alone: 令和7年, 令和元年, 2025年, 令和7年（2025年）; d tells the
 * era. */
void words_put_year(struct buf *b, date d, struct date_style style);

/*
 * Reads one date as a person writes it in front matter or a schedule:
 * 2025-12-02, 2025/12/2, 2025年12月2日, 令和7年12月2日, R7.12.2 (full-width
 * digits too), and nothing else. DATE_NONE where it is none or impossible.
 */
date words_read_date(str s);

#endif
