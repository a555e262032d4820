/* Names of pages and folders, which become URLs. */
#include "load/name.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { LONGEST = 80, VOICED = 0x3099, HALF_VOICED = 0x309A };

static bool between(uint32_t cp, uint32_t first, uint32_t last)
{
    return cp >= first && cp <= last;
}

/*
 * Kanji without a canonical decomposition: of the compatibility block only
 * the twelve that are unified ideographs in truth, such as 﨑.
 */
static bool kanji(uint32_t cp)
{
    static const uint32_t unified[] = {0xFA0E, 0xFA0F, 0xFA11, 0xFA13,
                                       0xFA14, 0xFA1F, 0xFA21, 0xFA23,
                                       0xFA24, 0xFA27, 0xFA28, 0xFA29};
    for (size_t i = 0; i < sizeof unified / sizeof *unified; i++)
        if (cp == unified[i])
            return true;
    return between(cp, 0x3005, 0x3007) || between(cp, 0x3400, 0x4DBF) ||
           between(cp, 0x4E00, 0x9FFF) || between(cp, 0x20000, 0x2EBE0) ||
           between(cp, 0x30000, 0x323AF);
}

static bool kana(uint32_t cp)
{
    return between(cp, 0x3041, 0x3096) || between(cp, 0x309D, 0x309E) ||
           between(cp, 0x30A1, 0x30FA) || between(cp, 0x30FC, 0x30FE);
}

static bool allowed(uint32_t cp)
{
    return between(cp, 'a', 'z') || between(cp, '0', '9') || cp == '_' ||
           cp == '-' || kana(cp) || kanji(cp);
}

static bool part_fits(str part)
{
    size_t count = 0;
    while (part.len) {
        uint32_t cp;
        part = str_drop(part, utf8_decode(part, &cp));
        if (!allowed(cp) || ++count > LONGEST)
            return false;
    }
    return count > 0;
}

bool name_fits(str path)
{
    str part;
    bool more = true;
    while (more) {
        more = str_cut(path, S("/"), &part, &path);
        if (!part_fits(part))
            return false;
    }
    return true;
}

/* か with U+3099 is が; 0 where the two make no kana. */
static uint32_t compose(uint32_t base, uint32_t mark)
{
    uint32_t row = between(base, 0x30A1, 0x30F4) ? base - 0x60 : base;
    bool h_row = between(row, 0x306F, 0x307B) && (row - 0x306F) % 3 == 0;
    if (mark == HALF_VOICED)
        return h_row ? base + 2 : 0;
    if (row == 0x3046)
        return base + 0x4E; /* う → ゔ */
    bool k_to_chi = between(row, 0x304B, 0x3061) && row % 2 == 1;
    bool tsu_to_to = between(row, 0x3064, 0x3068) && row % 2 == 0;
    return h_row || k_to_chi || tsu_to_to ? base + 1 : 0;
}

/* One character of a name that fits; '-' for what does not. */
static uint32_t fold(uint32_t cp)
{
    if (between(cp, 0xFF01, 0xFF5E))
        cp -= 0xFF01 - '!';
    if (between(cp, 'A', 'Z'))
        return cp - 'A' + 'a';
    return allowed(cp) ? cp : '-';
}

/* Puts a part with runs of '-' made one and none at its ends. */
static void put_part(struct buf *out, str part)
{
    size_t start = out->len;
    uint32_t pending = 0;
    while (part.len) {
        uint32_t cp, mark = 0;
        part = str_drop(part, utf8_decode(part, &cp));
        if (part.len)
            utf8_decode(part, &mark);
        uint32_t composed =
            mark == VOICED || mark == HALF_VOICED ? compose(cp, mark) : 0;
        if (composed)
            part = str_drop(part, S("\xE3\x82\x99").len);
        uint32_t next = composed ? composed : fold(cp);
        if (next == '-') {
            pending = next;
            continue;
        }
        if (pending && out->len > start)
            buf_put_code_point(out, pending);
        pending = 0;
        buf_put_code_point(out, next);
    }
    if (out->len == start)
        buf_put(out, S("page"));
}

/* The first 80 characters. */
static str shorten(str part)
{
    size_t at = 0;
    for (int i = 0; i < LONGEST && at < part.len; i++) {
        uint32_t cp;
        at += utf8_decode(str_drop(part, at), &cp);
    }
    return str_take(part, at);
}

str name_suggest(struct arena *a, str path)
{
    struct buf out = {.arena = a};
    str part;
    bool more = true;
    while (more) {
        more = str_cut(path, S("/"), &part, &path);
        if (part_fits(part))
            buf_put(&out, part);
        else
            put_part(&out, shorten(part));
        if (more)
            buf_put_byte(&out, '/');
    }
    return buf_text(&out);
}

bool name_leftover(str path)
{
    str part;
    bool more = true;
    while (more) {
        more = str_cut(path, S("/"), &part, &path);
        if (str_starts(part, S(".")) || str_starts(part, S("#")) ||
            str_ends(part, S("~")) || str_ends(part, S(".orig")))
            return true;
    }
    return false;
}
