/* Two dates that make a range. */
#include "dates/range.h"

#include "dates/look.h"

enum joint { JOINT_WORD, JOINT_SIGN, JOINT_MINUS, JOINT_NEEDS_UNTIL };

/* A wrapped year end is short; a range longer than this is a slip. */
enum { LONGEST_WRAP = 200 };

static const struct word joints[] = {
    WORD("から", JOINT_WORD),   WORD("より", JOINT_NEEDS_UNTIL),
    WORD("～", JOINT_SIGN),     WORD("〜", JOINT_SIGN),
    WORD("~", JOINT_SIGN),      WORD("∼", JOINT_SIGN),
    WORD("-", JOINT_MINUS),     WORD("－", JOINT_MINUS),
    WORD("–", JOINT_MINUS),     WORD("—", JOINT_MINUS),
    WORD("−", JOINT_MINUS),     WORD("‐", JOINT_MINUS),
    WORD("ー", JOINT_MINUS),    WORD("至", JOINT_WORD),
    WORD("到", JOINT_WORD),     WORD("ないし", JOINT_WORD),
    WORD("to ", JOINT_WORD),    WORD("through ", JOINT_WORD),
    WORD("until ", JOINT_WORD),
};
static const struct word_set joint_set = {
    WORDS(joints), FIRST("か") | FIRST("よ") | FIRST("～") | FIRST("〜") |
                       FIRST("~") | FIRST("∼") | FIRST("-") | FIRST("－") |
                       FIRST("–") | FIRST("—") | FIRST("−") | FIRST("‐") |
                       FIRST("ー") | FIRST("至") | FIRST("到") | FIRST("な") |
                       FIRST("t") | FIRST("u")};

static const struct word endings[] = {
    WORD("までの間", 1), WORD("までに", 1),   WORD("まで", 1), WORD("迄", 1),
    WORD("の間", 0),     WORD("にかけて", 0), WORD("为止", 1), WORD("為止", 1),
};
static const struct word_set ending_set = {
    WORDS(endings), FIRST("ま") | FIRST("迄") | FIRST("の") | FIRST("に") |
                        FIRST("为") | FIRST("為")};

static size_t past_particle(str text, size_t at)
{
    size_t no = look_word(text, at, S("の"));
    return no ? no : at;
}

bool range_read(str text, struct range *r)
{
    int joint = JOINT_WORD, until = 0;
    size_t at = r->first.tail;
    size_t p = look_blanks(text, at);
    size_t end = look_set(text, p, &joint_set, &joint);
    if (!end)
        return false;
    if (joint == JOINT_MINUS) {
        p = look_spaces(text, at);
        end = look_set(text, p, &joint_set, &joint);
    }
    if (!end)
        return false;
    p = joint == JOINT_MINUS ? look_spaces(text, end) : look_blanks(text, end);
    size_t next = look_word(text, p, S("翌年"));
    r->next_year = next != 0;
    p = next ? look_blanks(text, past_particle(text, next)) : p;
    if (!moment_read_second(text, p, &r->first, &r->second) ||
        r->second.unit_owed)
        return false;
    size_t close =
        look_set(text, look_blanks(text, r->second.tail), &ending_set, &until);
    if (joint == JOINT_NEEDS_UNTIL && !(close && until))
        return false;
    r->end = close ? close : r->second.tail;
    return true;
}

static int month_of(const struct moment *m)
{
    return m->part.month * 32 + m->part.day;
}

/* The end's year where it is not written: the start's, or the next one. */
static void share_years(const struct range *r, struct moment *a,
                        struct moment *b)
{
    if (!b->year_written && a->part.year) {
        b->part.year = a->part.year;
        b->year_shared = a->year_written;
        b->era = a->form == FORM_WESTERN_ERA ? NULL : b->era;
        bool wraps = b->part.month < a->part.month;
        if (!a->year_written)
            wraps = month_of(b) < month_of(a) && b->precision == a->precision;
        int months = b->part.month + 12 - a->part.month;
        if (r->next_year ||
            (wraps && (months * 30 <= LONGEST_WRAP || !a->year_written)))
            b->part.year++;
    } else if (b->year_written && !a->year_written && b->part.year > 1) {
        a->part.year = b->part.year - (b->part.month < a->part.month);
        a->year_shared = true;
    }
}

void range_settle(struct range *r)
{
    struct moment *a = &r->first, *b = &r->second;
    share_years(r, a, b);
    if (a->unit_owed && b->precision == PRECISION_DAY)
        a->part.month = a->part.month ? a->part.month : b->part.month;
    moment_settle(a);
    moment_settle(b);
    r->fault = a->fault ? a->fault : b->fault;
    date from = moment_first_day(a), to = moment_last_day(b);
    if (r->fault == FAULT_NONE && from != DATE_NONE && to != DATE_NONE &&
        to < from)
        r->fault = FAULT_REVERSED;
}
