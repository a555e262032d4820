/*
 * The segments of JPEG up to its end. A picture goes into a PDF as it is: what
 * is wrong in its tables would be a broken PDF.
 */
#include "load/image_bytes.h"

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
    DQT = 0xDB,
    DRI = 0xDD,
    DHP = 0xDE,
    EXP = 0xDF,
    APP1 = 0xE1,
    JPG0 = 0xF0,
    JPG13 = 0xFD,
};

enum { MOST_PARTS = 4 };

struct jpeg {
    struct image_size size;
    bool framed, progressive;
    int orientation; /* 0: not said yet */
    struct {
        uint32_t id, quantised; /* by which table */
    } parts[MOST_PARTS];
    size_t part_count;
    /* Tables that are there, a bit for each; of Huffman's those of AC are
     * from bit 4 on. */
    uint32_t quantisers, coders;
};

static bool big(str s, size_t at, size_t len, uint32_t *n)
{
    return image_number(s, at, len, false, n);
}

/* --- tables (B.2.4) --- */

static enum image_fault read_quantisers(struct jpeg *j, str data)
{
    uint32_t head;
    while (big(data, 0, 1, &head)) {
        size_t len = head >> 4 ? 129 : 65;
        if (head >> 4 > 1 || (head & 15) > 3 || data.len < len)
            return IMAGE_BROKEN;
        j->quantisers |= UINT32_C(1) << (head & 15);
        data = str_drop(data, len);
    }
    return IMAGE_FINE;
}

/* Whether so many codes of each length from 1 to 16 bits can be (annex C). */
static bool codes_fit(str counts, size_t *sum)
{
    uint32_t next = 0;
    *sum = 0;
    for (size_t i = 0; i < counts.len; i++) {
        uint32_t count = (unsigned char)counts.ptr[i];
        next += count;
        *sum += count;
        if (next > UINT32_C(1) << (i + 1))
            return false;
        next <<= 1;
    }
    return *sum <= 256;
}

static enum image_fault read_coders(struct jpeg *j, str data)
{
    enum { LENGTHS = 16, MOST_DC = 15 };
    uint32_t head;
    size_t sum;
    while (big(data, 0, 1, &head)) {
        if (head >> 4 > 1 || (head & 15) > 3 || data.len < 1 + LENGTHS ||
            !codes_fit(str_slice(data, 1, 1 + LENGTHS), &sum) ||
            data.len < 1 + LENGTHS + sum)
            return IMAGE_BROKEN;
        data = str_drop(data, 1 + LENGTHS);
        for (size_t i = 0; head < 4 && i < sum; i++)
            if ((unsigned char)data.ptr[i] > MOST_DC)
                return IMAGE_BROKEN;
        j->coders |= UINT32_C(1) << ((head >> 4) * 4 + (head & 15));
        data = str_drop(data, sum);
    }
    return IMAGE_FINE;
}

/* --- segments --- */

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
        !image_number(tiff, 4, 4, little, &at) ||
        !image_number(tiff, at, 2, little, &count))
        return 0;
    for (size_t i = 0; i < count; i++) {
        size_t entry = (size_t)at + 2 + i * 12;
        if (!image_number(tiff, entry, 2, little, &tag) ||
            !image_number(tiff, entry + 8, 2, little, &value))
            return 0;
        if (tag == 0x0112)
            return value <= 8 ? (int)value : 0;
    }
    return 0;
}

static bool read_parts(struct jpeg *j, str data, size_t count)
{
    j->part_count = count;
    for (size_t i = 0; i < count; i++) {
        uint32_t across, down, sampling;
        if (!big(data, 6 + i * 3, 1, &j->parts[i].id) ||
            !big(data, 7 + i * 3, 1, &sampling) ||
            !big(data, 8 + i * 3, 1, &j->parts[i].quantised))
            return false;
        across = sampling >> 4;
        down = sampling & 15;
        if (across < 1 || across > 4 || down < 1 || down > 4 ||
            j->parts[i].quantised > 3)
            return false;
    }
    return true;
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
    if ((parts != 1 && parts != 3 && parts != 4) || data.len != 6 + parts * 3 ||
        !read_parts(j, data, parts))
        return IMAGE_BROKEN;
    j->framed = true;
    j->progressive = marker == SOF2;
    enum image_fault fault = image_judge(width, height, &j->size);
    j->size.channels = (int)parts;
    return fault;
}

/* What of the coefficients a scan of a progressive picture has (G.1.1.1). */
static bool steps_fit(const struct jpeg *j, str data, size_t count)
{
    uint32_t first, last, bits;
    if (!big(data, 1 + count * 2, 1, &first) ||
        !big(data, 2 + count * 2, 1, &last) ||
        !big(data, 3 + count * 2, 1, &bits))
        return false;
    uint32_t before = bits >> 4, now = bits & 15;
    if (!j->progressive)
        return true;
    bool range =
        first == 0 ? last == 0 : last >= first && last < 64 && count == 1;
    return range && now <= 13 && (before == 0 || now + 1 == before);
}

/* A part of a scan has a frame's name, a quantiser, and coders if it says. */
static bool part_fits(const struct jpeg *j, str data, size_t at, bool dc)
{
    uint32_t id, tables;
    if (!big(data, at, 1, &id) || !big(data, at + 1, 1, &tables) ||
        tables >> 4 > 3 || (tables & 15) > 3)
        return false;
    uint32_t coder = dc ? tables >> 4 : 4 + (tables & 15);
    if (j->progressive && !(j->coders >> coder & 1))
        return false;
    for (size_t i = 0; i < j->part_count; i++)
        if (j->parts[i].id == id)
            return j->quantisers >> j->parts[i].quantised & 1;
    return false;
}

static enum image_fault read_scan(const struct jpeg *j, str data)
{
    uint32_t count, first;
    if (!j->framed || !big(data, 0, 1, &count) || count < 1 ||
        count > j->part_count || data.len != 4 + count * 2 ||
        !steps_fit(j, data, count) || !big(data, 1 + count * 2, 1, &first))
        return IMAGE_BROKEN;
    for (size_t i = 0; i < count; i++)
        if (!part_fits(j, data, 1 + i * 2, first == 0))
            return IMAGE_BROKEN;
    return IMAGE_FINE;
}

static enum image_fault read_segment(struct jpeg *j, uint32_t marker, str data)
{
    bool frame = marker >= SOF0 && marker <= SOF15 && marker != DHT &&
                 marker != JPG && marker != DAC;
    if (frame)
        return read_frame(j, marker, data);
    if (marker == DQT)
        return read_quantisers(j, data);
    if (marker == DHT)
        return read_coders(j, data);
    if (marker == SOS)
        return read_scan(j, data);
    if (marker == DRI && data.len != 2)
        return IMAGE_BROKEN;
    if (marker == APP1 && j->orientation == 0)
        j->orientation = exif_orientation(data);
    return IMAGE_FINE;
}

/* Behind the codes of a scan: where the next marker begins. */
static str skip_codes(str rest)
{
    for (size_t i = 0; i + 1 < rest.len; i++) {
        unsigned char next = (unsigned char)rest.ptr[i + 1];
        if (rest.ptr[i] == '\xFF' && next != 0 && next != 0xFF &&
            !(next >= RST0 && next <= RST7))
            return str_drop(rest, i);
    }
    return S("");
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

/* Reserved markers and those of hierarchical pictures are in none of ours. */
static bool has_segment(uint32_t marker)
{
    return marker >= SOF0 && marker != JPG && marker != DHP && marker != EXP &&
           !(marker >= RST0 && marker <= RST7) &&
           !(marker >= JPG0 && marker <= JPG13);
}

/* To the end; cameras put things of their own behind it. */
static enum image_fault read_segments(struct jpeg *j, str rest)
{
    bool scanned = false;
    for (;;) {
        uint32_t marker, len;
        enum image_fault fault = next_marker(&rest, &marker);
        if (fault != IMAGE_FINE)
            return fault;
        if (marker == EOI)
            return scanned ? IMAGE_FINE : IMAGE_BROKEN;
        if (!has_segment(marker))
            return IMAGE_BROKEN;
        if (!big(rest, 0, 2, &len) || len > rest.len)
            return IMAGE_CUT;
        if (len < 2)
            return IMAGE_BROKEN;
        fault = read_segment(j, marker, str_slice(rest, 2, len));
        if (fault != IMAGE_FINE)
            return fault;
        rest = str_drop(rest, len);
        if (marker != SOS)
            continue;
        scanned = true;
        rest = skip_codes(rest);
    }
}

enum image_fault image_read_jpeg(str bytes, struct image_size *size)
{
    struct jpeg j = {.framed = false};
    if (!str_starts(bytes, S("\xFF\xD8")))
        return IMAGE_BROKEN;
    enum image_fault fault = read_segments(&j, str_drop(bytes, 2));
    if (fault != IMAGE_FINE)
        return fault;
    *size = j.size;
    size->orientation = j.orientation ? j.orientation : 1;
    if (j.orientation >= 5) {
        size->width = j.size.height;
        size->height = j.size.width;
    }
    return IMAGE_FINE;
}
