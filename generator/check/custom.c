/*
 * Rule custom-check: what a schedule's own checks reported, at the place they
 * gave: a mention, the line of a fact, the first line of a page, or the check.
 */
#include "check/custom.h"

/* Where the words first stand behind the front matter, or the first line. */
static span page_place(const struct custom_page *page, str words)
{
    const struct source *s = page->source;
    size_t body = page->front->body;
    size_t at = words.len ? str_find(str_drop(s->text, body), words) : SIZE_MAX;
    return at == SIZE_MAX ? source_line_at(s, 0)
                          : span_of(s, body + at, body + at + words.len);
}

/* The page whose mentions hold that one; there is one. */
static const struct custom_page *page_of(const struct custom_site *site,
                                         size_t mention)
{
    size_t i = 0;
    while (i + 1 < site->page_count && site->pages[i].end <= mention)
        i++;
    return &site->pages[i];
}

static span place_of(const struct custom_site *site,
                     const struct custom_check *check,
                     const struct custom_report *report)
{
    span where = {0};
    switch (report->place) {
    case CUSTOM_MENTION:
        where = ledger_span(&site->mentions[report->index]);
        return where.source
                   ? where
                   : page_place(page_of(site, report->index), (str){0});
    case CUSTOM_FACT:
        return site->schedule->facts.items[report->index]->where;
    case CUSTOM_PAGE:
        return page_place(&site->pages[report->index], report->text);
    case CUSTOM_NOWHERE:
    case CUSTOM_PLACES:
        break;
    }
    return check->where;
}

static struct diag *add(const struct custom_report *report, span where,
                        str title, struct diag_list *diags)
{
    if (report->level == DIAG_WARNING)
        return diag_warning(diags, "custom-check", where,
                            "%.*s（検査「%.*s」）", STR_ARG(report->message),
                            STR_ARG(title));
    return diag_error(diags, "custom-check", where, "%.*s（検査「%.*s」）",
                      STR_ARG(report->message), STR_ARG(title));
}

void check_custom(const struct custom_site *site,
                  const struct custom_file *file,
                  const struct custom_report_list *reports,
                  struct diag_list *diags)
{
    for (size_t i = 0; i < reports->len; i++) {
        const struct custom_report *report = &reports->items[i];
        const struct custom_check *check = &file->checks[report->check];
        struct diag *d =
            add(report, place_of(site, check, report), check->title, diags);
        if (report->place != CUSTOM_NOWHERE)
            diag_note(diags, d, check->where,
                      "検査「%.*s」はここで定めています",
                      STR_ARG(check->title));
        if (report->hint.len)
            diag_hint(diags, d, "%.*s", STR_ARG(report->hint));
        else
            diag_hint(diags, d,
                      "検査が正しければ、ここを直してください\n"
                      "ここが正しければ、検査を直してください");
    }
}
