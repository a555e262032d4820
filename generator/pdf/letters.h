/*
 * What each code of cairo's fonts says. cairo leaves out characters that only
 * stand beside wide gaps (see draw.c); here they are found by following the
 * codes of the content and the glyphs that were drawn side by side; pdf/ only.
 */
#ifndef ANNAI_PDF_LETTERS_H
#define ANNAI_PDF_LETTERS_H

#include "pdf/file.h"

/* A font's codes, by the name it has in the content. */
struct letters_font {
    str name;
    bool wide; /* codes of two bytes */
    struct {
        str *items; /* empty: not met */
        size_t len, cap;
    } sure, likely; /* as cairo knows it; as it stands in a wider text */
};

struct letters {
    struct arena *arena;
    struct {
        struct letters_font *items;
        size_t len, cap;
    } fonts;
    struct letters_font *font; /* of the next codes; NULL: none yet */
    const str *drawn;          /* the page's glyphs: what each says */
    size_t drawn_len, at;
};

/* The glyphs of the next page; false where some of the last were not met. */
bool letters_turn(struct letters *l, const str *drawn, size_t len);
/* "/f-0-1" of a Tf operator. */
void letters_set_font(struct letters *l, str name);
/*
 * The codes of a string or <hexadecimal> that is shown; alone: its text is
 * not that of the marks around it. False for more codes than glyphs.
 */
bool letters_show(struct letters *l, str token, bool alone);
/* The CMap of a font (ISO 32000-1, 9.10.3); false for an unknown one. */
bool letters_put(const struct letters *l, str name, struct pdf_file *file,
                 size_t number);

#endif
