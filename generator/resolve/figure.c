/* Figures: a picture and the numbers on it. */
#include "resolve/figure.h"

#include "base/utf8.h"
#include "model/component.h"
#include "model/ordinal.h"

static const char rule[] = "directive";

enum { WHOLE = 1000 }; /* tenths of a percent */

static struct inline_node *node(struct arena *a, enum inline_kind kind,
                                span where)
{
    struct inline_node *n = ARENA_NEW(a, struct inline_node);
    n->kind = kind;
    n->where = where;
    return n;
}

/* ![説明](画像), as if it had been written so. */
static struct block *picture(struct arena *a, const struct block *figure,
                             const struct component_option *src,
                             const struct component_option *alt)
{
    struct block *p = ARENA_NEW(a, struct block);
    p->kind = BLOCK_PARAGRAPH;
    p->where = figure->where;
    p->inlines = node(a, INLINE_IMAGE, src->where);
    p->inlines->url = src->value;
    p->inlines->children = node(a, INLINE_TEXT, alt->where);
    p->inlines->children->text = alt->value;
    p->inlines->children->verbatim = true;
    return p;
}

/* --- (30, 42) in front of an item --- */

/* The bytes of the first of these words that s begins with, or 0. */
static size_t word_at(str s, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts(s, words[i]))
            return words[i].len;
    return 0;
}

static void skip(str *s, const str *words, size_t count)
{
    for (size_t len; (len = word_at(*s, words, count)) > 0;)
        *s = str_drop(*s, len);
}

static void skip_blanks(str *s)
{
    static const str blanks[] = {STR_INIT(" "), STR_INIT("\t"), STR_INIT("　")};
    skip(s, blanks, 3);
}

static bool take(str *s, const str *words, size_t count)
{
    skip_blanks(s);
    size_t len = word_at(*s, words, count);
    *s = str_drop(*s, len);
    skip_blanks(s);
    return len > 0;
}

/* A digit of either width; -1 where there is none. */
static int take_digit(str *s)
{
    uint32_t cp;
    if (s->len == 0)
        return -1;
    size_t len = utf8_decode(*s, &cp);
    if (cp >= 0xFF10 && cp <= 0xFF19)
        cp -= 0xFF10 - '0';
    if (cp < '0' || cp > '9')
        return -1;
    *s = str_drop(*s, len);
    return (int)(cp - '0');
}

/* 42, 42.5, 42% in tenths; large numbers stay large. False: no number. */
static bool take_percent(str *s, int *tenths)
{
    static const str points[] = {STR_INIT("."), STR_INIT("．")};
    static const str signs[] = {STR_INIT("%"), STR_INIT("％")};
    enum { TOO_LARGE = 100000 };
    static const str minus[] = {STR_INIT("-"), STR_INIT("−"), STR_INIT("－")};
    bool negative = take(s, minus, 3);
    int digit = take_digit(s);
    if (digit < 0)
        return false;
    for (*tenths = 0; digit >= 0; digit = take_digit(s))
        *tenths = *tenths < TOO_LARGE ? (*tenths + digit) * 10 : TOO_LARGE;
    if (word_at(*s, points, 2)) {
        *s = str_drop(*s, word_at(*s, points, 2));
        digit = take_digit(s);
        *tenths += digit > 0 ? digit : 0;
        while (digit >= 0)
            digit = take_digit(s);
    }
    take(s, signs, 2);
    if (negative)
        *tenths = -1 - *tenths;
    return true;
}

/* Reads a place off the front of *s; false where there is none. */
static bool take_place(str *s, struct figure_mark *mark)
{
    static const str open[] = {STR_INIT("("), STR_INIT("（")};
    static const str comma[] = {STR_INIT(","), STR_INIT("、"), STR_INIT("，")};
    static const str shut[] = {STR_INIT(")"), STR_INIT("）")};
    return take(s, open, 2) && take_percent(s, &mark->x) && take(s, comma, 3) &&
           take_percent(s, &mark->y) && take(s, shut, 2);
}

static bool within(const struct figure_mark *mark)
{
    return mark->x >= 0 && mark->x <= WHOLE && mark->y >= 0 && mark->y <= WHOLE;
}

static void report_no_place(const struct block *item, struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, rule, item->where, "図の上の場所が書かれていません");
    diag_hint(diags, d,
              "「1. (30, 42) 説明」のように、左からと上からの位置を"
              "パーセントで初めに書いてください");
}

static void report_outside(const struct inline_node *n, size_t len,
                           struct diag_list *diags)
{
    span where = n->verbatim ? span_of(n->where.source, n->where.start,
                                       n->where.start + len)
                             : n->where;
    struct diag *d = diag_error(diags, rule, where, "「%.*s」は図の外です",
                                STR_ARG(str_trim(str_take(n->text, len))));
    diag_hint(diags, d,
              "左からと上からの位置を、0から100までの数字で書いてください");
}

/* Takes the place off the item's first words. */
static bool mark_item(struct arena *a, struct block *item,
                      struct diag_list *diags)
{
    struct block *p = item->children;
    struct inline_node *n = p && p->kind == BLOCK_PARAGRAPH ? p->inlines : NULL;
    struct figure_mark mark = {0};
    str rest = n && n->kind == INLINE_TEXT ? n->text : S("");
    if (!take_place(&rest, &mark)) {
        report_no_place(item, diags);
        return false;
    }
    size_t len = n->text.len - rest.len;
    if (!within(&mark)) {
        report_outside(n, len, diags);
        return false;
    }
    struct inline_node *next = n->next;
    p->inlines = inline_part(a, n, len, n->text.len);
    p->inlines->next = next;
    item->mark = ARENA_NEW(a, struct figure_mark);
    *item->mark = mark;
    return true;
}

/* The number of the list's last item and one. */
static int mark_list(struct arena *a, struct block *list, int next,
                     struct diag_list *diags)
{
    for (struct block *item = list->children; item; item = item->next) {
        if (next > ORDINAL_MOST) {
            struct diag *d =
                diag_error(diags, rule, item->where,
                           "番号は%dまでしか付けられません", ORDINAL_MOST);
            diag_hint(diags, d, "図を分けてください");
            return next;
        }
        if (mark_item(a, item, diags))
            item->mark->number = next;
        item->label = ordinal(a, next++);
    }
    return next;
}

static void figure_set(struct arena *a, struct block *b,
                       struct diag_list *diags)
{
    const struct component_option *src =
        component_option(b->component, S("src"));
    const struct component_option *alt =
        component_option(b->component, S("alt"));
    if (!src || src->value.len == 0 || !alt)
        return; /* reported by parse */
    if (str_trim(alt->value).len == 0) {
        struct diag *d =
            diag_error(diags, rule, b->where, "図の「説明」が空です");
        diag_hint(diags, d,
                  "画像が見えない人のために、内容を短い文で書いてください");
    }
    int next = 1;
    for (struct block *c = b->children; c; c = c->next)
        if (c->kind == BLOCK_LIST && c->ordered) {
            next = next == 1 && c->start > 1 ? c->start : next;
            next = mark_list(a, c, next, diags);
        }
    struct block *first = picture(a, b, src, alt);
    first->next = b->children;
    b->children = first;
}

/* Depth is bounded: parse keeps block trees at 256. */
void figures_set(struct arena *a, struct block *blocks, struct diag_list *diags)
{
    for (struct block *b = blocks; b; b = b->next) {
        figures_set(a, b->children, diags);
        if (b->kind == BLOCK_COMPONENT && b->component &&
            b->component->info->kind == COMPONENT_FIGURE)
            figure_set(a, b, diags);
    }
}
