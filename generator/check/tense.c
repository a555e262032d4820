/*
 * Rule stale-tense: sentences that today has made false. 予定 and します for a
 * day that is past, ました for a day to come, 使えます past the end. Every
 * month's …します is a habit. What the schedule calls done is no plan, and its
 * own plans are not left behind.
 */
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"
#include "check/statement.h"

/* Predicates that announce; at the end of a clause. */
static const str plans[] = {
    STR_INIT("予定です"),
    STR_INIT("予定しています"),
    STR_INIT("予定"),
    STR_INIT("見込みです"),
    STR_INIT("見込み"),
    STR_INIT("予定となっています"),
    STR_INIT("予定しております"),
    STR_INIT("予定でいます"),
};

static const str events[] = {
    STR_INIT("送付します"),         STR_INIT("送付いたします"),
    STR_INIT("発送します"),         STR_INIT("発送いたします"),
    STR_INIT("お送りします"),       STR_INIT("お送りいたします"),
    STR_INIT("お届けします"),       STR_INIT("お届けいたします"),
    STR_INIT("郵送します"),         STR_INIT("郵送いたします"),
    STR_INIT("届きます"),           STR_INIT("交付します"),
    STR_INIT("交付いたします"),     STR_INIT("発行します"),
    STR_INIT("発行いたします"),     STR_INIT("配布します"),
    STR_INIT("配布いたします"),     STR_INIT("公開します"),
    STR_INIT("公開いたします"),     STR_INIT("公表します"),
    STR_INIT("公表いたします"),     STR_INIT("発表します"),
    STR_INIT("掲載します"),         STR_INIT("掲載いたします"),
    STR_INIT("実施します"),         STR_INIT("実施いたします"),
    STR_INIT("行います"),           STR_INIT("開催します"),
    STR_INIT("開催いたします"),     STR_INIT("お知らせします"),
    STR_INIT("お知らせいたします"), STR_INIT("ご案内します"),
    STR_INIT("ご案内いたします"),   STR_INIT("抽出します"),
    STR_INIT("抽出いたします"),
};

/* Changes: true only before the day, with から and 以降 too. */
static const str changes[] = {
    STR_INIT("開始します"),     STR_INIT("開始いたします"),
    STR_INIT("始まります"),     STR_INIT("始めます"),
    STR_INIT("終了します"),     STR_INIT("終了いたします"),
    STR_INIT("終わります"),     STR_INIT("くなります"),
    STR_INIT("ようになります"), STR_INIT("変わります"),
    STR_INIT("無効になります"), STR_INIT("不要になります"),
    STR_INIT("切り替わります"), STR_INIT("変更します"),
    STR_INIT("変更いたします"), STR_INIT("廃止します"),
    STR_INIT("廃止されます"),   STR_INIT("廃止いたします"),
    STR_INIT("移行します"),     STR_INIT("満了します"),
    STR_INIT("切れます"),       STR_INIT("再開します"),
    STR_INIT("停止します"),     STR_INIT("延長します"),
};

/* What has been done. */
static const str deeds[] = {
    STR_INIT("終了しました"),     STR_INIT("終了いたしました"),
    STR_INIT("終わりました"),     STR_INIT("終えました"),
    STR_INIT("開始しました"),     STR_INIT("開始いたしました"),
    STR_INIT("始まりました"),     STR_INIT("始めました"),
    STR_INIT("発送しました"),     STR_INIT("発送いたしました"),
    STR_INIT("送付しました"),     STR_INIT("送付いたしました"),
    STR_INIT("郵送しました"),     STR_INIT("郵送いたしました"),
    STR_INIT("お送りしました"),   STR_INIT("お送りいたしました"),
    STR_INIT("お届けしました"),   STR_INIT("お届けいたしました"),
    STR_INIT("届きました"),       STR_INIT("交付しました"),
    STR_INIT("交付いたしました"), STR_INIT("発行しました"),
    STR_INIT("発行いたしました"), STR_INIT("配布しました"),
    STR_INIT("配布いたしました"), STR_INIT("実施しました"),
    STR_INIT("実施いたしました"), STR_INIT("行いました"),
    STR_INIT("開催しました"),     STR_INIT("抽出しました"),
    STR_INIT("抽出いたしました"), STR_INIT("廃止しました"),
    STR_INIT("廃止されました"),   STR_INIT("廃止いたしました"),
    STR_INIT("完了しました"),     STR_INIT("完了いたしました"),
    STR_INIT("公開しました"),     STR_INIT("公開いたしました"),
    STR_INIT("掲載しました"),     STR_INIT("掲載いたしました"),
    STR_INIT("満了しました"),     STR_INIT("切れました"),
    STR_INIT("切り替わりました"), STR_INIT("変わりました"),
    STR_INIT("停止しました"),
};

/* Done changes: with から and 以降 too. */
static const str done_changes[] = {
    STR_INIT("始まりました"),     STR_INIT("始めました"),
    STR_INIT("開始しました"),     STR_INIT("開始いたしました"),
    STR_INIT("くなりました"),     STR_INIT("ようになりました"),
    STR_INIT("無効になりました"), STR_INIT("不要になりました"),
    STR_INIT("変わりました"),     STR_INIT("切り替わりました"),
    STR_INIT("廃止しました"),     STR_INIT("廃止されました"),
    STR_INIT("再開しました"),
};

/* Decisions of the past about days to come. */
static const str decisions[] = {
    STR_INIT("ことになりました"), STR_INIT("こととなりました"),
    STR_INIT("予定になりました"), STR_INIT("予定となりました"),
    STR_INIT("長くなりました"),   STR_INIT("期限になりました"),
    STR_INIT("期限となりました"), STR_INIT("までになりました"),
    STR_INIT("からになりました"), STR_INIT("までとなりました"),
    STR_INIT("からとなりました"),
};

/* Every time, not once. */
static const str habits[] = {
    STR_INIT("毎月"),     STR_INIT("毎年"),   STR_INIT("毎日"),
    STR_INIT("毎週"),     STR_INIT("毎回"),   STR_INIT("そのつど"),
    STR_INIT("その都度"), STR_INIT("随時"),   STR_INIT("いつでも"),
    STR_INIT("場合"),     STR_INIT("ときは"), STR_INIT("たびに"),
};

/* A clause of its own ends there: what follows has another verb. */
static const str clause_ends[] = {
    STR_INIT("が、"),   STR_INIT("ので"),   STR_INIT("ため、"),
    STR_INIT("から、"), STR_INIT("ものの"), STR_INIT("（"),
    STR_INIT("("),      STR_INIT("し、"),
};

static bool kanji_or_katakana(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0x30A1 && cp <= 0x30FC);
}

/* 加入した方, 行う説明会, 有効な証: the date qualifies a noun, no verb. */
static bool qualifies_noun(str clause)
{
    static const str forms[] = {
        STR_INIT("する"),     STR_INIT("行う"),   STR_INIT("行われる"),
        STR_INIT("開く"),     STR_INIT("なる"),   STR_INIT("始まる"),
        STR_INIT("終わる"),   STR_INIT("切れる"), STR_INIT("迎える"),
        STR_INIT("届く"),     STR_INIT("ない"),   STR_INIT("有効な"),
        STR_INIT("使える"),   STR_INIT("ある"),   STR_INIT("いる"),
        STR_INIT("できる"),   STR_INIT("現在"),   STR_INIT("時点"),
        STR_INIT("付け"),     STR_INIT("向け"),   STR_INIT("以外"),
        STR_INIT("関する"),   STR_INIT("ついて"), STR_INIT("あった"),
        STR_INIT("なかった"), STR_INIT("たら"),   STR_INIT("れば"),
    };
    if (words_hold(clause, forms, WORD_COUNT(forms)))
        return true;
    for (size_t at = 0;;) { /* …た方, …たもの, …だご家族 */
        size_t hit = str_find(str_drop(clause, at), S("た"));
        if (hit == SIZE_MAX)
            return false;
        at += hit + S("た").len;
        str rest = str_drop(clause, at);
        uint32_t cp = 0;
        if (rest.len)
            utf8_decode(rest, &cp);
        if (kanji_or_katakana(cp) || str_starts(rest, S("もの")) ||
            str_starts(rest, S("とき")) || str_starts(rest, S("ご")) ||
            str_starts(rest, S("お")) || str_starts(rest, S("「")))
            return true;
    }
}

/* Behind the date: 「（月）」 and the like are left out. */
static str behind(const struct mention *m)
{
    str rest = str_drop(m->text, m->expr.max_end);
    size_t width = str_starts(rest, S("（"))  ? 3
                   : str_starts(rest, S("(")) ? 1
                                              : 0;
    size_t close = str_find(rest, width == 3 ? S("）") : S(")"));
    if (width && close != SIZE_MAX && close <= 36)
        rest = str_drop(rest, close + width);
    return rest;
}

/* What the date's own verb says, up to its end; false: another date's. */
static bool clause_of(const struct statement *s, str *clause)
{
    str rest = behind(s->mention);
    size_t start = s->mention->text.len - rest.len;
    if (start > s->after || s->after < s->end)
        return false;
    *clause = str_slice(s->mention->text, start, s->after);
    for (size_t i = 0; i < WORD_COUNT(clause_ends); i++) {
        size_t hit = str_find(*clause, clause_ends[i]);
        if (hit != SIZE_MAX && hit > 0)
            *clause = str_take(*clause, hit);
    }
    *clause = str_trim(*clause);
    return true;
}

/* 12月1日に…, 12月1日、…, 12月1日までに…: the date tells when. */
static bool tells_when(const struct date_expr *e, str clause)
{
    static const str particles[] = {
        STR_INIT("に"), STR_INIT("で"),   STR_INIT("、"),
        STR_INIT("頃"), STR_INIT("ごろ"), STR_INIT("の予定"),
    };
    str found;
    return e->boundary != BOUNDARY_NONE || e->mod == MOD_APPROX ||
           words_begin(clause, particles, WORD_COUNT(particles), &found);
}

/* 発送する予定です: without the plan's own verb. */
static str without_plain_verb(str clause)
{
    static const str verbs[] = {
        STR_INIT("する"),   STR_INIT("行う"),   STR_INIT("始まる"),
        STR_INIT("終わる"), STR_INIT("始める"), STR_INIT("届く"),
        STR_INIT("なる"),   STR_INIT("できる"), STR_INIT("開く"),
        STR_INIT("送る"),   STR_INIT("届ける"), STR_INIT("の"),
    };
    str found;
    if (words_end(clause, verbs, WORD_COUNT(verbs), &found))
        return str_take(clause, clause.len - found.len);
    return clause;
}

/* Whether the clause ends in one of the words, told of the date itself. */
static bool ends_in(str clause, const str *words, size_t count, str *found)
{
    if (!words_end(clause, words, count, found))
        return false;
    str before = str_take(clause, clause.len - found->len);
    return !qualifies_noun(without_plain_verb(before));
}

static bool until_then(const struct mention *m)
{
    str marker = str_slice(m->text, m->expr.marker_start, m->expr.marker_end);
    return m->expr.boundary == BOUNDARY_UNTIL && !str_ends(marker, S("に")) &&
           !str_contains(marker, S("前")) && !str_contains(marker, S("もって"));
}

static bool has_interval(const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    return (e->kind == MENTION_DATE || e->kind == MENTION_RANGE ||
            e->kind == MENTION_MONTH) &&
           e->from != DATE_NONE && e->to != DATE_NONE;
}

/* 2025年11月21日（予定）, 11月21日予定: a plan without a verb. */
static bool planned_beside(const struct mention *m)
{
    static const str words[] = {STR_INIT("（予定）"), STR_INIT("(予定)"),
                                STR_INIT("予定"), STR_INIT("の予定")};
    str rest = str_drop(m->text, m->expr.max_end), found;
    if (!words_begin(rest, words, WORD_COUNT(words), &found))
        return false;
    return !str_starts(str_drop(rest, found.len), S("日"));
}

enum verdict {
    STILL_TRUE,
    PLAN_IS_PAST,
    CLAIM_IS_PAST,
    DEED_TO_COME,
    PLAN_IS_DONE,
};

static enum verdict judge_past(const struct mention *m, str clause, date today)
{
    const struct date_expr *e = &m->expr;
    bool from = e->boundary == BOUNDARY_FROM;
    str found;
    if ((from ? e->from : e->to) >= today)
        return STILL_TRUE;
    if (planned_beside(m))
        return PLAN_IS_PAST;
    if ((until_then(m) || e->kind == MENTION_RANGE) &&
        ends_in(clause, holding_words, HOLDING_WORDS, &found))
        return CLAIM_IS_PAST;
    if (!tells_when(e, clause))
        return STILL_TRUE;
    if (ends_in(clause, plans, WORD_COUNT(plans), &found))
        return PLAN_IS_PAST;
    if (until_then(m))
        return STILL_TRUE;
    if (ends_in(clause, changes, WORD_COUNT(changes), &found) ||
        (!from && ends_in(clause, events, WORD_COUNT(events), &found)))
        return PLAN_IS_PAST;
    return STILL_TRUE;
}

static enum verdict judge_future(const struct mention *m, str clause,
                                 date today)
{
    const struct date_expr *e = &m->expr;
    str found;
    if (e->from <= today || !tells_when(e, clause) || until_then(m) ||
        words_end(clause, decisions, WORD_COUNT(decisions), &found))
        return STILL_TRUE;
    if (ends_in(clause, done_changes, WORD_COUNT(done_changes), &found) ||
        (e->boundary != BOUNDARY_FROM &&
         ends_in(clause, deeds, WORD_COUNT(deeds), &found)))
        return DEED_TO_COME;
    return STILL_TRUE;
}

/* --- plans of the schedule --- */

static bool stated(const struct fact *f)
{
    return f->planned || f->done;
}

static bool any_stated(const struct schedule *s)
{
    for (size_t i = 0; i < s->facts.len; i++)
        if (stated(s->facts.items[i]))
            return true;
    return false;
}

/* The planned or done fact whose day the mention gives, or NULL. */
static const struct fact *plan_of(const struct check_context *c,
                                  const struct statement *s)
{
    const struct mention *m = s->mention;
    if (m->referenced)
        return m->fact && stated(m->fact) ? m->fact : NULL;
    if (!any_stated(c->schedule))
        return NULL;
    struct statement alone = statement_alone(s);
    struct fact_hits hits = statement_facts(c->arena, &alone);
    for (size_t i = 0; i < hits.len; i++) {
        const struct fact *f = hits.items[i];
        if (stated(f) && (f->from == m->expr.from || f->to == m->expr.to))
            return f;
    }
    return NULL;
}

/* What the schedule says besides, and the repair that it asks for. */
static void add_plan(const struct check_context *c, struct diag *d,
                     const struct fact *plan)
{
    if (fact_state(plan, c->today) == STATE_DONE) {
        diag_note(c->diags, d, plan->done_where,
                  "「%.*s」はここで済んだとしています", STR_ARG(plan->id));
        diag_hint(c->diags, d,
                  "済んだことなので「…しました」に直してください\n"
                  "まだなら、予定表の「%.*s」の done を消してください",
                  STR_ARG(plan->id));
        return;
    }
    diag_note(c->diags, d, plan->where, "「%.*s」はここで予定としています",
              STR_ARG(plan->id));
    diag_hint(c->diags, d,
              "済んだことなら、予定表の「%.*s」に done = \"日付\" を足し、"
              "ここを「…しました」に直してください\n"
              "日程が変わったのなら、新しい日付に直してください",
              STR_ARG(plan->id));
}

void check_plan(const struct check_context *c, const struct fact *fact)
{
    date last = fact->to != DATE_NONE ? fact->to : fact->from;
    if (fact_state(fact, c->today) != STATE_PLANNED || last == DATE_NONE ||
        last >= c->today || fact->done)
        return;
    struct diag *d =
        diag_warning(c->diags, "stale-tense", fact->where,
                     "「%.*s」（%.*s）は予定のまま、その日が過ぎています",
                     STR_ARG(fact->id), STR_ARG(fact->label));
    diag_hint(c->diags, d,
              "済んだのなら done = \"日付\" を足してください\n"
              "日程が変わったのなら、新しい日付に直してください");
}

/* --- findings --- */

static void report(const struct check_context *c, const struct passage *p,
                   const struct mention *m, enum verdict verdict,
                   const struct fact *plan)
{
    static const struct {
        const char *message, *hint;
    } texts[] = {
        [STILL_TRUE] = {"", ""},
        [PLAN_IS_PAST] = {"は今日より前の日ですが、"
                          "これからのこととして書かれています",
                          "済んだことなら「…しました」に直してください\n"
                          "日程が変わったのなら、新しい日付に直してください"},
        [CLAIM_IS_PAST] = {"は今日より前に終わっていますが、"
                           "今も続いているように読めます",
                           "「使えたのは…まででした」や「…以降は使えません」"
                           "のように、終わったことが分かる形に直してください\n"
                           "期限が延びたのなら、新しい日付に直してください"},
        [DEED_TO_COME] = {"は今日より後の日ですが、"
                          "済んだこととして書かれています",
                          "これからのことなら「…します」に直してください\n"
                          "済んだことなら、日付を直してください"},
        [PLAN_IS_DONE] = {"のことは予定表では済んでいますが、"
                          "これからのこととして書かれています",
                          ""},
    };
    const struct date_expr *e = &m->expr;
    span where = flow_span(&p->flow, e->start, e->end);
    if (verdict == STILL_TRUE || check_reported(c, where))
        return;
    struct diag *d =
        diag_warning(c->diags, "stale-tense", where, "「%.*s」%s",
                     STR_ARG(str_slice(m->text, e->max_start, e->max_end)),
                     texts[verdict].message);
    if (plan && (verdict == PLAN_IS_PAST || verdict == PLAN_IS_DONE))
        add_plan(c, d, plan);
    else
        diag_hint(c->diags, d, "%s", texts[verdict].hint);
}

/* A row of news is read as of its own date. */
static bool dated_row(const struct check_context *c, const struct passage *p)
{
    str head = passage_row_head(c->arena, p);
    return str_contains(head, S("年")) && str_contains(head, S("日"));
}

static void check_mention(const struct check_context *c,
                          const struct passage *p, size_t index)
{
    const struct mention *m = &p->mentions[index];
    if (!has_interval(m))
        return;
    const struct statement *s = &p->statements[index];
    struct sentence whole = {s->start, s->end};
    str clause = {0};
    bool read = clause_of(s, &clause);
    enum verdict v = m->expr.to < c->today || m->expr.from < c->today
                         ? judge_past(m, read ? clause : S(""), c->today)
                         : judge_future(m, read ? clause : S(""), c->today);
    const struct fact *plan = plan_of(c, s);
    if (v == STILL_TRUE && plan && fact_state(plan, c->today) == STATE_DONE &&
        judge_past(m, read ? clause : S(""), m->expr.to + 1) == PLAN_IS_PAST)
        v = PLAN_IS_DONE;
    if (v == STILL_TRUE || sentence_example(p, &whole) ||
        passage_quoted(p, m->expr.start) || dated_row(c, p) ||
        words_hold(sentence_text(p, &whole), habits, WORD_COUNT(habits)))
        return;
    report(c, p, m, v, plan);
}

void check_tense(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++)
        for (size_t k = 0; k < page->items[i].mention_count; k++)
            check_mention(c, &page->items[i], k);
}
