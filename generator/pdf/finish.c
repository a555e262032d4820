/* cairo's objects and ours → the finished file. */
#include "pdf/finish.h"

#include "pdf/check.h"
#include "pdf/content.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/raw.h"
#include "pdf/structure.h"

void work_put_place(const struct pdf_work *w, struct buf *b, size_t page,
                    float y)
{
    buf_printf(b, "[%zu 0 R/XYZ null ", w->pages[page]);
    file_put_length(b, work_up(w, page, y));
    buf_put(b, S(" null]"));
}

/* --- what is cairo's --- */

/* A dictionary without its brackets and the length it begins with. */
static str stream_keys(str text)
{
    size_t at = 0;
    raw_next_reference(text, &at);
    text = str_trim(str_drop(text, at));
    return str_ends(text, S(">>")) ? str_take(text, text.len - 2) : text;
}

/*
 * CID fonts say how their numbers map to glyphs (ISO 19005-2, 6.2.11.3.2);
 * images are not smoothed by readers (6.2.8).
 */
static str amend(struct arena *a, str text)
{
    static const struct {
        str from, to;
    } repairs[] = {
        {STR_INIT("/Subtype /CIDFontType2"),
         STR_INIT("/Subtype/CIDFontType2/CIDToGIDMap/Identity")},
        {STR_INIT("/Interpolate true"), STR_INIT("/Interpolate false")},
    };
    for (size_t i = 0; i < sizeof repairs / sizeof *repairs; i++) {
        str head, tail;
        if (str_cut(text, repairs[i].from, &head, &tail))
            return arena_printf(a, "%.*s%.*s%.*s", STR_ARG(head),
                                STR_ARG(repairs[i].to), STR_ARG(tail));
    }
    return text;
}

static void copy_object(struct pdf_work *w, const struct raw *raw,
                        size_t number, str font)
{
    const struct raw_object *o = raw_at(raw, number);
    if (font.len && letters_put(&w->letters, font, &w->file, number))
        return;
    if (o->stream)
        file_put_stream(&w->file, number, amend(w->arena, stream_keys(o->text)),
                        o->data);
    else
        file_put(&w->file, number, amend(w->arena, o->text));
}

struct copier {
    const struct raw *raw;
    bool *met;
    str *fonts; /* of the objects that are CMaps: the font's name */
    size_t *waiting, len;
};

static void meet(struct copier *c, size_t number)
{
    if (number >= c->raw->len || c->met[number])
        return;
    c->met[number] = true;
    c->waiting[c->len++] = number;
}

/* The CMaps of the fonts of a page: "/f-0-1 15 0 R" in its resources. */
static void meet_fonts(struct copier *c, str resources)
{
    str rest;
    if (!str_cut(resources, S("/Font <<"), &resources, &rest))
        return;
    for (size_t at = 0, number; (number = raw_next_reference(rest, &at));
         rest = str_drop(rest, at), at = 0) {
        str name = str_trim(str_take(rest, at));
        size_t end = str_find_byte(name, ' ');
        if (!str_starts(name, S("/f-")) || end == SIZE_MAX)
            return;
        size_t map =
            raw_reference(raw_at(c->raw, number)->text, S("/ToUnicode"));
        if (map > 0 && map < c->raw->len)
            c->fonts[map] = str_take(name, end);
    }
}

/* Lengths are written into the dictionaries of their streams. */
static void meet_all(struct copier *c, const struct raw_object *o)
{
    str text = o->stream ? stream_keys(o->text) : o->text;
    for (size_t at = 0, number; (number = raw_next_reference(text, &at));)
        meet(c, number);
}

/* The resources of all pages, and what they refer to. */
static void copy_resources(struct pdf_work *w, const struct raw *raw)
{
    struct copier c = {.raw = raw};
    c.met = ARENA_ARRAY(w->arena, raw->len + 1, bool);
    c.fonts = ARENA_ARRAY(w->arena, raw->len + 1, str);
    c.waiting = ARENA_ARRAY(w->arena, raw->len + 1, size_t);
    for (size_t i = 0; i < w->sheet->len; i++) {
        size_t number =
            raw_reference(raw_at(raw, w->pages[i])->text, S("/Resources"));
        meet_fonts(&c, raw_at(raw, number)->text);
        meet(&c, number);
    }
    while (c.len > 0) {
        size_t number = c.waiting[--c.len];
        meet_all(&c, raw_at(raw, number));
        copy_object(w, raw, number, c.fonts[number]);
    }
}

/* --- pages --- */

static bool find_pages(struct pdf_work *w, const struct raw *raw)
{
    size_t tree = raw_reference(raw_at(raw, raw->root)->text, S("/Pages"));
    str kids, text = raw_at(raw, tree)->text;
    if (!str_cut(text, S("/Kids"), &text, &kids))
        return false;
    w->pages = ARENA_ARRAY(w->arena, w->sheet->len + 1, size_t);
    w->owners = ARENA_ARRAY(w->arena, w->sheet->len + 1, struct content_owners);
    w->letters.arena = w->arena;
    size_t count = 0;
    for (size_t at = 0, n; (n = raw_next_reference(kids, &at)); count++)
        if (count < w->sheet->len)
            w->pages[count] = n;
    return count == w->sheet->len && count == w->drawn->len;
}

static bool put_content(struct pdf_work *w, const struct raw *raw, size_t page,
                        const char *const *names)
{
    struct buf marked = {.arena = w->arena};
    str plain, text = raw_at(raw, w->pages[page])->text;
    size_t number = raw_reference(text, S("/Contents"));
    const struct raw_object *o = raw_at(raw, number);
    const struct pdf_glyphs *glyphs = &w->drawn->glyphs[page];
    if (!o->stream || !raw_unpack(w->arena, o->data, &plain) ||
        !letters_turn(&w->letters, glyphs->items, glyphs->len) ||
        !content_mark(plain, &w->drawn->marks[page], names, &w->letters,
                      &w->owners[page], &marked))
        return false;
    file_pack_stream(&w->file, number, S(""), buf_text(&marked));
    return true;
}

/* The annotations from *next on that are on the page. */
static void put_annotations(const struct pdf_work *w, struct buf *b,
                            size_t page, size_t *next)
{
    const struct pdf_annotation *items = w->annotations.items;
    size_t from = *next;
    while (*next < w->annotations.len && items[*next].page == page)
        ++*next;
    if (from == *next)
        return;
    buf_put(b, S("/Annots["));
    for (size_t i = from; i < *next; i++)
        buf_printf(b, "%zu 0 R ", items[i].number);
    buf_put(b, S("]"));
}

static bool put_contents(struct pdf_work *w, const struct raw *raw)
{
    const char **names = structure_names(w);
    for (size_t i = 0; i < w->sheet->len; i++)
        if (!put_content(w, raw, i, names))
            return false;
    return letters_turn(&w->letters, NULL, 0);
}

/* Under the numbers that cairo gave them. */
static void put_page(struct pdf_work *w, const struct raw *raw, size_t page,
                     size_t tree, size_t *annotation)
{
    struct buf b = {.arena = w->arena};
    str text = raw_at(raw, w->pages[page])->text;
    buf_printf(&b, "<</Type/Page/Parent %zu 0 R/MediaBox[0 0 ", tree);
    file_put_length(&b, w->sheet->items[page].width);
    buf_put_byte(&b, ' ');
    file_put_length(&b, w->sheet->items[page].height);
    buf_printf(&b,
               "]/Contents %zu 0 R/Resources %zu 0 R/StructParents %zu/Tabs/S",
               raw_reference(text, S("/Contents")),
               raw_reference(text, S("/Resources")), page);
    put_annotations(w, &b, page, annotation);
    buf_put(&b, S(">>"));
    file_put(&w->file, w->pages[page], buf_text(&b));
}

static size_t put_pages(struct pdf_work *w, const struct raw *raw)
{
    size_t tree = raw_reference(raw_at(raw, raw->root)->text, S("/Pages"));
    struct buf kids = {.arena = w->arena};
    size_t annotation = 0;
    for (size_t i = 0; i < w->sheet->len; i++) {
        put_page(w, raw, i, tree, &annotation);
        buf_printf(&kids, "%zu 0 R ", w->pages[i]);
    }
    file_put(&w->file, tree,
             arena_printf(w->arena, "<</Type/Pages/Kids[%.*s]/Count %zu>>",
                          STR_ARG(buf_text(&kids)), w->sheet->len));
    return tree;
}

/* --- the catalog --- */

static size_t put_profile(struct pdf_work *w, str profile)
{
    size_t number = file_reserve(&w->file);
    file_pack_stream(&w->file, number, S("/N 3"), profile);
    return number;
}

static size_t put_catalog(struct pdf_work *w, const struct raw *raw,
                          str profile, date created)
{
    struct buf b = {.arena = w->arena};
    size_t outline = outline_put(w), structure = structure_put(w);
    size_t xmp = metadata_put_xmp(w, created), colors = put_profile(w, profile);
    /* Readers find pages and catalog without unpacking all of the tree. */
    file_flush(&w->file);
    buf_printf(&b,
               "<</Type/Catalog/Pages %zu 0 R/StructTreeRoot %zu 0 R"
               "/MarkInfo<</Marked true>>/Lang(%.*s)"
               "/ViewerPreferences<</DisplayDocTitle true>>/Metadata %zu 0 R",
               put_pages(w, raw), structure, STR_ARG(metadata_language(w)),
               xmp);
    buf_printf(&b,
               "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
               "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
               "/Info(sRGB IEC61966-2.1)/DestOutputProfile %zu 0 R>>]",
               colors);
    if (outline)
        buf_printf(&b, "/Outlines %zu 0 R", outline);
    buf_put(&b, S(">>"));
    size_t number = file_reserve(&w->file);
    file_put(&w->file, number, buf_text(&b));
    return number;
}

static bool put_all(struct pdf_work *w, const struct raw *raw, str profile,
                    date created, str *bytes)
{
    if (!put_contents(w, raw))
        return false;
    copy_resources(w, raw);
    size_t root = put_catalog(w, raw, profile, created);
    *bytes = file_close(&w->file, root, metadata_put_info(w, created));
    return true;
}

bool pdf_finish(struct arena *a, struct arena *scratch,
                const struct sheet *sheet, const struct pdf_drawn *drawn,
                str profile, date created, str *bytes, struct diag_list *diags)
{
    struct pdf_work w = {.arena = scratch, .sheet = sheet, .drawn = drawn};
    struct raw raw;
    bool ok = raw_open(scratch, drawn->bytes, &raw) && find_pages(&w, &raw);
    bool known = true; /* the trouble, if any */
    if (ok) {
        file_open(&w.file, scratch, raw.len);
        const bool *leads = links_find(&w);
        structure_find_roles(&w, leads);
        known = links_put(&w, leads, diags);
        ok = known && put_all(&w, &raw, profile, created, bytes);
    }
    if (ok)
        *bytes = arena_str(a, *bytes);
    else if (known)
        diag_world(diags, "pdf", S(""),
                   "PDFを仕上げられません（紙の外に出た言葉があるか、描いたもの"
                   "を読み直せません）");
    return ok && pdf_check(*bytes, sheet->len, diags);
}
