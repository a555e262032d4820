/*
 * Rule condition-missing: a claim that holds only under a condition stands
 * without it: 「利用登録は一度だけで済みます」 and no word of its lapse.
 */
#include "base/buf.h"
#include "check/wording.h"

static bool states(const struct condition *of, str text)
{
    return words_hold(text, of->needs.items, of->needs.len);
}

/* Whether any passage of the section, or of the page, states it. */
static bool stated_around(const struct condition *of, const struct spoken *w)
{
    const struct passage *items = w->page->items;
    size_t section = items[w->passage].section;
    size_t from = w->passage, to = w->passage + 1;
    bool page = of->reach == REACH_PAGE;
    while (from > 0 && (page || items[from - 1].section == section))
        from--;
    while (to < w->page->len && (page || items[to].section == section))
        to++;
    for (size_t i = from; i < to; i++)
        if (states(of, items[i].flow.text))
            return true;
    return false;
}

static bool stated(const struct condition *of, const struct spoken *w,
                   struct condition_memo *memo)
{
    size_t section = w->page->items[w->passage].section;
    if (of->reach == REACH_SENTENCE)
        return states(of, spoken_sentence(w));
    if (of->reach == REACH_PAGE)
        section = 0;
    if (memo->section != section) {
        memo->section = section;
        memo->stated = stated_around(of, w);
    }
    return memo->stated;
}

static void report(const struct check_context *c, const struct condition *of,
                   span where, str claim)
{
    static const char *const places[] = {
        [REACH_SECTION] = "次の見出しまで",
        [REACH_SENTENCE] = "同じ文",
        [REACH_PAGE] = "同じページ",
    };
    struct diag_list *diags = c->diags;
    const struct wording *w = &of->wording;
    struct buf needs = {.arena = diags->arena};
    for (size_t i = 0; i < of->needs.len; i++)
        buf_printf(&needs, "「%.*s」", STR_ARG(of->needs.items[i]));
    struct diag *d = diag_warning(
        diags, "condition-missing", where,
        "「%.*s」とありますが、その条件（%.*s）が%sの中に書かれていません",
        STR_ARG(claim), STR_ARG(w->label), places[of->reach]);
    diag_note(diags, d, w->where, "「%.*s」はここで定めています",
              STR_ARG(w->id));
    diag_hint(diags, d,
              "%.*sのどれかの言葉で、※ などを付けて条件を書き添えてください\n"
              "条件が要らなければ、予定表の「%.*s」を直してください",
              STR_ARG(buf_text(&needs)), STR_ARG(w->id));
}

bool condition_said(const struct check_context *c, const struct condition *of,
                    const struct spoken *word, struct condition_memo *memo)
{
    const struct passage *p = &word->page->items[word->passage];
    span where = flow_span(&p->flow, word->start, word->end);
    if (check_reported(c, where) || !spoken_plainly(word, &of->wording) ||
        !spoken_of(word, &of->wording) || stated(of, word, memo))
        return false;
    report(c, of, where, str_slice(p->flow.text, word->start, word->end));
    return true;
}
