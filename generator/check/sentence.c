/* Full stops, and the line ends that are as good. */
#include "check/sentence.h"

#include "check/rune.h"
#include "check/words.h"

static const str stops[] = {STR_INIT("。"), STR_INIT("！"), STR_INIT("？"),
                            STR_INIT("\n"), STR_INIT(".")};

void sentence_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_STOP, stops, WORD_COUNT(stops));
}

static bool latin_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A line end inside English text is a blank; else it ends the sentence. */
static bool line_ends(str text, size_t at)
{
    size_t next = at + 1;
    if (at == 0 || next >= text.len)
        return true;
    char before = text.ptr[at - 1], behind = text.ptr[next];
    bool word = latin_letter(before) || before == ',';
    return !(word && ((unsigned char)behind < 0x80 && behind != '\n'));
}

/* "… on 1 Dec. 2025. The card …": a full stop and a capital behind it. */
static bool stop_ends(str text, size_t at)
{
    if (at + 2 >= text.len ||
        (text.ptr[at + 1] != ' ' && text.ptr[at + 1] != '\n'))
        return false;
    char next = text.ptr[at + 2];
    return next >= 'A' && next <= 'Z' && at >= 4 && text.ptr[at - 4] != ' ';
}

/* Whether a stop, at that byte of the part one looks at, ends a sentence. */
static bool ends(str part, size_t at)
{
    if (part.ptr[at] == '\n')
        return line_ends(part, at);
    return part.ptr[at] != '.' || stop_ends(part, at);
}

size_t sentence_start(const struct concordance *c, size_t from, size_t at,
                      size_t to)
{
    str part = str_slice(c->text, from, to);
    struct word_places all = concordance_places(c, WORDS_STOP, from, at);
    for (size_t i = all.len; i-- > 0;)
        if (all.items[i].end <= at && ends(part, all.items[i].start - from))
            return all.items[i].end;
    return from;
}

size_t sentence_end(const struct concordance *c, size_t at, size_t to)
{
    str part = str_take(c->text, to);
    struct word_places all = concordance_places(c, WORDS_STOP, at, to);
    for (size_t i = 0; i < all.len; i++)
        if (all.items[i].end <= to && ends(part, all.items[i].start))
            return all.items[i].start;
    return to;
}

enum { REACH = 2000 };

size_t sentence_floor(str text, size_t at)
{
    return at > REACH ? rune_floor(text, at - REACH) : 0;
}

size_t sentence_ceiling(str text, size_t at)
{
    return text.len - at > REACH ? rune_ceiling(text, at + REACH) : text.len;
}
