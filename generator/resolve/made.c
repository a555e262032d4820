/* Blocks whose words the schedule makes. */
#include "resolve/made.h"

#include "base/buf.h"

struct block *made_block(struct arena *a, struct block *parent,
                         enum block_kind kind)
{
    struct block **end = &parent->children;
    while (*end)
        end = &(*end)->next;
    *end = ARENA_NEW(a, struct block);
    (*end)->kind = kind;
    (*end)->where = parent->where;
    return *end;
}

struct block *made_cell(struct arena *a, struct block *row, str words,
                        bool header, const struct reference *reference)
{
    struct block *cell = made_block(a, row, BLOCK_CELL);
    cell->header = header;
    if (words.len == 0)
        return cell;
    cell->inlines = ARENA_NEW(a, struct inline_node);
    cell->inlines->kind = INLINE_REFERENCE;
    cell->inlines->where = row->where;
    cell->inlines->text = words;
    cell->inlines->reference = ARENA_NEW(a, struct reference);
    *cell->inlines->reference = *reference;
    return cell;
}

struct block *made_words_cell(struct arena *a, struct block *row, str words,
                              bool header, const struct reference *reference)
{
    struct reference r = *reference;
    r.value = true;
    return made_cell(a, row, words, header, &r);
}

str made_days(struct arena *a, date from, date to, struct date_style style)
{
    struct buf b = {.arena = a};
    if (from != DATE_NONE)
        words_put_date(&b, from, style);
    if (from == to)
        return buf_text(&b);
    if (from != DATE_NONE)
        buf_put(&b, S("から"));
    if (to == DATE_NONE)
        return buf_text(&b);
    words_put_date(&b, to, style);
    buf_put(&b, S("まで"));
    return buf_text(&b);
}

struct block *made_days_cell(struct arena *a, struct block *row, date from,
                             date to, bool header,
                             const struct reference *reference,
                             struct date_style style)
{
    struct reference r = *reference;
    r.from = from;
    r.to = to;
    r.datetime = from == to ? date_iso(a, from) : (str){0};
    return made_cell(a, row, made_days(a, from, to, style), header, &r);
}
