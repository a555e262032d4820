/*
 * Font faces for cairo: private copies of the files in which some tables are
 * out of sight. cairo 1.16 searches the whole cmap for every new glyph and
 * throws the answer away where the text is given (0.45 of the time without
 * it); fpgm, prep and cvt are hinting that no reader of a leaflet needs.
 */
#include "pdf/faces.h"

#include <cairo-ft.h>
#include <stdatomic.h>
#include <string.h>

/*
 * What a face is made of. cairo's caches may hold a face longer than we do,
 * so the last face that cairo lets go frees it.
 */
struct stock {
    struct arena arena; /* holds the copies and this */
    FT_Library library;
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

static unsigned table_count(str font)
{
    if (font.len < 12)
        return 0;
    unsigned count = (unsigned)(unsigned char)font.ptr[4] * 256U +
                     (unsigned char)font.ptr[5];
    return font.len / 16 > count ? count : 0;
}

/* A copy whose directory misnames the tables cairo shall not see. */
static str hide_tables(struct arena *a, str font)
{
    static const char *const hidden[] = {"cmap", "fpgm", "prep", "cvt "};
    char *copy = arena_alloc(a, font.len);
    memcpy(copy, font.ptr, font.len);
    for (unsigned t = 0; t < table_count(font); t++)
        for (size_t h = 0; h < sizeof hidden / sizeof *hidden; h++)
            if (memcmp(copy + 12 + 16 * t, hidden[h], 4) == 0)
                copy[12 + 16 * t] = 'x';
    return (str){copy, font.len};
}

static struct stock *stock_new(const str fonts[FACE_COUNT])
{
    struct arena arena = {0};
    struct stock *stock = ARENA_NEW(&arena, struct stock);
    bool ok = FT_Init_FreeType(&stock->library) == 0;
    for (size_t f = 0; ok && f < FACE_COUNT; f++) {
        str copy = hide_tables(&arena, fonts[f]);
        ok = FT_New_Memory_Face(stock->library, (const FT_Byte *)copy.ptr,
                                (FT_Long)copy.len, 0, &stock->faces[f]) == 0;
    }
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
    for (size_t f = 0; f < FACE_COUNT; f++) {
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
    struct stock *stock = cairo_font_face_get_user_data(held[0], &stock_key);
    for (size_t f = 0; f < FACE_COUNT; f++)
        cairo_font_face_destroy(held[f]);
    if (stock)
        stock_release(stock);
}
