/* One page: the data its template sees, and the rendering. */
#include "html/page.h"

#include "calendar/words.h"
#include "html/blocks.h"
#include "html/parts.h"

str html_policy(void)
{
    return S("default-src 'none'; style-src 'self'; font-src 'self'; "
             "img-src 'self'; base-uri 'none'; form-action 'none'");
}

struct html_theme *html_theme_new(struct arena *a, const struct theme *theme,
                                  struct diag_list *diags)
{
    struct html_theme *t = ARENA_NEW(a, struct html_theme);
    t->templates =
        template_compile(a, theme->templates, theme->template_count, diags);
    bool styled = html_styles(a, theme, t, diags);
    return t->templates && styled ? t : NULL;
}

void html_theme_prepare(struct arena *a, struct html_theme *theme,
                        const struct site *site)
{
    for (size_t i = 0; i < site->insurers.len; i++) {
        const struct insurer *insurer = site->insurers.items[i];
        *map_put(a, &theme->shared, insurer->id) =
            html_shared_new(a, site, insurer);
    }
}

static const struct html_shared *shared_of(struct arena *a,
                                           const struct html_theme *theme,
                                           const struct site *site,
                                           const struct insurer *insurer)
{
    const struct html_shared *s = map_find(&theme->shared, insurer->id);
    return s && s->owner == insurer ? s : html_shared_new(a, site, insurer);
}

static bool loose(const struct page *page)
{
    return !page->insurer || page->insurer->name.len == 0;
}

/* ../ for each folder the page lies in. */
static str root_of(struct arena *a, const struct page *page)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < page->url.len; i++)
        if (page->url.ptr[i] == '/')
            buf_put(&b, S("../"));
    return buf_text(&b);
}

/* The leaflet lies beside the page: end.html, end.pdf. */
static str leaflet_of(struct arena *a, const struct page *page)
{
    if (!page->front.leaflet || !str_ends(page->url, S(".html")))
        return S("");
    str name = str_take(page->url, page->url.len - S(".html").len);
    for (size_t i = name.len; i > 0; i--)
        if (name.ptr[i - 1] == '/') {
            name = str_drop(name, i);
            break;
        }
    return arena_printf(a, "%.*s.pdf", STR_ARG(name));
}

static void set_text(struct arena *a, struct value *record, str name, str text)
{
    value_set(a, record, name, value_text(a, text));
}

/* 題名 | 組合; the home page of a site named like itself is not said twice. */
static str window_title(struct arena *a, str title, const struct page *page)
{
    if (loose(page) || str_equal(title, page->insurer->name))
        return title;
    if (title.len == 0)
        return page->insurer->name;
    return arena_printf(a, "%.*s | %.*s", STR_ARG(title),
                        STR_ARG(page->insurer->name));
}

/* What is known of a page without its text. */
/* As the insurer writes days; empty for none. */
static str day_words(struct arena *a, const struct page *page, date day)
{
    struct buf b = {.arena = a};
    if (day != DATE_NONE)
        words_put_date(&b, day, page->insurer->style);
    return buf_text(&b);
}

static struct value *page_value(struct arena *a, const struct page *page,
                                str title, str root)
{
    const struct front *front = &page->front;
    struct value *v = value_record(a);
    set_text(a, v, S("title"), title);
    set_text(a, v, S("window_title"), window_title(a, title, page));
    set_text(a, v, S("description"), front->description);
    set_text(a, v, S("version"), front->version);
    set_text(a, v, S("lang"), front->lang.len ? front->lang : S("ja"));
    set_text(a, v, S("url"), page->url);
    set_text(a, v, S("root"), root);
    set_text(a, v, S("leaflet"), leaflet_of(a, page));
    set_text(a, v, S("leaflet_paper"),
             page->form ? page->form->label : sheet_form_usual().label);
    set_text(a, v, S("canonical"), loose(page) ? S("") : html_address(a, page));
    value_set(a, v, S("home"),
              value_truth(a, str_equal(page->url, S("index.html"))));
    value_set(a, v, S("published"), value_date(a, front->published));
    value_set(a, v, S("updated"),
              value_date(a, front->updated == front->published
                                ? DATE_NONE
                                : front->updated));
    set_text(a, v, S("published_words"), day_words(a, page, front->published));
    set_text(a, v, S("updated_words"), day_words(a, page, front->updated));
    value_set(a, v, S("crumbs"),
              loose(page) ? value_list(a) : html_crumbs(a, page));
    return v;
}

static str body_of(struct arena *a, const struct site *site,
                   const struct document *doc, str root)
{
    struct buf b = {.arena = a};
    struct html_place place = {0};
    struct html_options options = {
        .site = site, .root = root, .typed = doc->mentions, .place = &place};
    html_put_blocks(&b, doc->blocks, &options);
    return buf_text(&b);
}

/* The title is shown as h1 unless the text brings an h1 of its own. */
static void set_document(struct arena *a, struct value *v,
                         const struct site *site, const struct document *doc,
                         str root)
{
    bool shown = !html_own_heading(doc) && doc->page->front.title.len > 0;
    value_set(a, v, S("title_shown"), value_truth(a, shown));
    value_set(a, v, S("content"), value_html(a, body_of(a, site, doc, root)));
    value_set(a, v, S("contents"), html_contents(a, doc, site));
}

static struct value *data_of(struct arena *a, const struct html_theme *theme,
                             const struct site *site, struct value *page,
                             const struct insurer *insurer)
{
    static const struct insurer nobody = {0};
    const struct html_shared *shared =
        shared_of(a, theme, site, insurer ? insurer : &nobody);
    struct value *data = value_record(a);
    value_set(a, data, S("page"), page);
    value_set(a, data, S("insurer"), shared->insurer);
    value_set(a, data, S("menu"), shared->menu);
    value_set(a, data, S("site"), shared->site);
    return data;
}

static str title_of(struct arena *a, const struct document *doc)
{
    const struct block *own = html_own_heading(doc);
    str title = doc->page->front.title;
    return title.len || !own ? title : html_plain_text(a, own->inlines);
}

/* A template that was emptied must not empty the site without a word. */
static bool render(struct arena *a, const struct html_theme *theme, str name,
                   const struct value *data, str *bytes,
                   struct diag_list *diags)
{
    struct buf b = {.arena = a};
    bool made = template_render(a, theme->templates, name, data, &b, diags);
    *bytes = buf_text(&b);
    if (!made || str_contains(*bytes, S("</html>")))
        return made;
    struct diag *d =
        diag_error(diags, "template", (span){0},
                   "テンプレート「%.*s」から作ったページが途中で終わっています",
                   STR_ARG(name));
    d->path = arena_str(diags->arena, name);
    diag_hint(diags, d,
              "テンプレートの中身と、最後の </html> を"
              "確かめてください");
    return false;
}

bool html_page(struct arena *a, const struct site *site,
               const struct html_theme *theme, const struct document *doc,
               struct artifact *out, struct diag_list *diags)
{
    const struct page *page = doc->page;
    str root = root_of(a, page);
    struct value *v = page_value(a, page, title_of(a, doc), root);
    set_document(a, v, site, doc, root);
    struct value *data = data_of(a, theme, site, v, page->insurer);
    str name = S("page.html");
    out->path = page->url;
    if (loose(page)) {
        name = S("loose.html");
        value_set(a, data, S("style"), value_html(a, theme->css_loose));
    } else {
        out->path = arena_printf(a, "%.*s/%.*s", STR_ARG(page->insurer->id),
                                 STR_ARG(page->url));
    }
    return render(a, theme, name, data, &out->bytes, diags);
}

/* The path of https://host/path/, or "/": 404 pages are met at any depth. */
static str fixed_root(struct arena *a, const struct insurer *insurer)
{
    str base = html_base(a, insurer), head, tail;
    if (!str_cut(base, S("://"), &head, &tail))
        return S("/");
    size_t slash = str_find_byte(tail, '/');
    return slash == SIZE_MAX ? S("/") : str_drop(tail, slash);
}

static bool put_missing(struct arena *a, const struct site *site,
                        const struct html_theme *theme,
                        const struct insurer *insurer, str *bytes,
                        struct diag_list *diags)
{
    struct insurer here = *insurer; /* page->insurer is not const */
    struct page page = {.insurer = &here,
                        .url = S("404.html"),
                        .front = {.title = S("ページが見つかりません"),
                                  .published = DATE_NONE,
                                  .updated = DATE_NONE}};
    struct value *v =
        page_value(a, &page, page.front.title, fixed_root(a, insurer));
    set_text(a, v, S("canonical"), S(""));
    struct value *data = data_of(a, theme, site, v, insurer);
    return render(a, theme, S("404.html"), data, bytes, diags);
}

static void put(struct arena *a, struct artifact_list *out,
                const struct insurer *insurer, const char *name, str bytes)
{
    struct artifact *file = LIST_PUSH(a, out);
    file->path = arena_printf(a, "%.*s/%s", STR_ARG(insurer->id), name);
    file->bytes = bytes;
}

bool html_insurer_files(struct arena *a, const struct site *site,
                        const struct html_theme *theme,
                        const struct insurer *insurer,
                        struct artifact_list *out, struct diag_list *diags)
{
    str missing;
    if (!put_missing(a, site, theme, insurer, &missing, diags))
        return false;
    put(a, out, insurer, "404.html", missing);
    put(a, out, insurer, "_headers", html_headers(a));
    put(a, out, insurer, "assets/icon.svg", theme->icon);
    put(a, out, insurer, "assets/site.css", theme->css);
    put(a, out, insurer, "facts.json", html_facts(a, insurer));
    put(a, out, insurer, "robots.txt", html_robots(a, insurer));
    if (insurer->base_url.len)
        put(a, out, insurer, "sitemap.xml", html_sitemap(a, insurer));
    return true;
}
