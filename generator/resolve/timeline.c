/* 「:::月別予定」: rows of facts on an axis of months. */
#include "chart/timeline.h"

#include "model/component.h"
#include "model/flow.h"
#include "resolve/chart.h"
#include "resolve/reference.h"

/* What a page's list says, on its way to the chart. */
struct plan {
    struct arena *arena;
    const struct resolve_input *in;
    struct diag_list *diags;
    struct timeline *timeline;
    struct timeline_row *rows;
    struct timeline_milestone *milestones;
    bool failed;
};

static void refuse(struct plan *p, span where, const char *what)
{
    struct diag *d = diag_error(p->diags, "directive", where, "%s", what);
    diag_hint(p->diags, d,
              "「- 加入者の方」の下に、字下げして「- card.transition "
              "見せる言葉」の形で、予定表の名前を並べてください");
    p->failed = true;
}

/* The text of an item's own line, and where it stands. */
static str item_line(struct plan *p, const struct block *item, span *where)
{
    const struct block *first = item->children;
    *where = item->where;
    if (!first || !first->inlines)
        return (str){0};
    struct flow flow = flow_of(p->arena, first);
    str line, rest;
    str_cut(flow.text, S("\n"), &line, &rest);
    *where = flow_span(&flow, 0, line.len);
    return str_trim(line);
}

/* The interval of 「id 言葉」; false after an error. */
static bool read_fact(struct plan *p, const struct block *item, date *from,
                      date *to, str *label)
{
    span where;
    str line = item_line(p, item, &where), id, words, rendered;
    if (!str_cut(line, S(" "), &id, &words))
        str_cut(line, S("　"), &id, &words);
    struct reference r = {.id = id, .id_where = where};
    if (str_ends(id, S(".from")))
        r.end = END_FROM;
    if (str_ends(id, S(".to")))
        r.end = END_TO;
    if (r.end != END_WHOLE)
        r.id = str_take(id, id.len - (r.end == END_TO ? 3 : 5));
    if (id.len == 0 ||
        !reference_resolve(p->arena, p->in, &r, &rendered, p->diags)) {
        p->failed = true;
        if (id.len == 0)
            refuse(p, where, "図に載せる予定の名前がありません");
        return false;
    }
    *from = r.from;
    *to = r.to;
    *label = str_trim(words).len ? str_trim(words) : r.fact->label;
    return true;
}

static const struct block *inner_list(const struct block *item)
{
    const struct block *b = item->children;
    while (b && b->kind != BLOCK_LIST)
        b = b->next;
    return b;
}

static size_t count_items(const struct block *list)
{
    size_t count = 0;
    for (const struct block *i = list ? list->children : NULL; i; i = i->next)
        count++;
    return count;
}

static void add_row(struct plan *p, const struct block *item, str label)
{
    const struct block *list = inner_list(item);
    size_t count = count_items(list), len = 0;
    struct timeline_bar *bars =
        ARENA_ARRAY(p->arena, count + 1, struct timeline_bar);
    for (const struct block *i = list ? list->children : NULL; i; i = i->next)
        if (read_fact(p, i, &bars[len].from, &bars[len].to, &bars[len].label))
            len++;
    p->rows[p->timeline->row_count++] = (struct timeline_row){label, bars, len};
}

/* A milestone is one day: the last of a period that only ends. */
static void add_milestones(struct plan *p, const struct block *item)
{
    const struct block *list = inner_list(item);
    p->milestones =
        ARENA_ARRAY(p->arena, count_items(list) + 1, struct timeline_milestone);
    for (const struct block *i = list ? list->children : NULL; i; i = i->next) {
        date from, to;
        struct timeline_milestone m;
        if (!read_fact(p, i, &from, &to, &m.label))
            continue;
        m.day = from != DATE_NONE ? from : to;
        p->milestones[p->timeline->milestone_count++] = m;
    }
}

static void read_list(struct plan *p, const struct block *list)
{
    for (const struct block *item = list->children; item; item = item->next) {
        span where;
        str label = item_line(p, item, &where);
        if (!inner_list(item))
            refuse(p, where, "この行の下に、図に載せる予定がありません");
        else if (str_equal(label, S("節目")) ||
                 str_equal(label, S("milestones")))
            add_milestones(p, item);
        else
            add_row(p, item, label);
    }
}

static date month_start(int month)
{
    return date_make(month / 12, month % 12 + 1, 1);
}

static bool build(struct arena *a, const void *data,
                  const struct chart_options *options, struct chart *chart)
{
    return chart_timeline(a, data, options, chart);
}

/* The axis' months; false where parse has reported that one is missing. */
static bool set_months(const struct component *c, struct timeline *t)
{
    int from = component_number(c, S("from"), -1);
    int to = component_number(c, S("to"), -1);
    if (from < 0 || to < 0)
        return false;
    t->from = month_start(from);
    t->to = date_month_end(month_start(to));
    return true;
}

void timeline_resolve(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags)
{
    struct timeline t = {
        .title = chart_title(a, b, S("月別の予定")),
        .description = S("対象の方ごとに、いつからいつまで何があるかを月の目盛"
                         "りの上に示した図です。")};
    if (!set_months(b->component, &t))
        return;
    const struct block *list = b->children;
    while (list && list->kind != BLOCK_LIST)
        list = list->next;
    struct plan p = {a, in, diags, &t, NULL, NULL, false};
    if (!list) {
        refuse(&p, b->where, "図に載せる予定の箇条書きがありません");
        return;
    }
    p.rows = ARENA_ARRAY(a, count_items(list) + 1, struct timeline_row);
    read_list(&p, list);
    t.rows = p.rows;
    t.milestones = p.milestones;
    struct resolve_input styled = *in;
    struct settings settings = *in->settings;
    const struct component_option *years =
        component_option(b->component, S("years"));
    if (years)
        settings.style.notation = str_equal(years->value, S("wareki"))
                                      ? NOTATION_WAREKI
                                      : NOTATION_SEIREKI;
    styled.settings = &settings;
    if (!p.failed)
        chart_hang(a, &styled, b, build, &t, diags);
}
