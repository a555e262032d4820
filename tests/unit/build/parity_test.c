/*
 * html-pdf on real outputs: a page is rendered and composed, something is
 * taken out of one of the two, and the rule must miss it.
 */
#include "build/parity.h"

#include <check.h>

#include "html/blocks.h"
#include "parse/parse.h"
#include "resolve/resolve.h"
#include "unit/compose/lines.h"
#include "unit/schedule_fixture.h"

static const char page[] =
    "## 使える日\n\n"
    "健康保険証は{{ card.transition.to | 和暦 まで }}使えます※1。"
    "発送は2025年9月8日からです。\n\n"
    "- 返すのは2025年12月2日以降です。\n\n"
    "| 書類 | 期限 |\n|---|---|\n| 健康保険証 | 2025年12月1日 |\n"
    "| 資格確認書 | 2029年7月31日 |\n\n"
    ":::注記\n1. 有効期限が先の方は、その日までです。\n:::\n\n"
    ":::月別予定 2025年11月30日までの図 始め=2024-12 終わり=2025-12\n"
    "- 加入者の方\n  - card.transition 使えます\n:::\n\n"
    ":::比較表 届くまで 見せ方=カード 見出し列=1\n"
    "| 手続き | 窓口 | 期間 |\n|---|---|---|\n"
    "| 新しい方 | 事業所 | 2025年11月4日まで |\n| なくした方 | 組合 | ^ |\n"
    ":::\n\n"
    ":::だけ{web}\n画面では2026年1月1日に変わります※9。\n:::\n\n"
    ":::だけ{print}\n紙では2026年2月2日に変わります。\n\n"
    "| 紙 | だけ |\n|---|---|\n| あ | い |\n:::\n";

static struct lines_kit kit;
static struct document *doc;
static struct sheet sheet;
static str html;

static void setup(void)
{
    kit_open(&kit);
    struct settings settings = {0};
    struct schedule schedule = fixture_schedule(&kit.arena);
    struct source *source = ARENA_NEW(&kit.arena, struct source);
    *source = (struct source){.path = S("a.md"), .text = str_from_c(page)};
    struct parse_options options = {.anchors = true};
    doc = parse_markdown(&kit.arena, source, &options, &kit.diags);
    struct resolve_input in = {&settings, &schedule, NULL, DATE_NONE};
    resolve_document(&kit.arena, &in, doc, &kit.diags);
    struct buf b = {.arena = &kit.arena};
    struct html_place place = {0};
    buf_put(&b, S("<body>2020年1月1日<main>"));
    html_put_blocks(&b, doc->blocks, &(struct html_options){.place = &place});
    buf_put(&b, S("</main>"));
    html = buf_text(&b);
    ck_assert(compose_leaflet(&kit.arena, &kit.sample.site, doc, kit.fonts,
                              &sheet, &kit.diags));
    kit.diags.len = 0;
}

static void teardown(void)
{
    kit_close(&kit);
}

/* The first run that holds the words is set as nothing. */
static void take_from_leaflet(str words)
{
    for (size_t i = 0; i < sheet.len; i++)
        for (size_t k = 0; k < sheet.items[i].runs.len; k++) {
            struct sheet_run *run = &sheet.items[i].runs.items[k];
            if (str_find(run->text, words) == SIZE_MAX)
                continue;
            run->text = S("");
            return;
        }
    ck_abort_msg("the leaflet does not say %.*s", STR_ARG(words));
}

static void take_from_page(str words)
{
    size_t at = str_find(html, words);
    ck_assert_uint_ne(at, SIZE_MAX);
    html = arena_printf(&kit.arena, "%.*s%.*s", STR_ARG(str_take(html, at)),
                        STR_ARG(str_drop(html, at + words.len)));
}

static void assert_found(const char *words)
{
    parity_check(&kit.arena, doc, html, &sheet, &kit.diags);
    ck_assert_uint_eq(kit.diags.len, 1);
    const struct diag *d = kit.diags.items[0];
    ck_assert_str_eq(d->rule, "html-pdf");
    ck_assert_msg(str_contains(d->message, str_from_c(words)), "%.*s",
                  STR_ARG(d->message));
}

START_TEST(what_both_say_is_no_finding)
{
    parity_check(&kit.arena, doc, html, &sheet, &kit.diags);
    for (size_t i = 0; i < kit.diags.len; i++)
        ck_abort_msg("%.*s", STR_ARG(kit.diags.items[i]->message));
}
END_TEST

static const struct {
    const char *taken, *found;
} dropped[] = {
    {"令和7年12月1日", "「令和7年12月1日まで」"},
    {"2025年9月8日", "「2025年9月8日から」"},
    {"2025年12月2日", "「2025年12月2日以降」"},
    {"2029年7月31日", "「2029年7月31日」"},
    {"※1", "「※1」"},
};

START_TEST(what_the_leaflet_drops_is_found)
{
    take_from_leaflet(str_from_c(dropped[_i].taken));
    parity_check(&kit.arena, doc, html, &sheet, &kit.diags);
    ck_assert_uint_ge(kit.diags.len, 1);
    bool found = false;
    for (size_t i = 0; i < kit.diags.len; i++)
        found = found || str_contains(kit.diags.items[i]->message,
                                      str_from_c(dropped[_i].found));
    ck_assert(found);
}
END_TEST

START_TEST(what_the_page_drops_is_found)
{
    take_from_page(str_from_c(dropped[_i].taken));
    parity_check(&kit.arena, doc, html, &sheet, &kit.diags);
    ck_assert_uint_ge(kit.diags.len, 1);
    ck_assert(str_contains(kit.diags.items[0]->message,
                           str_from_c(dropped[_i].found)));
}
END_TEST

START_TEST(a_cell_that_is_empty_in_one_is_found)
{
    take_from_page(S("資格確認書"));
    assert_found("表が4（セル23）");
}
END_TEST

Suite *build_parity_suite(void);
Suite *build_parity_suite(void)
{
    Suite *suite = suite_create("build/parity");
    TCase *t = tcase_create("parity");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, what_both_say_is_no_finding);
    tcase_add_loop_test(t, what_the_leaflet_drops_is_found, 0,
                        sizeof dropped / sizeof *dropped);
    tcase_add_loop_test(t, what_the_page_drops_is_found, 0,
                        sizeof dropped / sizeof *dropped);
    tcase_add_test(t, a_cell_that_is_empty_in_one_is_found);
    suite_add_tcase(suite, t);
    return suite;
}
