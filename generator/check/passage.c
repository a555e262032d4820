/* The page as a list of passages, and what rules ask of their text. */
#include "check/passage.h"

#include "base/utf8.h"
#include "calendar/holiday.h"
#include "model/grid.h"

/* How far back one looks: pages with more are wrong all over anyway. */
enum { MOST_FINDINGS = 256, QUOTE_REACH = 2000 };

struct collector {
    struct arena *arena;
    struct passages *list;
    const struct document *doc;
    size_t mention; /* the next one of the page */
    size_t section;
};

struct around {
    const struct block *parent, *table, *head;
    size_t row, column;
};

static void add_passage(struct collector *c, const struct block *b,
                        const struct around *around, size_t nth)
{
    const struct mention_list *all = c->doc->mentions;
    struct passage *p = LIST_PUSH(c->arena, c->list);
    if (b->kind == BLOCK_HEADING)
        c->section++;
    p->flow = flow_of(c->arena, b);
    p->block = b;
    p->parent = around->parent;
    p->nth = nth;
    p->section = c->section;
    p->table = around->table;
    p->row = around->row;
    p->column = around->column;
    p->head = around->head;
    if (!all->items)
        return;
    p->mentions = all->items + c->mention;
    while (c->mention < all->len && all->items[c->mention].block == b) {
        c->mention++;
        p->mention_count++;
    }
}

static void collect(struct collector *c, const struct block *list,
                    struct around around);

static void collect_cells(struct collector *c, const struct block *table)
{
    struct grid g = grid_of(c->arena, table);
    for (size_t row = 0; row < g.rows; row++)
        for (size_t column = 0; column < g.columns; column++) {
            if (!grid_begins(&g, row, column))
                continue;
            const struct block *cell = grid_at(&g, row, column);
            struct around here = {table, table, grid_row_head(&g, row, column),
                                  row, column};
            if (cell->inlines)
                add_passage(c, cell, &here, column);
            collect(c, cell->children, here);
        }
}

/* Depth is bounded: parse keeps block trees at 256. */
static void collect(struct collector *c, const struct block *list,
                    struct around around)
{
    size_t nth = 0;
    for (const struct block *b = list; b; b = b->next, nth++) {
        struct around inner = around;
        inner.parent = b;
        if (b->inlines)
            add_passage(c, b, &around, nth);
        if (b->kind == BLOCK_TABLE)
            collect_cells(c, b);
        else
            collect(c, b->children, inner);
    }
}

struct passages passages_of(struct arena *a, const struct document *doc)
{
    struct passages list = {.doc = doc};
    struct collector c = {.arena = a, .list = &list, .doc = doc};
    collect(&c, doc->blocks, (struct around){0});
    return list;
}

static const str sentence_ends[] = {
    STR_INIT("。"),
    STR_INIT("！"),
    STR_INIT("？"),
    STR_INIT("\n"),
};

/* The bytes of a sentence end at that place, or 0. */
static size_t end_here(str rest)
{
    unsigned char lead = (unsigned char)rest.ptr[0];
    if (lead == '\n')
        return 1;
    if ((lead != 0xE3 && lead != 0xEF) || rest.len < 3 ||
        ((unsigned char)rest.ptr[1] != 0x80 &&
         (unsigned char)rest.ptr[1] != 0xBC))
        return 0; /* most of the text, answered without comparing words */
    str found;
    return words_begin(rest, sentence_ends, WORD_COUNT(sentence_ends), &found)
               ? found.len
               : 0;
}

bool sentence_next(const struct passage *p, size_t *at, struct sentence *s)
{
    str text = p->flow.text;
    if (*at >= text.len)
        return false;
    s->start = *at;
    for (size_t i = *at; i < text.len; i++) {
        size_t width = end_here(str_drop(text, i));
        if (width == 0)
            continue;
        s->end = i;
        *at = i + width;
        return true;
    }
    s->end = *at = text.len;
    return true;
}

str sentence_text(const struct passage *p, const struct sentence *s)
{
    return str_slice(p->flow.text, s->start, s->end);
}

bool sentence_example(const struct passage *p, const struct sentence *s)
{
    static const str openings[] = {
        STR_INIT("たとえば"), STR_INIT("例えば"), STR_INIT("例："),
        STR_INIT("例）"),     STR_INIT("（例"),   STR_INIT("【例"),
        STR_INIT("例 "),      STR_INIT("例　"),   STR_INIT("［例"),
    };
    str text = str_trim(sentence_text(p, s)), found;
    return words_begin(text, openings, WORD_COUNT(openings), &found);
}

bool passage_quoted(const struct passage *p, size_t at)
{
    int depth = 0;
    str text = p->flow.text;
    size_t from = at > QUOTE_REACH ? at - QUOTE_REACH : 0;
    for (size_t i = from; i + 3 <= at; i++) {
        if ((unsigned char)text.ptr[i] != 0xE3)
            continue;
        str here = str_drop(text, i);
        if (str_starts(here, S("「")) || str_starts(here, S("『")))
            depth++;
        else if (str_starts(here, S("」")) || str_starts(here, S("』")))
            depth = depth > 0 ? depth - 1 : 0;
    }
    return depth > 0;
}

str passage_row_head(struct arena *a, const struct passage *p)
{
    return p->head ? grid_cell_text(a, p->head) : (str){0};
}

bool check_reported(const struct check_context *c, span where)
{
    size_t last =
        c->diags->len > MOST_FINDINGS ? c->diags->len - MOST_FINDINGS : 0;
    for (size_t i = c->diags->len; i > last; i--) {
        span said = c->diags->items[i - 1]->where;
        if (said.source && said.source != where.source)
            return false; /* another page's: ours are the latest */
        if (said.source && said.start < where.end && where.start < said.end)
            return true;
    }
    return false;
}

const struct holidays *check_holidays(const struct check_context *c)
{
    static const struct holidays computed = {0};
    const struct schedule *s = c->schedule;
    return s && s->business.holidays ? s->business.holidays : &computed;
}

bool words_begin(str text, const str *words, size_t count, str *found)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_starts(text, words[i]))
            continue;
        *found = words[i];
        return true;
    }
    return false;
}

bool words_end(str text, const str *words, size_t count, str *found)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_ends(text, words[i]))
            continue;
        *found = words[i];
        return true;
    }
    return false;
}

bool words_hold(str text, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_contains(text, words[i]))
            return true;
    return false;
}

size_t passage_mention_at(const struct passage *p, size_t at)
{
    size_t low = 0, high = p->mention_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->mentions[middle].expr.start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
