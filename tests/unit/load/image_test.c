#include "load/image.h"

#include <check.h>
#include <string.h>

#include "base/buf.h"

/* --- small pictures, made by hand --- */

static void put_number(struct buf *b, uint32_t n, int len)
{
    while (len-- > 0)
        buf_put_byte(b, (char)(n >> (8 * len) & 0xFF));
}

static void put_chunk(struct buf *b, str name, str data)
{
    put_number(b, (uint32_t)data.len, 4);
    buf_put(b, name);
    buf_put(b, data);
    put_number(b, 0, 4); /* nobody looks at the checksum */
}

struct header {
    uint32_t width, height, depth, color, method, interlace;
};

static str png(struct arena *a, const struct header *h)
{
    struct buf b = {.arena = a}, data = {.arena = a};
    put_number(&data, h->width, 4);
    put_number(&data, h->height, 4);
    put_number(&data, h->depth, 1);
    put_number(&data, h->color, 1);
    put_number(&data, h->method, 2);
    put_number(&data, h->interlace, 1);
    buf_put(&b, S("\x89PNG\r\n\x1A\n"));
    put_chunk(&b, S("IHDR"), buf_text(&data));
    put_chunk(&b, S("IDAT"), S("nothing that can be decoded"));
    put_chunk(&b, S("IEND"), S(""));
    return buf_text(&b);
}

static void put_segment(struct buf *b, uint32_t marker, str data)
{
    put_number(b, 0xFF00 | marker, 2);
    put_number(b, (uint32_t)data.len + 2, 2);
    buf_put(b, data);
}

struct frame {
    uint32_t marker, precision, width, height, parts;
    int orientation; /* 0: no Exif */
    bool little;
};

static void put_exif(struct arena *a, struct buf *out, const struct frame *f)
{
    struct buf b = {.arena = a};
    buf_put(&b, S("Exif\0\0"));
    buf_put(&b, f->little ? S("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0")
                          : S("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01"));
    buf_put_byte(&b, f->little ? (char)f->orientation : '\0');
    buf_put_byte(&b, f->little ? '\0' : (char)f->orientation);
    buf_put(&b, S("\0\0\0\0\0\0"));
    put_segment(out, 0xE1, buf_text(&b));
}

/* One quantiser, and a coder each for DC and AC: one code of one bit. */
static const char quantiser[65] = {0};
static const char coders[2 * 18] = {0x00, 1, [18] = 0x10, 1};

static void put_scan(struct arena *a, struct buf *out, const struct frame *f)
{
    struct buf b = {.arena = a};
    put_number(&b, f->parts, 1);
    for (uint32_t i = 0; i < f->parts; i++)
        put_number(&b, (i + 1) << 8, 2);
    put_number(&b, f->marker == 0xC2 ? 0 : 63, 2);
    put_number(&b, 0, 1);
    put_segment(out, 0xDA, buf_text(&b));
}

static str jpeg(struct arena *a, const struct frame *f)
{
    struct buf b = {.arena = a}, data = {.arena = a};
    buf_put(&b, S("\xFF\xD8"));
    put_segment(&b, 0xE0, S("JFIF\0 and so on"));
    if (f->orientation)
        put_exif(a, &b, f);
    put_number(&data, f->precision, 1);
    put_number(&data, f->height, 2);
    put_number(&data, f->width, 2);
    put_number(&data, f->parts, 1);
    for (uint32_t i = 0; i < f->parts; i++)
        put_number(&data, (i + 1) << 16 | 0x1100, 3);
    put_segment(&b, f->marker, buf_text(&data));
    put_segment(&b, 0xDB, (str){quantiser, sizeof quantiser});
    put_segment(&b, 0xC4, (str){coders, sizeof coders});
    put_scan(a, &b, f);
    buf_put(&b, S("\x12\xFF\x00\x34\xFF\xD9 and the camera's own"));
    return buf_text(&b);
}

/* --- PNG --- */

static const struct {
    struct header header;
    enum image_fault fault;
} pngs[] = {
    {{800, 500, 8, 2, 0, 0}, IMAGE_FINE},
    {{1, 1, 1, 0, 0, 1}, IMAGE_FINE},
    {{10000, 4000, 4, 3, 0, 0}, IMAGE_FINE},
    {{10000, 4001, 8, 6, 0, 0}, IMAGE_LARGE},
    {{10001, 1, 8, 6, 0, 0}, IMAGE_LARGE},
    {{23000, 23000, 8, 6, 0, 0}, IMAGE_LARGE},
    {{0xFFFFFFFF, 0xFFFFFFFF, 8, 6, 0, 0}, IMAGE_LARGE},
    {{0, 500, 8, 2, 0, 0}, IMAGE_EMPTY},
    {{800, 500, 3, 2, 0, 0}, IMAGE_BROKEN},
    {{800, 500, 16, 3, 0, 0}, IMAGE_BROKEN},
    {{800, 500, 8, 5, 0, 0}, IMAGE_BROKEN},
    {{800, 500, 200, 2, 0, 0}, IMAGE_BROKEN},
    {{800, 500, 8, 7, 0, 0}, IMAGE_BROKEN},
    {{800, 500, 8, 2, 1, 0}, IMAGE_BROKEN},
    {{800, 500, 8, 2, 0, 2}, IMAGE_BROKEN},
};

START_TEST(a_png_says_its_size)
{
    struct arena a = {0};
    struct image_size size = {0};
    const struct header *h = &pngs[_i].header;
    ck_assert_int_eq(image_read_png(png(&a, h), &size), pngs[_i].fault);
    bool fine = pngs[_i].fault == IMAGE_FINE;
    ck_assert_int_eq(size.width, fine ? (int)h->width : 0);
    ck_assert_int_eq(size.height, fine ? (int)h->height : 0);
    arena_free(&a);
}
END_TEST

/* --- JPEG --- */

static const struct {
    struct frame frame;
    enum image_fault fault;
    int width, height;
} jpegs[] = {
    {{0xC0, 8, 600, 400, 3, 0, false}, IMAGE_FINE, 600, 400},
    {{0xC2, 8, 600, 400, 1, 1, false}, IMAGE_FINE, 600, 400},
    {{0xC1, 8, 600, 400, 4, 3, true}, IMAGE_FINE, 600, 400},
    {{0xC0, 8, 600, 400, 3, 6, false}, IMAGE_FINE, 400, 600},
    {{0xC0, 8, 600, 400, 3, 8, true}, IMAGE_FINE, 400, 600},
    {{0xC0, 8, 600, 400, 3, 9, true}, IMAGE_FINE, 600, 400},
    {{0xC3, 8, 600, 400, 3, 0, false}, IMAGE_UNSHOWN, 0, 0},
    {{0xC9, 8, 600, 400, 3, 0, false}, IMAGE_UNSHOWN, 0, 0},
    {{0xC1, 12, 600, 400, 3, 0, false}, IMAGE_UNSHOWN, 0, 0},
    {{0xC0, 8, 600, 0, 3, 0, false}, IMAGE_EMPTY, 0, 0},
    {{0xC0, 8, 23000, 23000, 3, 0, false}, IMAGE_LARGE, 0, 0},
    {{0xC0, 8, 600, 400, 2, 0, false}, IMAGE_BROKEN, 0, 0},
    {{0xFE, 8, 600, 400, 3, 0, false}, IMAGE_BROKEN, 0, 0}, /* no frame */
    {{0x40, 8, 600, 400, 3, 0, false}, IMAGE_BROKEN, 0, 0}, /* reserved */
    {{0xF0, 8, 600, 400, 3, 0, false}, IMAGE_BROKEN, 0, 0},
};

START_TEST(a_jpeg_says_its_size_as_it_is_shown)
{
    struct arena a = {0};
    struct image_size size = {0};
    ck_assert_int_eq(image_read_jpeg(jpeg(&a, &jpegs[_i].frame), &size),
                     jpegs[_i].fault);
    if (jpegs[_i].fault == IMAGE_FINE) {
        ck_assert_int_eq(size.width, jpegs[_i].width);
        ck_assert_int_eq(size.height, jpegs[_i].height);
        ck_assert_int_eq(size.channels, (int)jpegs[_i].frame.parts);
        int said = jpegs[_i].frame.orientation;
        ck_assert_int_eq(size.orientation, said >= 1 && said <= 8 ? said : 1);
    }
    arena_free(&a);
}
END_TEST

/* What no decoder takes would be a broken PDF. */
static const struct {
    uint8_t marker, at, byte; /* of a segment's data, and what it becomes */
} mistakes[] = {
    {0xC0, 5, 4},    {0xC0, 7, 0x01}, {0xC0, 7, 0x15}, {0xC0, 8, 4},
    {0xC0, 8, 1},    {0xDB, 0, 0x10}, {0xDB, 0, 0x20}, {0xDB, 0, 0x04},
    {0xC4, 0, 0x20}, {0xC4, 0, 0x04}, {0xC4, 1, 3},    {0xC4, 16, 30},
    {0xC4, 17, 16},  {0xDA, 0, 0},    {0xDA, 0, 4},    {0xDA, 1, 9},
    {0xDA, 2, 0x40}, {0xDA, 2, 0x04},
};

START_TEST(a_jpeg_with_wrong_tables_is_broken)
{
    struct arena a = {0};
    struct image_size size = {0};
    struct frame f = {0xC0, 8, 600, 400, 3, 0, false};
    str whole = jpeg(&a, &f);
    char head[] = {'\xFF', (char)mistakes[_i].marker};
    size_t at = str_find(whole, (str){head, 2}) + 4 + mistakes[_i].at;
    char *bytes = arena_alloc(&a, whole.len);
    memcpy(bytes, whole.ptr, whole.len);
    ck_assert_int_eq(image_read_jpeg((str){bytes, whole.len}, &size),
                     IMAGE_FINE);
    bytes[at] = (char)mistakes[_i].byte;
    ck_assert_int_eq(image_read_jpeg((str){bytes, whole.len}, &size),
                     IMAGE_BROKEN);
    arena_free(&a);
}
END_TEST

/* --- hostile bytes --- */

typedef enum image_fault reader(str bytes, struct image_size *size);

/* Each in memory of just its length, so that a sanitizer sees one too many. */
static enum image_fault read_alone(reader *read, str bytes)
{
    struct image_size size = {0};
    struct arena a = {0};
    enum image_fault fault = read(arena_str(&a, bytes), &size);
    if (fault == IMAGE_FINE) {
        ck_assert_int_gt(size.width, 0);
        ck_assert_int_le(size.width, IMAGE_SIDE);
        ck_assert_int_gt(size.height, 0);
        ck_assert_int_le(size.height, IMAGE_SIDE);
    }
    arena_free(&a);
    return fault;
}

START_TEST(a_picture_that_was_cut_is_never_fine)
{
    struct arena a = {0};
    str whole[] = {png(&a, &pngs[0].header), jpeg(&a, &jpegs[4].frame)};
    reader *readers[] = {image_read_png, image_read_jpeg};
    size_t ends[] = {whole[0].len, str_find(whole[1], S("\xFF\xD9")) + 2};
    for (size_t k = 0; k < 2; k++)
        for (size_t len = 0; len < ends[k]; len++)
            ck_assert_int_ne(read_alone(readers[k], str_take(whole[k], len)),
                             IMAGE_FINE);
    arena_free(&a);
}
END_TEST

/* xorshift: the same bytes at every run. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

START_TEST(changed_bytes_lead_nowhere_outside)
{
    struct arena a = {0};
    str whole = _i ? jpeg(&a, &jpegs[4].frame) : png(&a, &pngs[0].header);
    char *bytes = arena_alloc(&a, whole.len);
    uint32_t state = 0x2545F491;
    for (int round = 0; round < 20000; round++) {
        memcpy(bytes, whole.ptr, whole.len);
        for (uint32_t n = next_random(&state) % 4 + 1; n > 0; n--)
            bytes[next_random(&state) % whole.len] = (char)next_random(&state);
        read_alone(_i ? image_read_jpeg : image_read_png,
                   (str){bytes, whole.len});
    }
    arena_free(&a);
}
END_TEST

START_TEST(a_file_is_what_its_first_bytes_say)
{
    ck_assert_int_eq(image_form(S("")), FORM_UNKNOWN);
    ck_assert_int_eq(image_form(S("\x89PN")), FORM_UNKNOWN);
    ck_assert_int_eq(image_form(S("\x89PNG\r\n\x1A\n")), FORM_PNG);
    ck_assert_int_eq(image_form(S("\xFF\xD8\xFF\xE0")), FORM_JPEG);
    ck_assert_int_eq(image_form(S("%PDF-1.7")), FORM_PDF);
    ck_assert_int_eq(image_form(S("GIF89a")), FORM_GIF);
    ck_assert_int_eq(image_form(S("RIFF....WEBP")), FORM_WEBP);
    ck_assert_int_eq(image_form(S("....ftypheic")), FORM_HEIC);
    ck_assert_int_eq(image_form(S("....ftyp")), FORM_UNKNOWN);
    ck_assert_int_eq(image_form(S("BM")), FORM_BMP);
    ck_assert_int_eq(image_form(S("<html>")), FORM_UNKNOWN);
}
END_TEST

Suite *load_image_suite(void);
Suite *load_image_suite(void)
{
    Suite *suite = suite_create("load/image");
    TCase *t = tcase_create("image");
    tcase_add_loop_test(t, a_png_says_its_size, 0,
                        (int)(sizeof pngs / sizeof *pngs));
    tcase_add_loop_test(t, a_jpeg_with_wrong_tables_is_broken, 0,
                        (int)(sizeof mistakes / sizeof *mistakes));
    tcase_add_loop_test(t, a_jpeg_says_its_size_as_it_is_shown, 0,
                        (int)(sizeof jpegs / sizeof *jpegs));
    tcase_add_test(t, a_picture_that_was_cut_is_never_fine);
    tcase_add_loop_test(t, changed_bytes_lead_nowhere_outside, 0, 2);
    tcase_add_test(t, a_file_is_what_its_first_bytes_say);
    suite_add_tcase(suite, t);
    return suite;
}
