/* Widths of characters and the breaking of short labels into lines. */
#include "chart/measure.h"

#include "base/utf8.h"

enum { LATIN_FIRST = 0x20, LATIN_LAST = 0x7E };

/*
 * Thousandths of an em for U+0020..U+007E: the wider of BIZ UDPGothic's two
 * weights, and 600 where that is less (Latin letters of other fonts).
 */
static const short latin[LATIN_LAST - LATIN_FIRST + 1] = {
    350, 400, 600, 940,  800, 1000, 910, 350, 510, 510, 600, 840, 400, 600,
    400, 600, 760, 760,  760, 760,  760, 760, 760, 760, 760, 760, 400, 400,
    840, 840, 840, 800,  980, 780,  770, 810, 850, 700, 670, 860, 840, 440,
    600, 760, 670, 1000, 840, 880,  760, 900, 760, 730, 700, 860, 760, 1000,
    820, 740, 750, 600,  600, 600,  600, 600, 600, 660, 730, 640, 730, 690,
    600, 670, 720, 400,  400, 660,  400, 960, 720, 700, 730, 730, 600, 600,
    600, 720, 600, 900,  620, 640,  600, 600, 600, 600, 600,
};

static int width_of(uint32_t cp)
{
    if (cp >= LATIN_FIRST && cp <= LATIN_LAST)
        return latin[cp - LATIN_FIRST];
    if (cp < LATIN_FIRST || cp == 0x200b)
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
enum grade { NEVER, POOR, POSSIBLE, GOOD };

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

/* （「『【〈《［｛〔([{ */
static bool opens(uint32_t cp)
{
    switch (cp) {
    case 0x28:
    case 0x5b:
    case 0x7b:
    case 0x3008:
    case 0x300a:
    case 0x300c:
    case 0x300e:
    case 0x3010:
    case 0x3014:
    case 0xff08:
    case 0xff3b:
    case 0xff5b:
        return true;
    default:
        return false;
    }
}

/* ぁぃぅぇぉっゃゅょ, their katakana, ・ and ー */
static bool small_kana(uint32_t cp)
{
    switch (cp >= 0x30a1 && cp <= 0x30f6 ? cp - 0x60 : cp) {
    case 0x3041:
    case 0x3043:
    case 0x3045:
    case 0x3047:
    case 0x3049:
    case 0x3063:
    case 0x3083:
    case 0x3085:
    case 0x3087:
    case 0x30fb:
    case 0x30fc:
        return true;
    default:
        return false;
    }
}

/* 、。々〜 and closing brackets; ,.)]}!?:;% and their wide forms */
static bool closes(uint32_t cp)
{
    switch (cp >= 0xff01 && cp <= 0xff5d ? cp - 0xfee0 : cp) {
    case 0x21:
    case 0x25:
    case 0x29:
    case 0x2c:
    case 0x2e:
    case 0x3a:
    case 0x3b:
    case 0x3f:
    case 0x5d:
    case 0x7d:
    case 0x2026:
    case 0x3001:
    case 0x3002:
    case 0x3005:
    case 0x3009:
    case 0x300b:
    case 0x300d:
    case 0x300f:
    case 0x3011:
    case 0x3015:
    case 0x301c:
    case 0xff5e:
        return true;
    default:
        return false;
    }
}

static enum letter letter_of(uint32_t cp)
{
    if (cp == ' ' || cp == 0x3000 || cp == '\t' || cp == 0x200b)
        return SPACE;
    if ((cp >= '0' && cp <= '9') || (cp >= 0xff10 && cp <= 0xff19))
        return DIGIT;
    if (cp >= 0x3400 && cp < 0xff00)
        return KANJI;
    if (opens(cp))
        return OPENING;
    if (closes(cp) || small_kana(cp))
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

/* Behind ー, ゃ and the like, which may end a word or stand in it. */
static enum grade grade_behind_sound(enum letter right)
{
    return right == KANJI || right == OPENING ? GOOD : POOR;
}

static enum grade grade_between(uint32_t before, uint32_t after)
{
    enum letter left = letter_of(before), right = letter_of(after);
    if (right == SPACE || right == CLOSING || left == OPENING)
        return NEVER;
    if (left == SPACE || before == 0x3092) /* を */
        return GOOD;
    if (before == 0x5e74 && right == DIGIT) /* 年 */
        return GOOD;
    if ((left <= WORD && right <= WORD) || word_inside(before, after))
        return NEVER;
    if (left == CLOSING)
        return among(before, S("ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・々"))
                   ? grade_behind_sound(right)
                   : GOOD;
    if (right == OPENING) /* 2日|（火） */
        return before == 0x65e5 ? POSSIBLE : GOOD;
    if (right == HIRAGANA && left != HIRAGANA)
        return POOR; /* 使|える, 保険証|を */
    if (left == KATAKANA && right == KATAKANA)
        return POOR;
    return left == HIRAGANA && right != HIRAGANA ? GOOD : POSSIBLE;
}

struct breaker {
    struct arena *arena; /* NULL: lines are counted only */
    struct lines lines;
    int size, width;
    enum grade least;
    int cost; /* how far the places taken were from good ones */
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

/* Where a line may end: the last places of each grade; 0: none. */
struct places {
    size_t at[GOOD + 1];
    size_t fits; /* behind the last character that fits */
};

static struct places find_places(const struct breaker *b, str text)
{
    struct places p = {0};
    int64_t sum = 0;
    uint32_t before = 0;
    while (p.fits < text.len) {
        uint32_t cp;
        size_t bytes = utf8_decode(str_drop(text, p.fits), &cp);
        if (p.fits > 0)
            p.at[grade_between(before, cp)] = p.fits;
        sum += (int64_t)width_of(cp) * b->size;
        if (sum > (int64_t)b->width * 1000 && letter_of(cp) != SPACE)
            break;
        p.fits += bytes;
        before = cp;
    }
    if (p.fits == 0) {
        uint32_t cp;
        p.fits = utf8_decode(text, &cp);
    }
    return p;
}

/*
 * The last place at least as good as asked for, else of the next lesser
 * grade, else behind the last character that fits.
 */
static size_t choose_place(struct breaker *b, const struct places *p)
{
    for (int grade = (int)b->least; grade > NEVER; grade--) {
        size_t at = 0;
        int taken = grade;
        for (int g = grade; g <= GOOD; g++) {
            if (p->at[g] > at) {
                at = p->at[g];
                taken = g;
            }
        }
        if (at == 0)
            continue;
        b->cost += GOOD - taken;
        return at;
    }
    b->cost += 2 * GOOD;
    return p->fits;
}

static void break_paragraph(struct breaker *b, str text)
{
    text = str_trim(text);
    while (text.len) {
        struct places p = find_places(b, text);
        size_t n = p.fits == text.len ? text.len : choose_place(b, &p);
        end_line(b, str_take(text, n));
        text = str_trim(str_drop(text, n));
    }
}

static void break_text(struct breaker *b, str text)
{
    bool more = true;
    while (more) {
        str head;
        more = str_cut(text, S("\n"), &head, &text);
        break_paragraph(b, head);
    }
}

/* The breaking of text, without the lines. */
static struct breaker try_break(str text, int size, int width, enum grade least)
{
    struct breaker b = {.size = size, .width = width, .least = least};
    break_text(&b, text);
    return b;
}

/* The best places that cost no more than one line more than need be. */
static struct breaker best_break(str text, int size, int width)
{
    struct breaker fewest = try_break(text, size, width, POOR);
    for (int grade = GOOD; grade > POOR && fewest.lines.len > 1; grade--) {
        struct breaker b = try_break(text, size, width, (enum grade)grade);
        if (b.lines.len <= fewest.lines.len + 1)
            return b;
    }
    return fewest;
}

/* Lines that the text has of its own. */
static size_t written_lines(str text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '\n';
    return count;
}

struct lines measure_wrap(struct arena *a, str text, int size, int width)
{
    struct breaker best = best_break(text, size, width);
    bool broken = best.lines.len > written_lines(text);
    int low = broken ? size : width, high = width;
    while (low < high) {
        int middle = low + (high - low) / 2;
        struct breaker b = try_break(text, size, middle, best.least);
        if (b.lines.len <= best.lines.len && b.cost <= best.cost)
            high = middle;
        else
            low = middle + 1;
    }
    struct breaker b = {
        .arena = a, .size = size, .width = high, .least = best.least};
    break_text(&b, text);
    return b.lines;
}
