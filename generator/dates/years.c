/*
 * The year of a date that leaves it out: the nearest one of its sentence, else
 * the paragraph's only one, else the heading's.
 */
#include "dates/scanner.h"

/* 。 ends a sentence, an empty line a paragraph; reads each byte once. */
static void advance(struct years *y, str text, size_t upto)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    bool line_empty = false;
    for (size_t i = y->checked; i < upto; i++) {
        if (p[i] == '\n') {
            if (line_empty) {
                y->written = 0;
                y->several = false;
            }
            line_empty = true;
        } else if (p[i] != ' ' && p[i] != '\r' && p[i] != '\t') {
            line_empty = false;
        }
        if (p[i] == 0xE3 && upto - i >= 3 && p[i + 1] == 0x80 &&
            p[i + 2] == 0x82)
            y->sentence = false;
    }
    if (upto > y->checked)
        y->checked = upto;
}

void years_note(struct years *y, str text, int year, size_t end)
{
    advance(y, text, end);
    y->several = y->several || (y->written && y->written != year);
    y->written = year;
    y->sentence = true;
}

int years_at(struct years *y, str text, size_t at)
{
    advance(y, text, at);
    if (!y->written)
        return y->given;
    if (y->sentence || !y->several)
        return y->written;
    return 0;
}
