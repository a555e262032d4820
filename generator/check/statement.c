/* Mentions in their sentences; see statement.h. */
#include "check/statement.h"

#include "check/clause.h"
#include "check/sentence.h"

static void find_neighbours(struct statement *s,
                            const struct mention_list *list, size_t index)
{
    const struct mention *m = s->mention;
    const struct mention *previous = index > 0 ? m - 1 : NULL;
    const struct mention *next = index + 1 < list->len ? m + 1 : NULL;
    s->before = s->start;
    s->after = s->end;
    if (previous && previous->block == m->block &&
        previous->expr.max_end > s->before &&
        previous->expr.max_end <= m->expr.start)
        s->before = previous->expr.max_end;
    if (next && next->block == m->block && next->expr.max_start < s->after &&
        next->expr.max_start >= m->expr.max_end)
        s->after = next->expr.max_start;
}

struct statement statement_of(const struct concordance *in,
                              const struct mention_list *list, size_t index)
{
    const struct mention *m = &list->items[index];
    struct statement s = {.mention = m, .in = in};
    const struct date_expr *e = &m->expr;
    size_t from = sentence_floor(in->text, e->start);
    size_t to = sentence_ceiling(in->text, e->max_end);
    s.start = sentence_start(in, from, e->start, to);
    s.end = sentence_end(in, e->max_end, to);
    find_neighbours(&s, list, index);
    s.clause_start = clause_start(in, s.start, e->start);
    s.clause_end = clause_end(in, e->max_end, s.end);
    if (s.clause_end == e->max_end) /* 「12月1日をもって、…」 */
        s.clause_end = clause_end(in, e->max_end + S("、").len, s.end);
    return s;
}

struct statement statement_alone(const struct statement *s)
{
    struct statement alone = *s;
    alone.around = (struct around){0};
    alone.heading = alone.lead = alone.title = (str){0};
    alone.memo = NULL;
    return alone;
}

/* Of a passage; the front matter and what is not shown today are none. */
static const struct concordance *text_of(struct passages *page,
                                         const struct mention *m, size_t *next)
{
    while (*next < page->len && page->items[*next].block != m->block)
        ++*next;
    if (*next < page->len)
        return page->items[*next].in;
    return concordance_new(&page->maker, m->text);
}

/* The heads of a cell are those of all its mentions. */
static const struct concordance *context_of(struct passages *page,
                                            const struct statement *previous,
                                            const struct mention *m)
{
    if (m->context.len == 0)
        return NULL;
    if (previous && previous->context &&
        previous->context->text.ptr == m->context.ptr)
        return previous->context;
    return concordance_new(&page->maker, m->context);
}

struct statement *statements_of(struct arena *a, struct passages *page)
{
    const struct document *doc = page->doc;
    const struct mention_list *list = doc->mentions;
    struct around *around = around_of(a, page);
    struct statement *all = ARENA_ARRAY(a, list->len, struct statement);
    size_t passage = 0;
    for (size_t i = 0; i < list->len; i++) {
        const struct mention *m = &list->items[i];
        bool again = i > 0 && list->items[i - 1].block == m->block;
        const struct concordance *in =
            again ? all[i - 1].in : text_of(page, m, &passage);
        all[i] = statement_of(in, list, i);
        all[i].context = context_of(page, i ? &all[i - 1] : NULL, m);
        all[i].around = around[i];
        all[i].heading = concordance_text(around[i].heading);
        all[i].lead = concordance_text(around[i].lead);
        all[i].title = doc->page ? doc->page->front.title : (str){0};
        all[i].memo = ARENA_NEW(a, struct statement_memo);
    }
    return all;
}
