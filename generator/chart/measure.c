/* Widths of characters and the breaking of short labels into lines. */
#include "chart/measure.h"

#include "base/utf8.h"

/*
 * Thousandths of an em for U+0020..U+007E: the wider of BIZ UDPGothic's two
 * weights, and 600 where that is less (Latin letters of other fonts).
 */
static const short latin[] = {
    350, 400, 600, 940,  800, 1000, 910, 350, 510, 510, 600, 840, 400,  600,
    400, 600, 760, 760,  760, 760,  760, 760, 760, 760, 760, 760, 400,  400,
    840, 840, 840, 800,  980, 780,  770, 810, 850, 700, 670, 860, 840,  440,
    600, 760, 670, 1000, 840, 880,  760, 900, 730, 700, 860, 760, 1000, 820,
    740, 750, 600, 600,  600, 600,  600, 600, 660, 730, 640, 730, 690,  600,
    670, 720, 400, 400,  660, 400,  960, 720, 700, 730, 730, 600, 600,  600,
    720, 600, 900, 620,  640, 600,  600, 600, 600, 600,
};

static int width_of(uint32_t cp)
{
    if (cp >= 0x20 && cp <= 0x7e)
        return latin[cp - 0x20];
    if (cp < 0x20 || cp == 0x200b)
        return 0;
    if (cp >= 0xff61 && cp <= 0xff9f)
        return 600;                        /* half-width kana */
    return utf8_width(cp) == 0 ? 0 : 1000; /* ambiguous: wide */
}

int measure_text(str text, int size)
{
    int64_t sum = 0;
    while (text.len) {
        uint32_t cp;
        text = str_drop(text, utf8_decode(text, &cp));
        sum += width_of(cp);
    }
    return (int)((sum * size + 999) / 1000);
}

/* What stands on the two sides of a place where a line might end. */
enum letter { SPACE, DIGIT, WORD, HIRAGANA, KATAKANA, KANJI, OPENING, CLOSING };

/* How good a place is for a line's end. */
enum grade { NEVER, POSSIBLE, GOOD };

static bool among(uint32_t cp, str set)
{
    while (set.len) {
        uint32_t one;
        set = str_drop(set, utf8_decode(set, &one));
        if (one == cp)
            return true;
    }
    return false;
}

static enum letter letter_of(uint32_t cp)
{
    if (cp == ' ' || cp == 0x3000 || cp == '\t' || cp == 0x200b)
        return SPACE;
    if ((cp >= '0' && cp <= '9') || (cp >= 0xff10 && cp <= 0xff19))
        return DIGIT;
    if (among(cp, S("（「『【〈《［｛〔([{")))
        return OPENING;
    if (among(cp, S("、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
                    "）」』】〉》］｝〕,.)]}!?:;%％～〜…")))
        return CLOSING;
    if (cp < 0x2000)
        return WORD;
    if (cp >= 0x3041 && cp <= 0x309f)
        return HIRAGANA;
    if (cp >= 0x30a0 && cp <= 0x30ff)
        return KATAKANA;
    return KANJI;
}

/* 令和7年 and 12月1日 stay whole, and so does お知らせ. */
static bool word_inside(uint32_t before, uint32_t after)
{
    return (letter_of(after) == KANJI && among(before, S("おご"))) ||
           (before == 0x4ee4 && after == 0x548c) || /* 令和 */
           (letter_of(before) == DIGIT && letter_of(after) == KANJI) ||
           (letter_of(after) == DIGIT && among(before, S("和成月第約")));
}

static enum grade grade_between(uint32_t before, uint32_t after)
{
    enum letter left = letter_of(before), right = letter_of(after);
    if (right == SPACE || right == CLOSING || left == OPENING)
        return NEVER;
    if (left == SPACE)
        return GOOD;
    if (left <= WORD && right <= WORD)
        return NEVER;
    if (word_inside(before, after))
        return NEVER;
    if (left == CLOSING)
        return among(before, S("ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・々"))
                   ? (right == KANJI || right == OPENING ? GOOD : POSSIBLE)
                   : GOOD;
    if (right == OPENING)
        return GOOD;
    if (left == KATAKANA && right == KATAKANA)
        return NEVER;
    return left == HIRAGANA && right != HIRAGANA ? GOOD : POSSIBLE;
}

struct breaker {
    struct arena *arena; /* NULL: lines are counted only */
    struct lines lines;
    int size, width;
    enum grade least;
};

static void end_line(struct breaker *b, str line)
{
    line = str_trim(line);
    int width = measure_text(line, b->size);
    if (width > b->lines.width)
        b->lines.width = width;
    if (b->arena)
        *LIST_PUSH(b->arena, &b->lines) = line;
    else
        b->lines.len++;
}

/*
 * Where the line at the start of text ends: at its last place of the grade
 * asked for, else of a lesser one, else behind the last character that fits.
 */
static size_t line_length(const struct breaker *b, str text)
{
    size_t at = 0, fits = 0, best[GOOD + 1] = {0};
    int64_t sum = 0;
    uint32_t before = 0;
    while (at < text.len) {
        uint32_t cp;
        size_t bytes = utf8_decode(str_drop(text, at), &cp);
        if (at > 0)
            best[grade_between(before, cp)] = at;
        sum += (int64_t)width_of(cp) * b->size;
        if (sum > (int64_t)b->width * 1000 && letter_of(cp) != SPACE)
            break;
        at += bytes;
        fits = at;
        before = cp;
    }
    if (at >= text.len)
        return text.len;
    if (best[GOOD] && b->least == GOOD)
        return best[GOOD];
    size_t possible = best[GOOD] > best[POSSIBLE] ? best[GOOD] : best[POSSIBLE];
    if (possible)
        return possible;
    uint32_t cp;
    return fits ? fits : utf8_decode(text, &cp);
}

static void break_paragraph(struct breaker *b, str text)
{
    text = str_trim(text);
    while (text.len) {
        size_t n = line_length(b, text);
        end_line(b, str_take(text, n));
        text = str_trim(str_drop(text, n));
    }
}

static struct lines break_text(struct arena *a, str text, int size, int width,
                               enum grade least)
{
    struct breaker b = {
        .arena = a, .size = size, .width = width, .least = least};
    bool more = true;
    while (more) {
        str head;
        more = str_cut(text, S("\n"), &head, &text);
        break_paragraph(&b, head);
    }
    return b.lines;
}

struct lines measure_wrap(struct arena *a, str text, int size, int width)
{
    size_t fewest = break_text(NULL, text, size, width, POSSIBLE).len;
    struct lines phrases = break_text(NULL, text, size, width, GOOD);
    enum grade least = phrases.len <= fewest + 1 ? GOOD : POSSIBLE;
    size_t count = least == GOOD ? phrases.len : fewest;
    int low = size, high = width;
    while (low < high) {
        int middle = low + (high - low) / 2;
        struct lines tried = break_text(NULL, text, size, middle, least);
        if (tried.len <= count && tried.width <= middle)
            high = middle;
        else
            low = middle + 1;
    }
    return break_text(a, text, size, high, least);
}
