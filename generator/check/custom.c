/*
 * Rule custom-check: what a schedule's own checks reported, at the place they
 * gave: a mention, the line of a fact, the first line of a page, or the check.
 */
#include "check/custom.h"

static span page_place(const struct custom_page *page)
{
    return source_line_at(page->source, 0);
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
        return where.source ? where : page_place(page_of(site, report->index));
    case CUSTOM_FACT:
        return site->schedule->facts.items[report->index]->where;
    case CUSTOM_PAGE:
        return page_place(&site->pages[report->index]);
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
