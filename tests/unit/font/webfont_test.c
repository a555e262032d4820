#include "font/webfont.h"

#include <check.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/utf8.h"

static const char font_path[] =
    "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf";

static struct arena arena;

static void stop(void)
{
    arena_free(&arena);
}

/* The font under test; empty where the machine has none. */
static str font(void)
{
    hb_blob_t *blob = hb_blob_create_from_file(font_path);
    unsigned len;
    const char *data = hb_blob_get_data(blob, &len);
    str bytes = arena_str(&arena, (str){data, len});
    hb_blob_destroy(blob);
    return bytes;
}

static uint32_t u32(str s, size_t at)
{
    ck_assert_uint_le(at + 4, s.len);
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
           p[3];
}

static uint32_t u16(str s, size_t at)
{
    return u32(s, at) >> 16;
}

static void put_u32(struct buf *b, uint32_t n)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_put_byte(b, (char)(n >> shift & 0xFF));
}

static uint32_t sum(str table)
{
    uint32_t total = 0;
    for (size_t i = 0; i < table.len; i++)
        total += (uint32_t)(unsigned char)table.ptr[i] << (24 - 8 * (i % 4));
    return total;
}

/* One table unpacked, its checksum looked at (head holds its own). */
static str unpack(str woff, size_t entry)
{
    uint32_t offset = u32(woff, entry + 4), packed = u32(woff, entry + 8);
    uLongf plain = u32(woff, entry + 12);
    uint32_t wanted = (uint32_t)plain;
    ck_assert_uint_eq(offset % 4, 0);
    ck_assert_uint_le(offset + packed, woff.len);
    ck_assert_uint_le(packed, plain);
    str in = str_slice(woff, offset, offset + packed);
    if (packed < plain) {
        char *bytes = arena_alloc(&arena, plain);
        ck_assert_int_eq(
            uncompress((Bytef *)bytes, &plain, (const Bytef *)in.ptr, in.len),
            Z_OK);
        ck_assert_uint_eq(plain, wanted);
        in = (str){bytes, plain};
    }
    if (u32(woff, entry) != HB_TAG('h', 'e', 'a', 'd'))
        ck_assert_uint_eq(sum(in), u32(woff, entry + 16));
    return in;
}

/* The sfnt back from the WOFF, every field of the header checked. */
static str decoded(str woff)
{
    ck_assert(str_starts(woff, S("wOFF")));
    ck_assert_uint_eq(u32(woff, 4), 0x00010000);
    ck_assert_uint_eq(u32(woff, 8), woff.len);
    size_t count = u16(woff, 12);
    struct buf sfnt = {.arena = &arena};
    put_u32(&sfnt, u32(woff, 4));
    put_u32(&sfnt, (uint32_t)count << 16);
    put_u32(&sfnt, 0);
    size_t at = 12 + 16 * count;
    for (size_t i = 0; i < count; i++) {
        size_t entry = 44 + 20 * i;
        if (i > 0)
            ck_assert_uint_gt(u32(woff, entry), u32(woff, entry - 20));
        put_u32(&sfnt, u32(woff, entry));
        put_u32(&sfnt, u32(woff, entry + 16));
        put_u32(&sfnt, (uint32_t)at);
        put_u32(&sfnt, u32(woff, entry + 12));
        at += (u32(woff, entry + 12) + 3) & ~3U;
    }
    ck_assert_uint_eq(at, u32(woff, 16));
    for (size_t i = 0; i < count; i++) {
        buf_put(&sfnt, unpack(woff, 44 + 20 * i));
        while (sfnt.len % 4)
            buf_put_byte(&sfnt, 0);
    }
    ck_assert_uint_eq(sfnt.len, at);
    return buf_text(&sfnt);
}

static bool has_glyph(hb_font_t *f, str one)
{
    uint32_t cp;
    hb_codepoint_t glyph;
    utf8_decode(one, &cp);
    return hb_font_get_nominal_glyph(f, cp, &glyph) && glyph != 0;
}

static void check_glyphs(str sfnt)
{
    hb_blob_t *blob = hb_blob_create(sfnt.ptr, (unsigned)sfnt.len,
                                     HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_font_t *f = hb_font_create(face);
    bool all = has_glyph(f, S("保")) && has_glyph(f, S("険")) &&
               has_glyph(f, S("証")) && has_glyph(f, S("。")) &&
               has_glyph(f, S("A"));
    bool other = has_glyph(f, S("組")) || has_glyph(f, S("B"));
    hb_glyph_extents_t box = {0};
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(f, 0x4FDD, &glyph);
    bool drawn = hb_font_get_glyph_extents(f, glyph, &box) && box.width > 0;
    hb_font_destroy(f);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    ck_assert(all);
    ck_assert(!other);
    ck_assert(drawn);
}

START_TEST(a_cut_font_has_the_characters_asked_for_and_no_others)
{
    struct char_set set = {0};
    char_set_add_text(&arena, &set, S("保険証。A"));
    str woff = {0}, again = {0}, bytes = font();
    if (bytes.len == 0)
        return; /* no BIZ UDPGothic on this machine */
    ck_assert(webfont_cut(&arena, bytes, &set, &woff));
    ck_assert_uint_lt(woff.len, 20000);
    check_glyphs(decoded(woff));
    ck_assert(webfont_cut(&arena, bytes, &set, &again));
    ck_assert(str_equal(woff, again));
}
END_TEST

START_TEST(the_copyright_stays_in_the_cut_font)
{
    struct char_set set = {0};
    char_set_add(&arena, &set, 'A');
    str woff = {0}, bytes = font();
    if (bytes.len == 0)
        return;
    ck_assert(webfont_cut(&arena, bytes, &set, &woff));
    str sfnt = decoded(woff);
    ck_assert(str_contains(sfnt, S("Copyright")) ||
              str_contains(sfnt, S("C\0o\0p\0y\0r\0i\0g\0h\0t")));
}
END_TEST

START_TEST(bytes_that_are_no_font_are_refused)
{
    static const char *const bytes[] = {"", "no font", "\0\1\0\0",
                                        "OTTO................"};
    struct char_set set = {0};
    char_set_add(&arena, &set, 'A');
    str woff;
    ck_assert(!webfont_cut(&arena, str_from_c(bytes[_i]), &set, &woff));
}
END_TEST

START_TEST(a_font_cut_short_never_crashes)
{
    struct char_set set = {0};
    char_set_add_text(&arena, &set, S("保険証"));
    str bytes = font(), woff;
    for (size_t n = 1; n <= 64 && bytes.len; n++)
        webfont_cut(&arena, str_take(bytes, bytes.len / 65 * n), &set, &woff);
}
END_TEST

START_TEST(sets_of_characters_join)
{
    struct char_set one = {0}, other = {0};
    char_set_add_text(&arena, &one, S("あ\xFF𠮷"));
    char_set_add(&arena, &other, 0x10FFFF);
    char_set_add(&arena, &other, 0x110000);
    char_set_add(&arena, &other, UINT32_MAX);
    char_set_join(&arena, &one, &other);
    ck_assert(char_set_has(&one, 0x3042));
    ck_assert(char_set_has(&one, 0x20BB7));
    ck_assert(char_set_has(&one, 0x10FFFF));
    ck_assert(!char_set_has(&one, 0x3043));
    ck_assert(!char_set_has(&one, 0xFF));
    ck_assert(!char_set_has(&one, 0x110000));
    ck_assert(!char_set_has(&other, 0x3042));
}
END_TEST

Suite *font_webfont_suite(void);
Suite *font_webfont_suite(void)
{
    Suite *s = suite_create("font/webfont");
    TCase *t = tcase_create("webfont");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, stop);
    tcase_add_test(t, a_cut_font_has_the_characters_asked_for_and_no_others);
    tcase_add_test(t, the_copyright_stays_in_the_cut_font);
    tcase_add_loop_test(t, bytes_that_are_no_font_are_refused, 0, 4);
    tcase_add_test(t, a_font_cut_short_never_crashes);
    tcase_add_test(t, sets_of_characters_join);
    suite_add_tcase(s, t);
    return s;
}
