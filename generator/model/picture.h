/*
 * The bytes of the pictures that a page shows, for who draws them: read by
 * build/, each once, before the page is composed.
 */
#ifndef ANNAI_MODEL_PICTURE_H
#define ANNAI_MODEL_PICTURE_H

#include "model/asset.h"

struct picture {
    const struct asset *asset; /* a PNG, or a JPEG in grey or three colours */
    str bytes;                 /* whole, as load/ judged them */
};

struct picture_list {
    struct picture *items;
    size_t len, cap;
};

/* NULL where the list has none of that asset, or asset is NULL. */
const struct picture *picture_find(const struct picture_list *list,
                                   const struct asset *asset);

#endif
