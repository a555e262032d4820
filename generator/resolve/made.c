/* Blocks whose words the schedule makes. */
#include "resolve/made.h"

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
