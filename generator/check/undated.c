/*
 * Rule undated-dependent: a sentence without a date that leans on a fact
 * which has passed: 「現在、健康保険証をお使いいただけます」,
 * 「資格確認書は後日お送りする予定です」.
 */
#include "base/buf.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/rule.h"

static const str leaning[] = {
    STR_INIT("現在"),           STR_INIT("まだ"),
    STR_INIT("今は"),           STR_INIT("今も"),
    STR_INIT("いまも"),         STR_INIT("引き続き"),
    STR_INIT("当面"),           STR_INIT("当分"),
    STR_INIT("しばらく"),       STR_INIT("従来どおり"),
    STR_INIT("これまでどおり"), STR_INIT("これまで通り"),
    STR_INIT("今までどおり"),   STR_INIT("今のところ"),
};

static const str coming[] = {
    STR_INIT("後日"),           STR_INIT("まもなく"),   STR_INIT("間もなく"),
    STR_INIT("近日中"),         STR_INIT("近く"),       STR_INIT("予定です"),
    STR_INIT("予定しています"), STR_INIT("見込みです"),
};

void undated_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_LEANING, leaning, WORD_COUNT(leaning));
    lexicon_add(m, WORDS_LEANING, coming, WORD_COUNT(coming));
}

static const str announcements[] = {
    STR_INIT("予定です"), STR_INIT("予定しています"), STR_INIT("見込みです"),
    STR_INIT("します"),   STR_INIT("いたします"),     STR_INIT("届きます"),
};

/* Said of other people, other times or under a condition. */
static const str conditions[] = {
    STR_INIT("毎"),     STR_INIT("そのつど"), STR_INIT("その都度"),
    STR_INIT("新し"),   STR_INIT("新た"),     STR_INIT("加入し"),
    STR_INIT("解除"),   STR_INIT("場合"),     STR_INIT("ても"),
    STR_INIT("でも"),   STR_INIT("なく"),     STR_INIT("として"),
    STR_INIT("ません"), STR_INIT("たら"),     STR_INIT("れば"),
};

static bool names_days(const struct passage *p, const struct sentence *s)
{
    size_t i = passage_mention_at(p, s->start);
    for (; i < p->mention_count && p->mentions[i].expr.start < s->end; i++) {
        const struct date_expr *e = &p->mentions[i].expr;
        if (e->start >= s->start && e->end <= s->end && mention_names_days(e))
            return true;
    }
    return false;
}

static bool holds_topic(str text, const struct fact *f)
{
    for (size_t i = 0; i < f->topic.len; i++)
        if (f->topic.items[i].len && str_contains(text, f->topic.items[i]))
            return true;
    return false;
}

/* A fact of the sentence's subject and topic whose last day has passed. */
static const struct fact *passed_fact(const struct check_context *c,
                                      const struct passage *p,
                                      const struct sentence *s, str predicate)
{
    struct mention none = {.text = p->flow.text, .block = p->block};
    none.expr.start = none.expr.end = s->start;
    none.expr.max_start = none.expr.max_end = s->start;
    struct statement whole = {.mention = &none,
                              .in = p->in,
                              .start = s->start,
                              .end = s->end,
                              .clause_start = s->start,
                              .clause_end = s->end,
                              .before = s->start,
                              .after = s->end};
    struct fact_hits hits = statement_facts(c->arena, &whole);
    const struct fact *last = NULL;
    for (size_t i = 0; i < hits.len; i++) {
        const struct fact *f = hits.items[i];
        bool dated = f->kind != FACT_POLICY && f->to != DATE_NONE &&
                     f->role != ROLE_FIRST && f->role != ROLE_AS_OF;
        if (!dated || !holds_topic(predicate, f))
            continue;
        if (f->to >= c->today)
            return NULL; /* it may lean on this one */
        if (!last || f->to > last->to)
            last = f;
    }
    return last;
}

static void report(const struct check_context *c, const struct passage *p,
                   const struct sentence *s, const struct fact *f)
{
    span where = flow_span(&p->flow, s->start, s->end);
    if (check_reported(c, where))
        return;
    struct buf day = {.arena = c->arena};
    words_put_date(&day, f->to,
                   (struct date_style){.notation = NOTATION_SEIREKI});
    struct diag *d =
        diag_warning(c->diags, "undated-dependent", where,
                     "日付のないこの文は、%.*sに終わった「%.*s」に頼っています",
                     STR_ARG(buf_text(&day)), STR_ARG(f->label));
    diag_note(c->diags, d, f->to_where.source ? f->to_where : f->where,
              "「%.*s」はここで定めています", STR_ARG(f->id));
    diag_hint(c->diags, d,
              "終わったことが分かる文に直すか、「%.*sまで」のように"
              "日付を書いてください",
              STR_ARG(buf_text(&day)));
}

static void check_sentence(const struct check_context *c,
                           const struct passage *p, const struct sentence *s)
{
    str text = str_trim(sentence_text(p, s)), found;
    bool claim = words_end(text, holding_words, HOLDING_WORDS, &found) &&
                 words_hold(text, leaning, WORD_COUNT(leaning));
    bool plan =
        !claim &&
        words_end(text, announcements, WORD_COUNT(announcements), &found) &&
        words_hold(text, coming, WORD_COUNT(coming));
    if ((!claim && !plan) || names_days(p, s) || sentence_example(p, s) ||
        passage_quoted(p, s->start) ||
        words_hold(text, conditions, WORD_COUNT(conditions)))
        return;
    const struct fact *f = passed_fact(c, p, s, claim ? found : text);
    if (f)
        report(c, p, s, f);
}

void check_undated(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++) {
        struct sentence s;
        size_t at = 0;
        if (!concordance_has(page->items[i].in, WORDS_LEANING))
            continue;
        while (sentence_next(&page->items[i], &at, &s))
            check_sentence(c, &page->items[i], &s);
    }
}
