/*
 * Rules time-conflict and contact-holiday: when an office answers, against
 * the insurer's contact and against the rest of the page. Hours belong to the
 * telephone number of their paragraph, table or section.
 */
#include "base/buf.h"
#include "calendar/holiday.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/phone.h"
#include "check/rule.h"
#include "check/statement.h"

enum { MOST_NUMBERS = 64 };

/* Minutes after midnight. */
struct span_of_day {
    int from, to;
};

struct opening {
    const struct mention *mention;
    struct span_of_day hours;
    str phone; /* digits; empty: none nearby */
};

struct openings {
    struct opening *items;
    size_t len, cap;
};

/* T09:00/T17:30 */
static bool read_value(str value, struct span_of_day *hours)
{
    int64_t n[4];
    if (value.len != 13 || value.ptr[0] != 'T' || value.ptr[6] != '/')
        return false;
    static const size_t places[] = {1, 4, 8, 11};
    for (size_t i = 0; i < 4; i++)
        if (!str_number(str_slice(value, places[i], places[i] + 2), 99, &n[i]))
            return false;
    *hours =
        (struct span_of_day){(int)(n[0] * 60 + n[1]), (int)(n[2] * 60 + n[3])};
    return true;
}

/* One time of the schedule's text: 9時, 17時30分, 9:00, 午後5時半. */
static bool read_time(str text, size_t *at, int *minutes)
{
    bool afternoon = false;
    for (; *at < text.len; (*at)++) {
        str rest = str_drop(text, *at);
        if (str_starts(rest, S("午後")))
            afternoon = true;
        int value = 0, part[2] = {0}, parts = 0;
        size_t width, end = *at;
        while (phone_digit(text, end, &width) >= 0 && value < 100) {
            value = value * 10 + phone_digit(text, end, &width);
            end += width;
        }
        if (end == *at)
            continue;
        part[parts++] = value;
        rest = str_drop(text, end);
        size_t mark = str_starts(rest, S("時"))   ? 3
                      : str_starts(rest, S(":"))  ? 1
                      : str_starts(rest, S("：")) ? 3
                                                  : 0;
        *at = end + mark;
        if (mark == 0)
            return false;
        for (int k = 0; k < 2 && phone_digit(text, *at, &width) >= 0; k++) {
            part[1] = part[1] * 10 + phone_digit(text, *at, &width);
            *at += width;
        }
        if (str_starts(str_drop(text, *at), S("半")))
            part[1] = 30;
        *minutes =
            (part[0] + (afternoon && part[0] < 12 ? 12 : 0)) * 60 + part[1];
        return true;
    }
    return false;
}

static bool contact_hours(const struct check_context *c,
                          struct span_of_day *hours)
{
    size_t at = 0;
    return c->insurer &&
           read_time(c->insurer->contact.hours.time, &at, &hours->from) &&
           read_time(c->insurer->contact.hours.time, &at, &hours->to);
}

static str contact_phone(const struct check_context *c)
{
    return c->insurer ? phone_of(c->arena, c->insurer->contact.phone)
                      : (str){0};
}

/* Hours of other days, of a season or of something else. */
static bool special(const struct passage *p, const struct statement *s)
{
    static const str words[] = {
        STR_INIT("延長"),   STR_INIT("臨時"), STR_INIT("期間中"),
        STR_INIT("昼休み"), STR_INIT("休憩"), STR_INIT("予約"),
        STR_INIT("停止"),   STR_INIT("期間"), STR_INIT("土曜"),
        STR_INIT("日曜"),   STR_INIT("休日"), STR_INIT("夜間"),
        STR_INIT("除き"),   STR_INIT("混"),   STR_INIT("つながり"),
        STR_INIT("以外"),   STR_INIT("休み"), STR_INIT("ただし"),
    };
    str before = str_slice(p->flow.text, s->start, s->mention->expr.start);
    if (words_hold(before, words, WORD_COUNT(words)))
        return true;
    size_t i = passage_mention_at(p, s->start);
    for (; i < p->mention_count; i++) {
        const struct date_expr *e = &p->mentions[i].expr;
        if (e->start > s->mention->expr.start)
            break;
        if (e->start < s->start || e->end > s->mention->expr.start)
            continue;
        if (mention_names_days(e) || (e->kind == MENTION_RECURRING &&
                                      !str_equal(e->value, S("set:WEEKDAY"))))
            return true;
    }
    return false;
}

static void put_hours(struct buf *b, struct span_of_day h)
{
    buf_printf(b, "%d時", h.from / 60);
    if (h.from % 60)
        buf_printf(b, "%d分", h.from % 60);
    buf_printf(b, "から%d時", h.to / 60);
    if (h.to % 60)
        buf_printf(b, "%d分", h.to % 60);
}

static str hours_words(struct arena *a, struct span_of_day h)
{
    struct buf b = {.arena = a};
    put_hours(&b, h);
    return buf_text(&b);
}

static bool same_hours(struct span_of_day a, struct span_of_day b)
{
    return a.from == b.from && a.to == b.to;
}

static void against_contact(const struct check_context *c,
                            const struct opening *o, struct span_of_day right)
{
    str said = str_slice(o->mention->text, o->mention->expr.start,
                         o->mention->expr.end);
    str words = hours_words(c->arena, right);
    struct diag *d = diag_error(
        c->diags, "time-conflict", o->mention->where,
        "「%.*s」とありますが、連絡先（contact）の受付時間は%.*sまでです",
        STR_ARG(said), STR_ARG(words));
    diag_note(c->diags, d, c->insurer->where, "連絡先はここで定めています");
    diag_hint(c->diags, d,
              "連絡先が正しければ、ここを「%.*sまで」に直してください\n"
              "この文が正しければ、insurer の contact の time を直してください",
              STR_ARG(words));
}

/* Whether it differs from the first hours of that number. */
static bool against_earlier(const struct check_context *c,
                            const struct opening *o,
                            const struct openings *earlier)
{
    for (size_t i = 0; i < earlier->len && i < MOST_NUMBERS; i++) {
        const struct opening *other = &earlier->items[i];
        if (!str_equal(other->phone, o->phone) ||
            same_hours(other->hours, o->hours))
            continue;
        str words = hours_words(c->arena, other->hours);
        struct diag *d =
            diag_error(c->diags, "time-conflict", o->mention->where,
                       "同じ電話番号の受付時間が、ほかのところでは%.*sまでです",
                       STR_ARG(words));
        diag_note(c->diags, d, other->mention->where, "もう一方はここです");
        diag_hint(c->diags, d,
                  "どちらかに揃えるか、曜日や期間の違いを書き添えてください");
        return true;
    }
    return false;
}

static void check_opening(const struct check_context *c,
                          struct phone_book *book, const struct passage *p,
                          size_t index, struct openings *earlier)
{
    struct opening o = {.mention = &p->mentions[index]};
    if (o.mention->expr.kind != MENTION_TIME ||
        !read_value(o.mention->expr.value, &o.hours))
        return;
    o.phone = phone_near(book, p);
    if (o.phone.len == 0 || special(p, &p->statements[index]))
        return;
    struct span_of_day right;
    if (str_equal(o.phone, contact_phone(c)) && contact_hours(c, &right)) {
        if (!same_hours(o.hours, right))
            against_contact(c, &o, right);
        return;
    }
    if (!against_earlier(c, &o, earlier))
        *LIST_PUSH(c->arena, earlier) = o;
}

void check_hours(const struct check_context *c, const struct passages *page)
{
    struct openings earlier = {0};
    struct phone_book book = {.arena = c->arena, .page = page};
    for (size_t i = 0; i < page->len; i++)
        for (size_t k = 0; k < page->items[i].mention_count; k++)
            check_opening(c, &book, &page->items[i], k, &earlier);
}

/* What the insurer's closing days say of a day; empty: it is open. */
static str closed_on(const struct check_context *c, str closed, date day)
{
    struct holiday found;
    struct civil civil = date_civil(day);
    enum weekday weekday = date_weekday(day);
    bool new_year = (civil.month == 12 && civil.day >= 29) ||
                    (civil.month == 1 && civil.day <= 3);
    if (new_year && str_contains(closed, S("年末年始")))
        return S("年末年始");
    if (holiday_find(check_holidays(c), day, &found) &&
        (str_contains(closed, S("祝")) || str_contains(closed, S("休日"))))
        return found.name;
    if (weekday == SATURDAY && str_contains(closed, S("土")))
        return S("土曜日");
    if (weekday == SUNDAY &&
        (str_contains(closed, S("土日")) || str_contains(closed, S("日曜")) ||
         str_contains(closed, S("土・日")) ||
         str_contains(closed, S("土、日"))))
        return S("日曜日");
    return (str){0};
}

/* 「お電話は…からお受けします」, of this insurer's own office. */
static bool says_open(str text)
{
    static const str offices[] = {STR_INIT("電話"),       STR_INIT("窓口"),
                                  STR_INIT("問い合わせ"), STR_INIT("問合せ"),
                                  STR_INIT("ご連絡"),     STR_INIT("相談")};
    static const str open[] = {STR_INIT("お受けし"), STR_INIT("受け付け"),
                               STR_INIT("受付"),     STR_INIT("営業"),
                               STR_INIT("対応し"),   STR_INIT("開いて")};
    static const str turned[] = {
        STR_INIT("ません"),   STR_INIT("休"),   STR_INIT("除"),
        STR_INIT("臨時"),     STR_INIT("特別"), STR_INIT("ない"),
        STR_INIT("市区町村"), STR_INIT("国の"),
    };
    return words_hold(text, offices, WORD_COUNT(offices)) &&
           words_hold(text, open, WORD_COUNT(open)) &&
           !words_hold(text, turned, WORD_COUNT(turned));
}

static void check_closed(const struct check_context *c, struct phone_book *book,
                         const struct passage *p, size_t index)
{
    const struct mention *m = &p->mentions[index];
    const struct date_expr *e = &m->expr;
    bool one_day =
        e->kind == MENTION_DATE && e->mod == MOD_NONE &&
        (e->boundary == BOUNDARY_NONE || e->boundary == BOUNDARY_FROM);
    if (!one_day || e->parts[0].day_number == DATE_NONE)
        return;
    const struct statement *st = &p->statements[index];
    struct sentence whole = {st->start, st->end};
    str why =
        closed_on(c, c->insurer->contact.hours.closed, e->parts[0].day_number);
    if (why.len == 0 || !says_open(sentence_text(p, &whole)))
        return;
    str phone = phone_near(book, p);
    if ((phone.len && !str_equal(phone, contact_phone(c))) ||
        check_reported(c, m->where))
        return;
    struct diag *d =
        diag_error(c->diags, "contact-holiday", m->where,
                   "「%.*s」は%.*sで、連絡先（contact）ではお休みの日です",
                   STR_ARG(str_slice(m->text, e->start, e->end)), STR_ARG(why));
    diag_note(c->diags, d, c->insurer->where, "連絡先はここで定めています");
    diag_hint(c->diags, d,
              "お休みの日なら、その次の受付日に直してください\n"
              "その日だけ開けるのなら、「臨時に」と書き添えてください");
}

void check_closed_days(const struct check_context *c,
                       const struct passages *page)
{
    if (!c->insurer || c->insurer->contact.hours.closed.len == 0)
        return;
    struct phone_book book = {.arena = c->arena, .page = page};
    for (size_t i = 0; i < page->len; i++)
        for (size_t k = 0; k < page->items[i].mention_count; k++)
            check_closed(c, &book, &page->items[i], k);
}
