/* Rule term: words that are mistyped often enough to look for. */
#include "check/passage.h"
#include "check/rule.h"

static const struct {
    str wrong, right;
} terms[] = {
    {STR_INIT("いづれ"), STR_INIT("いずれ")},
    {STR_INIT("PDFPDF"), STR_INIT("PDF")},
    {STR_INIT("平 日"), STR_INIT("平日")},
    {STR_INIT("平　日"), STR_INIT("平日")},
    {STR_INIT("保健証"), STR_INIT("保険証")},
    {STR_INIT("健康保健"), STR_INIT("健康保険")},
    {STR_INIT("保健組合"), STR_INIT("保険組合")},
    {STR_INIT("資格確認証"), STR_INIT("資格確認書")},
    {STR_INIT("マイナ証"), STR_INIT("マイナ保険証")},
    {STR_INIT("マイナンバ―"), STR_INIT("マイナンバー")},
    {STR_INIT("マイナンバ－"), STR_INIT("マイナンバー")},
    {STR_INIT("ホームぺージ"), STR_INIT("ホームページ")},
};

void term_words(struct lexicon_maker *m)
{
    for (size_t i = 0; i < WORD_COUNT(terms); i++)
        lexicon_add(m, WORDS_TERM, &terms[i].wrong, 1);
}

static void report(const struct check_context *c, const struct passage *p,
                   size_t at, size_t which)
{
    str wrong = terms[which].wrong;
    span where = flow_span(&p->flow, at, at + wrong.len);
    if (check_reported(c, where))
        return;
    struct diag *d = diag_warning(c->diags, "term", where,
                                  "「%.*s」は「%.*s」のことと思われます",
                                  STR_ARG(wrong), STR_ARG(terms[which].right));
    diag_hint(c->diags, d, "「%.*s」と書いてください",
              STR_ARG(terms[which].right));
}

/* Typed in a link's text or in running words; code is quoted as it is. */
static void check_terms_of(const struct check_context *c,
                           const struct passage *p)
{
    for (size_t i = 0; i < WORD_COUNT(terms); i++) {
        size_t from = 0;
        for (;;) {
            size_t hit = str_find(str_drop(p->flow.text, from), terms[i].wrong);
            if (hit == SIZE_MAX)
                break;
            size_t at = from + hit;
            const struct inline_node *node = flow_node_at(&p->flow, at);
            if (!node || node->kind != INLINE_CODE)
                report(c, p, at, i);
            from = at + terms[i].wrong.len;
        }
    }
}

void check_terms(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++)
        if (concordance_has(page->items[i].in, WORDS_TERM))
            check_terms_of(c, &page->items[i]);
}
