/*
 * Files beside the pages: pictures that pages show, forms that they link to.
 * load/ finds and judges them, resolve/ ties images and links to them, and
 * those that a page needs are published under the path they have.
 */
#ifndef ANNAI_MODEL_ASSET_H
#define ANNAI_MODEL_ASSET_H

#include "base/arena.h"
#include "base/str.h"
#include "model/block.h"

enum asset_kind { ASSET_PNG, ASSET_JPEG, ASSET_PDF };

struct asset {
    str path; /* below the insurer's root: form/apply.pdf */
    str file; /* content/common/form/apply.pdf */
    enum asset_kind kind;
    int width, height; /* pixels as shown; 0: a PDF, or a broken file */
    size_t size;       /* bytes; 0: it could not be read (reported) */
    int channels;      /* a JPEG's: 1 grey, 3 colours, 4 printing inks */
    int orientation;   /* a JPEG's: 1 to 8 as in Exif; else 0 */
};

/* Sorted by path. */
struct asset_list {
    struct asset *items;
    size_t len, cap;
};

/* By the extension, in small letters; false where it is another kind. */
bool asset_kind_of(str path, enum asset_kind *kind);

/* NULL where there is none of that path. */
const struct asset *asset_find(const struct asset_list *list, str path);

/* What a reader is told before a download: 120KB, 1.4MB; rounded up. */
str asset_size_words(struct arena *a, size_t bytes);

/*
 * Sets used[i] for every file of the list that the shown blocks show or link
 * to; used has list->len places. Blocks were tied to the same list.
 */
void assets_mark(const struct asset_list *list, const struct block *blocks,
                 bool *used);

#endif
