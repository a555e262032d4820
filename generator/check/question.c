/*
 * Rule question-missing: an answer whose question does not stand on the page,
 * as where it was left in a closed accordion: 「A. 使えません」 alone.
 */
#include "check/letter.h"
#include "check/passage.h"
#include "check/rule.h"

enum mark { MARK_NONE, MARK_QUESTION, MARK_ANSWER };

static bool separator_at(str rest)
{
    static const str separators[] = {
        STR_INIT("."),  STR_INIT("．"), STR_INIT(":"),  STR_INIT("："),
        STR_INIT("、"), STR_INIT(" "),  STR_INIT("　"), STR_INIT("）"),
        STR_INIT(")"),  STR_INIT("】"), STR_INIT("］"),
    };
    str found;
    return words_begin(rest, separators, WORD_COUNT(separators), &found);
}

/* Most lines begin with none of these bytes, and need no closer look. */
static bool may_be_marked(str text)
{
    static const str first = STR_INIT("QA\xEF\xE5\xE7\xE8");
    if (text.len < 2)
        return false;
    if (text.ptr[0] == '\xE3')
        return text.ptr[1] == '\x80'; /* 【, not kana */
    return str_find_byte(first, text.ptr[0]) != SIZE_MAX;
}

/* A. / Ａ1： / 【答え】 at the start of a text. */
static enum mark mark_of(str text)
{
    static const struct {
        str word;
        enum mark mark;
    } words[] = {
        {STR_INIT("Q"), MARK_QUESTION},    {STR_INIT("Ｑ"), MARK_QUESTION},
        {STR_INIT("質問"), MARK_QUESTION}, {STR_INIT("問い"), MARK_QUESTION},
        {STR_INIT("問"), MARK_QUESTION},   {STR_INIT("A"), MARK_ANSWER},
        {STR_INIT("Ａ"), MARK_ANSWER},     {STR_INIT("回答"), MARK_ANSWER},
        {STR_INIT("答え"), MARK_ANSWER},   {STR_INIT("答"), MARK_ANSWER},
    };
    static const str brackets[] = {STR_INIT("【"), STR_INIT("［"),
                                   STR_INIT("（")};
    str found;
    text = str_trim(text);
    if (!may_be_marked(text))
        return MARK_NONE;
    if (words_begin(text, brackets, WORD_COUNT(brackets), &found))
        text = str_drop(text, found.len);
    for (size_t i = 0; i < WORD_COUNT(words); i++) {
        if (!str_starts(text, words[i].word))
            continue;
        size_t at = words[i].word.len;
        while (letter_at(text, at) == LETTER_DIGIT)
            at += (unsigned char)text.ptr[at] < 0x80 ? 1 : S("０").len;
        if (separator_at(str_drop(text, at)))
            return words[i].mark;
    }
    return MARK_NONE;
}

static bool asks(str text)
{
    static const str ends[] = {STR_INIT("？"), STR_INIT("?"), STR_INIT("か"),
                               STR_INIT("か。"), STR_INIT("か」")};
    str found;
    return words_end(str_trim(text), ends, WORD_COUNT(ends), &found);
}

/* よくある質問: the heading over all questions is none itself. */
static bool general(str heading)
{
    static const str words[] = {
        STR_INIT("質問"),       STR_INIT("FAQ"),  STR_INIT("Q&A"),
        STR_INIT("Ｑ＆Ａ"),     STR_INIT("Q＆A"), STR_INIT("について"),
        STR_INIT("問い合わせ"), STR_INIT("回答"),
    };
    return words_hold(heading, words, WORD_COUNT(words));
}

/* A. 自宅　B. 勤務先: choices, not answers. */
static bool one_of_choices(const struct passages *page, size_t i)
{
    static const str next[] = {STR_INIT("B"), STR_INIT("Ｂ")};
    str text = page->items[i].flow.text, found;
    for (size_t k = 0; k < WORD_COUNT(next); k++) {
        size_t at = str_find(text, next[k]);
        if (at != SIZE_MAX && separator_at(str_drop(text, at + next[k].len)))
            return true;
    }
    if (i + 1 >= page->len)
        return false;
    str behind = str_trim(page->items[i + 1].flow.text);
    return words_begin(behind, next, WORD_COUNT(next), &found) &&
           separator_at(str_drop(behind, found.len));
}

static bool code_at_start(const struct passage *p)
{
    const struct inline_node *node = flow_node_at(&p->flow, 0);
    return node && node->kind == INLINE_CODE;
}

/* The next line of the passage, without its end. */
static bool next_line(const struct passage *p, size_t *at, struct sentence *s)
{
    str text = p->flow.text;
    if (*at >= text.len)
        return false;
    size_t width = str_find_byte(str_drop(text, *at), '\n');
    s->start = *at;
    s->end = width == SIZE_MAX ? text.len : *at + width;
    *at = s->end + 1;
    return true;
}

static void report(const struct check_context *c, const struct passage *p,
                   const struct sentence *s)
{
    span where = flow_span(&p->flow, s->start, s->end);
    if (check_reported(c, where))
        return;
    struct diag *d = diag_error(c->diags, "question-missing", where,
                                "この答えの前に、目に見える質問がありません");
    diag_hint(c->diags, d,
              "質問を「### 資格確認書が届きません」のような見出しか、"
              "「Q. …ですか」の段落で、答えのすぐ前に書いてください");
}

/* Whether a question is open behind the passage; judges its answers. */
static bool read_passage(const struct check_context *c,
                         const struct passages *page, size_t i, bool asked)
{
    const struct passage *p = &page->items[i];
    if (p->block->kind == BLOCK_HEADING)
        return asks(p->flow.text) || !general(p->flow.text);
    if (code_at_start(p))
        return asked;
    bool choices = false;
    size_t at = 0;
    struct sentence line;
    while (next_line(p, &at, &line)) {
        str text = sentence_text(p, &line);
        if (mark_of(text) != MARK_ANSWER) {
            asked = asked || mark_of(text) == MARK_QUESTION || asks(text);
            continue;
        }
        choices = choices || (!asked && one_of_choices(page, i));
        if (!asked && !choices)
            report(c, p, &line);
        asked = false;
    }
    return asked;
}

static bool holds_answer(const struct passage *p)
{
    size_t at = 0;
    struct sentence line;
    while (next_line(p, &at, &line))
        if (mark_of(sentence_text(p, &line)) == MARK_ANSWER)
            return true;
    return false;
}

void check_questions(const struct check_context *c, const struct passages *page)
{
    size_t first = 0;
    while (first < page->len && !holds_answer(&page->items[first]))
        first++;
    if (first == page->len)
        return;
    bool asked = false;
    for (size_t i = 0; i < page->len; i++)
        asked = read_passage(c, page, i, asked);
}
