/* Clauses and their nouns; see clause.h. */
#include "check/clause.h"

#include "base/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

bool clause_holds(str text, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_contains(text, words[i]))
            return true;
    return false;
}

static bool ends_with_any(str text, const str *words, size_t count, str *rest)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_ends(text, words[i]))
            continue;
        *rest = str_take(text, text.len - words[i].len);
        return true;
    }
    return false;
}

static bool kanji(uint32_t cp)
{
    return (cp >= 0x3400 && cp <= 0x9FFF) || cp == 0x3005;
}

static bool katakana(uint32_t cp)
{
    return (cp >= 0x30A1 && cp <= 0x30FA) || cp == 0x30FC;
}

static bool latin(uint32_t cp)
{
    return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
           (cp >= 0xFF21 && cp <= 0xFF5A);
}

static bool digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}

static bool noun_letter(uint32_t cp)
{
    return kanji(cp) || katakana(cp) || latin(cp) || digit(cp);
}

static uint32_t letter_at(str text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(str_drop(text, at), &cp);
    return cp;
}

static size_t letter_before(str text, size_t at)
{
    do
        at--;
    while (at > 0 && ((unsigned char)text.ptr[at] & 0xC0) == 0x80);
    return at;
}

/* The one-kanji prefixes that only qualify: 旧保険証. */
static bool qualifier(uint32_t cp)
{
    static const uint32_t qualifiers[] = {0x65E7, 0x65B0, 0x73FE, 0x672C,
                                          0x540C, 0x5404, 0x5168};
    for (size_t i = 0; i < COUNT(qualifiers); i++)
        if (cp == qualifiers[i])
            return true;
    return false;
}

bool clause_begins_word(str text, size_t at)
{
    uint32_t cp = utf8_before(text, at);
    return qualifier(cp) || (!katakana(cp) && !kanji(cp) && !latin(cp));
}

static bool better(const struct word_hit *best, size_t start, size_t end,
                   enum word_order order)
{
    if (!best->found)
        return true;
    if (start != best->start)
        return order == WORD_LAST ? start > best->start : start < best->start;
    return end > best->end;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* An English word is found in capitals as well; a Japanese one as it is. */
static size_t find_word(str text, str word)
{
    if (word.len == 0 || !latin((unsigned char)word.ptr[0]))
        return word.len ? str_find(text, word) : SIZE_MAX;
    for (size_t at = 0; at + word.len <= text.len; at++) {
        size_t i = 0;
        while (i < word.len && lower(text.ptr[at + i]) == lower(word.ptr[i]))
            i++;
        if (i == word.len && !latin(letter_at(text, at + i)))
            return at;
    }
    return SIZE_MAX;
}

/* Every place of one word within [from, to) is offered to *best. */
static void offer_word(str text, size_t from, size_t to, str word,
                       enum word_order order, struct word_hit *best)
{
    while (word.len && from < to) {
        size_t hit = find_word(str_slice(text, from, to), word);
        if (hit == SIZE_MAX)
            return;
        size_t start = from + hit, end = start + word.len;
        if (clause_begins_word(text, start) && better(best, start, end, order))
            *best = (struct word_hit){start, end, true};
        from = end;
    }
}

struct word_hit clause_subject(const struct schedule *schedule, str text,
                               size_t from, size_t to, enum word_order order)
{
    struct word_hit best = {0};
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        for (size_t k = 0; k < f->subject.len; k++)
            offer_word(text, from, to, f->subject.items[k], order, &best);
    }
    return best;
}

/* --- clauses --- */

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
    str rest = {0};
    if (ends_with_any(head, joins, COUNT(joins), &rest))
        return false;
    if (str_ends(head, S("が"))) /* 「保険証が、」 is no end of a clause */
        return !noun_letter(utf8_before(head, head.len - S("が").len));
    return ends_with_any(head, breaks, COUNT(breaks), &rest);
}

static bool english_break(str text, size_t at)
{
    static const str breaks[] = {STR_INIT("; "), STR_INIT(", but "),
                                 STR_INIT(", and "), STR_INIT(", so ")};
    for (size_t i = 0; i < COUNT(breaks); i++)
        if (str_starts(str_drop(text, at), breaks[i]))
            return true;
    return false;
}

/* The end of a clause's mark at `at`, or 0 where none is there. */
static size_t break_at(str text, size_t from, size_t at)
{
    char c = text.ptr[at];
    if (c == ';' || c == ',')
        return english_break(text, at) ? at + 1 : 0;
    if (c != S("、").ptr[0] || !str_starts(str_drop(text, at), S("、")))
        return 0;
    return breaks_clause(str_slice(text, from, at)) ? at + S("、").len : 0;
}

size_t clause_start(str text, size_t from, size_t at)
{
    size_t start = from;
    for (size_t i = from; i < at; i++) {
        size_t end = break_at(text, from, i);
        if (end && end <= at)
            start = end;
    }
    return start;
}

size_t clause_end(str text, size_t at, size_t to)
{
    for (size_t i = at; i < to; i++)
        if (break_at(text, at, i))
            return i;
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
    for (size_t i = 0; i < COUNT(particles); i++)
        if (str_starts(str_drop(text, at), particles[i]) &&
            !str_starts(str_drop(text, at), S("です")) &&
            !str_starts(str_drop(text, at), S("でき")))
            return true;
    return false;
}

bool clause_business(const struct fact *f, str text, size_t from, size_t to)
{
    for (size_t i = 0; i < COUNT(business_words) && from < to; i++) {
        size_t hit = str_find(str_slice(text, from, to), business_words[i]);
        if (hit != SIZE_MAX && !topic_of(f, business_words[i]) &&
            !aside(text, from + hit + business_words[i].len))
            return true;
    }
    return false;
}

static bool ends_with_fact_word(const struct schedule *schedule, str noun)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        for (size_t k = 0; k < f->topic.len; k++)
            if (str_ends(noun, f->topic.items[k]))
                return true;
        for (size_t k = 0; k < f->subject.len; k++) {
            str rest = noun;
            if (!ends_with_any(noun, &f->subject.items[k], 1, &rest))
                continue;
            if (rest.len == 0 ||
                (rest.len <= 4 && qualifier(letter_at(rest, 0))))
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
    str rest = noun;
    while (ends_with_any(rest, times, COUNT(times), &rest))
        if (rest.len == 0 || ends_with_fact_word(schedule, rest))
            return true;
    for (size_t i = 0; i < COUNT(plain); i++)
        if (str_equal(rest, plain[i]))
            return true;
    return false;
}

/* 12月2日: digits within make it a date, a count or a number. */
static bool has_digit(str noun)
{
    for (size_t i = 0; i < noun.len; i++)
        if (digit(letter_at(noun, i)))
            return true;
    return false;
}

bool clause_foreign_noun(const struct schedule *schedule, str text, size_t from,
                         size_t at)
{
    size_t start = at;
    while (start > from && noun_letter(utf8_before(text, start)))
        start = letter_before(text, start);
    str noun = str_slice(text, start, at);
    return noun.len > 0 && !has_digit(noun) && !own_noun(schedule, noun);
}

/* お問い合わせは, 申し込みを, お届けは: a verb made a noun. */
static bool verbal_noun(const struct schedule *schedule, str head)
{
    static const str ends[] = {STR_INIT("せ"), STR_INIT("み"), STR_INIT("き"),
                               STR_INIT("け"), STR_INIT("え"), STR_INIT("り"),
                               STR_INIT("し"), STR_INIT("め")};
    str rest = {0};
    return ends_with_any(head, ends, COUNT(ends), &rest) &&
           !ends_with_fact_word(schedule, head);
}

static size_t particle_at(str text, size_t at, enum foreign_kind kind)
{
    static const str particles[] = {
        STR_INIT("は"), STR_INIT("が"),
        STR_INIT("も"), STR_INIT("（"),
        STR_INIT("("),  STR_INIT("："),
        STR_INIT(":"),  STR_INIT("\xE3\x80\x80"),
        STR_INIT("を"), STR_INIT("の"),
    };
    enum { TOPICS = 9 }; /* all but の */
    size_t count = kind == FOREIGN_TOPIC ? TOPICS : COUNT(particles);
    char c = text.ptr[at];
    if (c != '\xE3' && c != '\xEF' && c != '(' && c != ':')
        return 0; /* no particle begins so: most bytes end here */
    str rest = str_drop(text, at);
    for (size_t i = 0; i < count; i++)
        if (str_starts(rest, particles[i]))
            return particles[i].len;
    return 0;
}

bool clause_foreign(const struct schedule *schedule, str text, size_t from,
                    size_t to, enum foreign_kind kind)
{
    for (size_t i = from; i < to; i++) {
        if (((unsigned char)text.ptr[i] & 0xC0) == 0x80 ||
            !particle_at(text, i, kind))
            continue;
        if (clause_foreign_noun(schedule, text, from, i))
            return true;
        str head = str_slice(text, from, i), rest = str_drop(text, i);
        bool strong = str_starts(rest, S("は")) || str_starts(rest, S("を"));
        if (strong && verbal_noun(schedule, head))
            return true;
    }
    return false;
}

/* --- topics --- */

/* 利用 in 利用者, 交付 in 交付日 is another word; 使用期限 is not. */
static bool whole_topic(str text, size_t end)
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
    if (!kanji(utf8_before(text, end)) || !kanji(letter_at(text, end)))
        return true;
    for (size_t i = 0; i < COUNT(tails); i++)
        if (str_starts(str_drop(text, end), tails[i]))
            return true;
    return false;
}

static void offer_topic(str text, size_t from, size_t to, str word,
                        enum word_order order, struct word_hit *best)
{
    while (word.len && from < to) {
        size_t hit = find_word(str_slice(text, from, to), word);
        if (hit == SIZE_MAX)
            return;
        size_t start = from + hit, end = start + word.len;
        bool inside = latin(letter_at(word, 0)) &&
                      latin(utf8_before(text, start)); /* use in because */
        if (!inside && whole_topic(text, end) &&
            better(best, start, end, order))
            *best = (struct word_hit){start, end, true};
        from = end;
    }
}

/* 使え stands for 使い, 使う, 使っ and 使わ as well; 使い方 is a noun. */
static void offer_verb(str text, size_t from, size_t to, str word,
                       enum word_order order, struct word_hit *best)
{
    static const str endings[] = {STR_INIT("い"), STR_INIT("う"),
                                  STR_INIT("え"), STR_INIT("っ"),
                                  STR_INIT("わ")};
    enum { KANJI = 3, VERB = 6 };
    str ending = word.len == VERB ? str_drop(word, KANJI) : (str){0}, rest;
    if (!ends_with_any(ending, endings, COUNT(endings), &rest) ||
        !kanji(letter_at(word, 0)))
        return;
    str root = str_take(word, KANJI);
    while (from < to) {
        size_t hit = str_find(str_slice(text, from, to), root);
        if (hit == SIZE_MAX)
            return;
        size_t start = from + hit, end = start + VERB;
        from = start + KANJI;
        if (end > to || str_starts(str_drop(text, end), S("方")))
            continue;
        str tail = str_slice(text, start + KANJI, end);
        if (ends_with_any(tail, endings, COUNT(endings), &rest) &&
            better(best, start, end, order))
            *best = (struct word_hit){start, end, true};
    }
}

struct word_hit clause_topic(const struct fact *f, str text, size_t from,
                             size_t to, enum word_order order)
{
    struct word_hit best = {0};
    for (size_t i = 0; i < f->topic.len; i++) {
        offer_topic(text, from, to, f->topic.items[i], order, &best);
        offer_verb(text, from, to, f->topic.items[i], order, &best);
    }
    return best;
}
