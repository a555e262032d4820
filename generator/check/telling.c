/* Sentences and what they stand under; see telling.h. */
#include "check/telling.h"

#include "base/utf8.h"
#include "model/duration.h"
#include "model/site.h"

enum { SENTENCE_MAX = 4000 }; /* bytes */

bool telling_asserts(const struct telling *t)
{
    static const str denials[] = {
        STR_INIT("ではありません"), STR_INIT("ではない"),
        STR_INIT("ではなく"),       STR_INIT("わけではあり"),
        STR_INIT("限りません"),     STR_INIT("誤りです"),
    };
    str text = str_trim(t->text);
    return !str_ends(text, S("か")) &&
           !str_starts(str_drop(t->passage->flow.text, t->where.end),
                       S("？")) &&
           !words_hold(text, denials, WORD_COUNT(denials)) &&
           !sentence_example(t->passage, &t->where);
}

static void visit_passage(const struct check_context *c, struct telling *t,
                          const struct fact *const *facts, size_t count,
                          telling_visitor *visit)
{
    const struct passage *p = t->passage;
    size_t at = 0;
    t->before = (str){0};
    t->end = 0;
    while (sentence_next(p, &at, &t->where)) {
        t->text = sentence_text(p, &t->where);
        t->first = t->end;
        while (t->end < p->mention_count &&
               p->mentions[t->end].expr.start < t->where.end)
            t->end++;
        for (size_t i = 0; i < count && t->text.len <= SENTENCE_MAX; i++)
            visit(c, t, facts[i]);
        if (str_trim(t->text).len && t->text.len <= SENTENCE_MAX)
            t->before = t->text;
    }
}

static bool in_list(const struct passage *p)
{
    return p->parent && p->parent->kind == BLOCK_ITEM;
}

void telling_visit(const struct check_context *c, const struct passages *page,
                   fact_filter *filter, telling_visitor *visit)
{
    struct telling t = {0};
    const struct schedule *all = c->schedule;
    const struct fact **facts =
        ARENA_ARRAY(c->arena, all->facts.len + 1, const struct fact *);
    size_t count = 0;
    for (size_t i = 0; i < all->facts.len; i++)
        if (filter(all->facts.items[i]))
            facts[count++] = all->facts.items[i];
    if (page->doc->page)
        t.title = page->doc->page->front.title;
    for (size_t i = 0; count && i < page->len; i++) {
        t.passage = &page->items[i];
        if (!in_list(t.passage))
            t.lead = (str){0};
        else if (i > 0 && !in_list(t.passage - 1))
            t.lead = t.passage[-1].flow.text;
        bool heading = t.passage->block->kind == BLOCK_HEADING;
        if (heading)
            t.heading = (str){0}; /* a heading is not under another */
        visit_passage(c, &t, facts, count, visit);
        if (heading)
            t.heading = t.passage->flow.text;
    }
}

static bool letter_of_word(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0x30A1 && cp <= 0x30FC);
}

bool telling_begins_word(str text, size_t at)
{
    static const str qualifiers[] = {STR_INIT("旧"), STR_INIT("新"),
                                     STR_INIT("現"), STR_INIT("本"),
                                     STR_INIT("各"), STR_INIT("全")};
    str found;
    return !letter_of_word(utf8_before(text, at)) ||
           words_end(str_take(text, at), qualifiers, WORD_COUNT(qualifiers),
                     &found);
}

static bool names(str text, str word)
{
    for (size_t at = 0; word.len && at < text.len; at += word.len) {
        size_t hit = str_find(str_drop(text, at), word);
        if (hit == SIZE_MAX)
            return false;
        at += hit;
        if (telling_begins_word(text, at))
            return true;
    }
    return false;
}

static bool names_subject(str text, const struct fact *f)
{
    for (size_t i = 0; i < f->subject.len; i++)
        if (names(text, f->subject.items[i]))
            return true;
    return false;
}

static bool names_any_subject(str text, const struct schedule *schedule)
{
    for (size_t i = 0; i < schedule->facts.len; i++)
        if (names_subject(text, schedule->facts.items[i]))
            return true;
    return false;
}

/* Where the noun that ends at `at` begins: kanji and katakana. */
static size_t noun_start(str text, size_t at)
{
    while (at >= 3 && letter_of_word(utf8_before(text, at)))
        at -= 3; /* all of them have three bytes */
    return at;
}

/* A noun that leaves open what is spoken of: 更新は, 有効期限が. */
static bool open_noun(str noun)
{
    static const str ends[] = {
        STR_INIT("期限"), STR_INIT("期間"), STR_INIT("日"),   STR_INIT("方"),
        STR_INIT("者"),   STR_INIT("様"),   STR_INIT("更新"), STR_INIT("手続"),
        STR_INIT("受付"), STR_INIT("年齢"), STR_INIT("場合"), STR_INIT("間"),
        STR_INIT("月"),   STR_INIT("年"),   STR_INIT("後"),   STR_INIT("猶予"),
        STR_INIT("家族"), STR_INIT("本人"), STR_INIT("際"),   STR_INIT("未満"),
        STR_INIT("以上"), STR_INIT("期"),   STR_INIT("窓口"), STR_INIT("発送"),
        STR_INIT("送付"), STR_INIT("郵送"), STR_INIT("配信"), STR_INIT("発行"),
        STR_INIT("交付"), STR_INIT("配布"), STR_INIT("抽出"), STR_INIT("公開"),
        STR_INIT("開始"), STR_INIT("終了"), STR_INIT("移行"), STR_INIT("予定"),
        STR_INIT("登録"),
    };
    str found;
    return noun.len == 0 || words_end(noun, ends, WORD_COUNT(ends), &found);
}

bool telling_own_topic(str text, const str *particles, size_t count)
{
    str found;
    for (size_t at = 0; at + 3 <= text.len; at++) {
        if (!words_begin(str_drop(text, at), particles, count, &found))
            continue;
        size_t start = noun_start(text, at);
        if (!open_noun(str_slice(text, start, at)))
            return true;
        str head = str_take(text, start);
        if (!str_ends(head, S("の")))
            continue;
        size_t end = start - S("の").len;
        if (!open_noun(str_slice(text, noun_start(text, end), end)))
            return true;
    }
    return false;
}

bool telling_speaks(const struct schedule *schedule, const str *places,
                    size_t count, const struct fact *f)
{
    static const str topics[] = {STR_INIT("は"), STR_INIT("が")};
    for (size_t i = 0; i < count; i++) {
        if (names_subject(places[i], f))
            return true;
        if (names_any_subject(places[i], schedule) ||
            (i == 0 &&
             telling_own_topic(places[i], topics, WORD_COUNT(topics))))
            return false;
    }
    return false;
}

size_t telling_last_word(str text, str word)
{
    size_t last = 0;
    for (size_t at = 0; word.len && at < text.len; at += word.len) {
        size_t hit = str_find(str_drop(text, at), word);
        if (hit == SIZE_MAX)
            break;
        at += hit;
        if (telling_begins_word(text, at))
            last = at + word.len;
    }
    return last;
}

static size_t last_subject(str text, const struct fact *f)
{
    size_t last = 0;
    for (size_t i = 0; i < f->subject.len; i++) {
        size_t end = telling_last_word(text, f->subject.items[i]);
        last = end > last ? end : last;
    }
    return last;
}

bool telling_last_named(const struct schedule *schedule, str text,
                        const struct fact *f)
{
    size_t own = last_subject(text, f);
    for (size_t i = 0; i < schedule->facts.len; i++)
        if (last_subject(text, schedule->facts.items[i]) > own)
            return false;
    return true;
}

str telling_subject(const struct schedule *schedule, str place)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        const struct fact *f = schedule->facts.items[i];
        for (size_t k = 0; k < f->subject.len; k++)
            if (names(place, f->subject.items[k]))
                return f->subject.items[0];
    }
    return (str){0};
}

bool telling_concerns(const struct check_context *c, const struct telling *t,
                      const struct fact *f)
{
    str places[] = {t->text, telling_heads(c->arena, t), t->before, t->heading,
                    t->title};
    return telling_speaks(c->schedule, places, WORD_COUNT(places), f);
}

bool telling_refers(const struct telling *t, const struct fact *f)
{
    for (size_t i = t->first; i < t->end; i++)
        if (t->passage->mentions[i].referenced &&
            t->passage->mentions[i].fact == f)
            return true;
    return false;
}

str telling_heads(struct arena *a, const struct telling *t)
{
    const struct passage *p = t->passage;
    const struct block *cell = p->table ? p->table->children : NULL;
    if (t->first < t->end)
        return p->mentions[t->first].context;
    if (!cell || p->row == 0)
        return (str){0};
    cell = cell->children;
    for (size_t i = 0; cell && i < p->column; i++)
        cell = cell->next;
    str row = passage_row_head(a, p);
    str column = cell ? flow_of(a, cell).text : (str){0};
    return arena_printf(a, "%.*s %.*s", STR_ARG(row), STR_ARG(column));
}

str telling_slice(const struct telling *t, size_t start, size_t end)
{
    size_t low = start > t->where.start ? start : t->where.start;
    size_t high = end < t->where.end ? end : t->where.end;
    return low < high ? str_slice(t->passage->flow.text, low, high) : (str){0};
}

struct fact_duration telling_length(struct period term)
{
    static const enum duration_unit units[] = {
        [PERIOD_DAYS] = DURATION_DAYS,
        [PERIOD_WEEKS] = DURATION_WEEKS,
        [PERIOD_MONTHS] = DURATION_MONTHS,
        [PERIOD_YEARS] = DURATION_YEARS,
    };
    return (struct fact_duration){term.count, units[term.unit], DURATION_EXACT};
}

bool telling_term(const struct date_expr *e, str sign, struct period term)
{
    struct fact_duration said;
    if ((e->kind != MENTION_DURATION && e->kind != MENTION_OFFSET) ||
        !str_starts(e->value, sign))
        return false;
    str value = str_drop(e->value, sign.len);
    return str_starts(value, S("P")) && duration_read(value, &said) &&
           duration_same(said, telling_length(term));
}
