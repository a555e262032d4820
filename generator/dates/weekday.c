/* Weekdays as words, and the brackets behind a date. */
#include "dates/weekday.h"

#include "dates/look.h"

static const struct word kanji[] = {
    WORD("日", SUNDAY),    WORD("月", MONDAY),   WORD("火", TUESDAY),
    WORD("水", WEDNESDAY), WORD("木", THURSDAY), WORD("金", FRIDAY),
    WORD("土", SATURDAY),
};
static const struct word_set kanji_set = {
    WORDS(kanji), FIRST("日") | FIRST("月") | FIRST("火") | FIRST("水") |
                      FIRST("木") | FIRST("金") | FIRST("土")};

static const struct word english[] = {
    WORD("Sunday", SUNDAY),     WORD("Monday", MONDAY),
    WORD("Tuesday", TUESDAY),   WORD("Wednesday", WEDNESDAY),
    WORD("Thursday", THURSDAY), WORD("Friday", FRIDAY),
    WORD("Saturday", SATURDAY), WORD("Sun", SUNDAY),
    WORD("Mon", MONDAY),        WORD("Tues", TUESDAY),
    WORD("Tue", TUESDAY),       WORD("Wed", WEDNESDAY),
    WORD("Thurs", THURSDAY),    WORD("Thu", THURSDAY),
    WORD("Fri", FRIDAY),        WORD("Sat", SATURDAY),
};

/* What may stand beside a weekday inside the brackets. */
static const struct word companions[] = {
    WORD("国民の祝日", 0), WORD("振替休日", 0), WORD("祝日", 0),
    WORD("休日", 0),       WORD("振休", 0),     WORD("祝", 0),
    WORD("休", 0),         WORD("・", 0),       WORD("、", 0),
    WORD("･", 0),          WORD("／", 0),       WORD("/", 0),
    WORD(",", 0),          WORD(" ", 0),        WORD("　", 0),
};
static const struct word_set companion_set = {
    WORDS(companions), FIRST("国") | FIRST("振") | FIRST("祝") | FIRST("休") |
                           FIRST("・") | FIRST("、") | FIRST("･") |
                           FIRST("／") | FIRST("/") | FIRST(",") | FIRST(" ") |
                           FIRST("　")};

static const struct word opening[] = {
    WORD("(", 0), WORD("（", 0), WORD("[", 0), WORD("［", 0), WORD("〔", 0),
};
static const struct word_set opening_set = {
    WORDS(opening),
    FIRST("(") | FIRST("（") | FIRST("[") | FIRST("［") | FIRST("〔")};

static const struct word closing[] = {
    WORD(")", 0), WORD("）", 0), WORD("]", 0), WORD("］", 0), WORD("〕", 0),
};
static const struct word_set closing_set = {
    WORDS(closing),
    FIRST(")") | FIRST("）") | FIRST("]") | FIRST("］") | FIRST("〕")};

size_t weekday_read_kanji(str text, size_t at, enum weekday *day)
{
    int means = 0;
    size_t end = look_set(text, at, &kanji_set, &means);
    *day = (enum weekday)means;
    return end;
}

size_t weekday_read_name(str text, size_t at, enum weekday *day)
{
    size_t end = weekday_read_kanji(text, at, day);
    size_t name = end ? look_word(text, end, S("曜")) : 0;
    size_t full = name ? look_word(text, name, S("日")) : 0;
    return full ? full : name;
}

size_t weekday_read_english(str text, size_t at, enum weekday *day)
{
    int means = 0;
    size_t end = look_words(text, at, WORDS(english), &means);
    if (!end || look_latin(look_at(text, end)))
        return 0;
    *day = (enum weekday)means;
    size_t dot = look_word(text, end, S("."));
    return dot ? dot : end;
}

static size_t read_any(str text, size_t at, enum weekday *day)
{
    size_t end = weekday_read_name(text, at, day);
    if (!end)
        end = weekday_read_kanji(text, at, day);
    return end ? end : weekday_read_english(text, at, day);
}

static size_t read_brackets(str text, size_t at, struct weekday_found *found)
{
    enum { MOST_WORDS = 6 };
    int ignored;
    size_t p = look_set(text, at, &opening_set, &ignored);
    for (int i = 0; p && i < MOST_WORDS; i++) {
        enum weekday day;
        size_t close = look_set(text, p, &closing_set, &ignored);
        if (close)
            return i > 0 ? close : 0;
        size_t end = look_set(text, p, &companion_set, &ignored);
        if (!end && !found->written) {
            end = read_any(text, p, &day);
            *found = (struct weekday_found){end != 0, day, p, end};
        }
        p = end;
    }
    return 0;
}

size_t weekday_read_behind(str text, size_t at, struct weekday_found *found)
{
    *found = (struct weekday_found){0};
    size_t p = look_blanks(text, at);
    size_t end = read_brackets(text, p, found);
    if (end)
        return end;
    *found = (struct weekday_found){0};
    size_t of = look_word(text, p, S("の"));
    enum weekday day;
    p = of ? of : p;
    end = weekday_read_name(text, p, &day);
    if (end)
        *found = (struct weekday_found){true, day, p, end};
    return end;
}
