/* cairo's file → its objects (ISO 32000-1, 7.5). */
#include "pdf/raw.h"

#include <zlib.h>

#include "base/buf.h"

enum { ENTRY = 20 }; /* bytes of an entry, with its line end */

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A decimal number at `at`; *end gets the offset behind it. */
static bool number_at(str s, size_t at, size_t *value, size_t *end)
{
    size_t from = at;
    *value = 0;
    while (at < s.len && digit(s.ptr[at]) && at < from + 18)
        *value = *value * 10 + (size_t)(s.ptr[at++] - '0');
    *end = at;
    return at > from;
}

static size_t find_last(str s, str needle)
{
    for (size_t i = s.len; i >= needle.len; i--)
        if (memcmp(s.ptr + i - needle.len, needle.ptr, needle.len) == 0)
            return i - needle.len;
    return SIZE_MAX;
}

/* Offset of the table's first entry; *count gets their number. */
static bool find_table(str file, size_t *first, size_t *count)
{
    str word = S("startxref\n");
    size_t start = find_last(file, word), table, end, zero;
    if (start == SIZE_MAX || !number_at(file, start + word.len, &table, &end))
        return false;
    if (table > file.len || !str_starts(str_drop(file, table), S("xref\n")))
        return false;
    if (!number_at(file, table + 5, &zero, &end) || zero != 0 ||
        !number_at(file, end + 1, count, &end))
        return false;
    *first = end + 1;
    return *first <= file.len && *count <= (file.len - *first) / ENTRY;
}

/* The bytes behind "12 0 obj\n"; the empty str where they are another's. */
static str object_at(str file, size_t entry, size_t number)
{
    size_t offset, end, found;
    str word = S(" 0 obj\n");
    if (file.ptr[entry + 17] != 'n' || !number_at(file, entry, &offset, &end) ||
        !number_at(file, offset, &found, &end) || found != number)
        return (str){0};
    str rest = str_drop(file, end);
    return str_starts(rest, word) ? str_drop(rest, word.len) : (str){0};
}

/* cairo begins the dictionaries of streams, and no others, with a length. */
static bool read_stream(const struct raw *raw, const str *starts,
                        struct raw_object *o, str rest)
{
    size_t end, len, ignored;
    str word = S("stream\n");
    size_t number = raw_reference(rest, S("/Length"));
    end = str_find(rest, word);
    if (end == SIZE_MAX || number >= raw->len || !starts[number].len)
        return false;
    str length = str_trim(str_take(
        starts[number], starts[number].len < 24 ? starts[number].len : 24));
    if (!number_at(length, 0, &len, &ignored))
        return false;
    o->text = str_trim(str_take(rest, end));
    rest = str_drop(rest, end + word.len);
    if (rest.len < len)
        return false;
    o->data = str_take(rest, len);
    o->stream = true;
    return true;
}

static bool read_object(const struct raw *raw, const str *starts, size_t number)
{
    struct raw_object *o = &raw->items[number];
    str rest = starts[number];
    if (rest.len == 0)
        return true;
    if (str_starts(rest, S("<< /Length ")))
        return read_stream(raw, starts, o, rest);
    size_t end = str_find(rest, S("endobj"));
    if (end == SIZE_MAX)
        return false;
    o->text = str_trim(str_take(rest, end));
    return true;
}

bool raw_open(struct arena *a, str file, struct raw *raw)
{
    size_t first, count;
    *raw = (struct raw){0};
    if (!find_table(file, &first, &count))
        return false;
    raw->items = ARENA_ARRAY(a, count + 1, struct raw_object);
    raw->len = count;
    str *starts = ARENA_ARRAY(a, count + 1, str);
    for (size_t i = 1; i < count; i++)
        starts[i] = object_at(file, first + i * ENTRY, i);
    for (size_t i = 1; i < count; i++)
        if (!read_object(raw, starts, i))
            return false;
    raw->root =
        raw_reference(str_drop(file, first + count * ENTRY), S("/Root"));
    return raw->root > 0;
}

static bool blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

size_t raw_reference(str dictionary, str key)
{
    size_t at = str_find(dictionary, key), number, zero;
    if (at == SIZE_MAX)
        return 0;
    at += key.len;
    while (at < dictionary.len && blank(dictionary.ptr[at]))
        at++;
    if (!number_at(dictionary, at, &number, &at) || at >= dictionary.len ||
        !number_at(dictionary, at + 1, &zero, &at) ||
        !str_starts(str_drop(dictionary, at), S(" R")))
        return 0;
    return number;
}

size_t raw_next_reference(str text, size_t *at)
{
    size_t i = *at;
    while (i < text.len) {
        size_t number, end;
        bool apart = i == 0 || blank(text.ptr[i - 1]) || text.ptr[i - 1] == '[';
        if (!apart || !number_at(text, i, &number, &end)) {
            i++;
            continue;
        }
        i = end;
        if (str_starts(str_drop(text, end), S(" 0 R"))) {
            *at = end + S(" 0 R").len;
            return number;
        }
    }
    *at = text.len;
    return 0;
}

const struct raw_object *raw_at(const struct raw *raw, size_t number)
{
    static const struct raw_object none = {{0}, {0}, false};
    return number < raw->len ? &raw->items[number] : &none;
}

bool raw_unpack(struct arena *a, str data, str *plain)
{
    enum { PART = 1 << 15 };
    struct buf out = {.arena = a};
    z_stream z = {0};
    if (data.len > UINT32_MAX || inflateInit(&z) != Z_OK)
        return false;
    unsigned char part[PART];
    z.next_in = (unsigned char *)(uintptr_t)data.ptr; /* zlib only reads */
    z.avail_in = (unsigned)data.len;
    int result;
    do {
        z.next_out = part;
        z.avail_out = PART;
        result = inflate(&z, Z_NO_FLUSH);
        buf_put(&out, (str){(const char *)part, PART - z.avail_out});
    } while (result == Z_OK);
    inflateEnd(&z);
    *plain = buf_text(&out);
    return result == Z_STREAM_END;
}
