/* Which of a schedule's things a text names; see naming.h. */
#include "check/naming.h"

#include "check/letter.h"
#include "check/passage.h"

/* How far one looks: what is further away is no part of the sentence. */
enum { REACH = 600, MOST_ASIDES = 8 };

struct str_list naming_subjects(struct arena *a, const struct schedule *s)
{
    struct str_list all = {0};
    for (size_t i = 0; i < s->facts.len; i++)
        for (size_t k = 0; k < s->facts.items[i]->subject.len; k++)
            *LIST_PUSH(a, &all) = s->facts.items[i]->subject.items[k];
    for (size_t i = 0; i < s->attributes.len; i++) {
        const struct str_list *own = &s->attributes.items[i]->wording.subject;
        for (size_t k = 0; k < own->len; k++)
            *LIST_PUSH(a, &all) = own->items[k];
    }
    for (size_t i = 0; i < s->conditions.len; i++) {
        const struct str_list *own = &s->conditions.items[i]->wording.subject;
        for (size_t k = 0; k < own->len; k++)
            *LIST_PUSH(a, &all) = own->items[k];
    }
    return all;
}

/* --- subjects in a text --- */

/* 保険証 is not the tail of マイナ保険証; 旧保険証 is one. */
static bool begins(str text, size_t at)
{
    enum letter kind = letter_before(text, at);
    return !letter_of_noun(kind) || kind == LETTER_DIGIT ||
           str_ends(str_take(text, at), S("旧")) ||
           str_ends(str_take(text, at), S("新"));
}

static bool better(const struct named *best, size_t start, size_t end)
{
    return !best->found || start > best->start ||
           (start == best->start && end > best->end);
}

struct named naming_last(const struct str_list *known, str text, size_t from,
                         size_t to)
{
    struct named best = {0};
    for (size_t i = 0; i < known->len; i++) {
        str word = known->items[i];
        for (size_t at = from; at < to;) {
            size_t hit = str_find(str_slice(text, at, to), word);
            if (hit == SIZE_MAX)
                break;
            at += hit + word.len;
            if (begins(text, at - word.len) && better(&best, at - word.len, at))
                best = (struct named){at - word.len, at, true};
        }
    }
    return best;
}

struct named naming_first(const struct str_list *known, str text, size_t from,
                          size_t to)
{
    struct named best = {0};
    for (size_t i = 0; i < known->len; i++) {
        str word = known->items[i];
        size_t hit = str_find(str_slice(text, from, to), word);
        if (hit == SIZE_MAX || !begins(text, from + hit))
            continue;
        size_t start = from + hit, end = start + word.len;
        if (!best.found || start < best.start ||
            (start == best.start && end > best.end))
            best = (struct named){start, end, true};
    }
    return best;
}

bool naming_own(const struct naming *n, str word)
{
    for (size_t i = 0; i < n->of->subject.len; i++)
        if (str_equal(n->of->subject.items[i], word))
            return true;
    return false;
}

static str behind_bracket(str rest)
{
    return str_starts(rest, S("」")) ? str_drop(rest, S("」").len) : rest;
}

bool naming_whole(str text, size_t end)
{
    static const str tails[] = {
        STR_INIT("等"),   STR_INIT("又は"), STR_INIT("及び"),
        STR_INIT("並び"), STR_INIT("自体"), STR_INIT("本体"),
        STR_INIT("兼"),   STR_INIT("以外"), STR_INIT("発行"),
    };
    str found;
    return !letter_of_noun(letter_at(text, end)) ||
           words_begin(str_drop(text, end), tails, WORD_COUNT(tails), &found);
}

bool naming_aside(str text, size_t end)
{
    static const str tails[] = {
        STR_INIT("を持"),     STR_INIT("をお持"),   STR_INIT("がない"),
        STR_INIT("のない"),   STR_INIT("がお手元"), STR_INIT("をなく"),
        STR_INIT("を紛失"),   STR_INIT("を使"),     STR_INIT("をお使"),
        STR_INIT("と同じ"),   STR_INIT("と同様"),   STR_INIT("のように"),
        STR_INIT("に代"),     STR_INIT("の代わ"),   STR_INIT("にかわ"),
        STR_INIT("とは"),     STR_INIT("と違"),     STR_INIT("と異な"),
        STR_INIT("ではな"),   STR_INIT("と一緒"),   STR_INIT("とともに"),
        STR_INIT("と共に"),   STR_INIT("といっし"), STR_INIT("から"),
        STR_INIT("より"),     STR_INIT("の利用"),   STR_INIT("の登録"),
        STR_INIT("に加え"),   STR_INIT("以外"),     STR_INIT("のほか"),
        STR_INIT("での受診"), STR_INIT("で受診"),
    };
    str found;
    return words_begin(behind_bracket(str_drop(text, end)), tails,
                       WORD_COUNT(tails), &found);
}

/* A と B は, A・B: both are told. */
static bool joins(str between)
{
    static const str words[] = {
        STR_INIT("と"),     STR_INIT("や"),     STR_INIT("・"),
        STR_INIT("、"),     STR_INIT("か"),     STR_INIT("または"),
        STR_INIT("又は"),   STR_INIT("及び"),   STR_INIT("および"),
        STR_INIT("も"),     STR_INIT("」と「"), STR_INIT("」や「"),
        STR_INIT("」、「"),
    };
    for (size_t i = 0; i < WORD_COUNT(words); i++)
        if (str_equal(between, words[i]))
            return true;
    return false;
}

static bool names_it(const struct naming *n, str text, size_t from,
                     struct named hit)
{
    for (int i = 0; hit.found && i < MOST_ASIDES; i++) {
        if (naming_own(n, str_slice(text, hit.start, hit.end)))
            return true;
        struct named other = naming_last(n->known, text, from, hit.start);
        if (!other.found || !joins(str_slice(text, other.end, hit.start)))
            return false;
        hit = other;
    }
    return false;
}

/* --- other nouns --- */

bool naming_plain(str noun)
{
    static const str words[] = {
        STR_INIT("方"),     STR_INIT("人"),     STR_INIT("者"),
        STR_INIT("様"),     STR_INIT("家族"),   STR_INIT("本人"),
        STR_INIT("全員"),   STR_INIT("場合"),   STR_INIT("時"),
        STR_INIT("際"),     STR_INIT("今回"),   STR_INIT("今後"),
        STR_INIT("現在"),   STR_INIT("組合"),   STR_INIT("健保"),
        STR_INIT("国"),     STR_INIT("対象"),   STR_INIT("通常"),
        STR_INIT("原則"),   STR_INIT("形"),     STR_INIT("形状"),
        STR_INIT("様式"),   STR_INIT("種類"),   STR_INIT("材質"),
        STR_INIT("素材"),   STR_INIT("内容"),   STR_INIT("後"),
        STR_INIT("前"),     STR_INIT("分"),     STR_INIT("日"),
        STR_INIT("月"),     STR_INIT("年"),     STR_INIT("回"),
        STR_INIT("方法"),   STR_INIT("書面"),   STR_INIT("説明"),
        STR_INIT("カード"), STR_INIT("証"),     STR_INIT("券"),
        STR_INIT("担当課"), STR_INIT("担当者"), STR_INIT("担当"),
        STR_INIT("窓口"),   STR_INIT("住所"),   STR_INIT("状態"),
    };
    str found;
    return words_end(noun, words, WORD_COUNT(words), &found);
}

static bool ends_with_any(str text, const struct str_list *words)
{
    str found;
    return words_end(text, words->items, words->len, &found);
}

bool naming_matter(const struct wording *of, str text)
{
    return ends_with_any(text, &of->topic) ||
           ends_with_any(text, &of->subject) || str_ends(text, of->label);
}

/* お問い合わせは, お届けは: a verb made a noun. */
static bool verbal_noun(str head)
{
    static const str ends[] = {STR_INIT("せ"), STR_INIT("み"), STR_INIT("け"),
                               STR_INIT("え"), STR_INIT("り"), STR_INIT("め")};
    str found;
    return words_end(head, ends, WORD_COUNT(ends), &found);
}

static bool particle_at(str rest, enum particles particles)
{
    /* In the order of enum particles: は, then が, then を. */
    static const str words[] = {STR_INIT("は"), STR_INIT("："), STR_INIT(":"),
                                STR_INIT("も"), STR_INIT("が"), STR_INIT("を")};
    static const size_t counts[] = {
        [PARTICLES_TOPIC] = 4, [PARTICLES_SUBJECT] = 5, [PARTICLES_ANY] = 6};
    str found;
    return words_begin(rest, words, counts[particles], &found);
}

bool naming_taken_over(const struct wording *of, str text, size_t from,
                       size_t to, enum particles particles)
{
    for (size_t i = from + 1; i < to; i++) {
        if (((unsigned char)text.ptr[i] & 0xC0) == 0x80 ||
            !particle_at(str_drop(text, i), particles))
            continue;
        str head = str_slice(text, from, i);
        size_t noun = letter_noun_start(text, from, i);
        if (naming_matter(of, head))
            continue;
        if (noun < i && !naming_plain(head))
            return true;
        if (noun == i && str_starts(str_drop(text, i), S("は")) &&
            verbal_noun(head))
            return true;
    }
    return false;
}

/* 「資格確認書は、…」: then only another は takes the sentence over. */
static bool told(str text, size_t end)
{
    static const str particles[] = {STR_INIT("は"), STR_INIT("も"),
                                    STR_INIT("：")};
    str found;
    return words_begin(behind_bracket(str_drop(text, end)), particles,
                       WORD_COUNT(particles), &found);
}

/* 資格確認書の申請書の: what follows is said of the application form. */
static bool owns_another(const struct wording *of, str text, size_t end)
{
    str rest = str_drop(text, end);
    if (!str_starts(rest, S("の")))
        return false;
    size_t start = end + S("の").len, stop = letter_noun_end(text, start);
    str noun = str_slice(text, start, stop);
    return noun.len && str_starts(str_drop(text, stop), S("の")) &&
           !naming_plain(noun) && !naming_matter(of, noun);
}

enum about naming_about(const struct naming *n, str text, size_t from,
                        size_t to)
{
    size_t until = to;
    from = to - from > REACH ? to - REACH : from;
    for (int i = 0; i < MOST_ASIDES; i++) {
        struct named hit = naming_last(n->known, text, from, to);
        if (!hit.found)
            break;
        if (naming_aside(text, hit.end)) {
            to = hit.start;
            continue;
        }
        if (!naming_whole(text, hit.end) ||
            owns_another(n->of, str_take(text, until), hit.end) ||
            naming_taken_over(n->of, text, hit.end, until,
                              told(text, hit.end) ? PARTICLES_TOPIC
                                                  : PARTICLES_SUBJECT))
            return ABOUT_OTHER;
        return names_it(n, text, from, hit) ? ABOUT_IT : ABOUT_OTHER;
    }
    return naming_taken_over(n->of, text, from, until, PARTICLES_SUBJECT)
               ? ABOUT_OTHER
               : ABOUT_NOTHING;
}
