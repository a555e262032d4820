/*
 * Bytes and decoded text are walked side by side, one character at a time:
 * a character of the file is one of the text, a line end is one line feed.
 * What was written is decoded again before anybody may use it.
 */
#include "load/rewrite.h"

#include <iconv.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "load/encoding.h"

enum unit { UNIT_UTF8, UNIT_CP932, UNIT_EUC_JP, UNIT_UTF16LE, UNIT_UTF16BE };

static const struct form {
    enum unit unit;
    enum encoding encoding;
    const char *names[2]; /* iconv's, the best first */
    str mark;             /* at the start of the file */
} forms[] = {
    {UNIT_UTF16LE,
     ENCODING_UTF16,
     {"UTF-16LE", "UTF-16LE"},
     STR_INIT("\xFF\xFE")},
    {UNIT_UTF16BE,
     ENCODING_UTF16,
     {"UTF-16BE", "UTF-16BE"},
     STR_INIT("\xFE\xFF")},
    {UNIT_UTF8, ENCODING_UTF8, {"UTF-8", "UTF-8"}, STR_INIT("\xEF\xBB\xBF")},
    {UNIT_UTF8, ENCODING_UTF8, {"UTF-8", "UTF-8"}, STR_INIT("")},
    {UNIT_CP932, ENCODING_CP932, {"CP932", "WINDOWS-31J"}, STR_INIT("")},
    {UNIT_EUC_JP, ENCODING_EUC_JP, {"EUC-JP-MS", "EUC-JP"}, STR_INIT("")},
};

struct walk {
    const struct form *form;
    str bytes, text;
    size_t byte, at; /* of the file; of the text */
};

static unsigned char byte_at(const struct walk *w, size_t at)
{
    return at < w->bytes.len ? (unsigned char)w->bytes.ptr[at] : 0;
}

static bool wide(enum unit unit)
{
    return unit == UNIT_UTF16LE || unit == UNIT_UTF16BE;
}

/* The character of the file here; a byte that begins none counts alone. */
static size_t file_length(const struct walk *w)
{
    unsigned char lead = byte_at(w, w->byte);
    uint32_t cp;
    switch (w->form->unit) {
    case UNIT_UTF8:
        return utf8_decode(str_drop(w->bytes, w->byte), &cp);
    case UNIT_CP932:
        return (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xFC)
                   ? 2
                   : 1;
    case UNIT_EUC_JP:
        return lead == 0x8F ? 3 : lead == 0x8E || lead >= 0xA1 ? 2 : 1;
    case UNIT_UTF16LE:
        lead = byte_at(w, w->byte + 1);
        break;
    case UNIT_UTF16BE:
        break;
    }
    return lead >= 0xD8 && lead <= 0xDB ? 4 : 2;
}

static bool holds(const struct walk *w, size_t at, char c)
{
    unsigned char byte = (unsigned char)c;
    if (!wide(w->form->unit))
        return at < w->bytes.len && byte_at(w, at) == byte;
    bool little = w->form->unit == UNIT_UTF16LE;
    return at + 1 < w->bytes.len && byte_at(w, little ? at : at + 1) == byte &&
           byte_at(w, little ? at + 1 : at) == 0;
}

/* One character further on both sides; CR LF is one. */
static void step(struct walk *w)
{
    uint32_t cp;
    size_t length = file_length(w);
    if (holds(w, w->byte, '\r') && holds(w, w->byte + length, '\n'))
        length *= 2;
    size_t left = w->bytes.len - w->byte;
    w->byte += length < left ? length : left;
    w->at += utf8_decode(str_drop(w->text, w->at), &cp);
}

static bool step_to(struct walk *w, size_t at)
{
    while (w->at < at && w->byte < w->bytes.len)
        step(w);
    return w->at == at;
}

/* Text in the file's encoding; false where it has no such character. */
static bool encode(struct arena *a, const struct form *form, str text,
                   str *result)
{
    *result = text;
    if (form->unit == UNIT_UTF8)
        return true;
    iconv_t cd = iconv_open(form->names[0], "UTF-8");
    if (cd == (iconv_t)-1)
        cd = iconv_open(form->names[1], "UTF-8");
    if (cd == (iconv_t)-1)
        return false;
    size_t room = text.len * 4 + 8, left = text.len;
    char *bytes = arena_alloc(a, room), *out = bytes;
    char *in = (char *)(uintptr_t)text.ptr;
    /* More than none: characters that were replaced by similar ones. */
    bool whole = iconv(cd, &in, &left, &out, &room) == 0;
    iconv_close(cd);
    *result = (str){bytes, (size_t)(out - bytes)};
    return whole;
}

static bool reads_as(str path, str bytes, const struct form *form, str text)
{
    struct arena scratch = {0};
    struct diag_list ignored = {.arena = &scratch};
    const struct source *s = NULL;
    if (str_starts(bytes, form->mark))
        s = encoding_decode(&scratch, path, bytes, form->encoding, &ignored);
    bool same = s && str_equal(s->text, text);
    arena_free(&scratch);
    return same;
}

static const struct form *form_of(const struct source *source, str bytes)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (reads_as(source->path, bytes, &forms[i], source->text))
            return &forms[i];
    return NULL;
}

/* The text with the edits that were not refused. */
static str expected(struct arena *a, str text, const struct rewrite_edit *edits,
                    size_t count)
{
    struct buf b = {.arena = a};
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (edits[i].refused)
            continue;
        buf_put(&b, str_slice(text, at, edits[i].start));
        buf_put(&b, edits[i].text);
        at = edits[i].end;
    }
    buf_put(&b, str_drop(text, at));
    return buf_text(&b);
}

bool rewrite_file(struct arena *a, const struct source *source, str bytes,
                  struct rewrite_edit *edits, size_t count, str *result)
{
    const struct form *form = form_of(source, bytes);
    if (!form)
        return false;
    struct walk w = {form, bytes, source->text, form->mark.len, 0};
    struct buf out = {.arena = a};
    size_t copied = 0;
    for (size_t i = 0; i < count; i++) {
        str encoded;
        edits[i].refused = !encode(a, form, edits[i].text, &encoded);
        if (edits[i].refused)
            continue;
        if (!step_to(&w, edits[i].start))
            return false;
        buf_put(&out, str_slice(bytes, copied, w.byte));
        buf_put(&out, encoded);
        if (!step_to(&w, edits[i].end))
            return false;
        copied = w.byte;
    }
    buf_put(&out, str_drop(bytes, copied));
    *result = buf_text(&out);
    return reads_as(source->path, *result, form,
                    expected(a, source->text, edits, count));
}
