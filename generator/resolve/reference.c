/*
 * {{ references }} → words. Intervals are stored, words are rendered: the end
 * of a period with 以降 is the day after it (12月1日まで, 12月2日以降).
 */
#include "resolve/reference.h"

#include "base/near.h"
#include "model/attribute.h"
#include "resolve/policy.h"
#include "resolve/resolve.h"

/* A fact's name, and those of its days for one audience. */
static void offer_fact(struct arena *a, struct near *near, const struct fact *f)
{
    near_offer(near, f->id);
    for (size_t i = 0; i < f->variants.len; i++)
        near_offer(near, arena_printf(a, "%.*s.%.*s", STR_ARG(f->id),
                                      STR_ARG(f->variants.items[i].audience)));
}

/* certificate.target.employer: the fact's day for that audience. */
static bool find_variant(const struct schedule *schedule, struct reference *r)
{
    size_t dot = r->id.len;
    while (dot > 0 && r->id.ptr[dot - 1] != '.')
        dot--;
    if (dot == 0)
        return false;
    str audience = str_drop(r->id, dot);
    const struct fact *f = schedule_find(schedule, str_take(r->id, dot - 1));
    for (size_t i = 0; f && i < f->variants.len; i++) {
        if (!str_equal(f->variants.items[i].audience, audience))
            continue;
        r->fact = f;
        r->variant = &f->variants.items[i];
        return true;
    }
    return false;
}

static struct near nearest_fact(struct arena *a,
                                const struct schedule *schedule, str id)
{
    struct near near = near_start(id);
    for (size_t i = 0; i < schedule->facts.len; i++)
        offer_fact(a, &near, schedule->facts.items[i]);
    for (size_t i = 0; i < schedule->attributes.len; i++)
        near_offer(&near, schedule->attributes.items[i]->wording.id);
    return near;
}

bool reference_find(struct arena *a, const struct schedule *schedule,
                    struct reference *r, struct diag_list *diags)
{
    r->fact = schedule_find(schedule, r->id);
    if (r->fact || find_variant(schedule, r))
        return true;
    if (schedule->incomplete)
        return false; /* the file it may stand in has been reported */
    struct diag *d =
        diag_error(diags, "unknown-reference", r->id_where,
                   "「%.*s」という事実は予定表にありません", STR_ARG(r->id));
    struct near near = nearest_fact(a, schedule, r->id);
    if (near.best.len) {
        struct reference meant = {.id = near.best};
        const struct fact *fact = schedule_find(schedule, near.best);
        if (!fact && find_variant(schedule, &meant))
            fact = meant.fact;
        const struct attribute *of = attribute_find(schedule, near.best);
        diag_hint(diags, d, "もしかして「%.*s」（%.*s）ですか",
                  STR_ARG(near.best),
                  STR_ARG(fact ? fact->label : of->wording.label));
        diag_note(diags, d, fact ? fact->where : of->wording.where,
                  "「%.*s」はここで定めています", STR_ARG(near.best));
    } else {
        diag_hint(diags, d,
                  "lua/national.lua か lua/insurers/ の予定表にある名前を"
                  "書いてください");
    }
    return false;
}

/* Days stand only behind a policy's id. */
static bool report_given(const struct reference *r, struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "reference", r->id_where,
                   "「%.*s」は日付の決まった事実なので、日付を添えられません",
                   STR_ARG(r->id));
    diag_note(diags, d, r->fact->where, "「%.*s」はここで定めています",
              STR_ARG(r->id));
    diag_hint(diags, d, "{{ %.*s }} と書いてください", STR_ARG(r->id));
    return false;
}

/* The day of an audience, in the place of the fact's own. */
static void take_variant(struct reference *r)
{
    if (r->from != DATE_NONE)
        r->from = r->variant->day;
    if (r->to != DATE_NONE)
        r->to = r->variant->day;
}

/* The interval that the reference names, by .from, .to or the fact's role. */
static bool take_interval(struct arena *a, const struct schedule *schedule,
                          struct reference *r, struct diag_list *diags)
{
    const struct fact *f = r->fact;
    bool whole = r->end == END_WHOLE;
    r->from = whole || r->end == END_FROM ? f->from : DATE_NONE;
    r->to = whole || r->end == END_TO ? f->to : DATE_NONE;
    if (r->variant)
        take_variant(r);
    if (f->kind == FACT_POLICY)
        return policy_reference(a, schedule, r, diags);
    if (r->given)
        return report_given(r, diags);
    if (f->kind == FACT_DURATION) {
        struct diag *d =
            diag_error(diags, "reference", r->id_where,
                       "「%.*s」は一つの日付ではないので、文の中に書けません",
                       STR_ARG(r->id));
        diag_hint(diags, d,
                  "日付（date）か期間（period）の名前を書いてください");
        return false;
    }
    if (r->from != DATE_NONE || r->to != DATE_NONE)
        return true;
    if (f->kind == FACT_WAVES && !f->waves)
        return false; /* its table could not be read: reported there */
    struct diag *d =
        diag_error(diags, "reference", r->id_where,
                   "「%.*s」には%sの日がありません", STR_ARG(r->id),
                   r->end == END_FROM ? "始まり（.from）" : "終わり（.to）");
    diag_note(diags, d, f->where, "「%.*s」はここで定めています",
              STR_ARG(f->id));
    diag_hint(diags, d, "{{ %.*s.%s }} と書いてください", STR_ARG(r->id),
              r->end == END_FROM ? "to" : "from");
    return false;
}

static bool names_one_day(const struct reference *r)
{
    return r->from == DATE_NONE || r->to == DATE_NONE || r->from == r->to;
}

/* The day that the reference shows, its boundary word considered. */
static date shown_day(const struct reference *r)
{
    bool begins = r->from != DATE_NONE;
    bool ends = r->to != DATE_NONE;
    switch (r->word) {
    case WORD_UNTIL:
        return ends ? r->to : r->from - 1;
    case WORD_FROM:
    case WORD_SINCE:
        return begins ? r->from : r->to + 1;
    case WORD_NONE:
        break;
    }
    return begins ? r->from : r->to;
}

static void put_range(struct buf *b, const struct reference *r,
                      struct date_style style)
{
    words_put_date(b, r->from, style);
    buf_put(b, S("から"));
    words_put_date(b, r->to, style);
    buf_put(b, S("まで"));
}

static void put_words(struct buf *b, struct reference *r,
                      struct date_style style)
{
    static const str words[] = {
        [WORD_NONE] = STR_INIT(""),
        [WORD_UNTIL] = STR_INIT("まで"),
        [WORD_FROM] = STR_INIT("から"),
        [WORD_SINCE] = STR_INIT("以降"),
    };
    if (!names_one_day(r) && r->word == WORD_NONE) {
        put_range(b, r, style);
        return;
    }
    if (!names_one_day(r)) /* a whole period: まで and 以降 are of its end */
        *(r->word == WORD_FROM ? &r->to : &r->from) = DATE_NONE;
    date day = shown_day(r);
    words_put_date(b, day, style);
    buf_put(b, words[r->word]);
    r->datetime = date_iso(b->arena, day);
}

/* 予定 is for what the schedule calls a plan. */
static bool check_state(const struct reference *r, struct diag_list *diags)
{
    if (!r->with_state || r->fact->planned || r->fact->done)
        return true;
    struct diag *d =
        diag_error(diags, "reference", r->id_where,
                   "「%.*s」は予定表で予定とされていません", STR_ARG(r->id));
    diag_note(diags, d, r->fact->where, "「%.*s」はここで定めています",
              STR_ARG(r->id));
    diag_hint(diags, d,
              "予定なら planned = true を、済んだなら done = \"日付\" を"
              "予定表に足してください\nどちらでもなければ、ここの「予定」を"
              "消してください");
    return false;
}

/* An attribute's value stands as it is: it has no end and no notation. */
static bool take_value(const struct attribute *of, struct reference *r,
                       str *words, struct diag_list *diags)
{
    const struct date_style *style = &r->style;
    bool bare = !r->given && !r->styled && r->end == END_WHOLE &&
                r->word == WORD_NONE && !style->weekday && !style->yearless &&
                !style->short_form && !r->with_state;
    *words = of->value;
    r->worded = true;
    if (bare)
        return true;
    struct diag *d =
        diag_error(diags, "reference", r->id_where,
                   "「%.*s」は日付ではないので、書き方や日付を添えられません",
                   STR_ARG(r->id));
    diag_note(diags, d, of->wording.where, "「%.*s」はここで定めています",
              STR_ARG(r->id));
    diag_hint(diags, d, "{{ %.*s }} とだけ書いてください", STR_ARG(r->id));
    return false;
}

bool reference_resolve(struct arena *a, const struct resolve_input *in,
                       struct reference *r, str *words, struct diag_list *diags)
{
    const struct schedule *schedule = in->schedule;
    const struct attribute *of =
        schedule->attributes.len ? attribute_find(schedule, r->id) : NULL;
    if (of)
        return take_value(of, r, words, diags);
    if (!reference_find(a, schedule, r, diags) ||
        !take_interval(a, schedule, r, diags) || !check_state(r, diags))
        return false;
    struct date_style style = in->settings->style;
    if (r->styled)
        style.notation = r->style.notation;
    style.weekday = style.weekday || r->style.weekday;
    style.yearless = style.yearless || r->style.yearless;
    style.short_form = style.short_form || r->style.short_form;
    struct buf text = {.arena = a};
    put_words(&text, r, style);
    if (r->with_state && fact_state(r->fact, in->today) == STATE_PLANNED)
        buf_put(&text, S("（予定）"));
    *words = buf_text(&text);
    return true;
}
