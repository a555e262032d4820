/*
 * Rule version-stamp: 「更新日：…」, 「作成日：…」 and 「第1.2版」 typed in a
 * page against its front matter.
 */
#include "base/buf.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/rule.h"

static const str updated_labels[] = {
    STR_INIT("更新日"), STR_INIT("最終更新"), STR_INIT("改訂日"),
    STR_INIT("改定日"), STR_INIT("更新"),
};
static const str published_labels[] = {
    STR_INIT("公開日"), STR_INIT("作成日"), STR_INIT("掲載日"),
    STR_INIT("公開"),   STR_INIT("作成"),   STR_INIT("掲載"),
};

static str without_gap(str text)
{
    static const str gaps[] = {STR_INIT("："), STR_INIT(":"), STR_INIT(" "),
                               STR_INIT("　"), STR_INIT("／")};
    str found;
    while (words_end(text, gaps, WORD_COUNT(gaps), &found))
        text = str_take(text, text.len - found.len);
    return text;
}

/* What stands before the date: 更新日： or the head of its row. */
static str label_of(const struct check_context *c, const struct passage *p,
                    const struct mention *m)
{
    str before = str_take(m->text, m->expr.start);
    str label = without_gap(before);
    if (before.len == 0 && p->table)
        return without_gap(passage_row_head(c->arena, p));
    return label.len < before.len || str_ends(label, S("日")) ? label
                                                              : (str){0};
}

static void report(const struct check_context *c, const struct mention *m,
                   const struct front *front, date right, const char *key)
{
    struct buf b = {.arena = c->arena};
    words_put_date(&b, right,
                   (struct date_style){.notation = NOTATION_SEIREKI});
    struct diag *d =
        diag_error(c->diags, "version-stamp", m->where,
                   "「%.*s」とありますが、ページの初めの%sは%.*sです",
                   STR_ARG(str_slice(m->text, m->expr.start, m->expr.end)), key,
                   STR_ARG(buf_text(&b)));
    diag_note(c->diags, d, front->where, "ページの初めの項目はここです");
    diag_hint(c->diags, d,
              "どちらか正しいほうに揃えてください。"
              "本文の日付は消してもかまいません（ページに自動で出ます）");
}

static void check_date(const struct check_context *c, const struct passage *p,
                       const struct mention *m, const struct front *front)
{
    date said = m->expr.parts[0].day_number;
    if (m->expr.kind != MENTION_DATE || said == DATE_NONE)
        return;
    str label = label_of(c, p, m), found;
    if (label.len == 0 || check_reported(c, m->where))
        return;
    if (words_end(label, updated_labels, WORD_COUNT(updated_labels), &found)) {
        if (front->updated != DATE_NONE && front->updated != said)
            report(c, m, front, front->updated, "更新日（updated）");
    } else if (words_end(label, published_labels, WORD_COUNT(published_labels),
                         &found) &&
               front->published != DATE_NONE && front->published != said) {
        report(c, m, front, front->published, "公開日（published）");
    }
}

/* 第1.2版 in a line of its own or beside 更新日 and 版数. */
static void check_version(const struct check_context *c,
                          const struct passage *p, const struct front *front)
{
    static const str labels[] = {STR_INIT("更新日"),     STR_INIT("版数"),
                                 STR_INIT("バージョン"), STR_INIT("作成日"),
                                 STR_INIT("最終更新"),   STR_INIT("改訂日")};
    str text = p->flow.text;
    if (front->version.len == 0)
        return;
    size_t start = str_find(text, S("第"));
    if (start == SIZE_MAX)
        return;
    size_t length = str_find(str_drop(text, start), S("版"));
    if (length == SIZE_MAX || length > 24)
        return;
    str said = str_take(str_drop(text, start), length + S("版").len);
    for (size_t i = S("第").len; i < length; i++) {
        char byte = said.ptr[i];
        if (byte != '.' && !(byte >= '0' && byte <= '9'))
            return;
    }
    str found;
    bool alone = said.len == str_trim(text).len;
    if (str_equal(said, front->version) ||
        (!alone && !words_begin(text, labels, WORD_COUNT(labels), &found)))
        return;
    struct diag *d = diag_error(
        c->diags, "version-stamp", flow_span(&p->flow, start, start + said.len),
        "「%.*s」とありますが、ページの初めの版（version）は「%.*s」です",
        STR_ARG(said), STR_ARG(front->version));
    diag_note(c->diags, d, front->where, "ページの初めの項目はここです");
    diag_hint(c->diags, d, "どちらか正しいほうに揃えてください");
}

void check_stamp(const struct check_context *c, const struct passages *page)
{
    if (!page->doc->page)
        return;
    const struct front *front = &page->doc->page->front;
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        for (size_t k = 0; k < p->mention_count; k++)
            check_date(c, p, &p->mentions[k], front);
        check_version(c, p, front);
    }
}
