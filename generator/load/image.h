/*
 * The headers of pictures: PNG (W3C, third edition, 5 and 11.2.1), JPEG
 * (ITU-T T.81, B.1.1 and B.2.2; Exif 2.3, 4.6.4 for the orientation). The
 * bytes are hostile: nothing is read outside of them, in linear time, and
 * nothing is decoded. No diagnostics here: who calls knows the file's name.
 */
#ifndef ANNAI_LOAD_IMAGE_H
#define ANNAI_LOAD_IMAGE_H

#include "base/str.h"

enum { IMAGE_SIDE = 10000, IMAGE_PIXELS = 40000000 };

enum image_fault {
    IMAGE_FINE,
    IMAGE_CUT,     /* ends before its end */
    IMAGE_BROKEN,  /* a header that no picture has */
    IMAGE_UNSHOWN, /* a JPEG that browsers do not show */
    IMAGE_EMPTY,   /* no width or no height */
    IMAGE_LARGE,   /* over IMAGE_SIDE or IMAGE_PIXELS */
};

/* Pixels as a browser shows them: a picture that was turned is measured so. */
struct image_size {
    int width, height;
    int channels;    /* of a JPEG: 1 grey, 3 colours, 4 printing inks */
    int orientation; /* of a JPEG: 1 to 8 as in Exif, 1 where it says none */
};

/* size is filled for IMAGE_FINE only. The first bytes were looked at before. */
enum image_fault image_read_png(str bytes, struct image_size *size);
enum image_fault image_read_jpeg(str bytes, struct image_size *size);

enum image_form {
    FORM_UNKNOWN,
    FORM_PNG,
    FORM_JPEG,
    FORM_PDF,
    FORM_GIF,
    FORM_WEBP,
    FORM_HEIC,
    FORM_BMP,
};

/* What the first bytes say that the file is. */
enum image_form image_form(str bytes);

#endif
