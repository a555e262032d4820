/*
 * Phrases by their scripts: a phrase begins in kanji, katakana or digits and
 * ends in hiragana. What that misses is told by short lists: okurigana inside
 * a word (切り替え), the prefixes お and ご, and words written in hiragana.
 */
#include "compose/phrase.h"

#include "base/letter.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static uint32_t cp_at(const struct para *p, size_t i)
{
    return i < p->len ? p->units[i].cp : 0;
}

static enum letter script_at(const struct para *p, size_t i)
{
    return letter_of(cp_at(p, i));
}

static bool among(uint32_t cp, const uint32_t *list)
{
    for (; *list; list++)
        if (*list == cp)
            return true;
    return false;
}

/* Particles of one character, by which most phrases end. */
static bool particle(uint32_t cp)
{
    static const uint32_t particles[] = {U'は', U'が', U'を', U'に',
                                         U'へ', U'と', U'も', U'の',
                                         U'や', U'で', 0};
    return among(cp, particles);
}

/* お and ご before kanji: お届け, ご案内. */
static bool polite(const struct para *p, size_t i)
{
    uint32_t cp = cp_at(p, i);
    return (cp == U'お' || cp == U'ご') && script_at(p, i + 1) == LETTER_KANJI;
}

/* Words in hiragana that begin a phrase behind what ends one. */
static const str heads[] = {
    STR_INIT("いつ"),   STR_INIT("どこ"),   STR_INIT("どう"),
    STR_INIT("どち"),   STR_INIT("どの"),   STR_INIT("どん"),
    STR_INIT("だれ"),   STR_INIT("なぜ"),   STR_INIT("いくら"),
    STR_INIT("すぐ"),   STR_INIT("すべて"), STR_INIT("まず"),
    STR_INIT("もう"),   STR_INIT("まとめ"), STR_INIT("その"),
    STR_INIT("この"),   STR_INIT("これ"),   STR_INIT("それ"),
    STR_INIT("こちら"), STR_INIT("でき"),   STR_INIT("なくし"),
    STR_INIT("なくな"), STR_INIT("なった"), STR_INIT("なりま"),
    STR_INIT("なる"),   STR_INIT("ありま"), STR_INIT("ある"),
    STR_INIT("あった"), STR_INIT("もらえ"), STR_INIT("わかり"),
    STR_INIT("わから"), STR_INIT("かかり"), STR_INIT("かかる"),
    STR_INIT("すれば"), STR_INIT("はさみ"), STR_INIT("よい"),
    STR_INIT("よく"),   STR_INIT("うまく"), STR_INIT("そろえ"),
    STR_INIT("いらな"), STR_INIT("いりま"), STR_INIT("いる"),
    STR_INIT("いない"), STR_INIT("います"),
};

/* Nouns that a verb or adjective leads to: 届いたとき, 見せるもの. */
static const str nouns[] = {
    STR_INIT("とき"),   STR_INIT("こと"), STR_INIT("もの"),   STR_INIT("ため"),
    STR_INIT("ところ"), STR_INIT("ほう"), STR_INIT("しかた"), STR_INIT("うち")};

static bool word_at(const struct para *p, size_t i, str word)
{
    return i < p->len && str_starts(str_drop(p->text, p->units[i].byte), word);
}

static bool any_at(const struct para *p, size_t i, const str *words, size_t len)
{
    for (size_t k = 0; k < len; k++)
        if (word_at(p, i, words[k]))
            return true;
    return false;
}

/* The last sound of verbs and adjectives before a noun. */
static bool verb_ending(uint32_t cp)
{
    static const uint32_t endings[] = {U'る', U'た', U'い', U'な', U'の', U'う',
                                       U'く', U'す', U'む', U'ぶ', U'つ', 0};
    return among(cp, endings);
}

/* …てください is two words to a reader's eye, and long. */
static bool please_at(const struct para *p, size_t i)
{
    return word_at(p, i, S("くださ")) || word_at(p, i, S("しまっ"));
}

/* Between two hiragana. */
static bool hiragana_begins(const struct para *p, size_t i)
{
    uint32_t cp = cp_at(p, i);
    if (cp == U'を')
        return true;
    if ((cp == U'て' || cp == U'で') && please_at(p, i + 1))
        return true;
    if (verb_ending(cp) && any_at(p, i + 1, nouns, COUNT(nouns)))
        return true;
    if (cp == U'で' &&
        (word_at(p, i, S("でいる")) || word_at(p, i, S("でいな")) ||
         word_at(p, i, S("でいま"))))
        return false; /* 済んでいる */
    return (particle(cp) || cp == U'ば') &&
           any_at(p, i + 1, heads, COUNT(heads));
}

/* Kanji that go on with a word behind okurigana い: 使い方, 払い戻し. */
static bool second_verb(uint32_t cp)
{
    static const uint32_t seconds[] = {U'方', U'合', U'込', U'戻', U'出', U'物',
                                       U'切', U'渡', U'直', U'過', U'替', U'換',
                                       U'手', U'先', U'主', U'続', 0};
    return among(cp, seconds);
}

/* One hiragana between kanji within a word: 切り替え, 引き続き, 二つ折り. */
static bool okurigana(const struct para *p, size_t i)
{
    static const uint32_t stems[] = {U'き', U'ぎ', U'し', U'ち', U'り', U'み',
                                     U'び', U'え', U'け', U'せ', U'れ', U'め',
                                     U'べ', U'げ', U'つ', 0};
    uint32_t cp = cp_at(p, i);
    if (cp == U'っ')
        return true;
    if (cp_at(p, i + 1) == U'型') /* はがき型 */
        return true;
    bool alone = i > 0 && script_at(p, i - 1) == LETTER_KANJI &&
                 script_at(p, i + 1) == LETTER_KANJI;
    return alone &&
           (among(cp, stems) || (cp == U'い' && second_verb(cp_at(p, i + 1))));
}

/* Nouns of one kanji that lean on what stands before の: お持ちの方. */
static bool leaning_noun(const struct para *p, size_t i)
{
    static const uint32_t nouns_of_one[] = {U'方', U'後', U'前', U'際', U'間',
                                            U'時', U'他', U'分', U'日', 0};
    return cp_at(p, i) == U'の' && among(cp_at(p, i + 1), nouns_of_one) &&
           script_at(p, i + 2) != LETTER_KANJI;
}

/* Behind kanji, katakana, digits and closing brackets. */
static bool other_ends(const struct para *p, size_t i)
{
    if (script_at(p, i + 1) == LETTER_HIRAGANA)
        return polite(p, i + 1);
    return p->units[i].class == JL_CLOSE;
}

bool phrase_ends(const struct para *p, size_t i)
{
    const struct unit *u = &p->units[i], *next = u + 1;
    enum jl_class c = u->class;
    if (c == JL_STOP || c == JL_COMMA || c == JL_SPACE || c == JL_BLANK ||
        c == JL_DIVIDE || c == JL_MIDDLE || c == JL_HYPHEN)
        return true;
    /* 2025年（令和7年）12月: one date in two notations */
    if (next->class == JL_OPEN)
        return u->cp != U'年';
    if (c == JL_CLOSE && i > 0 && cp_at(p, i - 1) == U'年' &&
        jl_digit(next->cp))
        return false;
    if (letter_of(u->cp) != LETTER_HIRAGANA)
        return other_ends(p, i);
    if (u->cp == U'お' || u->cp == U'ご')
        return false;
    if (polite(p, i + 1))
        return true;
    if (letter_of(next->cp) == LETTER_HIRAGANA)
        return hiragana_begins(p, i);
    return !okurigana(p, i) && !leaning_noun(p, i);
}
