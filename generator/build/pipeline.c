/* The pipeline, in the order of execution. */
#include "base/fs.h"
#include "build/assets.h"
#include "build/build.h"
#include "build/custom.h"
#include "build/pipeline.h"
#include "build/project.h"
#include "check/check.h"
#include "check/compare.h"
#include "check/waiver.h"
#include "font/webfont.h"
#include "html/page.h"
#include "resolve/resolve.h"
#include "write/stage.h"

enum { FONT_LIMIT = 64 << 20 };

static bool open_root(struct arena *a, const struct build_options *options,
                      struct fs_dir *root, struct diag_list *diags)
{
    struct fs_error e;
    if (fs_dir_open(a, options->site, root, &e))
        return true;
    str why = fs_error_message(a, &e);
    diag_world(diags, "no-site", options->site,
               "サイトのフォルダーを開けません: %.*s", STR_ARG(why));
    return false;
}

static bool forbids_publishing(const struct build_options *options,
                               const struct diag_list *diags)
{
    return diag_count(diags, DIAG_ERROR) > 0 ||
           (options->strict && diag_count(diags, DIAG_WARNING) > 0);
}

static void check_schedules(struct arena *a, const struct site *site,
                            struct diag_list *diags)
{
    struct check_context check = {.arena = a,
                                  .settings = &site->settings,
                                  .today = site->today,
                                  .diags = diags};
    for (size_t i = 0; i < site->insurers.len; i++) {
        check.insurer = site->insurers.items[i];
        check.schedule = &check.insurer->schedule;
        check_schedule(&check);
    }
}

/* Findings of whole sites may be accepted too; then what is left to say. */
static void judge_waivers(struct arena *a, const struct site *site,
                          const struct build_options *options,
                          struct waiver_list *waivers, struct diag_list *diags)
{
    for (size_t i = 0; i < site->insurers.len; i++)
        waivers_join(a, waivers, &site->insurers.items[i]->schedule.waivers);
    waivers_apply(waivers, site->today, 0, diags);
    waivers_report(waivers, site->today, options->until,
                   options->insurers.len ? WAIVERS_PART : WAIVERS_WHOLE, diags);
}

/* Tables that have a key are compared whether or not a page shows them. */
static void collect_stated(const struct check_context *check,
                           struct tables *tables)
{
    struct document *doc =
        tables_page(tables, check->arena, check->schedule, check->diags);
    resolve_document(check->arena,
                     &(struct resolve_input){check->settings, check->schedule,
                                             check->insurer, check->today},
                     doc, check->diags);
    compare_collect(check, doc);
}

/* What can only be told once every page has been read. */
static void check_pages_together(struct arena *a, const struct site *site,
                                 struct tables *tables,
                                 struct work_result *made,
                                 struct diag_list *diags)
{
    struct check_context check = {.arena = a,
                                  .settings = &site->settings,
                                  .today = site->today,
                                  .diags = diags,
                                  .compare = &made->compare};
    for (size_t i = 0; i < site->insurers.len; i++) {
        check.insurer = site->insurers.items[i];
        check.schedule = &check.insurer->schedule;
        collect_stated(&check, tables);
    }
    check.insurer = NULL;
    check.schedule = NULL;
    check_across(&check, &made->ledger);
    custom_check_site(a, site, &made->ledger, &made->waivers, diags);
}

static bool cut_font(struct arena *a, str file, const struct char_set *chars,
                     str *woff, struct diag_list *diags)
{
    struct fs_error e;
    str bytes;
    if (!fs_read_absolute(a, file, FONT_LIMIT, &bytes, &e)) {
        str why = fs_error_message(a, &e);
        diag_world(diags, "font", file, "フォントを読めません: %.*s",
                   STR_ARG(why));
        return false;
    }
    if (!webfont_cut(a, bytes, chars, woff)) {
        diag_world(diags, "font", file, "フォントとして読めないファイルです");
        return false;
    }
    return true;
}

static void put_fonts(struct arena *a, const struct work *work,
                      const struct insurer *insurer,
                      const struct char_set *chars, struct diag_list *diags)
{
    const struct {
        const char *name;
        str file;
    } fonts[] = {
        {"bizud-regular.woff", work->site->theme.font_regular},
        {"bizud-bold.woff", work->site->theme.font_bold},
    };
    for (size_t i = 0; i < sizeof fonts / sizeof *fonts; i++) {
        struct artifact made = {.path = arena_printf(a, "%.*s/assets/%s",
                                                     STR_ARG(insurer->id),
                                                     fonts[i].name)};
        if (cut_font(a, fonts[i].file, chars, &made.bytes, diags))
            stage_put(work->stage, &made, diags);
    }
}

/* What each insurer has once: style sheet, 404, sitemap, fonts. */
static void put_insurer_files(struct arena *a, const struct work *work,
                              const struct insurer *insurer,
                              struct char_set *chars, struct diag_list *diags)
{
    struct artifact_list files = {0};
    if (!html_insurer_files(a, work->site, work->theme, insurer, &files, diags))
        return;
    for (size_t i = 0; i < files.len; i++) {
        char_set_add_text(a, chars, files.items[i].bytes);
        stage_put(work->stage, &files.items[i], diags);
    }
    put_fonts(a, work, insurer, chars, diags);
}

/* One ledger at a time: it is as large as all pages' dates. */
static void put_ledger(const struct insurer *insurer,
                       const struct ledger *ledger, struct stage *stage,
                       struct diag_list *diags)
{
    struct arena own = {0};
    struct artifact file = {
        arena_printf(&own, "%.*s/ledger.json", STR_ARG(insurer->id)),
        html_ledger(&own, insurer, ledger)};
    stage_put(stage, &file, diags);
    arena_free(&own);
}

static void publish(const struct build_options *options, struct stage *stage,
                    struct build_result *result, struct diag_list *diags)
{
    struct stage_report report = {0};
    enum stage_force force = options->force ? STAGE_FORCED : STAGE_CAREFUL;
    result->published = stage_publish(stage, force, &report, diags);
    result->added = report.added;
    result->changed = report.changed;
    result->same = report.same;
    result->removed = report.removed;
    result->fallback = report.fallback;
}

static void make_everything(const struct site *site,
                            const struct build_options *options,
                            const struct fs_dir *root, struct stage *stage,
                            struct build_result *result,
                            struct diag_list *diags)
{
    struct arena *a = site->arena;
    struct html_theme *theme = html_theme_new(a, &site->theme, diags);
    if (!theme)
        return;
    html_theme_prepare(a, theme, site);
    struct tables *tables = tables_open(a, root);
    struct work work = {options, site, theme, stage, tables, root};
    struct work_result made = {0};
    workers_run(a, &work, &made, diags);
    check_pages_together(a, site, tables, &made, diags);
    tables_close(tables, a, diags);
    judge_waivers(a, site, options, &made.waivers, diags);
    result->pages = made.pages;
    result->leaflets = made.leaflets;
    for (size_t i = 0; i < site->insurers.len; i++) {
        put_insurer_files(a, &work, site->insurers.items[i], &made.chars[i],
                          diags);
        assets_publish(root, site->insurers.items[i], made.assets[i], stage,
                       diags);
        put_ledger(site->insurers.items[i], &made.ledger, stage, diags);
    }
    if (!forbids_publishing(options, diags))
        publish(options, stage, result, diags);
}

void build_site(struct arena *a, const struct build_options *options,
                struct build_result *result, struct diag_list *diags)
{
    struct fs_dir root;
    struct site *site = ARENA_NEW(a, struct site);
    if (!open_root(a, options, &root, diags))
        return;
    result->out = options->out.len ? options->out
                                   : arena_printf(a, "%.*s/out/site",
                                                  STR_ARG(options->site));
    bool loaded = project_load(a, options, &root, site, diags);
    result->insurers = site->insurers.len;
    if (loaded) {
        check_schedules(a, site, diags);
        struct stage *stage = stage_open(a, result->out, options->site, diags);
        if (stage) {
            make_everything(site, options, &root, stage, result, diags);
            stage_close(stage);
        }
    }
    fs_dir_close(&root);
    diag_sort(diags);
}

static bool any_leaflet(const struct site *site)
{
    for (size_t i = 0; i < site->insurers.len; i++) {
        const struct insurer *insurer = site->insurers.items[i];
        for (size_t k = 0; k < insurer->pages.len; k++)
            if (insurer->pages.items[k]->front.leaflet)
                return true;
    }
    return false;
}

bool pipeline_check(struct arena *a, const struct build_options *options,
                    struct site *site, struct work_result *made,
                    struct diag_list *diags)
{
    struct fs_dir root;
    if (!open_root(a, options, &root, diags))
        return false;
    bool loaded = project_load(a, options, &root, site, diags);
    if (loaded) {
        check_schedules(a, site, diags);
        struct tables *tables = tables_open(a, &root);
        struct work work = {
            .options = options, .site = site, .tables = tables, .root = &root};
        if (options->leaflets && any_leaflet(site))
            work.theme = html_theme_new(a, &site->theme, diags);
        workers_run(a, &work, made, diags);
        check_pages_together(a, site, tables, made, diags);
        tables_close(tables, a, diags);
        judge_waivers(a, site, options, &made->waivers, diags);
    }
    fs_dir_close(&root);
    diag_sort(diags);
    return loaded;
}

void build_check(struct arena *a, const struct build_options *options,
                 struct build_result *result, struct diag_list *diags)
{
    struct site *site = ARENA_NEW(a, struct site);
    struct work_result made = {0};
    pipeline_check(a, options, site, &made, diags);
    result->pages = made.pages;
    result->insurers = site->insurers.len;
}
