/*
 * Rule complement-gap: 12月1日以前に… and 12月3日以降に… of one subject and
 * topic leave a day out; 12月1日まで and 12月1日以降 count it twice.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/rule.h"

enum { WIDEST_GAP = 31, WINDOW = 24, SAME_YEAR = 2025 };

/* One side: until a day, or from a day on. */
struct side {
    const struct passage *passage;
    const struct mention *mention;
    bool until;
    date day; /* of any year where none is written */
    bool yearless;
    bool word_pair; /* 以前, 以降: words that ask for each other */
    str subject, topic;
};

struct sides {
    struct side *items;
    size_t len, cap;
};

static bool kanji_or_katakana(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0x30A1 && cp <= 0x30FC);
}

/* What follows 以前に or 以降は: its first two characters. */
static str topic_of(const struct mention *m, size_t end)
{
    static const str particles[] = {
        STR_INIT("に"), STR_INIT("は"), STR_INIT("の"), STR_INIT("も"),
        STR_INIT("、"), STR_INIT(" "),  STR_INIT("　")};
    str found, rest = str_slice(m->text, m->expr.max_end, end);
    while (words_begin(rest, particles, WORD_COUNT(particles), &found))
        rest = str_drop(rest, found.len);
    uint32_t first, second;
    if (rest.len == 0)
        return (str){0};
    size_t width = utf8_decode(rest, &first);
    if (!kanji_or_katakana(first) || width == rest.len)
        return (str){0};
    return str_take(rest, width + utf8_decode(str_drop(rest, width), &second));
}

/* 「受付は」: the word of the date's own clause before は, が or も. */
static str subject_before(const struct statement *s)
{
    static const str marks[] = {STR_INIT("は"), STR_INIT("が"), STR_INIT("も")};
    str head, before = str_slice(s->mention->text, s->before,
                                 s->mention->expr.max_start);
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < WORD_COUNT(marks); i++) {
        size_t hit = str_find(before, marks[i]);
        if (hit != SIZE_MAX && hit < best)
            best = hit;
    }
    if (best == SIZE_MAX)
        return (str){0};
    str subject = str_take(before, best);
    while (str_cut(subject, S("、"), &head, &before))
        subject = before;
    return subject;
}

static date day_of(const struct date_part *part, bool *yearless)
{
    *yearless = part->year == 0;
    if (part->day_number != DATE_NONE || !*yearless)
        return part->day_number;
    return date_make(SAME_YEAR, part->month, part->day);
}

static void add_side(struct arena *a, struct sides *list,
                     const struct passage *p, size_t index)
{
    const struct mention *m = &p->mentions[index];
    const struct date_expr *e = &m->expr;
    bool until = e->boundary == BOUNDARY_UNTIL;
    if (e->kind != MENTION_DATE || e->mod != MOD_NONE ||
        (!until && e->boundary != BOUNDARY_FROM) || e->fault != FAULT_NONE)
        return;
    struct side side = {.passage = p, .mention = m, .until = until};
    side.day = day_of(&e->parts[0], &side.yearless);
    if (side.day == DATE_NONE)
        return;
    const struct statement *s = &p->statements[index];
    str marker = str_slice(m->text, e->marker_start, e->marker_end);
    side.word_pair =
        str_contains(marker, S("以前")) || str_contains(marker, S("以降"));
    side.subject = subject_before(s);
    side.topic = topic_of(m, s->after);
    *LIST_PUSH(a, list) = side;
}

/* A row's head, a heading, 「12月1日以前：…」: the date opens its passage. */
static bool heads(const struct side *s)
{
    static const str gaps[] = {STR_INIT("："), STR_INIT(":"), STR_INIT("　"),
                               STR_INIT("は、")};
    const struct date_expr *e = &s->mention->expr;
    str rest = str_drop(s->mention->text, e->max_end), found;
    return e->max_start == 0 &&
           (rest.len == 0 || words_begin(rest, gaps, WORD_COUNT(gaps), &found));
}

/* Two rows of a column, two items of a list, two headings of a level. */
static bool parallel(const struct side *a, const struct side *b)
{
    const struct passage *p = a->passage, *q = b->passage;
    if (p == q || p->block->kind != q->block->kind || p->table != q->table)
        return false;
    if (p->table)
        return p->column == q->column || p->row == q->row;
    if (p->block->kind == BLOCK_HEADING)
        return p->block->level == q->block->level;
    return q == p + 1 && p->parent && q->parent &&
           p->parent->kind == q->parent->kind;
}

/* 「…12月1日まで…。12月1日以降は…」: the second goes on from the first. */
static bool goes_on(const struct side *a, const struct side *b)
{
    static const str openings[] = {STR_INIT("。"), STR_INIT("、"),
                                   STR_INIT("\n")};
    str before, found;
    if (!a->until || b->until || a->passage != b->passage || b->subject.len > 0)
        return false;
    before = str_take(b->mention->text, b->mention->expr.max_start);
    str marker = str_slice(b->mention->text, b->mention->expr.marker_start,
                           b->mention->expr.marker_end);
    return str_contains(marker, S("以降")) &&
           words_end(before, openings, WORD_COUNT(openings), &found);
}

/* Whether both speak of one thing that the two days should divide. */
static bool of_one_thing(const struct side *a, const struct side *b)
{
    bool near = b->passage->section == a->passage->section;
    if ((heads(a) && heads(b) && parallel(a, b)) ||
        (b == a + 1 && goes_on(a, b)))
        return true;
    if (a->topic.len == 0 || b->topic.len == 0)
        return near && a->subject.len > 0 && str_equal(a->subject, b->subject);
    if (!str_equal(a->topic, b->topic))
        return false;
    return str_equal(a->subject, b->subject) || (b->subject.len == 0 && near);
}

static bool weekend_between(date last, date first)
{
    for (date d = last + 1; d < first; d++)
        if (date_weekday(d) != SATURDAY && date_weekday(d) != SUNDAY)
            return false;
    return true;
}

/* 12月1日以前, 12月3日以降: days that belong to neither, or to both. */
static bool disagree(const struct side *until, const struct side *from)
{
    date gap = from->day - until->day;
    if (until->yearless != from->yearless)
        return false;
    if (gap == 0)
        return true;
    if (gap < 2 || gap > WIDEST_GAP)
        return false;
    if (until->word_pair && from->word_pair)
        return true;
    return gap == 2 &&
           (until->yearless || !weekend_between(until->day, from->day));
}

static str said(const struct side *s)
{
    return str_slice(s->mention->text, s->mention->expr.max_start,
                     s->mention->expr.max_end);
}

static str day_words(struct arena *a, const struct side *s, int shift)
{
    struct buf b = {.arena = a};
    struct date_style style = {.notation = NOTATION_SEIREKI};
    const struct date_expr *e = &s->mention->expr;
    if (e->form == FORM_ERA || e->form == FORM_ERA_ABBR)
        style.notation = NOTATION_WAREKI;
    style.yearless = s->yearless || e->year_implicit;
    words_put_date(&b, s->day + shift, style);
    return buf_text(&b);
}

static void report(const struct check_context *c, const struct side *until,
                   const struct side *from)
{
    bool from_is_later = until->mention < from->mention;
    const struct side *later = from_is_later ? from : until;
    const struct side *earlier = from_is_later ? until : from;
    if (check_reported(c, later->mention->where) ||
        check_reported(c, earlier->mention->where))
        return;
    str end = said(until), start = said(from);
    struct diag *d =
        diag_error(c->diags, "complement-gap", later->mention->where,
                   until->day == from->day
                       ? "「%.*s」と「%.*s」では、同じ日が両方に入ります"
                       : "「%.*s」と「%.*s」では、間の日がどちらにも入りません",
                   STR_ARG(end), STR_ARG(start));
    diag_note(c->diags, d, earlier->mention->where, "もう一方はここです");
    str right_start = day_words(c->arena, until, 1);
    str right_end = day_words(c->arena, from, -1);
    diag_hint(c->diags, d,
              "「%.*s」が正しければ、「%.*s」を%.*sからに直してください\n"
              "「%.*s」が正しければ、「%.*s」を%.*sまでに直してください",
              STR_ARG(end), STR_ARG(start), STR_ARG(right_start),
              STR_ARG(start), STR_ARG(end), STR_ARG(right_end));
}

static void compare(const struct check_context *c, const struct side *a,
                    const struct side *b)
{
    if (a->until == b->until || !of_one_thing(a, b))
        return;
    const struct side *until = a->until ? a : b;
    const struct side *from = a->until ? b : a;
    if (disagree(until, from))
        report(c, until, from);
}

void check_complement(const struct check_context *c,
                      const struct passages *page)
{
    struct sides list = {0};
    for (size_t i = 0; i < page->len; i++)
        for (size_t k = 0; k < page->items[i].mention_count; k++)
            add_side(c->arena, &list, &page->items[i], k);
    for (size_t i = 1; i < list.len; i++)
        for (size_t k = i > WINDOW ? i - WINDOW : 0; k < i; k++)
            compare(c, &list.items[k], &list.items[i]);
}
