/* Workers: one page at a time, from source to staged files. */
#include "build/worker.h"

#include <pthread.h>
#include <stdatomic.h>

#include "build/judge.h"
#include "build/parity.h"
#include "build/pictures.h"
#include "compose/compose.h"
#include "parse/parse.h"
#include "pdf/pdf.h"
#include "resolve/resolve.h"

struct job {
    struct page *page;
    size_t insurer;
};

struct queue {
    const struct work *work;
    const struct lexicon **lexicons; /* of each insurer's schedule */
    struct job *jobs;
    size_t count;
    atomic_size_t next, done;
};

struct worker {
    struct queue *queue;
    struct arena scratch; /* reset for each page */
    struct arena kept;    /* findings and characters */
    struct diag_list diags;
    struct waiver_list waivers;
    struct ledger ledger;
    struct comparison compare;
    struct char_set *chars;
    bool **assets;
    struct compose_fonts *fonts;
    struct pdf_faces *faces;
    bool fonts_failed;
    bool reports_progress; /* the calling thread's own worker */
    size_t leaflets;
};

static bool open_fonts(struct worker *w)
{
    if (w->fonts || w->fonts_failed)
        return w->fonts != NULL;
    w->fonts = compose_fonts_open(&w->queue->work->site->theme, &w->diags);
    if (w->fonts) {
        compose_fonts_learn(w->fonts, &w->queue->work->site->settings.terms);
        str files[FACE_COUNT];
        for (enum sheet_face f = 0; f < FACE_COUNT; f++)
            files[f] = compose_font_bytes(w->fonts, f);
        w->faces = pdf_faces_new(files, &w->diags);
    }
    w->fonts_failed = !w->fonts || !w->faces;
    return !w->fonts_failed;
}

static void close_fonts(struct worker *w)
{
    if (w->faces)
        pdf_faces_free(w->faces);
    if (w->fonts)
        compose_fonts_close(w->fonts);
}

/* card/end.html → hikari/card/end.pdf */
static str leaflet_path(struct arena *a, const struct page *page)
{
    str stem = str_take(page->url, page->url.len - S(".html").len);
    return arena_printf(a, "%.*s/%.*s.pdf", STR_ARG(page->insurer->id),
                        STR_ARG(stem));
}

/* Of a page that is published as `html`. */
static void make_leaflet(struct worker *w, const struct page *page,
                         struct document *doc, str html)
{
    const struct work *work = w->queue->work;
    struct arena *a = &w->scratch;
    struct sheet sheet = {0};
    struct artifact file = {.path = leaflet_path(a, page)};
    date created = page->front.updated != DATE_NONE ? page->front.updated
                                                    : page->front.published;
    if (!open_fonts(w) || !pictures_load(a, work->root, doc, &w->diags) ||
        !compose_leaflet(a, work->site, doc, w->fonts, &sheet, &w->diags))
        return;
    parity_check(a, doc, html, &sheet, &w->diags);
    if (work->stage &&
        pdf_web(a, &sheet, w->faces, created, &file.bytes, &w->diags) &&
        stage_put(work->stage, &file, &w->diags))
        w->leaflets++;
}

/* The page's HTML, staged where we build; empty where it cannot be made. */
static str make_page(struct worker *w, const struct job *job,
                     const struct document *doc)
{
    const struct work *work = w->queue->work;
    struct artifact file = {0};
    if (!html_page(&w->scratch, work->site, work->theme, doc, &file, &w->diags))
        return (str){0};
    if (!work->stage)
        return file.bytes;
    char_set_add_text(&w->kept, &w->chars[job->insurer], file.bytes);
    assets_mark(&job->page->insurer->assets, doc->blocks,
                w->assets[job->insurer]);
    stage_put(work->stage, &file, &w->diags);
    return file.bytes;
}

static bool found_error(const struct diag_list *diags, size_t from)
{
    for (size_t i = from; i < diags->len; i++)
        if (diags->items[i]->level == DIAG_ERROR)
            return true;
    return false;
}

static void do_page(struct worker *w, const struct job *job)
{
    const struct work *work = w->queue->work;
    struct page *page = job->page;
    const struct schedule *schedule = &page->insurer->schedule;
    struct parse_options options = {
        .body = page->front.body,
        .anchors = true,
        .korean = str_starts(page->front.lang, S("ko")),
    };
    struct settings settings = work->site->settings;
    settings.style = page->insurer->style;
    size_t before = w->diags.len;
    struct document *doc =
        parse_markdown(&w->scratch, page->source, &options, &w->diags);
    doc->page = page;
    tables_attach(work->tables, &w->scratch, doc, schedule, &w->diags);
    resolve_document(&w->scratch,
                     &(struct resolve_input){&settings, schedule, page->insurer,
                                             work->site->today},
                     doc, &w->diags);
    struct check_context check = {
        .arena = &w->scratch,
        .schedule = schedule,
        .settings = &settings,
        .insurer = page->insurer,
        .lexicon = w->queue->lexicons[job->insurer],
        .today = work->site->today,
        .diags = &w->diags,
        .ledger = &w->ledger,
        .compare = &w->compare,
        .order = (size_t)(job - w->queue->jobs),
    };
    struct judge judge = {check, work->options->until, &w->kept, &w->waivers};
    judge_document(&judge, doc, before);
    bool leaflet = page->front.leaflet && work->options->leaflets;
    if (!work->theme || (!work->stage && !leaflet) || schedule->incomplete ||
        found_error(&w->diags, before))
        return;
    str html = make_page(w, job, doc);
    if (leaflet && html.len)
        make_leaflet(w, page, doc, html);
}

static void *work_through(void *context)
{
    struct worker *w = context;
    struct queue *q = w->queue;
    for (;;) {
        size_t at = atomic_fetch_add(&q->next, 1);
        if (at >= q->count)
            break;
        do_page(w, &q->jobs[at]);
        arena_reset(&w->scratch);
        size_t done = atomic_fetch_add(&q->done, 1) + 1;
        if (w->reports_progress)
            q->work->options->progress(q->work->options->progress_context, done,
                                       q->count);
    }
    close_fonts(w);
    return NULL;
}

static void collect_jobs(struct arena *a, const struct site *site,
                         struct queue *q)
{
    size_t total = 0;
    for (size_t i = 0; i < site->insurers.len; i++)
        total += site->insurers.items[i]->pages.len;
    q->jobs = ARENA_ARRAY(a, total, struct job);
    q->lexicons = ARENA_ARRAY(a, site->insurers.len, const struct lexicon *);
    for (size_t i = 0; i < site->insurers.len; i++) {
        const struct insurer *insurer = site->insurers.items[i];
        q->lexicons[i] = check_lexicon(a, &insurer->schedule);
        for (size_t k = 0; k < insurer->pages.len; k++)
            q->jobs[q->count++] = (struct job){insurer->pages.items[k], i};
    }
}

/* For each insurer a place for each of its files. */
static bool **unused_assets(struct arena *a, const struct site *site)
{
    bool **used = ARENA_ARRAY(a, site->insurers.len + 1, bool *);
    for (size_t i = 0; i < site->insurers.len; i++)
        used[i] = ARENA_ARRAY(a, site->insurers.items[i]->assets.len + 1, bool);
    return used;
}

static void join_assets(const struct site *site, bool **into, bool **from)
{
    for (size_t i = 0; i < site->insurers.len; i++)
        for (size_t k = 0; k < site->insurers.items[i]->assets.len; k++)
            into[i][k] = into[i][k] || from[i][k];
}

/* Room for the usual, so that the ledger seldom moves. */
enum { DATES_A_PAGE = 8 };

static void start(struct worker *w, struct queue *q, size_t workers)
{
    w->queue = q;
    w->diags.arena = &w->kept;
    w->ledger.arena = &w->kept;
    w->ledger.whole = q->work->stage != NULL;
    w->ledger.cap = q->count * DATES_A_PAGE / workers;
    w->ledger.items = ARENA_ARRAY(&w->kept, w->ledger.cap, struct ledger_entry);
    w->compare.arena = &w->kept;
    w->chars =
        ARENA_ARRAY(&w->kept, q->work->site->insurers.len + 1, struct char_set);
    w->assets = unused_assets(&w->kept, q->work->site);
}

static void finish(struct arena *a, struct worker *w,
                   struct work_result *result, struct diag_list *diags)
{
    diag_join(diags, &w->diags);
    waivers_join(a, &result->waivers, &w->waivers);
    ledger_join(&result->ledger, &w->ledger);
    comparison_join(&result->compare, &w->compare);
    result->leaflets += w->leaflets;
    for (size_t i = 0; i < w->queue->work->site->insurers.len; i++)
        char_set_join(a, &result->chars[i], &w->chars[i]);
    join_assets(w->queue->work->site, result->assets, w->assets);
    arena_free(&w->scratch);
    arena_join(a, &w->kept); /* the ledger stays */
}

void workers_run(struct arena *a, const struct work *work,
                 struct work_result *result, struct diag_list *diags)
{
    struct queue q = {.work = work};
    collect_jobs(a, work->site, &q);
    size_t count = (size_t)work->options->jobs;
    if (count > q.count)
        count = q.count ? q.count : 1;
    struct worker *workers = ARENA_ARRAY(a, count, struct worker);
    pthread_t *threads = ARENA_ARRAY(a, count, pthread_t);
    bool *running = ARENA_ARRAY(a, count, bool);
    result->ledger.arena = a;
    result->compare.arena = a;
    result->chars =
        ARENA_ARRAY(a, work->site->insurers.len + 1, struct char_set);
    result->assets = unused_assets(a, work->site);
    for (size_t i = 0; i < count; i++)
        start(&workers[i], &q, count);
    for (size_t i = 1; i < count; i++)
        running[i] =
            pthread_create(&threads[i], NULL, work_through, &workers[i]) == 0;
    workers[0].reports_progress = work->options->progress != NULL;
    work_through(&workers[0]); /* this thread works too, and alone if need be */
    for (size_t i = 1; i < count; i++)
        if (running[i])
            pthread_join(threads[i], NULL);
    for (size_t i = 0; i < count; i++)
        finish(a, &workers[i], result, diags);
    ledger_sort(&result->ledger);
    result->pages = q.count;
}
