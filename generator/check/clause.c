/* Clauses and what they tell of; see clause.h. */
#include "check/clause.h"

#include <assert.h>

#include "base/letter.h"
#include "base/utf8.h"
#include "check/words.h"

static bool breaks_clause(str head)
{
    static const str joins[] = {
        STR_INIT("もって"), STR_INIT("ついて"), STR_INIT("として"),
        STR_INIT("とって"), STR_INIT("よって"), STR_INIT("限り"),
        STR_INIT("以後"),   STR_INIT("かぎり"),
    };
    static const str breaks[] = {
        STR_INIT("ため"),     STR_INIT("ので"),   STR_INIT("けれど"),
        STR_INIT("けれども"), STR_INIT("し"),     STR_INIT("り"),
        STR_INIT("て"),       STR_INIT("ば"),     STR_INIT("たら"),
        STR_INIT("ながら"),   STR_INIT("とき"),   STR_INIT("ときは"),
        STR_INIT("場合"),     STR_INIT("場合は"), STR_INIT("際"),
        STR_INIT("後"),       STR_INIT("い"),     STR_INIT("み"),
        STR_INIT("ますから"), STR_INIT("ずに"),   STR_INIT("のに"),
    };
    str found;
    if (words_end(head, joins, WORD_COUNT(joins), &found))
        return false;
    if (str_ends(head, S("が"))) /* 「保険証が、」 is no end of a clause */
        return !letter_of_noun(
            letter_of(utf8_before(head, head.len - S("が").len)));
    return words_end(head, breaks, WORD_COUNT(breaks), &found);
}

static bool english_break(str text, size_t at)
{
    static const str breaks[] = {STR_INIT("; "), STR_INIT(", but "),
                                 STR_INIT(", and "), STR_INIT(", so ")};
    for (size_t i = 0; i < WORD_COUNT(breaks); i++)
        if (str_starts(str_drop(text, at), breaks[i]))
            return true;
    return false;
}

static const str commas[] = {STR_INIT("、"), STR_INIT(";"), STR_INIT(",")};

enum { TELLING = 16 }; /* the most bytes before 、 that tell what it is */

static bool comma_breaks(const struct concordance *c, size_t from,
                         const struct word_place *p)
{
    enum { NOT_YET, BREAKS, JOINS };
    unsigned char *known = concordance_known(c, p);
    if (p->start - from < TELLING)
        return breaks_clause(str_slice(c->text, from, p->start));
    if (*known == NOT_YET)
        *known = breaks_clause(str_take(c->text, p->start)) ? BREAKS : JOINS;
    return *known == BREAKS;
}

/* The end of a clause's mark, or 0 where it ends none. */
static size_t break_at(const struct concordance *c, size_t from,
                       const struct word_place *p)
{
    if (c->text.ptr[p->start] == ';' || c->text.ptr[p->start] == ',')
        return english_break(c->text, p->start) ? p->end : 0;
    return comma_breaks(c, from, p) ? p->end : 0;
}

size_t clause_start(const struct concordance *c, size_t from, size_t at)
{
    struct word_places all = concordance_places(c, WORDS_COMMA, from, at);
    for (size_t i = all.len; i-- > 0;) {
        size_t end = break_at(c, from, &all.items[i]);
        if (end && end <= at)
            return end;
    }
    return from;
}

size_t clause_end(const struct concordance *c, size_t at, size_t to)
{
    struct word_places all = concordance_places(c, WORDS_COMMA, at, to);
    for (size_t i = 0; i < all.len; i++)
        if (break_at(c, at, &all.items[i]))
            return all.items[i].start;
    return to;
}

/* --- nouns of other business --- */

static const str business_words[] = {
    STR_INIT("提出"),       STR_INIT("申請"),        STR_INIT("返却"),
    STR_INIT("返納"),       STR_INIT("返送"),        STR_INIT("回収"),
    STR_INIT("申込"),       STR_INIT("申し込"),      STR_INIT("応募"),
    STR_INIT("発送"),       STR_INIT("送付"),        STR_INIT("お送り"),
    STR_INIT("郵送"),       STR_INIT("届け出"),      STR_INIT("届出"),
    STR_INIT("お届け"),     STR_INIT("開催"),        STR_INIT("説明会"),
    STR_INIT("受付"),       STR_INIT("受け付け"),    STR_INIT("実施"),
    STR_INIT("更新"),       STR_INIT("作成"),        STR_INIT("公開"),
    STR_INIT("掲載"),       STR_INIT("改定"),        STR_INIT("改訂"),
    STR_INIT("発表"),       STR_INIT("公布"),        STR_INIT("配布"),
    STR_INIT("配信"),       STR_INIT("生まれ"),      STR_INIT("処分"),
    STR_INIT("廃棄"),       STR_INIT("破棄"),        STR_INIT("加入"),
    STR_INIT("退職"),       STR_INIT("入社"),        STR_INIT("手続"),
    STR_INIT("問い合わせ"), STR_INIT("問合せ"),      STR_INIT("連絡"),
    STR_INIT("相談"),       STR_INIT("点検"),        STR_INIT("調査"),
    STR_INIT("アンケート"), STR_INIT("締切"),        STR_INIT("締め切"),
    STR_INIT("〆切"),       STR_INIT("届く"),        STR_INIT("届き"),
    STR_INIT("受診"),       STR_INIT("診療"),        STR_INIT("予約"),
    STR_INIT("休業"),       STR_INIT("休み"),        STR_INIT("訂正"),
    STR_INIT("お知らせ"),   STR_INIT("案内"),        STR_INIT("会議"),
    STR_INIT("施行"),       STR_INIT("抽出"),        STR_INIT("登録"),
    STR_INIT("apply"),      STR_INIT("application"), STR_INIT("submit"),
    STR_INIT("regist"),     STR_INIT("briefing"),    STR_INIT("seminar"),
    STR_INIT("session"),    STR_INIT("return"),      STR_INIT("contact us"),
    STR_INIT("call us"),    STR_INIT("mailed"),      STR_INIT("sent"),
    STR_INIT("reply"),      STR_INIT("respond"),     STR_INIT("published"),
    STR_INIT("updated"),    STR_INIT("born"),        STR_INIT("survey"),
};

static bool topic_of(const struct fact *f, str word)
{
    for (size_t i = 0; f && i < f->topic.len; i++)
        if (str_contains(f->topic.items[i], word) ||
            str_contains(word, f->topic.items[i]))
            return true;
    return false;
}

/* 受付で, 手続きに, 登録後: a place or a time, not what is told. */
static bool aside(str text, size_t at)
{
    static const str particles[] = {STR_INIT("で"), STR_INIT("窓口"),
                                    STR_INIT("後"), STR_INIT("前"),
                                    STR_INIT("済")};
    for (size_t i = 0; i < WORD_COUNT(particles); i++)
        if (str_starts(str_drop(text, at), particles[i]) &&
            !str_starts(str_drop(text, at), S("です")) &&
            !str_starts(str_drop(text, at), S("でき")))
            return true;
    return false;
}

void clause_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_COMMA, commas, WORD_COUNT(commas));
    lexicon_add(m, WORDS_BUSINESS, business_words, WORD_COUNT(business_words));
}

bool clause_business(const struct fact *f, const struct concordance *c,
                     size_t from, size_t to)
{
    bool seen[WORD_COUNT(business_words)] = {false};
    struct word_places all = concordance_places(c, WORDS_BUSINESS, from, to);
    for (size_t i = 0; i < all.len; i++) {
        const struct word_place *p = &all.items[i];
        size_t nth = lexicon_word(c->lexicon, p->word)->nth;
        assert(nth < WORD_COUNT(business_words));
        if (p->end > to || seen[nth])
            continue;
        seen[nth] = true; /* the first place of each word decides */
        if (!topic_of(f, business_words[nth]) && !aside(c->text, p->end))
            return true;
    }
    return false;
}
