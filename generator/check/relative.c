/*
 * Rule relative-date: 来年3月, 今月末, 先日 on a page that stands for months.
 * 翌月 and 翌営業日 count from an event of the text and are fine.
 */
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"

enum { NEAR_BEHIND = 24, NEAR_BEFORE = 12 };

/* Longer words before those they begin with. */
static const str words[] = {
    STR_INIT("再来年"),   STR_INIT("来年度"),   STR_INIT("来年"),
    STR_INIT("来月"),     STR_INIT("来週"),     STR_INIT("今年度"),
    STR_INIT("今年"),     STR_INIT("今月"),     STR_INIT("今週"),
    STR_INIT("今日まで"), STR_INIT("今日から"), STR_INIT("先月"),
    STR_INIT("先週"),     STR_INIT("先日"),     STR_INIT("先般"),
    STR_INIT("本年度"),   STR_INIT("本年"),     STR_INIT("本日"),
    STR_INIT("本月"),     STR_INIT("明後日"),   STR_INIT("明日"),
    STR_INIT("明年"),     STR_INIT("昨年度"),   STR_INIT("昨年"),
    STR_INIT("昨日"),     STR_INIT("一昨年"),   STR_INIT("一昨日"),
    STR_INIT("去年"),
};

void relative_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_RELATIVE, words, WORD_COUNT(words));
}

/* What makes another word of it: 本日程, 本年金, 先日付, 今日的, 明日葉. */
static const str other_tails[] = {
    STR_INIT("程"), STR_INIT("金"), STR_INIT("付"),
    STR_INIT("的"), STR_INIT("葉"), STR_INIT("では"),
    STR_INIT("数"), STR_INIT("号"), STR_INIT("次"),
};

/* Rules that hold every month or year name no day of their own. */
static const str habits[] = {
    STR_INIT("毎月"),   STR_INIT("毎年"),     STR_INIT("毎週"),
    STR_INIT("毎日"),   STR_INIT("そのつど"), STR_INIT("その都度"),
    STR_INIT("各年度"), STR_INIT("毎年度"),   STR_INIT("場合"),
};

static bool may_begin(str rest)
{
    unsigned char a = (unsigned char)rest.ptr[0];
    return a >= 0xE4 && a <= 0xE6;
}

static bool kanji(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3005;
}

static size_t word_at(str text, size_t at)
{
    str rest = str_drop(text, at), found, tail;
    if (!words_begin(rest, words, WORD_COUNT(words), &found))
        return 0;
    rest = str_drop(rest, found.len);
    if (words_begin(rest, other_tails, WORD_COUNT(other_tails), &tail) ||
        kanji(utf8_before(text, at)))
        return 0;
    return at + found.len;
}

/* 来年3月, 今月末: with what it qualifies. */
static size_t whole_end(const struct passage *p, size_t end)
{
    static const str tails[] = {STR_INIT("末"),   STR_INIT("初め"),
                                STR_INIT("中"),   STR_INIT("上旬"),
                                STR_INIT("中旬"), STR_INIT("下旬")};
    for (size_t i = passage_mention_at(p, end); i < p->mention_count; i++) {
        const struct date_expr *e = &p->mentions[i].expr;
        if (e->start > end + NEAR_BEHIND)
            break;
        str gap =
            e->start >= end ? str_slice(p->flow.text, end, e->start) : S("");
        bool touches =
            e->start >= end && (gap.len == 0 || str_equal(gap, S("の")) ||
                                str_equal(gap, S("度")));
        if (touches && (e->kind == MENTION_DATE || e->kind == MENTION_MONTH))
            return e->end;
    }
    str found, rest = str_drop(p->flow.text, end);
    if (words_begin(rest, tails, WORD_COUNT(tails), &found))
        return end + found.len;
    return end;
}

/* 来年（2026年）3月, 2026年（来年）: said exactly right beside it. */
static bool told_beside(const struct passage *p, size_t start, size_t end)
{
    size_t i = passage_mention_at(p, start);
    for (i -= i > 0; i < p->mention_count; i++) {
        const struct date_expr *e = &p->mentions[i].expr;
        if (e->start > end + NEAR_BEHIND)
            break;
        if (!e->parts[0].year || e->year_implicit)
            continue;
        if (e->start >= end ? e->start - end <= NEAR_BEHIND
                            : e->end <= start && start - e->end <= NEAR_BEFORE)
            return true;
    }
    return false;
}

static str advice(str word)
{
    if (str_contains(word, S("年度")))
        return S("「令和8年度」のように、年度をはっきり書いてください");
    if (str_contains(word, S("年")))
        return S("「令和8年」のように、年をはっきり書いてください");
    if (str_contains(word, S("月")))
        return S("「令和8年3月」のように、年と月をはっきり書いてください");
    return S("「令和8年3月1日」のように、日付をはっきり書いてください");
}

static void report(const struct check_context *c, const struct passage *p,
                   size_t start, size_t end)
{
    str word = str_slice(p->flow.text, start, end);
    span where = flow_span(&p->flow, start, end);
    if (check_reported(c, where))
        return;
    struct diag *d = diag_warning(
        c->diags, "relative-date", where,
        "「%.*s」は、読む日によって指す時が変わります", STR_ARG(word));
    diag_hint(c->diags, d, "%.*s", STR_ARG(advice(word)));
}

/* A row of news is read as of its own date. */
static bool dated_row(const struct check_context *c, const struct passage *p)
{
    str head = passage_row_head(c->arena, p);
    return str_contains(head, S("年")) && str_contains(head, S("日"));
}

/* Whether the sentence is meant to be read on any day. */
static bool stands(const struct check_context *c, const struct passage *p,
                   const struct sentence *s)
{
    return !dated_row(c, p) && !sentence_example(p, s) &&
           !words_hold(sentence_text(p, s), habits, WORD_COUNT(habits));
}

static void check_sentence(const struct check_context *c,
                           const struct passage *p, const struct sentence *s)
{
    str text = p->flow.text;
    int standing = -1; /* not asked yet */
    for (size_t at = s->start; at + 6 <= s->end; at++) {
        size_t end = may_begin(str_drop(text, at)) ? word_at(text, at) : 0;
        if (end == 0)
            continue;
        size_t whole = whole_end(p, end);
        const struct inline_node *node = flow_node_at(&p->flow, at);
        bool code = node && node->kind == INLINE_CODE;
        if (standing < 0)
            standing = stands(c, p, s);
        if (standing && !code && !told_beside(p, at, end) &&
            !passage_quoted(p, at))
            report(c, p, at, whole);
        at = whole - 1;
    }
}

void check_relative(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++) {
        struct sentence s;
        size_t at = 0;
        if (!concordance_has(page->items[i].in, WORDS_RELATIVE))
            continue;
        while (sentence_next(&page->items[i], &at, &s))
            check_sentence(c, &page->items[i], &s);
    }
}
