/* Objects → a file (ISO 32000-1, 7.5). */
#include "pdf/file.h"

#include <math.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/utf8.h"

void file_open(struct pdf_file *f, struct arena *a, size_t first)
{
    *f = (struct pdf_file){.arena = a};
    f->bytes.arena = f->pool.arena = f->places.arena = a;
    /* PDF/A asks for four bytes above 127 (ISO 19005-2, 6.1.2). */
    buf_put(&f->bytes, S("%PDF-1.7\n%\xE6\xA1\x88\xE5\x86\x85\n"));
    do
        LIST_PUSH(a, &f->entries);
    while (f->entries.len < first);
}

size_t file_reserve(struct pdf_file *f)
{
    LIST_PUSH(f->arena, &f->entries);
    return f->entries.len - 1;
}

void file_flush(struct pdf_file *f)
{
    if (f->pooled == 0)
        return;
    size_t number = file_reserve(f);
    struct buf b = {.arena = f->arena};
    buf_put(&b, buf_text(&f->places));
    size_t first = b.len;
    buf_put(&b, buf_text(&f->pool));
    for (size_t i = 0; i < f->pooled; i++)
        f->entries.items[f->numbers[i]] =
            (struct file_entry){FILE_POOLED, number, i};
    str keys = arena_printf(f->arena, "/Type/ObjStm/N %zu/First %zu", f->pooled,
                            first);
    file_pack_stream(f, number, keys, buf_text(&b));
    f->pooled = 0;
    buf_clear(&f->pool);
    buf_clear(&f->places);
}

void file_put(struct pdf_file *f, size_t number, str object)
{
    f->numbers[f->pooled++] = number;
    buf_printf(&f->places, "%zu %zu ", number, f->pool.len);
    buf_put(&f->pool, object);
    buf_put_byte(&f->pool, '\n');
    if (f->pooled == FILE_POOL)
        file_flush(f);
}

void file_put_stream(struct pdf_file *f, size_t number, str keys, str data)
{
    f->entries.items[number] =
        (struct file_entry){FILE_OFFSET, f->bytes.len, 0};
    buf_printf(&f->bytes, "%zu 0 obj\n<<%.*s/Length %zu>>\nstream\n", number,
               STR_ARG(keys), data.len);
    buf_put(&f->bytes, data);
    buf_put(&f->bytes, S("\nendstream\nendobj\n"));
}

/* --- packing --- */

struct file_packer {
    z_stream z;
};

static void *pack_alloc(void *arena, unsigned count, unsigned size)
{
    return arena_array(arena, count, size);
}

static void pack_free(void *arena, void *ptr)
{
    (void)arena; /* goes with its arena */
    (void)ptr;
}

/* One for all streams: to make one takes as long as to pack a short text. */
static z_stream *packer_of(struct pdf_file *f)
{
    enum { LEVEL = 4 }; /* 6 takes a third longer for a hundredth less */
    if (f->packer) {
        deflateReset(&f->packer->z);
        return &f->packer->z;
    }
    f->packer = ARENA_NEW(f->arena, struct file_packer);
    f->packer->z.zalloc = pack_alloc;
    f->packer->z.zfree = pack_free;
    f->packer->z.opaque = f->arena;
    int result = deflateInit(&f->packer->z, LEVEL);
    assert(result == Z_OK); /* nothing of it comes from outside */
    (void)result;
    return &f->packer->z;
}

void file_pack_stream(struct pdf_file *f, size_t number, str keys, str data)
{
    z_stream *z = packer_of(f);
    size_t size = deflateBound(z, (uLong)data.len);
    unsigned char *packed = arena_alloc(f->arena, size);
    z->next_in = (unsigned char *)(uintptr_t)data.ptr; /* zlib only reads */
    z->avail_in = (unsigned)data.len;
    z->next_out = packed;
    z->avail_out = (unsigned)size;
    int result = deflate(z, Z_FINISH);
    assert(result == Z_STREAM_END); /* deflateBound has room for all */
    (void)result;
    keys = arena_printf(f->arena, "%.*s/Filter/FlateDecode", STR_ARG(keys));
    file_put_stream(f, number, keys,
                    (str){(const char *)packed, size - z->avail_out});
}

/* Two of FNV-1a: an identifier needs no cryptography (14.4). */
static void put_identifier(struct buf *b, str bytes)
{
    uint64_t one = 0xcbf29ce484222325U, other = 0x9ae16a3b2f90404fU;
    for (size_t i = 0; i < bytes.len; i++) {
        one = (one ^ (unsigned char)bytes.ptr[i]) * 0x100000001b3U;
        other = (other + (unsigned char)bytes.ptr[i]) * 0x100000001b3U;
    }
    for (int i = 0; i < 2; i++)
        buf_printf(b, "<%016llx%016llx>", (unsigned long long)one,
                   (unsigned long long)other);
}

static void put_entry(struct buf *b, const struct file_entry *e)
{
    size_t within = e->kind == FILE_UNUSED ? 65535 : e->within;
    buf_put_byte(b, (char)e->kind);
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_put_byte(b, (char)(e->at >> shift & 0xFF));
    buf_put_byte(b, (char)(within >> 8 & 0xFF));
    buf_put_byte(b, (char)(within & 0xFF));
}

str file_close(struct pdf_file *f, size_t root, size_t info)
{
    file_flush(f);
    size_t number = file_reserve(f), start = f->bytes.len;
    f->entries.items[number] = (struct file_entry){FILE_OFFSET, start, 0};
    struct buf table = {.arena = f->arena}, keys = {.arena = f->arena};
    for (size_t i = 0; i < f->entries.len; i++)
        put_entry(&table, &f->entries.items[i]);
    buf_printf(&keys, "/Type/XRef/Size %zu/W[1 4 2]/Root %zu 0 R/Info %zu 0 R",
               f->entries.len, root, info);
    buf_put(&keys, S("/ID["));
    put_identifier(&keys, buf_text(&f->bytes));
    buf_put_byte(&keys, ']');
    file_pack_stream(f, number, buf_text(&keys), buf_text(&table));
    buf_printf(&f->bytes, "startxref\n%zu\n%%%%EOF\n", start);
    return buf_text(&f->bytes);
}

void file_put_text(struct buf *b, str text)
{
    static const char digits[] = "0123456789ABCDEF";
    buf_put(b, S("<FEFF"));
    for (uint32_t cp; text.len;) {
        text = str_drop(text, utf8_decode(text, &cp));
        cp = cp > 0x10FFFF ? 0xFFFD : cp;
        uint32_t units[2] = {cp, 0};
        if (cp > 0xFFFF) {
            units[0] = 0xD800 + ((cp - 0x10000) >> 10);
            units[1] = 0xDC00 + (cp & 0x3FF);
        }
        for (int u = 0; u < 2 && (u == 0 || units[1]); u++)
            for (int shift = 12; shift >= 0; shift -= 4)
                buf_put_byte(b, digits[units[u] >> shift & 15]);
    }
    buf_put_byte(b, '>');
}

void file_put_length(struct buf *b, float length)
{
    long thousandths = lroundf(length * 1000);
    if (thousandths < 0)
        buf_put_byte(b, '-');
    thousandths = labs(thousandths);
    buf_printf(b, "%ld", thousandths / 1000);
    if (thousandths % 1000)
        buf_printf(b, ".%03ld", thousandths % 1000);
}
