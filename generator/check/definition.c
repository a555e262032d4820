/*
 * Rule term-before-definition: 「加入者」 stands above the sentence that says
 * （以下「加入者」という。）.
 */
#include "base/letter.h"
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"

/* A page with more defines words for the sake of it; each costs a search. */
enum { DEFINITIONS_MOST = 64 };

struct definition {
    str word;
    size_t passage;  /* its number */
    size_t sentence; /* where its sentence begins */
    str full;        /* the sentence up to the bracket */
    span where;
};

struct definitions {
    struct definition items[DEFINITIONS_MOST];
    size_t len;
};

static bool known(const struct definitions *all, str word)
{
    for (size_t i = 0; i < all->len; i++)
        if (str_equal(all->items[i].word, word))
            return true;
    return false;
}

static size_t sentence_start(const struct passage *p, size_t at)
{
    struct sentence s;
    size_t next = 0, start = 0;
    while (sentence_next(p, &next, &s) && s.start <= at)
        start = s.start;
    return start;
}

/* The text of the sentence in front of （以下「. */
static str full_form(const struct passage *p, size_t sentence, size_t at)
{
    str before = str_slice(p->flow.text, sentence, at);
    size_t last = 0, from = 0, hit;
    while ((hit = str_find(str_drop(before, from), S("以下"))) != SIZE_MAX) {
        last = from + hit;
        from = last + 1;
    }
    before = str_take(before, last);
    if (str_ends(before, S("（")))
        return str_take(before, before.len - S("（").len);
    return str_ends(before, S("(")) ? str_take(before, before.len - 1) : before;
}

static void find_in_passage(struct definitions *all,
                            const struct passages *page, size_t number)
{
    const struct passage *p = &page->items[number];
    for (size_t i = 0; i < p->flow.len; i++) {
        const struct flow_piece *piece = &p->flow.pieces[i];
        if (piece->node->kind != INLINE_TERM || known(all, piece->node->text))
            continue;
        if (all->len == DEFINITIONS_MOST)
            return;
        size_t sentence = sentence_start(p, piece->start);
        all->items[all->len++] = (struct definition){
            piece->node->text, number, sentence,
            full_form(p, sentence, piece->start), piece->node->where};
    }
}

/* Headings name what follows; they need not define it first. */
static bool heads(const struct block *b)
{
    return b->kind == BLOCK_HEADING || b->kind == BLOCK_CALLOUT ||
           b->kind == BLOCK_COMPONENT || b->header;
}

static uint32_t letter_behind(str text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(str_drop(text, at), &cp);
    return cp;
}

/* 資格情報のお知らせ, where 「お知らせ」 is short for just that. */
static bool in_full(const struct definition *d, uint32_t before)
{
    if (!str_ends(d->full, d->word))
        return false;
    return before && before == utf8_before(d->full, d->full.len - d->word.len);
}

/* お知らせします, お届けいたします: a deed, not the thing. */
static bool deed(str behind)
{
    static const str words[] = {
        STR_INIT("し"),   STR_INIT("す"),     STR_INIT("さ"),
        STR_INIT("いた"), STR_INIT("くださ"), STR_INIT("下さ"),
    };
    str word;
    return words_begin(behind, words, WORD_COUNT(words), &word);
}

/* Whether the word at `at` is the one that is defined, and not quoted. */
static bool used_at(const struct definition *d, const struct passage *p,
                    size_t at)
{
    uint32_t before = utf8_before(p->flow.text, at);
    uint32_t behind = letter_behind(p->flow.text, at + d->word.len);
    if (letter_of_noun(letter_of(before)) ||
        letter_of_noun(letter_of(behind)) || in_full(d, before) ||
        before == 0x304A || before == 0x3054 || /* お, ご: a polite word */
        deed(str_drop(p->flow.text, at + d->word.len)))
        return false;
    const struct inline_node *node = flow_node_at(&p->flow, at);
    return node && node->kind != INLINE_CODE && node->kind != INLINE_TERM &&
           !passage_quoted(p, at);
}

static bool find_use(const struct definition *d, const struct passage *p,
                     size_t end, span *where)
{
    str text = str_take(p->flow.text, end);
    size_t from = 0, hit;
    while ((hit = str_find(str_drop(text, from), d->word)) != SIZE_MAX) {
        size_t at = from + hit;
        from = at + d->word.len;
        if (!used_at(d, p, at))
            continue;
        *where = flow_span(&p->flow, at, from);
        return true;
    }
    return false;
}

static void report(const struct check_context *c, const struct definition *d,
                   span where)
{
    if (check_reported(c, where))
        return;
    struct diag *e = diag_warning(
        c->diags, "term-before-definition", where,
        "「%.*s」は、意味を決める文より前で使われています", STR_ARG(d->word));
    diag_note(c->diags, e, d->where, "「%.*s」の意味はここで決めています",
              STR_ARG(d->word));
    diag_hint(c->diags, e,
              "初めて使うここで「（以下「%.*s」という。）」と書くか、"
              "ここでは略さずに書いてください",
              STR_ARG(d->word));
}

static void check_definition(const struct check_context *c,
                             const struct passages *page,
                             const struct definition *d)
{
    for (size_t i = 0; i <= d->passage; i++) {
        const struct passage *p = &page->items[i];
        size_t end = i == d->passage ? d->sentence : p->flow.text.len;
        span where;
        if (heads(p->block) || !find_use(d, p, end, &where))
            continue;
        report(c, d, where);
        return;
    }
}

void check_definitions(const struct check_context *c,
                       const struct passages *page)
{
    struct definitions all = {.len = 0};
    for (size_t i = 0; i < page->len; i++)
        find_in_passage(&all, page, i);
    for (size_t i = 0; i < all.len; i++)
        check_definition(c, page, &all.items[i]);
}
