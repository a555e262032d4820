/* Telephone numbers: digits with two hyphens. */
#include "check/phone.h"

#include "base/buf.h"
#include "base/letter.h"
#include "base/utf8.h"

/* Further away, another office is spoken of. */
enum { NEIGHBOURS = 30 };

static const str hyphens[] = {STR_INIT("-"), STR_INIT("－"), STR_INIT("‐"),
                              STR_INIT("−"), STR_INIT("ー")};

void phone_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_HYPHEN, hyphens, WORD_COUNT(hyphens));
}

int phone_digit(str text, size_t at, size_t *width)
{
    uint32_t cp = 0;
    if (at >= text.len)
        return -1;
    *width = utf8_decode(str_drop(text, at), &cp);
    if (cp >= 0xFF10 && cp <= 0xFF19)
        cp = '0' + (cp - 0xFF10);
    return cp >= '0' && cp <= '9' ? (int)(cp - '0') : -1;
}

/* The digits of the first telephone number at or behind *at; empty: none. */
static str phone_next(struct arena *a, str text, size_t *at)
{
    struct buf digits = {.arena = a};
    int hyphen_count = 0;
    while (*at < text.len) {
        size_t width = 1;
        int d = phone_digit(text, *at, &width);
        str found;
        if (d >= 0) {
            buf_put_byte(&digits, (char)('0' + d));
        } else if (digits.len && words_begin(str_drop(text, *at), hyphens,
                                             WORD_COUNT(hyphens), &found)) {
            hyphen_count++;
            width = found.len;
        } else {
            if (hyphen_count == 2 && digits.len >= 9 && digits.len <= 11 &&
                digits.ptr[0] == '0')
                return buf_text(&digits);
            buf_clear(&digits);
            hyphen_count = 0;
        }
        *at += width;
    }
    return hyphen_count == 2 && digits.len >= 9 && digits.len <= 11 &&
                   digits.ptr[0] == '0'
               ? buf_text(&digits)
               : (str){0};
}

str phone_of(struct arena *a, str text)
{
    size_t at = 0;
    return phone_next(a, text, &at);
}

/* Whether a digit and a hyphen stand together at all. */
static bool dialled(const struct concordance *c)
{
    struct word_places all =
        concordance_places(c, WORDS_HYPHEN, 0, c->text.len);
    for (size_t i = 0; i < all.len; i++)
        if (letter_of(utf8_before(c->text, all.items[i].start)) == LETTER_DIGIT)
            return true;
    return false;
}

/* Each passage is read once. */
static str phone_in(struct phone_book *book, size_t index)
{
    const struct passages *page = book->page;
    if (!book->phones) {
        book->phones = ARENA_ARRAY(book->arena, page->len, str);
        book->known = ARENA_ARRAY(book->arena, page->len, bool);
    }
    const struct concordance *c = page->items[index].in;
    if (!book->known[index] && dialled(c))
        book->phones[index] = phone_of(book->arena, c->text);
    book->known[index] = true;
    return book->phones[index];
}

str phone_near(struct phone_book *book, const struct passage *p)
{
    const struct passages *page = book->page;
    size_t here = (size_t)(p - page->items);
    str own = phone_in(book, here), of_table = {0}, of_section = {0};
    if (own.len)
        return own;
    size_t from = here > NEIGHBOURS ? here - NEIGHBOURS : 0;
    for (size_t i = from; i < page->len && i <= here + NEIGHBOURS; i++) {
        const struct passage *q = &page->items[i];
        if (q->section != p->section)
            continue;
        str phone = phone_in(book, i);
        if (phone.len == 0)
            continue;
        if (p->table && q->table == p->table && of_table.len == 0)
            of_table = phone;
        if (of_section.len && !str_equal(of_section, phone))
            return of_table; /* two numbers: whose hours they are is open */
        of_section = phone;
    }
    bool headed = p->section > 0; /* loose text has no sections */
    return of_table.len || !headed ? of_table : of_section;
}
