/* The words that make a boundary, and those that soften a date. */
#include "dates/marker.h"

#include "dates/look.h"

static const struct word behind[] = {
    WORD("までに", BOUNDARY_UNTIL),
    WORD("まで", BOUNDARY_UNTIL),
    WORD("迄に", BOUNDARY_UNTIL),
    WORD("迄", BOUNDARY_UNTIL),
    WORD("をもって", BOUNDARY_UNTIL),
    WORD("を以って", BOUNDARY_UNTIL),
    WORD("を以て", BOUNDARY_UNTIL),
    WORD("をもちまして", BOUNDARY_UNTIL),
    WORD("以前", BOUNDARY_UNTIL),
    WORD("限り", BOUNDARY_UNTIL),
    WORD("かぎり", BOUNDARY_UNTIL),
    WORD("締め切り", BOUNDARY_UNTIL),
    WORD("締切り", BOUNDARY_UNTIL),
    WORD("締切", BOUNDARY_UNTIL),
    WORD("〆切", BOUNDARY_UNTIL),
    WORD("必着", BOUNDARY_UNTIL),
    WORD("いっぱいまで", BOUNDARY_UNTIL),
    WORD("いっぱい", BOUNDARY_UNTIL),
    WORD("为止", BOUNDARY_UNTIL),
    WORD("為止", BOUNDARY_UNTIL),
    WORD("以降", BOUNDARY_FROM),
    WORD("以後", BOUNDARY_FROM),
    WORD("以来", BOUNDARY_FROM),
    WORD("以后", BOUNDARY_FROM),
    WORD("から", BOUNDARY_FROM),
    WORD("よりも前", BOUNDARY_BEFORE),
    WORD("より前", BOUNDARY_BEFORE),
    WORD("よりも後", BOUNDARY_AFTER),
    WORD("より後", BOUNDARY_AFTER),
    WORD("より", BOUNDARY_FROM),
    WORD("开始", BOUNDARY_FROM),
    WORD("～", BOUNDARY_FROM),
    WORD("〜", BOUNDARY_FROM),
    WORD("~", BOUNDARY_FROM),
    WORD("∼", BOUNDARY_FROM),
    WORD("未満", BOUNDARY_BEFORE),
    WORD("之前", BOUNDARY_BEFORE),
    WORD("之后", BOUNDARY_AFTER),
    WORD("之後", BOUNDARY_AFTER),
    WORD("を過ぎて", BOUNDARY_AFTER),
    WORD("を過ぎた", BOUNDARY_AFTER),
    WORD("を過ぎる", BOUNDARY_AFTER),
    WORD("を過ぎ", BOUNDARY_AFTER),
};
static const struct word_set behind_set = {
    WORDS(behind), FIRST("ま") | FIRST("迄") | FIRST("を") | FIRST("以") |
                       FIRST("限") | FIRST("か") | FIRST("締") | FIRST("〆") |
                       FIRST("必") | FIRST("い") | FIRST("为") | FIRST("為") |
                       FIRST("よ") | FIRST("开") | FIRST("～") | FIRST("〜") |
                       FIRST("~") | FIRST("∼") | FIRST("未") | FIRST("之")};

/* These join on to other words, and so count only where nothing follows. */
static const struct word behind_alone[] = {
    WORD("前", BOUNDARY_BEFORE),
    WORD("後", BOUNDARY_AFTER),
    WORD("起", BOUNDARY_FROM),
};
static const struct word_set alone_set = {
    WORDS(behind_alone), FIRST("前") | FIRST("後") | FIRST("起")};

static const struct word english_behind[] = {
    WORD("or earlier", BOUNDARY_UNTIL), WORD("or before", BOUNDARY_UNTIL),
    WORD("and before", BOUNDARY_UNTIL), WORD("or later", BOUNDARY_FROM),
    WORD("and after", BOUNDARY_FROM),   WORD("onwards", BOUNDARY_FROM),
    WORD("onward", BOUNDARY_FROM),
};

static const struct word english_before[] = {
    WORD("until", BOUNDARY_UNTIL),
    WORD("Until", BOUNDARY_UNTIL),
    WORD("till", BOUNDARY_UNTIL),
    WORD("through", BOUNDARY_UNTIL),
    WORD("Through", BOUNDARY_UNTIL),
    WORD("up to", BOUNDARY_UNTIL),
    WORD("no later than", BOUNDARY_UNTIL),
    WORD("on or before", BOUNDARY_UNTIL),
    WORD("by", BOUNDARY_UNTIL),
    WORD("By", BOUNDARY_UNTIL),
    WORD("on or after", BOUNDARY_FROM),
    WORD("from", BOUNDARY_FROM),
    WORD("From", BOUNDARY_FROM),
    WORD("since", BOUNDARY_FROM),
    WORD("Since", BOUNDARY_FROM),
    WORD("starting", BOUNDARY_FROM),
    WORD("beginning", BOUNDARY_FROM),
    WORD("as of", BOUNDARY_FROM),
    WORD("prior to", BOUNDARY_BEFORE),
    WORD("before", BOUNDARY_BEFORE),
    WORD("Before", BOUNDARY_BEFORE),
    WORD("after", BOUNDARY_AFTER),
    WORD("After", BOUNDARY_AFTER),
};

static const struct word chinese_before[] = {
    WORD("自", BOUNDARY_FROM),
    WORD("截至", BOUNDARY_UNTIL),
    WORD("至", BOUNDARY_UNTIL),
};

static const struct word labels[] = {
    WORD("有効期限日", 0), WORD("期限日", 0), WORD("締切日", 0),
    WORD("期限", 0),       WORD("締切", 0),   WORD("締め切り", 0),
    WORD("締切り", 0),     WORD("〆切", 0),
};
static const struct word_set label_set = {
    WORDS(labels), LAST("日") | LAST("限") | LAST("切") | LAST("り")};

static const struct word labels_behind[] = {
    WORD("有効期限", 0), WORD("申込期限", 0), WORD("提出期限", 0),
    WORD("申請期限", 0), WORD("利用期限", 0), WORD("使用期限", 0),
    WORD("期限", 0),     WORD("締切", 0),     WORD("締め切り", 0),
    WORD("〆切", 0),
};

static const struct word before_amount[] = {
    WORD("最長で", MOD_MAX),      WORD("最長", MOD_MAX),
    WORD("最大で", MOD_MAX),      WORD("最大", MOD_MAX),
    WORD("長くて", MOD_MAX),      WORD("最短で", MOD_MIN),
    WORD("最短", MOD_MIN),        WORD("最低", MOD_MIN),
    WORD("約", MOD_APPROX),       WORD("およそ", MOD_APPROX),
    WORD("おおむね", MOD_APPROX), WORD("おおよそ", MOD_APPROX),
    WORD("概ね", MOD_APPROX),     WORD("ほぼ", MOD_APPROX),
    WORD("だいたい", MOD_APPROX), WORD("まる", MOD_NONE),
    WORD("丸", MOD_NONE),         WORD("満", MOD_NONE),
};
static const struct word_set softener_set = {
    WORDS(before_amount),
    LAST("で") | LAST("長") | LAST("大") | LAST("て") | LAST("短") |
        LAST("低") | LAST("約") | LAST("そ") | LAST("ね") | LAST("ぼ") |
        LAST("い") | LAST("る") | LAST("丸") | LAST("満")};

static const struct word approximate[] = {
    WORD("頃", 0),   WORD("ごろ", 0),   WORD("ころ", 0),   WORD("程度", 0),
    WORD("ほど", 0), WORD("くらい", 0), WORD("ぐらい", 0), WORD("前後", 0),
    WORD("目途", 0), WORD("めど", 0),   WORD("目処", 0),   WORD("弱", 0),
    WORD("強", 0),   WORD("あまり", 0), WORD("余り", 0),
};
static const struct word_set approximate_set = {
    WORDS(approximate),
    FIRST("頃") | FIRST("ご") | FIRST("こ") | FIRST("程") | FIRST("ほ") |
        FIRST("く") | FIRST("ぐ") | FIRST("前") | FIRST("目") | FIRST("め") |
        FIRST("弱") | FIRST("強") | FIRST("あ") | FIRST("余")};

/* Whether one of the words above may begin with it. */
static bool may_begin(uint32_t cp)
{
    switch (cp) {
    case 0x306F: /* は */
    case 0x306E: /* の */
    case 0x306B: /* に */
    case 0x3067: /* で */
    case 0x3001: /* 、 */
    case 0x3002: /* 。 */
    case '(':
    case 0xFF08: /* （ */
    case 0xFF09: /* ） */
    case 0:
        return false;
    default:
        return true;
    }
}

static bool joins(uint32_t cp)
{
    return look_kanji(cp) || look_digit(cp);
}

struct marker marker_behind(str text, size_t at)
{
    int means = BOUNDARY_NONE;
    size_t start = look_blanks(text, at);
    if (!may_begin(look_at(text, start)))
        return (struct marker){0};
    size_t end = look_set(text, start, &behind_set, &means);
    if (!end) {
        end = look_set(text, start, &alone_set, &means);
        if (end && (start != at || joins(look_at(text, end))))
            end = 0;
    }
    if (!end && start > at)
        end = look_words(text, start, WORDS(english_behind), &means);
    if (!end)
        return (struct marker){0};
    return (struct marker){(enum boundary)means, start, end, true};
}

struct marker marker_behind_amount(str text, size_t at)
{
    size_t end = look_word(text, at, S("以内"));
    if (end)
        return (struct marker){BOUNDARY_UNTIL, at, end, true};
    struct marker m = marker_behind(text, at);
    size_t only = look_word(text, at, S("より"));
    return only || m.start != at ? (struct marker){0} : m;
}

static struct marker english_word_before(str text, size_t at)
{
    static const struct word articles[] = {
        WORD("Monday,", 0),   WORD("Tuesday,", 0), WORD("Wednesday,", 0),
        WORD("Thursday,", 0), WORD("Friday,", 0),  WORD("Saturday,", 0),
        WORD("Sunday,", 0),   WORD("the", 0),
    };
    int means = BOUNDARY_NONE;
    size_t p = look_spaces_before(text, at);
    size_t article =
        p < at ? look_words_before(text, p, WORDS(articles), &means) : SIZE_MAX;
    if (article != SIZE_MAX) {
        at = article;
        p = look_spaces_before(text, at);
    }
    if (p == 0 || p == at)
        return (struct marker){0};
    size_t start = look_words_before(text, p, WORDS(english_before), &means);
    if (start == SIZE_MAX || look_latin(look_before(text, start)))
        return (struct marker){0};
    return (struct marker){(enum boundary)means, start, p, true};
}

/* ～12月1日 at the start of a line, cell or bracket: up to that day. */
static struct marker tilde_before(str text, size_t at)
{
    uint32_t cp = look_before(text, at);
    if (cp != 0x301C && cp != 0xFF5E && cp != '~')
        return (struct marker){0};
    size_t start = look_back(text, at);
    uint32_t before = look_before(text, start);
    static const uint32_t open[] = {0,      '\n',   ' ',    0x3000, '(',
                                    0xFF08, 0x300C, 0x3010, 0xFF1A, ':',
                                    '|',    '\t',   0x3001};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (before == open[i])
            return (struct marker){BOUNDARY_UNTIL, start, at, true};
    return (struct marker){0};
}

struct marker marker_before(str text, size_t at, size_t done)
{
    struct marker m = {0};
    if (at == 0 || at <= done)
        return m;
    uint32_t cp = look_before(text, at);
    if (cp == ' ')
        m = english_word_before(text, at);
    else if (cp == 0x81EA || cp == 0x81F3) {
        int means;
        size_t start =
            look_words_before(text, at, WORDS(chinese_before), &means);
        if (!look_kanji(look_before(text, start)))
            m = (struct marker){(enum boundary)means, start, at, true};
    } else {
        m = tilde_before(text, at);
    }
    return m.start < done ? (struct marker){0} : m;
}

/* Past what stands between a label and its date: は, ：, a bracket, blanks. */
static size_t label_joint_before(str text, size_t at)
{
    static const struct word joints[] = {
        WORD("：", 0), WORD(":", 0),  WORD("は、", 0), WORD("は", 0),
        WORD("が", 0), WORD("（", 0), WORD("(", 0),    WORD("「", 0),
        WORD("【", 0), WORD("】", 0), WORD("】", 0),   WORD("」", 0),
        WORD("）", 0), WORD("|", 0),
    };
    static const struct word_set joint_set = {
        WORDS(joints), LAST("：") | LAST(":") | LAST("、") | LAST("は") |
                           LAST("が") | LAST("（") | LAST("(") | LAST("「") |
                           LAST("【") | LAST("】") | LAST("」") | LAST("）") |
                           LAST("|")};
    int ignored;
    size_t p = look_spaces_before(text, at);
    for (int i = 0; i < 2 && p > 0; i++) {
        size_t q = look_set_before(text, p, &joint_set, &ignored);
        if (q == SIZE_MAX)
            break;
        p = look_spaces_before(text, q);
    }
    return p;
}

static struct marker label_before(str text, size_t at, size_t done)
{
    int ignored;
    size_t end = label_joint_before(text, at);
    if (end == 0 || end <= done)
        return (struct marker){0};
    size_t start = look_set_before(text, end, &label_set, &ignored);
    if (start == SIZE_MAX || start < done)
        return (struct marker){0};
    while (start > done && end - start < 24 &&
           look_kanji(look_before(text, start)))
        start = look_back(text, start);
    return (struct marker){BOUNDARY_UNTIL, start, end, end == at};
}

struct marker marker_label(str text, size_t start, size_t end, size_t done)
{
    static const struct word joints[] = {
        WORD("（", 0),
        WORD("(", 0),
        WORD("が", 0),
        WORD("を", 0),
    };
    static const struct word_set joint_set = {
        WORDS(joints), FIRST("（") | FIRST("(") | FIRST("が") | FIRST("を")};
    int ignored;
    struct marker m = label_before(text, start, done);
    if (m.boundary != BOUNDARY_NONE)
        return m;
    size_t p = look_set(text, end, &joint_set, &ignored);
    size_t label = p ? look_words(text, p, WORDS(labels_behind), &ignored) : 0;
    if (!label)
        return (struct marker){0};
    return (struct marker){BOUNDARY_UNTIL, p, label, false};
}

size_t marker_modifier_before(str text, size_t at, size_t done,
                              enum mention_mod *mod)
{
    int means = MOD_NONE;
    *mod = MOD_NONE;
    if (at <= done)
        return at;
    size_t p = look_spaces_before(text, at);
    if (p == 0)
        return at;
    size_t start = look_set_before(text, p, &softener_set, &means);
    if (start == SIZE_MAX || start < done)
        return at;
    *mod = (enum mention_mod)means;
    return start;
}

size_t marker_approximate(str text, size_t at)
{
    int ignored;
    return look_set(text, at, &approximate_set, &ignored);
}

void marker_apply(struct date_expr *e, struct marker m)
{
    e->boundary = m.boundary;
    if (m.boundary == BOUNDARY_NONE)
        return;
    e->marker_start = m.start;
    e->marker_end = m.end;
    if (!m.touches)
        return;
    if (m.start < e->max_start)
        e->max_start = m.start;
    if (m.end > e->max_end)
        e->max_end = m.end;
}
