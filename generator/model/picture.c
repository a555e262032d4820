/* The pictures of a page. */
#include "model/picture.h"

const struct picture *picture_find(const struct picture_list *list,
                                   const struct asset *asset)
{
    for (size_t i = 0; asset && list && i < list->len; i++)
        if (list->items[i].asset == asset)
            return &list->items[i];
    return NULL;
}
