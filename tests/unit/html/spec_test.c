/*
 * The specification as a test: examples of Markdown and its HTML out of
 * tests/spec/ *.txt, and CommonMark's own, which must not change under the
 * Japanese rules. An example is fenced by 32 backticks and the word
 * `example`; `.` lines part the Markdown, the HTML and, where there are any,
 * the findings as `line:column level rule`. `example page` is completed from
 * a schedule, as a page of a site is; `example site` has pages to link to, and
 * stands beside the files screen.png, photo.jpg and form.pdf; the site is
 * https://www.example.jp/hikari. `example whole` has front matter and gives
 * what the built-in theme puts around the text: the window's title, whose page
 * it is, its head and its foot.
 */
#include "html/blocks.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "html/page.h"
#include "load/front.h"
#include "parse/parse.h"
#include "resolve/resolve.h"
#include "unit/html/theme_fixture.h"
#include "unit/schedule_fixture.h"

static const char commonmark[] = "out/test/commonmark-0.30.txt";
static const str fence = STR_INIT("````````````````````````````````");

struct example {
    size_t line;
    str option; /* what stands behind the word `example` */
    str markdown, html, findings;
};

struct examples {
    struct example *items;
    size_t len, cap;
};

static str read_file(struct arena *a, const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return (str){0};
    struct buf b = {.arena = a};
    char piece[4096];
    size_t len;
    while ((len = fread(piece, 1, sizeof piece, f)) > 0)
        buf_put(&b, (str){piece, len});
    fclose(f);
    return buf_text(&b);
}

/* With → as the tabs that it stands for. */
static str with_tabs(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    str head;
    while (str_cut(text, S("→"), &head, &text)) {
        buf_put(&b, head);
        buf_put_byte(&b, '\t');
    }
    buf_put(&b, head);
    return buf_text(&b);
}

static void add_part(struct arena *a, struct example *e, int part, str text)
{
    str *parts[] = {&e->markdown, &e->html, &e->findings};
    *parts[part < 3 ? part : 2] = with_tabs(a, text);
}

/* Reads one example from *text on, behind its opening line. */
static void read_example(struct arena *a, struct example *e, str *text,
                         size_t *line)
{
    const char *start = text->ptr;
    int part = 0;
    str now;
    while (str_cut(*text, S("\n"), &now, text)) {
        ++*line;
        bool end = str_starts(now, fence);
        if (!end && !str_equal(now, S(".")))
            continue;
        add_part(a, e, part++, (str){start, (size_t)(now.ptr - start)});
        start = text->ptr;
        if (end)
            return;
    }
}

static struct examples read_examples(struct arena *a, const char *path)
{
    struct examples list = {0};
    str text = read_file(a, path), line;
    size_t number = 0;
    while (str_cut(text, S("\n"), &line, &text)) {
        number++;
        str rest = str_starts(line, fence) ? str_drop(line, fence.len) : line;
        if (rest.len == line.len || !str_starts(rest, S(" example")))
            continue;
        struct example *e = LIST_PUSH(a, &list);
        e->line = number;
        e->option = str_trim(str_drop(rest, strlen(" example")));
        read_example(a, e, &text, &number);
    }
    return list;
}

static str findings_text(struct arena *a, const struct diag_list *diags)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < diags->len; i++) {
        const struct diag *d = diags->items[i];
        struct place p = source_place(d->where.source, d->where.start);
        buf_printf(&b, "%zu:%zu %s %s\n", p.line, p.column,
                   d->level == DIAG_ERROR ? "error" : "warning", d->rule);
    }
    return buf_text(&b);
}

static bool same(const char *path, const struct example *e, str wanted, str got)
{
    if (str_equal(wanted, got))
        return true;
    fprintf(stderr, "%s:%zu:\n%.*s--- wanted\n%.*s--- got\n%.*s\n", path,
            e->line, STR_ARG(e->markdown), STR_ARG(wanted), STR_ARG(got));
    return false;
}

/* What charts and tables are made from, besides the fixture's facts. */
static void add_facts(struct arena *a, struct schedule *s)
{
    fixture_fact(a, s, S("card.treated"), date_make(2025, 12, 2),
                 date_make(2026, 3, 31), S("保険証"), S("暫定"));
    fixture_fact(a, s, S("card.return"), DATE_NONE, date_make(2025, 12, 1),
                 S("保険証"), S("返却"));
    fixture_fact(a, s, S("certificate.start"), date_make(2024, 12, 2),
                 DATE_NONE, S("資格確認書"), S("交付"));
    struct fact *expiry =
        fixture_fact(a, s, S("certificate.expiry"), DATE_NONE, DATE_NONE,
                     S("資格確認書"), S("有効期限"));
    expiry->kind = FACT_POLICY;
    expiry->policy = (struct fact_policy){.kind = POLICY_WITHIN,
                                          .anchor_month = 7,
                                          .anchor_day = 31,
                                          .within = {5, PERIOD_YEARS}};
    struct fact *chip = fixture_fact(a, s, S("chip.expiry"), DATE_NONE,
                                     DATE_NONE, S("電子証明書"), S("期限"));
    chip->kind = FACT_POLICY;
    chip->policy = (struct fact_policy){.kind = POLICY_BIRTHDAY, .count = 5};
    static struct fact_variant days[] = {{.audience = STR_INIT("member")},
                                         {.audience = STR_INIT("employer")}};
    days[0].day = date_make(2024, 11, 30);
    days[1].day = date_make(2024, 11, 29);
    struct fact *target =
        fixture_fact(a, s, S("certificate.target"), DATE_NONE,
                     date_make(2024, 11, 30), S("一斉発送"), S("加入"));
    target->variants = (struct fact_variants){days, 2, 2};
    struct fact *term = fixture_fact(a, s, S("daily.term"), DATE_NONE,
                                     DATE_NONE, S("仮の証"), S("期限"));
    term->kind = FACT_POLICY;
    term->policy =
        (struct fact_policy){.kind = POLICY_TERM, .term = {5, PERIOD_YEARS}};
}

static void add_waves(struct arena *a, struct schedule *s)
{
    static struct wave waves[] = {
        {.prefecture = 1,
         .year = 2025,
         .month = 7,
         .start = DATE_NONE,
         .end = DATE_NONE},
        {.prefecture = 13,
         .year = 2025,
         .month = 8,
         .start = DATE_NONE,
         .end = DATE_NONE},
        {.prefecture = 27,
         .year = 2025,
         .month = 8,
         .start = DATE_NONE,
         .end = DATE_NONE},
    };
    static struct wave_list list = {waves, 3, 3, NULL};
    struct fact *f =
        fixture_fact(a, s, S("certificate.mailing"), date_make(2025, 7, 1),
                     date_make(2025, 8, 31), S("資格確認書"), S("発送"));
    f->kind = FACT_WAVES;
    f->waves = &list;
}

/* notice.md in Japanese, and in other languages. */
static void add_pages(struct arena *a, struct insurer *insurer)
{
    static const char *const pages[][3] = {
        {"en/notice.md", "en/notice.html", "en"},
        {"notice.md", "notice.html", "ja"},
        {"zh/notice.md", "zh/notice.html", "zh-Hans"},
    };
    for (size_t i = 0; i < 3; i++) {
        struct page *p = ARENA_NEW(a, struct page);
        p->path = str_from_c(pages[i][0]);
        p->url = str_from_c(pages[i][1]);
        p->front.lang = str_from_c(pages[i][2]);
        p->front.leaflet = i == 0;
        p->insurer = insurer;
        *LIST_PUSH(a, &insurer->pages) = p;
    }
}

/* Makes the document a page among the files of an insurer. */
static void place(struct arena *a, struct document *doc,
                  struct insurer *insurer)
{
    static const struct asset files[] = {
        {STR_INIT("form.pdf"), STR_INIT(""), ASSET_PDF, 0, 0, 122880, 0, 0},
        {STR_INIT("photo.jpg"), STR_INIT(""), ASSET_JPEG, 600, 400, 5000, 3, 1},
        {STR_INIT("screen.png"), STR_INIT(""), ASSET_PNG, 800, 500, 4000, 0, 0},
    };
    struct page *page = ARENA_NEW(a, struct page);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        *LIST_PUSH(a, &insurer->assets) = files[i];
    page->path = S("page.md");
    page->url = S("page.html");
    page->source = doc->source;
    page->insurer = insurer;
    add_pages(a, insurer);
    *LIST_PUSH(a, &insurer->pages) = page;
    doc->page = page;
}

/* As a page of the insurer that the fixture has, on 2025-11-25. */
static void complete(struct arena *a, struct document *doc, bool placed,
                     struct diag_list *diags)
{
    struct settings settings = {0};
    struct schedule schedule = fixture_schedule(a);
    add_facts(a, &schedule);
    add_waves(a, &schedule);
    struct insurer insurer = {
        .id = S("hikari"),
        .name = S("ひかり健康保険組合（見本）"),
        .base_url = S("https://www.example.jp/hikari"),
        .contact = {S("適用課"),
                    S("03-0000-0000"),
                    S("東京都見本区"),
                    {S("平日"), S("9時から17時まで"), S("土日祝日")}}};
    fixture_words(a, &settings.insurers, S("hikari midori"));
    struct resolve_input in = {&settings, &schedule, &insurer,
                               date_make(2025, 11, 25)};
    if (placed)
        place(a, doc, &insurer);
    resolve_document(a, &in, doc, diags);
}

/* What stands from `start` up to and with `end`, as lines. */
static void put_part(struct buf *out, str html, str start, str end)
{
    size_t at = str_find(html, start);
    ck_assert_uint_ne(at, SIZE_MAX);
    html = str_drop(html, at);
    size_t len = str_find(html, end);
    ck_assert_uint_ne(len, SIZE_MAX);
    buf_put(out, str_take(html, len + end.len));
    buf_put_byte(out, '\n');
}

/* The page of an example, in the frame of the theme. */
static str whole_html(struct arena *a, const struct source *source,
                      struct diag_list *diags)
{
    struct site site = {.arena = a};
    struct page page = {.source = source, .url = S("page.html")};
    struct insurer insurer = {.id = S("hikari"),
                              .name = S("ひかり健康保険組合（見本）")};
    struct insurer *insurers[] = {&insurer};
    struct artifact out = {0};
    struct buf parts = {.arena = a};
    page.insurer = &insurer;
    site.insurers.items = insurers;
    site.insurers.len = 1;
    fixture_theme(a, &site.theme);
    if (!front_read(a, source, &page.front, diags))
        return S("");
    struct parse_options options = {.body = page.front.body, .anchors = true};
    struct document *doc = parse_markdown(a, source, &options, diags);
    struct html_theme *theme = html_theme_new(a, &site.theme, diags);
    doc->page = &page;
    html_theme_prepare(a, theme, &site);
    ck_assert(html_page(a, &site, theme, doc, &out, diags));
    put_part(&parts, out.bytes, S("<title>"), S("</title>"));
    put_part(&parts, out.bytes, S("<a class=\"brand\""), S("</a>"));
    put_part(&parts, out.bytes, S("<div class=\"head\">"), S("</div>"));
    put_part(&parts, out.bytes, S("<div class=\"wrap colophon\">"),
             S("</div>"));
    return buf_text(&parts);
}

static bool holds_whole(const char *path, const struct example *e)
{
    struct arena a = {0};
    struct source source = {.path = S("page.md"), .text = e->markdown};
    struct diag_list diags = {.arena = &a};
    str html = whole_html(&a, &source, &diags);
    diag_sort(&diags);
    bool good = same(path, e, e->html, html) &&
                same(path, e, e->findings, findings_text(&a, &diags));
    arena_free(&a);
    return good;
}

static bool holds(const char *path, const struct example *e,
                  const struct parse_options *options, enum html_links links)
{
    struct arena a = {0};
    struct source source = {.path = S("page.md"), .text = e->markdown};
    struct diag_list diags = {.arena = &a};
    struct document *doc = parse_markdown(&a, &source, options, &diags);
    struct buf html = {.arena = &a};
    struct html_options put = {.links = links};
    struct html_place shown = {0};
    bool placed = str_equal(e->option, S("site"));
    if (placed)
        put.place = &shown;
    if (placed || str_equal(e->option, S("page")))
        complete(&a, doc, placed, &diags);
    html_put_blocks(&html, doc->blocks, &put);
    diag_sort(&diags);
    bool good = same(path, e, e->html, buf_text(&html)) &&
                same(path, e, e->findings, findings_text(&a, &diags));
    arena_free(&a);
    return good;
}

START_TEST(commonmark_examples_keep_their_result)
{
    struct arena a = {0};
    int status = system("sh tests/spec/fetch-commonmark.sh");
    if (status != 0 && WEXITSTATUS(status) == 77) {
        fputs("SKIPPED: 652 CommonMark examples (no npm)\n", stderr);
        return;
    }
    ck_assert_int_eq(status, 0);
    struct examples list = read_examples(&a, commonmark);
    struct parse_options options = {.html = PARSE_HTML_RAW};
    size_t kept = 0;
    for (size_t i = 0; i < list.len; i++)
        kept += holds(commonmark, &list.items[i], &options, HTML_LINKS_ANY);
    ck_assert_uint_eq(list.len, 652);
    ck_assert_uint_eq(kept, 652);
    arena_free(&a);
}
END_TEST

static size_t check_file(const char *path, size_t *total)
{
    struct arena a = {0};
    struct examples list = read_examples(&a, path);
    size_t kept = 0;
    for (size_t i = 0; i < list.len; i++) {
        struct parse_options options = {
            .anchors = true,
            .korean = str_equal(list.items[i].option, S("korean")),
        };
        kept += str_equal(list.items[i].option, S("whole"))
                    ? holds_whole(path, &list.items[i])
                    : holds(path, &list.items[i], &options, HTML_LINKS_CHECKED);
    }
    *total += list.len;
    arena_free(&a);
    return kept;
}

START_TEST(every_example_of_our_own_holds)
{
    size_t total = 0, kept = 0, files = 0;
    DIR *dir = opendir("tests/spec");
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
        if (!str_ends(str_from_c(e->d_name), S(".txt")))
            continue;
        char path[512];
        snprintf(path, sizeof path, "tests/spec/%s", e->d_name);
        kept += check_file(path, &total);
        files++;
    }
    closedir(dir);
    ck_assert_uint_ge(files, 5);
    ck_assert_uint_ge(total, 40);
    ck_assert_uint_eq(kept, total);
}
END_TEST

Suite *html_spec_suite(void);
Suite *html_spec_suite(void)
{
    Suite *suite = suite_create("html/spec");
    TCase *t = tcase_create("spec");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, commonmark_examples_keep_their_result);
    tcase_add_test(t, every_example_of_our_own_holds);
    suite_add_tcase(suite, t);
    return suite;
}
