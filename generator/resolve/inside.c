/* What components must hold, whatever they make of it. */
#include "resolve/inside.h"

#include "base/map.h"
#include "base/utf8.h"
#include "model/component.h"
#include "model/flow.h"
#include "model/mailing.h"

struct walk {
    struct arena *arena;
    struct diag_list *diags;
    struct map eligible; /* of the 「対象」 above: words → struct block * */
};

static struct diag *refuse(const struct walk *w, span where, str what,
                           const char *hint)
{
    struct diag *d =
        diag_error(w->diags, "directive", where, "%.*s", STR_ARG(what));
    diag_hint(w->diags, d, "%s", hint);
    return d;
}

/* Boxes that are read as a mistake where nothing stands in them. */
static const struct {
    enum component_kind kind;
    const char *hint;
} filled[] = {
    {COMPONENT_CALLOUT, "囲みの中に文を書くか、囲みを消してください"},
    {COMPONENT_ELIGIBLE, "「- 」で始まる行に、当てはまる方を並べてください"},
    {COMPONENT_NOT_ELIGIBLE,
     "「- 」で始まる行に、当てはまらない方を並べてください"},
    {COMPONENT_CARD, "カードに載せる電話番号などを書いてください"},
    {COMPONENT_ADDRESS, "郵便番号、住所、名前を、1行ずつ書いてください"},
};

static bool is_empty(const struct walk *w, const struct block *b)
{
    enum component_kind kind = b->component->info->kind;
    if (b->children || (kind == COMPONENT_CALLOUT && b->inlines))
        return false;
    for (size_t i = 0; i < sizeof filled / sizeof *filled; i++)
        if (filled[i].kind == kind)
            return refuse(w, b->where,
                          arena_printf(w->arena, "「%.*s」の中に何もありません",
                                       STR_ARG(b->component->info->names[0])),
                          filled[i].hint);
    return false;
}

/* --- numbered items --- */

static void judge_items(const struct walk *w, const struct block *b)
{
    for (const struct block *l = b->children; l; l = l->next) {
        const struct block *item =
            l->kind == BLOCK_LIST && l->ordered ? l->children : NULL;
        for (; item; item = item->next)
            if (!item->children)
                refuse(w, item->where,
                       arena_printf(w->arena, "%.*sの項目に文がありません",
                                    STR_ARG(item->label)),
                       "文を書くか、番号の行を消してください。番号は自動で"
                       "付き直ります");
    }
}

/* --- who is and who is not --- */

/* The words of an item that is one line; else empty. */
static str item_words(const struct walk *w, const struct block *item)
{
    const struct block *line = item->children;
    if (!line || line->next || line->kind != BLOCK_PARAGRAPH)
        return (str){0};
    str words = str_trim(flow_of(w->arena, line).text);
    if (str_ends(words, S("。")))
        words = str_take(words, words.len - S("。").len);
    return words;
}

static void both(const struct walk *w, const struct block *item, str words,
                 const struct block *other)
{
    str what = arena_printf(
        w->arena, "「%.*s」が、対象と対象外の両方にあります", STR_ARG(words));
    struct diag *d = refuse(w, item->where, what,
                            "どちらか一方から消すか、条件を書き分けてください");
    diag_note(w->diags, d, other->where, "「対象」の項目はここです");
}

/* Lists of 「対象」, then the 「対象外」 that stands right behind them. */
static void judge_who(struct walk *w, const struct block *b, bool eligible)
{
    for (const struct block *l = b->children; l; l = l->next) {
        struct block *item = l->kind == BLOCK_LIST ? l->children : NULL;
        for (; item; item = item->next) {
            str words = item_words(w, item);
            const struct block *other = map_find(&w->eligible, words);
            if (words.len && eligible)
                *map_put(w->arena, &w->eligible, words) = item;
            else if (words.len && other)
                both(w, item, words, other);
        }
    }
}

/* --- postcodes --- */

/* The bytes of a digit of either width that the text begins with, or 0. */
static size_t digit_len(str text)
{
    uint32_t cp;
    size_t len = text.len ? utf8_decode(text, &cp) : 0;
    bool good =
        len && ((cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19));
    return good ? len : 0;
}

/* The same of a dash, or of what is typed for one. */
static size_t dash_len(str text)
{
    static const str dashes[] = {STR_INIT("-"), STR_INIT("－"), STR_INIT("‐"),
                                 STR_INIT("−"), STR_INIT("ー"), STR_INIT("―")};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (str_starts(text, dashes[i]))
            return dashes[i].len;
    return 0;
}

/* The bytes that are written as a postcode; 0 where it is left to fill in. */
static size_t code_len(str text)
{
    size_t at = digit_len(text), len = at;
    while (len) {
        str rest = str_drop(text, at);
        len = digit_len(rest) + dash_len(rest);
        at += len;
    }
    return at;
}

static void judge_postcode(void *context, const struct block *b)
{
    const struct walk *w = context;
    struct flow flow = flow_of(w->arena, b);
    size_t mark = str_find(flow.text, S("〒"));
    if (mark == SIZE_MAX)
        return;
    size_t start = mark + S("〒").len;
    str rest = str_drop(flow.text, start);
    while (str_starts(rest, S(" ")) || str_starts(rest, S("　")))
        rest = str_drop(rest, rest.ptr[0] == ' ' ? 1 : S("　").len);
    start = flow.text.len - rest.len;
    char digits[7];
    str code = str_take(rest, code_len(rest));
    if (code.len && !mailing_postcode(code, digits))
        refuse(w, flow_span(&flow, start, start + code.len),
               arena_printf(w->arena, "「%.*s」は郵便番号の形ではありません",
                            STR_ARG(code)),
               "「〒100-0000」のように、7桁の数字と半角の - で書いてください");
}

/* Depth is bounded: parse keeps block trees at 256. */
static void judge(struct arena *a, const struct block *b,
                  struct diag_list *diags)
{
    struct walk w = {.arena = a, .diags = diags};
    for (; b; b = b->next) {
        enum component_kind kind =
            b->component ? b->component->info->kind : COMPONENT_ONLY;
        if (kind != COMPONENT_ELIGIBLE && kind != COMPONENT_NOT_ELIGIBLE)
            w.eligible = (struct map){0};
        judge(a, b->children, diags);
        if ((b->kind != BLOCK_COMPONENT && b->kind != BLOCK_CALLOUT) ||
            !b->component || is_empty(&w, b))
            continue;
        if (kind == COMPONENT_PROCEDURE || kind == COMPONENT_CONDITIONS)
            judge_items(&w, b);
        if (kind == COMPONENT_ELIGIBLE || kind == COMPONENT_NOT_ELIGIBLE)
            judge_who(&w, b, kind == COMPONENT_ELIGIBLE);
        if (kind == COMPONENT_ADDRESS || kind == COMPONENT_WINDOW_ADDRESS)
            flow_visit(b->children, judge_postcode, &w);
    }
}

void insides_judge(struct arena *a, const struct block *blocks,
                   struct diag_list *diags)
{
    judge(a, blocks, diags);
}
