/* The first half of the pipeline: files and Lua → struct site. */
#include "build/project.h"

#include "base/near.h"
#include "build/assets.h"
#include "build/paper.h"
#include "build/waves.h"
#include "check/waiver.h"
#include "load/bundle.h"
#include "load/front.h"
#include "load/holidays.h"
#include "load/tree.h"
#include "script/script.h"

str project_prelude(void)
{
    const struct bundle_file *file = bundle_find(S("lua/prelude.lua"));
    return file ? file->bytes : (str){0};
}

static bool run_script(struct arena *a, const struct fs_dir *root, str path,
                       enum script_role role, struct script_target target,
                       struct diag_list *diags)
{
    struct source *s =
        tree_read(a, root, path, SCRIPT_LIMIT, ENCODING_DETECT, diags);
    if (!s)
        return false;
    target.prelude = project_prelude();
    return script_run(a, s, role, &target, diags);
}

static bool load_settings(struct arena *a, const struct fs_dir *root,
                          struct site *site, struct diag_list *diags)
{
    if (!fs_exists(root, S("lua/site.lua"))) {
        struct diag *d = diag_world(diags, "no-site", site->root,
                                    "ここに annai のサイトがありません"
                                    "（lua/site.lua が見つかりません）");
        diag_hint(diags, d,
                  "サイトのフォルダーを指定するか、"
                  "annai new site 名前 で新しく作ってください");
        return false;
    }
    return run_script(a, root, S("lua/site.lua"), SCRIPT_SITE,
                      (struct script_target){.settings = &site->settings},
                      diags);
}

bool project_load_terms(struct arena *a, const struct fs_dir *root,
                        struct settings *settings, struct diag_list *diags)
{
    static const str path = STR_INIT("lua/terms.lua");
    const struct bundle_file *built_in = bundle_find(path);
    if (built_in)
        terms_read_plain(a, built_in->bytes, &settings->terms);
    return !root || !fs_exists(root, path) ||
           run_script(a, root, path, SCRIPT_TERMS,
                      (struct script_target){.settings = settings}, diags);
}

bool project_load_theme(struct arena *a, const struct fs_dir *root, str name,
                        struct theme *theme, struct diag_list *diags)
{
    str path = arena_printf(a, "themes/%.*s/theme.lua", STR_ARG(name));
    struct script_target target = {.theme = theme};
    const struct bundle_file *built_in = bundle_find(path);
    bool ran;
    if (!built_in &&
        !fs_exists(root, arena_printf(a, "themes/%.*s", STR_ARG(name))))
        return tree_load_theme(a, root, name, theme, diags); /* says so */
    if (!fs_exists(root, path) && built_in) {
        struct source *s =
            encoding_decode(a, path, built_in->bytes, ENCODING_UTF8, diags);
        target.prelude = project_prelude();
        ran = s && script_run(a, s, SCRIPT_THEME, &target, diags);
    } else {
        ran = run_script(a, root, path, SCRIPT_THEME, target, diags);
    }
    return ran && tree_load_theme(a, root, name, theme, diags);
}

/* The Cabinet Office's file, where the site has it; else all computed. */
static const struct holidays *load_holidays(struct arena *a,
                                            const struct fs_dir *root,
                                            struct diag_list *diags)
{
    static const str path = STR_INIT("content/data/holidays.csv");
    struct holidays *h = ARENA_NEW(a, struct holidays);
    struct source *csv = NULL;
    if (fs_exists(root, path))
        csv = tree_read(a, root, path, DATA_LIMIT, ENCODING_DETECT, diags);
    if (csv)
        holidays_read(a, csv, h, diags);
    return h;
}

static void load_pages(struct site *site, const struct fs_dir *root,
                       struct insurer *insurer, struct diag_list *diags)
{
    struct arena *a = site->arena;
    struct tree_pages found = {0}, assets = {0};
    if (!tree_find_pages(a, root, insurer->id, &found, &assets, diags))
        return;
    for (size_t i = 0; i < found.len; i++) {
        struct page *page = ARENA_NEW(a, struct page);
        page->insurer = insurer;
        if (!tree_load_page(a, root, &found.items[i], page, diags))
            continue;
        paper_choose(a, &site->theme, page, diags);
        *LIST_PUSH(a, &insurer->pages) = page;
    }
    assets_load(site, root, insurer, &assets, diags);
}

static void copy_schedule(struct arena *a, const struct schedule *from,
                          struct schedule *to)
{
    for (size_t i = 0; i < from->facts.len; i++) {
        struct fact *f = from->facts.items[i];
        *LIST_PUSH(a, &to->facts) = f;
        *map_put(a, &to->by_id, f->id) = f;
    }
    for (size_t i = 0; i < from->rules.len; i++)
        *LIST_PUSH(a, &to->rules) = from->rules.items[i];
    for (size_t i = 0; i < from->checks.len; i++)
        *LIST_PUSH(a, &to->checks) = from->checks.items[i];
    for (size_t i = 0; i < from->attributes.len; i++)
        *LIST_PUSH(a, &to->attributes) = from->attributes.items[i];
    for (size_t i = 0; i < from->conditions.len; i++)
        *LIST_PUSH(a, &to->conditions) = from->conditions.items[i];
    for (size_t i = 0; i < from->tables.len; i++)
        *LIST_PUSH(a, &to->tables) = from->tables.items[i];
    for (size_t i = 0; i < from->synonyms.len; i++)
        *LIST_PUSH(a, &to->synonyms) = from->synonyms.items[i];
    to->business = from->business;
    waivers_join(a, &to->waivers, &from->waivers);
    to->incomplete = from->incomplete;
}

static void load_insurer(struct arena *a, const struct fs_dir *root, str id,
                         const struct schedule *national, struct site *site,
                         struct diag_list *diags)
{
    struct insurer *insurer = ARENA_NEW(a, struct insurer);
    insurer->id = id;
    insurer->style = site->settings.style;
    copy_schedule(a, national, &insurer->schedule);
    struct script_target target = {.schedule = &insurer->schedule,
                                   .insurer = insurer};
    str path = arena_printf(a, "lua/insurers/%.*s.lua", STR_ARG(id));
    size_t before = diags->len;
    if (!run_script(a, root, path, SCRIPT_INSURER, target, diags))
        insurer->schedule.incomplete = true;
    if (!fs_exists(root, path) && diags->len > before)
        diag_note(diags, diags->items[before], site->settings.where,
                  "保険者「%.*s」はここに挙げられています", STR_ARG(id));
    waves_load(a, root, &site->settings, &insurer->schedule, diags);
    load_pages(site, root, insurer, diags);
    *LIST_PUSH(a, &site->insurers) = insurer;
}

static bool names_hold(const struct build_names *names, str name)
{
    for (size_t i = 0; i < names->len; i++)
        if (str_equal(names->items[i], name))
            return true;
    return names->len == 0;
}

/* --insurer with a name that the site does not have. */
static bool check_wanted(const struct build_options *options,
                         const struct settings *settings,
                         struct diag_list *diags)
{
    bool fine = true;
    for (size_t i = 0; i < options->insurers.len; i++) {
        str wanted = options->insurers.items[i];
        struct near near = near_start(wanted);
        bool known = false;
        for (size_t k = 0; k < settings->insurers.len; k++) {
            known = known || str_equal(settings->insurers.items[k], wanted);
            near_offer(&near, settings->insurers.items[k]);
        }
        if (known)
            continue;
        fine = false;
        struct diag *d = diag_error(
            diags, "unknown-insurer", settings->where,
            "「%.*s」という保険者はこのサイトにありません", STR_ARG(wanted));
        if (near.best.len)
            diag_hint(diags, d, "もしかして「%.*s」ですか", STR_ARG(near.best));
    }
    return fine;
}

bool project_load(struct arena *a, const struct build_options *options,
                  const struct fs_dir *root, struct site *site,
                  struct diag_list *diags)
{
    site->arena = a;
    site->root = options->site;
    site->today = options->today;
    struct schedule national = {0};
    if (!load_settings(a, root, site, diags) ||
        !check_wanted(options, &site->settings, diags))
        return false;
    project_load_terms(a, root, &site->settings, diags);
    tree_check_content(a, root, &site->settings.insurers, diags);
    site->theme.where = site->settings.where;
    national.business = site->settings.business;
    national.business.holidays = load_holidays(a, root, diags);
    bool themed =
        project_load_theme(a, root, site->settings.theme, &site->theme, diags);
    if (fs_exists(root, S("lua/national.lua")))
        national.incomplete =
            !run_script(a, root, S("lua/national.lua"), SCRIPT_NATIONAL,
                        (struct script_target){.schedule = &national}, diags);
    waves_load(a, root, &site->settings, &national, diags);
    for (size_t i = 0; i < site->settings.insurers.len; i++)
        if (names_hold(&options->insurers, site->settings.insurers.items[i]))
            load_insurer(a, root, site->settings.insurers.items[i], &national,
                         site, diags);
    return themed;
}

struct source *project_read_named(struct arena *a, str path, size_t limit,
                                  struct diag_list *diags)
{
    struct fs_error e;
    str bytes;
    bool stdin_wanted = str_equal(path, S("-"));
    bool got = stdin_wanted ? fs_read_stdin(a, limit, &bytes, &e)
                            : fs_read_absolute(a, path, limit, &bytes, &e);
    if (!got) {
        str why = fs_error_message(a, &e);
        diag_world(diags, "read", path, "読めません: %.*s", STR_ARG(why));
        return NULL;
    }
    return encoding_decode(a, stdin_wanted ? S("<stdin>") : path, bytes,
                           front_encoding(bytes), diags);
}

bool project_load_facts(struct arena *a, const struct build_names *files,
                        struct schedule *schedule, struct diag_list *diags)
{
    bool fine = true;
    for (size_t i = 0; i < files->len; i++) {
        struct source *s =
            project_read_named(a, files->items[i], SCRIPT_LIMIT, diags);
        struct script_target target = {.schedule = schedule,
                                       .prelude = project_prelude()};
        fine = s && script_run(a, s, SCRIPT_FACTS, &target, diags) && fine;
    }
    schedule->incomplete = !fine;
    waves_load_loose(a, schedule, diags);
    return fine;
}
