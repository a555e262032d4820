/* Whether a word is said in earnest; see spoken.h. */
#include "check/letter.h"
#include "check/spoken.h"

/* Where the clause ends that the word stands in: at 「…ですが、」「…し、」. */
static size_t clause_end(str text, size_t from, size_t to)
{
    static const str joins[] = {
        STR_INIT("が"),   STR_INIT("て"), STR_INIT("し"), STR_INIT("り"),
        STR_INIT("ので"), STR_INIT("ば"), STR_INIT("で"), STR_INIT("ため"),
    };
    for (size_t at = from; at < to;) {
        size_t comma = str_find(str_slice(text, at, to), S("、"));
        if (comma == SIZE_MAX)
            return to;
        str found, head = str_slice(text, from, at + comma);
        if (words_end(head, joins, WORD_COUNT(joins), &found))
            return at + comma;
        at += comma + S("、").len;
    }
    return to;
}

static str rest_of_clause(const struct spoken *w)
{
    str text = w->page->items[w->passage].flow.text;
    return str_slice(text, w->end, clause_end(text, w->end, w->sentence.end));
}

bool spoken_denied(const struct spoken *w)
{
    static const str words[] = {
        STR_INIT("ません"), STR_INIT("ない"),     STR_INIT("なく"),
        STR_INIT("以外"),   STR_INIT("代わり"),   STR_INIT("廃止"),
        STR_INIT("終了"),   STR_INIT("終わ"),     STR_INIT("やめ"),
        STR_INIT("中止"),   STR_INIT("であった"), STR_INIT("だった"),
        STR_INIT("でした"), STR_INIT("に代え"),   STR_INIT("不要"),
        STR_INIT("から変"), STR_INIT("不可"),
    };
    return words_hold(rest_of_clause(w), words, WORD_COUNT(words));
}

/* 一度で済むわけではありません */
static bool refuted(const struct spoken *w)
{
    static const str words[] = {
        STR_INIT("ではな"), STR_INIT("ではあ"), STR_INIT("じゃな"),
        STR_INIT("とは限"), STR_INIT("わけで"), STR_INIT("誤"),
    };
    return words_hold(rest_of_clause(w), words, WORD_COUNT(words));
}

/* Said of another time or by other insurers. */
static bool elsewhere(str sentence)
{
    static const str words[] = {
        STR_INIT("かつて"),     STR_INIT("以前は"),   STR_INIT("これまで"),
        STR_INIT("従来"),       STR_INIT("組合によ"), STR_INIT("保険者によ"),
        STR_INIT("ほかの組合"), STR_INIT("他の組合"), STR_INIT("ほかの保険者"),
        STR_INIT("他の保険者"), STR_INIT("場合があ"), STR_INIT("場合もあ"),
    };
    return words_hold(sentence, words, WORD_COUNT(words));
}

static bool question(const struct passage *p, const struct sentence *s)
{
    str text = str_trim(sentence_text(p, s));
    str rest = str_drop(p->flow.text, s->end);
    return str_ends(text, S("か")) || str_ends(text, S("?")) ||
           str_starts(rest, S("？"));
}

bool spoken_to_reader(const struct spoken *w)
{
    static const str particles[] = {
        STR_INIT("へ"),   STR_INIT("に"),     STR_INIT("して"),
        STR_INIT("で返"), STR_INIT("でお返"), STR_INIT("で提出"),
        STR_INIT("で申"),
    };
    static const str requests[] = {STR_INIT("ください"), STR_INIT("下さい"),
                                   STR_INIT("お願い")};
    str text = w->page->items[w->passage].flow.text;
    str found, behind = str_slice(text, w->end, w->sentence.end);
    size_t at = 0;
    if (str_starts(behind, S("の"))) /* 勤務先の担当課へ */
        at = letter_noun_end(behind, S("の").len);
    return words_begin(str_drop(behind, at), particles, WORD_COUNT(particles),
                       &found) &&
           words_hold(behind, requests, WORD_COUNT(requests));
}

static bool excepted(const struct spoken *w, const struct wording *of)
{
    const struct outline_place *place = &w->places[w->passage];
    str near[] = {spoken_sentence(w), spoken_passage(w, place->row_head),
                  spoken_passage(w, place->column_head),
                  spoken_passage(w, place->lead)};
    for (size_t i = 0; i < WORD_COUNT(near); i++)
        if (words_hold(near[i], of->unless.items, of->unless.len))
            return true;
    return false;
}

bool spoken_plainly(const struct spoken *w, const struct wording *of)
{
    const struct passage *p = &w->page->items[w->passage];
    const struct inline_node *node = flow_node_at(&p->flow, w->start);
    if (!node || node->kind != INLINE_TEXT)
        return false; /* code, or words made from a fact */
    return !passage_quoted(p, w->start) && !sentence_example(p, &w->sentence) &&
           !question(p, &w->sentence) && !refuted(w) &&
           !elsewhere(spoken_sentence(w)) && !excepted(w, of);
}
