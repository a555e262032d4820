/* Whether a word in a text is a topic; see topic.h. */
#include "check/topic.h"

#include "base/letter.h"
#include "base/utf8.h"
#include "check/rune.h"
#include "check/words.h"

/* 利用 in 利用者, 交付 in 交付日 is another word; 使用期限 is not. */
static bool whole(str text, size_t end)
{
    static const str tails[] = {
        STR_INIT("期限"), STR_INIT("期間"), STR_INIT("終了"), STR_INIT("開始"),
        STR_INIT("不可"), STR_INIT("可"),   STR_INIT("停止"), STR_INIT("中止"),
        STR_INIT("予定"), STR_INIT("最終"), STR_INIT("禁止"), STR_INIT("廃止"),
        STR_INIT("中"),   STR_INIT("等"),   STR_INIT("時期"), STR_INIT("満了"),
        STR_INIT("出来"), STR_INIT("頂"),   STR_INIT("致"),   STR_INIT("済"),
        STR_INIT("基準"), STR_INIT("交付"), STR_INIT("発行"), STR_INIT("対象"),
        STR_INIT("的"),
    };
    if (letter_of(utf8_before(text, end)) != LETTER_KANJI ||
        letter_of(rune_at(text, end)) != LETTER_KANJI)
        return true;
    for (size_t i = 0; i < WORD_COUNT(tails); i++)
        if (str_starts(str_drop(text, end), tails[i]))
            return true;
    return false;
}

bool topic_stands(str text, size_t start, size_t end)
{
    bool inside = letter_of(rune_at(text, start)) == LETTER_LATIN &&
                  letter_of(utf8_before(text, start)) ==
                      LETTER_LATIN; /* use in because */
    return !inside && whole(text, end);
}

bool topic_verb_stands(str text, size_t end)
{
    return !str_starts(str_drop(text, end), S("方")); /* 使い方 is a noun */
}

struct word_hit topic_find(const struct concordance *c, size_t fact,
                           size_t from, size_t to, enum word_order order)
{
    struct word_hit best = {0};
    struct topic_lists lists =
        c ? lexicon_topics(c->lexicon, fact) : (struct topic_lists){0};
    for (size_t i = 0; i < lists.len; i++) {
        struct word_hit hit =
            concordance_find(c, lists.items[i], from, to, order);
        bool nearer = order == WORD_LAST ? hit.start > best.start
                                         : hit.start < best.start;
        bool longer = hit.start == best.start && hit.end > best.end;
        if (hit.found && (!best.found || nearer || longer))
            best = hit;
    }
    return best;
}
