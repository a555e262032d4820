/* Loose files: check against loose schedules, render one page. */
#include "build/loose.h"

#include "build/build.h"
#include "build/custom.h"
#include "build/judge.h"
#include "build/paper.h"
#include "build/pictures.h"
#include "build/project.h"
#include "build/tables.h"
#include "compose/compose.h"
#include "compose/read.h"
#include "html/page.h"
#include "load/front.h"
#include "load/tree.h"
#include "parse/parse.h"
#include "pdf/pdf.h"
#include "resolve/resolve.h"

struct document *loose_parse(struct arena *a, const struct source *s,
                             struct front *front, struct diag_list *diags)
{
    *front = (struct front){.published = DATE_NONE, .updated = DATE_NONE};
    if (str_ends(s->path, S(".html")) || str_ends(s->path, S(".htm")))
        return parse_html(a, s);
    if (!str_ends(s->path, S(".md")))
        return parse_plain(a, s);
    if (str_starts(s->text, S("---\n"))) {
        struct diag_list unread = {.arena = a}; /* not ours to judge here */
        front_read(a, s, front, &unread);
    }
    struct parse_options options = {.body = front->body, .anchors = true};
    return parse_markdown(a, s, &options, diags);
}

/* The files that could be read, and their mentions. */
struct loose_pages {
    struct custom_page *items;
    size_t len, cap;
};

static void judge_file(struct arena *a, str path, struct tables *tables,
                       struct judge *judge, struct loose_pages *pages)
{
    struct diag_list *diags = judge->check.diags;
    struct ledger *ledger = judge->check.ledger;
    struct source *s = project_read_named(a, path, DATA_LIMIT, diags);
    if (!s)
        return;
    size_t found = diags->len, first = ledger->len;
    struct front *front = ARENA_NEW(a, struct front);
    struct document *doc = loose_parse(a, s, front, diags);
    tables_attach(tables, a, doc, judge->check.schedule, diags);
    resolve_document(a,
                     &(struct resolve_input){judge->check.settings,
                                             judge->check.schedule, NULL,
                                             judge->check.today},
                     doc, diags);
    judge_document(judge, doc, found);
    *LIST_PUSH(a, pages) = (struct custom_page){.source = s,
                                                .front = front,
                                                .path = s->path,
                                                .first = first,
                                                .end = ledger->len};
}

void build_check_files(struct arena *a, const struct build_names *files,
                       const struct build_names *facts, date today, date until,
                       struct diag_list *diags)
{
    struct schedule schedule = {0};
    struct settings settings = {0};
    project_load_facts(a, facts, &schedule, diags);
    struct ledger ledger = {.arena = a};
    struct comparison compare = {.arena = a};
    struct check_context check = {.arena = a,
                                  .schedule = &schedule,
                                  .settings = &settings,
                                  .lexicon = check_lexicon(a, &schedule),
                                  .today = today,
                                  .diags = diags,
                                  .ledger = &ledger,
                                  .compare = &compare};
    struct waiver_list waivers = {0};
    struct judge judge = {check, until, a, &waivers};
    struct tables *tables = tables_open(a, NULL);
    struct loose_pages pages = {0};
    check_schedule(&check);
    for (size_t i = 0; i < files->len; i++) {
        judge.check.order = i;
        judge_file(a, files->items[i], tables, &judge, &pages);
    }
    ledger_sort(&ledger);
    check_across(&check, &ledger);
    struct custom_site site = {.today = today,
                               .schedule = &schedule,
                               .pages = pages.items,
                               .page_count = pages.len,
                               .mentions = ledger.items,
                               .mention_count = ledger.len};
    custom_check_schedule(a, &site, &waivers, diags);
    tables_close(tables, a, diags);
    waivers_apply(&waivers, today, 0, diags);
    waivers_report(&waivers, today, until, WAIVERS_WHOLE, diags);
    diag_sort(diags);
}

/* The first heading's text, for a page whose front matter gives no title. */
static str first_heading(const struct document *doc)
{
    for (const struct block *b = doc->blocks; b; b = b->next)
        if (b->kind == BLOCK_HEADING && b->inlines)
            return b->inlines->text;
    return (str){0};
}

static bool load_loose_theme(struct arena *a, str folder, struct site *site,
                             struct diag_list *diags)
{
    struct fs_dir root;
    struct fs_error e;
    str parent = S("."), name = S("kihon");
    if (folder.len) { /* DIR/themes/NAME or any folder NAME: its parent's */
        size_t slash = folder.len;
        while (slash > 0 && folder.ptr[slash - 1] != '/')
            slash--;
        name = str_drop(folder, slash);
        parent = arena_printf(a, "%.*s..", STR_ARG(str_take(folder, slash)));
    }
    if (!fs_dir_open(a, parent, &root, &e)) {
        str why = fs_error_message(a, &e);
        diag_world(diags, "theme", folder, "テーマを開けません: %.*s",
                   STR_ARG(why));
        return false;
    }
    bool loaded = project_load_theme(a, &root, name, &site->theme, diags);
    fs_dir_close(&root);
    return loaded;
}

static bool render_paper(struct arena *a, const struct render_options *options,
                         const struct site *site, struct document *doc,
                         str *bytes, struct diag_list *diags)
{
    struct compose_fonts *fonts = compose_fonts_open(&site->theme, diags);
    if (fonts)
        compose_fonts_learn(fonts, &site->settings.terms);
    struct pdf_faces *faces = NULL;
    struct sheet sheet = {0};
    bool made = fonts && pictures_beside(a, doc, diags) &&
                compose_leaflet(a, site, doc, fonts, &sheet, diags);
    if (made && options->format == RENDER_SHEETS) {
        *bytes = compose_dump(a, &sheet);
    } else if (made && options->format == RENDER_TEXT) {
        *bytes = compose_text(a, &sheet);
    } else if (made) {
        str files[FACE_COUNT];
        for (enum sheet_face f = 0; f < FACE_COUNT; f++)
            files[f] = compose_font_bytes(fonts, f);
        faces = pdf_faces_new(files, diags);
        date created = doc->page->front.updated;
        if (created == DATE_NONE)
            created = doc->page->front.published;
        if (created == DATE_NONE)
            created = options->today;
        made = faces && pdf_web(a, &sheet, faces, created, bytes, diags);
    }
    if (faces)
        pdf_faces_free(faces);
    if (fonts)
        compose_fonts_close(fonts);
    return made;
}

static bool render_html(struct arena *a, const struct site *site,
                        const struct document *doc, str *bytes,
                        struct diag_list *diags)
{
    struct artifact file = {0};
    struct html_theme *theme = html_theme_new(a, &site->theme, diags);
    if (!theme || !html_page(a, site, theme, doc, &file, diags))
        return false;
    *bytes = file.bytes;
    return true;
}

bool build_render(struct arena *a, const struct render_options *options,
                  str *bytes, struct diag_list *diags)
{
    struct site *site = ARENA_NEW(a, struct site);
    struct insurer *insurer = ARENA_NEW(a, struct insurer);
    struct page *page = ARENA_NEW(a, struct page);
    site->arena = a;
    site->today = options->today;
    page->insurer = insurer;
    page->source = project_read_named(a, options->file, PAGE_LIMIT, diags);
    if (!page->source || !load_loose_theme(a, options->theme, site, diags) ||
        !project_load_terms(a, NULL, &site->settings, diags) ||
        !project_load_facts(a, &options->facts, &insurer->schedule, diags))
        return false;
    page->path = page->source->path;
    page->url = S("page.html");
    struct document *doc = loose_parse(a, page->source, &page->front, diags);
    if (str_starts(page->source->text, S("---\n")))
        front_read_part(a, page->source, &page->front, diags);
    if (page->front.lang.len == 0)
        page->front.lang = S("ja");
    if (page->front.title.len == 0)
        page->front.title = first_heading(doc);
    paper_choose(a, &site->theme, page, diags);
    struct resolve_input in = {&site->settings, &insurer->schedule, NULL,
                               options->today};
    struct tables *tables = tables_open(a, NULL);
    tables_attach(tables, a, doc, &insurer->schedule, diags);
    resolve_document(a, &in, doc, diags);
    struct check_context check = {.arena = a,
                                  .schedule = &insurer->schedule,
                                  .settings = &site->settings,
                                  .today = options->today,
                                  .diags = diags};
    struct waiver_list waivers = {0};
    struct judge judge = {check, DATE_NONE, a, &waivers};
    judge_document(&judge, doc, 0);
    check_schedule(&check);
    tables_close(tables, a, diags);
    waivers_report(&waivers, options->today, DATE_NONE, WAIVERS_PART, diags);
    doc->page = page;
    size_t found = diags->len;
    bool made = diag_count(diags, DIAG_ERROR) == 0 &&
                (options->format == RENDER_HTML
                     ? render_html(a, site, doc, bytes, diags)
                     : render_paper(a, options, site, doc, bytes, diags));
    tables_name_cells(tables, a, found, diags);
    diag_sort(diags);
    return made;
}
