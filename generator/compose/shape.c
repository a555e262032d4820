/*
 * Text → units: characters as shown, itemised by style and by Latin or not,
 * shaped by HarfBuzz. Kerning and ligatures are off: BIZ UD fonts have no
 * GPOS, and others' kerning moves kana (JLREQ 3.1 sets them solid).
 */
#include "compose/ruby.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/utf8.h"

struct letter {
    uint32_t cp, shown; /* as written, as shown */
    uint32_t byte, bytes;
    uint32_t piece;
    unsigned char class, face; /* enum jl_class, enum sheet_face */
};

struct letters {
    struct letter *items;
    size_t len;
};

/* Marks of office software that Japanese fonts lack, and what to show. */
static const struct {
    uint32_t missing, shown;
} stand_ins[] = {
    {0x25FC, 0x25A0}, /* ◼ → ■ */
    {0x27A2, 0x25B6}, /* ➢ → ▶ */
};

/* What to write where the font has no glyph. */
static const struct {
    uint32_t missing;
    const char *instead;
} hints[] = {
    {0x2714, "✓"},   {0x2611, "✓"},   {0x2610, "□"},   {0x2715, "×"},
    {0x2716, "×"},   {0x2717, "×"},   {0x274C, "×"},   {0x25AA, "■"},
    {0x25FE, "■"},   {0x25B8, "▶"},   {0x25BA, "▶"},   {0x2794, "→"},
    {0x2B55, "○"},   {0x26AA, "○"},   {0x26AB, "●"},   {0x26A0, "注意"},
    {0x2709, "〒"},  {0x1F4DE, "℡"},  {0x260F, "℡"},   {0x1F4F1, "℡"},
    {0x2011, "-"},   {0x2731, "＊"},  {0x273B, "＊"},  {0x2757, "！"},
    {0x2753, "？"},  {0x2023, "・"},  {0x1F449, "→"},  {0x2139, "POINT"},
    {0x20BB7, "吉"}, {0x20B9F, "叱"}, {0x20B89, "剥"}, {0x2131B, "塚"},
};

static uint32_t stand_in(uint32_t cp)
{
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
        if (stand_ins[i].missing == cp)
            return stand_ins[i].shown;
    return cp;
}

static struct letters read_letters(struct arena *a, const struct rich *rich)
{
    str text = buf_text(&rich->text);
    struct letters l = {ARENA_ARRAY(a, text.len + 1, struct letter), 0};
    uint32_t piece = 0;
    for (size_t at = 0; at < text.len;) {
        struct letter *c = &l.items[l.len++];
        c->byte = (uint32_t)at;
        c->bytes = (uint32_t)utf8_decode(str_drop(text, at), &c->cp);
        while (piece + 1 < rich->len && rich->items[piece].end <= at)
            piece++;
        c->piece = piece;
        c->shown = stand_in(c->cp);
        c->class = (unsigned char)jl_class_of(c->shown);
        at += c->bytes;
    }
    return l;
}

static bool japanese(enum jl_class c)
{
    return c != JL_LATIN && c != JL_DIGIT && c != JL_SPACE && c != JL_HYPHEN;
}

static bool latin_letter(const struct letter *c)
{
    return c->class == JL_LATIN || c->class == JL_DIGIT;
}

/* Whether an inside neighbour of a bracket is Japanese. */
static bool japanese_at(const struct letters *l, size_t i)
{
    return i < l->len && japanese(l->items[i].class);
}

/* ( ) beside Japanese take full-width shapes; the text stays as written. */
static void widen_brackets(struct letters *l)
{
    bool wide[64];
    size_t depth = 0;
    for (size_t i = 0; i < l->len; i++) {
        struct letter *c = &l->items[i];
        if (c->cp == '\n')
            depth = 0;
        if (c->cp == '(') {
            bool beside = japanese_at(l, i + 1) || (i && japanese_at(l, i - 1));
            if (depth < 64)
                wide[depth] = beside;
            depth++;
            if (depth <= 64 && beside) {
                c->shown = 0xFF08;
                c->class = JL_OPEN;
            }
        } else if (c->cp == ')' && depth > 0 && --depth < 64 && wide[depth]) {
            c->shown = 0xFF09;
            c->class = JL_CLOSE;
        }
    }
}

/* ’ and “” between Latin letters are Latin. */
static void settle_quotes(struct letters *l)
{
    for (size_t i = 0; i < l->len; i++) {
        struct letter *c = &l->items[i];
        if (c->cp != 0x2018 && c->cp != 0x2019 && c->cp != 0x201C &&
            c->cp != 0x201D)
            continue;
        bool before = i > 0 && latin_letter(&l->items[i - 1]);
        bool after = i + 1 < l->len && latin_letter(&l->items[i + 1]);
        bool opens = c->class == JL_OPEN;
        if ((before && after) || (opens ? after && !before : before && !after))
            c->class = JL_LATIN;
    }
}

static bool has_glyph(const struct para *p, unsigned char face, uint32_t cp)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(p->fonts->faces[face].font, cp, &glyph);
}

/* The face of its style, or the fallback for what only that one has. */
static void choose_faces(const struct para *p, struct letters *l)
{
    bool fallback = p->fonts->faces[FACE_FALLBACK].font != NULL;
    for (size_t i = 0; i < l->len; i++) {
        struct letter *c = &l->items[i];
        c->face = (unsigned char)p->rich->items[c->piece].style.face;
        if (fallback && !has_glyph(p, c->face, c->shown) &&
            has_glyph(p, FACE_FALLBACK, c->shown))
            c->face = FACE_FALLBACK;
    }
}

/* A combining mark or selector belongs to the letter before it. */
static bool joins(uint32_t cp)
{
    return (cp >= 0x0300 && cp <= 0x036F) || cp == 0x3099 || cp == 0x309A ||
           (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF);
}

static size_t item_end(const struct letters *l, size_t i)
{
    const struct letter *first = &l->items[i];
    bool latin = latin_letter(first);
    for (i++; i < l->len; i++) {
        const struct letter *c = &l->items[i];
        if (joins(c->cp))
            continue;
        if (c->piece != first->piece || c->face != first->face ||
            latin_letter(c) != latin)
            break;
    }
    return i;
}

static void fill_buffer(hb_buffer_t *buffer, const struct letters *l,
                        size_t first, size_t end)
{
    hb_buffer_reset(buffer);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, latin_letter(&l->items[first])
                                     ? HB_SCRIPT_LATIN
                                     : HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("ja", 2));
    hb_buffer_set_cluster_level(buffer,
                                HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    for (size_t i = first; i < end; i++) {
        uint32_t cp = l->items[i].shown;
        hb_buffer_add(buffer, cp == '\n' ? ' ' : cp, (unsigned)i);
    }
}

static bool ignorable(uint32_t cp)
{
    return cp == '\n' || cp == 0xAD || (cp >= 0x200B && cp <= 0x200F) ||
           cp == 0x2060 || cp == 0xFEFF || (cp >= 0xFE00 && cp <= 0xFE0F) ||
           (cp >= 0xE0100 && cp <= 0xE01EF);
}

/*
 * The character or two that a missing one stands for in compatibility (NFKC):
 * 用 for a radical that a PDF gave. The empty str where there is none.
 */
static str compatible(const struct para *p, const struct letter *c)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    UChar text[8];
    char bytes[32];
    int32_t size = 0, len = 0;
    if (U_SUCCESS(status))
        len = unorm2_getDecomposition(nfkc, (UChar32)c->cp, text, 8, &status);
    if (U_SUCCESS(status) && len > 0)
        u_strToUTF8(bytes, sizeof bytes, &size, text, len, &status);
    return U_SUCCESS(status) ? arena_str(p->arena, (str){bytes, (size_t)size})
                             : S("");
}

static void report_missing(const struct para *p, const struct letter *c,
                           struct diag_list *diags)
{
    span where = rich_span(p->rich, c->byte, c->byte + c->bytes);
    struct diag *d =
        diag_error(diags, "glyph-missing", where,
                   "「%.*s」（U+%04X）は印刷用のフォントにない文字です",
                   (int)c->bytes, p->text.ptr + c->byte, (unsigned)c->cp);
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (hints[i].missing == c->cp) {
            diag_hint(diags, d, "「%s」と書けます", hints[i].instead);
            return;
        }
    str other = compatible(p, c);
    if (other.len) {
        diag_hint(diags, d, "「%.*s」と書けます", STR_ARG(other));
        return;
    }
    diag_hint(diags, d, "JIS第1・第2水準にある文字か、ことばで書いてください");
}

/* The letter of letters [first, end) that the font does not have. */
static void report_cluster(const struct para *p, const struct letters *l,
                           size_t first, size_t end, struct diag_list *diags)
{
    for (size_t i = first; i < end; i++) {
        const struct letter *c = &l->items[i];
        if (!ignorable(c->cp) && !has_glyph(p, c->face, c->shown))
            report_missing(p, c, diags);
    }
}

/*
 * More than this of one letter and its marks is no writing, and no reader of
 * PDFs takes it: poppler has 63 units of UTF-16.
 */
enum { LETTER_BYTES = 120 };

static void report_marks(const struct para *p, const struct unit *u,
                         struct diag_list *diags)
{
    struct diag *d = diag_error(
        diags, "glyph-missing", rich_span(p->rich, u->byte, u->byte + u->bytes),
        "一つの文字に記号が重なりすぎています（U+%04Xから%u文字）",
        (unsigned)u->cp, (unsigned)u->glyphs);
    diag_hint(diags, d, "余分な結合文字（アクセントや濁点）を消してください");
}

/* The body of a unit and where its glyph stands in it (JLREQ 2.1.2). */
static void set_body(struct unit *u, float advance, float size)
{
    u->width = advance;
    enum jl_class class = u->class;
    bool full_width_form = u->cp >= 0xFF10 && u->cp <= 0xFF5A;
    if (jl_half_body(class))
        u->width = size / 2;
    else if (class == JL_BLANK || (class == JL_WIDE && !full_width_form))
        u->width = advance > size * 1.02F ? advance : size;
    if (class == JL_OPEN)
        u->offset = u->width - advance;
    else if (class == JL_MIDDLE || class == JL_WIDE)
        u->offset = (u->width - advance) / 2;
}

static void add_glyphs(struct para *p, struct unit *u,
                       const hb_glyph_info_t *info,
                       const hb_glyph_position_t *position, unsigned count)
{
    const struct rich_style *style = unit_style(p, u);
    float scale = style->size / p->fonts->faces[u->face].em;
    float x = 0;
    u->glyph = (uint32_t)p->glyphs.len;
    u->glyphs = count;
    for (unsigned i = 0; i < count; i++) {
        struct para_glyph *g = LIST_PUSH(p->arena, &p->glyphs);
        g->id = info[i].codepoint;
        g->x = x + (float)position[i].x_offset * scale;
        g->advance = (float)position[i].x_advance * scale;
        x += g->advance;
    }
    if (ignorable(u->cp))
        x = 0;
    set_body(u, x, style->size);
}

static void shape_item(struct para *p, const struct letters *l, size_t first,
                       size_t end, struct diag_list *diags)
{
    static const hb_feature_t features[] = {
        {HB_TAG('k', 'e', 'r', 'n'), 0, 0, (unsigned)-1},
        {HB_TAG('l', 'i', 'g', 'a'), 0, 0, (unsigned)-1},
    };
    hb_buffer_t *buffer = p->fonts->buffer;
    fill_buffer(buffer, l, first, end);
    unsigned char face = l->items[first].face;
    hb_shape(p->fonts->faces[face].font, buffer, features, 2);
    unsigned count;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *at =
        hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned g = 0, n; g < count; g += n) {
        bool missing = false;
        for (n = 0; g + n < count && info[g + n].cluster == info[g].cluster;
             n++)
            missing = missing || info[g + n].codepoint == 0;
        size_t letter = info[g].cluster;
        size_t next = g + n < count ? info[g + n].cluster : end;
        if (missing)
            report_cluster(p, l, letter, next, diags);
        const struct letter *c = &l->items[letter];
        struct unit *u = &p->units[p->len++];
        *u = (struct unit){.cp = c->shown,
                           .byte = c->byte,
                           .piece = c->piece,
                           .class = c->class,
                           .face = face};
        const struct letter *last = &l->items[next - 1];
        u->bytes = last->byte + last->bytes - c->byte;
        add_glyphs(p, u, info + g, at + g, n);
        if (u->bytes > LETTER_BYTES)
            report_marks(p, u, diags);
    }
}

/* A body as wide as the picture, without a glyph. */
static void add_picture(struct para *p, const struct letter *c)
{
    const struct rich_piece *piece = &p->rich->items[c->piece];
    float most = piece->style.size * 1.25F;
    float scale =
        piece->picture->height > most ? most / piece->picture->height : 1;
    p->units[p->len++] = (struct unit){.cp = c->cp,
                                       .byte = c->byte,
                                       .bytes = c->bytes,
                                       .piece = c->piece,
                                       .class = JL_WIDE,
                                       .width = piece->picture->width * scale};
}

const struct rich_style *unit_style(const struct para *p, const struct unit *u)
{
    return &p->rich->items[u->piece].style;
}

struct para *para_shape(struct arena *a, struct compose_fonts *fonts,
                        const struct rich *rich, struct diag_list *diags)
{
    struct para *p = ARENA_NEW(a, struct para);
    p->arena = a;
    p->fonts = fonts;
    p->rich = rich;
    p->text = buf_text(&rich->text);
    struct letters l = read_letters(a, rich);
    if (!rich->literal)
        widen_brackets(&l);
    settle_quotes(&l);
    choose_faces(p, &l);
    p->units = ARENA_ARRAY(a, l.len + 1, struct unit);
    for (size_t i = 0; i < l.len;) {
        if (rich->items[l.items[i].piece].picture) {
            add_picture(p, &l.items[i++]);
            continue;
        }
        size_t end = item_end(&l, i);
        shape_item(p, &l, i, end, diags);
        i = end;
    }
    return p;
}

struct para *para_new(struct arena *a, struct compose_fonts *fonts,
                      const struct rich *rich, struct diag_list *diags)
{
    struct para *p = para_shape(a, fonts, rich, diags);
    para_find_breaks(p);
    para_set_gaps(p);
    para_set_ruby(p, diags);
    return p;
}
