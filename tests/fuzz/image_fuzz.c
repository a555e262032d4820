/* The headers of pictures, whatever the bytes are. */
#include <stdlib.h>

#include "load/image.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(enum image_fault fault, const struct image_size *size)
{
    bool within = size->width > 0 && size->height > 0 &&
                  size->width <= IMAGE_SIDE && size->height <= IMAGE_SIDE &&
                  size->width * size->height <= IMAGE_PIXELS;
    if (fault == IMAGE_FINE && !within)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str bytes = {(const char *)data, size};
    struct image_size png = {0}, jpeg = {0};
    check(image_read_png(bytes, &png), &png);
    check(image_read_jpeg(bytes, &jpeg), &jpeg);
    if (image_form(bytes) == FORM_UNKNOWN && (png.width || jpeg.width))
        abort();
    return 0;
}
