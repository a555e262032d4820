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

static struct inline_node *made_words(struct arena *a, const struct block *row,
                                      str words,
                                      const struct reference *reference)
{
    struct inline_node *n = ARENA_NEW(a, struct inline_node);
    n->kind = INLINE_REFERENCE;
    n->where = row->where;
    n->text = words;
    n->reference = ARENA_NEW(a, struct reference);
    *n->reference = *reference;
    return n;
}

struct block *made_cell(struct arena *a, struct block *row, str words,
                        bool header, const struct reference *reference)
{
    struct block *cell = made_block(a, row, BLOCK_CELL);
    cell->header = header;
    if (words.len)
        cell->inlines = made_words(a, row, words, reference);
    return cell;
}

struct block *made_words_cell(struct arena *a, struct block *row, str words,
                              bool header, const struct reference *reference)
{
    struct reference r = *reference;
    r.worded = true;
    return made_cell(a, row, words, header, &r);
}

/* One end, as a reference of its own: a line may end behind each. */
static struct inline_node *made_end(struct arena *a, const struct block *row,
                                    date day, str behind,
                                    const struct reference *reference,
                                    struct date_style style)
{
    struct buf b = {.arena = a};
    struct reference r = *reference;
    words_put_date(&b, day, style);
    buf_put(&b, behind);
    r.from = r.to = day;
    r.datetime = date_iso(a, day);
    return made_words(a, row, buf_text(&b), &r);
}

struct block *made_days_cell(struct arena *a, struct block *row, date from,
                             date to, bool header,
                             const struct reference *reference,
                             struct date_style style)
{
    struct block *cell = made_block(a, row, BLOCK_CELL);
    struct inline_node **end = &cell->inlines;
    bool one = from == to;
    cell->header = header;
    if (from != DATE_NONE) {
        *end =
            made_end(a, row, from, one ? S("") : S("から"), reference, style);
        end = &(*end)->next;
    }
    if (to != DATE_NONE && !one)
        *end = made_end(a, row, to, S("まで"), reference, style);
    return cell;
}
