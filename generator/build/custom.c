/* The schedules' own checks, once every page has been read. */
#include "build/custom.h"

#include "build/project.h"
#include "check/custom.h"
#include "script/checks.h"

/* A check that did not run gives no finding to accept. */
static void excuse(struct waiver_list *waivers)
{
    for (size_t i = 0; i < waivers->len; i++)
        if (str_equal(waivers->items[i].rule, S("custom-check")))
            waivers->items[i].used = true;
}

/* The next file's checks behind the first `*at`, which moves behind them. */
static bool next_file(const struct schedule *s, size_t *at,
                      struct custom_file *file)
{
    if (*at == s->checks.len)
        return false;
    const struct custom_check *first = &s->checks.items[*at];
    *file = (struct custom_file){first->where.source, first, 0};
    while (*at < s->checks.len &&
           s->checks.items[*at].where.source == file->source) {
        file->count++;
        ++*at;
    }
    return true;
}

static bool run_file(struct arena *a, const struct custom_site *site,
                     const struct custom_file *file, struct diag_list *diags)
{
    struct custom_report_list reports = {0};
    struct checks_job job = {project_prelude(), file, site,
                             sandbox_usual_limits()};
    bool whole = script_run_checks(a, &job, &reports, diags);
    check_custom(site, file, &reports, diags);
    return whole;
}

/* Files whose checks failed once: not tried again for each insurer. */
struct failed {
    const struct source **items;
    size_t len, cap;
};

static bool has_failed(const struct failed *failed, const struct source *s)
{
    for (size_t i = 0; i < failed->len; i++)
        if (failed->items[i] == s)
            return true;
    return false;
}

static void run_schedule(struct arena *a, const struct custom_site *site,
                         struct failed *failed, struct waiver_list *waivers,
                         struct diag_list *diags)
{
    struct custom_file file;
    size_t at = 0;
    bool whole = !site->schedule->incomplete;
    while (!site->schedule->incomplete &&
           next_file(site->schedule, &at, &file)) {
        bool ran =
            !has_failed(failed, file.source) && run_file(a, site, &file, diags);
        if (!ran)
            *LIST_PUSH(a, failed) = file.source;
        whole = whole && ran;
    }
    if (!whole)
        excuse(waivers);
}

void custom_check_schedule(struct arena *a, const struct custom_site *site,
                           struct waiver_list *waivers, struct diag_list *diags)
{
    struct failed failed = {0};
    run_schedule(a, site, &failed, waivers, diags);
}

/* An insurer's pages with their mentions; *at moves behind the last. */
static struct custom_site site_of(struct arena *a, const struct site *site,
                                  const struct insurer *insurer,
                                  const struct ledger *ledger, size_t *at)
{
    size_t first = *at, count = insurer->pages.len;
    struct custom_page *pages = ARENA_ARRAY(a, count + 1, struct custom_page);
    for (size_t i = 0; i < count; i++) {
        const struct page *p = insurer->pages.items[i];
        pages[i] = (struct custom_page){.source = p->source,
                                        .front = &p->front,
                                        .path = p->path,
                                        .url = p->url,
                                        .first = *at - first};
        while (*at < ledger->len && ledger->items[*at].page == p)
            ++*at;
        pages[i].end = *at - first;
    }
    return (struct custom_site){
        .today = site->today,
        .insurer = insurer,
        .schedule = &insurer->schedule,
        .pages = pages,
        .page_count = count,
        .mentions = ledger->items + first,
        .mention_count = *at - first,
    };
}

void custom_check_site(struct arena *a, const struct site *site,
                       const struct ledger *ledger, struct waiver_list *waivers,
                       struct diag_list *diags)
{
    struct failed failed = {0};
    size_t at = 0;
    for (size_t i = 0; i < site->insurers.len; i++) {
        struct custom_site own =
            site_of(a, site, site->insurers.items[i], ledger, &at);
        run_schedule(a, &own, &failed, waivers, diags);
    }
}
