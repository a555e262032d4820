/*
 * Rule return-switch: until the last day of a fact about returning something
 * it is returned, from the next day on it is discarded. One fact, two
 * sentences: neither may stand on the other's side of the day.
 */
#include "calendar/words.h"
#include "check/deed.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/telling.h"

enum { NEAR = 36, GAP = 150, BACK = 300, NEIGHBOURS = 4 };

/* What the date may belong to instead, between it and the deed. */
static const str other_deeds[] = {
    STR_INIT("使え"), STR_INIT("使用"), STR_INIT("利用"),   STR_INIT("有効"),
    STR_INIT("届"),   STR_INIT("交付"), STR_INIT("発行"),   STR_INIT("加入"),
    STR_INIT("受け"), STR_INIT("発送"), STR_INIT("送付"),   STR_INIT("更新"),
    STR_INIT("申請"), STR_INIT("申し"), STR_INIT("説明"),   STR_INIT("切り替"),
    STR_INIT("期限"), STR_INIT("受付"), STR_INIT("生まれ"), STR_INIT("連絡"),
};

static const str losses[] = {
    STR_INIT("退職"), STR_INIT("喪失"), STR_INIT("失っ"),   STR_INIT("失う"),
    STR_INIT("離職"), STR_INIT("脱退"), STR_INIT("なくな"), STR_INIT("外れ"),
};

static bool return_fact(const struct fact *f)
{
    bool dated = (f->kind == FACT_DATE && f->role == ROLE_LAST) ||
                 (f->kind == FACT_PERIOD && !f->treated);
    bool returned = false;
    for (size_t i = 0; i < f->topic.len; i++)
        returned |= str_contains(f->topic.items[i], S("返"));
    return dated && f->to != DATE_NONE && returned;
}

/* A piece of the sentence. */
static str piece(const struct statement *s, size_t start, size_t end)
{
    size_t low = start > s->start ? start : s->start;
    size_t high = end < s->end ? end : s->end;
    return low < high ? str_slice(s->mention->text, low, high) : (str){0};
}

static bool between(str gap)
{
    return gap.len <= GAP &&
           !words_hold(gap, other_deeds, WORD_COUNT(other_deeds));
}

/* What a cell's heads say is done. */
static struct deed_hit deed_above(const struct statement *s)
{
    size_t at = s->mention->expr.start;
    return (struct deed_hit){deed_last(s->mention->context).deed, at, at};
}

/*
 * The deed that the date belongs to, behind it or before it (返却期限は…), in
 * bytes of the mention's text; DEED_NONE: none.
 */
static struct deed_hit deed_of(const struct statement *s)
{
    const struct date_expr *e = &s->mention->expr;
    const struct deed_hit none = {DEED_NONE, SIZE_MAX, SIZE_MAX};
    if (!concordance_holds(s->in, WORDS_DEED, s->start, s->end))
        return deed_above(s);
    str behind = piece(s, e->max_end, s->end);
    struct deed_hit hit = deed_first(behind);
    if (hit.start != SIZE_MAX) {
        if (!between(str_take(behind, hit.start)))
            return none;
        return (struct deed_hit){hit.deed, e->max_end + hit.start,
                                 e->max_end + hit.end};
    }
    str ahead = piece(s, s->start, e->start);
    hit = deed_last(ahead);
    if (hit.start == SIZE_MAX)
        return deed_above(s);
    str gap = str_drop(ahead, hit.end);
    if (str_starts(gap, S("期限")))
        gap = str_drop(gap, S("期限").len);
    if (!between(gap))
        return none;
    return (struct deed_hit){hit.deed, s->start + hit.start,
                             s->start + hit.end};
}

/* The day that a deed is told of, its boundary applied; or DATE_NONE. */
static date told_day(const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    date day = e->parts[0].day_number;
    str rest = str_drop(m->text, e->max_end), found;
    static const str own[] = {STR_INIT("の"), STR_INIT("現在"),
                              STR_INIT("時点"), STR_INIT("付")};
    if (e->kind != MENTION_DATE || e->mod != MOD_NONE ||
        e->fault != FAULT_NONE || day == DATE_NONE ||
        words_begin(rest, own, WORD_COUNT(own), &found))
        return DATE_NONE;
    switch (e->boundary) {
    case BOUNDARY_UNTIL:
    case BOUNDARY_FROM:
        return day;
    case BOUNDARY_BEFORE:
        return day - 1;
    case BOUNDARY_AFTER:
        return day + 1;
    case BOUNDARY_NONE:
        break;
    }
    bool when = str_starts(rest, S("に")) || str_starts(rest, S("、"));
    return when ? day : DATE_NONE;
}

/* 「12月1日までに退職した方は」: whose cards the sentence is about. */
static bool of_loss(const struct statement *s, const struct date_expr *e)
{
    str behind = piece(s, e->max_end, e->max_end + NEAR);
    struct deed_hit hit = deed_first(behind);
    if (hit.start != SIZE_MAX)
        behind = str_take(behind, hit.start);
    return words_hold(behind, losses, WORD_COUNT(losses));
}

/* Another date of the sentence decides whose cards it is about. */
static bool loss_elsewhere(const struct mention_list *list,
                           const struct statement *s)
{
    size_t index = (size_t)(s->mention - list->items);
    size_t from = index > NEIGHBOURS ? index - NEIGHBOURS : 0;
    for (size_t i = from; i < list->len && i <= index + NEIGHBOURS; i++) {
        const struct mention *m = &list->items[i];
        if (i != index && m->block == s->mention->block &&
            m->expr.start >= s->start && m->expr.end <= s->end &&
            of_loss(s, &m->expr))
            return true;
    }
    return false;
}

/* 返却するのですか: a question. */
static bool asks(const struct statement *s)
{
    str text = s->mention->text;
    return str_ends(str_trim(str_slice(text, s->start, s->end)), S("か")) ||
           str_starts(str_drop(text, s->end), S("？"));
}

/* The fact about the document that the deed at `at` is done with. */
static const struct fact *fact_of(const struct check_context *c,
                                  const struct statement *s, size_t at)
{
    const struct schedule *all = c->schedule;
    str text = s->mention->text;
    size_t back = s->start > BACK ? s->start - BACK : 0;
    str places[] = {str_slice(text, s->start, s->end),
                    s->mention->context,
                    str_slice(text, back, s->start),
                    s->lead,
                    s->heading,
                    s->title};
    for (size_t i = 0; i < all->facts.len; i++)
        if (return_fact(all->facts.items[i]) &&
            telling_speaks(all, places, WORD_COUNT(places),
                           all->facts.items[i]) &&
            telling_last_named(all, piece(s, s->start, at),
                               all->facts.items[i]))
            return all->facts.items[i];
    return NULL;
}

static void add_hint(const struct check_context *c, struct diag *d,
                     const struct fact *f, struct date_style style)
{
    str last = say_date(c->arena, f->to, style, S("まで"));
    str first = say_date(c->arena, f->to + 1, style, S("以降"));
    say_stated(c->diags, d, f, true);
    diag_hint(c->diags, d,
              "「%.*sは返却」「%.*sは返却せずに廃棄」の"
              "どちらかに合わせてください\n"
              "この文が正しければ、予定表の「%.*s」を見直してください",
              STR_ARG(last), STR_ARG(first), STR_ARG(f->id));
}

static void report(const struct check_context *c, const struct mention *m,
                   const struct fact *f, enum deed deed)
{
    struct date_style style = say_style(&m->expr);
    style.yearless = false;
    str day = say_date(c->arena, f->to, style, (str){0});
    str said = str_slice(m->text, m->expr.start, m->expr.end);
    struct diag *d = diag_error(
        c->diags, "return-switch", m->where,
        deed == DEED_RETURN
            ? "「%.*s%.*s」の案内が返却になっていますが、予定表では返却は%.*s"
              "までで、その後は廃棄します"
            : "「%.*s%.*s」の案内が廃棄（返却不要）になっていますが、"
              "予定表では%.*sまでは返却します",
        STR_ARG(said), STR_ARG(say_marker(m)), STR_ARG(day));
    add_hint(c, d, f, style);
}

bool check_return(const struct check_context *c,
                  const struct mention_list *list, const struct statement *s,
                  const struct fact **fact)
{
    const struct mention *m = s->mention;
    date day = told_day(m);
    struct deed_hit hit = {DEED_NONE, 0, 0};
    if (day != DATE_NONE)
        hit = deed_of(s);
    enum deed deed = hit.deed;
    const struct fact *f = deed == DEED_NONE ? NULL : fact_of(c, s, hit.start);
    if (!f || statement_reserved(s) || asks(s))
        return false;
    bool loss = of_loss(s, &m->expr);
    *fact = f;
    if (!loss && loss_elsewhere(list, s))
        return true;
    bool wrong = deed == DEED_RETURN ? day > f->to : day <= f->to;
    if (wrong)
        report(c, m, f, deed);
    /* Whether an earlier day to return by is a slip is for others to say. */
    return wrong || deed == DEED_DISCARD || day == f->to || loss;
}

/* --- a page after the day that still asks to return --- */

static bool names_days(const struct passage *p, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (mention_names_days(&p->mentions[i].expr))
            return true;
    return false;
}

/* 「次の手続きは…」 and the like: the request itself, at the sentence's end. */
static bool requests(str text, struct deed_hit hit)
{
    static const str words[] = {
        STR_INIT("ください"),   STR_INIT("下さい"),
        STR_INIT("お願い"),     STR_INIT("必要です"),
        STR_INIT("願います"),   STR_INIT("いただきます"),
        STR_INIT("なりません"), STR_INIT("しましょう"),
    };
    str rest = str_drop(text, hit.end);
    return hit.deed == DEED_RETURN && rest.len <= GAP &&
           words_hold(rest, words, WORD_COUNT(words));
}

/* What ties a sentence without a date to the time before the day. */
static bool of_earlier(str text)
{
    static const str words[] = {
        STR_INIT("より前"), STR_INIT("以前"),     STR_INIT("前に"),
        STR_INIT("までに"), STR_INIT("それまで"), STR_INIT("当時"),
        STR_INIT("まだ"),   STR_INIT("間違"),     STR_INIT("誤"),
    };
    return words_hold(text, words, WORD_COUNT(words));
}

/* Whether a date above the sentence says of when it speaks. */
static bool dated_above(const struct check_context *c, const struct telling *t)
{
    str heads = telling_heads(c->arena, t);
    return str_contains(t->heading, S("日")) ||
           str_contains(t->lead, S("日")) ||
           (str_contains(heads, S("月")) && str_contains(heads, S("日")));
}

static void check_telling(const struct check_context *c,
                          const struct telling *t, const struct fact *f)
{
    const struct passage *p = t->passage;
    if (c->today <= f->to || !str_contains(t->text, S("返")))
        return;
    struct deed_hit hit = deed_last(t->text);
    if (hit.start == SIZE_MAX || !requests(t->text, hit) ||
        names_days(p, 0, t->end) || of_earlier(t->text) || dated_above(c, t) ||
        !telling_asserts(t) || passage_quoted(p, t->where.start + hit.start) ||
        !telling_concerns(c, t, f) ||
        !telling_last_named(c->schedule, str_take(t->text, hit.start), f))
        return;
    size_t start = t->where.start + hit.start;
    span where = flow_span(&p->flow, start, t->where.end);
    if (check_reported(c, where))
        return;
    struct date_style style = {.notation = NOTATION_SEIREKI};
    str day = say_date(c->arena, f->to, style, (str){0});
    struct diag *d = diag_error(c->diags, "return-switch", where,
                                "返却は%.*sまででしたが、"
                                "今も返却するように読めます",
                                STR_ARG(day));
    add_hint(c, d, f, style);
}

void check_return_page(const struct check_context *c,
                       const struct passages *page)
{
    telling_visit(c, page, return_fact, check_telling);
}
