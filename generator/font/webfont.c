/*
 * A font cut to a set of characters (HarfBuzz) and packed as WOFF (W3C
 * Recommendation WOFF 1.0: header, directory, tables in their order, each
 * compressed by zlib where that makes it smaller).
 */
#include "font/webfont.h"

#include <hb-subset.h>
#include <zlib.h>

#include "base/buf.h"

enum {
    SFNT_HEADER = 12,
    SFNT_ENTRY = 16,
    WOFF_HEADER = 44,
    WOFF_ENTRY = 20,
    TABLES = 64, /* more than any font has */
};

static uint32_t read_u32(str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
           p[3];
}

static uint16_t read_u16(str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    return (uint16_t)(p[0] << 8 | p[1]);
}

static void put_u16(struct buf *b, uint32_t n)
{
    buf_put_byte(b, (char)(n >> 8 & 0xFF));
    buf_put_byte(b, (char)(n & 0xFF));
}

static void put_u32(struct buf *b, size_t n)
{
    put_u16(b, (uint32_t)(n >> 16));
    put_u16(b, (uint32_t)(n & 0xFFFF));
}

static size_t padded(size_t n)
{
    return (n + 3) & ~(size_t)3;
}

static void put_padded(struct buf *b, str bytes)
{
    buf_put(b, bytes);
    while (b->len % 4)
        buf_put_byte(b, 0);
}

struct table {
    uint32_t tag, checksum;
    str plain, packed; /* the same where packing gains nothing */
};

/* The table's bytes within the font; false where the directory lies. */
static bool read_table(str sfnt, size_t entry, struct table *t)
{
    size_t offset = read_u32(sfnt, entry + 8);
    size_t length = read_u32(sfnt, entry + 12);
    if (offset > sfnt.len || length > sfnt.len - offset)
        return false;
    t->tag = read_u32(sfnt, entry);
    t->checksum = read_u32(sfnt, entry + 4);
    t->plain = str_slice(sfnt, offset, offset + length);
    return true;
}

static bool pack(struct arena *a, struct table *t)
{
    uLong room = compressBound((uLong)t->plain.len);
    char *bytes = arena_alloc(a, room);
    if (compress2((Bytef *)bytes, &room, (const Bytef *)t->plain.ptr,
                  (uLong)t->plain.len, 9) != Z_OK)
        return false;
    t->packed = room < t->plain.len ? (str){bytes, room} : t->plain;
    return true;
}

static void put_header(struct buf *b, str sfnt, const struct table *tables,
                       size_t count)
{
    size_t woff = WOFF_HEADER + count * WOFF_ENTRY;
    size_t whole = SFNT_HEADER + count * SFNT_ENTRY;
    for (size_t i = 0; i < count; i++) {
        woff += padded(tables[i].packed.len);
        whole += padded(tables[i].plain.len);
    }
    buf_put(b, S("wOFF"));
    put_u32(b, read_u32(sfnt, 0)); /* flavor */
    put_u32(b, woff);
    put_u16(b, (uint32_t)count);
    put_u16(b, 0);
    put_u32(b, whole);
    put_u32(b, 0x00010000); /* our own version: 1.0 */
    for (int i = 0; i < 5; i++)
        put_u32(b, 0); /* no metadata, no private data */
}

static void put_woff(struct buf *b, str sfnt, const struct table *tables,
                     size_t count)
{
    put_header(b, sfnt, tables, count);
    size_t offset = WOFF_HEADER + count * WOFF_ENTRY;
    for (size_t i = 0; i < count; i++) {
        put_u32(b, tables[i].tag);
        put_u32(b, offset);
        put_u32(b, tables[i].packed.len);
        put_u32(b, tables[i].plain.len);
        put_u32(b, tables[i].checksum);
        offset += padded(tables[i].packed.len);
    }
    for (size_t i = 0; i < count; i++)
        put_padded(b, tables[i].packed);
}

static bool woff_from_sfnt(struct arena *a, str sfnt, str *woff)
{
    size_t count = sfnt.len < SFNT_HEADER ? 0 : read_u16(sfnt, 4);
    if (count == 0 || count > TABLES ||
        sfnt.len < SFNT_HEADER + count * SFNT_ENTRY)
        return false;
    struct table tables[TABLES];
    for (size_t i = 0; i < count; i++)
        if (!read_table(sfnt, SFNT_HEADER + i * SFNT_ENTRY, &tables[i]) ||
            !pack(a, &tables[i]))
            return false;
    struct buf b = {.arena = a};
    put_woff(&b, sfnt, tables, count);
    *woff = buf_text(&b);
    return true;
}

static void choose(hb_subset_input_t *input, const struct char_set *set)
{
    hb_set_t *chars = hb_subset_input_unicode_set(input);
    for (uint32_t cp = 0; cp < 0x110000; cp++) {
        if (cp % 4096 == 0 && !set->blocks[cp / 4096]) {
            cp += 4095;
            continue;
        }
        if (char_set_has(set, cp))
            hb_set_add(chars, cp);
    }
    /* Family and style are all a browser needs of the names. */
    hb_set_t *names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);
    hb_set_clear(names);
    hb_set_add_range(names, 0, 2); /* copyright, which the OFL asks to keep */
    hb_set_t *features =
        hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_del(features, HB_TAG('v', 'e', 'r', 't'));
    hb_set_del(features, HB_TAG('v', 'r', 't', '2'));
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
}

/* The cut font as the bytes of an sfnt, in the arena. */
static bool cut(struct arena *a, str font_bytes, const struct char_set *set,
                str *sfnt)
{
    bool done = false;
    hb_blob_t *blob = hb_blob_create(font_bytes.ptr, (unsigned)font_bytes.len,
                                     HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0), *small = NULL;
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input || hb_face_get_glyph_count(face) == 0)
        goto out;
    choose(input, set);
    small = hb_subset_or_fail(face, input);
    if (!small)
        goto out;
    hb_blob_t *bytes = hb_face_reference_blob(small);
    unsigned len;
    const char *data = hb_blob_get_data(bytes, &len);
    *sfnt = arena_str(a, (str){data, len});
    hb_blob_destroy(bytes);
    done = len > 0;
out:
    hb_face_destroy(small);
    hb_subset_input_destroy(input);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return done;
}

bool webfont_cut(struct arena *a, str font_bytes, const struct char_set *set,
                 str *woff)
{
    str sfnt;
    return font_bytes.len <= UINT32_MAX && cut(a, font_bytes, set, &sfnt) &&
           woff_from_sfnt(a, sfnt, woff);
}
