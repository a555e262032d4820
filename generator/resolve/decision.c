/* Documents × days → what to show and what to return, as model/ decides. */
#include "resolve/decision.h"

#include "model/component.h"
#include "model/document.h"
#include "resolve/day.h"
#include "resolve/made.h"

/* More would not fit a page's column. */
enum { DAYS_MOST = 3 };

/* One day, or a period in which the answers stay as they are. */
struct column {
    date from, to;
};

struct deciding {
    struct arena *arena;
    const struct resolve_input *in;
    const struct component *component;
    struct diag_list *diags;
    struct document_law law;
    date certificates_from; /* DATE_NONE: not told */
    const struct fact *fact;
    struct column columns[DAYS_MOST];
    size_t count;
};

typedef str answer(const struct deciding *d, size_t row, date day);

/* --- what may be shown --- */

static str usable_answer(const struct deciding *d, size_t row, date day)
{
    static const enum document_kind kinds[] = {
        DOCUMENT_CARD,
        DOCUMENT_CERTIFICATE,
        DOCUMENT_MYNUMBER,
        DOCUMENT_NOTICE,
    };
    enum document_kind kind = kinds[row];
    if (kind == DOCUMENT_CERTIFICATE && d->certificates_from != DATE_NONE &&
        day < d->certificates_from)
        return S("まだ交付が始まっていません");
    switch (document_usable(&d->law, kind, DATE_NONE, day)) {
    case USABLE:
        return kind == DOCUMENT_MYNUMBER
                   ? S("使えます（電子証明書が有効なとき）")
                   : S("使えます（有効期限が切れていないとき）");
    case USABLE_TREATED:
        return S(
            "使えません（窓口で資格を確かめて、受け付けることがあります）");
    case USABLE_WITH_CARD:
        return S("マイナンバーカードと一緒に見せるときだけ使えます");
    case USABLE_NOT:
        break;
    }
    return S("使えません");
}

static const str usable_rows[] = {
    STR_INIT("健康保険証"),
    STR_INIT("資格確認書"),
    STR_INIT("マイナ保険証"),
    STR_INIT("資格情報のお知らせ"),
};

/* --- what becomes of it once membership ends --- */

enum expired { STILL_VALID, EXPIRED };

static const struct {
    str title;
    enum document_kind kind;
    enum member_kind member;
    enum expired expired;
} returned[] = {
    {STR_INIT("健康保険証"), DOCUMENT_CARD, MEMBER_EMPLOYEE, STILL_VALID},
    {STR_INIT("健康保険証（任意継続の方）"), DOCUMENT_CARD, MEMBER_VOLUNTARY,
     STILL_VALID},
    {STR_INIT("資格確認書"), DOCUMENT_CERTIFICATE, MEMBER_EMPLOYEE,
     STILL_VALID},
    {STR_INIT("資格確認書（任意継続の方）"), DOCUMENT_CERTIFICATE,
     MEMBER_VOLUNTARY, STILL_VALID},
    {STR_INIT("資格確認書（有効期限が切れたもの）"), DOCUMENT_CERTIFICATE,
     MEMBER_EMPLOYEE, EXPIRED},
    {STR_INIT("マイナ保険証"), DOCUMENT_MYNUMBER, MEMBER_EMPLOYEE, STILL_VALID},
    {STR_INIT("資格情報のお知らせ"), DOCUMENT_NOTICE, MEMBER_EMPLOYEE,
     STILL_VALID},
};

enum { RETURNED = sizeof returned / sizeof *returned };

static str return_answer(const struct deciding *d, size_t row, date day)
{
    date expiry = returned[row].expired == EXPIRED ? day - 1 : DATE_NONE;
    switch (document_return(&d->law, returned[row].kind, expiry, day,
                            RETURN_LOSS, returned[row].member)) {
    case RETURN_NOTHING:
        return S("返しません（ご自分のカードです）");
    case RETURN_DISCARD:
        return S("返さずに、ご自分で廃棄します");
    case RETURN_TO_EMPLOYER:
        return S("お勤め先に返します");
    case RETURN_TO_INSURER:
        return S("組合に返します");
    case RETURN_TO_INSURER_WITH_FORM:
        return S("資格喪失申出書を添えて、組合に返します");
    case RETURN_BY_REPLY_ENVELOPE:
        return S("返信用封筒で返します");
    }
    return (str){0};
}

/* --- the facts --- */

static bool lacks(const struct deciding *d, const char *id, const char *what)
{
    if (d->in->schedule->incomplete)
        return false; /* the file it may stand in has been reported */
    span where = component_option(d->component, S("kind"))->where;
    struct diag *e = diag_error(
        d->diags, "directive", where,
        "判断表を作るには、予定表に「%s」（%s）が要ります", id, what);
    diag_hint(d->diags, e,
              "lua/national.lua か組合の予定表に、その名前で最後の日を"
              "書いてください");
    return false;
}

static const struct fact *fact_until(const struct deciding *d, const char *id)
{
    const struct fact *f = schedule_find(d->in->schedule, str_from_c(id));
    return f && f->to != DATE_NONE &&
                   (f->kind == FACT_PERIOD || f->kind == FACT_DATE)
               ? f
               : NULL;
}

/* The periods: of the law itself, of treating, and behind both. */
static bool usable_facts(struct deciding *d)
{
    d->fact = fact_until(d, "card.transition");
    if (!d->fact)
        return lacks(d, "card.transition", "健康保険証が使える期間");
    const struct fact *treated = fact_until(d, "card.treated");
    const struct fact *start =
        schedule_find(d->in->schedule, S("certificate.start"));
    d->law.card_last = d->fact->to;
    d->law.card_treated = treated ? treated->to : DATE_NONE;
    d->certificates_from = start ? start->from : DATE_NONE;
    date next = d->law.card_last + 1;
    d->columns[d->count++] = (struct column){d->fact->from, next - 1};
    if (treated && treated->to >= next) {
        d->columns[d->count++] = (struct column){next, treated->to};
        next = treated->to + 1;
    }
    d->columns[d->count++] = (struct column){next, DATE_NONE};
    return true;
}

static bool return_facts(struct deciding *d)
{
    d->fact = fact_until(d, "card.return");
    if (!d->fact)
        return lacks(d, "card.return", "健康保険証を返す最後の日");
    d->law.card_last = d->fact->to;
    d->columns[d->count++] = (struct column){DATE_NONE, d->fact->to};
    d->columns[d->count++] = (struct column){d->fact->to + 1, DATE_NONE};
    return true;
}

/* --- the days somebody asked for --- */

static bool wrong_days(const struct deciding *d, span where, const char *why)
{
    struct diag *e = diag_error(d->diags, "directive", where, "%s", why);
    diag_hint(d->diags, e,
              "「日=\"2025-11-30, 2025-12-02\"」のように、一日ずつ3つまで"
              "書いてください");
    return false;
}

static bool add_day(struct deciding *d, const struct component_option *piece)
{
    date from, to;
    if (d->count == DAYS_MOST)
        return wrong_days(d, piece->where, "判断表の日は3つまでです");
    if (!day_resolve(d->arena, d->in, piece, &from, &to, d->diags))
        return false;
    if (from != to && from != DATE_NONE && to != DATE_NONE)
        return wrong_days(d, piece->where, "これは一日ではなく期間です");
    date day = from == DATE_NONE ? to : from;
    d->columns[d->count++] = (struct column){day, day};
    return true;
}

/* The length of the separator that s begins with, or 0. */
static size_t separator(str s)
{
    static const str separators[] = {STR_INIT(","), STR_INIT("，"),
                                     STR_INIT("、")};
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (str_starts(s, separators[i]))
            return separators[i].len;
    return 0;
}

/* The day written in bytes [start, end) of the option. */
static bool read_day(struct deciding *d, const struct component_option *days,
                     size_t start, size_t end)
{
    struct component_option piece = *days;
    piece.value = str_trim(str_slice(days->value, start, end));
    start = (size_t)(piece.value.ptr - days->value.ptr);
    piece.where = span_of(days->where.source, days->where.start + start,
                          days->where.start + start + piece.value.len);
    return add_day(d, &piece);
}

static bool read_days(struct deciding *d, const struct component_option *days)
{
    size_t start = 0;
    d->count = 0;
    for (size_t at = 0; at < days->value.len; at++) {
        size_t len = separator(str_drop(days->value, at));
        if (len == 0)
            continue;
        if (!read_day(d, days, start, at))
            return false;
        start = at + len;
    }
    return read_day(d, days, start, days->value.len);
}

/* --- the table --- */

static void put_head(const struct deciding *d, struct block *table,
                     const char *corner, const struct reference *reference)
{
    struct block *row = made_block(d->arena, table, BLOCK_ROW);
    row->header = true;
    made_words_cell(d->arena, row, str_from_c(corner), true, reference);
    for (size_t i = 0; i < d->count; i++)
        made_days_cell(d->arena, row, d->columns[i].from, d->columns[i].to,
                       true, reference, d->in->settings->style);
}

static void put_row(const struct deciding *d, struct block *table, str title,
                    size_t row, answer *of, const struct reference *reference)
{
    struct block *line = made_block(d->arena, table, BLOCK_ROW);
    made_words_cell(d->arena, line, title, true, reference);
    for (size_t i = 0; i < d->count; i++) {
        struct column c = d->columns[i];
        date day = c.from == DATE_NONE ? c.to : c.from;
        made_words_cell(d->arena, line, of(d, row, day), false, reference);
    }
}

void decision_resolve(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags)
{
    struct deciding d = {.arena = a,
                         .in = in,
                         .component = b->component,
                         .diags = diags,
                         .certificates_from = DATE_NONE};
    const struct component_option *days =
        component_option(b->component, S("days"));
    bool returning =
        str_equal(component_text(b->component, S("kind"), S("")), S("return"));
    if (!(returning ? return_facts(&d) : usable_facts(&d)) ||
        (days && !read_days(&d, days)))
        return;
    struct reference reference = {.id = d.fact->id, .fact = d.fact};
    b->kind = BLOCK_TABLE;
    put_head(&d, b, returning ? "資格がなくなった日" : "見せるもの",
             &reference);
    size_t rows =
        returning ? RETURNED : sizeof usable_rows / sizeof *usable_rows;
    for (size_t i = 0; i < rows; i++)
        put_row(&d, b, returning ? returned[i].title : usable_rows[i], i,
                returning ? return_answer : usable_answer, &reference);
}
