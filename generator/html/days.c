/*
 * Dates in running text → <time>, so that they are read by machines and kept
 * on one line, with the places where a long one may be broken.
 */
#include "html/parts.h"

/* The part of a text node that one date takes, in bytes of the source. */
struct typed_day {
    size_t start, end;
    const struct date_part *part;
    bool yearless;
};

/* The bytes behind which words may be broken, or 0; a year's in cells only. */
static size_t joint_len(str words, bool narrow)
{
    static const str joints[] = {STR_INIT("から"), STR_INIT("～"),
                                 STR_INIT("年）"), STR_INIT("年")};
    for (size_t i = 0; i < (narrow ? 4 : 2); i++)
        if (str_starts(words, joints[i]))
            return joints[i].len;
    return 0;
}

void html_put_words(struct buf *out, str words,
                    const struct html_options *options)
{
    size_t done = 0, at = 0;
    while (at < words.len) {
        size_t len = joint_len(str_drop(words, at), options->narrow);
        at += len ? len : 1;
        str rest = str_drop(words, at);
        if (!len || rest.len == 0)
            continue;
        html_put_text(out, str_take(str_drop(words, done), at - done));
        buf_put(out, S("<wbr>"));
        done = at;
    }
    html_put_text(out, str_drop(words, done));
}

/* The bytes of a weekday in brackets that the text begins with, or 0. */
static size_t weekday_len(str text)
{
    static const str open[] = {STR_INIT("（"), STR_INIT("(")};
    static const str shut[] = {STR_INIT("）"), STR_INIT(")")};
    static const str names[] = {STR_INIT("月"), STR_INIT("火"), STR_INIT("水"),
                                STR_INIT("木"), STR_INIT("金"), STR_INIT("土"),
                                STR_INIT("日")};
    for (size_t i = 0; i < 2; i++)
        for (size_t n = 0; n < 7 && str_starts(text, open[i]); n++) {
            str name = str_drop(text, open[i].len);
            if (str_starts(name, names[n]) &&
                str_starts(str_drop(name, names[n].len), shut[i]))
                return open[i].len + names[n].len + shut[i].len;
        }
    return 0;
}

/* The bytes of the mention's boundary word, where it comes next, or 0. */
static size_t marker_len(const struct mention *m, size_t at, str text)
{
    const struct date_expr *e = &m->expr;
    if (e->marker_start != at || e->marker_end <= at)
        return 0;
    str word = str_slice(m->text, e->marker_start, e->marker_end);
    return str_starts(text, word) ? word.len : 0;
}

/* The n-th day of a mention within a node, or false: it is told elsewhere. */
static bool day_of(const struct inline_node *n, const struct mention *m,
                   size_t index, struct typed_day *day)
{
    const struct date_expr *e = &m->expr;
    const struct date_part *part = &e->parts[index];
    bool whole = m->where.end - m->where.start == e->end - e->start;
    if (!whole || m->referenced || e->fault != FAULT_NONE || part->month == 0 ||
        part->day == 0 || part->start < e->start || part->end > e->end ||
        part->end <= part->start)
        return false;
    day->part = part;
    day->yearless = e->year_implicit || part->year == 0;
    day->start = m->where.start + part->start - e->start;
    day->end = m->where.start + part->end - e->start;
    if (day->start < n->where.start || day->end > n->where.end)
        return false;
    day->end += weekday_len(str_drop(n->text, day->end - n->where.start));
    day->end += marker_len(m, day->end - m->where.start + e->start,
                           str_drop(n->text, day->end - n->where.start));
    return true;
}

static void put_day(struct buf *out, const struct typed_day *day, str words,
                    const struct html_options *options)
{
    buf_put(out, S("<time datetime=\""));
    if (!day->yearless)
        buf_printf(out, "%04d-", day->part->year);
    buf_printf(out, "%02d-%02d\">", day->part->month, day->part->day);
    html_put_words(out, words, options);
    buf_put(out, S("</time>"));
}

/* The first mention that ends behind the place. */
static size_t first_behind(const struct mention_list *list, size_t place)
{
    size_t low = 0, high = list->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->items[middle].where.end <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void html_put_typed(struct buf *out, const struct inline_node *n,
                    const struct html_options *options)
{
    const struct mention_list *list = options->typed;
    size_t done = n->where.start;
    for (size_t i = list && n->verbatim ? first_behind(list, done) : SIZE_MAX;
         list && i < list->len && list->items[i].where.start < n->where.end;
         i++) {
        struct typed_day day;
        for (size_t part = 0; part < 2; part++) {
            if (!day_of(n, &list->items[i], part, &day) || day.start < done)
                continue;
            str before = str_drop(n->text, done - n->where.start);
            html_put_running(out, str_take(before, day.start - done));
            str words = str_drop(n->text, day.start - n->where.start);
            put_day(out, &day, str_take(words, day.end - day.start), options);
            done = day.end;
        }
    }
    html_put_running(out, str_drop(n->text, done - n->where.start));
}
