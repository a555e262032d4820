/* The headers of pictures. */
#include "load/image.h"

/* The number of 1 to 4 bytes at a place; false where it is not all there. */
static bool number_at(str s, size_t at, size_t len, bool little, uint32_t *n)
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
    return number_at(s, at, len, false, n);
}

static enum image_fault judge(uint32_t width, uint32_t height,
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
    return judge(width, height, size);
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

/* --- JPEG --- */

enum {
    SOF0 = 0xC0,
    SOF2 = 0xC2,
    DHT = 0xC4,
    JPG = 0xC8,
    DAC = 0xCC,
    SOF15 = 0xCF,
    RST0 = 0xD0,
    RST7 = 0xD7,
    EOI = 0xD9,
    SOS = 0xDA,
    APP1 = 0xE1,
};

struct jpeg {
    struct image_size size;
    bool framed;
    int orientation; /* 0: not said yet */
};

/* 1 to 8, or 0 where the segment says none. */
static int exif_orientation(str segment)
{
    static const str head = STR_INIT("Exif\0\0");
    uint32_t at, count, tag, value;
    if (!str_starts(segment, head))
        return 0;
    str tiff = str_drop(segment, head.len);
    bool little = str_starts(tiff, S("II*\0"));
    if ((!little && !str_starts(tiff, S("MM\0*"))) ||
        !number_at(tiff, 4, 4, little, &at) ||
        !number_at(tiff, at, 2, little, &count))
        return 0;
    for (size_t i = 0; i < count; i++) {
        size_t entry = (size_t)at + 2 + i * 12;
        if (!number_at(tiff, entry, 2, little, &tag) ||
            !number_at(tiff, entry + 8, 2, little, &value))
            return 0;
        if (tag == 0x0112)
            return value <= 8 ? (int)value : 0;
    }
    return 0;
}

static enum image_fault read_frame(struct jpeg *j, uint32_t marker, str data)
{
    uint32_t precision, height, width, parts;
    if (j->framed)
        return IMAGE_BROKEN;
    if (marker > SOF2)
        return IMAGE_UNSHOWN;
    if (!big(data, 0, 1, &precision) || !big(data, 1, 2, &height) ||
        !big(data, 3, 2, &width) || !big(data, 5, 1, &parts))
        return IMAGE_BROKEN;
    if (precision != 8)
        return IMAGE_UNSHOWN;
    if ((parts != 1 && parts != 3 && parts != 4) || data.len != 6 + parts * 3)
        return IMAGE_BROKEN;
    j->framed = true;
    enum image_fault fault = judge(width, height, &j->size);
    j->size.channels = (int)parts;
    return fault;
}

static enum image_fault read_segment(struct jpeg *j, uint32_t marker, str data)
{
    bool frame = marker >= SOF0 && marker <= SOF15 && marker != DHT &&
                 marker != JPG && marker != DAC;
    if (frame)
        return read_frame(j, marker, data);
    if (marker == APP1 && j->orientation == 0)
        j->orientation = exif_orientation(data);
    return IMAGE_FINE;
}

/* Cameras put things of their own behind the end, but it is there. */
static bool has_end(str scan)
{
    for (size_t i = scan.len; i >= 2; i--)
        if (str_equal(str_slice(scan, i - 2, i), S("\xFF\xD9")))
            return true;
    return false;
}

/* The next marker, behind any fill bytes; *rest is what follows it. */
static enum image_fault next_marker(str *rest, uint32_t *marker)
{
    if (rest->len == 0)
        return IMAGE_CUT;
    if (rest->ptr[0] != '\xFF')
        return IMAGE_BROKEN;
    while (str_starts(*rest, S("\xFF")))
        *rest = str_drop(*rest, 1);
    if (!big(*rest, 0, 1, marker))
        return IMAGE_CUT;
    *rest = str_drop(*rest, 1);
    return IMAGE_FINE;
}

/* Segment by segment up to the first scan; *rest is what follows its header. */
static enum image_fault read_segments(struct jpeg *j, str *rest)
{
    uint32_t marker = 0, len;
    while (marker != SOS) {
        enum image_fault fault = next_marker(rest, &marker);
        if (fault != IMAGE_FINE)
            return fault;
        if (marker == 0 || marker == 1 || marker == EOI ||
            (marker >= RST0 && marker <= RST7))
            return IMAGE_BROKEN;
        if (!big(*rest, 0, 2, &len) || len > rest->len)
            return IMAGE_CUT;
        if (len < 2)
            return IMAGE_BROKEN;
        fault = read_segment(j, marker, str_slice(*rest, 2, len));
        if (fault != IMAGE_FINE)
            return fault;
        *rest = str_drop(*rest, len);
    }
    return j->framed ? IMAGE_FINE : IMAGE_BROKEN;
}

enum image_fault image_read_jpeg(str bytes, struct image_size *size)
{
    struct jpeg j = {.framed = false};
    if (!str_starts(bytes, S("\xFF\xD8")))
        return IMAGE_BROKEN;
    str rest = str_drop(bytes, 2);
    enum image_fault fault = read_segments(&j, &rest);
    if (fault != IMAGE_FINE)
        return fault;
    *size = j.size;
    size->orientation = j.orientation ? j.orientation : 1;
    if (j.orientation >= 5) {
        size->width = j.size.height;
        size->height = j.size.width;
    }
    return has_end(rest) ? IMAGE_FINE : IMAGE_CUT;
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
