/* Rules waiver, waiver-expired, waiver-unused; findings that are accepted. */
#include "check/waiver.h"

#include "base/near.h"
#include "calendar/words.h"

/* --- the block that a comment covers --- */

static bool coverable(const struct block *b)
{
    switch (b->kind) {
    case BLOCK_PARAGRAPH:
    case BLOCK_HEADING:
    case BLOCK_ITEM:
    case BLOCK_TABLE:
    case BLOCK_ROW:
        return true;
    case BLOCK_LIST:
    case BLOCK_QUOTE:
    case BLOCK_CODE:
    case BLOCK_RULE:
    case BLOCK_HTML:
    case BLOCK_CELL:
    case BLOCK_CALLOUT:
    case BLOCK_COMPONENT:
        break;
    }
    return false;
}

struct cover {
    span within; /* the innermost block around the comment */
    span item;   /* the innermost list item around it */
    span next;   /* the first block behind it */
};

static bool around(const struct block *b, span remark)
{
    return b->where.start <= remark.start && b->where.end >= remark.end;
}

/* The parser's own limits bound the depth. */
static void look(const struct block *b, span remark, struct cover *cover)
{
    for (; b; b = b->next) {
        if (coverable(b) && b->where.source == remark.source) {
            bool behind = b->where.start >= remark.end;
            if (behind && !cover->next.source)
                cover->next = b->where;
            if (behind)
                return; /* the blocks that follow lie further behind */
            if (around(b, remark) && b->kind == BLOCK_ITEM)
                cover->item = b->where;
            else if (around(b, remark) && b->kind != BLOCK_TABLE)
                cover->within = b->where;
        }
        look(b->children, remark, cover);
        if (cover->next.source)
            return;
    }
}

static span covered(const struct document *doc, span remark)
{
    struct cover cover = {0};
    look(doc->blocks, remark, &cover);
    if (cover.within.source)
        return cover.within;
    bool last = !cover.next.source || cover.next.start >= cover.item.end;
    return cover.item.source && last ? cover.item : cover.next;
}

/* --- what a comment says --- */

/* What is left to read of a comment. */
struct words {
    const struct source *source;
    size_t at, end;
};

static size_t blank_at(str text, size_t at)
{
    static const str wide = STR_INIT("\xE3\x80\x80");
    char c = text.ptr[at];
    if (c == ' ' || c == '\t' || c == '\n')
        return 1;
    return str_starts(str_drop(text, at), wide) ? wide.len : 0;
}

/* The next word; empty at the end. */
static span next_word(struct words *w)
{
    str text = str_take(w->source->text, w->end);
    while (w->at < w->end && blank_at(text, w->at))
        w->at += blank_at(text, w->at);
    size_t start = w->at;
    while (w->at < w->end && !blank_at(text, w->at))
        w->at++;
    return span_of(w->source, start, w->at);
}

static void refuse(struct diag_list *diags, span where, const char *message)
{
    struct diag *d = diag_error(diags, WAIVER_RULE, where, "%s", message);
    diag_hint(diags, d, "例: " WAIVER_EXAMPLE);
}

/* Behind `<!--` and `annai:`, before `-->`. */
static struct words words_of(span remark)
{
    str text = span_text(remark);
    size_t at = str_find(text, S("annai")) + S("annai").len;
    at += str_starts(str_drop(text, at), S(":")) ? 1 : S("：").len;
    return (struct words){remark.source, remark.start + at,
                          remark.end - S("-->").len};
}

static bool read_head(struct words *w, span remark, struct diag_list *diags)
{
    span word = next_word(w);
    if (str_equal(span_text(word), S("accept")))
        return true;
    refuse(diags, word.end > word.start ? word : remark,
           "annai: の後に書けるのは accept だけです");
    return false;
}

static bool read_until(struct words *w, span remark, struct waiver *waiver,
                       struct diag_list *diags)
{
    span word = next_word(w);
    if (!str_equal(span_text(word), S("until"))) {
        refuse(diags, remark, "受け入れの期限（until 日付）がありません");
        return false;
    }
    word = next_word(w);
    waiver->until = words_read_date(span_text(word));
    if (waiver->until != DATE_NONE)
        return true;
    struct diag *d =
        diag_error(diags, WAIVER_RULE, word.end > word.start ? word : remark,
                   "受け入れの期限「%.*s」を日付として読めません",
                   STR_ARG(span_text(word)));
    diag_hint(diags, d, "例: " WAIVER_EXAMPLE);
    return false;
}

static bool read_remark(span remark, struct waiver *waiver,
                        struct diag_list *diags)
{
    struct words w = words_of(remark);
    if (!read_head(&w, remark, diags))
        return false;
    span rule = next_word(&w);
    if (rule.start == rule.end) {
        refuse(diags, remark, "受け入れる規則の名前がありません");
        return false;
    }
    waiver->rule = span_text(rule);
    if (!waiver_check_rule(diags, rule, waiver->rule) ||
        !read_until(&w, remark, waiver, diags))
        return false;
    size_t start = next_word(&w).start;
    waiver->reason = str_trim(str_slice(remark.source->text, start, w.end));
    if (waiver->reason.len)
        return true;
    refuse(diags, remark, "受け入れる理由がありません");
    return false;
}

void waivers_read(struct arena *a, const struct document *doc,
                  struct waiver_list *waivers, struct diag_list *diags)
{
    for (size_t i = 0; i < doc->remarks.len; i++) {
        struct waiver w = {.where = doc->remarks.items[i]};
        if (!read_remark(w.where, &w, diags))
            continue;
        w.covers = covered(doc, w.where);
        if (w.covers.source)
            *LIST_PUSH(a, waivers) = w;
        else
            refuse(diags, w.where, "受け入れの後に段落や表がありません");
    }
}

/* --- findings --- */

static bool same_place(span a, span b)
{
    return a.start == b.start && a.end == b.end && a.source && b.source &&
           str_equal(a.source->path, b.source->path);
}

void waivers_join(struct arena *a, struct waiver_list *waivers,
                  const struct waiver_list *more)
{
    for (size_t i = 0; i < more->len; i++) {
        const struct waiver *w = &more->items[i];
        struct waiver *old = NULL;
        for (size_t k = 0; k < waivers->len && !old; k++)
            if (same_place(waivers->items[k].where, w->where))
                old = &waivers->items[k];
        if (old)
            old->used = old->used || w->used;
        else
            *LIST_PUSH(a, waivers) = *w;
    }
}

/* The whole of a path, or whole parts at its end. */
static bool names_path(str page, str path)
{
    if (!str_ends(path, page))
        return false;
    return page.len == path.len || path.ptr[path.len - page.len - 1] == '/';
}

static bool covers(const struct waiver *w, const struct diag *d)
{
    const struct source *s = d->where.source;
    if (!s || !str_equal(w->rule, str_from_c(d->rule)))
        return false;
    if (w->covers.source)
        return str_equal(w->covers.source->path, s->path) &&
               d->where.start >= w->covers.start &&
               d->where.start < w->covers.end;
    return names_path(w->page, s->path) &&
           str_contains(span_text(source_line_at(s, d->where.start)), w->text);
}

static bool accepted(struct waiver_list *waivers, date today,
                     const struct diag *d)
{
    bool found = false;
    if (d->since.len)
        today = words_read_date(d->since);
    for (size_t i = 0; i < waivers->len; i++) {
        struct waiver *w = &waivers->items[i];
        if (w->until < today || !covers(w, d))
            continue;
        w->used = true;
        found = true;
    }
    return found;
}

void waivers_apply(struct waiver_list *waivers, date today, size_t from,
                   struct diag_list *diags)
{
    size_t kept = from;
    if (waivers->len == 0)
        return;
    for (size_t i = from; i < diags->len; i++)
        if (diags->items[i]->cause == DIAG_WORLD ||
            !accepted(waivers, today, diags->items[i]))
            diags->items[kept++] = diags->items[i];
    diags->len = kept;
}

static void report_expired(const struct waiver *w, struct diag_list *diags)
{
    str day = date_iso(diags->arena, w->until);
    struct diag *d =
        diag_error(diags, "waiver-expired", w->where,
                   "「%.*s」の受け入れの期限（%.*s）が過ぎています",
                   STR_ARG(w->rule), STR_ARG(day));
    diag_hint(diags, d,
              "指摘された所を直してこの受け入れを消すか、"
              "理由を確かめて期限を延ばしてください");
}

static void report_expiring(const struct waiver *w, struct diag_list *diags)
{
    struct diag *d =
        diag_warning(diags, "waiver-expired", w->where,
                     "「%.*s」の受け入れの期限が過ぎます", STR_ARG(w->rule));
    d->since = date_iso(diags->arena, w->until + 1);
}

static void report_unused(const struct waiver *w, struct diag_list *diags)
{
    struct diag *d = diag_error(
        diags, "waiver-unused", w->where,
        "受け入れの対象になる「%.*s」の指摘がありません", STR_ARG(w->rule));
    diag_hint(diags, d, "この受け入れを消すか、置く所を確かめてください");
}

void waivers_report(const struct waiver_list *waivers, date today, date horizon,
                    enum waiver_scope scope, struct diag_list *diags)
{
    for (size_t i = 0; i < waivers->len; i++) {
        const struct waiver *w = &waivers->items[i];
        if (w->until < today)
            report_expired(w, diags);
        else if (!w->used && scope == WAIVERS_WHOLE)
            report_unused(w, diags);
        else if (horizon != DATE_NONE && w->until < horizon)
            report_expiring(w, diags);
    }
}
