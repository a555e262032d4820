/*
 * Where lines may end: ICU's strict Japanese rules (UAX #14 with CSS strict),
 * and above them what JLREQ table 2 and dates need: nothing ends behind cl-12
 * or between a number and its unit, nothing that is bound to what is before it
 * begins a line behind a space, and dates stay whole where they can.
 */
#include "base/letter.h"
#include "compose/address.h"
#include "compose/phrase.h"

#include <unicode/utext.h>

static void mark_icu(struct para *p)
{
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, p->text.ptr, (int64_t)p->text.len, &status);
    ubrk_setUText(p->fonts->breaker, &text, &status);
    if (U_SUCCESS(status)) {
        size_t u = 0;
        int32_t at;
        while ((at = ubrk_next(p->fonts->breaker)) != UBRK_DONE) {
            while (u < p->len &&
                   p->units[u].byte + p->units[u].bytes < (uint32_t)at)
                u++;
            if (u < p->len &&
                p->units[u].byte + p->units[u].bytes == (uint32_t)at)
                p->units[u].after = BREAK_FINE;
        }
    }
    ubrk_setText(p->fonts->breaker, NULL, 0, &status);
    utext_close(&text);
}

static uint32_t cp_at(const struct para *p, size_t i)
{
    return i < p->len ? p->units[i].cp : 0;
}

static bool among(uint32_t cp, const uint32_t *list)
{
    for (; *list; list++)
        if (*list == cp)
            return true;
    return false;
}

/* Kanji and kana that count what a number says. */
static bool counter(uint32_t cp)
{
    static const uint32_t counters[] = {
        U'年', U'月', U'日', U'時', U'分', U'秒', U'歳', U'才', U'円', U'人',
        U'名', U'回', U'件', U'個', U'枚', U'点', U'号', U'条', U'項', U'章',
        U'節', U'級', U'割', U'階', U'丁', U'番', U'週', U'倍', U'度', U'万',
        U'千', U'百', U'億', U'兆', U'か', U'箇', U'ヵ', U'ヶ', U'カ', U'つ',
        U'部', U'通', U'社', U'種', U'行', U'冊', U'頁', U'営', U'地', U'等',
        U'組', U'宛', U'版', U'桁', 0};
    return among(cp, counters);
}

/* What may follow a counter without leaving the number: か月, 万円, 年間. */
static bool counter_tail(uint32_t before, uint32_t cp)
{
    static const uint32_t after_ka[] = {U'月', U'年', U'所', U'国', 0};
    static const uint32_t after_ten[] = {U'円', U'人', U'件', U'千', U'百', 0};
    static const uint32_t after_time[] = {U'間', U'度', U'分', U'目', 0};
    static const uint32_t ka[] = {U'か', U'箇', U'ヵ', U'ヶ', U'カ', 0};
    static const uint32_t ten[] = {U'万', U'千', U'百', U'億', 0};
    if (among(before, ka))
        return among(cp, after_ka);
    if (among(before, ten))
        return among(cp, after_ten);
    return among(cp, after_time);
}

static bool era_ends(uint32_t before, uint32_t cp)
{
    return (before == U'令' && cp == U'和') ||
           (cp == U'成' && before == U'平') ||
           (before == U'昭' && cp == U'和') ||
           (before == U'大' && cp == U'正') || (before == U'明' && cp == U'治');
}

/* Whether unit i ends the year, month or hour of a date: 年 of 7年, 元年. */
static bool date_part(const struct para *p, size_t i)
{
    uint32_t cp = cp_at(p, i);
    if (i == 0 || (cp != U'年' && cp != U'月' && cp != U'時' && cp != U'日'))
        return false;
    uint32_t before = cp_at(p, i - 1);
    return jl_digit(before) || (before == U'元' && cp == U'年');
}

/* （月） behind a day. */
static bool weekday_follows(const struct para *p, size_t i)
{
    static const uint32_t days[] = {U'日', U'月', U'火', U'水',
                                    U'木', U'金', U'土', 0};
    return cp_at(p, i) == U'（' && among(cp_at(p, i + 1), days) &&
           (cp_at(p, i + 2) == U'）' || cp_at(p, i + 2) == U'・');
}

/* Whether the boundary behind unit i lies in a date or number. */
static bool in_number(const struct para *p, size_t i)
{
    uint32_t before = i ? cp_at(p, i - 1) : 0;
    uint32_t cp = cp_at(p, i), next = cp_at(p, i + 1);
    if (jl_digit(cp))
        return jl_digit(next) || counter(next);
    if (jl_digit(next))
        return cp == U'第' || era_ends(before, cp) ||
               (date_part(p, i) && cp != U'日');
    if (era_ends(cp, next))
        return jl_digit(cp_at(p, i + 2)) || cp_at(p, i + 2) == U'元';
    if (next == U'元')
        return era_ends(before, cp) && cp_at(p, i + 2) == U'年';
    if (cp == U'元' && next == U'年')
        return i > 1 && era_ends(cp_at(p, i - 2), before);
    return jl_digit(before) && counter(cp) && counter_tail(cp, next);
}

static bool keeps(const struct para *p, size_t i)
{
    uint32_t cp = cp_at(p, i);
    const struct unit *u = &p->units[i];
    bool badge = unit_style(p, u)->badge && unit_style(p, u + 1)->badge;
    if (badge || in_number(p, i))
        return true;
    if ((cp >= 0x2460 && cp <= 0x2473) || cp == 0x203B)
        return true;
    return cp == U'日' && date_part(p, i) && weekday_follows(p, i + 1);
}

/* What JLREQ lets begin no line (cl-02 to cl-07, cl-09 to cl-11). */
static bool begins_no_line(const struct unit *u)
{
    enum jl_class c = u->class;
    return c == JL_CLOSE || c == JL_HYPHEN || c == JL_DIVIDE ||
           c == JL_MIDDLE || c == JL_STOP || c == JL_COMMA || jl_follows(u->cp);
}

/* JLREQ table 2, where it is stricter than UAX #14. */
static bool forbids(const struct para *p, size_t i)
{
    const struct unit *u = &p->units[i];
    if (u->class == JL_PREFIX || u->class == JL_OPEN)
        return true;
    if (i + 1 == p->len)
        return false;
    const struct unit *next = &p->units[i + 1];
    return begins_no_line(next) ||
           (jl_digit(u->cp) && next->class == JL_SUFFIX);
}

static bool in_katakana(const struct para *p, size_t i)
{
    return letter_of(cp_at(p, i)) == LETTER_KATAKANA &&
           letter_of(cp_at(p, i + 1)) == LETTER_KATAKANA;
}

/* Between the units of a term nothing is better than BREAK_TERM. */
static void keep_terms(struct para *p)
{
    size_t len;
    for (size_t i = 0; i < p->len; i++) {
        size_t end = p->units[i].byte;
        if ((len = terms_at(p->fonts->terms, str_drop(p->text, end))) == 0)
            continue;
        for (end += len; p->units[i].byte + p->units[i].bytes < end; i++)
            if (p->units[i].after != BREAK_NONE &&
                p->units[i].after < BREAK_TERM)
                p->units[i].after = BREAK_TERM;
    }
}

void para_find_breaks(struct para *p)
{
    mark_icu(p);
    for (size_t i = 0; i < p->len; i++) {
        struct unit *u = &p->units[i];
        if (u->cp == '\n')
            u->after = BREAK_ALWAYS;
        if (i + 1 == p->len)
            break;
        u->solid = in_number(p, i);
        if (u->after != BREAK_FINE)
            continue;
        if (forbids(p, i))
            u->after = BREAK_NONE;
        else if (keeps(p, i))
            u->after = BREAK_KEEP;
        else if (in_katakana(p, i))
            u->after = BREAK_WORD;
        else if (!phrase_ends(p, i))
            u->after = BREAK_POOR;
    }
    addresses_mark(p);
    if (p->fonts->terms)
        keep_terms(p);
}
