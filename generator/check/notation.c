/*
 * Rule notation-mix, off unless lua/site.lua asks for it: one page writes
 * か月 and ヶ月, or 二次元コード and 二次元バーコード.
 */
#include "check/passage.h"
#include "check/rule.h"

enum { MOST_FORMS = 6 };

/* Ways to write one thing; longer ones before those they hold. */
static const struct group {
    str forms[MOST_FORMS];
    bool counts; /* only behind a number */
} groups[] = {
    {{STR_INIT("か月"), STR_INIT("ヶ月"), STR_INIT("カ月"), STR_INIT("ヵ月"),
      STR_INIT("ケ月"), STR_INIT("箇月")},
     true},
    {{STR_INIT("二次元バーコード"), STR_INIT("二次元コード"),
      STR_INIT("QRコード"), STR_INIT("ＱＲコード")},
     false},
    {{STR_INIT("お問い合わせ"), STR_INIT("お問合せ"), STR_INIT("お問合わせ"),
      STR_INIT("お問い合せ")},
     false},
    {{STR_INIT("簡単申込み"), STR_INIT("簡単申込"), STR_INIT("簡単申し込み")},
     false},
};

struct seen {
    bool found[MOST_FORMS];
    size_t first; /* the form that the page began with */
    span where;
    bool any;
};

static bool behind_number(str text, size_t at)
{
    static const str digits[] = {
        STR_INIT("0"),  STR_INIT("1"),  STR_INIT("2"),  STR_INIT("3"),
        STR_INIT("4"),  STR_INIT("5"),  STR_INIT("6"),  STR_INIT("7"),
        STR_INIT("8"),  STR_INIT("9"),  STR_INIT("０"), STR_INIT("１"),
        STR_INIT("２"), STR_INIT("３"), STR_INIT("４"), STR_INIT("５"),
        STR_INIT("６"), STR_INIT("７"), STR_INIT("８"), STR_INIT("９"),
        STR_INIT("一"), STR_INIT("二"), STR_INIT("三"), STR_INIT("数"),
    };
    str found;
    return words_end(str_take(text, at), digits, WORD_COUNT(digits), &found);
}

/* The form at that place, or MOST_FORMS. */
static size_t form_at(const struct group *g, str text, size_t at)
{
    for (size_t i = 0; i < MOST_FORMS; i++)
        if (g->forms[i].len && str_starts(str_drop(text, at), g->forms[i]) &&
            (!g->counts || behind_number(text, at)))
            return i;
    return MOST_FORMS;
}

static void see(const struct check_context *c, const struct passage *p,
                const struct group *g, size_t at, struct seen *seen)
{
    size_t form = form_at(g, p->flow.text, at);
    if (form == MOST_FORMS)
        return;
    span where = flow_span(&p->flow, at, at + g->forms[form].len);
    if (!seen->any)
        *seen = (struct seen){.first = form, .where = where, .any = true};
    if (seen->found[form] || form == seen->first)
        return;
    seen->found[form] = true;
    struct diag *d = diag_warning(
        c->diags, "notation-mix", where,
        "「%.*s」とありますが、このページでは「%.*s」とも書かれています",
        STR_ARG(g->forms[form]), STR_ARG(g->forms[seen->first]));
    diag_note(c->diags, d, seen->where, "はじめの書き方はここです");
    diag_hint(c->diags, d, "どちらかの書き方に揃えてください");
}

/* Half-width 1, full-width 2, both 3; other digits 0. */
static int width_of(str surface)
{
    int width = 0;
    for (size_t i = 0; i < surface.len; i++) {
        char byte = surface.ptr[i];
        if (byte >= '0' && byte <= '9')
            width |= 1;
        else if (str_starts(str_drop(surface, i), S("\xEF\xBC")) &&
                 i + 2 < surface.len &&
                 (unsigned char)surface.ptr[i + 2] >= 0x90 &&
                 (unsigned char)surface.ptr[i + 2] <= 0x99)
            width |= 2;
    }
    return width;
}

static void report_width(const struct check_context *c, const struct mention *m,
                         const struct mention *first)
{
    struct diag *d = diag_warning(
        c->diags, "notation-mix", m->where,
        first ? "「%.*s」の数字の幅が、このページのほかの日付と違います"
              : "「%.*s」に、全角と半角の数字が混ざっています",
        STR_ARG(str_slice(m->text, m->expr.start, m->expr.end)));
    if (first)
        diag_note(c->diags, d, first->where, "はじめの書き方はここです");
    diag_hint(c->diags, d, "数字は全角か半角のどちらかに揃えてください");
}

/* １２月１日 beside 12月2日, and 12月２日: once a page. */
static void check_widths(const struct check_context *c,
                         const struct passages *page)
{
    const struct mention *first = NULL;
    int width = 0;
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        for (size_t k = 0; k < p->mention_count; k++) {
            const struct mention *m = &p->mentions[k];
            int own = width_of(str_slice(m->text, m->expr.start, m->expr.end));
            if (m->referenced || own == 0)
                continue;
            if (own == 3 || (width && own != width)) {
                report_width(c, m, own == 3 ? NULL : first);
                return;
            }
            width = own;
            first = first ? first : m;
        }
    }
}

static bool asked_for(const struct settings *settings)
{
    for (size_t i = 0; settings && i < settings->rules.len; i++)
        if (str_equal(settings->rules.items[i], S("notation-mix")))
            return true;
    return false;
}

void check_notation(const struct check_context *c, const struct passages *page)
{
    if (!asked_for(c->settings))
        return;
    check_widths(c, page);
    for (size_t g = 0; g < WORD_COUNT(groups); g++) {
        struct seen seen = {0};
        for (size_t i = 0; i < page->len; i++)
            for (size_t at = 0; at < page->items[i].flow.text.len; at++)
                see(c, &page->items[i], &groups[g], at, &seen);
    }
}
