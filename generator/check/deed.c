/* Returning and discarding in words; see deed.h. */
#include "check/deed.h"

#include "check/passage.h"

enum { NEAR = 36 };

static const str return_words[] = {
    STR_INIT("返却"),   STR_INIT("返納"), STR_INIT("返送"), STR_INIT("返還"),
    STR_INIT("お返し"), STR_INIT("返し"), STR_INIT("返す"), STR_INIT("返さ"),
};

static const str discard_words[] = {
    STR_INIT("廃棄"), STR_INIT("破棄"), STR_INIT("処分"),
    STR_INIT("捨て"), STR_INIT("裁断"), STR_INIT("切り刻"),
};

static const str negations[] = {
    STR_INIT("不要"),       STR_INIT("せず"),       STR_INIT("さず"),
    STR_INIT("いりません"), STR_INIT("要りません"), STR_INIT("必要はあり"),
    STR_INIT("必要がなく"), STR_INIT("必要はなく"), STR_INIT("必要がありま"),
    STR_INIT("なくて"),     STR_INIT("なくなり"),   STR_INIT("ないで"),
    STR_INIT("ません"),     STR_INIT("てず"),       STR_INIT("及び"),
};

/* No order to do it: what belongs to it, what was done, what one may do. */
static const str asides[] = {
    STR_INIT("用"),     STR_INIT("先"),         STR_INIT("方法"),
    STR_INIT("窓口"),   STR_INIT("封筒"),       STR_INIT("に関"),
    STR_INIT("につ"),   STR_INIT("の相談"),     STR_INIT("のご"),
    STR_INIT("の方法"), STR_INIT("の手"),       STR_INIT("のお問"),
    STR_INIT("した"),   STR_INIT("された"),     STR_INIT("済"),
    STR_INIT("も受"),   STR_INIT("もでき"),     STR_INIT("ても"),
    STR_INIT("しても"), STR_INIT("いただいた"), STR_INIT("いただいても"),
};

void deed_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_DEED, return_words, WORD_COUNT(return_words));
    lexicon_add(m, WORDS_DEED, discard_words, WORD_COUNT(discard_words));
}

/* Where the word first stands by itself: not in 繰り返し, 折り返し. */
static size_t find_alone(str text, str word)
{
    for (size_t at = 0;; at += word.len) {
        size_t hit = str_find(str_drop(text, at), word);
        if (hit == SIZE_MAX)
            return SIZE_MAX;
        at += hit;
        if (!str_ends(str_take(text, at), S("り")))
            return at;
    }
}

static struct deed_hit nearest(str text, const str *words, size_t count,
                               enum deed deed, struct deed_hit best)
{
    for (size_t i = 0; i < count; i++) {
        size_t hit = find_alone(text, words[i]);
        if (hit < best.start)
            best = (struct deed_hit){deed, hit, hit + words[i].len};
    }
    return best;
}

struct deed_hit deed_first(str text)
{
    struct deed_hit a = {DEED_NONE, SIZE_MAX, SIZE_MAX};
    a = nearest(text, return_words, WORD_COUNT(return_words), DEED_RETURN, a);
    a = nearest(text, discard_words, WORD_COUNT(discard_words), DEED_DISCARD,
                a);
    if (a.deed == DEED_NONE)
        return a;
    str rest = str_drop(text, a.end), more, found;
    rest = str_take(rest, rest.len < NEAR ? rest.len : NEAR);
    str_cut(rest, S("、"), &rest, &more);
    if (words_begin(rest, asides, WORD_COUNT(asides), &found))
        a.deed = DEED_NONE;
    else if (words_hold(rest, negations, WORD_COUNT(negations)))
        a.deed = a.deed == DEED_RETURN ? DEED_DISCARD : DEED_NONE;
    return a;
}

struct deed_hit deed_last(str text)
{
    struct deed_hit last = {DEED_NONE, SIZE_MAX, SIZE_MAX};
    for (size_t at = 0; at < text.len;) {
        struct deed_hit next = deed_first(str_drop(text, at));
        if (next.start == SIZE_MAX)
            break;
        last = (struct deed_hit){next.deed, at + next.start, at + next.end};
        at = last.end;
    }
    return last;
}
