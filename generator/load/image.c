/* What pictures are, and the headers of PNG. */
#include "load/image_bytes.h"

bool image_number(str s, size_t at, size_t len, bool little, uint32_t *n)
{
    *n = 0;
    if (at > s.len || s.len - at < len)
        return false;
    for (size_t i = 0; i < len; i++) {
        size_t place = little ? at + len - 1 - i : at + i;
        *n = *n << 8 | (unsigned char)s.ptr[place];
    }
    return true;
}

static bool big(str s, size_t at, size_t len, uint32_t *n)
{
    return image_number(s, at, len, false, n);
}

enum image_fault image_judge(uint32_t width, uint32_t height,
                             struct image_size *size)
{
    if (width == 0 || height == 0)
        return IMAGE_EMPTY;
    if (width > IMAGE_SIDE || height > IMAGE_SIDE ||
        width * height > IMAGE_PIXELS) /* at most 10^8: no overflow */
        return IMAGE_LARGE;
    *size = (struct image_size){.width = (int)width, .height = (int)height};
    return IMAGE_FINE;
}

/* --- PNG --- */

static const str png_signature = STR_INIT("\x89PNG\r\n\x1A\n");

/* The depths that a colour type may have, one bit for each. */
static bool depth_fits(uint32_t color, uint32_t depth)
{
    enum { D1 = 1 << 1, D2 = 1 << 2, D4 = 1 << 4, D8 = 1 << 8, D16 = 1 << 16 };
    static const uint32_t depths[] = {D1 | D2 | D4 | D8 | D16,
                                      0,
                                      D8 | D16,
                                      D1 | D2 | D4 | D8,
                                      D8 | D16,
                                      0,
                                      D8 | D16};
    return color < sizeof depths / sizeof *depths && depth <= 16 &&
           (depths[color] & (UINT32_C(1) << depth));
}

static enum image_fault read_ihdr(str data, struct image_size *size)
{
    uint32_t width, height, depth, color, method, interlace;
    if (!big(data, 0, 4, &width) || !big(data, 4, 4, &height) ||
        !big(data, 8, 1, &depth) || !big(data, 9, 1, &color) ||
        !big(data, 10, 2, &method) || !big(data, 12, 1, &interlace))
        return IMAGE_CUT;
    if (data.len != 13 || !depth_fits(color, depth) || method || interlace > 1)
        return IMAGE_BROKEN;
    return image_judge(width, height, size);
}

/* From chunk to chunk up to the last one. */
static enum image_fault walk_chunks(str rest)
{
    bool data = false;
    for (;;) {
        uint32_t len;
        if (!big(rest, 0, 4, &len) || rest.len - 4 < 8)
            return IMAGE_CUT;
        str name = str_slice(rest, 4, 8);
        if (len > rest.len - 12)
            return IMAGE_CUT;
        if (str_equal(name, S("IEND")))
            return data ? IMAGE_FINE : IMAGE_BROKEN;
        data = data || str_equal(name, S("IDAT"));
        rest = str_drop(rest, 12 + (size_t)len);
    }
}

enum image_fault image_read_png(str bytes, struct image_size *size)
{
    uint32_t len;
    if (!str_starts(bytes, png_signature))
        return IMAGE_BROKEN;
    str rest = str_drop(bytes, png_signature.len);
    if (!big(rest, 0, 4, &len) || rest.len < 8 + 13)
        return IMAGE_CUT;
    if (len != 13 || !str_equal(str_slice(rest, 4, 8), S("IHDR")))
        return IMAGE_BROKEN;
    enum image_fault fault = read_ihdr(str_slice(rest, 8, 8 + 13), size);
    return fault == IMAGE_FINE ? walk_chunks(rest) : fault;
}

/* --- what a file is --- */

/* ISO 14496-12: the size of a box, `ftyp`, and what phones write. */
static bool is_heic(str bytes)
{
    static const str brands[] = {STR_INIT("heic"), STR_INIT("heix"),
                                 STR_INIT("mif1"), STR_INIT("avif")};
    if (bytes.len < 12 || !str_equal(str_slice(bytes, 4, 8), S("ftyp")))
        return false;
    for (size_t i = 0; i < sizeof brands / sizeof *brands; i++)
        if (str_equal(str_slice(bytes, 8, 12), brands[i]))
            return true;
    return false;
}

enum image_form image_form(str bytes)
{
    static const struct {
        str start;
        enum image_form form;
    } forms[] = {
        {STR_INIT("\x89PNG\r\n\x1A\n"), FORM_PNG},
        {STR_INIT("\xFF\xD8\xFF"), FORM_JPEG},
        {STR_INIT("%PDF-"), FORM_PDF},
        {STR_INIT("GIF8"), FORM_GIF},
        {STR_INIT("BM"), FORM_BMP},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_starts(bytes, forms[i].start))
            return forms[i].form;
    if (bytes.len >= 12 && str_starts(bytes, S("RIFF")) &&
        str_equal(str_slice(bytes, 8, 12), S("WEBP")))
        return FORM_WEBP;
    return is_heic(bytes) ? FORM_HEIC : FORM_UNKNOWN;
}
