/* The text of one cell from its lines. */
#include "parse/cell.h"

#include "parse/option.h"

/* A cell under way. */
struct writing {
    struct reader *r;
    struct block **tail;      /* where the next paragraph or list hangs */
    struct block *list;       /* the list that goes on; NULL: none */
    struct block **item_tail; /* where its next item hangs */
};

static struct block *add(struct reader *r, struct block ***tail,
                         enum block_kind kind, span where)
{
    struct block *b = ARENA_NEW(r->arena, struct block);
    b->kind = kind;
    b->where = where;
    **tail = b;
    *tail = &b->next;
    return b;
}

/* Behind ・, •, - or *; 0 where there is none. */
static size_t bullet(str line)
{
    static const str marks[] = {STR_INIT("・"), STR_INIT("•"), STR_INIT("- "),
                                STR_INIT("* ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_starts(line, marks[i]))
            return marks[i].len;
    return 0;
}

/* Behind 1. or 1) and a blank; *number gets it. */
static size_t numeral(str line, int *number)
{
    size_t at = 0;
    *number = 0;
    while (at < line.len && at < 3 && line.ptr[at] >= '0' &&
           line.ptr[at] <= '9')
        *number = *number * 10 + (line.ptr[at++] - '0');
    if (at == 0 || at + 1 >= line.len ||
        (line.ptr[at] != '.' && line.ptr[at] != ')'))
        return 0;
    size_t gap = option_blank(str_drop(line, at + 1));
    return gap ? at + 1 + gap : 0;
}

/* Goes on with the list of its kind, or begins one. */
static void need_list(struct writing *w, bool ordered, int start, span where)
{
    if (w->list && w->list->ordered == ordered) {
        w->list->where.end = where.end;
        return;
    }
    w->list = add(w->r, &w->tail, BLOCK_LIST, where);
    w->list->ordered = ordered;
    w->list->start = start;
    w->list->tight = true;
    w->item_tail = &w->list->children;
}

static void add_text(struct writing *w, struct block ***tail, span text)
{
    struct block *p = add(w->r, tail, BLOCK_PARAGRAPH, text);
    if (text.start < text.end)
        reader_later(w->r, p, text);
}

static void add_line(struct writing *w, span line)
{
    int number = 1;
    size_t mark = bullet(span_text(line));
    bool ordered = mark == 0;
    if (ordered)
        mark = numeral(span_text(line), &number);
    if (mark == 0) {
        w->list = NULL;
        add_text(w, &w->tail, line);
        return;
    }
    need_list(w, ordered, ordered ? number : 1, line);
    struct block *item = add(w->r, &w->item_tail, BLOCK_ITEM, line);
    struct block **inner = &item->children;
    add_text(w, &inner,
             option_trim(span_of(line.source, line.start + mark, line.end)));
}

void cell_read(struct reader *r, struct block *cell,
               const struct span_list *lines)
{
    struct writing w = {.r = r, .tail = &cell->children};
    size_t filled = 0, only = 0;
    for (size_t i = 0; i < lines->len; i++)
        if (lines->items[i].start < lines->items[i].end) {
            filled++;
            only = i;
        }
    if (filled == 1) {
        cell->where = lines->items[only];
        reader_later(r, cell, lines->items[only]);
        return;
    }
    for (size_t i = 0; i < lines->len; i++)
        if (lines->items[i].start < lines->items[i].end)
            add_line(&w, lines->items[i]);
}
