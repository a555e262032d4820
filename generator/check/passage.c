/* The page as a list of passages, and what rules ask of their text. */
#include "check/passage.h"

#include "base/utf8.h"
#include "calendar/holiday.h"
#include "check/statement.h"
#include "model/component.h"
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

struct position {
    const struct block *parent, *table, *head;
    size_t row, column;
};

static void add_passage(struct collector *c, const struct block *b,
                        const struct position *around, size_t nth)
{
    const struct mention_list *all = c->doc->mentions;
    struct passage *p = LIST_PUSH(c->arena, c->list);
    if (b->kind == BLOCK_HEADING)
        c->section++;
    p->flow = flow_of(c->arena, b);
    p->in = concordance_new(&c->list->maker, p->flow.text);
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
                    struct position around);

static void collect_cells(struct collector *c, const struct block *table)
{
    struct grid g = grid_of(c->arena, table);
    for (size_t row = 0; row < g.rows; row++)
        for (size_t column = 0; column < g.columns; column++) {
            if (!grid_begins(&g, row, column))
                continue;
            const struct block *cell = grid_at(&g, row, column);
            struct position here = {
                table, table, grid_row_head(&g, row, column), row, column};
            if (cell->inlines)
                add_passage(c, cell, &here, column);
            collect(c, cell->children, here);
        }
}

/* A contents list says what its headings say, where they stand. */
bool passage_skips(const struct block *b)
{
    return b->hidden || (b->kind == BLOCK_COMPONENT && b->component &&
                         b->component->info->kind == COMPONENT_CONTENTS);
}

/* Depth is bounded: parse keeps block trees at 256. */
static void collect(struct collector *c, const struct block *list,
                    struct position around)
{
    size_t nth = 0;
    for (const struct block *b = list; b; b = b->next, nth++) {
        struct position inner = around;
        if (passage_skips(b))
            continue;
        inner.parent = b;
        if (b->inlines)
            add_passage(c, b, &around, nth);
        if (b->kind == BLOCK_TABLE)
            collect_cells(c, b);
        else
            collect(c, b->children, inner);
    }
}

struct passages passages_of(struct arena *a, const struct lexicon *lexicon,
                            const struct document *doc)
{
    struct passages list = {.doc = doc,
                            .maker = {.arena = a, .lexicon = lexicon}};
    concordance_expect(&list.maker, doc->source ? doc->source->text.len : 0);
    struct collector c = {.arena = a, .list = &list, .doc = doc};
    collect(&c, doc->blocks, (struct position){0});
    return list;
}

void passages_state(struct passages *page, const struct statement *all)
{
    for (size_t i = 0; i < page->len; i++) {
        struct passage *p = &page->items[i];
        if (p->mention_count)
            p->statements = all + (p->mentions - page->doc->mentions->items);
    }
}

bool sentence_next(const struct passage *p, size_t *at, struct sentence *s)
{
    str text = p->flow.text;
    if (*at >= text.len)
        return false;
    s->start = *at;
    struct word_places stops =
        concordance_places(p->in, WORDS_STOP, *at, text.len);
    for (size_t i = 0; i < stops.len; i++) {
        if (text.ptr[stops.items[i].start] == '.')
            continue;
        s->end = stops.items[i].start;
        *at = stops.items[i].end;
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
    struct word_places all = concordance_places(p->in, WORDS_BRACKET, from, at);
    for (size_t i = 0; i < all.len && all.items[i].end <= at; i++) {
        str here = str_drop(text, all.items[i].start);
        if (str_starts(here, S("「")) || str_starts(here, S("『")))
            depth++;
        else if (str_starts(here, S("」")) || str_starts(here, S("』")))
            depth = depth > 0 ? depth - 1 : 0;
    }
    return depth > 0;
}

str passage_row_head(struct arena *a, const struct passage *p)
{
    const struct block *head = p->head;
    while (head && !head->inlines)
        head = head->children;
    return head ? flow_of(a, head).text : (str){0};
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
