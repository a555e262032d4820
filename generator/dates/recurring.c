/*
 * Sets of days that come again: 平日, 土日祝日, 年末年始, 毎月末,
 * 第2月曜日, 24時間365日.
 */
#include "base/buf.h"
#include "dates/digits.h"
#include "dates/look.h"
#include "dates/marker.h"
#include "dates/moment.h"
#include "dates/scanner.h"
#include "dates/weekday.h"

enum { HOLIDAY = 7, MOST_DAYS = 8 };

/* A list of weekdays and holidays under way. */
struct day_set {
    int items[MOST_DAYS];
    int len;
    bool named; /* one of them in full: 土曜, 祝日 */
    bool range; /* 月～金 */
    size_t end;
};

static const str day_names[] = {
    STR_INIT("SUN"), STR_INIT("MON"), STR_INIT("TUE"), STR_INIT("WED"),
    STR_INIT("THU"), STR_INIT("FRI"), STR_INIT("SAT"), STR_INIT("HOLIDAY"),
};

enum fixed_set { ALWAYS, YEAR_END, WORKING_DAYS };

/* Whole words, and the set they name. */
static const struct word fixed[] = {
    WORD("24時間365日", ALWAYS),   WORD("24時間・365日", ALWAYS),
    WORD("24時間、365日", ALWAYS), WORD("２４時間３６５日", ALWAYS),
    WORD("365日24時間", ALWAYS),   WORD("３６５日２４時間", ALWAYS),
    WORD("年中無休", ALWAYS),      WORD("年末年始", YEAR_END),
    WORD("平日", WORKING_DAYS),
};
static const struct word_set fixed_set = {
    WORDS(fixed), FIRST("2") | FIRST("２") | FIRST("3") | FIRST("３") |
                      FIRST("年") | FIRST("平")};

static const str fixed_values[] = {
    [ALWAYS] = STR_INIT("set:ALWAYS"),
    [YEAR_END] = STR_INIT("set:YEAR-END-NEW-YEAR"),
    [WORKING_DAYS] = STR_INIT("set:WEEKDAY"),
};

static const struct word holidays[] = {
    WORD("祝祭日", 1),
    WORD("祝日", 1),
    WORD("祝", 0),
};

static const struct word joints[] = {
    WORD("・", 0), WORD("、", 0), WORD("，", 0), WORD("･", 0),
    WORD(",", 0),  WORD("/", 0),  WORD("／", 0),
};

static const struct word to_signs[] = {
    WORD("～", 0), WORD("〜", 0), WORD("~", 0),
    WORD("-", 0),  WORD("－", 0), WORD("から", 0),
};

static size_t read_item(str text, size_t at, int *item, bool *named)
{
    enum weekday day;
    int full = 0;
    size_t end = look_words(text, at, WORDS(holidays), &full);
    if (end) {
        *item = HOLIDAY;
        *named = *named || full;
        return end;
    }
    end = weekday_read_name(text, at, &day);
    *named = *named || end;
    if (!end)
        end = weekday_read_kanji(text, at, &day);
    *item = (int)day;
    return end;
}

static void read_items(str text, size_t at, struct day_set *set)
{
    int ignored;
    size_t p = at;
    while (set->len < MOST_DAYS) {
        size_t end = read_item(text, p, &set->items[set->len], &set->named);
        if (!end)
            break;
        set->len++;
        set->end = end;
        size_t joint = look_words(text, end, WORDS(joints), &ignored);
        size_t to = look_words(text, end, WORDS(to_signs), &ignored);
        if (to && set->len == 1) {
            set->range = read_item(text, to, &set->items[1], &set->named) &&
                         set->items[1] != HOLIDAY;
            if (!set->range)
                break;
            joint = to;
        }
        p = joint ? joint : end;
    }
}

/* 月曜～金曜: all the days from the first to the second. */
static void fill_range(struct day_set *set)
{
    int first = set->items[0], last = set->items[1];
    if (!set->range || first == HOLIDAY)
        return;
    int rest[MOST_DAYS], rest_len = 0;
    for (int i = 2; i < set->len; i++)
        rest[rest_len++] = set->items[i];
    set->len = 0;
    for (int day = first;; day = (day + 1) % 7) {
        set->items[set->len++] = day;
        if (day == last || set->len == 7)
            break;
    }
    for (int i = 0; i < rest_len && set->len < MOST_DAYS; i++)
        set->items[set->len++] = rest[i];
}

/* 土日, 土・日・祝: single characters that cannot be other words. */
static bool plain_set(str text, size_t at, const struct day_set *set)
{
    uint32_t next = look_at(text, set->end);
    if (set->len < 2 || look_kanji(look_before(text, at)))
        return false;
    bool holiday = set->items[set->len - 1] == HOLIDAY;
    bool weekend = set->items[0] == SATURDAY && set->items[1] == SUNDAY;
    if (weekend || (holiday && set->items[0] != MONDAY))
        return true;
    return (set->range || set->len >= 3) && !look_kanji(next) &&
           look_before(text, at) != 0x30FB;
}

static size_t add(struct scanner *s, size_t start, size_t end, str value)
{
    struct date_expr *e = scanner_add(s, MENTION_RECURRING, start, end);
    e->value = value;
    s->done = end;
    return end;
}

/* Behind 21日 or 21日の: the weekday of that day, or the 日 itself. */
static bool of_a_day(str text, size_t at)
{
    size_t p = at;
    if (look_before(text, p) == 0x306E) /* の */
        p = look_back(text, p);
    uint32_t cp = look_before(text, p);
    if (cp == 0x65E5) /* 日 */
        cp = look_before(text, look_back(text, p));
    else if (look_at(text, at) != 0x65E5)
        return false;
    return look_digit(cp);
}

static size_t read_set(struct scanner *s, size_t at)
{
    struct day_set set = {0};
    str text = s->text;
    if (of_a_day(text, at))
        return 0;
    read_items(text, at, &set);
    if (set.len == 0 || (!set.named && !plain_set(text, at, &set)))
        return 0;
    if (look_word(text, set.end, S("法")) || look_word(text, at, S("日本")))
        return 0;
    fill_range(&set);
    struct buf value = {.arena = s->arena};
    buf_put(&value, S("set:"));
    for (int i = 0; i < set.len; i++) {
        if (i)
            buf_put_byte(&value, ',');
        buf_put(&value, day_names[set.items[i]]);
    }
    return add(s, at, set.end, buf_text(&value));
}

/* Behind 第2 or 第2・第4: how many numbers, and which. */
static size_t read_nths(str text, size_t at, int numbers[5], int *count)
{
    struct number n;
    int ignored;
    size_t p = at;
    for (*count = 0; *count < 5;) {
        p = look_word(text, p, S("第"));
        p = p ? digits_read(text, p, &n) : 0;
        if (!p || n.value < 1 || n.value > 5)
            return 0;
        numbers[(*count)++] = n.value;
        size_t joint = look_words(text, p, WORDS(joints), &ignored);
        if (!joint)
            return p;
        p = joint;
    }
    return 0;
}

/* 第2月曜日, 第2・第4土曜日 */
static size_t read_nth(struct scanner *s, size_t at)
{
    int numbers[5], count;
    enum weekday day;
    size_t p = read_nths(s->text, at, numbers, &count);
    size_t end = p ? weekday_read_name(s->text, p, &day) : 0;
    if (!end)
        return 0;
    struct buf value = {.arena = s->arena};
    for (int i = 0; i < count; i++)
        buf_printf(&value, "%s%.*s#%d",
                   i ? "," : "set:", STR_ARG(day_names[day]), numbers[i]);
    return add(s, at, end, buf_text(&value));
}

static const struct word edges[] = {
    WORD("初め", MOD_START),     WORD("はじめ", MOD_START),
    WORD("初日", MOD_START),     WORD("初", MOD_START),
    WORD("月初め", MOD_START),   WORD("月はじめ", MOD_START),
    WORD("月初", MOD_START),     WORD("末日", MOD_END),
    WORD("月末", MOD_END),       WORD("末", MOD_END),
    WORD("の初日", MOD_START),   WORD("の末日", MOD_END),
    WORD("の月初め", MOD_START), WORD("の月初", MOD_START),
    WORD("の月末", MOD_END),     WORD("の初め", MOD_START),
    WORD("上旬", MOD_EARLY),     WORD("中旬", MOD_MID),
    WORD("下旬", MOD_LATE),
};

static size_t add_bounded(struct scanner *s, size_t start, size_t end,
                          str value)
{
    add(s, start, end, value);
    struct date_expr *e = &s->list->items[s->list->len - 1];
    marker_apply(e, marker_behind(s->text, end));
    s->done = e->max_end;
    return e->max_end;
}

/* 毎月末, 毎月の月初め, 毎月15日, 毎年8月1日, 毎週月曜日. */
static size_t read_every(struct scanner *s, size_t at)
{
    static const struct word units[] = {
        WORD("毎月", 'M'),
        WORD("毎年", 'Y'),
        WORD("毎週", 'W'),
    };
    int unit = 0, edge = MOD_NONE;
    str text = s->text;
    size_t p = look_words(text, at, WORDS(units), &unit);
    if (!p)
        return 0;
    size_t end = unit == 'M' ? look_words(text, p, WORDS(edges), &edge) : 0;
    if (end) {
        end = add_bounded(s, at, end, S("XXXX-XX"));
        s->list->items[s->list->len - 1].mod = (enum mention_mod)edge;
        return end;
    }
    struct moment m;
    struct number n;
    if (unit == 'Y' && moment_read(text, p, &m) && !m.year_written) {
        char value[MOMENT_VALUE_SIZE];
        str v = {value, moment_value(&m, value)};
        return add_bounded(s, at, m.part.end, arena_str(s->arena, v));
    }
    end = unit == 'M' ? digits_read(text, p, &n) : 0;
    end = end && n.value <= 31 ? look_word(text, end, S("日")) : 0;
    if (end)
        return add_bounded(s, at, end,
                           arena_printf(s->arena, "XXXX-XX-%02d", n.value));
    end = unit == 'W' ? read_set(s, p) : unit == 'M' ? read_nth(s, p) : 0;
    if (end) /* the set begins with its 毎週 */
        s->list->items[s->list->len - 1].start =
            s->list->items[s->list->len - 1].max_start = at;
    return end;
}

static size_t read_fixed(struct scanner *s, size_t at)
{
    int set = ALWAYS;
    size_t end = look_set(s->text, at, &fixed_set, &set);
    return end ? add(s, at, end, fixed_values[set]) : 0;
}

size_t scanner_read_recurring(struct scanner *s, size_t at)
{
    uint32_t cp = look_at(s->text, at);
    if (cp == 0x6BCE) /* 毎 */
        return read_every(s, at);
    if (cp == 0x7B2C) /* 第 */
        return read_nth(s, at);
    if (look_digit(cp) || cp == 0x5E74 || cp == 0x5E73) /* 年, 平 */
        return read_fixed(s, at);
    return read_set(s, at);
}
