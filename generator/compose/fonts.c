/* Fonts by path, without fontconfig: the same files give the same sheets. */
#include "compose/fonts.h"

#include "base/fs.h"

enum { FONT_LIMIT = 64 * 1024 * 1024 };

static bool face_open(struct compose_fonts *fonts, struct compose_face *face,
                      str path, struct diag_list *diags)
{
    struct fs_error e;
    if (!fs_map(&fonts->arena, path, FONT_LIMIT, &face->bytes, &e)) {
        diag_world(diags, "font", path, "フォントを読めません: %.*s",
                   STR_ARG(fs_error_message(diags->arena, &e)));
        return false;
    }
    face->blob = hb_blob_create(face->bytes.ptr, (unsigned)face->bytes.len,
                                HB_MEMORY_MODE_READONLY, NULL, NULL);
    face->face = hb_face_create(face->blob, 0);
    face->font = hb_font_create(face->face);
    face->em = (float)hb_face_get_upem(face->face);
    if (hb_face_get_glyph_count(face->face) == 0 ||
        !hb_font_get_nominal_glyph(face->font, ' ', &face->blank)) {
        diag_world(diags, "font", path,
                   "フォントとして読めません（TrueTypeかOpenTypeのファイルを"
                   "指定してください）");
        return false;
    }
    face->blank_advance =
        (float)hb_font_get_glyph_h_advance(face->font, face->blank) / face->em;
    return true;
}

static bool breaker_open(struct compose_fonts *fonts, struct diag_list *diags)
{
    UErrorCode status = U_ZERO_ERROR;
    fonts->breaker = ubrk_open(UBRK_LINE, "ja@lb=strict", NULL, 0, &status);
    if (U_SUCCESS(status))
        return true;
    diag_world(diags, "font", S(""), "改行の規則（ICU）を開けません: %s",
               u_errorName(status));
    fonts->breaker = NULL;
    return false;
}

struct compose_fonts *compose_fonts_open(const struct theme *theme,
                                         struct diag_list *diags)
{
    struct arena arena = {0};
    struct compose_fonts *fonts = ARENA_NEW(&arena, struct compose_fonts);
    fonts->zoom = 1;
    fonts->arena = arena;
    fonts->buffer = hb_buffer_create();
    bool ok = face_open(fonts, &fonts->faces[FACE_REGULAR], theme->font_regular,
                        diags);
    ok = face_open(fonts, &fonts->faces[FACE_BOLD], theme->font_bold, diags) &&
         ok;
    if (ok && theme->font_fallback.len)
        ok = face_open(fonts, &fonts->faces[FACE_FALLBACK],
                       theme->font_fallback, diags);
    if (ok && breaker_open(fonts, diags))
        return fonts;
    compose_fonts_close(fonts);
    return NULL;
}

void compose_fonts_learn(struct compose_fonts *fonts,
                         const struct str_list *terms)
{
    fonts->terms = terms_new(&fonts->arena, terms);
}

void compose_fonts_close(struct compose_fonts *fonts)
{
    if (!fonts)
        return;
    if (fonts->breaker)
        ubrk_close(fonts->breaker);
    hb_buffer_destroy(fonts->buffer);
    for (int f = 0; f < FACE_COUNT; f++) {
        hb_font_destroy(fonts->faces[f].font);
        hb_face_destroy(fonts->faces[f].face);
        hb_blob_destroy(fonts->faces[f].blob);
        fs_unmap(fonts->faces[f].bytes);
    }
    struct arena arena = fonts->arena;
    arena_free(&arena);
}

str compose_font_bytes(const struct compose_fonts *fonts, enum sheet_face f)
{
    return fonts->faces[f].bytes;
}
