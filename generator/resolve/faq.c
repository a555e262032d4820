/* Questions and answers. */
#include "resolve/faq.h"

static void unasked(struct block *answer, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", answer->where,
                                "質問の見出しより前に文があります");
    diag_hint(diags, d, "「### 質問」の形の見出しを、答えの前に書いてください");
}

static void unanswered(const struct block *question, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", question->where,
                                "この質問には答えがありません");
    diag_hint(diags, d, "見出しの次の行から答えを書いてください");
}

static void no_question(const struct block *b, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "よくある質問の中に質問がありません");
    diag_hint(diags, d,
              "「### 質問」の形の見出しと、その下に答えを書いてくださ"
              "い");
}

/* Takes the question and its answer; returns what stands behind them. */
static struct block *take(struct block *item, struct block *question,
                          struct diag_list *diags)
{
    struct block *last = question;
    item->kind = BLOCK_ITEM;
    item->where = question->where;
    item->children = question;
    while (last->next && last->next->kind != BLOCK_HEADING)
        last = last->next;
    if (last == question)
        unanswered(question, diags);
    if (last->where.source == item->where.source)
        item->where.end = last->where.end;
    struct block *behind = last->next;
    last->next = NULL;
    return behind;
}

void faq_resolve(struct arena *a, const struct resolve_input *in,
                 struct block *b, struct diag_list *diags)
{
    (void)in;
    struct block *rest = b->children, **slot = &b->children;
    if (rest && rest->kind != BLOCK_HEADING) {
        unasked(rest, diags);
        return;
    }
    if (!rest)
        no_question(b, diags);
    while (rest) {
        struct block *item = ARENA_NEW(a, struct block);
        rest = take(item, rest, diags);
        *slot = item;
        slot = &item->next;
    }
}
