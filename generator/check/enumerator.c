/*
 * Rule enumerator: ①②④ and ①①②. Items may open paragraphs, list items and
 * first cells or stand in a row in one sentence; lists may lie in lists.
 */
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"
#include "model/ordinal.h"

enum { MOST_LEVELS = 8, HEADING_LEVELS = 7 };

/* Items under way, outer lists first. */
struct sequence {
    struct {
        int value;
        const struct passage *passage;
        size_t start, end;
    } levels[MOST_LEVELS];
    size_t depth;
};

struct item {
    const struct passage *passage;
    size_t start, end;
    int value;
    bool leading; /* opens its passage */
};

static const str circles[] = {
    STR_INIT("①"),  STR_INIT("②"),  STR_INIT("③"),  STR_INIT("④"),
    STR_INIT("⑤"),  STR_INIT("⑥"),  STR_INIT("⑦"),  STR_INIT("⑧"),
    STR_INIT("⑨"),  STR_INIT("⑩"),  STR_INIT("⑪"),  STR_INIT("⑫"),
    STR_INIT("⑬"),  STR_INIT("⑭"),  STR_INIT("⑮"),  STR_INIT("⑯"),
    STR_INIT("⑰"),  STR_INIT("⑱"),  STR_INIT("⑲"),  STR_INIT("⑳"),
    STR_INIT("㉑"), STR_INIT("㉒"), STR_INIT("㉓"), STR_INIT("㉔"),
    STR_INIT("㉕"), STR_INIT("㉖"), STR_INIT("㉗"), STR_INIT("㉘"),
    STR_INIT("㉙"), STR_INIT("㉚"), STR_INIT("㉛"), STR_INIT("㉜"),
    STR_INIT("㉝"), STR_INIT("㉞"), STR_INIT("㉟"), STR_INIT("㊱"),
    STR_INIT("㊲"), STR_INIT("㊳"), STR_INIT("㊴"), STR_INIT("㊵"),
    STR_INIT("㊶"), STR_INIT("㊷"), STR_INIT("㊸"), STR_INIT("㊹"),
    STR_INIT("㊺"), STR_INIT("㊻"), STR_INIT("㊼"), STR_INIT("㊽"),
    STR_INIT("㊾"), STR_INIT("㊿"),
};

void enumerator_words(struct lexicon_maker *m)
{
    lexicon_add(m, WORDS_CIRCLED, circles, WORD_COUNT(circles));
}

/* ①の方, ①～⑥, （①）: a number that points at an item, not the item. */
static bool refers(str before, str after)
{
    static const str particles[] = {
        STR_INIT("の"),   STR_INIT("～"),   STR_INIT("〜"),   STR_INIT("~"),
        STR_INIT("から"), STR_INIT("まで"), STR_INIT("と"),   STR_INIT("、"),
        STR_INIT("・"),   STR_INIT("に"),   STR_INIT("は"),   STR_INIT("を"),
        STR_INIT("が"),   STR_INIT("又は"), STR_INIT("また"), STR_INIT("もし"),
        STR_INIT("及び"), STR_INIT("およ"), STR_INIT("並び"), STR_INIT("参照"),
        STR_INIT("以外"), STR_INIT("以降"), STR_INIT("）"),   STR_INIT(")"),
        STR_INIT("」"),   STR_INIT("。"),   STR_INIT("で"),   STR_INIT("より"),
        STR_INIT("や"),   STR_INIT("も"),   STR_INIT("か"),   STR_INIT(","),
        STR_INIT("，"),   STR_INIT("-"),    STR_INIT("－"),   STR_INIT("−"),
        STR_INIT("→"),    STR_INIT("⇒"),    STR_INIT("＋"),   STR_INIT("+"),
        STR_INIT("だけ"), STR_INIT("のみ"), STR_INIT("欄"),
    };
    static const str pointers[] = {
        STR_INIT("上記"), STR_INIT("前記"), STR_INIT("下記"), STR_INIT("条件"),
        STR_INIT("項目"), STR_INIT("図"),   STR_INIT("表"),   STR_INIT("注"),
        STR_INIT("手順"), STR_INIT("番号"), STR_INIT("※"),    STR_INIT("の"),
        STR_INIT("～"),   STR_INIT("〜"),   STR_INIT("→"),    STR_INIT("・"),
        STR_INIT("と"),   STR_INIT("や"),   STR_INIT("か"),   STR_INIT("欄"),
        STR_INIT("は"),   STR_INIT("が"),   STR_INIT("に"),   STR_INIT("も"),
        STR_INIT("＋"),   STR_INIT("+"),    STR_INIT("「"),   STR_INIT("から"),
    };
    str found;
    if (after.len == 0 ||
        words_end(before, pointers, WORD_COUNT(pointers), &found))
        return true;
    uint32_t cp;
    utf8_decode(after, &cp);
    if (ordinal_value(cp))
        return true; /* ①②④に当てはまる */
    if (str_starts(after, S("はじ")) || str_starts(after, S("もう")) ||
        str_starts(after, S("とど")) || str_starts(after, S("かか")) ||
        str_starts(after, S("やめ")) || str_starts(after, S("でき")))
        return false; /* words, not particles */
    return words_begin(after, particles, WORD_COUNT(particles), &found);
}

static void report_missing(const struct check_context *c,
                           const struct sequence *s, const struct item *item,
                           size_t level)
{
    struct arena *a = c->arena;
    str said = ordinal(a, item->value);
    str wanted = ordinal(a, s->levels[level].value + 1);
    str last = ordinal(a, s->levels[level].value);
    bool repeated = item->value <= s->levels[level].value;
    struct diag *d =
        diag_error(c->diags, "enumerator",
                   flow_span(&item->passage->flow, item->start, item->end),
                   repeated ? "%.*sのあとに、もう一度%.*sがあります"
                            : "%.*sの次が%.*sになっています",
                   STR_ARG(last), STR_ARG(said));
    diag_note(c->diags, d,
              flow_span(&s->levels[level].passage->flow, s->levels[level].start,
                        s->levels[level].end),
              "前の番号はここです");
    diag_hint(c->diags, d,
              repeated ? "番号を%.*sに直してください"
                       : "抜けた%.*sを補うか、番号を順に振り直してください",
              STR_ARG(wanted));
}

static void set_level(struct sequence *s, size_t level, const struct item *item)
{
    s->depth = level + 1;
    s->levels[level].value = item->value;
    s->levels[level].passage = item->passage;
    s->levels[level].start = item->start;
    s->levels[level].end = item->end;
}

/* ① right behind ① in one list, or ①②①④ where ③ was meant. */
static bool restarts_wrongly(const struct sequence *s, const struct item *item)
{
    const struct passage *before = s->levels[s->depth - 1].passage;
    const struct passage *p = item->passage;
    bool neighbour =
        before != p && before->parent == p->parent && p->nth == before->nth + 1;
    if (p->parent && p->parent->kind == BLOCK_ITEM)
        neighbour = p == before + 1 && before->parent &&
                    before->parent->next == p->parent;
    return item->leading && neighbour && s->levels[s->depth - 1].value == 1 &&
           before->flow.text.len < 240;
}

/* ①②①④: the second ① stood where ③ should. */
static bool stood_for_next(const struct sequence *s, const struct item *item)
{
    return s->depth > 1 && s->levels[s->depth - 1].value == 1 &&
           s->levels[s->depth - 2].value + 2 == item->value;
}

static void report_misnumbered(const struct check_context *c,
                               const struct sequence *s)
{
    size_t level = s->depth - 1;
    str wanted = ordinal(c->arena, s->levels[level - 1].value + 1);
    struct diag *d = diag_error(
        c->diags, "enumerator",
        flow_span(&s->levels[level].passage->flow, s->levels[level].start,
                  s->levels[level].end),
        "%.*sがあるはずのところに、もう一度①があります", STR_ARG(wanted));
    diag_note(c->diags, d,
              flow_span(&s->levels[level - 1].passage->flow,
                        s->levels[level - 1].start, s->levels[level - 1].end),
              "前の番号はここです");
    diag_hint(c->diags, d, "番号を%.*sに直してください", STR_ARG(wanted));
}

static void take(const struct check_context *c, struct sequence *s,
                 const struct item *item)
{
    size_t level = s->depth;
    while (level > 0 && s->levels[level - 1].value + 1 != item->value)
        level--;
    if (level > 0) {
        set_level(s, level - 1, item);
        return;
    }
    if (s->depth == 0) { /* goes on from elsewhere, or begins */
        set_level(s, 0, item);
        return;
    }
    if (item->value == 1 && !restarts_wrongly(s, item)) {
        set_level(s, s->depth < MOST_LEVELS ? s->depth : 0, item);
        return;
    }
    if (stood_for_next(s, item)) {
        report_misnumbered(c, s);
        set_level(s, s->depth - 2, item);
        return;
    }
    report_missing(c, s, item, s->depth - 1);
    set_level(s, s->depth - 1, item);
}

static void read_passage(const struct check_context *c, struct sequence *s,
                         const struct passage *p)
{
    str text = p->flow.text;
    struct word_places all =
        concordance_places(p->in, WORDS_CIRCLED, 0, text.len);
    for (size_t i = 0; i < all.len; i++) {
        size_t at = all.items[i].start, end = all.items[i].end;
        uint32_t cp;
        utf8_decode(str_drop(text, at), &cp);
        struct item item = {p, at, end, ordinal_value(cp), at == 0};
        str before = str_take(text, at), after = str_drop(text, end);
        bool reference =
            item.leading && after.len == 0 ? false : refers(before, after);
        if (!reference)
            take(c, s, &item);
    }
}

/* Headings count by level across sections; text counts within its section. */
void check_enumerator(const struct check_context *c,
                      const struct passages *page)
{
    struct sequence headings[HEADING_LEVELS] = {0}, text = {0};
    size_t section = 0;
    const struct block *table = NULL;
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        if (p->block->kind == BLOCK_HEADING) {
            size_t level = (size_t)p->block->level % HEADING_LEVELS;
            for (size_t k = level + 1; k < HEADING_LEVELS; k++)
                headings[k] = (struct sequence){0};
            read_passage(c, &headings[level], p);
            continue;
        }
        if (p->section != section || p->table != table)
            text = (struct sequence){0};
        section = p->section;
        table = p->table;
        if (!p->table || p->column == 0)
            read_passage(c, &text, p);
    }
}
