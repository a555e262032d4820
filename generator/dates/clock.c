/* Clock times and their ranges: 9:30から17:30, 午後5時半, 正午, 夕方. */
#include "base/buf.h"
#include "dates/digits.h"
#include "dates/look.h"
#include "dates/marker.h"
#include "dates/scanner.h"

enum { NO_MINUTE = -1, LAST_HOUR = 30, NOON = 12, LATEST_EARLY = 6 };

enum half { HALF_UNKNOWN, HALF_MORNING, HALF_AFTERNOON };

struct clock {
    size_t end;
    int hour, minute, second;
    enum half half;
    size_t malformed; /* behind 5時70分, which is no time; else 0 */
};

static const struct word halves[] = {
    WORD("午前", HALF_MORNING),   WORD("午後", HALF_AFTERNOON),
    WORD("早朝", HALF_MORNING),   WORD("朝", HALF_MORNING),
    WORD("夕方", HALF_AFTERNOON), WORD("夜", HALF_AFTERNOON),
    WORD("AM", HALF_MORNING),     WORD("PM", HALF_AFTERNOON),
    WORD("am", HALF_MORNING),     WORD("pm", HALF_AFTERNOON),
};
static const struct word_set half_set = {
    WORDS(halves), FIRST("午") | FIRST("早") | FIRST("朝") | FIRST("夕") |
                       FIRST("夜") | FIRST("A") | FIRST("P") | FIRST("a") |
                       FIRST("p")};

static const struct word halves_behind[] = {
    WORD("a.m.", HALF_MORNING), WORD("p.m.", HALF_AFTERNOON),
    WORD("am", HALF_MORNING),   WORD("pm", HALF_AFTERNOON),
    WORD("AM", HALF_MORNING),   WORD("PM", HALF_AFTERNOON),
};

static const struct word joints[] = {
    WORD("から", 0), WORD("より", 0), WORD("～", 0), WORD("〜", 0),
    WORD("~", 0),    WORD("∼", 0),    WORD("-", 0),  WORD("－", 0),
    WORD("–", 0),    WORD("—", 0),    WORD("ー", 0), WORD("to", 0),
    WORD("−", 0),
};
static const struct word_set joint_set = {
    WORDS(joints), FIRST("か") | FIRST("よ") | FIRST("～") | FIRST("〜") |
                       FIRST("~") | FIRST("∼") | FIRST("-") | FIRST("－") |
                       FIRST("–") | FIRST("—") | FIRST("ー") | FIRST("t") |
                       FIRST("−")};

static size_t read_minute(str text, size_t at, int *value)
{
    struct number n;
    size_t end = digits_read(text, at, &n);
    if (!end || n.value > 59 || n.kanji || n.length != 2)
        return 0;
    *value = n.value;
    return end;
}

static size_t read_colon(str text, size_t at)
{
    size_t ascii = look_word(text, at, S(":"));
    return ascii ? ascii : look_word(text, at, S("："));
}

/* 9:30, 17:30:15 behind the hour. */
static size_t read_digital(str text, size_t at, struct clock *c)
{
    size_t p = read_colon(text, at);
    p = p ? read_minute(text, p, &c->minute) : 0;
    if (!p || look_digit(look_at(text, p)))
        return 0;
    size_t q = read_colon(text, p);
    if (!q)
        return p;
    q = read_minute(text, q, &c->second);
    return q && read_colon(text, q) == 0 ? q : 0;
}

static size_t read_counted(str text, size_t at, str unit, int *value)
{
    struct number n;
    size_t end = digits_read(text, look_spaces(text, at), &n);
    end = end && n.value <= 59 ? look_word(text, look_spaces(text, end), unit)
                               : 0;
    if (end)
        *value = n.value;
    return end;
}

/* Behind 70分 after an hour, which makes no time of any day; else 0. */
static size_t too_many(str text, size_t at, str unit)
{
    struct number n;
    size_t end = digits_read(text, at, &n);
    return end && n.value > 59 ? look_word(text, end, unit) : 0;
}

/* 時, 時30分, 時半 behind the hour; not 時間, 時点, 時給. */
static size_t read_worded(str text, size_t at, struct clock *c)
{
    static const struct word others[] = {
        WORD("間", 0), WORD("点", 0), WORD("給", 0), WORD("期", 0),
        WORD("代", 0), WORD("限", 0), WORD("的", 0), WORD("短", 0),
        WORD("価", 0), WORD("刻", 0), WORD("差", 0), WORD("効", 0),
    };
    int ignored;
    size_t p = look_word(text, look_spaces(text, at), S("時"));
    if (!p || look_words(text, p, WORDS(others), &ignored))
        return 0;
    size_t half = look_word(text, p, S("半"));
    if (half) {
        c->minute = 30;
        return half;
    }
    size_t minutes = read_counted(text, p, S("分"), &c->minute);
    if (!minutes) {
        c->malformed = too_many(text, p, S("分"));
        return c->malformed ? 0 : p;
    }
    size_t seconds = read_counted(text, minutes, S("秒"), &c->second);
    if (seconds)
        return seconds;
    c->malformed = too_many(text, minutes, S("秒"));
    return c->malformed ? 0 : minutes;
}

/* 一時 is "for a while" where no other word says it is a time. */
static bool for_a_while(str text, const struct number *n, const struct clock *c)
{
    int ignored;
    return n->kanji && n->value == 1 && c->half == HALF_UNKNOWN &&
           c->minute == NO_MINUTE &&
           !look_set(text, c->end, &joint_set, &ignored) &&
           !look_word(text, c->end, S("まで"));
}

static void apply_half(struct clock *c)
{
    if (c->half == HALF_AFTERNOON && c->hour < NOON)
        c->hour += NOON;
    if (c->half == HALF_MORNING && c->hour == NOON && c->minute != NO_MINUTE)
        c->hour = 0;
}

/* The half's word may stand behind: 9:30 a.m. */
static size_t read_half_behind(str text, size_t at, struct clock *c)
{
    int half = HALF_UNKNOWN;
    size_t end =
        look_words(text, look_spaces(text, at), WORDS(halves_behind), &half);
    if (!end || look_latin(look_at(text, end)))
        return 0;
    c->half = (enum half)half;
    return end;
}

static size_t read_number(str text, size_t at, struct clock *c)
{
    struct number n;
    size_t p = digits_read(text, at, &n);
    if (!p || n.value > LAST_HOUR || !number_small(&n))
        return 0;
    c->hour = n.value;
    c->end = n.kanji ? 0 : read_digital(text, p, c);
    if (!c->end) {
        c->minute = c->second = NO_MINUTE;
        c->end = read_worded(text, p, c);
    }
    size_t behind = c->half == HALF_UNKNOWN && !n.kanji
                        ? read_half_behind(text, c->end ? c->end : p, c)
                        : 0;
    c->end = behind ? behind : c->end;
    return c->end && !for_a_while(text, &n, c) ? c->end : 0;
}

static size_t clock_read(str text, size_t at, struct clock *c)
{
    int half = HALF_UNKNOWN;
    *c = (struct clock){.minute = NO_MINUTE, .second = NO_MINUTE};
    c->end = look_word(text, at, S("正午"));
    if (c->end) {
        c->hour = NOON;
        return c->end;
    }
    size_t p = look_set(text, at, &half_set, &half);
    c->half = (enum half)half;
    if (!read_number(text, p ? look_spaces(text, p) : at, c))
        return 0;
    apply_half(c);
    return c->end;
}

static void put_clock(struct buf *b, const struct clock *c)
{
    buf_put_byte(b, 'T');
    digits_put(b, c->hour, 2);
    buf_put_byte(b, ':');
    digits_put(b, c->minute == NO_MINUTE ? 0 : c->minute, 2);
    if (c->second == NO_MINUTE)
        return;
    buf_put_byte(b, ':');
    digits_put(b, c->second, 2);
}

/*
 * 午後1時から3時: the second time goes on in the first one's half. 11時から4時
 * ends in the afternoon; so does what begins at 1 to 6 and ends at 午後6時.
 */
static void share_half(struct clock *a, struct clock *b)
{
    bool open = b->half == HALF_UNKNOWN;
    if (a->half == HALF_AFTERNOON && open && b->hour < NOON &&
        b->hour + NOON > a->hour)
        b->hour += NOON;
    if (a->half == HALF_UNKNOWN && open && a->hour <= NOON && b->hour < a->hour)
        b->hour += NOON;
    if (a->half == HALF_UNKNOWN && b->half == HALF_AFTERNOON &&
        a->hour <= LATEST_EARLY && a->hour + NOON < b->hour)
        a->hour += NOON;
}

static size_t read_second(str text, const struct clock *a, struct clock *b)
{
    int ignored;
    size_t p = look_blanks(text, a->end);
    p = look_set(text, p, &joint_set, &ignored);
    return p ? clock_read(text, look_blanks(text, p), b) : 0;
}

/* 9～17時: one unit for both hours. */
static size_t read_owing(str text, size_t at, struct clock *a, struct clock *b)
{
    struct number n;
    int ignored, half = HALF_UNKNOWN;
    *a = (struct clock){.minute = NO_MINUTE, .second = NO_MINUTE};
    size_t p = look_set(text, at, &half_set, &half);
    a->half = (enum half)half;
    p = digits_read(text, p ? p : at, &n);
    if (!p || n.value > LAST_HOUR)
        return 0;
    a->hour = n.value;
    p = look_set(text, p, &joint_set, &ignored);
    p = p ? clock_read(text, p, b) : 0;
    apply_half(a);
    return p && look_before(text, p) != 0x9593 ? p : 0; /* 間 */
}

/* 夕方 without a number. */
static size_t read_evening(struct scanner *s, size_t at)
{
    size_t end = look_word(s->text, at, S("夕方"));
    if (!end)
        return 0;
    struct date_expr *e = scanner_add(s, MENTION_TIME, at, end);
    e->value = S("TEV");
    marker_apply(e, marker_behind(s->text, end));
    s->done = e->max_end;
    return e->max_end;
}

static size_t add(struct scanner *s, size_t at, const struct clock *a,
                  const struct clock *b)
{
    struct buf value = {.arena = s->arena};
    size_t end = b ? b->end : a->end;
    struct date_expr *e = scanner_add(s, MENTION_TIME, at, end);
    put_clock(&value, a);
    if (b) {
        buf_put_byte(&value, '/');
        put_clock(&value, b);
    }
    e->value = buf_text(&value);
    size_t about = marker_approximate(s->text, end);
    if (about) {
        e->mod = MOD_APPROX;
        e->max_end = about;
    }
    struct marker m = marker_behind(s->text, e->max_end);
    if (b && m.boundary == BOUNDARY_UNTIL)
        e->max_end = m.end;
    else if (!b)
        marker_apply(e, m);
    s->done = e->max_end;
    return e->max_end;
}

size_t scanner_read_clock(struct scanner *s, size_t at)
{
    struct clock a, b;
    if (clock_read(s->text, at, &a)) {
        if (!read_second(s->text, &a, &b))
            return a.hour > 24 ? 0 : add(s, at, &a, NULL);
        share_half(&a, &b);
        return add(s, at, &a, &b);
    }
    if (a.malformed)
        return a.malformed;
    if (read_owing(s->text, at, &a, &b)) {
        share_half(&a, &b);
        return add(s, at, &a, &b);
    }
    return read_evening(s, at);
}
