/* Between image.c and jpeg.c: numbers in the bytes of pictures. */
#ifndef ANNAI_LOAD_IMAGE_BYTES_H
#define ANNAI_LOAD_IMAGE_BYTES_H

#include "load/image.h"

/* The number of 1 to 4 bytes at a place; false where it is not all there. */
bool image_number(str s, size_t at, size_t len, bool little, uint32_t *n);
/* Fills size where the picture is neither empty nor too large. */
enum image_fault image_judge(uint32_t width, uint32_t height,
                             struct image_size *size);

#endif
