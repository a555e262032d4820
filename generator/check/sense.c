/* The sense of a sentence: does it plainly say that something holds? */
#include "check/sense.h"

#include "check/words.h"

static const str negations[] = {
    STR_INIT("ません"), STR_INIT("ない"), STR_INIT("なく"), STR_INIT("なり"),
    STR_INIT("終了"),   STR_INIT("終わ"), STR_INIT("廃止"), STR_INIT("ず"),
    STR_INIT("無効"),   STR_INIT("不可"), STR_INIT("廃棄"), STR_INIT("破棄"),
    STR_INIT("失効"),   STR_INIT("代わ"), STR_INIT("かわ"), STR_INIT("替"),
    STR_INIT("切れ"),   STR_INIT("捨て"), STR_INIT("処分"), STR_INIT("返"),
    STR_INIT("止"),     STR_INIT("しか"), STR_INIT("だけ"),
};

static const str turning_words[] = {
    STR_INIT("終了"), STR_INIT("終わ"), STR_INIT("廃止"), STR_INIT("切れ"),
    STR_INIT("期限"), STR_INIT("満了"), STR_INIT("開始"), STR_INIT("始ま"),
    STR_INIT("最終"), STR_INIT("最後"), STR_INIT("失効"), STR_INIT("無効"),
};

static const str past[] = {STR_INIT("ました"), STR_INIT("でした"),
                           STR_INIT("だった"), STR_INIT("られた"),
                           STR_INIT("された"), STR_INIT("えた")};

void sense_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_TURNING, turning_words, WORD_COUNT(turning_words));
    lexicon_add(m, WORDS_PAST, past, WORD_COUNT(past));
}

bool sense_turning(const struct statement *s)
{
    return concordance_holds(s->in, WORDS_TURNING, s->start, s->end) ||
           concordance_has(s->context, WORDS_TURNING);
}

/* 使えますか, 使えるのでしょうか？: a question states nothing. */
static bool question(const struct statement *s)
{
    str text = s->mention->text;
    return str_ends(str_trim(str_slice(text, s->start, s->end)), S("か")) ||
           str_starts(str_drop(text, s->end), S("？"));
}

bool sense_past(const struct statement *s)
{
    return concordance_holds(s->in, WORDS_PAST, s->mention->expr.max_end,
                             s->clause_end);
}

bool sense_plain(const struct statement *s, const struct fact_hits *hits,
                 const struct fact *f)
{
    if (!hits->topic_follows || !hits->subject_is_told || question(s))
        return false;
    str rest, clause = str_slice(s->mention->text, s->mention->expr.max_end,
                                 s->after);
    str_cut(clause, S("、"), &clause, &rest);
    return words_hold(clause, f->topic.items, f->topic.len) &&
           !words_hold(clause, negations, WORD_COUNT(negations));
}
