/*
 * Rule precision-mix: the month of one event is told with more and with less
 * precision on one page: 11月頃まで, 11月上旬（予定）, 11月4日.
 */
#include "check/claim.h"
#include "check/rule.h"
#include "check/say.h"
#include "check/subject.h"
#include "check/telling.h"
#include "model/site.h"

/* More groups than that are no page for people; more spots are not shown. */
enum { GROUPS = 64, SPOTS = 16, BACK = 300, FORMS = 8 };

/* What happens in that month; the first word names it. */
static const str events[][FORMS] = {
    {STR_INIT("送付"), STR_INIT("発送"), STR_INIT("お送り"), STR_INIT("郵送"),
     STR_INIT("届"), STR_INIT("配布"), STR_INIT("お渡し"), STR_INIT("送り")},
    {STR_INIT("交付"), STR_INIT("発行")},
    {STR_INIT("配信"), STR_INIT("公開"), STR_INIT("掲載"), STR_INIT("公表")},
    {STR_INIT("抽出")},
    {STR_INIT("開始"), STR_INIT("始ま"), STR_INIT("始め")},
    {STR_INIT("終了"), STR_INIT("終わ")},
    {STR_INIT("移行"), STR_INIT("切り替"), STR_INIT("切替")},
};

/* Told of one part, one time or one group among several. */
static const str parts[] = {
    STR_INIT("回目"),     STR_INIT("第1"),    STR_INIT("第2"),
    STR_INIT("第3"),      STR_INIT("第１"),   STR_INIT("第２"),
    STR_INIT("第３"),     STR_INIT("残り"),   STR_INIT("一部"),
    STR_INIT("追加"),     STR_INIT("再交"),   STR_INIT("再発"),
    STR_INIT("任意継続"), STR_INIT("扶養"),   STR_INIT("地区"),
    STR_INIT("支部"),     STR_INIT("県"),     STR_INIT("地域"),
    STR_INIT("新規"),     STR_INIT("以降に"), STR_INIT("例年"),
    STR_INIT("毎年"),     STR_INIT("前回"),   STR_INIT("次回"),
};

void precision_words(struct lexicon_maker *m)
{
    for (size_t i = 0; i < WORD_COUNT(events); i++)
        lexicon_add(m, WORDS_EVENT, events[i], FORMS);
    lexicon_add(m, WORDS_PART, parts, WORD_COUNT(parts));
}

struct spot {
    const struct mention *mention;
    int rank; /* the higher, the more precise */
};

struct group {
    str subject;
    str event;
    str section; /* the heading, where no subject is named */
    int year, month;
    struct spot spots[SPOTS];
    size_t len;
};

struct groups {
    struct group *items;
    size_t len;
};

static bool about_month(const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    return (e->kind == MENTION_MONTH || e->kind == MENTION_DATE) &&
           e->fault == FAULT_NONE && e->parts[0].month > 0 &&
           e->parts[0].month <= 12;
}

static int rank_of(const struct date_expr *e)
{
    bool day = e->kind == MENTION_DATE;
    if (e->mod == MOD_NONE)
        return day ? 4 : 1;
    if (e->mod == MOD_APPROX)
        return day ? 3 : 0;
    return 2;
}

/* 11月頃 and 11月上旬; 11月4日 in 11月上旬 too. */
static bool differ(const struct spot *a, const struct spot *b)
{
    const struct date_expr *x = &a->mention->expr, *y = &b->mention->expr;
    bool ends =
        (x->boundary == BOUNDARY_FROM && y->boundary == BOUNDARY_UNTIL) ||
        (x->boundary == BOUNDARY_UNTIL && y->boundary == BOUNDARY_FROM);
    return !ends && (x->mod != MOD_NONE || y->mod != MOD_NONE) &&
           (x->mod != y->mod || x->kind != y->kind);
}

/* The first event that the words [from, to) speak of; empty: none. */
static str event_in(const struct concordance *in, size_t from, size_t to)
{
    struct word_places all = concordance_places(in, WORDS_EVENT, from, to);
    for (size_t i = 0; i < all.len; i++)
        if (all.items[i].end <= to)
            return events[lexicon_word(in->lexicon, all.items[i].word)->nth /
                          FORMS][0];
    return (str){0};
}

/* Behind the date, else before it, else above its cell, else by its claim. */
static str event_of(const struct check_context *c, const struct statement *s)
{
    const struct mention *m = s->mention;
    size_t behind = s->after < s->clause_end ? s->after : s->clause_end;
    size_t from = s->before < m->expr.start ? s->before : m->expr.start;
    str event = event_in(s->in, m->expr.max_end, behind), head, rest;
    if (event.len == 0)
        event = event_in(s->in, from, m->expr.start);
    if (event.len == 0)
        event = event_in(s->context, 0, m->context.len);
    if (event.len == 0) {
        str claim = claim_of(c->arena, s);
        str_cut(claim, S(" の "), &head, &rest);
        str_cut(rest, S(" "), &event, &rest);
    }
    return event;
}

/* Fills in whose event it is; false: of another thing than the page's. */
static bool owner_of(const struct check_context *c, const struct statement *s,
                     struct group *key)
{
    static const str particles[] = {STR_INIT("は"), STR_INIT("が"),
                                    STR_INIT("を")};
    const struct mention *m = s->mention;
    size_t back = s->start > BACK ? s->start - BACK : 0;
    str sentence = str_slice(m->text, s->start, s->end);
    str above[] = {m->context, str_slice(m->text, back, s->start), s->lead,
                   s->heading, s->title};
    key->subject = telling_subject(c->schedule, subject_of(s).word);
    if (key->subject.len == 0)
        key->subject = telling_subject(c->schedule, sentence);
    if (key->subject.len == 0 &&
        telling_own_topic(sentence, particles, WORD_COUNT(particles)))
        return false;
    for (size_t i = 0; i < WORD_COUNT(above) && key->subject.len == 0; i++)
        key->subject = telling_subject(c->schedule, above[i]);
    if (key->subject.len)
        key->section = (str){0};
    return true;
}

static bool same_event(const struct group *a, const struct group *b)
{
    return str_equal(a->event, b->event) && str_equal(a->section, b->section) &&
           a->month == b->month &&
           (a->year == b->year || a->year == 0 || b->year == 0) &&
           str_equal(a->subject, b->subject);
}

static void add_spot(struct groups *all, const struct group *key,
                     const struct mention *m)
{
    struct group *g = NULL;
    for (size_t i = 0; i < all->len && !g; i++)
        if (same_event(&all->items[i], key))
            g = &all->items[i];
    if (!g && all->len < GROUPS) {
        g = &all->items[all->len++];
        *g = *key;
    }
    if (!g || g->len == SPOTS)
        return;
    const struct mention *last = g->len ? g->spots[g->len - 1].mention : NULL;
    if (last && last->block == m->block &&
        !str_contains(str_slice(m->text, last->expr.max_end, m->expr.start),
                      S("。")))
        return; /* 11月上旬（11月4日）: told together */
    g->spots[g->len++] = (struct spot){m, rank_of(&m->expr)};
}

static str words_of(const struct mention *m)
{
    return str_slice(m->text, m->expr.max_start, m->expr.max_end);
}

static void report(const struct check_context *c, const struct group *g)
{
    const struct spot *low = &g->spots[0], *high = &g->spots[0];
    for (size_t i = 1; i < g->len; i++) {
        low = g->spots[i].rank < low->rank ? &g->spots[i] : low;
        high = g->spots[i].rank > high->rank ? &g->spots[i] : high;
    }
    for (size_t i = 0; low->rank == high->rank && i < g->len; i++)
        high = differ(low, &g->spots[i]) ? &g->spots[i] : high;
    if (!differ(low, high) || check_reported(c, low->mention->where))
        return;
    str event = g->event;
    str name = g->subject.len
                   ? arena_printf(c->arena, "%.*sの%.*s", STR_ARG(g->subject),
                                  STR_ARG(event))
                   : event;
    struct diag *d = diag_warning(
        c->diags, "precision-mix", low->mention->where,
        "%.*sの時期が「%.*s」と「%.*s」のように、違う詳しさで書かれています",
        STR_ARG(name), STR_ARG(words_of(low->mention)),
        STR_ARG(words_of(high->mention)));
    for (size_t i = 0; i < g->len; i++)
        if (differ(low, &g->spots[i]))
            diag_note(c->diags, d, g->spots[i].mention->where,
                      "ここには「%.*s」とあります",
                      STR_ARG(words_of(g->spots[i].mention)));
    diag_hint(c->diags, d,
              "いちばん確かな書き方（「%.*s」など）にそろえてください\n"
              "別のことの時期なら、何の時期かを書き分けてください",
              STR_ARG(words_of(high->mention)));
}

/* The event of one mention; false: none that could be told twice. */
static bool key_of(const struct check_context *c, const struct statement *s,
                   struct group *key)
{
    const struct mention *m = s->mention;
    *key = (struct group){.event = event_of(c, s),
                          .section = s->heading,
                          .year = m->expr.parts[0].year,
                          .month = m->expr.parts[0].month};
    return key->event.len && !statement_reserved(s) &&
           !concordance_holds(s->in, WORDS_PART, s->start, s->end) &&
           !concordance_has(s->context, WORDS_PART) && owner_of(c, s, key);
}

static unsigned month_bit(const struct mention *m)
{
    return 1u << m->expr.parts[0].month;
}

void check_precision(const struct check_context *c, const struct document *doc,
                     const struct statement *statements)
{
    const struct mention_list *list = doc->mentions;
    unsigned months = 0; /* those told vaguely: the others agree anyway */
    for (size_t i = 0; i < list->len; i++)
        if (about_month(&list->items[i]) && list->items[i].expr.mod != MOD_NONE)
            months |= month_bit(&list->items[i]);
    if (months == 0)
        return;
    struct groups all = {ARENA_ARRAY(c->arena, GROUPS, struct group), 0};
    for (size_t i = 0; i < list->len; i++) {
        struct group key;
        if (!about_month(&list->items[i]) ||
            !(months & month_bit(&list->items[i])))
            continue;
        if (key_of(c, &statements[i], &key))
            add_spot(&all, &key, statements[i].mention);
    }
    for (size_t i = 0; i < all.len; i++)
        report(c, &all.items[i]);
}
