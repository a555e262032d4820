/*
 * Rule ambiguous-end: 12月1日をもって and 終了（12月2日） do not say whether
 * the day itself still counts. Advice, whatever the schedule says.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/rule.h"

static const str end_nouns[] = {STR_INIT("終了"), STR_INIT("廃止"),
                                STR_INIT("満了"), STR_INIT("失効")};

static bool kanji(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3005;
}

/* 終了（12月2日）: the whole bracket is the bare date. */
static bool bracketed(const struct mention *m)
{
    str text = m->text, found;
    str before = str_take(text, m->expr.start);
    str after = str_drop(text, m->expr.max_end);
    if (str_ends(before, S("（")) && str_starts(after, S("）")))
        before = str_take(before, before.len - S("（").len);
    else if (str_ends(before, S("(")) && str_starts(after, S(")")))
        before = str_take(before, before.len - 1);
    else
        return false;
    return words_end(before, end_nouns, WORD_COUNT(end_nouns), &found);
}

/* 2025年12月2日 経過措置終了: the label of an event, and nothing behind. */
static bool labelled(const struct mention *m)
{
    static const str gaps[] = {STR_INIT(" "), STR_INIT("　"), STR_INIT("："),
                               STR_INIT(":"), STR_INIT("…")};
    str rest = str_drop(m->text, m->expr.max_end), found;
    if (!words_begin(rest, gaps, WORD_COUNT(gaps), &found))
        return false;
    rest = str_drop(rest, found.len);
    size_t end = 0;
    uint32_t cp;
    while (end < rest.len) {
        size_t width = utf8_decode(str_drop(rest, end), &cp);
        if (!kanji(cp))
            break;
        end += width;
    }
    bool last = end == rest.len || rest.ptr[end] == '\n';
    return last && words_end(str_take(rest, end), end_nouns,
                             WORD_COUNT(end_nouns), &found);
}

static void put_day(struct buf *b, const struct date_expr *e, int shift)
{
    const struct date_part *part = &e->parts[e->kind == MENTION_RANGE];
    struct date_style style = {.notation = NOTATION_SEIREKI};
    date day = part->day_number;
    if (e->form == FORM_ERA || e->form == FORM_ERA_ABBR)
        style.notation = NOTATION_WAREKI;
    style.yearless = part->year == 0 || e->year_implicit;
    if (day == DATE_NONE) /* without its year: any common year will do */
        day = date_make(2025, part->month, part->day);
    if (day != DATE_NONE)
        words_put_date(b, day + shift, style);
}

static void report(const struct check_context *c, const struct passage *p,
                   const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    struct buf same = {.arena = c->arena}, before = {.arena = c->arena};
    span where = flow_span(&p->flow, e->max_start, e->max_end);
    if (check_reported(c, where))
        return;
    put_day(&same, e, 0);
    put_day(&before, e, -1);
    if (same.len == 0)
        return;
    struct diag *d =
        diag_warning(c->diags, "ambiguous-end", where,
                     "「%.*s」では、その日が含まれるかどうかが"
                     "読み手に伝わりません",
                     STR_ARG(str_slice(m->text, e->max_start, e->max_end)));
    diag_hint(c->diags, d,
              "その日が最後の日なら「%.*sまで」と、"
              "その日にはもう終わっているなら「%.*sまで」"
              "または「%.*s以降は…ません」と書いてください",
              STR_ARG(buf_text(&same)), STR_ARG(buf_text(&before)),
              STR_ARG(buf_text(&same)));
}

static bool ambiguous(const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    if (e->kind != MENTION_DATE && e->kind != MENTION_RANGE)
        return false;
    str marker = str_slice(m->text, e->marker_start, e->marker_end);
    if (str_contains(marker, S("もって")) || str_contains(marker, S("以て")))
        return true;
    return e->kind == MENTION_DATE && e->boundary == BOUNDARY_NONE &&
           e->mod == MOD_NONE && (bracketed(m) || labelled(m));
}

void check_ending(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++)
        for (size_t k = 0; k < page->items[i].mention_count; k++)
            if (ambiguous(&page->items[i].mentions[k]))
                report(c, &page->items[i], &page->items[i].mentions[k]);
}
