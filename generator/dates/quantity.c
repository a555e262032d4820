/*
 * Durations (最長5年, 3日間) and offsets (3か月前, 届出から5日以内,
 * 5回目の誕生日): an amount, and the words around it that tell which.
 */
#include "dates/amount.h"
#include "dates/digits.h"
#include "dates/look.h"
#include "dates/marker.h"
#include "dates/scanner.h"

enum { LONGEST_ANCHOR = 16 };

enum direction { DIRECTION_NONE, DIRECTION_BEFORE, DIRECTION_AFTER };

/* An amount and its surroundings. */
struct quantity {
    struct amount amount;
    size_t start, core_end, tail;
    size_t max_start;
    enum direction direction;
    enum mention_mod mod;
    bool lasting;      /* 3日間 */
    bool at_least;     /* 以上 or 以下 behind it */
    bool bracketed;    /* （5日） */
    bool counted_from; /* から before it */
    bool within;       /* 以内 behind it */
    bool less;         /* 未満 behind it */
    size_t anchor_start, anchor_end;
    struct marker marker;
};

/* 前 and 後 that begin another word. */
static const char16_t before_words[] =
    u"後期半回払述記例提進向者日倒年月項文掲";
static const char16_t after_words[] = u"期半者述続退納見任遺日年";

static size_t read_direction(str text, size_t at, enum direction *direction)
{
    static const struct word words[] = {
        WORD("経過後", DIRECTION_AFTER), WORD("以上前", DIRECTION_BEFORE),
        WORD("以上後", DIRECTION_AFTER), WORD("まえ", DIRECTION_BEFORE),
        WORD("前", DIRECTION_BEFORE),    WORD("後", DIRECTION_AFTER),
    };
    static const struct word_set direction_set = {
        WORDS(words),
        FIRST("経") | FIRST("以") | FIRST("ま") | FIRST("前") | FIRST("後")};
    int means = DIRECTION_NONE;
    size_t end = look_set(text, at, &direction_set, &means);
    if (!end)
        return 0;
    uint32_t next = look_at(text, end);
    bool word = means == DIRECTION_BEFORE ? look_one_of(next, before_words)
                                          : look_one_of(next, after_words);
    if (word)
        return 0;
    *direction = (enum direction)means;
    return end;
}

/* Behind the amount: 間, 程度, 前, 以上. */
static void read_behind(str text, struct quantity *q)
{
    size_t at = q->amount.end;
    size_t lasting = look_word(text, at, S("間"));
    q->lasting = lasting != 0;
    q->core_end = q->tail = lasting ? lasting : at;
    size_t about = marker_approximate(text, q->tail);
    if (about) {
        q->mod = q->mod == MOD_NONE ? MOD_APPROX : q->mod;
        q->tail = about;
    }
    size_t end = read_direction(text, q->tail, &q->direction);
    if (end) {
        q->core_end = q->tail = end;
        return;
    }
    q->at_least = look_word(text, q->tail, S("以上")) ||
                  look_word(text, q->tail, S("以下")) ||
                  look_word(text, q->tail, S("を超"));
}

/* The words an offset is counted from: the run before から or の. */
static void read_anchor(str text, size_t done, struct quantity *q)
{
    static const struct word joints[] = {
        WORD("から起算して", 1), WORD("から数えて", 1), WORD("から", 1),
        WORD("より", 1),         WORD("の", 0),
    };
    static const struct word_set joint_set = {
        WORDS(joints), LAST("て") | LAST("ら") | LAST("り") | LAST("の")};
    int from = 0;
    size_t end = q->max_start > done
                     ? look_set_before(text, q->max_start, &joint_set, &from)
                     : SIZE_MAX;
    if (end == SIZE_MAX || end == 0)
        return;
    size_t start = end;
    for (int i = 0; i < LONGEST_ANCHOR && start > done; i++) {
        uint32_t cp = look_before(text, start);
        bool katakana = cp >= 0x30A1 && cp <= 0x30FC && cp != 0x30FB;
        if (!look_kanji(cp) && !katakana && !look_latin(cp))
            break;
        start = look_back(text, start);
    }
    bool day_number = look_before(text, end) == 0x65E5 && /* 10日から15日 */
                      look_digit(look_before(text, look_back(text, end)));
    q->counted_from = from && !day_number;
    if (!from && q->direction == DIRECTION_NONE)
        return;
    q->anchor_start = start;
    q->anchor_end = end;
}

static bool in_brackets(str text, const struct quantity *q)
{
    uint32_t open = look_before(text, q->start);
    uint32_t close = look_at(text, q->core_end);
    return (open == '(' || open == 0xFF08) && (close == ')' || close == 0xFF09);
}

static bool is_offset(const struct quantity *q)
{
    if (q->direction != DIRECTION_NONE || q->within)
        return true;
    if (q->lasting || q->amount.half)
        return false;
    bool bounded = q->mod == MOD_MAX || q->mod == MOD_MIN || q->at_least;
    return q->counted_from && !bounded;
}

/* 14日 alone may be a day of a month: it needs a word that says amount. */
static bool clear(const struct quantity *q, bool offset)
{
    return !q->amount.ambiguous || offset || q->lasting || q->at_least ||
           q->bracketed || q->max_start < q->start || q->mod != MOD_NONE ||
           q->less;
}

static size_t add(struct scanner *s, struct quantity *q, bool offset)
{
    struct buf value = {.arena = s->arena};
    struct date_expr *e = scanner_add(
        s, offset ? MENTION_OFFSET : MENTION_DURATION, q->start, q->core_end);
    amount_put_value(&value, &q->amount,
                     q->direction == DIRECTION_BEFORE ? S("-") : S(""));
    e->value = buf_text(&value);
    e->mod = q->mod;
    e->max_start = q->max_start;
    e->max_end = q->tail;
    if (offset) {
        e->anchor_start = q->anchor_start;
        e->anchor_end = q->anchor_end;
    }
    if (offset || q->less)
        marker_apply(e, q->marker);
    s->done = e->max_end;
    return e->max_end;
}

/* 5回目の誕生日: the fifth birthday after the anchor. */
static size_t read_birthday(struct scanner *s, size_t at)
{
    static const struct word words[] = {
        WORD("回目の誕生日", 0),
        WORD("回目誕生日", 0),
        WORD("度目の誕生日", 0),
    };
    struct number n;
    int ignored;
    size_t end = digits_read(s->text, at, &n);
    end = end ? look_words(s->text, end, WORDS(words), &ignored) : 0;
    if (!end)
        return 0;
    struct quantity q = {.start = at, .max_start = at};
    read_anchor(s->text, s->done, &q);
    struct date_expr *e = scanner_add(s, MENTION_OFFSET, at, end);
    e->value = arena_printf(s->arena, "birthday:%d", n.value);
    e->anchor_start = q.anchor_start;
    e->anchor_end = q.anchor_end;
    marker_apply(e, marker_behind_amount(s->text, end));
    s->done = e->max_end;
    return e->max_end;
}

size_t scanner_read_quantity(struct scanner *s, size_t at)
{
    struct quantity q = {.start = at};
    if (!amount_read(s->text, at, &q.amount))
        return read_birthday(s, at);
    q.max_start = marker_modifier_before(s->text, at, s->done, &q.mod);
    read_behind(s->text, &q);
    read_anchor(s->text, s->done, &q);
    q.bracketed = in_brackets(s->text, &q);
    q.marker = marker_behind_amount(s->text, q.tail);
    q.within = look_word(s->text, q.tail, S("以内"));
    q.less = look_word(s->text, q.tail, S("未満"));
    bool offset = is_offset(&q);
    if (!clear(&q, offset))
        return 0;
    return add(s, &q, offset);
}
