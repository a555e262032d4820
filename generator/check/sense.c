/* The sense of a sentence: does it plainly say that something holds? */
#include "check/statement.h"

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

static bool holds_any(str text, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_contains(text, words[i]))
            return true;
    return false;
}

bool sense_turning(const struct statement *s)
{
    enum { COUNT = sizeof turning_words / sizeof *turning_words };
    return holds_any(str_slice(s->mention->text, s->start, s->end),
                     turning_words, COUNT) ||
           holds_any(s->mention->context, turning_words, COUNT);
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
    static const str past[] = {STR_INIT("ました"), STR_INIT("でした"),
                               STR_INIT("だった"), STR_INIT("られた"),
                               STR_INIT("された"), STR_INIT("えた")};
    return holds_any(
        str_slice(s->mention->text, s->mention->expr.max_end, s->clause_end),
        past, sizeof past / sizeof *past);
}

bool sense_plain(const struct statement *s, const struct fact_hits *hits,
                 const struct fact *f)
{
    if (!hits->topic_follows || !hits->subject_is_told || question(s))
        return false;
    str rest, clause = str_slice(s->mention->text, s->mention->expr.max_end,
                                 s->after);
    str_cut(clause, S("、"), &clause, &rest);
    return holds_any(clause, f->topic.items, f->topic.len) &&
           !holds_any(clause, negations, sizeof negations / sizeof *negations);
}
