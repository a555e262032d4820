/* Codes in the content ↔ glyphs on the sheet → CMaps. */
#include "pdf/letters.h"

bool letters_turn(struct letters *l, const str *drawn, size_t len)
{
    bool whole = l->at == l->drawn_len;
    l->drawn = drawn;
    l->drawn_len = len;
    l->at = 0;
    return whole;
}

static struct letters_font *font_named(const struct letters *l, str name)
{
    for (size_t i = 0; i < l->fonts.len; i++)
        if (str_equal(l->fonts.items[i].name, name))
            return &l->fonts.items[i];
    return NULL;
}

void letters_set_font(struct letters *l, str name)
{
    l->font = font_named(l, name);
    if (l->font)
        return;
    l->font = LIST_PUSH(l->arena, &l->fonts);
    l->font->name = name;
}

static bool add(struct letters *l, size_t code, bool alone)
{
    if (!l->font || l->at == l->drawn_len)
        return false;
    str says = l->drawn[l->at++];
    struct letters_font *f = l->font;
    while (f->sure.len <= code)
        LIST_PUSH(l->arena, &f->sure);
    while (f->likely.len <= code)
        LIST_PUSH(l->arena, &f->likely);
    str *to = alone ? &f->likely.items[code] : &f->sure.items[code];
    if (to->len == 0)
        *to = says;
    return true;
}

static size_t digit_of(char c)
{
    return c <= '9' ? (size_t)(c - '0') : (size_t)((c | 32) - 'a' + 10);
}

/* cairo breaks lines within strings, too. */
static bool add_codes(struct letters *l, str digits, bool alone)
{
    size_t code = 0, count = 0;
    if (l->font && digits.len)
        l->font->wide = true;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] == '\n')
            continue;
        code = code * 16 + (digit_of(digits.ptr[i]) & 15);
        if (++count < 4)
            continue;
        if (!add(l, code, alone))
            return false;
        code = count = 0;
    }
    return count == 0;
}

static bool octal(char c)
{
    return c >= '0' && c <= '7';
}

/* Escapes: brackets, backslashes, \ooo, and line ends that say nothing. */
static bool add_bytes(struct letters *l, str s, bool alone)
{
    bool ok = true;
    for (size_t i = 0; ok && i < s.len; i++) {
        size_t code = (unsigned char)s.ptr[i];
        if (code == '\\' && i + 1 < s.len) {
            code = (unsigned char)s.ptr[++i];
            if (code == '\n')
                continue;
            if (octal(s.ptr[i]))
                code -= '0';
            for (int more = 0; more < 2 && octal(s.ptr[i]) && i + 1 < s.len &&
                               octal(s.ptr[i + 1]);
                 more++)
                code = code * 8 + (size_t)(s.ptr[++i] - '0');
        }
        ok = add(l, code & 0xFF, alone);
    }
    return ok;
}

bool letters_show(struct letters *l, str token, bool alone)
{
    if (token.len < 2)
        return false;
    str inside = str_slice(token, 1, token.len - 1);
    return token.ptr[0] == '<' ? add_codes(l, inside, alone)
                               : add_bytes(l, inside, alone);
}

/* --- CMaps --- */

static void put_line(struct buf *b, const struct letters_font *f, size_t code,
                     str text)
{
    struct buf utf16 = {.arena = b->arena};
    file_put_text(&utf16, text);
    buf_printf(b, f->wide ? "<%04zX>" : "<%02zX>", code);
    buf_put_byte(b, '<');
    buf_put(b, str_drop(buf_text(&utf16), S("<FEFF").len));
    buf_put_byte(b, '\n');
}

static void put_lines(struct buf *b, const struct letters_font *f)
{
    enum { MOST = 100 }; /* in one block of lines */
    struct buf lines = {.arena = b->arena};
    size_t count = 0;
    for (size_t code = 0; code <= f->sure.len; code++) {
        if (code < f->sure.len) {
            str text = f->sure.items[code].len ? f->sure.items[code]
                                               : f->likely.items[code];
            if (text.len == 0)
                continue;
            put_line(&lines, f, code, text);
            count++;
        }
        if (count < MOST && (count == 0 || code < f->sure.len))
            continue;
        buf_printf(b, "%zu beginbfchar\n%.*sendbfchar\n", count,
                   STR_ARG(buf_text(&lines)));
        buf_clear(&lines);
        count = 0;
    }
}

bool letters_put(const struct letters *l, str name, struct pdf_file *file,
                 size_t number)
{
    const struct letters_font *f = font_named(l, name);
    struct buf b = {.arena = l->arena};
    if (!f)
        return false;
    buf_put(&b, S("/CIDInit/ProcSet findresource begin\n12 dict begin\n"
                  "begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
                  "/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
                  "/CMapType 2 def\n1 begincodespacerange\n"));
    buf_put(&b, f->wide ? S("<0000><FFFF>\n") : S("<00><FF>\n"));
    buf_put(&b, S("endcodespacerange\n"));
    put_lines(&b, f);
    buf_put(&b, S("endcmap\nCMapName currentdict/CMap defineresource pop\n"
                  "end\nend\n"));
    file_pack_stream(file, number, S(""), buf_text(&b));
    return true;
}
