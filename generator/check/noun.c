/* Nouns of a sentence; see noun.h. */
#include "check/noun.h"

#include "base/letter.h"
#include "base/utf8.h"
#include "check/rune.h"
#include "check/words.h"

/* The one-kanji prefixes that only qualify: 旧保険証. */
static bool qualifier(uint32_t cp)
{
    static const uint32_t qualifiers[] = {0x65E7, 0x65B0, 0x73FE, 0x672C,
                                          0x540C, 0x5404, 0x5168};
    for (size_t i = 0; i < WORD_COUNT(qualifiers); i++)
        if (cp == qualifiers[i])
            return true;
    return false;
}

bool noun_begins(str text, size_t at)
{
    uint32_t cp = utf8_before(text, at);
    return qualifier(cp) ||
           (letter_of(cp) != LETTER_KATAKANA && letter_of(cp) != LETTER_KANJI &&
            letter_of(cp) != LETTER_LATIN);
}

static bool ends_with_fact_word(const struct schedule *schedule, str noun)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        for (size_t k = 0; k < f->topic.len; k++)
            if (str_ends(noun, f->topic.items[k]))
                return true;
        for (size_t k = 0; k < f->subject.len; k++) {
            str subject = f->subject.items[k];
            if (!str_ends(noun, subject))
                continue;
            str rest = str_take(noun, noun.len - subject.len);
            if (rest.len == 0 || (rest.len <= 4 && qualifier(rune_at(rest, 0))))
                return true;
        }
    }
    return false;
}

/* 期間, 使用期限, 経過措置終了; not 申込期限, not マイナ保険証. */
static bool own_noun(const struct schedule *schedule, str noun)
{
    static const str times[] = {
        STR_INIT("最終日"), STR_INIT("終了日"), STR_INIT("開始日"),
        STR_INIT("期限"),   STR_INIT("期間"),   STR_INIT("期日"),
        STR_INIT("時期"),   STR_INIT("終了"),   STR_INIT("開始"),
        STR_INIT("予定"),   STR_INIT("廃止"),   STR_INIT("停止"),
        STR_INIT("不可"),   STR_INIT("可能"),   STR_INIT("可"),
        STR_INIT("満了"),   STR_INIT("満了日"), STR_INIT("有効"),
        STR_INIT("使用"),   STR_INIT("利用"),   STR_INIT("移行"),
        STR_INIT("失効"),   STR_INIT("無効"),   STR_INIT("最後"),
        STR_INIT("最長"),   STR_INIT("原則"),   STR_INIT("通常"),
    };
    static const str plain[] = {
        STR_INIT("方"),   STR_INIT("人"),     STR_INIT("日"),
        STR_INIT("皆様"), STR_INIT("様"),     STR_INIT("家族"),
        STR_INIT("本人"), STR_INIT("加入者"), STR_INIT("被保険者"),
        STR_INIT("全員"), STR_INIT("場合"),   STR_INIT("今回"),
        STR_INIT("今後"), STR_INIT("国"),     STR_INIT("法律"),
        STR_INIT("手元"), STR_INIT("手持"),   STR_INIT("対象者"),
        STR_INIT("対象"), STR_INIT("現在"),
    };
    if (ends_with_fact_word(schedule, noun))
        return true;
    str rest = noun, found;
    while (words_end(rest, times, WORD_COUNT(times), &found)) {
        rest = str_take(rest, rest.len - found.len);
        if (rest.len == 0 || ends_with_fact_word(schedule, rest))
            return true;
    }
    for (size_t i = 0; i < WORD_COUNT(plain); i++)
        if (str_equal(rest, plain[i]))
            return true;
    return false;
}

/* 12月2日: digits within make it a date, a count or a number. */
static bool has_digit(str noun)
{
    for (size_t i = 0; i < noun.len; i++)
        if (letter_of(rune_at(noun, i)) == LETTER_DIGIT)
            return true;
    return false;
}

bool noun_foreign_at(const struct concordance *c, size_t from, size_t at)
{
    size_t start = at;
    while (start > from &&
           letter_of_noun(letter_of(utf8_before(c->text, start))))
        start = rune_before(c->text, start);
    str noun = str_slice(c->text, start, at);
    return noun.len > 0 && !has_digit(noun) &&
           !own_noun(lexicon_schedule(c->lexicon), noun);
}

/* お問い合わせは, 申し込みを, お届けは: a verb made a noun. */
static bool verbal_noun(const struct schedule *schedule, str head)
{
    static const str ends[] = {STR_INIT("せ"), STR_INIT("み"), STR_INIT("き"),
                               STR_INIT("け"), STR_INIT("え"), STR_INIT("り"),
                               STR_INIT("し"), STR_INIT("め")};
    str found;
    return words_end(head, ends, WORD_COUNT(ends), &found) &&
           !ends_with_fact_word(schedule, head);
}

static const str particles[] = {
    STR_INIT("は"), STR_INIT("が"), STR_INIT("も"), STR_INIT("（"),
    STR_INIT("("),  STR_INIT("："), STR_INIT(":"),  STR_INIT("\xE3\x80\x80"),
    STR_INIT("を"), STR_INIT("の"),
};

void noun_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_PARTICLE, particles, WORD_COUNT(particles));
}

/* Whether what stands before a particle, back to `from`, is foreign. */
static bool foreign_before(const struct concordance *c, size_t from, size_t at)
{
    str head = str_slice(c->text, from, at), rest = str_drop(c->text, at);
    bool strong = str_starts(rest, S("は")) || str_starts(rest, S("を"));
    return noun_foreign_at(c, from, at) ||
           (strong && verbal_noun(lexicon_schedule(c->lexicon), head));
}

/* The same for a `from` that lies before all that is looked at. */
static bool foreign_whole(const struct concordance *c,
                          const struct word_place *p)
{
    enum { NOT_YET, FOREIGN, OWN };
    unsigned char *known = concordance_known(c, p);
    if (*known == NOT_YET)
        *known = foreign_before(c, 0, p->start) ? FOREIGN : OWN;
    return *known == FOREIGN;
}

bool noun_foreign(const struct concordance *c, size_t from, size_t to,
                  enum foreign_kind kind)
{
    struct word_places all = concordance_places(c, WORDS_PARTICLE, from, to);
    size_t reach = c ? lexicon_longest(c->lexicon) : 0;
    for (size_t i = 0; i < all.len; i++) {
        const struct word_place *p = &all.items[i];
        if (kind == FOREIGN_TOPIC &&
            str_starts(str_drop(c->text, p->start), S("の")))
            continue;
        /* A noun ends at the particle before it: only the first is cut. */
        bool cut = i == 0 || p->start - from < reach;
        if (cut ? foreign_before(c, from, p->start) : foreign_whole(c, p))
            return true;
    }
    return false;
}
