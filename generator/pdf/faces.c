/*
 * Font faces for cairo, seen through a stream in which some tables are
 * misnamed. cairo 1.16 searches the whole cmap for every new glyph and throws
 * the answer away where the text is given (0.45 of the time without it);
 * fpgm, prep and cvt are hinting that no reader of a leaflet needs.
 */
#include "pdf/faces.h"

#include <cairo-ft.h>
#include <stdatomic.h>
#include <string.h>

#include "pdf/color.h"

struct stream {
    struct FT_StreamRec_ record;
    str font;      /* the file's bytes, shared with whoever gave them */
    str directory; /* a copy of its first bytes with the names changed */
};

/*
 * What the faces are made of. cairo's caches may hold a face longer than we
 * do, so the last face that cairo lets go frees it.
 */
struct stock {
    struct arena arena; /* holds this */
    FT_Library library;
    struct stream streams[FACE_COUNT];
    FT_Face faces[FACE_COUNT];
    atomic_int users;
};

static const cairo_user_data_key_t stock_key;

static void stock_release(void *data)
{
    struct stock *stock = data;
    if (atomic_fetch_sub(&stock->users, 1) > 1)
        return;
    FT_Done_FreeType(stock->library); /* with all of its faces */
    struct arena arena = stock->arena;
    arena_free(&arena);
}

/* FreeType's contract: count 0 is a seek, whose result is an error code. */
static unsigned long stream_read(FT_Stream record, unsigned long offset,
                                 unsigned char *to, unsigned long count)
{
    const struct stream *s = record->descriptor.pointer;
    if (offset > s->font.len)
        return count == 0;
    size_t len = s->font.len - offset < count ? s->font.len - offset : count;
    if (len == 0)
        return 0;
    memcpy(to, s->font.ptr + offset, len);
    if (offset < s->directory.len) {
        size_t named = s->directory.len - offset;
        memcpy(to, s->directory.ptr + offset, named < len ? named : len);
    }
    return len;
}

static size_t directory_size(str font)
{
    if (font.len < 12)
        return 0;
    size_t tables =
        (size_t)(unsigned char)font.ptr[4] * 256 + (unsigned char)font.ptr[5];
    return (font.len - 12) / 16 >= tables ? 12 + 16 * tables : 0;
}

static str hide_tables(struct arena *a, str font)
{
    static const char *const hidden[] = {"cmap", "fpgm", "prep", "cvt "};
    size_t size = directory_size(font);
    char *copy = arena_alloc(a, size);
    memcpy(copy, font.ptr, size);
    for (size_t at = 12; at < size; at += 16)
        for (size_t h = 0; h < sizeof hidden / sizeof *hidden; h++)
            if (memcmp(copy + at, hidden[h], 4) == 0)
                copy[at] = 'x';
    return (str){copy, size};
}

static bool open_face(struct stock *stock, struct arena *a, size_t f, str font)
{
    struct stream *s = &stock->streams[f];
    s->font = font;
    s->directory = hide_tables(a, font);
    s->record.size = font.len;
    s->record.descriptor.pointer = s;
    s->record.read = stream_read;
    FT_Open_Args args = {.flags = FT_OPEN_STREAM, .stream = &s->record};
    return FT_Open_Face(stock->library, &args, 0, &stock->faces[f]) == 0;
}

static struct stock *stock_new(const str fonts[FACE_COUNT])
{
    struct arena arena = {0};
    struct stock *stock = ARENA_NEW(&arena, struct stock);
    bool ok = FT_Init_FreeType(&stock->library) == 0;
    for (size_t f = 0; ok && f < FACE_COUNT; f++)
        ok = (f == FACE_FALLBACK && fonts[f].len == 0) ||
             open_face(stock, &arena, f, fonts[f]);
    stock->arena = arena;
    atomic_init(&stock->users, 1);
    if (ok)
        return stock;
    stock_release(stock);
    return NULL;
}

struct pdf_faces *pdf_faces_new(const str fonts[FACE_COUNT],
                                struct diag_list *diags)
{
    struct stock *stock = stock_new(fonts);
    if (!stock) {
        diag_world(diags, "font", S(""), "フォントをPDF用に開けません");
        return NULL;
    }
    struct pdf_faces *faces = ARENA_NEW(&stock->arena, struct pdf_faces);
    faces->profile = color_profile(&stock->arena);
    for (size_t f = 0; f < FACE_COUNT; f++) {
        if (!stock->faces[f])
            continue; /* no fallback */
        faces->faces[f] = cairo_ft_font_face_create_for_ft_face(
            stock->faces[f], FT_LOAD_NO_HINTING);
        atomic_fetch_add(&stock->users, 1);
        if (cairo_font_face_set_user_data(faces->faces[f], &stock_key, stock,
                                          stock_release))
            stock_release(stock);
    }
    return faces;
}

void pdf_faces_free(struct pdf_faces *faces)
{
    if (!faces)
        return;
    cairo_font_face_t *held[FACE_COUNT];
    memcpy(held, faces->faces, sizeof held);
    arena_free(&faces->scratch);
    struct stock *stock = cairo_font_face_get_user_data(held[0], &stock_key);
    for (size_t f = 0; f < FACE_COUNT; f++)
        cairo_font_face_destroy(held[f]);
    if (stock)
        stock_release(stock);
}
