/*
 * Which fact a typed date speaks of. A sentence names a thing (subject) and
 * what happens to it (topic); Japanese puts the topic mostly behind the date.
 */
#include "check/clause.h"
#include "check/statement.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool latin_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A line end inside English text is a blank; else it ends the sentence. */
static bool line_ends(str text, size_t at)
{
    size_t next = at + 1;
    if (at == 0 || next >= text.len)
        return true;
    char before = text.ptr[at - 1], behind = text.ptr[next];
    bool word = latin_letter(before) || before == ',';
    return !(word && ((unsigned char)behind < 0x80 && behind != '\n'));
}

/* "… on 1 Dec. 2025. The card …": a full stop and a capital behind it. */
static bool stop_ends(str text, size_t at)
{
    if (at + 2 >= text.len ||
        (text.ptr[at + 1] != ' ' && text.ptr[at + 1] != '\n'))
        return false;
    char next = text.ptr[at + 2];
    return next >= 'A' && next <= 'Z' && at >= 4 && text.ptr[at - 4] != ' ';
}

/* The length of the sentence's end at `at`, or 0. */
static size_t end_mark(str text, size_t at)
{
    static const str marks[] = {STR_INIT("。"), STR_INIT("！"), STR_INIT("？")};
    char c = text.ptr[at];
    if (c == '\n')
        return line_ends(text, at) ? 1 : 0;
    if (c == '.')
        return stop_ends(text, at) ? 1 : 0;
    if (c != '\xE3' && c != '\xEF') /* what a mark begins with */
        return 0;
    for (size_t i = 0; i < COUNT(marks); i++)
        if (str_starts(str_drop(text, at), marks[i]))
            return marks[i].len;
    return 0;
}

static size_t sentence_start(str text, size_t at)
{
    for (size_t i = at; i-- > 0;) {
        size_t mark = end_mark(text, i);
        if (mark && i + mark <= at)
            return i + mark;
    }
    return 0;
}

static size_t sentence_end(str text, size_t at)
{
    while (at < text.len && !end_mark(text, at))
        at++;
    return at;
}

/* Long paragraphs: what is further away is no part of the sentence. */
enum { REACH = 2000 };

static size_t floor_of(str text, size_t at)
{
    size_t from = at > REACH ? at - REACH : 0;
    while (from > 0 && ((unsigned char)text.ptr[from] & 0xC0) == 0x80)
        from--;
    return from;
}

static size_t ceiling_of(str text, size_t at)
{
    size_t to = text.len - at > REACH ? at + REACH : text.len;
    while (to < text.len && ((unsigned char)text.ptr[to] & 0xC0) == 0x80)
        to++;
    return to;
}

struct statement statement_of(const struct mention_list *list, size_t index)
{
    const struct mention *m = &list->items[index];
    struct statement s = {.mention = m};
    const struct date_expr *e = &m->expr;
    size_t from = floor_of(m->text, e->start);
    size_t to = ceiling_of(m->text, e->max_end);
    s.start =
        from + sentence_start(str_slice(m->text, from, to), e->start - from);
    s.end = sentence_end(str_take(m->text, to), e->max_end);
    s.before = s.start;
    s.after = s.end;
    const struct mention *previous = index > 0 ? m - 1 : NULL;
    const struct mention *next = index + 1 < list->len ? m + 1 : NULL;
    if (previous && previous->block == m->block &&
        previous->expr.max_end > s.before && previous->expr.max_end <= e->start)
        s.before = previous->expr.max_end;
    if (next && next->block == m->block && next->expr.max_start < s.after &&
        next->expr.max_start >= e->max_end)
        s.after = next->expr.max_start;
    s.clause_start = clause_start(m->text, s.start, e->start);
    s.clause_end = clause_end(m->text, e->max_end, s.end);
    if (s.clause_end == e->max_end) /* 「12月1日をもって、…」 */
        s.clause_end = clause_end(m->text, e->max_end + S("、").len, s.end);
    return s;
}

/* --- quotations, examples, denials --- */

static bool example(str text)
{
    static const str words[] = {
        STR_INIT("例えば"),      STR_INIT("たとえば"), STR_INIT("（例）"),
        STR_INIT("(例)"),        STR_INIT("【例】"),   STR_INIT("例："),
        STR_INIT("例:"),         STR_INIT("の例"),     STR_INIT("例）"),
        STR_INIT("記入例"),      STR_INIT("記載例"),   STR_INIT("表示例"),
        STR_INIT("見本"),        STR_INIT("仮に"),     STR_INIT("For example"),
        STR_INIT("for example"), STR_INIT("e.g."),
    };
    return clause_holds(text, words, COUNT(words));
}

/* 「…」と聞きました: a mention within brackets, and what follows them. */
static bool quoted(const struct statement *s)
{
    static const str verbs[] = {
        STR_INIT("と聞"),     STR_INIT("との"),   STR_INIT("という"),
        STR_INIT("と書"),     STR_INIT("と記"),   STR_INIT("と誤"),
        STR_INIT("といっ"),   STR_INIT("といわ"), STR_INIT("と言"),
        STR_INIT("と思"),     STR_INIT("とあ"),   STR_INIT("と表示"),
        STR_INIT("と印"),     STR_INIT("などと"), STR_INIT("のような"),
        STR_INIT("というお"), STR_INIT("とお聞"), STR_INIT("とだけ"),
    };
    str text = str_take(s->mention->text,
                        ceiling_of(s->mention->text, s->mention->expr.max_end));
    size_t from = floor_of(text, s->mention->expr.start);
    str ahead = str_slice(text, from, s->mention->expr.start);
    str rest = str_drop(text, s->mention->expr.max_end);
    size_t close = str_find(rest, S("」"));
    size_t open = str_find(rest, S("「"));
    if (!str_contains(ahead, S("「")) || close == SIZE_MAX || open < close)
        return false;
    rest = str_drop(rest, close + S("」").len);
    for (size_t i = 0; i < COUNT(verbs); i++)
        if (str_starts(rest, verbs[i]))
            return true;
    return false;
}

bool statement_reserved(const struct statement *s)
{
    static const str denials[] = {
        STR_INIT("ではなく"),     STR_INIT("ではありません"),
        STR_INIT("じゃな"),       STR_INIT("わけではな"),
        STR_INIT("とは限"),       STR_INIT("間違"),
        STR_INIT("誤り"),         STR_INIT("誤っ"),
        STR_INIT("誤解"),         STR_INIT("うわさ"),
        STR_INIT("デマ"),         STR_INIT("と書"),
        STR_INIT("と記載"),       STR_INIT("と印"),
        STR_INIT("と表示"),       STR_INIT("と聞"),
        STR_INIT("という"),       STR_INIT("となっている"),
        STR_INIT("になっている"), STR_INIT("になっていて"),
        STR_INIT("となっていて"), STR_INIT("でも"),
        STR_INIT("であっても"),   STR_INIT("ていても"),
        STR_INIT("延びた"),       STR_INIT("延長された"),
        STR_INIT("とは別"),       STR_INIT("延び"),
    };
    str text = s->mention->text;
    if (example(str_slice(text, s->start, s->end)) ||
        example(s->mention->context) || example(s->heading) ||
        example(s->lead) || quoted(s))
        return true;
    str behind = str_slice(text, s->mention->expr.max_end, s->after);
    bool headline = s->mention->expr.boundary == BOUNDARY_NONE &&
                    (str_contains(behind, S("について")) ||
                     str_contains(behind, S("お知らせ")));
    return headline || clause_holds(behind, denials, COUNT(denials));
}

/* --- the subject --- */

/* Past 」 and （…）: 「保険証（紙）は」, 「「保険証」は」. */
static str skip_brackets(str rest)
{
    static const str closing[] = {STR_INIT("」"), STR_INIT("』"),
                                  STR_INIT("）"), STR_INIT(")"),
                                  STR_INIT("**")};
    for (size_t i = 0; i < COUNT(closing); i++)
        if (str_starts(rest, closing[i]))
            rest = str_drop(rest, closing[i].len);
    if (!str_starts(rest, S("（")))
        return rest;
    size_t close = str_find(rest, S("）"));
    return close == SIZE_MAX ? rest : str_drop(rest, close + S("）").len);
}

static bool told(str text, size_t at)
{
    static const str particles[] = {
        STR_INIT("は"),    STR_INIT("が"),   STR_INIT("も"),
        STR_INIT("："),    STR_INIT(":"),    STR_INIT("\xE3\x80\x80"),
        STR_INIT(" is"),   STR_INIT(" are"), STR_INIT(" was"),
        STR_INIT(" will"), STR_INIT(" can"), STR_INIT(" may")};
    str rest = skip_brackets(str_drop(text, at));
    for (size_t i = 0; i < COUNT(particles); i++)
        if (str_starts(rest, particles[i]))
            return true;
    return false;
}

struct told {
    str word;
    bool told, found;
};

/* The start of a Japanese label before the date (申込期限：), or SIZE_MAX. */
static size_t label_start(const struct mention *m)
{
    const struct date_expr *e = &m->expr;
    bool label = e->marker_start < e->marker_end && e->marker_start < e->start;
    return label && (unsigned char)m->text.ptr[e->marker_start] >= 0x80
               ? e->marker_start
               : SIZE_MAX;
}

/* Something else took the sentence over between subject and date. */
static bool taken_over(const struct schedule *schedule,
                       const struct statement *s, size_t from)
{
    const struct mention *m = s->mention;
    size_t label = label_start(m);
    size_t to = label < m->expr.start ? label : m->expr.start;
    if (from > to)
        return false;
    if (label != SIZE_MAX &&
        (clause_foreign_noun(schedule, m->text, from, m->expr.marker_end) ||
         clause_foreign_noun(schedule, m->text, from, label)))
        return true;
    return clause_foreign(schedule, m->text, from, to, FOREIGN_TOPIC);
}

static struct told subject_before(const struct schedule *schedule,
                                  const struct statement *s)
{
    const struct mention *m = s->mention;
    struct told t = {0};
    struct word_hit hit =
        clause_subject(schedule, m->text, s->start, m->expr.start, WORD_LAST);
    if (!hit.found || taken_over(schedule, s, hit.end))
        return t;
    if (hit.end <= s->clause_start && /* an earlier clause's subject */
        clause_foreign(schedule, m->text, s->clause_start, s->clause_end,
                       FOREIGN_ANY))
        return t;
    return (struct told){str_slice(m->text, hit.start, hit.end),
                         told(str_take(m->text, s->end), hit.end), true};
}

/* 「有効期限が…となっている保険証」: the date is the card's own. */
static bool attributive(str text, size_t at)
{
    static const str links[] = {STR_INIT("の"), STR_INIT("いる"),
                                STR_INIT("た"), STR_INIT("な"),
                                STR_INIT("ある")};
    str head = str_take(text, at);
    for (size_t i = 0; i < COUNT(links); i++)
        if (str_ends(head, links[i]))
            return true;
    return false;
}

static struct told subject_behind(const struct schedule *schedule,
                                  const struct statement *s)
{
    const struct mention *m = s->mention;
    struct told t = {0};
    struct word_hit hit =
        clause_subject(schedule, m->text, m->expr.end, s->end, WORD_FIRST);
    if (!hit.found || attributive(m->text, hit.start) ||
        taken_over(schedule, s, s->clause_start) ||
        clause_business(NULL, m->text, m->expr.max_end, hit.start) ||
        clause_foreign(schedule, m->text, m->expr.max_end, hit.start,
                       FOREIGN_ANY))
        return t;
    return (struct told){str_slice(m->text, hit.start, hit.end), false, true};
}

/* The heads of a cell's row and column: 健康保険証の申込期限 is not ours. */
static struct told subject_of_heads(const struct schedule *schedule,
                                    const struct statement *s)
{
    str context = s->mention->context;
    struct told t = {0};
    struct word_hit hit =
        clause_subject(schedule, context, 0, context.len, WORD_FIRST);
    if (!hit.found || clause_business(NULL, context, 0, context.len) ||
        taken_over(schedule, s, s->start))
        return t;
    return (struct told){str_slice(context, hit.start, hit.end), true, true};
}

static struct told subject_above(const struct schedule *schedule, str text)
{
    struct word_hit hit =
        clause_subject(schedule, text, 0, text.len, WORD_LAST);
    bool about =
        hit.found && str_starts(str_drop(text, hit.end), S("について"));
    if (!hit.found || (!about && clause_business(NULL, text, 0, text.len)) ||
        clause_foreign(schedule, text, hit.end, text.len, FOREIGN_TOPIC))
        return (struct told){0};
    return (struct told){str_slice(text, hit.start, hit.end), false, true};
}

/*
 * A sentence without a noun of its own goes on about what stands before it:
 * the sentence before, the lead of its list, the heading.
 */
static struct told subject_unsaid(const struct schedule *schedule,
                                  const struct statement *s)
{
    const struct mention *m = s->mention;
    struct told t = {0};
    if (clause_foreign(schedule, m->text, s->start, s->end, FOREIGN_ANY) ||
        taken_over(schedule, s, s->start) ||
        clause_business(NULL, m->text, s->start, s->end))
        return t;
    size_t from = floor_of(m->text, s->start);
    if (s->start > 3) {
        size_t end = s->start - 1;
        while (end > 0 && ((unsigned char)m->text.ptr[end] & 0xC0) == 0x80)
            end--;
        size_t start =
            from + sentence_start(str_slice(m->text, from, end), end - from);
        t = subject_above(schedule, str_slice(m->text, start, end));
        return t; /* another thing is spoken of before: not the heading's */
    }
    t = subject_above(schedule, s->lead);
    return t.found ? t : subject_above(schedule, s->heading);
}

static struct told subject_of(const struct schedule *schedule,
                              const struct statement *s)
{
    struct told t = subject_before(schedule, s);
    if (!t.found)
        t = subject_behind(schedule, s);
    if (!t.found && s->mention->context.len)
        t = subject_of_heads(schedule, s);
    if (!t.found)
        t = subject_unsaid(schedule, s);
    return t;
}

str statement_subject(const struct schedule *schedule,
                      const struct statement *s)
{
    return subject_of(schedule, s).word;
}

/* --- the topic --- */

static bool lists(const struct str_list *words, str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (str_equal(words->items[i], word))
            return true;
    return false;
}

static void push(struct arena *a, struct fact_hits *hits, const struct fact *f,
                 size_t distance, size_t *nearest)
{
    *LIST_PUSH(a, hits) = f;
    if (distance >= *nearest)
        return;
    *nearest = distance;
    const struct fact *first = hits->items[0];
    hits->items[0] = f;
    hits->items[hits->len - 1] = first;
}

/* 「…まで使えます」; not 「…まで窓口を利用」, not 「…までに返却し」. */
static void topics_behind(struct arena *a, const struct schedule *schedule,
                          const struct statement *s, size_t to,
                          struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX, from = m->expr.end;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = clause_topic(f, m->text, from, to, WORD_FIRST);
        size_t quiet = m->expr.max_end < hit.start ? m->expr.max_end : from;
        if (!hit.found || clause_business(f, m->text, quiet, hit.start) ||
            clause_foreign(schedule, m->text, quiet, hit.start, FOREIGN_ANY))
            continue;
        push(a, hits, f, hit.start - from, &nearest);
    }
    hits->topic_follows = hits->len > 0;
}

/* What a request or another noun behind the date turns it into. */
static bool led_away(const struct schedule *schedule, const struct statement *s,
                     const struct fact *f)
{
    static const str requests[] = {STR_INIT("ください"), STR_INIT("下さい"),
                                   STR_INIT("願い"), STR_INIT("について"),
                                   STR_INIT("のお知らせ")};
    const struct mention *m = s->mention;
    str behind = str_slice(m->text, m->expr.max_end, s->clause_end);
    return (f->kind == FACT_PERIOD &&
            clause_holds(behind, requests, COUNT(requests))) ||
           clause_business(f, m->text, m->expr.max_end, s->clause_end) ||
           clause_foreign(schedule, m->text, m->expr.max_end, s->clause_end,
                          FOREIGN_TOPIC);
}

/* 「使えなくなる12月2日」: the date's own clause, whatever comes behind it. */
static bool relative_clause(str gap)
{
    static const str ends[] = {STR_INIT("る"), STR_INIT("た"), STR_INIT("ない"),
                               STR_INIT("う")};
    for (size_t i = 0; i < COUNT(ends); i++)
        if (str_ends(gap, ends[i]))
            return !str_contains(gap, S("、")) && !str_contains(gap, S("に")) &&
                   gap.len <= 30;
    return false;
}

/* 「使えるのは…まで」「使用期限：…」. */
static void topics_before(struct arena *a, const struct schedule *schedule,
                          const struct statement *s, size_t start,
                          struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX, to = m->expr.start;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = clause_topic(f, m->text, start, to, WORD_LAST);
        if (!hit.found)
            continue;
        str gap = str_slice(m->text, hit.end, to);
        if ((!relative_clause(gap) && led_away(schedule, s, f)) ||
            clause_business(f, m->text, hit.end, to) ||
            clause_foreign(schedule, m->text, hit.end, to, FOREIGN_ANY))
            continue;
        push(a, hits, f, to - hit.end, &nearest);
    }
}

/* 「保険証の発行は…行い、12月1日までに…」: は holds for the later clauses too.
 */
static void topics_told(struct arena *a, const struct schedule *schedule,
                        const struct statement *s, struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX, to = m->expr.start;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (!lists(&f->subject, hits->subject))
            continue;
        struct word_hit hit = clause_topic(f, m->text, s->start, to, WORD_LAST);
        if (!hit.found || !str_starts(str_drop(m->text, hit.end), S("は")) ||
            led_away(schedule, s, f) ||
            clause_business(f, m->text, hit.end, to) ||
            clause_foreign(schedule, m->text, hit.end, to, FOREIGN_ANY))
            continue;
        push(a, hits, f, to - hit.end, &nearest);
    }
}

static void topics_of_heads(struct arena *a, const struct schedule *schedule,
                            const struct statement *s, str heads,
                            struct fact_hits *hits)
{
    const struct mention *m = s->mention;
    size_t nearest = SIZE_MAX;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        struct word_hit hit = clause_topic(f, heads, 0, heads.len, WORD_LAST);
        if (!lists(&f->subject, hits->subject) || !hit.found ||
            clause_business(f, m->text, s->start, s->end) ||
            clause_foreign(schedule, m->text, s->start, s->end, FOREIGN_TOPIC))
            continue;
        push(a, hits, f, hit.start, &nearest);
    }
}

/* 「Aは12月1日まで、Bは7月31日まで使えます」: they share the predicate. */
static bool parallel(const struct statement *s)
{
    str gap = str_slice(s->mention->text, s->mention->expr.max_end, s->after);
    return s->after < s->end && str_starts(gap, S("、")) &&
           (str_ends(gap, S("は")) || str_ends(gap, S("が")));
}

/* 「保険証は12月1日で終了」「保険証は12月1日まで」: no topic, yet an end. */
static bool plain_end(const struct statement *s)
{
    static const str ends[] = {
        STR_INIT("終了"), STR_INIT("廃止"),       STR_INIT("満了"),
        STR_INIT("終わ"), STR_INIT("無効"),       STR_INIT("失効"),
        STR_INIT("廃止"), STR_INIT("なくな"),     STR_INIT("期限切れ"),
        STR_INIT("不可"), STR_INIT("最後"),       STR_INIT("最終日"),
        STR_INIT("限り"), STR_INIT("です"),       STR_INIT("でした"),
        STR_INIT("期限"), STR_INIT("となります"),
    };
    static const str joints[] = {STR_INIT("、"), STR_INIT("に"),
                                 STR_INIT("で"), STR_INIT("が"),
                                 STR_INIT("の"), STR_INIT("をもって")};
    const struct mention *m = s->mention;
    const struct date_expr *e = &m->expr;
    bool bounded = e->boundary == BOUNDARY_UNTIL && e->marker_start >= e->end;
    str rest = str_slice(m->text, e->max_end, s->end);
    for (size_t i = 0; i < COUNT(joints); i++)
        if (str_starts(rest, joints[i]) && !str_starts(rest, S("です")) &&
            !str_starts(rest, S("でした")))
            rest = str_drop(rest, joints[i].len);
    rest = str_trim(rest);
    if (rest.len == 0)
        return bounded;
    for (size_t i = 0; i < COUNT(ends); i++)
        if (str_starts(rest, ends[i]))
            return bounded || (i < 8 && e->boundary != BOUNDARY_UNTIL);
    return false;
}

static void facts_that_end(struct arena *a, const struct schedule *schedule,
                           struct fact_hits *hits)
{
    size_t nearest = 0;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        if (lists(&f->subject, hits->subject) && f->to != DATE_NONE &&
            (f->kind == FACT_PERIOD || f->kind == FACT_DATE))
            push(a, hits, f, 0, &nearest);
    }
    hits->topic_is_end = hits->len > 0;
}

struct fact_hits statement_facts(struct arena *a,
                                 const struct schedule *schedule,
                                 const struct statement *s)
{
    const struct mention *m = s->mention;
    struct fact_hits hits = {0};
    struct told t = subject_of(schedule, s);
    if (!t.found) { /* 「保険証の区切りは」: named, but not what is told of */
        struct word_hit hit = clause_subject(schedule, m->text, s->start,
                                             m->expr.start, WORD_LAST);
        hits.subject = str_slice(m->text, hit.start, hit.end);
        return hits;
    }
    if (statement_reserved(s))
        return hits;
    hits.subject = t.word;
    hits.subject_is_told = t.told;
    size_t to = s->after < s->clause_end ? s->after : s->clause_end;
    topics_behind(a, schedule, s, to, &hits);
    if (hits.len == 0 && parallel(s)) /* the shared predicate */
        topics_of_heads(a, schedule, s, str_slice(m->text, s->after, s->end),
                        &hits);
    size_t start = s->before > s->clause_start ? s->before : s->clause_start;
    if (hits.len == 0)
        topics_before(a, schedule, s, start, &hits);
    if (hits.len == 0 && s->clause_start < start)
        topics_before(a, schedule, s, s->clause_start, &hits);
    if (hits.len == 0 && s->clause_start > s->start)
        topics_told(a, schedule, s, &hits);
    if (hits.len == 0 && m->context.len)
        topics_of_heads(a, schedule, s, m->context, &hits);
    if (hits.len == 0 && t.told && plain_end(s))
        facts_that_end(a, schedule, &hits);
    return hits;
}
